"""Text that is read: titles, labels, help. Everything is plain text, never markup from a record."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.theme.style import is_part


class WrappingLabel(QLabel):
    """A label of several lines, broken as documents are.

    A label that only paints counts the space at which a line was broken, and cuts the last letters
    of lines from right to left by so much. Links, of which plain text has none, need no focus.
    """

    def __init__(self, text: str, parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setTextFormat(Qt.TextFormat.PlainText)  # first: it sets the text anew
        self.setText(text)

    def setText(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Show another text."""
        super().setText(text)
        self._lay_out()

    def _lay_out(self) -> None:
        # Only a change of these lets Qt lay plain text out as a document.
        self.setTextInteractionFlags(Qt.TextInteractionFlag.NoTextInteraction)
        self.setTextInteractionFlags(Qt.TextInteractionFlag.LinksAccessibleByKeyboard)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)


def label(
    text: str, part: str = "", *, wraps: bool = False, parent: QWidget | None = None
) -> QLabel:
    """A label; `part` is one of those the style sheet knows (title, section, label, soft, ...)."""
    made = WrappingLabel(text, parent) if wraps else QLabel(text, parent)
    if not wraps:
        made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    if part:
        is_part(made, part)
    return made


def at_start(look: Look, made: QLabel) -> QLabel:
    """Let a label stand at the start of its line whatever its script: names, codes, titles."""
    side = Qt.AlignmentFlag.AlignRight if look.mirrored else Qt.AlignmentFlag.AlignLeft
    made.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
    return made
