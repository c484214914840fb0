"""Who may be meant where nothing is written as it was typed: names near in sound, as results."""

from collections.abc import Iterator, Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from hrdoc.ui.cases.step_list import Step, StepList
from hrdoc.ui.cases.wording import icon_of, kind_word, place_of
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.look import Look, isolated
from hrdoc.ui.search.asking import NearName
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column


class Near(QWidget):
    """A row for each name, and below it the testimonies it appears in; a row opens its record."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        look = desk.look
        self.setObjectName("search-near")
        lines = column(space=8, parent=self)
        lines.setContentsMargins(0, 24, 0, 0)
        lines.addWidget(at_start(look, label(look.say("search-near"), "section", wraps=True)))
        self.list = StepList(look, name="search-near-list", says=look.say("search-near"))
        self.list.taken.connect(self._take)
        lines.addWidget(self.list)
        lines.addStretch(1)

    def show_near(self, names: Sequence[NearName]) -> None:
        """List these."""
        self.list.show_steps([step for each in names for step in _steps(self._desk.look, each)])

    @Slot(object)
    def _take(self, step: Step) -> None:
        if step.place is not None:
            self._desk.go(step.place)


def _steps(look: Look, near: NearName) -> Iterator[Step]:
    called = near.title if near.title != near.name else ""
    yield Step(
        title=isolated(near.name),
        below=dotted(look, (called, kind_word(look, near.kind))),
        icon=icon_of(near.kind),
        place=place_of(near.kind, near.record),
    )
    for each in near.appears:
        kind = kind_word(look, each.kind)
        yield Step(
            title=isolated(each.title or look.say("record-untitled", kind=kind)),
            below=look.say("search-near-appears", name=near.name),
            icon=icon_of(each.kind),
            place=place_of(each.kind, each.record),
        )
