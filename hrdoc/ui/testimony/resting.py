"""A sealed account at rest: it is read until somebody says that they change it.

Responsible for whether the page is written on, and for throwing away what was never sealed. What
an account at rest is asked for by the keyboard: Ctrl+E changes it, and neither Enter nor a letter,
which one presses without looking.
"""

from collections.abc import Callable, Iterable, Iterator
from typing import TYPE_CHECKING, Final

from PySide6.QtCore import QObject, Signal, Slot

from hrdoc.casebook.book import Book
from hrdoc.casebook.discarding import discard_changes
from hrdoc.casebook.mistaken import discard_testimony
from hrdoc.casebook.opening import Versions
from hrdoc.errors import HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.session import Touched
from hrdoc.ui.testimony.keeping import Keeping
from hrdoc.ui.testimony.state_row import CHANGING
from hrdoc.ui.testimony.writing import Writing
from hrdoc.ui.widgets.throwing import Throwing

if TYPE_CHECKING:
    from hrdoc.ui.testimony.page import TestimonyPage

_KINDS: Final = frozenset({"testimony", "consent", "evidence"})


class Resting(QObject):
    """`turned` when an account that rested is written on, or one that was written on rests."""

    turned = Signal()

    def __init__(
        self,
        desk: Desk,
        writing: Writing,
        keeping: Keeping,
        refuse: Callable[[HrdocError], None],
        page: "TestimonyPage",
    ) -> None:
        super().__init__(page)
        self._page = page
        self._desk = desk
        self._place = page.place
        self._record = page.place.record or RecordId("")
        self._writing = writing
        self._keeping = keeping
        self._refuse = refuse
        self._writable = False
        self._rests = False
        self.is_gone = False
        """Whether the testimony was thrown away whole."""
        self._line = writing.state
        self._line.changing.connect(self.change)
        self._line.leaving.connect(self.leave_it)
        self._line.changes.agreed.connect(self._discard_changes)
        self._line.changes.kept.connect(writing.begin)
        self._whole: Throwing | None = None
        self._line.attach(page, writing.title, writing.account)

    @property
    def writes(self) -> bool:
        """Whether the page is written on now."""
        return self._writable and not self._rests

    @property
    def rests(self) -> bool:
        """Whether it is sealed and only read, though somebody may change it."""
        return self._rests

    def attach(self, whole: Throwing | None) -> None:
        """Hear what of the margin throws the testimony away; None where nothing does."""
        self._whole = whole
        if whole is not None:
            whole.agreed.connect(self._discard_whole)

    def begin(self, versions: Versions, *, writable: bool, changes: bool) -> None:
        """Begin with a record; `changes` when somebody came to change it."""
        self._writable = writable
        self._rests = writable and versions.state == "sealed" and not changes
        self.show(versions)

    def show(self, versions: Versions) -> None:
        """Say how it stands now."""
        self._versions = versions
        self._line.show_versions(versions, writable=self._writable, edits=self.writes)

    @Slot()
    def change(self) -> None:
        """Let a new version be written."""
        if self._rests:
            self._turn(rests=False)
            self._writing.begin()

    @Slot()
    def leave_it(self) -> None:
        """Let what was begun to be changed rest again, while nothing was written."""
        if self._keeping.waits:
            self._keeping.flush()  # something was: the line above says so as soon as it is kept
        else:
            self.rest(self._versions)

    def rest(self, versions: Versions) -> None:
        """Show what was just sealed at rest, unless somebody wrote on meanwhile."""
        self._versions = versions
        if not self._keeping.waits and versions.state == "sealed":
            self._turn(rests=True)
            self._writing.begin()
        else:
            self.show(versions)

    def commands(self) -> Iterator[Command]:
        """Yield what can be done with an account as it stands."""
        say = self._desk.look.say
        if self._rests:
            yield Command(say("testimony-change"), self.change, "pencil", CHANGING)
        if not self._line.changes.isHidden():
            yield Command(self._line.changes.words, self._line.changes.ask, "trash-2")
        if self._whole is not None and not self._whole.isHidden():
            yield Command(self._whole.words, self._ask_whole, "trash-2")

    def _turn(self, *, rests: bool) -> None:
        self._rests = rests
        self._writing.set_writable(writable=not rests)
        self.show(self._versions)
        self.turned.emit()

    def _ask_whole(self) -> None:
        """Ask in the margin, which may wait behind a button or a panel."""
        if self._whole is not None:
            self._page.making.show()
            self._whole.ask()

    def _discard_changes(self) -> None:
        self._discard(discard_changes, self._restored)

    def _discard_whole(self) -> None:
        self.is_gone = True
        self._discard(discard_testimony, self._thrown)

    def _discard(self, act: Callable[[Book, RecordId], None], then: Callable[[], None]) -> None:
        """Throw away what the vault has, and what was not handed over yet."""
        record = self._record
        self._writing.commit()
        self._writing.setEnabled(False)
        forgotten = self._keeping.forget()
        self._desk.session.command(
            self,
            lambda book: act(book, record),
            lambda _: then(),
            touches=Touched(frozenset({record}), _KINDS),
            otherwise=lambda error: self._stay(error, forgotten),
        )

    def _restored(self) -> None:
        self._desk.tell(self._desk.look.say("changes-discarded"))
        self._desk.go(self._place)

    def _thrown(self) -> None:
        self._desk.tell(self._desk.look.say("testimony-discarded"))
        self._desk.back()

    def _stay(self, error: HrdocError, forgotten: Iterable[str]) -> None:
        """It is still there: so is what was written, and it is kept."""
        self.is_gone = False
        self._writing.setEnabled(True)
        for name in forgotten:
            self._keeping.touch(name)
        for each in (self._line.changes, self._whole):
            if each is not None:
                each.rest()
        self._refuse(error)
