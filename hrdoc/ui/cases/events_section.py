"""The events of a case, and the way to their counts."""

from functools import partial

from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.kind_section import KindSection
from hrdoc.ui.desk.page import Desk, Place
from hrdoc.ui.widgets.buttons import button


class EventsSection(KindSection):
    """Events by page; beside the button that begins one stands another that counts them."""

    def __init__(self, desk: Desk, case: RecordId) -> None:
        super().__init__(desk, case, ("event",))
        go = partial(desk.go, Place("counts", record=case))
        made = button(self.look.say("counts-title"), go, name="case-counts", part="plain")
        made.setIcon(self.look.icon("chart-column", self.look.tokens.accent))
        self.head.insertWidget(self.head.count() - 1, made)
