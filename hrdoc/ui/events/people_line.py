"""Those who suffered an act, or had a part in it: names one below the other, and one line more.

Beside each name stands the one thing that is asked of everybody: how somebody was when it ended, or
what part somebody had. All else is kept as it came.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtWidgets import QComboBox, QLabel, QWidget

from hrdoc.ijson import Json
from hrdoc.records.fields import Field
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.wording import place_of
from hrdoc.ui.events.telling import objects, person_words
from hrdoc.ui.form.chosen import Chosen
from hrdoc.ui.form.editor import Editor
from hrdoc.ui.form.given import Given
from hrdoc.ui.widgets.choice_box import ChoiceBox
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import clear, column, row
from hrdoc.ui.widgets.tips import plain_tip

_CHOICE: Final = 224
"""As wide as every other choice beside a name, in pixels at 100 %."""

HandleFor = Callable[[str], str]
"""Gives the handle of a person inside the event."""


class PeopleLine(Editor):
    """The list `victims` or `perpetrators` of an act; `beside` names the member asked of each."""

    def __init__(
        self, given: Given, field: Field, *, name: str, beside: str, handle_for: HandleFor
    ) -> None:
        super().__init__()
        self._given = given
        self._look = given.look
        self._name = name
        self._says = self._look.label(field.labels)
        members = field.item.members if field.item is not None else {}
        self._beside = members.get(beside)
        self._handle_for = handle_for
        self._entries: list[dict[str, Json]] = []
        self._was_none = True
        self._writable = True
        self._place = column(space=4)
        self._adder = given.make(given, members["person"], name=name, says=self._says)
        whole = column(space=4, parent=self)
        whole.addLayout(self._place)
        whole.addWidget(self._adder)
        self._adder.edited.connect(self._add)
        self.setFocusProxy(self._adder)

    def value(self) -> Json:
        """The list; None where nobody was ever named."""
        return (
            [dict(each) for each in self._entries] if self._entries or not self._was_none else None
        )

    def show_value(self, value: Json) -> None:
        """Show a list."""
        self._was_none = value is None
        self._entries = [dict(each) for each in objects(value)]
        self._show()

    def set_writable(self, writable: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Let it be changed, or only read."""
        self._writable = writable
        self._adder.setVisible(writable)
        self._show()

    def show_names(self) -> None:
        """Show names that were learned since."""
        self._show()

    def _add(self) -> None:
        person = self._adder.value()
        self._adder.show_value(None)
        self._adder.setFocus()
        if not isinstance(person, str) or any(
            each.get("person") == person for each in self._entries
        ):
            return
        self._entries.append({"handle": self._handle_for(person), "person": person})
        self._show()
        self.edited.emit()

    def _show(self) -> None:
        clear(self._place)
        for place, entry in enumerate(self._entries):
            shown = self._row(place, entry)
            self._place.addWidget(shown)
            shown.show()

    def _row(self, place: int, entry: dict[str, Json]) -> QWidget:
        line = QWidget()
        parts = row(space=8, parent=line)
        words = person_words(self._look, entry, self._given.names)
        person = entry.get("person")
        leads = self._leads(person) if isinstance(person, str) else None
        chosen = Chosen(
            self._look,
            words,
            lambda: self._take_out(place),
            name=f"{self._name}-{place}",
            leads=leads,
        )
        chosen.out.setVisible(self._writable)
        parts.addWidget(chosen)
        if self._beside is not None and self._beside.vocabulary:
            beside = self._choice if self._writable else self._told
            parts.addWidget(beside(place, entry, self._beside, words), 0 if self._writable else 1)
        return line

    def _told(self, place: int, entry: dict[str, Json], field: Field, who: str) -> QLabel:
        """What was chosen, where nobody may choose."""
        code = entry.get(field.name)
        words = self._look.term(field.vocabulary, code) if isinstance(code, str) else ""
        made = label(words, "soft")
        made.setObjectName(f"{self._name}-{place}-{field.name}")
        made.setAccessibleName(f"{self._look.label(field.labels)}: {who}: {words}")
        return made

    def _choice(self, place: int, entry: dict[str, Json], field: Field, who: str) -> QComboBox:
        look = self._look
        made = ChoiceBox()
        made.setObjectName(f"{self._name}-{place}-{field.name}")
        made.setAccessibleName(f"{look.label(field.labels)}: {who}")
        made.setToolTip(plain_tip(look.label(field.labels)))
        made.setFixedWidth(look.px(_CHOICE))
        made.setEnabled(self._writable)
        made.addItem(look.say(f"act-choose-{field.name.replace('_', '-')}"), None)
        vocabulary = look.lists.vocabulary(field.vocabulary or "")
        for term in vocabulary.terms.values() if vocabulary else ():
            made.addItem(look.label(term.labels), term.code)
        code = entry.get(field.name)
        if isinstance(code, str) and made.findData(code) < 0:
            made.addItem(look.term(field.vocabulary, code), code)
        made.setCurrentIndex(max(0, made.findData(code)) if isinstance(code, str) else 0)
        made.activated.connect(lambda _: self._choose(place, field.name, made.currentData()))
        return made

    def _choose(self, place: int, name: str, code: object) -> None:
        if isinstance(code, str):
            self._entries[place][name] = code
        else:
            self._entries[place].pop(name, None)
        self.edited.emit()

    def _leads(self, person: str) -> Callable[[], None]:
        return lambda: self._given.desk.go(place_of("person", RecordId(person)))

    def _take_out(self, place: int) -> None:
        del self._entries[place]
        self._show()
        self._adder.setFocus()
        self.edited.emit()
