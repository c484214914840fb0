"""The manner of the window: language, appearance and text size, as chosen and as they come out."""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication

from hrdoc.ui.look import Look
from hrdoc.ui.theme.tokens import DARK, LIGHT, TEXT_SIZES, Appearance
from hrdoc.words import LANGUAGES, Words

LANGUAGE: Final = "language"
APPEARANCE: Final = "appearance"
TEXT_SIZE: Final = "text-size"
_SIZES: Final = frozenset(map(str, TEXT_SIZES))
NAMES: Final = (LANGUAGE, APPEARANCE, TEXT_SIZE)


@dataclass(frozen=True, slots=True)
class Manner:
    """What was chosen; what a vault does not say stays as it was."""

    language: str = LANGUAGES[0]
    appearance: str = Appearance.SYSTEM.value
    text_size: int = 100

    def with_choices(self, choices: Mapping[str, str | None]) -> "Manner":
        """The manner with those choices that are still offered."""
        language = choices.get(LANGUAGE)
        appearance = choices.get(APPEARANCE)
        size = choices.get(TEXT_SIZE)
        return replace(
            self,
            language=language if language in LANGUAGES else self.language,
            appearance=(appearance if appearance in list(Appearance) else self.appearance),
            text_size=int(size) if size and size in _SIZES else self.text_size,
        )

    def look(self) -> Look:
        """The look that comes of it; the desktop decides where it was left to it."""
        dark = self.appearance == Appearance.DARK
        if self.appearance == Appearance.SYSTEM:
            hints = QGuiApplication.styleHints()
            dark = hints.colorScheme() == Qt.ColorScheme.Dark
        return Look(Words(self.language, own_digits=True), DARK if dark else LIGHT, self.text_size)
