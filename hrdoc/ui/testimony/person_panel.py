"""One of the people of an account, open beside it: their role, and how their name became known.

A name that a pseudonym hides stands only in the record of the person, which is a step away.
"""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.page import Place
from hrdoc.ui.form.given import Given
from hrdoc.ui.form.members import MembersEditor
from hrdoc.ui.look import isolated
from hrdoc.ui.testimony.people import People
from hrdoc.ui.testimony.side_panel import SidePanel
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import at_start, label

_ELSEWHERE: Final = ("handle", "person")


class PersonPanel(SidePanel):
    """What is known of one handle; `record_asked` begins a record of the person."""

    record_asked = Signal(str)

    def __init__(self, given: Given, people: People, name: str, *, in_text: bool) -> None:
        super().__init__(given.look, name="person-panel")
        self._given = given
        self._people = people
        self._handle = name
        self._shown: dict[str, Json] = {}
        say = self.look.say
        self.name(say("paragraph-person-title", handle=isolated(name)))
        self._who = at_start(self.look, label("", "soft", wraps=True))
        self._open = button(say("paragraph-person-open"), self._go, name="person-open")
        self._begin = button(
            say("paragraph-person-begin"), lambda: self.record_asked.emit(name), name="person-begin"
        )
        item = shipped.form("testimony").fields["handles"].item
        members = item.members if item is not None else {}
        asked = {each.name: each for each in members.values() if each.name not in _ELSEWHERE}
        self._members = MembersEditor(given, asked, name="handle")
        self._members.edited.connect(self._tell)
        self._remove = button(
            say("paragraph-person-remove"), self._take_out, name="person-remove", part="danger"
        )
        self._is_gone = label(say("paragraph-person-gone"), "caution", wraps=True)
        self.inside.addWidget(self._who)
        for each in (self._open, self._begin):
            self.inside.addWidget(each, 0, Qt.AlignmentFlag.AlignLeading)
        self.inside.addWidget(self._members)
        self.inside.addWidget(self._is_gone)
        self.inside.addWidget(self._remove, 0, Qt.AlignmentFlag.AlignLeading)
        self._is_gone.setHidden(in_text)
        self._remove.setVisible(not in_text and people.writable)
        self._members.set_writable(people.writable)
        self.show_writable(writable=people.writable)
        people.shown.connect(self._follow)
        self._follow()

    @property
    def first(self) -> QWidget:
        """The first of the questions."""
        return self._members

    @Slot()
    def _follow(self) -> None:
        handle = self._people.named(self._handle)
        if handle is None:
            return
        known = self._people.who(handle)
        called = known.called if known else ""
        self._who.setText(isolated(called))
        self._who.setVisible(bool(called))
        self._open.setVisible(bool(handle.person))
        self._begin.setVisible(not handle.person and self._people.writable)
        more = {name: value for name, value in handle.more.items() if name not in _ELSEWHERE}
        if more != self._shown:
            self._shown = more
            self._members.show_value(more)

    @Slot()
    def _tell(self) -> None:
        value = self._members.value()
        told: Mapping[str, Json] = value if isinstance(value, dict) else {}
        before, self._shown = self._shown, dict(told)
        for name in dict.fromkeys((*told, *before)):
            if told.get(name) != before.get(name):
                self._people.tell(self._handle, name, told.get(name))

    def _go(self) -> None:
        handle = self._people.named(self._handle)
        if handle is not None and handle.person:
            self._given.desk.go(Place("record", record=RecordId(handle.person)))

    def _take_out(self) -> None:
        self._people.remove(self._handle)
        self.left.emit()
