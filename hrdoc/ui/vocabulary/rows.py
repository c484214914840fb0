"""Terms as rows: the words, what is said of them in soft ink, whether narrower ones stand below.

A list may have thousands of terms: a row is made when it is drawn.
"""

from collections import Counter
from collections.abc import Callable, Mapping, Sequence
from typing import Final

from PySide6.QtCore import (
    QAbstractListModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtGui import QColor, QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from hrdoc.records.terms import Listing, tree_order
from hrdoc.records.vocabularies import Term
from hrdoc.ui.look import Look
from hrdoc.ui.theme import tokens as sizes
from hrdoc.ui.vocabulary.wording import about_term, article, term_words
from hrdoc.ui.widgets.dotted import joined
from hrdoc.ui.widgets.tips import plain_tip

Index = QModelIndex | QPersistentModelIndex

ABOUT: Final = Qt.ItemDataRole.UserRole + 1
CODE: Final = Qt.ItemDataRole.UserRole + 2
OPENS: Final = Qt.ItemDataRole.UserRole + 3
"""Whether narrower terms stand below this one, to be opened."""
DEPTH: Final = Qt.ItemDataRole.UserRole + 4
"""How many broader terms a row is moved in for."""

ARTICLE: Final = Qt.ItemDataRole.UserRole + 5
"""Where a charge stands in the law, which is always written whole."""

LINES: Final = Qt.ItemDataRole.UserRole + 6
"""How many lines a row has: two where a list says so much of a term that one would be cut."""

TALL: Final = 48
"""Pixels of a row of two lines."""

_EDGE: Final = 8
_GAP: Final = 10
_STEP: Final = 20


class TermRows(QAbstractListModel):
    """Some terms of one list, in order."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._listing: Listing | None = None
        self._terms: Sequence[Term] = ()
        self._below: Counter[str | None] = Counter()
        self._depths: Sequence[int] = ()
        self._within = True
        self._lines = 1

    def show_terms(
        self, listing: Listing, terms: Sequence[Term], *, within: bool = True, opens: bool = True
    ) -> None:
        """Show these; `within` says the broader term of each, `opens` points to narrower ones."""
        self.beginResetModel()
        above = (term.broader for term in listing.vocabulary.terms.values())
        self._below = Counter(above) if opens else Counter()
        self._listing, self._terms, self._within = listing, terms, within
        self._lines = 2 if any(each.article for each in listing.vocabulary.terms.values()) else 1
        self._depths = []
        self.endResetModel()

    def show_tree(self, listing: Listing) -> None:
        """Show every term below what is broader, moved in."""
        placed = tree_order(listing.vocabulary)
        self.show_terms(listing, [term for term, _ in placed], within=False, opens=False)
        self._depths = [depth for _, depth in placed]

    def term(self, index: Index) -> Term | None:
        """The term of a row."""
        return self._terms[index.row()] if index.isValid() else None

    def row_of(self, code: str) -> int:
        """The row of a code, -1 where it has none."""
        return next((row for row, term in enumerate(self._terms) if term.code == code), -1)

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's name and default
        """How many rows there are."""
        return 0 if parent.isValid() else len(self._terms)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """The words of a row, what is said of it, its code, and whether it opens."""
        term = self.term(index)
        if term is None or self._listing is None:
            return None
        if role in {Qt.ItemDataRole.ToolTipRole, Qt.ItemDataRole.AccessibleTextRole}:
            said = (self._words(term), self._article(term), self._about(term))
            words = joined(filter(None, said))
            return plain_tip(words) if role == Qt.ItemDataRole.ToolTipRole else words
        tells: Mapping[int, Callable[[Term], object]] = {
            OPENS: lambda each: self._below[each.code] > 0,
            DEPTH: lambda _: self._depth(index.row()),
            LINES: lambda _: self._lines,
            Qt.ItemDataRole.DisplayRole: self._words,
            ARTICLE: self._article,
            ABOUT: self._about,
            CODE: _code,
        }
        tell = tells.get(role)
        return tell(term) if tell else None

    def _depth(self, row: int) -> int:
        return self._depths[row] if self._depths else 0

    def _words(self, term: Term) -> str:
        listing = self._listing
        return term_words(self._look, listing, term) if listing else ""

    def _article(self, term: Term) -> str:
        return article(self._look, term) if term.article else ""

    def _about(self, term: Term) -> str:
        listing = self._listing
        if listing is None:
            return ""
        return about_term(self._look, listing, term, within=self._within, law=False)


def _code(term: Term) -> str:
    return term.code


class OneLine(QStyledItemDelegate):
    """Paints the words, beside or below them what is said of them, a pointer where a row opens."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._words = look.font(sizes.INTERFACE)
        self._small = look.font(sizes.LABEL)
        self._pointer = look.icon("chevron-right", look.tokens.ink_soft)

    def sizeHint(self, option: QStyleOptionViewItem, index: Index) -> QSize:  # noqa: N802
        """Every row of a list is as high as every other."""
        high = TALL if index.data(LINES) == 2 else sizes.TOUCH  # noqa: PLR2004 - lines
        return QSize(option.rect.width(), self._look.px(high))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        """Draw one row from the start of the line to its end."""
        look, place = self._look, QRect(option.rect)
        painter.save()
        painter.setLayoutDirection(look.direction)
        if option.state & QStyle.StateFlag.State_Selected:
            painter.fillRect(place, QColor(look.tokens.tint))
        box = place.adjusted(look.px(_EDGE), 0, -look.px(_EDGE), 0)
        inward = look.px(_STEP) * int(index.data(DEPTH) or 0)
        box.adjust(0 if look.mirrored else inward, 0, -inward if look.mirrored else 0, 0)
        if index.data(OPENS):
            side = look.px(sizes.ICON)
            there = QRect(box.right() - side, box.center().y() - side // 2, side, side)
            if look.mirrored:
                there.moveLeft(box.left())
            self._pointer.paint(painter, there)
            step = side + look.px(_EDGE)
            box.adjust(step if look.mirrored else 0, 0, 0 if look.mirrored else -step, 0)
        if index.data(LINES) == 2:  # noqa: PLR2004 - lines
            self._paint_two(painter, box, index)
        else:
            self._paint_one(painter, box, index)
        painter.restore()

    def _paint_two(self, painter: QPainter, box: QRect, index: Index) -> None:
        """Write the words, and below them what is said of them, as one line."""
        said = joined(str(index.data(role) or "") for role in (ARTICLE, ABOUT))
        head = box.adjusted(
            0, self._look.px(4), 0, -box.height() // 2 if said else -self._look.px(4)
        )
        painter.setFont(self._words)
        self._write(painter, head, str(index.data() or ""), self._look.tokens.ink)
        painter.setFont(self._small)
        below = box.adjusted(0, box.height() // 2, 0, -self._look.px(4))
        self._write(painter, below, said, self._look.tokens.ink_soft)

    def _paint_one(self, painter: QPainter, box: QRect, index: Index) -> None:
        """Write both beside each other; where a term stands in the law is never cut."""
        look = self._look
        where = str(index.data(ARTICLE) or "")
        kept = QFontMetrics(self._small).horizontalAdvance(where) + look.px(_GAP) if where else 0
        room = self._start(box, max(0, box.width() - kept))
        painter.setFont(self._words)
        used = self._write(painter, room, str(index.data() or ""), look.tokens.ink)
        painter.setFont(self._small)
        for words in filter(None, (where, str(index.data(ABOUT) or ""))):
            box = self._after(box, used + look.px(_GAP))
            used = self._write(painter, box, words, look.tokens.ink_soft)

    def _start(self, box: QRect, wide: int) -> QRect:
        """So much of a place, from where a line begins."""
        left = box.right() + 1 - wide if self._look.mirrored else box.left()
        return QRect(left, box.top(), wide, box.height())

    def _after(self, box: QRect, used: int) -> QRect:
        """What is left of a place when its start is taken."""
        mirrored = self._look.mirrored
        return box.adjusted(0 if mirrored else used, 0, -used if mirrored else 0, 0)

    def _write(self, painter: QPainter, place: QRect, words: str, ink: str) -> int:
        """Write at the start of a place; returns the width that was used."""
        if place.width() <= 0:
            return 0
        side = Qt.AlignmentFlag.AlignRight if self._look.mirrored else Qt.AlignmentFlag.AlignLeft
        metrics = painter.fontMetrics()
        elided = metrics.elidedText(words, Qt.TextElideMode.ElideRight, place.width())
        painter.setPen(QColor(ink))
        painter.drawText(
            place, side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter, elided
        )
        return metrics.horizontalAdvance(elided)
