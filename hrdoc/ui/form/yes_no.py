"""Yes, no, or nothing said: three states side by side, so that silence is never taken for a no."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QButtonGroup, QPushButton

from hrdoc.ijson import Json
from hrdoc.ui.form.editor import Editor
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.flow import Flow

_ANSWERS: Final[dict[str, Json]] = {"yes": True, "no": False, "unsaid": None}


class YesNoEditor(Editor):
    """Three chips of which one is chosen; arrows move between them."""

    def __init__(self, look: Look, *, name: str, says: str) -> None:
        super().__init__()
        self._group = QButtonGroup(self)
        self._group.setExclusive(True)
        self._chips: dict[str, QPushButton] = {}
        line = Flow(self)
        for word in _ANSWERS:
            text = look.say(f"form-said-{word}")
            chip = button(text, partial(self._choose, word), name=f"{name}-{word}", part="chip")
            chip.setCheckable(True)
            chip.setAccessibleName(f"{says}: {text}")
            self._chips[word] = chip
            self._group.addButton(chip)
            line.addWidget(chip)
        self.setObjectName(name)
        self.setFocusProxy(self._chips["yes"])
        self.show_value(None)

    def value(self) -> Json:
        """True, False, or None while nothing was said."""
        chosen = (word for word, chip in self._chips.items() if chip.isChecked())
        return _ANSWERS[next(chosen, "unsaid")]

    def show_value(self, value: Json) -> None:
        """Mark the chip of an answer."""
        word = "unsaid" if not isinstance(value, bool) else "yes" if value else "no"
        self._chips[word].setChecked(True)

    def set_writable(self, writable: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Let it be changed, or only read."""
        for chip in self._chips.values():
            chip.setEnabled(writable or chip.isChecked())

    def _choose(self, word: str) -> None:
        self._chips[word].setChecked(True)
        self.edited.emit()
