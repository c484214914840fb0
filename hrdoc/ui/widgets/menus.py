"""Menus that open at what they belong to, in either direction of writing."""

from PySide6.QtCore import QPoint, QRect
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QMenu, QWidget


def open_below(menu: QMenu, beside: QWidget, place: QRect | None = None) -> None:
    """Open a menu below a control, or below a `place` within it, from its start on.

    Qt itself puts a menu of a mirrored window before or behind the point it is given, by where the
    mouse is; so it is moved to its place once it is open, and stays on the screen of that place.
    """
    part = place or beside.rect()
    at = QRect(beside.mapToGlobal(part.topLeft()), part.size())
    menu.popup(QPoint(at.left(), at.bottom()))
    wanted = at.right() - menu.width() + 1 if beside.isRightToLeft() else at.left()
    screen = QGuiApplication.screenAt(at.center())
    room = screen.availableGeometry() if screen else beside.window().geometry()
    last = max(room.left(), room.right() - menu.width() + 1)
    menu.move(min(max(wanted, room.left()), last), menu.y())
