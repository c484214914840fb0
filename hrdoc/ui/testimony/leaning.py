"""Where an empty paragraph begins: where the one before it does, else where its language does.

Qt would begin it where the keyboard writes from, and many systems name no keyboard but those that
write from left to right. Once there is a letter, letters decide.
"""

from typing import Final

from PySide6.QtCore import QLocale, Qt
from PySide6.QtWidgets import QComboBox, QTextEdit

from hrdoc.ui.testimony.weaving import Weave

_UNKNOWN_TO_QT: Final = frozenset({"prs", "azb", "glk"})
"""Languages written from right to left that Qt keeps no data of."""


def way_of(language: str) -> Qt.LayoutDirection:
    """Where a language (a code) begins its lines; Auto when nobody said which it is."""
    if not language:
        return Qt.LayoutDirection.LayoutDirectionAuto
    if language in _UNKNOWN_TO_QT:
        return Qt.LayoutDirection.RightToLeft
    return QLocale(language).textDirection()


def lean_by_language(sheet: QTextEdit, weave: Weave, languages: QComboBox) -> None:
    """Let a sheet nothing was written on begin where the language chosen does."""

    def lean() -> None:
        weave.way = way_of(str(languages.currentData() or ""))
        if not sheet.document().isUndoAvailable():  # what can be taken back would be lost
            undoes = sheet.isUndoRedoEnabled()
            sheet.setUndoRedoEnabled(False)
            weave.lean(sheet.document().firstBlock())
            sheet.setUndoRedoEnabled(undoes)

    languages.currentIndexChanged.connect(lean)
