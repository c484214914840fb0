"""The icons of `resources/icons`, drawn in a colour of the theme.

Only icons that point are mirrored where the language runs from right to left: a padlock is the
same everywhere.
"""

from functools import cache
from importlib import resources
from typing import Final

from PySide6.QtCore import QByteArray, QRectF, QSize, Qt
from PySide6.QtGui import QIcon, QPainter, QPixmap
from PySide6.QtSvg import QSvgRenderer

POINTING: Final = frozenset(
    {
        "arrow-left",
        "arrow-right",
        "chevron-left",
        "chevron-right",
        "list",
        "panel-left",
        "quote",
        "redo-2",
        "send",
        "undo-2",
    }
)
_DENSITIES: Final = (1, 2, 3)


@cache
def _drawing(name: str) -> str:
    file = resources.files("hrdoc_resources") / "icons" / f"{name}.svg"
    return file.read_text(encoding="utf-8")


def pixmap(
    name: str, colour: str, *, size: int, density: float = 1, mirrored: bool = False
) -> QPixmap:
    """The icon as pixels: `size` is its side before `density`; raises FileNotFoundError."""
    renderer = QSvgRenderer(QByteArray(_drawing(name).replace("currentColor", colour).encode()))
    side = round(size * density)
    picture = QPixmap(side, side)
    picture.fill(Qt.GlobalColor.transparent)
    with QPainter(picture) as painter:
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        if mirrored and name in POINTING:
            painter.translate(side, 0)
            painter.scale(-1, 1)
        renderer.render(painter, QRectF(0, 0, side, side))
    picture.setDevicePixelRatio(density)
    return picture


@cache
def icon(name: str, colour: str, *, size: int, mirrored: bool = False) -> QIcon:
    """The icon in one colour, sharp on screens of one, two and three pixels a point."""
    made = QIcon()
    for density in _DENSITIES:
        made.addPixmap(pixmap(name, colour, size=size, density=density, mirrored=mirrored))
    return made


def spaced(picture: QIcon, gap: int, *, mirrored: bool = False) -> QIcon:
    """The icon with `gap` pixels of nothing after it: the style sets it right against its word."""
    side = min(size.width() for size in picture.availableSizes())
    made = QIcon()
    for density in _DENSITIES:
        wide = QPixmap((side + gap) * density, side * density)
        wide.setDevicePixelRatio(density)
        wide.fill(Qt.GlobalColor.transparent)
        with QPainter(wide) as painter:
            drawn = picture.pixmap(QSize(side, side), density)
            painter.drawPixmap(gap if mirrored else 0, 0, drawn)
        made.addPixmap(wide)
    return made
