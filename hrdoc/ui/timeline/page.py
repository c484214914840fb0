"""The page of the timeline of one case; a case has the same among its parts."""

from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.timeline.view import TimelineView
from hrdoc.ui.widgets.layout import column


class TimelinePage(Page):
    """`Place("timeline", record=<a case>)`."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self.view = TimelineView(desk, place.record or RecordId(""))
        column(space=0, edge=24, parent=self).addWidget(self.view)
        desk.name_place(self, (self.look.say("timeline-title"),))

    def focus_first(self) -> None:
        """The drawing."""
        self.view.focus_first()
