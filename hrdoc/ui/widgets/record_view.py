"""A record to be read: one document that scrolls, selects and copies, and follows links by signal.

Text is put in by a cursor and never as markup, so what a record says stays text. Prose keeps its
own direction; short values stand at the start of the line whatever their script.

A record may hold millions of letters, or somebody else's may: what is beyond a long account is put
in a little at a time, while the window goes on.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, QTimer, QUrl, Signal, Slot
from PySide6.QtGui import (
    QColor,
    QResizeEvent,
    QTextBlockFormat,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QTextBrowser

from hrdoc.ui.look import ISOLATE, Look, directed, isolated
from hrdoc.ui.theme import icons
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.theme.tokens import INTERFACE, LABEL, TESTIMONY
from hrdoc.ui.widgets.record_lines import Line, Manner, RecordText, record_lines
from hrdoc.ui.widgets.way import way_of_words

WIDTH: Final = 640
"""The widest a line of a record is, in pixels at 100 %."""

AT_FIRST: Final = 60_000
"""Letters shown at once: a testimony of many hours."""

AT_ONCE: Final = 10_000
"""Letters added at a time after that."""

_PIECE: Final = 4_000
"""Letters of one paragraph of the document; a longer text is cut at a space."""

_COST: Final = 100
"""What a line costs beside its letters."""

_STEP: Final = 24
_ROOM_BELOW: Final = 24
_LINE: Final = 105
"""Per cent of the height the font asks for, which is generous in this family."""
_SCHEME: Final = "record"


class RecordView(QTextBrowser):
    """Shows one record; `followed` gives the id of a record whose name was pressed."""

    followed = Signal(str)
    filled = Signal()

    def __init__(self, look: Look, *, name: str = "record-view", says: str = "") -> None:
        super().__init__()
        self._look = look
        self.setObjectName(name)
        self.setAccessibleName(says or look.say("record-text"))
        is_part(self, "paper")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setOpenLinks(False)
        self.setUndoRedoEnabled(False)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.anchorClicked.connect(self._follow)
        self._lines: Iterator[Line] = iter(())
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._put_more)

    def show_record(self, told: RecordText) -> None:
        """Show a record in the place of the one before; `filled` follows when it is all there."""
        self.clear()
        self._leave_room_below()
        self._lines = _pieces(record_lines(self._look, told))
        self._put(AT_FIRST)
        self.moveCursor(QTextCursor.MoveOperation.Start)
        self._keep_narrow()

    def _leave_room_below(self) -> None:
        frame = self.document().rootFrame()
        shape = frame.frameFormat()
        shape.setBottomMargin(self._look.px(_ROOM_BELOW))
        frame.setFrameFormat(shape)

    @Slot()
    def _put_more(self) -> None:
        self._put(AT_ONCE)

    def _put(self, letters: int) -> None:
        cursor = QTextCursor(self.document())
        cursor.movePosition(QTextCursor.MoveOperation.End)
        first = self.document().isEmpty()
        cursor.beginEditBlock()
        for line in self._lines:
            _Setting(self._look, cursor, line, self.devicePixelRatioF()).put(first=first)
            first = False
            letters -= len(line.text) + _COST
            if letters <= 0:
                break
        cursor.endEditBlock()
        if letters > 0:
            self._timer.stop()
            self.filled.emit()
        elif not self._timer.isActive():
            self._timer.start()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the lines short enough to read."""
        self._keep_narrow()
        super().resizeEvent(event)

    def _keep_narrow(self) -> None:
        rest = max(0, self.width() - self._look.px(WIDTH) - 16)
        before, after = (rest, 0) if self._look.mirrored else (0, rest)
        self.setViewportMargins(before, 0, after, 0)

    def _follow(self, address: QUrl) -> None:
        if address.scheme() == _SCHEME:
            self.followed.emit(address.path())


def _pieces(lines: Iterator[Line]) -> Iterator[Line]:
    """The lines, those that are too long cut into several."""
    for line in lines:
        rest = line
        while len(rest.text) > _PIECE:
            end = rest.text.rfind(" ", _PIECE // 2, _PIECE) + 1 or _PIECE
            yield replace(rest, text=rest.text[:end])
            rest = replace(rest, label="", text=rest.text[end:])
        yield rest


class _Setting:
    """Sets one line of a record into a document."""

    def __init__(self, look: Look, cursor: QTextCursor, line: Line, density: float) -> None:
        self._look = look
        self._density = density
        self._cursor = cursor
        self._line = line

    def put(self, *, first: bool) -> None:
        """Write the line at the cursor; `first` when the document is empty."""
        line, look = self._line, self._look
        if line.manner is Manner.SECTION:
            self._block(0 if first else 24, first=first)
            self._write(line.label, self._format(bold=True))
            return
        if line.is_short:
            self._block(4, first=first)
            self._write(f"{line.label}: ", self._format(colour=look.tokens.ink_soft))
            self._value()
            return
        if line.label:
            self._block(24 if line.manner is Manner.DIGEST else 10, first=first)
            soft = self._format(font_size=LABEL, colour=look.tokens.ink_soft)
            if line.manner is Manner.ITEM:
                soft = self._format(font_size=LABEL, colour=look.tokens.ink_soft, bold=True)
            self._write(line.label, soft)
        if line.text:
            above = 0 if line.label else 4
            self._block(above, first=first and not line.label, natural=line.manner is Manner.PROSE)
            self._value()
            self._turn()

    def _turn(self) -> None:
        """Set words from the side they are written from, whatever code they begin with."""
        shape = self._cursor.blockFormat()
        shape.setLayoutDirection(way_of_words(self._line.text))
        self._cursor.setBlockFormat(shape)

    def _value(self) -> None:
        line, tokens = self._line, self._look.tokens
        match line.manner:
            case Manner.WITHHELD:
                self._picture("eye-off", tokens.caution)
                self._write(f" {line.text}", self._format(colour=tokens.caution))
            case Manner.DIGEST:
                soft = self._format(font_size=LABEL, colour=tokens.ink_soft)
                self._write(line.text, soft)  # in one piece, so that it can be copied
            case Manner.ANSWER:
                self._write(line.text, self._format(colour=tokens.ink_soft))
            case Manner.LINK if line.target:
                anchor = self._format(colour=tokens.accent)
                anchor.setAnchor(True)
                anchor.setAnchorHref(f"{_SCHEME}:{line.target}")
                anchor.setFontUnderline(True)
                self._write(line.text, anchor)
            case Manner.PROSE:
                self._write(line.text, self._format(font_size=TESTIMONY))
            case _:
                keeps_apart = line.is_short or bool(line.note)
                self._write(self._apart(line.text) if keeps_apart else line.text, self._format())
        if line.note:
            soft = self._format(font_size=LABEL, colour=tokens.ink_soft)
            self._write(f"   {self._apart(line.note)}", soft)

    def _apart(self, text: str) -> str:
        """Words that keep their own direction beside their label, or that of the window."""
        apart = isolated(directed(self._look, text) if ISOLATE in text else text)
        return directed(self._look, apart) if self._line.note else apart

    def _block(self, above: int, *, first: bool, natural: bool = False) -> None:
        shape = QTextBlockFormat()
        look = self._look
        shape.setTopMargin(look.px(above))
        shape.setLineHeight(_LINE, QTextBlockFormat.LineHeightTypes.ProportionalHeight.value)
        if not natural:
            side = Qt.AlignmentFlag.AlignRight if look.mirrored else Qt.AlignmentFlag.AlignLeft
            shape.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        indent = look.px(_STEP) * self._line.depth
        if look.mirrored:
            shape.setRightMargin(indent)
        else:
            shape.setLeftMargin(indent)
        if first:
            self._cursor.setBlockFormat(shape)
        else:
            self._cursor.insertBlock(shape)

    def _format(
        self, *, font_size: int = INTERFACE, colour: str = "", bold: bool = False
    ) -> QTextCharFormat:
        made = QTextCharFormat()
        made.setFont(self._look.font(font_size, bold=bold))
        made.setForeground(QColor(colour or self._look.tokens.ink))
        return made

    def _write(self, text: str, shape: QTextCharFormat) -> None:
        lines = text.replace("\r\n", "\n").replace("\n", "\u2028")  # one block a line of a record
        self._cursor.insertText(lines, shape)

    def _picture(self, name: str, colour: str) -> None:
        size = self._look.px(16)
        picture = icons.pixmap(name, colour, size=size, density=self._density).toImage()
        self._cursor.insertImage(picture, f"{name}-{colour}")
