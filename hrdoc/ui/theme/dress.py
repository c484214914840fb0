"""Dressing the whole application in a look: style, palette, sheet, font, direction, Qt's words."""

from contextlib import ExitStack
from typing import Final

from PySide6.QtCore import QLibraryInfo, QLocale, QTranslator
from PySide6.QtGui import QFont
from PySide6.QtWidgets import QApplication

from hrdoc.ui.look import Look
from hrdoc.ui.theme import tokens as sizes
from hrdoc.ui.theme.controls import pictures
from hrdoc.ui.theme.fonts import load_fonts
from hrdoc.ui.theme.palette import palette
from hrdoc.ui.theme.style import sheet

_FILES: Final = ExitStack()
"""The marks of the sheet stay where they are until the process ends."""


class Wardrobe:
    """What the application wears; `wear` changes it as a whole."""

    def __init__(self, application: QApplication) -> None:
        self._application = application
        self._translator: QTranslator | None = None
        application.setStyle("Fusion")
        load_fonts()

    def wear(self, look: Look) -> None:
        """Dress the application; windows made before keep their words, so make them anew."""
        self._speak(look)
        QLocale.setDefault(look.locale)
        self._application.setLayoutDirection(look.direction)
        self._application.setPalette(palette(look.tokens))
        font = look.font(sizes.INTERFACE)
        font.setHintingPreference(QFont.HintingPreference.PreferNoHinting)
        self._application.setFont(font)
        marks = pictures(look.tokens, _FILES)
        self._application.setStyleSheet(sheet(look, pictures=marks))

    def _speak(self, look: Look) -> None:
        """Qt's own words: the menu of a text field, the buttons of a file dialog."""
        if self._translator is not None:
            self._application.removeTranslator(self._translator)
            self._translator = None
        folder = QLibraryInfo.path(QLibraryInfo.LibraryPath.TranslationsPath)
        translator = QTranslator(self._application)
        if translator.load(f"qtbase_{look.words.language}", folder):
            self._application.installTranslator(translator)
            self._translator = translator
