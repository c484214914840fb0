"""The one key that locks, wherever the keyboard is: in a field, a list, a menu, a dialog.

It is a function key because letters move with the layout of the keyboard: on a Persian one there
is no key that Qt calls L. The key of the palette is kept from fields as well: in some of them it
would delete the rest of a line.
"""

from typing import Final

from PySide6.QtCore import QEvent, QKeyCombination, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

KEY: Final = Qt.Key.Key_F12
PALETTE: Final = QKeyCombination(Qt.KeyboardModifier.ControlModifier, Qt.Key.Key_K)
_PRESSES: Final = frozenset({QEvent.Type.KeyPress, QEvent.Type.ShortcutOverride})


class LockKey(QObject):
    """Installed on the application, it sees the key before any window does."""

    pressed = Signal()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Take the key for itself and say so; let everything else pass."""
        del watched
        if event.type() in _PRESSES and isinstance(event, QKeyEvent) and event.key() == KEY:
            if event.type() == QEvent.Type.KeyPress and not event.isAutoRepeat():
                self.pressed.emit()
            event.accept()
            return True
        if (
            event.type() == QEvent.Type.ShortcutOverride
            and isinstance(event, QKeyEvent)
            and event.keyCombination() == PALETTE
        ):
            event.ignore()  # so that it stays a shortcut of the window
            return True
        return False  # as the base does, which costs three times as much for every event
