"""The keys of the testimony page: function keys, for letters move with the keyboard's layout."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence

SOURCE: Final = QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Down)
CHANGING: Final = QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_E)
DETAILS: Final = QKeySequence(Qt.Key.Key_F2)
MARK: Final = QKeySequence(Qt.Key.Key_F4)
TIME: Final = QKeySequence(Qt.Key.Key_F7)
TIME_TOO: Final = QKeySequence(Qt.Modifier.CTRL | Qt.Key.Key_T)
TRANSLATION: Final = QKeySequence(Qt.Key.Key_F8)
WRITING: Final = QKeySequence(Qt.Key.Key_F9)
