"""Short facts in lines above an account, each below its word; chips stand on the same line."""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QLabel, QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.widgets.flow import Flow
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column

_AFTER: Final = 8
"""Pixels after a fact beside the gap: read as plain text, two would run together."""


class Facts(QWidget):
    """Facts side by side, in a further line where the room is narrow."""

    def __init__(self, look: Look, *, name: str) -> None:
        super().__init__()
        self._look = look
        self.setObjectName(name)
        self._line = Flow(self)
        self._answers: list[tuple[QWidget, QLabel, Callable[[], str]]] = []

    def add(self, word: str, field: QWidget) -> None:
        """Put one more fact at the end, below its word."""
        field.setAccessibleName(word)
        told = label(word, "label")
        told.setBuddy(field)
        after = self._look.px(_AFTER)
        before, after = (after, 0) if self._look.mirrored else (0, after)
        self._put(told, field).setContentsMargins(before, 0, after, 0)

    def add_answer(self, word: str, field: QWidget, said: Callable[[], str]) -> None:
        """Put a fact at the end that is answered in `field`, and read as `said` gives it."""
        self.add(word, field)
        told = at_start(self._look, label("", parent=self))
        place = field.parentWidget()
        if place is not None and (lines := place.layout()) is not None:
            lines.addWidget(told)
        told.hide()
        self._answers.append((field, told, said))

    def set_writable(self, *, writable: bool) -> None:
        """Let the answers be given, or stand as plain text; one nobody gave takes no place."""
        for field, told, said in self._answers:
            told.setText(said())
            field.setVisible(writable)
            told.setVisible(not writable)
            if place := field.parentWidget():
                place.setVisible(writable or bool(said()))

    def add_chip(self, chip: QWidget) -> QWidget:
        """Put something at the end that has no word above; gives what is shown and hidden."""
        return self._put(label("", "label"), chip)

    def _put(self, told: QLabel, field: QWidget) -> QWidget:
        place = QWidget(self)
        lines = column(space=0, parent=place)
        lines.addWidget(told)
        lines.addWidget(field)
        self._line.addWidget(place)
        return place
