"""The parts of a page side by side: one is shown, the others are a press or a key away."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QPushButton, QWidget

from hrdoc.ui.look import Look, isolated
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.flow import Flow

_STEPS: Final = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}
_DIGITS: Final = "1234567890"


class SectionBar(QWidget):
    """A word for each part; `chosen` gives the one that was asked for.

    Ctrl and a digit choose from anywhere on the page `keys_of`; arrows walk while the bar has the
    keyboard.
    """

    chosen = Signal(str)

    def __init__(
        self,
        look: Look,
        parts: Sequence[str],
        words: Mapping[str, str],
        *,
        name: str,
        keys_of: QWidget,
    ) -> None:
        super().__init__()
        self._look = look
        self._words = words
        self._buttons: dict[str, QPushButton] = {}
        self.setObjectName(name)
        line = Flow(self)
        line.setSpacing(4)
        for digit, part in zip(_DIGITS, parts, strict=False):
            made = button(
                words[part], partial(self.choose, part), name=f"{name}-{part}", part="tab"
            )
            made.setCheckable(True)
            keys = QKeySequence(f"Ctrl+{digit}")
            made.setToolTip(
                f"{words[part]} ({keys.toString(QKeySequence.SequenceFormat.NativeText)})"
            )
            made.installEventFilter(self)
            line.addWidget(made)
            self._buttons[part] = made
            QShortcut(keys, keys_of).activated.connect(partial(self.choose, part))

    def choose(self, part: str) -> None:
        """Ask for a part, as a press does."""
        self.chosen.emit(part)

    def stand_at(self, part: str) -> None:
        """Mark the part that is shown."""
        for each, made in self._buttons.items():
            made.setChecked(each == part)

    def show_counts(self, counts: Mapping[str, int]) -> None:
        """Say beside each word how much there is of it; nothing where there is none."""
        for part, made in self._buttons.items():
            count = counts.get(part, 0)
            number = f"  {isolated(self._look.number(count))}" if count else ""
            made.setText(self._words[part] + number)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Walk with the arrows, in the direction of the window."""
        if isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress:
            step = _STEPS.get(Qt.Key(event.key()), 0) * (-1 if self._look.mirrored else 1)
            made = list(self._buttons.values())
            if step and watched in made:
                there = made[(made.index(watched) + step) % len(made)]
                there.setFocus(Qt.FocusReason.TabFocusReason)
                return True
        return super().eventFilter(watched, event)
