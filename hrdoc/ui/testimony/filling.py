"""Putting paragraphs into a document, a few at a time: a long account opens without a pause."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtGui import QTextBlockFormat, QTextCursor, QTextDocument

from hrdoc.ui.testimony import blocks
from hrdoc.ui.testimony.handles import Mentions
from hrdoc.ui.testimony.paragraphs import HANDLES, Paragraph
from hrdoc.ui.testimony.weaving import Weave
from hrdoc.ui.widgets.way import way_of_words

_AT_ONCE: Final = 12
"""Paragraphs put into the document at once."""


def fill(
    document: QTextDocument, weave: Weave, mentions: Mentions, paragraphs: Sequence[Paragraph]
) -> Iterator[int]:
    """Put paragraphs into an empty document; gives how many there are after every few but the last.

    Handles that a paragraph says in its text are not kept a second time.
    """
    for start in range(0, len(paragraphs), _AT_ONCE):
        cursor = QTextCursor(document)
        cursor.movePosition(QTextCursor.MoveOperation.End)
        cursor.beginEditBlock()
        for place, each in enumerate(paragraphs[start : start + _AT_ONCE], start):
            shape = _shape(weave, mentions, each)
            if place:
                cursor.insertBlock(shape)
            else:
                cursor.setBlockFormat(shape)
            cursor.insertText(blocks.shown(each.text))
        cursor.endEditBlock()
        if start + _AT_ONCE < len(paragraphs):
            yield start + _AT_ONCE


def room_of(document: QTextDocument) -> tuple[float, float]:
    """The room before the first paragraph and after the last, in pixels."""
    shape = document.rootFrame().frameFormat()
    return shape.topMargin(), shape.bottomMargin()


def leave_room(document: QTextDocument, above: float, below: float) -> None:
    """Leave room before the first paragraph and after the last, in pixels."""
    frame = document.rootFrame()
    shape = frame.frameFormat()
    shape.setTopMargin(above)
    shape.setBottomMargin(below)
    frame.setFrameFormat(shape)


def _shape(weave: Weave, mentions: Mentions, paragraph: Paragraph) -> QTextBlockFormat:
    kept, apart = paragraph.more.get(HANDLES), mentions.apart(paragraph)
    known = kept if isinstance(kept, list) and kept != apart.more.get(HANDLES) else ()
    shape = weave.shape(apart.more, paragraph.text, known)
    shape.setLayoutDirection(way_of_words(paragraph.text, weave.way))
    return shape
