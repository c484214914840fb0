"""Original and translation beside each other: paragraph by paragraph, moved and read as one.

Only while this is shown are both laid out in rows; the account alone is laid out by Qt.
"""

from typing import Final

from PySide6.QtCore import QObject, QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.testimony import blocks
from hrdoc.ui.testimony.account import Account
from hrdoc.ui.testimony.filling import leave_room, room_of
from hrdoc.ui.testimony.paragraphs import TRANSLATION
from hrdoc.ui.testimony.row_layout import RowLayout, heights_of
from hrdoc.ui.testimony.translation_column import TranslationColumn
from hrdoc.ui.testimony.translation_facts import TranslationFacts

GAP: Final = 24
"""Pixels between the columns at 100 %."""


class Beside(QObject):
    """Shows and hides the translation of one account; `turned` when it came or went."""

    turned = Signal()

    def __init__(self, look: Look, account: Account, parent: QWidget) -> None:
        super().__init__(parent)
        self._account = account
        self.column: Final = TranslationColumn(look, account)
        self.facts: Final = TranslationFacts(look)
        self.column.hide()
        self.facts.hide()
        self._is_shown = False
        self._rows: tuple[RowLayout, RowLayout] | None = None
        self.column.said.connect(self._say)
        self.column.left.connect(account.setFocus)
        self.column.cursorPositionChanged.connect(self._lead)
        account.cursorPositionChanged.connect(self._follow_caret)
        account.document().contentsChanged.connect(self._follow)
        account.loaded.connect(self._begin)
        bars = (account.verticalScrollBar(), self.column.verticalScrollBar())
        for one, other in (bars, bars[::-1]):
            one.valueChanged.connect(other.setValue)
        self.facts.changed.connect(self._tell_all)

    @property
    def is_shown(self) -> bool:
        """Whether both are shown."""
        return self._is_shown

    @property
    def _is_in_column(self) -> bool:
        """Whether the keyboard is in the translation, be the window in front or not."""
        return self.column.window().focusWidget() is self.column

    def turn(self) -> None:
        """Show the translation beside the account, or the account alone."""
        if self._account.is_loading:
            return
        if self._is_shown:
            self._hide()
        else:
            self._show()

    def _show(self) -> None:
        """Make room first, so that both are laid out once, at the width they will have."""
        account, column = self._account.document(), self.column.document()
        self._is_shown = True
        leave_room(column, *room_of(account))
        self.facts.read([blocks.more_of(block) for block in blocks.blocks(account)])
        self.follow_leave()
        self.facts.show()
        self.column.show()
        self.turned.emit()
        self.column.follow()
        self._rows = (
            RowLayout(account, heights_of(account)),
            RowLayout(column, heights_of(column)),
        )
        account.setDocumentLayout(self._rows[0])
        column.setDocumentLayout(self._rows[1])
        for each in self._rows:
            each.heights_changed.connect(self._even)
        self._even()
        self._follow_caret()

    def _hide(self) -> None:
        had_focus = self._is_in_column
        self._is_shown = False
        for each in self._rows or ():
            each.end()
        self._rows = None
        self.column.hide()
        self.facts.hide()
        self.turned.emit()
        self.column.forget()
        self._account.document().setDocumentLayout(None)  # type: ignore[arg-type]
        self.column.document().setDocumentLayout(None)  # type: ignore[arg-type]
        if had_focus:
            self._account.setFocus()
        self._account.ensureCursorVisible()

    def follow_leave(self) -> None:
        """Let the translation be written where the account may be."""
        self.column.setReadOnly(self._account.isReadOnly())
        self.facts.set_writable(not self._account.isReadOnly())

    @Slot()
    def _begin(self) -> None:
        """Follow an account that was shown anew."""
        if self._rows is not None:
            self.follow_leave()
            self._follow()

    @Slot()
    def _follow(self) -> None:
        if self._rows is not None and not self._account.is_loading:
            self.column.follow()

    @Slot()
    def _even(self) -> None:
        """Let both paragraphs of a row be as high as the higher."""
        if self._rows is not None:
            one, other = self._rows
            one.set_rows(other.heights)
            other.set_rows(one.heights)

    @Slot(int, str)
    def _say(self, number: int, text: str) -> None:
        """Keep in the account what was typed as the translation of a paragraph."""
        block = self._account.document().findBlockByNumber(number)
        if not block.isValid():
            return
        if text:
            known = blocks.more_of(block)
            for member, value in self.facts.told.items():
                if known.get(member) is None:
                    self._account.tell(block, member, value)
        self._account.tell(block, TRANSLATION, text or None)
        if text[-1:].isspace():
            self._account.telling.end()

    @Slot()
    def _lead(self) -> None:
        """Let the account stand where the translation does."""
        here = self.column.textCursor().blockNumber()
        cursor = self._account.textCursor()
        if self._rows is not None and self._is_in_column and cursor.blockNumber() != here:
            block = self._account.document().findBlockByNumber(here)
            if block.isValid():
                cursor.setPosition(block.position())
                self._account.setTextCursor(cursor)

    @Slot()
    def _follow_caret(self) -> None:
        if self._rows is not None and not self._is_in_column:
            with QSignalBlocker(self.column.verticalScrollBar()):
                self.column.go_to(self._account.textCursor().blockNumber())
                self.column.verticalScrollBar().setValue(self._account.verticalScrollBar().value())

    @Slot(str)
    def _tell_all(self, member: str) -> None:
        """Say of every paragraph that is translated what was said of the translation."""
        before, now = self.facts.before, self.facts.told.get(member)
        with self._account.weave.step():
            for block in blocks.blocks(self._account.document()):
                known = blocks.more_of(block)
                if known.get(TRANSLATION) and known.get(member) in (None, before.get(member)):
                    self._account.tell(block, member, now)
