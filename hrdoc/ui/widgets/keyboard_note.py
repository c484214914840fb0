"""Which keyboard types, in words: its language, and whether Caps Lock is on.

The language is what the desktop says. Where a desktop does not say (X11 tells one language whatever
is typed), the script of the last letter corrects it. Caps Lock is known from a letter: a capital
without Shift, or a small one with it; a letter without case tells nothing, and there Caps Lock
changes nothing either.
"""

import unicodedata
from typing import Final

from PySide6.QtCore import QLocale, Slot
from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QLabel, QWidget

from hrdoc.ui.caps_lock import caps_lock
from hrdoc.ui.look import Look, isolated
from hrdoc.ui.theme import icons
from hrdoc.ui.theme.tokens import ICON
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import row
from hrdoc.ui.widgets.passphrase_field import PassphraseField
from hrdoc.words import LANGUAGES

_SCRIPTS: Final = {
    "LATIN": ("latin", QLocale.Script.LatinScript),
    "ARABIC": ("arabic", QLocale.Script.ArabicScript),
    "CYRILLIC": ("cyrillic", QLocale.Script.CyrillicScript),
}


class KeyboardNote(QWidget):
    """One line under the fields it watches."""

    def __init__(self, look: Look, *fields: PassphraseField, name: str) -> None:
        super().__init__()
        self._look = look
        self._letter = ""
        self._caps: bool | None = None
        self.setObjectName(name)
        self._picture = self._shape("keyboard", look.tokens.ink_soft)
        self._mark = self._shape("triangle-alert", look.tokens.caution)
        self._mark.setObjectName(f"{name}-mark")
        self._language = label("", "soft")
        self._language.setObjectName(f"{name}-language")
        self._state = label("", "caution", wraps=True)
        self._state.setObjectName(f"{name}-caps")
        line = row(space=8, parent=self)
        line.addWidget(self._picture)
        line.addWidget(self._language)
        line.addWidget(self._mark)
        line.addWidget(self._state, 1)
        for field in fields:
            field.typed.connect(self._hear)
            field.caps_pressed.connect(self._turn)
            field.focused.connect(self._ask)
        QGuiApplication.inputMethod().localeChanged.connect(self._show)
        self._ask()

    def _shape(self, icon: str, colour: str) -> QLabel:
        made, size = QLabel(), self._look.px(ICON)
        made.setPixmap(icons.pixmap(icon, colour, size=size, density=self.devicePixelRatioF()))
        return made

    @property
    def text(self) -> str:
        """What is said."""
        return " ".join(part for part in (self._language.text(), self._state.text()) if part)

    @Slot()
    def _ask(self) -> None:
        """Ask the platform, which knows before anything is typed; where it does not, keep."""
        told = caps_lock()
        if told is not None:
            self._caps = told
        self._show()

    @Slot(str, bool)
    def _hear(self, letter: str, shift: bool) -> None:  # noqa: FBT001 - a signal of Qt
        if unicodedata.category(letter).startswith("L"):
            self._letter = letter
        if letter.lower() != letter.upper():
            self._caps = letter.isupper() != shift
        self._ask()

    @Slot()
    def _turn(self) -> None:
        if self._caps is not None:
            self._caps = not self._caps
        self._ask()

    @Slot()
    def _show(self) -> None:
        say = self._look.say
        said = self._language_words()
        self._language.setText(said)
        self._picture.setVisible(bool(said))
        self._state.setText(say("passphrase-caps-on") if self._caps else "")
        self._mark.setVisible(bool(self._caps))
        self.setAccessibleName(self.text)

    def _language_words(self) -> str:
        say = self._look.say
        locale = QGuiApplication.inputMethod().locale()
        name = unicodedata.name(self._letter, "").partition(" ")[0] if self._letter else ""
        script, of_locale = _SCRIPTS.get(name, ("", locale.script()))
        if script and of_locale != locale.script():
            return say(f"passphrase-letters-{script}")
        if locale.language() == QLocale.Language.C:
            return say(f"passphrase-letters-{script}") if script else ""
        code = QLocale.languageToCode(locale.language())
        language = say(f"language-{code}") if code in LANGUAGES else locale.nativeLanguageName()
        return say("passphrase-keyboard", language=isolated(language))
