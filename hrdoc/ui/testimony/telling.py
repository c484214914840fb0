"""Saying one thing more of a paragraph, so that it is undone like text.

What is said of the same thing again, as letters are typed, is one step of undoing.
"""

from PySide6.QtGui import QTextBlock, QTextDocument

from hrdoc.ijson import Json
from hrdoc.ui.testimony import blocks
from hrdoc.ui.testimony.weaving import Weave


class Telling:
    """Says it in one document."""

    def __init__(self, document: QTextDocument, weave: Weave) -> None:
        self._document = document
        self._weave = weave
        self._last: tuple[int, str, int] | None = None

    def tell(self, block: QTextBlock, member: str, value: Json) -> None:
        """Say one member of a paragraph anew; None takes it back."""
        more = {name: each for name, each in blocks.more_of(block).items() if name != member}
        if value is not None:
            more[member] = value
        document = self._document
        goes_on = self._last == (block.blockNumber(), member, document.revision())
        self._weave.note(block, more, goes_on=goes_on and document.isUndoAvailable())
        self._last = (block.blockNumber(), member, document.revision())

    def end(self) -> None:
        """Let what is said next be a step of undoing of its own."""
        self._last = None
