"""A short list of things to do or that happened; each leads to a place."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent

from hrdoc.casebook.glance import Shape
from hrdoc.ui.consent.badge import shape_icon
from hrdoc.ui.desk.page import Place
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.item_list import GIVEN, ItemList

_OPEN: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


@dataclass(frozen=True, slots=True)
class Step:
    """One line: what, what about it below, its icon and colour, and where it leads.

    `shape` is what may be done with it, at the end of the row; its words have to stand in `below`.
    """

    title: str = field(repr=False)
    below: str = field(repr=False)
    icon: str
    place: Place | None
    state: str = ""
    shape: Shape | None = None
    kind: str = field(default="", repr=False)
    """What its icon says, for who has it read aloud."""


class StepList(ItemList):
    """Two lines a row, or three where titles `wraps`; `taken` gives the step."""

    taken = Signal(object)

    def __init__(self, look: Look, *, name: str, says: str, wraps: bool = False) -> None:
        super().__init__(look, name=name, says=says, quiet=True, wraps=wraps)
        self._look = look
        self._steps: tuple[Step, ...] = ()
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
        self.rows.clear()
        for step in steps:
            self._add_step(step)
        self.updateGeometry()
        if steps:
            self.setCurrentIndex(self.rows.index(min(row, len(steps) - 1), 0))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Go where the chosen one leads, or walk."""
        if event.key() in _OPEN and self.currentIndex().isValid():
            self._take(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _add_step(self, step: Step) -> None:
        tokens = self._look.tokens
        colour = getattr(tokens, step.state) if step.state else tokens.ink_soft
        icon = self._look.icon(step.icon, colour)
        badge = shape_icon(self._look, step.shape) if step.shape is not None else None
        self.add(step.title, step.below, icon=icon, badge=badge, given=step)
        if step.kind:
            row = self.rows.index(self.rows.rowCount() - 1, 0)
            spoken = f"{step.title}. {step.kind}. {step.below}"
            self.rows.setData(row, spoken, Qt.ItemDataRole.AccessibleTextRole)

    def _take(self, index: QModelIndex | QPersistentModelIndex) -> None:
        step = index.data(GIVEN)
        if isinstance(step, Step) and step.place is not None:
            self.taken.emit(step)
