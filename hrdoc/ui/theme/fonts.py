"""The one family the window is set in, shipped with the program, loaded before anything shows."""

from importlib import resources
from typing import Final

from PySide6.QtGui import QFont, QFontDatabase

FAMILY: Final = "Vazirmatn"
_CUTS: Final = ("Regular", "Medium", "Bold")


def load_fonts() -> None:
    """Make the family known to Qt; doing it twice is harmless. Raises FileNotFoundError."""
    if FAMILY in QFontDatabase.families():
        return
    folder = resources.files("hrdoc_resources") / "fonts"
    for cut in _CUTS:
        QFontDatabase.addApplicationFontFromData((folder / f"{FAMILY}-{cut}.ttf").read_bytes())


def font(pixels: int, *, bold: bool = False) -> QFont:
    """The family at a size in pixels."""
    made = QFont(FAMILY)
    made.setPixelSize(pixels)
    made.setWeight(QFont.Weight.Bold if bold else QFont.Weight.Normal)
    return made
