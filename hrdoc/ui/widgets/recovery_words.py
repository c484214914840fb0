"""The words of a new recovery key, shown once: numbered, to be written on paper, not to be copied.

They cannot be selected, and nothing puts them on the clipboard.
"""

from collections.abc import Callable, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QCheckBox, QGridLayout, QVBoxLayout, QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.card import WIDE, add_row, card
from hrdoc.ui.widgets.folder_choice import at_start
from hrdoc.ui.widgets.labels import label

COLUMNS: Final = 3


class RecoveryWords(QWidget):
    """Three columns of words, numbered downwards; `done` is called when they are written down."""

    def __init__(self, look: Look, words: Sequence[str], *, done: Callable[[], None]) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("unlock-words")
        say = look.say
        self._written = QCheckBox(say("unlock-words-written"))
        self._written.setObjectName("unlock-words-written")
        self._go_on = button(
            say("unlock-words-go-on"), done, name="unlock-words-go-on", part="primary"
        )
        self._go_on.setEnabled(False)
        self._written.toggled.connect(self._go_on.setEnabled)
        self._lay_out(card(self, look, name="unlock-words-card", width=WIDE), words)

    def focus_first(self) -> None:
        """The promise."""
        self._written.setFocus()

    def _lay_out(self, form: QVBoxLayout, words: Sequence[str]) -> None:
        say = self._look.say
        form.addWidget(label(say("unlock-words-title"), "title", wraps=True))
        form.addWidget(label(say("unlock-words-about"), wraps=True))
        form.addSpacing(12)
        form.addWidget(self._grid(words))
        form.addSpacing(12)
        form.addWidget(label(say("unlock-words-caution"), "soft", wraps=True))
        form.addSpacing(12)
        form.addWidget(self._written)
        first = label(say("desk-tick-first"), "soft", wraps=True)
        first.setObjectName("unlock-words-first")
        form.addWidget(first)
        self._written.toggled.connect(first.setHidden)
        form.addSpacing(8)
        add_row(form, self._go_on)

    def _grid(self, words: Sequence[str]) -> QWidget:
        made = QWidget()
        made.setObjectName("unlock-words-grid")
        grid = QGridLayout(made)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(8)
        grid.setVerticalSpacing(4)
        rows = -(-len(words) // COLUMNS)
        for place, word in enumerate(words):
            number = label(self._look.number(place + 1), "soft")
            number.setMinimumWidth(self._look.px(24))
            number.setAlignment(Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter)
            shown = label(at_start(self._look, word), "reading")
            shown.setAccessibleName(f"{place + 1}: {word}")
            column, line = divmod(place, rows)
            grid.addWidget(number, line, 2 * column)
            grid.addWidget(shown, line, 2 * column + 1)
        for column in range(COLUMNS):
            grid.setColumnStretch(2 * column + 1, 1)
        return made
