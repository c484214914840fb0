"""A short list of things to do or that happened; each leads to a place."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel

from hrdoc.ui.desk.page import Place
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.ending_list import EndingList
from hrdoc.ui.widgets.tips import plain_tip
from hrdoc.ui.widgets.two_lines import BELOW, TwoLines

_STEP: Final = BELOW + 1
_OPEN: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class Step:
    """One line: what, what about it below, its icon and colour, and where it leads."""

    title: str = field(repr=False)
    below: str = field(repr=False)
    icon: str
    place: Place | None
    state: str = ""


class StepList(EndingList):
    """Two lines a row; `taken` gives the step."""

    taken = Signal(object)

    def __init__(self, look: Look, *, name: str, says: str) -> None:
        super().__init__()
        self._look = look
        self._steps: tuple[Step, ...] = ()
        self.setObjectName(name)
        self.setAccessibleName(says)
        self._model = QStandardItemModel(self)
        self.setModel(self._model)
        self.setItemDelegate(TwoLines(look, self, quiet=True))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(EndingList.EditTrigger.NoEditTriggers)
        self.clicked.connect(self._take)

    @property
    def steps(self) -> tuple[Step, ...]:
        """What is listed."""
        return self._steps

    def show_steps(self, steps: Sequence[Step]) -> None:
        """List these; the row that was chosen stays chosen."""
        if tuple(steps) == self._steps:
            return
        row = max(0, self.currentIndex().row())
        self._steps = tuple(steps)
        self._model.clear()
        for step in steps:
            self._model.appendRow(self._item(step))
        self.updateGeometry()
        if steps:
            self.setCurrentIndex(self._model.index(min(row, len(steps) - 1), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go where the chosen one leads, or walk."""
        if event.key() in _OPEN and self.currentIndex().isValid():
            self._take(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _item(self, step: Step) -> QStandardItem:
        look = self._look
        item = QStandardItem(step.title)
        item.setToolTip(plain_tip(step.title))
        item.setData(step.below, BELOW)
        item.setData(step, _STEP)
        item.setData(f"{step.title}. {step.below}", Qt.ItemDataRole.AccessibleTextRole)
        colour = getattr(look.tokens, step.state) if step.state else look.tokens.ink_soft
        item.setIcon(look.icon(step.icon, colour))
        return item

    def _take(self, index: QModelIndex | QPersistentModelIndex) -> None:
        step = index.data(_STEP)
        if isinstance(step, Step) and step.place is not None:
            self.taken.emit(step)
