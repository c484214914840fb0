"""The translation of an account: a paragraph of it beside every paragraph, and no more.

It has as many paragraphs as the account, so nothing typed here cuts or joins one. What is typed
goes into the account, which keeps and undoes it with everything else.
"""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QMimeData, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QInputMethodEvent, QKeyEvent, QKeySequence, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit

from hrdoc.ui.look import Look
from hrdoc.ui.testimony import blocks
from hrdoc.ui.testimony.account import Account
from hrdoc.ui.testimony.paper import make_paper
from hrdoc.ui.testimony.paragraphs import NOTHING, TRANSLATION

_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_BREAK: Final = "\u2028"


class TranslationColumn(QTextEdit):
    """Stands beside the account and follows it; `said` gives a paragraph's number and its words."""

    said = Signal(int, str)
    left = Signal()
    """Somebody goes back to the account."""

    def __init__(self, look: Look, account: Account) -> None:
        super().__init__(account)
        self._account = account
        self._texts: list[str] = []
        self.setObjectName("testimony-translation")
        self.setAccessibleName(look.say("paragraph-translation"))
        self.setPlaceholderText(look.say("paragraph-translation-place"))
        make_paper(self, look)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setUndoRedoEnabled(False)
        self.document().contentsChanged.connect(self._changed)

    def follow(self) -> None:
        """Show the translation of every paragraph as the account has it."""
        wanted = [_translated(block) for block in blocks.blocks(self._account.document())]
        before, self._texts = self._texts, wanted
        if wanted == before:
            return
        if len(wanted) == len(before) == self.document().blockCount():
            for number, (one, other) in enumerate(zip(before, wanted, strict=True)):
                if one != other:
                    self._write(number, other)
        else:
            self._write_all(wanted)

    def forget(self) -> None:
        """Show nothing, while nobody looks."""
        self._texts = []
        self.clear()

    def go_to(self, number: int) -> None:
        """Stand at the translation of a paragraph, counted from 0 with places to write."""
        block = self.document().findBlockByNumber(number)
        if block.isValid() and self.textCursor().block() != block:
            cursor = QTextCursor(block)
            cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock)
            self.setTextCursor(cursor)

    def commit(self) -> None:
        """Take over what an input method still holds."""
        composed = self.textCursor().block().layout().preeditAreaText()
        if composed and not self.isReadOnly():
            event = QInputMethodEvent()
            event.setCommitString(composed)
            self.inputMethodEvent(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Enter goes to the next paragraph; no key cuts or joins any."""
        key, cursor = Qt.Key(event.key()), self.textCursor()
        shift = event.modifiers() & Qt.KeyboardModifier.ShiftModifier
        if key == Qt.Key.Key_Escape:
            self.left.emit()
        elif event.matches(QKeySequence.StandardKey.Undo):
            self._account.undo()
        elif event.matches(QKeySequence.StandardKey.Redo):
            self._account.redo()
        elif key in _ENTER and not shift:
            self._go_on()
        elif key in _ENTER:
            if not self.isReadOnly():
                self._stay_within()
                self.textCursor().insertText(_BREAK)
        elif not _joins(key, cursor):
            if event.text() or key == Qt.Key.Key_Delete:
                self._stay_within()
            super().keyPressEvent(event)
        event.accept()

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:  # noqa: N802 - Qt's name
        """Write over no paragraph but one."""
        if event.commitString():
            self._stay_within()
        super().inputMethodEvent(event)

    def insertFromMimeData(self, source: QMimeData) -> None:  # noqa: N802 - Qt's name
        """Paste text into one paragraph: lines stay lines."""
        if not self.isReadOnly():
            self._stay_within()
            self.textCursor().insertText(blocks.shown(source.text().strip()))

    def _go_on(self) -> None:
        following = self.textCursor().block().next()
        if following.isValid():
            self.go_to(following.blockNumber())
            self.ensureCursorVisible()
        else:
            self.left.emit()

    def _stay_within(self) -> None:
        """Let go of a selection over several paragraphs before anything is written over it."""
        cursor = self.textCursor()
        find = self.document().findBlock
        if find(cursor.selectionStart()) != find(cursor.selectionEnd()):
            cursor.setPosition(cursor.position())
            self.setTextCursor(cursor)

    def _write(self, number: int, text: str) -> None:
        cursor = QTextCursor(self.document().findBlockByNumber(number))
        cursor.movePosition(QTextCursor.MoveOperation.EndOfBlock, cursor.MoveMode.KeepAnchor)
        cursor.insertText(text)

    def _write_all(self, texts: Sequence[str]) -> None:
        here = self.textCursor().blockNumber()
        cursor = QTextCursor(self.document())
        cursor.beginEditBlock()
        with QSignalBlocker(self):
            cursor.select(cursor.SelectionType.Document)
            cursor.removeSelectedText()
            shape = self._account.weave.shape(NOTHING)
            for number, text in enumerate(texts):
                if number:
                    cursor.insertBlock(shape)
                else:
                    cursor.setBlockFormat(shape)
                cursor.insertText(text)
        cursor.endEditBlock()
        self.go_to(min(here, len(texts) - 1))

    @Slot()
    def _changed(self) -> None:
        """Say which translation is not what the account has of it."""
        if self.document().blockCount() != len(self._texts):
            return  # all of it is being shown anew
        for number, block in enumerate(blocks.blocks(self.document())):
            text = block.text()
            if text != self._texts[number]:
                self._texts[number] = text
                self.said.emit(number, text.replace(_BREAK, "\n"))


def _translated(block: QTextBlock) -> str:
    told = blocks.more_of(block).get(TRANSLATION)
    return blocks.shown(told) if isinstance(told, str) else ""


def _joins(key: Qt.Key, cursor: QTextCursor) -> bool:
    """Whether a key would make one paragraph of two."""
    if cursor.hasSelection():
        return False
    if key == Qt.Key.Key_Backspace:
        return cursor.atBlockStart()
    return key == Qt.Key.Key_Delete and cursor.atBlockEnd()
