"""Where exactly somebody stood on a page: at which control, with the caret where, scrolled how far.

Names of controls and numbers alone, for coming back after a lock; nothing of what stood there.
"""

from dataclasses import dataclass

from PySide6.QtCore import QTimer
from PySide6.QtWidgets import QAbstractScrollArea, QLineEdit, QScrollBar, QTextEdit, QWidget


@dataclass(frozen=True, slots=True)
class Standing:
    """The control that had the keyboard; caret and scroll are -1 where it has none."""

    control: str
    caret: int = -1
    scroll: int = -1


def standing_in(page: QWidget) -> Standing | None:
    """Return where the keyboard is, or was last, on a page; it may be hidden by now."""
    control: QWidget | None = page.focusWidget()
    if control is None or not control.objectName():
        return None
    bar = _bar_of(control, page)
    return Standing(control.objectName(), _caret_of(control), -1 if bar is None else bar.value())


def stand_again(page: QWidget, standing: Standing) -> bool:
    """Put keyboard, caret and scroll back; whether there is such a control."""
    control: QWidget | None = page.findChild(QWidget, standing.control)
    if control is None:
        return False
    control.setFocus()
    if isinstance(control, QLineEdit):
        control.setCursorPosition(max(0, standing.caret))
    elif isinstance(control, QTextEdit):
        cursor = control.textCursor()
        last = max(0, control.document().characterCount() - 1)
        cursor.setPosition(min(max(0, standing.caret), last))
        control.setTextCursor(cursor)
    bar = _bar_of(control, page)
    if bar is not None and standing.scroll >= 0:
        bar.setValue(standing.scroll)
        # Once more when everything is laid out: before, there is less to scroll.
        QTimer.singleShot(0, bar, lambda: bar.setValue(standing.scroll))
    return True


def _caret_of(control: QWidget) -> int:
    if isinstance(control, QLineEdit):
        return control.cursorPosition()
    if isinstance(control, QTextEdit):
        return control.textCursor().position()
    return -1


def _bar_of(control: QWidget, page: QWidget) -> QScrollBar | None:
    """What scrolls a control: itself, or the nearest area around it."""
    around: QWidget | None = control
    while around is not None and around is not page:
        if isinstance(around, QAbstractScrollArea) and around.verticalScrollBar().maximum() > 0:
            return around.verticalScrollBar()
        around = around.parentWidget()
    return None
