"""Into which language, by whom and how an account is translated: said once for all paragraphs."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QComboBox

from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.ui.look import Look
from hrdoc.ui.testimony.facts import Facts
from hrdoc.ui.testimony.paragraphs import More
from hrdoc.ui.widgets.choice_box import ChoiceBox
from hrdoc.ui.widgets.line import Line

LANGUAGE: Final = "translation_lang"
BY: Final = "translated_by"
HOW: Final = "translation_how"
_VOCABULARIES: Final = {LANGUAGE: "languages", HOW: "translation-how"}
_PAUSE: Final = 700
"""Milliseconds after which what is typed is said of every paragraph."""

_SECRET: Final = Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData


class TranslationFacts(Facts):
    """Three facts in a row; `changed` names the one somebody said anew."""

    changed = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__(look, name="translation-facts")
        self._look = look
        self.before: Mapping[str, Json] = {}
        self.told: Mapping[str, Json] = {}
        self._choices: dict[str, QComboBox] = {}
        self._by = Line()
        self._by.setParent(self)
        self._by.setInputMethodHints(_SECRET)
        self._by.hide()
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self.commit)

    def read(self, known: Sequence[More]) -> None:
        """Show what the first paragraph says of its translation that says anything."""
        if not self._choices:
            self._make()
        for name in (LANGUAGE, BY, HOW):
            told = next((each[name] for each in known if isinstance(each.get(name), str)), "")
            self._set(name, str(told))
        self.told = self.before = self._now()

    @Slot()
    def commit(self) -> None:
        """Take over a name that is still being typed."""
        self._soon.stop()
        self._hear(BY)

    def _make(self) -> None:
        """Make the fields when they are wanted: a page that opens does not wait for them."""
        say = self._look.say
        self._by.setObjectName("translation-by")
        self._by.setFixedWidth(self._look.px(150))
        self._by.setToolTip(say("paragraph-translated-by-tip"))
        self._by.textEdited.connect(self._soon.start)
        self._by.editingFinished.connect(self.commit)
        for name, word in (
            (LANGUAGE, say("paragraph-translation-into")),
            (BY, say("paragraph-translated-by")),
            (HOW, say("paragraph-translation-how")),
        ):
            self.add(word, self._by if name == BY else self._choice(name))
        self._by.show()

    def set_writable(self, writable: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Let it be changed, or only read."""
        self._by.setReadOnly(not writable)
        for each in self._choices.values():
            each.setEnabled(writable)

    def _choice(self, name: str) -> QComboBox:
        made = ChoiceBox()
        made.setObjectName(name.replace("_", "-"))
        made.setMinimumWidth(self._look.px(150))
        made.addItem(self._look.say("testimony-language-unsaid"), "")
        for code, term in shipped.vocabulary(_VOCABULARIES[name]).terms.items():
            made.addItem(self._look.label(term.labels), code)
        made.activated.connect(lambda _: self._hear(name))
        self._choices[name] = made
        return made

    def _set(self, name: str, value: str) -> None:
        if name == BY:
            self._by.setText(value)
            return
        choice = self._choices[name]
        if value and choice.findData(value) < 0:
            choice.addItem(value, value)
        choice.setCurrentIndex(max(0, choice.findData(value)))

    def _now(self) -> dict[str, Json]:
        told: dict[str, Json] = {
            name: str(choice.currentData() or "") for name, choice in self._choices.items()
        }
        told[BY] = self._by.text().strip()
        return {name: value for name, value in told.items() if value}

    def _hear(self, name: str) -> None:
        now = self._now()
        if now.get(name) != self.told.get(name):
            self.before, self.told = self.told, now
            self.changed.emit(name)
