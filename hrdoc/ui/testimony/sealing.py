"""Sealing a testimony: what it names and what supports it with it, and saying how much it was."""

from collections import Counter
from collections.abc import Callable, Iterable
from typing import Final

from PySide6.QtCore import QObject, Signal

from hrdoc.casebook.book import Book
from hrdoc.casebook.opening import Versions, versions_of
from hrdoc.casebook.recording import seal_testimony
from hrdoc.errors import HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.wording import kind_word
from hrdoc.ui.desk.page import Desk, Page
from hrdoc.ui.session import Touched

_KINDS: Final = frozenset({"testimony", "consent", "evidence", "person", "group"})
"""What may be sealed together with a testimony."""


class Sealing(QObject):
    """Seals one testimony; `sealed` gives how it stands then.

    `empty` says in words what nobody filled in yet.
    """

    sealed = Signal(object)

    def __init__(
        self,
        desk: Desk,
        refuse: Callable[[HrdocError], None],
        page: Page,
        *,
        empty: Callable[[], Iterable[str]],
    ) -> None:
        super().__init__(page)
        self._desk = desk
        self._record = page.place.record or RecordId("")
        self._refuse = refuse
        self._empty = empty

    def seal(self) -> None:
        """Sign what is in the vault now."""
        record = self._record

        def do(book: Book) -> tuple[Versions, Counter[str]]:
            sealed = seal_testimony(book, record)
            beside = Counter(each.kind for each in sealed if each.record != record)
            return versions_of(book, record), beside

        self._desk.session.command(
            self,
            do,
            lambda done: self._tell(*done),
            touches=Touched(frozenset({record}), _KINDS),
            otherwise=self._refuse,
        )

    def _tell(self, versions: Versions, beside: Counter[str]) -> None:
        empty = [*self._empty()]
        self.sealed.emit(versions)
        look = self._desk.look
        say, several = look.say, look.locale.createSeparatedList
        counted = [
            say(
                "testimony-sealed-kind",
                kind=kind,
                words=kind_word(look, kind),
                count=count,
                number=look.number(count),
            )
            for kind, count in sorted(beside.items())
        ]
        told = say("testimony-sealed")
        if counted:
            told = say("testimony-sealed-with", what=several(counted))
        if empty:
            told = say("testimony-sealed-empty", told=told, what=several(empty))
        self._desk.tell(told, "holds")
