"""The account itself: one document, a paragraph a block, undone and redone as a whole.

Responsible for every way in which text comes and goes (keys, input methods, the clipboard), because
each of them can cut or join paragraphs, and none may lose or mix what is known of them. Text is not
dragged: it would be cut where nobody looks.
"""

from collections.abc import Callable, Iterator, Sequence
from typing import Final

from PySide6.QtCore import QMargins, QMimeData, Qt, QTimer, Signal
from PySide6.QtGui import (
    QContextMenuEvent,
    QGuiApplication,
    QInputMethodEvent,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QTextBlock,
    QTextCursor,
)
from PySide6.QtWidgets import QMenu, QTextEdit

from hrdoc.ijson import Json
from hrdoc.ui.look import Look
from hrdoc.ui.testimony import blocks
from hrdoc.ui.testimony.account_menu import text_menu
from hrdoc.ui.testimony.filling import fill, leave_room
from hrdoc.ui.testimony.marks import Marks
from hrdoc.ui.testimony.paper import make_paper
from hrdoc.ui.testimony.paragraphs import NOTHING, SOURCE, Paragraph
from hrdoc.ui.testimony.people import People
from hrdoc.ui.testimony.telling import Telling
from hrdoc.ui.testimony.weaving import Weave
from hrdoc.ui.testimony.whole_handles import handle_removed

_UNDO: Final = QKeySequence.StandardKey.Undo
_REDO: Final = QKeySequence.StandardKey.Redo


class Account(QTextEdit):
    """The paragraphs of a testimony; `edited` whenever they are not what they were."""

    edited = Signal()
    loaded = Signal()
    typed = Signal(str)
    """Text came in by a key or an input method."""
    translation_stayed = Signal(int)
    """A paragraph with a translation was cut: the number of the half that kept it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("testimony-account")
        make_paper(self, look)
        self.weave: Final = Weave(look, self.document())
        self.telling: Final = Telling(self.document(), self.weave)
        self.people: Final = People(self)
        self.take_key: Callable[[QKeyEvent], bool] = lambda _: False
        """Asked first for every key: whether something quiet beside the caret takes it."""
        self.more_actions: Callable[[QMenu], None] = lambda _: None
        """Puts into the menu of the text what can be said of the words selected."""
        self.marks: Final = Marks(look, self.document(), self.people)
        self._filling: Iterator[int] = iter(())
        self.writable = True
        self._room = (0, 0)
        self._revision = -1
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self._fill)
        self.document().contentsChange.connect(self._changed)

    @property
    def is_loading(self) -> bool:
        """Whether paragraphs are still being put in."""
        return self._timer.isActive()

    def load(self, paragraphs: Sequence[Paragraph], *, writable: bool) -> None:
        """Show these paragraphs in the place of others, a few at a time; `loaded` follows."""
        self.writable = writable
        self.setReadOnly(True)
        self.setUndoRedoEnabled(False)
        self.clear()
        leave_room(self.document(), *self._room)  # while nothing would have to be laid out again
        QTextCursor(self.document()).setBlockFormat(self.weave.shape(NOTHING))
        self.weave.lean(self.document().firstBlock())
        self._filling = fill(self.document(), self.weave, self.people.mentions, paragraphs)
        self._timer.start()
        self._fill()

    def paragraphs(self) -> list[Paragraph]:
        """What is written now; what an input method has not handed over is not."""
        return [self.paragraph(block) for block in blocks.blocks(self.document())]

    def paragraph(self, block: QTextBlock) -> Paragraph:
        """One of them, with the handles of its text."""
        told = blocks.paragraph(block)
        return self.people.mentions.together(told, blocks.kept_handles(block))

    def set_source(self, block: QTextBlock, code: str | None) -> None:
        """Say how the witness knows what stands in a block; None when nobody said."""
        self.tell(block, SOURCE, code)

    def tell(self, block: QTextBlock, member: str, value: Json) -> None:
        """Say one thing more of a paragraph; None takes it back."""
        self.telling.tell(block, member, value)

    def set_column(self, start: int, end: int) -> None:
        """Leave this much room before and after the lines, in pixels."""
        before, after = (end, start) if self._look.mirrored else (start, end)
        margins = QMargins(before, 0, after, 0)
        if self.viewportMargins() != margins:  # else everything would be laid out again
            self.setViewportMargins(margins)

    def leave_room(self, above: int, below: int) -> None:
        """Leave room before the first paragraph and after the last, from the next `load` on."""
        self._room = (above, below)

    def commit(self) -> None:
        """Take over what an input method still holds, and what it will not give."""
        if self.hasFocus():
            QGuiApplication.inputMethod().commit()
        composed = self.textCursor().block().layout().preeditAreaText()
        if composed and not self.isReadOnly():
            event = QInputMethodEvent()
            event.setCommitString(composed)
            self.inputMethodEvent(event)

    def undo(self) -> None:
        """Take the last step back; the caret stays where only something known was taken back."""
        _stay(self, super().undo)

    def redo(self) -> None:
        """Do it again."""
        _stay(self, super().redo)

    def cut_selection(self) -> None:
        """Cut what is selected."""
        if self.textCursor().hasSelection():
            self.copy()
            self._remove()
            self.weave.lean(self.textCursor().block(), goes_on=True)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Cut and join with what is known of the paragraphs; leave everything else to Qt."""
        if self.take_key(event):
            event.accept()
            return
        before = self.document().revision()
        self._press(event)
        if self.document().revision() == before:
            return
        if not (event.matches(_UNDO) or event.matches(_REDO)):  # else nothing could be redone
            self.weave.lean(self.textCursor().block(), goes_on=True)
        if _writes(event):
            self.typed.emit(event.text())

    def _press(self, event: QKeyEvent) -> None:
        act = None if self.isReadOnly() else self._act_of(event)
        if act is not None:
            act()
            event.accept()
            self.ensureCursorVisible()
        elif not self.isReadOnly() and _writes(event) and self.weave.is_in_way(self.textCursor()):
            with self.weave.step():
                self._clear_way()
                super().keyPressEvent(event)
        else:
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt's name
        """Remove what is selected with what is known of it before an input method does."""
        if self.isReadOnly() or not event.commitString():
            super().inputMethodEvent(event)
            return
        with self.weave.step():
            self._clear_way()
            super().inputMethodEvent(event)
        self.weave.lean(self.textCursor().block(), goes_on=True)
        self.typed.emit(event.commitString())

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Paste text: every line of it is a paragraph, empty lines are not."""
        lines = [line for line in source.text().splitlines() if line.strip()]
        if self.isReadOnly() or not lines:
            return
        with self.weave.step():
            if self.textCursor().hasSelection():
                self._remove()
            for place, line in enumerate(lines):
                if place:
                    self._cut_here()
                self._clear_way()
                self.textCursor().insertText(blocks.shown(line))
        self.ensureCursorVisible()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Let go of the selection, so that text is not dragged out of it."""
        cursor = self.textCursor()
        if event.button() is Qt.MouseButton.LeftButton and cursor.hasSelection():
            shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
            if not shift:
                cursor.clearSelection()
                self.setTextCursor(cursor)
        super().mousePressEvent(event)

    def contextMenuEvent(self, event: QContextMenuEvent) -> None:  # noqa: N802 - Qt's name
        """The menu of a text, by the ways that keep what is known of its paragraphs."""
        text_menu(self, self._look, self).popup(event.globalPos())

    def _act_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        if event.matches(QKeySequence.StandardKey.InsertParagraphSeparator):
            return lambda: self._replace(self._cut_here)
        if event.matches(QKeySequence.StandardKey.InsertLineSeparator):
            return lambda: self._replace(lambda: self.textCursor().insertText("\u2028"))
        if event.matches(QKeySequence.StandardKey.Cut):
            return self.cut_selection
        if event.matches(_UNDO):
            return self.undo
        if event.matches(_REDO):
            return self.redo
        return self._removal_of(event)

    def _removal_of(self, event: QKeyEvent) -> Callable[[], None] | None:
        """What a key that removes does at a handle or an edge of a paragraph; else, Qt knows."""
        cursor = self.textCursor()
        backward = event.key() == Qt.Key.Key_Backspace
        if not backward and event.key() != Qt.Key.Key_Delete:
            return None
        if cursor.hasSelection():
            return self._remove
        handle = handle_removed(self.people.mentions, cursor, event)
        if handle is not None:
            return lambda: self.setTextCursor(self.weave.remove(handle))
        if backward and cursor.atBlockStart():
            return self._join_before
        return self._join_after if not backward and cursor.atBlockEnd() else None

    def _replace(self, put: Callable[[], None]) -> None:
        with self.weave.step():
            if self.textCursor().hasSelection():
                self._remove()
            put()

    def _cut_here(self) -> None:
        cursor = self.textCursor()
        text, place = cursor.block().text(), cursor.positionInBlock()
        is_between = bool(text[:place].strip() and text[place:].strip())
        self.setTextCursor(self.weave.cut(cursor))
        first = self.textCursor().block().previous()
        if is_between and blocks.more_of(first).get("translation"):
            self.translation_stayed.emit(self.weave.number(first))

    def _join_before(self) -> None:
        before = self.textCursor().block().previous()
        if before.isValid():
            self.setTextCursor(self.weave.join(before))

    def _join_after(self) -> None:
        block = self.textCursor().block()
        if block.next().isValid():
            self.setTextCursor(self.weave.join(block))

    def _clear_way(self) -> None:
        self.setTextCursor(self.weave.clear_way(self.textCursor()))

    def _remove(self) -> None:
        self.setTextCursor(self.weave.remove(self.textCursor()))

    def _fill(self) -> None:
        if next(self._filling, None) is None:
            self._end_loading()

    def _end_loading(self) -> None:
        self._timer.stop()
        self.setReadOnly(not self.writable)
        self.setUndoRedoEnabled(self.writable)
        self.loaded.emit()

    def _changed(self, _place: int, removed: int, added: int) -> None:
        """Say that something was edited; a new layout says that of all of it, too."""
        before, self._revision = self._revision, self.document().revision()
        is_new = before != self._revision and (removed or added)
        if is_new and not self.is_loading and self.isUndoRedoEnabled():
            self.edited.emit()


def _stay(sheet: QTextEdit, step: Callable[[], None]) -> None:
    """Take a step, and leave the caret where it was if no letter came or went."""
    document, place = sheet.document(), sheet.textCursor().position()
    before = (document.characterCount(), document.findBlock(place).text())
    step()
    if (document.characterCount(), document.findBlock(place).text()) == before:
        cursor = sheet.textCursor()
        cursor.setPosition(place)
        sheet.setTextCursor(cursor)


def _writes(event: QKeyEvent) -> bool:
    """Whether a key puts in text: a joiner without a shape is text, a shortcut is none."""
    text = event.text()
    modifiers = event.modifiers() & ~Qt.KeyboardModifier.ShiftModifier
    is_shortcut = modifiers == Qt.KeyboardModifier.ControlModifier
    return bool(text) and text[0] >= " " and text != "\x7f" and not is_shortcut
