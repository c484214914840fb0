"""The people of the account that is open: who they are, and what changes when one is added."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, Signal

from hrdoc.casebook.mentioning import Mentionable
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.testimony.handles import Handle, Mentions, handles_of, next_name

FIELD: Final = "handles"


class People(QObject):
    """The handles of one account; `edited` when somebody changed them, `shown` at any change."""

    edited = Signal()
    shown = Signal()

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._handles: list[Handle] = []
        self._known: dict[RecordId, Mentionable] = {}
        self.mentions = Mentions()
        self.writable = False
        self._is_list = False
        self._speaker = ""

    @property
    def speaker(self) -> str:
        """The record of who speaks, "" while nobody is named: their handle need not be said."""
        return self._speaker

    @speaker.setter
    def speaker(self, person: str) -> None:
        self._speaker = person
        self.shown.emit()

    @property
    def handles(self) -> tuple[Handle, ...]:
        """Everybody, in the order they came."""
        return tuple(self._handles)

    def load(self, value: Json, *, whole: bool) -> None:
        """Show the people of a record; no list of them, or one not `whole`, is left as it is."""
        found = handles_of(value)
        self._handles = found or []
        self._is_list = whole and found is not None
        self.writable = False
        self._follow()

    def set_writable(self, *, writable: bool) -> None:
        """Let people be added and told of, where the list of them may be changed."""
        self.writable = writable and self._is_list

    def to_json(self) -> list[Json]:
        """The field that keeps them."""
        return [each.to_json() for each in self._handles]

    def named(self, name: str) -> Handle | None:
        """Who has a handle."""
        return next((each for each in self._handles if each.name == name), None)

    def of(self, person: str) -> Handle | None:
        """Whose record this is."""
        return next((each for each in self._handles if each.person == person), None)

    def add(self, role: str, person: str | None = None) -> Handle:
        """Let somebody have the next handle of a role; whoever has the record keeps theirs."""
        if person is not None and (known := self.of(person)) is not None:
            return known
        more: dict[str, Json] = {"role": role}
        if person is not None:
            more["person"] = person
        made = Handle(next_name((each.name for each in self._handles), role), more)
        self._handles.append(made)
        self._changed()
        return made

    def tell(self, name: str, member: str, value: Json) -> None:
        """Say one thing more of somebody; None takes it back."""
        for place, each in enumerate(self._handles):
            if each.name == name and each.more.get(member) != value:
                self._handles[place] = each.told(member, value)
                self._changed()
                return

    def remove(self, name: str) -> None:
        """Take somebody out of the list."""
        rest = [each for each in self._handles if each.name != name]
        if len(rest) != len(self._handles):
            self._handles = rest
            self._changed()

    def know(self, known: Mapping[RecordId, Mentionable]) -> None:
        """Learn who some of the records are, to tell it where somebody asks."""
        self._known.update(known)
        self.shown.emit()

    def who(self, handle: Handle) -> Mentionable | None:
        """Who somebody is, as far as it is known here."""
        return self._known.get(RecordId(handle.person))

    def _changed(self) -> None:
        self._follow()
        self.edited.emit()

    def _follow(self) -> None:
        self.mentions = Mentions(each.name for each in self._handles)
        self.shown.emit()
