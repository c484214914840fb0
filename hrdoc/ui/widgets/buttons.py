"""Buttons: one primary a screen, plain ones for the rest, icons only with a name to read aloud."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QIcon, QKeyEvent, QPixmap
from PySide6.QtWidgets import QPushButton, QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.theme.icons import spaced
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.theme.tokens import ICON
from hrdoc.ui.widgets.tips import plain_tip

_GAP: Final = 4
"""Added to the 4 pixels that the style leaves between an icon and its word."""


_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class KeyButton(QPushButton):
    """A button that Enter presses, as the space bar does, where it has the keyboard."""

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Press the button once, however long the key is held."""
        if event.key() not in _ENTER:
            super().keyPressEvent(event)
            return
        event.accept()
        if not event.isAutoRepeat():
            self.click()


class WordButton(KeyButton):
    """A button whose icon is as large as it was drawn and keeps a distance from the word."""

    def setIcon(self, icon: QIcon | QPixmap) -> None:  # noqa: N802 - Qt's name
        """Put the icon at the start of the word."""
        made = spaced(QIcon(icon), _GAP, mirrored=self.isRightToLeft())
        self.setIconSize(min(made.availableSizes(), key=QSize.width))
        super().setIcon(made)


def button(
    text: str,
    act: Callable[[], object],
    *,
    name: str,
    part: str = "",
    parent: QWidget | None = None,
) -> QPushButton:
    """A button with a word; `name` is its object name, `part` primary, plain, danger or chip."""
    made = KeyButton(text, parent) if part == "icon" else WordButton(text, parent)
    made.setObjectName(name)
    if part:
        is_part(made, part)
    made.clicked.connect(lambda _checked=False: act())
    return made


def icon_button(
    look: Look, icon: str, says: str, act: Callable[[], object], *, name: str
) -> QPushButton:
    """A button that shows only an icon; `says` is its accessible name and its tool tip."""
    made = button("", act, name=name, part="icon")
    made.setIcon(look.icon(icon))
    made.setIconSize(QSize(look.px(ICON), look.px(ICON)))
    made.setAccessibleName(says)
    made.setToolTip(plain_tip(says))  # it may tell a title
    return made
