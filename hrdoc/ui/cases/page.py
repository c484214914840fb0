"""The cases of the vault."""

from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.widgets.empty import Empty
from hrdoc.ui.widgets.layout import column


class CasesPage(Page):
    """The list of cases."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        say = self.look.say
        whole = column(parent=self)
        whole.addWidget(Empty(self.look, say("cases-none"), name="cases-none"))
        desk.name_place(self, (say("desk-rail-cases"),))
