"""Cutting and joining paragraphs in a document, so that what is known of each goes with it.

Every act is one step of undoing. Nothing here knows a window: a cursor goes in, a cursor comes out.
"""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from itertools import accumulate
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextBlock, QTextBlockFormat, QTextCursor, QTextDocument

from hrdoc.ijson import Json
from hrdoc.ui.look import Look
from hrdoc.ui.testimony import blocks
from hrdoc.ui.testimony.paragraphs import NOTHING, More, cut, joined
from hrdoc.ui.theme.tokens import TESTIMONY
from hrdoc.ui.widgets.way import way_of_words

LINE_HEIGHT: Final = 1.75
_BETWEEN: Final = 14
_AUTO: Final = Qt.LayoutDirection.LayoutDirectionAuto


class Weave:
    """The paragraphs of one document."""

    def __init__(self, look: Look, document: QTextDocument) -> None:
        self._look = look
        self._document = document
        self.way = _AUTO
        """Where the language of the account begins its lines: an empty account begins there."""
        self._counted = -1
        self._numbers: list[int] = []

    @contextmanager
    def step(self, *, goes_on: bool = False) -> Iterator[QTextCursor]:
        """One step of undoing, whatever is done in it; steps within are part of it.

        One that `goes_on` is undone together with the step before.
        """
        cursor = QTextCursor(self._document)
        if goes_on:
            cursor.joinPreviousEditBlock()
        else:
            cursor.beginEditBlock()
        try:
            yield cursor
        finally:
            cursor.endEditBlock()

    def shape(self, more: More, original: str = "", kept: Sequence[Json] = ()) -> QTextBlockFormat:
        """How a paragraph is set, carrying what is known of it."""
        shape = QTextBlockFormat()
        shape.setLineHeight(
            self._look.px(round(TESTIMONY * LINE_HEIGHT)),
            QTextBlockFormat.LineHeightTypes.MinimumHeight.value,
        )
        shape.setBottomMargin(self._look.px(_BETWEEN))
        return blocks.dress(shape, more, original, kept)

    def note(self, block: QTextBlock, more: More, *, goes_on: bool = False) -> None:
        """Let a paragraph carry `more` instead of what it carried."""
        if blocks.more_of(block) != more:
            with self.step(goes_on=goes_on) as cursor:
                cursor.setPosition(block.position())
                kept = blocks.kept_handles(block)
                made = self.shape(more, blocks.original_of(block), kept)
                made.setLayoutDirection(block.blockFormat().layoutDirection())
                cursor.setBlockFormat(made)

    def cut(self, cursor: QTextCursor) -> QTextCursor:
        """Begin a new paragraph at the cursor, which then stands in it."""
        block, place = cursor.block(), cursor.positionInBlock()
        text = block.text()
        before = text[:place].strip()
        first, second = cut(blocks.more_of(block), before=before, after=text[place:])
        original = "" if before else blocks.original_of(block)
        with self.step():
            cursor.insertBlock(self.shape(second, original))
            self.note(cursor.block().previous(), first)
            self.lean(cursor.block().previous())
            self.lean(cursor.block())
        return cursor

    def lean(self, block: QTextBlock, *, goes_on: bool = False) -> None:
        """Let an empty paragraph begin where the one before it does; words decide for others."""
        before, way = block.previous(), self.way
        if before.isValid():
            way = before.textDirection()
        text = block.text()
        self._turn(block, way_of_words(text, way) if text.strip() else way, goes_on=goes_on)

    def is_in_way(self, cursor: QTextCursor) -> bool:
        """Whether something is to be done before the first letter: `clear_way`."""
        block = cursor.block()
        leans = block.blockFormat().layoutDirection() is not _AUTO and not block.text().strip()
        return leans or self.spans(cursor)

    def clear_way(self, cursor: QTextCursor) -> QTextCursor:
        """Remove what is selected over paragraphs, and let letters decide where this one begins."""
        cleared = self.remove(cursor) if self.spans(cursor) else cursor
        self._turn(cleared.block(), _AUTO)
        return cleared

    def _turn(self, block: QTextBlock, way: Qt.LayoutDirection, *, goes_on: bool = False) -> None:
        shape = block.blockFormat()
        if shape.layoutDirection() is not way:
            shape.setLayoutDirection(way)
            with self.step(goes_on=goes_on) as cursor:
                cursor.setPosition(block.position())
                cursor.setBlockFormat(shape)

    def remove(self, cursor: QTextCursor) -> QTextCursor:
        """Remove what is selected; what remains of two paragraphs becomes one."""
        start, end = cursor.selectionStart(), cursor.selectionEnd()
        first, last = self._document.findBlock(start), self._document.findBlock(end)
        kept = self._kept(first, last, start=start, end=end)
        with self.step() as step:
            step.setPosition(start)
            step.setPosition(end, QTextCursor.MoveMode.KeepAnchor)
            step.removeSelectedText()
            if first != last:
                self.note(step.block(), kept)
        return step

    def join(self, block: QTextBlock) -> QTextCursor:
        """Make one paragraph of a block and the next."""
        cursor = QTextCursor(block)
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
        cursor.movePosition(QTextCursor.MoveOperation.NextBlock, QTextCursor.MoveMode.KeepAnchor)
        return self.remove(cursor)

    def spans(self, cursor: QTextCursor) -> bool:
        """Whether a selection reaches over more than one paragraph."""
        find = self._document.findBlock
        return find(cursor.selectionStart()) != find(cursor.selectionEnd())

    def number(self, block: QTextBlock) -> int:
        """The number of a paragraph, counted from 1; that of the one before for an empty place."""
        if self._counted != self._document.revision():
            self._counted = self._document.revision()
            every = blocks.blocks(self._document)
            self._numbers = list(accumulate(blocks.counts(each) for each in every))
        return self._numbers[block.blockNumber()]

    def _kept(self, first: QTextBlock, last: QTextBlock, *, start: int, end: int) -> More:
        """What is known of the paragraph that remains of two."""
        one, other = blocks.more_of(first), blocks.more_of(last)
        before = bool(first.text()[: start - first.position()].strip())
        after = bool(last.text()[end - last.position() :].strip())
        if before:
            return joined(one, other) if after or not last.text() else one
        if after:
            return other if first.text() else joined(other, one)
        # Nothing remains of either: empty ones keep what they knew, whole ones take it along.
        return NOTHING if first.text() or last.text() else joined(one, other)
