"""One page of the guide as it is read: set like a testimony, and closed to everything outside."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QByteArray, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextBlock,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
    QTextOption,
)
from PySide6.QtWidgets import QFrame, QTextBrowser, QTextEdit

from hrdoc.records.folding import Place
from hrdoc.ui.guide.finding import places_of
from hrdoc.ui.guide.topics import TOPICS, Topic
from hrdoc.ui.look import Look
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.theme.tokens import TESTIMONY, TITLE

_SECTION: Final = 2
"""The level of a heading that begins a section."""

WIDTH: Final = 720
"""Pixels of the column that is read; the bar beside it stands at the edge of the page."""

LINE_HEIGHT: Final = 106
"""Of a line, in per cent of what its letters ask for, which is much already."""


class GuideText(QTextBrowser):
    """Shows Markdown of the guide. Links lead to other topics; nothing is ever loaded."""

    went = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._places: Sequence[Place] = ()
        self.setObjectName("guide-text")
        self.setAccessibleName(look.say("guide-text"))
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setOpenExternalLinks(False)
        self.setUndoRedoEnabled(False)
        is_part(self, "guide")
        option = QTextOption()
        option.setTextDirection(look.direction)
        self.document().setDefaultTextOption(option)
        self.anchorClicked.connect(self._follow)

    def loadResource(self, kind: int, name: QUrl | str) -> QByteArray:  # noqa: N802 - Qt's name
        """Load nothing: the text is all there is. Without an answer Qt would read files itself."""
        del kind, name
        return QByteArray(b"")

    def show_topic(self, topic: Topic) -> None:
        """Show a page from its beginning."""
        self._places = ()
        self.setExtraSelections([])
        self.setMarkdown(topic.text)
        self._set_type()
        self._keep_column()
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self.verticalScrollBar().setValue(0)

    def go_to_section(self, number: int) -> None:
        """Begin with a section of the page, counted from 1, once it has its place."""
        block = self.document().firstBlock()
        while block.isValid() and number:
            number -= block.blockFormat().headingLevel() == _SECTION
            if number:
                block = block.next()
        if block.isValid():
            self.setTextCursor(QTextCursor(block))
            QTimer.singleShot(0, self._begin_with_cursor)

    @Slot()
    def _begin_with_cursor(self) -> None:
        """Let the line of the cursor be the first that is seen."""
        bar = self.verticalScrollBar()
        bar.setValue(bar.value() + self.cursorRect().top() - self._look.px(8))

    def mark(self, wanted: str) -> int:
        """Mark the words that are looked for and go to the first; returns how many there are."""
        self._places = places_of(wanted, self.toPlainText())
        self.setExtraSelections([self._selection(place) for place in self._places])
        if self._places:
            self._go_to(self._places[0])
        else:
            self.moveCursor(QTextCursor.MoveOperation.Start)
        return len(self._places)

    def go_on(self) -> bool:
        """Go to the next of the words that are looked for; whether there was one more here."""
        after = self.textCursor().selectionEnd()
        following = [place for place in self._places if place[0] >= after]
        if following:
            self._go_to(following[0])
        return bool(following)

    def go_to_first(self) -> None:
        """Go to the first of the words that are looked for."""
        if self._places:
            self._go_to(self._places[0])

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the column as wide as lines are read well."""
        super().resizeEvent(event)
        self._keep_column()

    def _keep_column(self) -> None:
        """Leave what is wider than the column empty, at its end."""
        edge = self.document().documentMargin()
        start = edge + self._look.px(8)  # clear of what tells where the keyboard is
        rest = edge + max(0, self.viewport().width() - self._look.px(WIDTH))
        shape = self.document().rootFrame().frameFormat()
        left, right = (rest, start) if self._look.mirrored else (start, rest)
        if (shape.leftMargin(), shape.rightMargin()) != (left, right):
            shape.setLeftMargin(left)
            shape.setRightMargin(right)
            self.document().rootFrame().setFrameFormat(shape)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Show whole lines: one that is cut by the edge of the page waits to be scrolled to."""
        super().paintEvent(event)
        seen = self.viewport().rect()
        paper = QColor(self._look.tokens.paper)
        first = self.cursorRect(self.cursorForPosition(seen.topLeft()))
        last = self.cursorRect(self.cursorForPosition(seen.bottomLeft()))
        with QPainter(self.viewport()) as painter:
            if first.top() < 0 < first.bottom():
                painter.fillRect(0, 0, seen.width(), first.bottom() + 1, paper)
            if last.top() <= seen.bottom() < last.bottom():
                painter.fillRect(seen.adjusted(0, last.top(), 0, 0), paper)

    @Slot(QUrl)
    def _follow(self, address: QUrl) -> None:
        name = address.path().removesuffix(".md")
        if address.isRelative() and name in TOPICS:
            self.went.emit(name)

    def _go_to(self, place: Place) -> None:
        self.setTextCursor(self._cursor(place))
        self.ensureCursorVisible()

    def _cursor(self, place: Place) -> QTextCursor:
        cursor = QTextCursor(self.document())
        cursor.setPosition(place[0])
        cursor.setPosition(place[1], QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _selection(self, place: Place) -> QTextEdit.ExtraSelection:
        made = QTextEdit.ExtraSelection()
        made.cursor = self._cursor(place)
        made.format = QTextCharFormat()
        tokens = self._look.tokens  # as what is found elsewhere: a tinted ground, a rule below
        made.format.setBackground(QColor(tokens.tint))
        made.format.setForeground(QColor(tokens.ink))
        made.format.setUnderlineStyle(QTextCharFormat.UnderlineStyle.SingleUnderline)
        made.format.setUnderlineColor(QColor(tokens.accent))
        return made

    def _set_type(self) -> None:
        """Give every block the line and the space of a testimony."""
        block = self.document().firstBlock()
        while block.isValid():
            self._set_block(block)
            block = block.next()

    def _set_block(self, block: QTextBlock) -> None:
        px = self._look.px
        level = block.blockFormat().headingLevel()
        cursor = QTextCursor(block)
        kind = QTextBlockFormat()
        kind.setLineHeight(LINE_HEIGHT, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        listed = block.textList() is not None
        kind.setTopMargin(px(20 if level > 1 else 0 if listed else 6))
        kind.setBottomMargin(px(4 if listed else 10))
        cursor.mergeBlockFormat(kind)
        if self._look.mirrored:
            self._set_upright(block)
        if level:
            letters = QTextCharFormat()
            letters.setFont(self._look.font(TITLE if level == 1 else TESTIMONY, bold=True))
            cursor.select(QTextCursor.SelectionType.BlockUnderCursor)
            cursor.setCharFormat(letters)

    def _set_upright(self, block: QTextBlock) -> None:
        """Arabic letters do not lean: what leans in other scripts is written softer."""
        soft = QTextCharFormat()
        soft.setFontItalic(False)
        soft.setForeground(QColor(self._look.tokens.ink_soft))
        leaning, place = [], block.begin()
        while not place.atEnd():
            fragment = place.fragment()
            if fragment.isValid() and fragment.charFormat().fontItalic():
                leaning.append((fragment.position(), fragment.position() + fragment.length()))
            place += 1
        for found in leaning:
            self._cursor(found).mergeCharFormat(soft)
