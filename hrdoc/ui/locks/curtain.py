"""Taking the picture away: first what is seen, then what was drawn, then what was copied."""

import gc

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QClipboard, QGuiApplication, QPixmapCache
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu, QWidget


def hide_others() -> None:
    """Take every dialog, menu and tip from the screen; windows like this one lock themselves."""
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible() and not isinstance(widget, QMainWindow):
            widget.hide()


def close_dialogs() -> None:
    """Let go of dialogs, menus and panels, whatever they asked."""
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog | QMenu) or _is_panel(widget):
            widget.close()
            widget.deleteLater()


def _is_panel(widget: QWidget) -> bool:
    """Whether nobody else lets go of it: a panel that is no part of another control."""
    return widget.windowType() is Qt.WindowType.Popup and widget.parent() is None


def let_go() -> None:
    """Free what was drawn from the vault: widgets, pictures, and what only they held."""
    QPixmapCache.clear()
    _clear_clipboard()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


def _clear_clipboard() -> None:
    """Take back what was copied or selected here; what other programs put there stays."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
