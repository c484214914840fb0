"""The names of a person: each in its own script, with the same name in other scripts beside it.

While one is typed, the vault is asked for names that sound like it in any spelling. What it knows
is offered to be looked at; nothing is ever merged from here.
"""

from functools import partial
from itertools import count
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.appearing import by_title
from hrdoc.casebook.searching import NameSuggestion, suggest_names
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.page import Page
from hrdoc.ui.form.editor import Editor
from hrdoc.ui.look import Look
from hrdoc.ui.names.row import NameRow
from hrdoc.ui.session import Session
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.layout import column, row

_SHORTEST: Final = 2
"""Letters from which on a name is looked for."""

_OFFERED: Final = 5
_PERSON: Final = "person"
_TRANSLITERATION: Final = "transliteration"


class NamesField(Editor):
    """The editor of the list `names`; `opens` gives a record that may be the same person."""

    opens = Signal(str)

    def __init__(self, look: Look, session: Session, *, name: str, says: str) -> None:
        super().__init__()
        self._look = look
        self._session = session
        self._name = name
        self._says = says
        self._serial = count()
        self._rows: list[NameRow] = []
        self._writable = True
        self._place = column(space=16)
        more = button(
            look.say("names-another"), self._add_another, name=f"{name}-another", part="plain"
        )
        more.setIcon(look.icon("plus", look.tokens.accent))
        script = button(
            look.say("names-other-script"), self._add_script, name=f"{name}-script", part="plain"
        )
        script.setIcon(look.icon("languages", look.tokens.accent))
        self._adds = (more, script)
        adding = row(space=8)
        for each in self._adds:
            adding.addWidget(each)
        adding.addStretch(1)
        whole = column(space=8, parent=self)
        whole.addLayout(self._place)
        whole.addLayout(adding)
        self.show_value(None)

    def value(self) -> Json:
        """The names as a list of objects, None when there is none."""
        names = [value for each in self._rows if (value := each.value()) is not None]
        return [*names] or None

    def show_value(self, value: Json) -> None:
        """Show names; a place to write the first stands ready where there is none."""
        for each in self._rows:
            self._drop(each)
        self._rows.clear()
        self._serial = count()
        for name in value if isinstance(value, list) else ():
            if isinstance(name, dict):
                self._add().show_value(name)
        if not self._rows:
            self._add().begin({})

    def set_writable(self, writable: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Let the names be changed, or only read."""
        self._writable = writable
        for each in self._rows:
            each.set_writable(writable=writable)
        for add in self._adds:
            add.setVisible(writable)

    def _add(self) -> NameRow:
        number = next(self._serial)
        made = NameRow(self._look, name=f"{self._name}-{number}", says=self._says)
        made.set_writable(writable=self._writable)
        made.edited.connect(self.edited)
        made.opens.connect(self.opens)
        made.typed.connect(partial(self._ask, made))
        made.taken_out.connect(partial(self._take_out, made))
        self._rows.append(made)
        self._place.addWidget(made)
        self.setFocusProxy(self._rows[0])
        return made

    def _add_another(self) -> None:
        self._begin({})

    def _add_script(self) -> None:
        self._begin({"kind": _TRANSLITERATION})

    def _begin(self, name: dict[str, Json]) -> None:
        made = self._add()
        made.begin(name)
        made.setFocus()

    def _take_out(self, name: NameRow) -> None:
        place = self._rows.index(name)
        self._rows.remove(name)
        self._drop(name)
        if not self._rows:
            self._add().begin({})
        self._rows[min(place, len(self._rows) - 1)].setFocus()
        self.setFocusProxy(self._rows[0])
        self.edited.emit()

    def _drop(self, name: NameRow) -> None:
        self._place.removeWidget(name)
        name.hide()
        name.deleteLater()

    def _ask(self, name: NameRow, typed: str) -> None:
        if len(typed.strip()) < _SHORTEST:
            self._session.query(name, lambda _: (), name.offer, latest="alike")
            return
        self._session.query(
            name,
            lambda book: by_title(book, suggest_names(book, typed)),
            partial(self._offer, name),
            latest="alike",
        )

    def _offer(self, name: NameRow, found: tuple[NameSuggestion, ...]) -> None:
        own = _record_of(self)
        others = [each for each in found if each.kind == _PERSON and each.record != own]
        by_record = {each.record: each for each in reversed(others)}
        name.offer(list(reversed(by_record.values()))[:_OFFERED])


def _record_of(widget: QWidget) -> RecordId | None:
    """The record of the page a field stands on: nobody is offered themselves."""
    above = widget.parentWidget()
    while above is not None and not isinstance(above, Page):
        above = above.parentWidget()
    return above.place.record if above is not None else None
