"""A sheet to write on: plain text in the size of testimonies, and nothing learned from it."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QTextEdit

from hrdoc.ui.look import Look
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.theme.tokens import TESTIMONY

HINTS: Final = Qt.InputMethodHint.ImhMultiLine | (
    Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData
)
"""What an input method is told of everything people say."""


def make_paper(sheet: QTextEdit, look: Look) -> None:
    """Let an editor be one: no frame, no rich text, no files dropped into it, Tab leads on."""
    is_part(sheet, "paper")
    sheet.setFrameShape(QFrame.Shape.NoFrame)
    sheet.setAcceptRichText(False)
    sheet.setAcceptDrops(False)
    sheet.setTabChangesFocus(True)
    sheet.setInputMethodHints(HINTS)
    sheet.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
    sheet.setFont(look.font(TESTIMONY))
    sheet.document().setDefaultFont(look.font(TESTIMONY))
    sheet.document().setDocumentMargin(0)
