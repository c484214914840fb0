"""What is known of an account, drawn in its text: people, places and dates.

These are formats of the layout alone. They are no part of the document: nothing of them is undone,
copied or kept.
"""

from collections.abc import Callable, Iterator, Sequence

from PySide6.QtCore import Slot
from PySide6.QtGui import QColor, QFont, QSyntaxHighlighter, QTextCharFormat, QTextDocument

from hrdoc.ui.look import Look
from hrdoc.ui.testimony import blocks
from hrdoc.ui.testimony.paragraphs import DATES, PLACES, More, said_as
from hrdoc.ui.testimony.people import People

Place = tuple[int, int]
"""First character, and the one after the last."""

FindDates = Callable[[str], Sequence[Place]]


class Marks(QSyntaxHighlighter):
    """Draws them, paragraph by paragraph, as the text changes."""

    def __init__(self, look: Look, document: QTextDocument, people: People) -> None:
        super().__init__(document)
        self._people = people
        self._names = people.mentions
        self.find_dates: FindDates = lambda _: ()
        self._handle = _handle(look)
        self._place = _underlined(look.tokens.accent, QTextCharFormat.UnderlineStyle.DotLine)
        self._date = _underlined(look.tokens.edge, QTextCharFormat.UnderlineStyle.DashUnderline)
        self._noted = _underlined(
            look.tokens.accent, QTextCharFormat.UnderlineStyle.SingleUnderline
        )
        people.shown.connect(self._follow)

    def highlightBlock(self, text: str) -> None:  # noqa: N802 - Qt's name
        """Draw what is known of one paragraph."""
        more = blocks.more_of(self.currentBlock())
        for start, end in self.find_dates(text):
            self.setFormat(start, end - start, self._date)
        for start, end in said_in(text, more, DATES):
            self.setFormat(start, end - start, self._noted)
        for start, end in said_in(text, more, PLACES):
            self.setFormat(start, end - start, self._place)
        for start, end in self._people.mentions.places(text):
            self.setFormat(start, end - start, self._handle)

    @Slot()
    def _follow(self) -> None:
        """Draw again where somebody came or went."""
        before, self._names = self._names, self._people.mentions
        if before is self._names:
            return
        for block in blocks.blocks(self.document()):
            text = block.text()
            if before.places(text) != self._names.places(text):
                self.rehighlightBlock(block)


def said_in(text: str, more: More, member: str) -> Iterator[Place]:
    """Where the places or dates that a paragraph keeps stand in its text."""
    said = more.get(member)
    for each in said if isinstance(said, list) else []:
        words = said_as(each)
        start = text.find(words) if words else -1
        while start >= 0:
            yield start, start + len(words)
            start = text.find(words, start + len(words))


def _handle(look: Look) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setForeground(QColor(look.tokens.accent))
    made.setBackground(QColor(look.tokens.tint))
    made.setFontWeight(QFont.Weight.Medium)
    return made


def _underlined(colour: str, style: QTextCharFormat.UnderlineStyle) -> QTextCharFormat:
    made = QTextCharFormat()
    made.setUnderlineStyle(style)
    made.setUnderlineColor(QColor(colour))
    return made
