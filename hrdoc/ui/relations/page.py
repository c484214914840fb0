"""The page of relations around any record; a case has the same among its parts."""

from PySide6.QtCore import Slot

from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.relations.view import RelationsView
from hrdoc.ui.widgets.layout import column


class RelationsPage(Page):
    """`Place("relations", record=...)`; it stands where one has walked to."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self.view = RelationsView(desk, place.record or RecordId(""))
        self.view.walked.connect(self._stand)
        column(space=0, edge=24, parent=self).addWidget(self.view)
        desk.name_place(self, (self.look.say("relations-title"),))

    def focus_first(self) -> None:
        """The drawing."""
        self.view.focus_first()

    @Slot(object)
    def _stand(self, record: RecordId) -> None:
        self.place = Place("relations", record=record)
        self.desk.stand_at(self, self.place)
