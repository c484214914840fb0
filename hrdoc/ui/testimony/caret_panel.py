"""A small panel below the caret: it offers, and the keyboard stays in the text."""

from typing import Final

from PySide6.QtCore import QPoint, QRect, Qt
from PySide6.QtWidgets import QFrame, QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.testimony.account import Account
from hrdoc.ui.theme.style import is_part

WIDTH: Final = 380
_GAP: Final = 4
_EDGE: Final = 8


class CaretPanel(QFrame):
    """Stands over the page, below the line of the caret or above it, and takes no focus."""

    def __init__(self, look: Look, account: Account, host: QWidget, *, name: str) -> None:
        super().__init__(host)
        self._look = look
        self._account = account
        self._host = host
        self.setObjectName(name)
        self.setLayoutDirection(look.direction)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        is_part(self, "popup")
        self.setMaximumWidth(look.px(WIDTH))
        self.hide()

    def stand_at(self, position: int) -> None:
        """Show the panel at a place of the account, inside the page."""
        cursor = self._account.textCursor()
        cursor.setPosition(min(position, self._account.document().characterCount() - 1))
        line = self._account.cursorRect(cursor)
        corner = self._account.viewport().mapTo(self._host, line.topLeft())
        self.adjustSize()
        self.move(self._place(QRect(corner, line.size())))
        self.raise_()
        self.show()

    def _place(self, line: QRect) -> QPoint:
        """Where it stands for a line of the page: below it, or above where there is no room."""
        across = line.left() if not self._look.mirrored else line.right() - self.width()
        most = self._host.width() - self.width() - _EDGE
        across = max(_EDGE, min(across, most))
        down = line.bottom() + self._look.px(_GAP)
        if down + self.height() > self._host.height() - _EDGE:
            above = line.top() - self.height() - self._look.px(_GAP)
            down = above if above >= _EDGE else max(_EDGE, self._host.height() - self.height())
        return QPoint(across, down)
