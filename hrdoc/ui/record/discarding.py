"""Throwing away what was never sealed: what the vault keeps of it, and what waits to be kept."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject

from hrdoc.casebook.book import Book
from hrdoc.casebook.discarding import discard_changes
from hrdoc.casebook.mistaken import discard_draft
from hrdoc.errors import HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.page import Page
from hrdoc.ui.session import Touched
from hrdoc.ui.testimony.keeping import Keeping
from hrdoc.ui.widgets.throwing import Throwing


class Discarding(QObject):
    """Does what somebody agreed to, and calls `done`; `refuse` hears why it could not be done."""

    def __init__(
        self,
        page: Page,
        asking: Throwing,
        keeping: Keeping,
        *,
        done: Callable[[], None],
        refuse: Callable[[HrdocError], None],
    ) -> None:
        super().__init__(page)
        self._act: Callable[[Book, RecordId], None] = discard_changes
        self._told = page.look.say("changes-discarded")
        self._page = page
        self._asking = asking
        self._keeping = keeping
        self._done = done
        self._refuse = refuse
        asking.agreed.connect(self._discard)

    def _discard(self) -> None:
        record, act = self._page.place.record or RecordId(""), self._act
        self._page.setEnabled(False)
        forgotten = self._keeping.forget()
        self._page.session.command(
            self,
            lambda book: act(book, record),
            self._end,
            touches=Touched(records=frozenset({record})),
            otherwise=lambda error: self._stay(error, forgotten),
        )

    def _end(self, _: object) -> None:
        self._page.setEnabled(True)
        self._asking.rest()
        self._page.desk.tell(self._told)
        self._done()

    def _stay(self, error: HrdocError, forgotten: Iterable[str]) -> None:
        self._page.setEnabled(True)
        self._asking.rest()
        for name in forgotten:
            self._keeping.touch(name)
        self._refuse(error)


class DiscardingDraft(Discarding):
    """The same for a whole draft; from where it was one goes back."""

    def __init__(
        self,
        page: Page,
        asking: Throwing,
        keeping: Keeping,
        *,
        refuse: Callable[[HrdocError], None],
    ) -> None:
        super().__init__(page, asking, keeping, done=page.desk.back, refuse=refuse)
        self._act = discard_draft
        self._told = page.look.say("draft-discarded")
