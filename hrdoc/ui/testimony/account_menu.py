"""The menu of the account: the acts of a text, by the ways that keep what is known of it."""

from collections.abc import Callable
from typing import Protocol

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor, QTextDocument
from PySide6.QtWidgets import QMenu, QWidget

from hrdoc.ui.look import Look


class Acts(Protocol):
    """What the menu does and asks; an account is one."""

    more_actions: Callable[[QMenu], None]

    def undo(self) -> None:
        """Take the last step back."""

    def redo(self) -> None:
        """Do it again."""

    def cut_selection(self) -> None:
        """Cut what is selected."""

    def copy(self) -> None:
        """Copy what is selected."""

    def paste(self) -> None:
        """Put in what was copied."""

    def selectAll(self) -> None:  # noqa: N802 - Qt's name
        """Select everything."""

    def canPaste(self) -> bool:  # noqa: N802
        """Whether there is something to put in."""

    def isReadOnly(self) -> bool:  # noqa: N802
        """Whether it is only read."""

    def document(self) -> QTextDocument:
        """The text."""

    def textCursor(self) -> QTextCursor:  # noqa: N802
        """Where one stands in it."""


def text_menu(account: Acts, look: Look, parent: QWidget) -> QMenu:
    """The menu at the caret or a selection; it goes when it is closed."""
    menu = QMenu(parent)
    menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
    say, selected = look.say, account.textCursor().hasSelection()
    can_write, document = not account.isReadOnly(), account.document()
    for text, act, possible in (
        (say("testimony-menu-undo"), account.undo, can_write and document.isUndoAvailable()),
        (say("testimony-menu-redo"), account.redo, can_write and document.isRedoAvailable()),
        (say("testimony-menu-cut"), account.cut_selection, can_write and selected),
        (say("testimony-menu-copy"), account.copy, selected),
        (say("testimony-menu-paste"), account.paste, can_write and account.canPaste()),
        (say("testimony-menu-select-all"), account.selectAll, True),
    ):
        action = menu.addAction(text, act)
        action.setEnabled(possible)
    if can_write:
        menu.addSeparator()
        account.more_actions(menu)
    return menu
