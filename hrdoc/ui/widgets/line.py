"""A line to write in whose caret waits where the line begins.

Qt puts the caret of an empty line where the keyboard writes from, and on many systems it knows of
no keyboard but those that write from left to right: in a window from right to left the caret then
waits at the far end, away from the words that say what to write. Once there is a letter, letters
decide; digits and signs alone have no direction and begin where the window does.
"""

from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QLineEdit, QTextEdit

_BEGINS_RIGHT: Final = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute

UNLEARNT: Final = Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData
"""What an input method is told of every line: nothing outside learns from what is typed."""


_GAP: Final = "\u200f\N{THIN SPACE}"
"""What keeps a hint from right to left clear of the caret, which Qt draws over its edge."""


class Line(QLineEdit):
    """One line of text; without a letter in it, it begins where the window does."""

    def __init__(self, text: str = "") -> None:
        super().__init__(text)
        self.setInputMethodHints(UNLEARNT)
        self.textChanged.connect(self._lean)
        self._lean(text)

    def setPlaceholderText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Say what to write; the caret before it covers none of its letters."""
        super().setPlaceholderText(f"{_GAP}{text}" if text and self.isRightToLeft() else text)

    @Slot(str)
    def _lean(self, text: str) -> None:
        waits = self.isRightToLeft() and not any(map(str.isalpha, text))
        side = _BEGINS_RIGHT if waits else Qt.AlignmentFlag.AlignLeading
        self.setAlignment(side | Qt.AlignmentFlag.AlignVCenter)


def wait_at_start(sheet: QTextEdit) -> None:
    """Let the caret of an empty sheet wait where the window begins, as that of a line does."""

    def lean() -> None:
        waits = sheet.isRightToLeft() and sheet.document().isEmpty()
        directions = Qt.LayoutDirection
        wanted = directions.RightToLeft if waits else directions.LayoutDirectionAuto
        option = sheet.document().defaultTextOption()
        if option.textDirection() != wanted:
            option.setTextDirection(wanted)
            sheet.document().setDefaultTextOption(option)

    sheet.textChanged.connect(lean)
    lean()
