"""A line of text in its own direction, with the letters that were found standing out of it.

The found letters get a tinted ground, a rule below and a second, bolder stroke, so that no colour
is needed to see them. The text is shaped once, as a whole: a format of its own inside a word would
cut the joins between Arabic letters.
"""

import unicodedata
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QFont, QPainter, QTextLayout, QTextLine, QTextOption

from hrdoc.ui.look import Look

Mark = tuple[int, int]
_RIGHT: Final = frozenset({"R", "AL"})
_BOLDER: Final = 0.45
_MORE: Final = "…"
_BREAKS: Final = dict.fromkeys(map(ord, "\n\r\t\v\f\x1c\x1d\x1e\x85\u2028\u2029"), " ")


def runs_right_to_left(text: str, *, otherwise: bool = False) -> bool:
    """The direction of the first letter that has one (UAX 9, P2 and P3)."""
    for letter in text:
        direction = unicodedata.bidirectional(letter)
        if direction == "L":
            return False
        if direction in _RIGHT:
            return True
    return otherwise


@dataclass(frozen=True, slots=True)
class MarkedText:
    """A text in one line with marks; `before` and `after` say that more stands there."""

    text: str
    marks: Sequence[Mark] = ()
    before: bool = False
    after: bool = False

    def laid_out(
        self, font: QFont, width: int, *, mirrored: bool, own_side: bool = True
    ) -> "LaidOut":
        """The text shaped into a line of a width, cut at its end where it is too long.

        It runs in its own direction and begins at its own side, or at that of the window.
        """
        text, marks = self.text.translate(_BREAKS), list(self.marks)
        if self.before:
            text, marks = _MORE + text, [(first + 1, last + 1) for first, last in marks]
        right = runs_right_to_left(self.text, otherwise=mirrored)
        side = right if own_side else mirrored
        whole = text + (_MORE if self.after else "")
        line = LaidOut(whole, marks, font, width, right=right, at_right=side)
        if line.fits:
            return line
        shorter = line.first_words.rstrip()
        end = len(shorter)
        return LaidOut(shorter + _MORE, marks, font, width, right=right, at_right=side, end=end)


class LaidOut:
    """One shaped line; places are code points, as the casebook counts them."""

    def __init__(
        self,
        text: str,
        marks: Sequence[Mark],
        font: QFont,
        width: int,
        *,
        right: bool,
        at_right: bool,
        end: int | None = None,
    ) -> None:
        self.text: Final = text
        self.right: Final = right
        last = len(text) if end is None else end
        self.marks: Final = tuple(
            (first, min(after, last)) for first, after in marks if first < last
        )
        self._layout = QTextLayout(text, font)
        option = QTextOption()
        option.setTextDirection(
            Qt.LayoutDirection.RightToLeft if right else Qt.LayoutDirection.LeftToRight
        )
        side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
        option.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        option.setWrapMode(QTextOption.WrapMode.WrapAtWordBoundaryOrAnywhere)
        self._layout.setTextOption(option)
        self._layout.beginLayout()
        self._line = self._layout.createLine()
        self._line.setLineWidth(width)
        self.fits: Final = not self._layout.createLine().isValid()
        self._layout.endLayout()

    @property
    def first_words(self) -> str:
        """What stood in the line, with room left for the sign that there is more."""
        wide = self.text.encode("utf-16-le")
        shown = wide[: 2 * self._line.textLength()].decode("utf-16-le", "ignore")
        return shown[: max(len(shown) - 2, 1)]

    @property
    def height(self) -> float:
        """The height of the line."""
        return self._line.height()

    def marked_places(self) -> list[QRectF]:
        """Where the marks are, seen from the start of the line's box; one for each word."""
        return [
            place
            for mark in self.marks
            for word in _words(self.text, mark)
            if (place := self._extent(word)).width() > 0
        ]

    def _extent(self, word: Mark) -> QRectF:
        first, last = _wide(self.text, word[0]), _wide(self.text, word[1])
        left, right = _across(self._line, first, last - first)
        return QRectF(left, 0, right - left, self._line.height())

    def paint(self, painter: QPainter, at: QPointF, look: Look, *, ink: str) -> None:
        """Draw the line with its marks."""
        tokens = look.tokens
        places = [place.translated(at) for place in self.marked_places()]
        for place in places:
            painter.fillRect(place, QColor(tokens.tint))
        painter.setPen(QColor(ink))
        self._layout.draw(painter, at)
        for place in places:
            painter.save()
            painter.setClipRect(place, Qt.ClipOperation.IntersectClip)
            painter.setPen(QColor(tokens.ink))
            self._layout.draw(painter, at + QPointF(_BOLDER, 0))
            self._layout.draw(painter, at - QPointF(_BOLDER, 0))
            painter.restore()
            rule = max(2, look.px(2))
            painter.fillRect(
                QRectF(place.left(), place.bottom() - rule, place.width(), rule),
                QColor(tokens.accent),
            )


def _words(text: str, mark: Mark) -> Iterator[Mark]:
    """The words of a mark: each runs in one direction, the mark as a whole may not."""
    first = mark[0]
    for place in range(mark[0], mark[1] + 1):
        if place == mark[1] or text[place].isspace():
            if place > first:
                yield first, place
            first = place + 1


def _wide(text: str, place: int) -> int:
    """A place in code points as Qt counts it, in units of UTF-16."""
    return place + sum(letter > "\uffff" for letter in text[:place])


def _across(line: QTextLine, first: int, length: int) -> tuple[float, float]:
    """Where the glyphs of some letters begin and end.

    A cursor would not tell: where the direction changes it has two places.
    """
    edges: list[float] = []
    for run in line.glyphRuns(first, length):
        advances = run.rawFont().advancesForGlyphIndexes(run.glyphIndexes())
        for place, advance in zip(run.positions(), advances, strict=True):
            edges += [place.x(), place.x() + advance.x()]
    return (min(edges), max(edges)) if edges else (0.0, 0.0)
