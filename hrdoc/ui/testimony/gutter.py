"""The start margin of an account: the number of each paragraph and how the witness knows it.

Only what is seen is painted. One real button stands at the paragraph one writes in, for the
keyboard, whose Tab leads there from the text, and for those who hear the window; a press at any
other paragraph opens the same choice.
"""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPoint, QRect, QSignalBlocker, Qt, Slot
from PySide6.QtGui import (
    QAction,
    QActionGroup,
    QColor,
    QFontMetricsF,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QShortcut,
    QTextBlock,
)
from PySide6.QtWidgets import QMenu, QWidget

from hrdoc.records import shipped
from hrdoc.records.date_naming import in_digits
from hrdoc.ui.look import Look, isolated
from hrdoc.ui.testimony import blocks
from hrdoc.ui.testimony.account import Account
from hrdoc.ui.testimony.paragraphs import SOURCE, TIME
from hrdoc.ui.theme.tokens import INTERFACE, LABEL
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.menus import open_below

VOCABULARY: Final = "knowledge-sources"
WIDTH: Final = 228
_NUMBER: Final = 36
_GAP: Final = 12
_LINE: Final = 24
"""Pixels from how the witness knows to the place in the recording below."""


class Gutter(QWidget):
    """Stands beside the account and follows it."""

    def __init__(self, look: Look, account: Account) -> None:
        super().__init__(account)
        self._look = look
        self._account = account
        self.setObjectName("testimony-gutter")
        self.setAccessibleName(look.say("testimony-gutter"))
        self.source = button("", self.choose, name="testimony-source", part="chip", parent=self)
        self.source.setToolTip(look.say("testimony-source-tip"))
        self.source.hide()
        keys = QShortcut(QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Down), account)
        keys.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        keys.activated.connect(self._choose_here)
        small = QFontMetricsF(look.font(LABEL))
        self._rise = (small.ascent() - small.descent()) / 2
        document = account.document()
        document.contentsChanged.connect(self.refresh)
        document.documentLayoutChanged.connect(self._follow_layout)
        self._follow_layout()
        account.cursorPositionChanged.connect(self.refresh)
        account.verticalScrollBar().valueChanged.connect(self.refresh)
        account.loaded.connect(self.refresh)

    @Slot()
    def _follow_layout(self) -> None:
        layout = self._account.document().documentLayout()
        layout.documentSizeChanged.connect(self.refresh)

    @Slot()
    def refresh(self) -> None:
        """Follow the account: paint again, and stand at the paragraph one writes in."""
        self.update()
        if self._account.is_loading:
            return
        block = self._account.textCursor().block()
        place = self._row(block)
        shown = not self._account.isReadOnly() and blocks.counts(block)
        self.source.setVisible(shown)
        if not shown:
            return
        code = source_of(block)
        number = self._look.number(self._account.weave.number(block))
        word = source_word(self._look, code)
        width = self.width() - self._look.px(_NUMBER + _GAP)
        text = self.fontMetrics().elidedText(
            word, Qt.TextElideMode.ElideRight, width - self._look.px(26)
        )
        with QSignalBlocker(self.source):
            self.source.setText(text)
        says = self._look.say("testimony-source-of", number=number, source=word)
        self.source.setAccessibleName(says)
        self.source.adjustSize()
        height = self.source.sizeHint().height()
        top = max(place.center().y() - height // 2, min(0, self._end(block) - height))
        box = QRect(0, top, min(width, self.source.width()), height)
        box.moveLeft(self._look.px(_NUMBER + _GAP) if self._look.mirrored else width - box.width())
        self.source.setGeometry(box)
        self.source.setVisible(self.rect().contains(box))

    @Slot()
    def _choose_here(self) -> None:
        if self.source.isVisible():
            self.choose()

    def choose(self, block: QTextBlock | None = None) -> None:
        """Offer the ways a witness may know what stands in a paragraph."""
        chosen = block or self._account.textCursor().block()
        menu = QMenu(self)
        menu.setObjectName("testimony-sources")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        group = QActionGroup(menu)
        now = source_of(chosen)
        for code, term in shipped.vocabulary(VOCABULARY).terms.items():
            self._offer(menu, group, self._look.label(term.labels), code, checked=code == now)
        menu.addSeparator()
        unsaid = self._look.say("testimony-source-unsaid")
        self._offer(menu, group, unsaid, None, checked=now is None)
        number = chosen.blockNumber()
        group.triggered.connect(lambda action: self._take(number, action))
        shown = self.source.isVisible() and chosen == self._account.textCursor().block()
        beside = self.source.geometry() if shown else self._part(self._row(chosen), numbers=False)
        open_below(menu, self, beside)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Paint the numbers and the ways of knowing of what is seen."""
        del event
        look = self._look
        current = self._account.textCursor().block().blockNumber()
        with QPainter(self) as painter:
            painter.setLayoutDirection(look.direction)
            for number, block, row in self._seen():
                is_current = block.blockNumber() == current
                painter.setFont(look.font(LABEL, bold=is_current))
                painter.setPen(QColor(look.tokens.ink if is_current else look.tokens.ink_soft))
                painter.drawText(self._part(row, numbers=True), _END, look.number(number))
                painter.setFont(look.font(LABEL))
                painter.setPen(QColor(look.tokens.ink_soft))
                room = self._part(row, numbers=False)
                code, mark = source_of(block), _said(block, TIME)
                if code is not None and not (is_current and self.source.isVisible()):
                    self._write(painter, room, source_word(look, code))
                if mark:
                    below = room.translated(0, look.px(_LINE))
                    zero = not mark.strip("0:")  # in Arabic, dots that nobody can read
                    told = in_digits(mark, look.words.language)
                    told = look.say("paragraph-mark-start") if zero else told
                    painter.setFont(look.font(INTERFACE))
                    self._write(painter, below, isolated(told))

    def _write(self, painter: QPainter, room: QRect, word: str) -> None:
        fit = painter.fontMetrics().elidedText(word, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _END, fit)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Go to the paragraph beside which one presses, and offer the choice there."""
        for _, block, row in self._seen():
            if row.contains(QPoint(row.center().x(), round(event.position().y()))):
                cursor = self._account.textCursor()
                cursor.setPosition(block.position())
                self._account.setTextCursor(cursor)
                if not self._account.isReadOnly():
                    self.choose(block)

    def _offer(
        self, menu: QMenu, group: QActionGroup, word: str, code: str | None, *, checked: bool
    ) -> None:
        action = QAction(word, group)
        action.setObjectName(f"source-{code or 'unsaid'}")
        action.setData(code)
        action.setCheckable(True)
        action.setChecked(checked)
        menu.addAction(action)

    def _take(self, number: int, action: QAction) -> None:
        block = self._account.document().findBlockByNumber(number)
        if block.isValid():
            code = action.data()
            self._account.set_source(block, code if isinstance(code, str) else None)
            self._account.setFocus()

    def _seen(self) -> Iterator[tuple[int, QTextBlock, QRect]]:
        """The numbered paragraphs one sees: number, block, and the place of its first line."""
        block = self._account.cursorForPosition(QPoint(0, 0)).block()
        number = self._account.weave.number(block) - blocks.counts(block)
        while block.isValid():
            counts = blocks.counts(block)
            number += counts
            row = self._row(block)
            if row.top() > self.height():
                return
            if counts:
                yield number, block, row
            block = block.next()

    def _row(self, block: QTextBlock) -> QRect:
        """Where the first line of a paragraph is, so that what is centred shares its baseline."""
        layout = self._account.document().documentLayout()
        above = layout.blockBoundingRect(block).top() - self._account.verticalScrollBar().value()
        height = self._look.px(28)
        if block.layout().lineCount():
            line = block.layout().lineAt(0)
            middle = line.y() + line.ascent() - self._rise
            above += middle - height / 2
        return QRect(0, round(above), self.width(), height)

    def _end(self, block: QTextBlock) -> int:
        """Where a paragraph ends: the button stays in sight as long as some of it does."""
        layout = self._account.document().documentLayout()
        below = layout.blockBoundingRect(block).bottom()
        return round(below) - self._account.verticalScrollBar().value()

    def _part(self, row: QRect, *, numbers: bool) -> QRect:
        """The part of a row for the number, or for how the witness knows."""
        number, gap = self._look.px(_NUMBER), self._look.px(_GAP)
        if self._look.mirrored:
            return (
                QRect(gap, row.top(), number, row.height())
                if numbers
                else QRect(gap + number, row.top(), row.width() - number - gap, row.height())
            )
        end = row.width() - gap
        if numbers:
            return QRect(end - number, row.top(), number, row.height())
        return QRect(0, row.top(), end - number, row.height())


_END: Final = (
    Qt.AlignmentFlag.AlignTrailing | Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextSingleLine
)


def source_of(block: QTextBlock) -> str | None:
    """How the witness knows what stands in a block, as a code."""
    return _said(block, SOURCE) or None


def source_word(look: Look, code: str | None) -> str:
    """A short word for a way of knowing."""
    if code is None:
        return look.say("testimony-source-ask")
    if code in shipped.vocabulary(VOCABULARY).terms:
        return look.say(f"testimony-knows-{code}")
    return code


def _said(block: QTextBlock, member: str) -> str:
    told = blocks.more_of(block).get(member)
    return told if isinstance(told, str) else ""
