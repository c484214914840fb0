"""The witness of the account that is open: answer, handle and margin, kept in step."""

from collections.abc import Mapping

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.mentioning import Mentionable
from hrdoc.records.ids import RecordId
from hrdoc.ui.testimony.people import People
from hrdoc.ui.testimony.phasing import Phasing
from hrdoc.ui.testimony.witness_block import FIELD, ROLE, WitnessBlock


class Witness(QObject):
    """Keeps who is named; `changed` whenever somebody is, or no longer."""

    changed = Signal()

    def __init__(self, phasing: Phasing, people: People, parent: QWidget) -> None:
        super().__init__(parent)
        self._phasing = phasing
        self._people = people
        self._block: WitnessBlock | None = None
        phasing.answered.connect(self._hear)

    @property
    def is_named(self) -> bool:
        """Whether somebody is named."""
        return bool(self._phasing.value(FIELD))

    def attach(self, block: WitnessBlock) -> None:
        """Let this part of the margin show who it is and name somebody else."""
        self._block = block
        block.named.connect(self._name)
        block.known.connect(self._know)
        block.show_person(self._phasing.value(FIELD))
        self.follow()

    def ask(self) -> None:
        """Let somebody be named, in the margin."""
        if self._block is not None:
            self._block.ask()

    @Slot(str)
    def _name(self, record: str) -> None:
        """Keep who it is; the handle of the one named before goes over to whom it is now."""
        before = self._phasing.value(FIELD)
        self._phasing.answer(FIELD, record or None)
        if not record or not self._people.writable or self._people.of(record) is not None:
            return
        handle = self._people.of(before) if isinstance(before, str) else None
        if handle is None:
            self._people.add(ROLE, record)
        else:
            self._people.tell(handle.name, "person", record)

    @Slot(object)
    def _know(self, known: Mapping[RecordId, Mentionable]) -> None:
        self._people.know(known)

    @Slot(str)
    def _hear(self, name: str) -> None:
        if name == FIELD:
            if self._block is not None:
                self._block.show_person(self._phasing.value(FIELD))
            self.follow()
            self.changed.emit()

    def follow(self) -> None:
        """Let the list of people know who speaks."""
        person = self._phasing.value(FIELD)
        self._people.speaker = person if isinstance(person, str) else ""
