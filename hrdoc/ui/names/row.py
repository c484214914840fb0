"""One name: as it is written in its script, its language and kind, and who may be meant by it."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.searching import NameSuggestion
from hrdoc.ijson import Json
from hrdoc.records.answers import MAX_TEXT
from hrdoc.ui.form.text import SECRET
from hrdoc.ui.look import Look
from hrdoc.ui.names.choice import Choice
from hrdoc.ui.widgets.buttons import button, icon_button
from hrdoc.ui.widgets.flow import Flow
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import clear, column, row
from hrdoc.ui.widgets.line import Line
from hrdoc.ui.widgets.tips import plain_tip

_LANGUAGES: Final = "languages"
_KINDS: Final = "name-kinds"
MEMBERS: Final = frozenset({"text", "lang", "kind", "note"})
"""What a name is made of here; a list of anything else has another editor."""

_CHIP: Final = 280


class NameRow(QWidget):
    """Keeps whatever else a name holds; `taken_out` asks for it to be removed."""

    edited = Signal()
    typed = Signal(str)
    taken_out = Signal()
    opens = Signal(str)

    def __init__(self, look: Look, *, name: str, says: str) -> None:
        super().__init__()
        self._look = look
        self._name = name
        self._kept: dict[str, Json] = {}
        self._begun: dict[str, Json] = {}
        self.setObjectName(f"{name}-row")
        say = look.say
        self.line = Line()
        self.line.setObjectName(f"{name}-text")
        self.line.setAccessibleName(says)
        self.line.setMaxLength(MAX_TEXT)
        self.line.setInputMethodHints(SECRET)
        self.line.textEdited.connect(self._edit)
        self.language = Choice(look, _LANGUAGES, name=f"{name}-lang", says=say("names-language"))
        self.kind = Choice(look, _KINDS, name=f"{name}-kind", says=say("names-kind"))
        for choice in (self.language, self.kind):
            choice.activated.connect(self._choose)
        self.note = Line()
        self.note.setObjectName(f"{name}-note")
        self.note.setAccessibleName(say("names-note"))
        self.note.setPlaceholderText(say("names-note"))
        self.note.setMaxLength(MAX_TEXT)
        self.note.setInputMethodHints(SECRET)
        self.note.textEdited.connect(self._annotate)
        self._out = icon_button(
            look, "x", say("names-take-out"), self.taken_out.emit, name=f"{name}-out"
        )
        self._alike = QWidget()
        self._alike.setObjectName(f"{name}-alike")
        self._chips = Flow()
        offered = column(space=4, parent=self._alike)
        offered.addWidget(label(say("names-perhaps"), "soft"))
        offered.addLayout(self._chips)
        self._alike.hide()
        first, second = row(space=4), row(space=8)
        first.addWidget(self.line, 1)
        first.addWidget(self._out)
        second.addWidget(self.language)
        second.addWidget(self.kind)
        second.addWidget(self.note, 1)
        whole = column(space=4, parent=self)
        whole.addLayout(first)
        whole.addWidget(self._alike)
        whole.addLayout(second)
        self.setFocusProxy(self.line)

    def value(self) -> Json:
        """The name as an object; None when nothing of it was said."""
        return None if self._kept == self._begun else {**self._kept}

    def begin(self, value: dict[str, Json]) -> None:
        """Stand ready for a name of which only this is clear."""
        self.show_value(value)
        self._begun = {**value}

    def show_value(self, value: dict[str, Json]) -> None:
        """Show a name; what is not edited here stays with it."""
        self._kept, self._begun = {**value}, {}
        text = value.get("text")
        self.line.setText(text if isinstance(text, str) else "")
        self.line.setCursorPosition(0)
        note = value.get("note")
        self.note.setText(note if isinstance(note, str) else "")
        self.note.setCursorPosition(0)
        self.language.choose(value.get("lang"))
        self.kind.choose(value.get("kind"))
        self.offer(())

    def set_writable(self, *, writable: bool) -> None:
        """Let it be changed, or only read."""
        for line in (self.line, self.note):
            line.setReadOnly(not writable)
        for choice in (self.language, self.kind):
            choice.setEnabled(writable)
        self._out.setVisible(writable)
        if not writable:
            self.offer(())

    def offer(self, alike: Sequence[NameSuggestion]) -> None:
        """Show records that may be of the same person: pressing one goes there."""
        clear(self._chips)
        for position, each in enumerate(alike):
            chip = button(
                each.name.replace("&", "&&"),
                partial(self.opens.emit, each.record),
                name=f"{self._name}-alike-{position}",
                part="chip",
            )
            chip.setMaximumWidth(self._look.px(_CHIP))
            chip.setToolTip(plain_tip(each.name))
            self._chips.addWidget(chip)
        self._alike.setVisible(bool(alike))

    @Slot(str)
    def _edit(self, text: str) -> None:
        self._keep("text", text or None)
        self.typed.emit(text)

    @Slot(str)
    def _annotate(self, text: str) -> None:
        self._keep("note", text or None)

    @Slot()
    def _choose(self) -> None:
        self._keep("lang", self.language.code)
        self._keep("kind", self.kind.code)

    def _keep(self, key: str, answer: Json) -> None:
        if answer is None:
            self._kept.pop(key, None)
        else:
            self._kept[key] = answer
        self.edited.emit()
