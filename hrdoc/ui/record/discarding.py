"""Throwing away what was written since a record was sealed: what is kept, and what waits to be."""

from collections.abc import Callable, Iterable

from PySide6.QtCore import QObject

from hrdoc.casebook.discarding import discard_changes
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
        self._page = page
        self._asking = asking
        self._keeping = keeping
        self._done = done
        self._refuse = refuse
        asking.agreed.connect(self._discard)

    def _discard(self) -> None:
        record = self._page.place.record or RecordId("")
        self._page.setEnabled(False)
        forgotten = self._keeping.forget()
        self._page.session.command(
            self,
            lambda book: discard_changes(book, record),
            self._end,
            touches=Touched(records=frozenset({record})),
            otherwise=lambda error: self._stay(error, forgotten),
        )

    def _end(self, _: object) -> None:
        self._page.setEnabled(True)
        self._asking.rest()
        self._page.desk.tell(self._page.look.say("changes-discarded"))
        self._done()

    def _stay(self, error: HrdocError, forgotten: Iterable[str]) -> None:
        self._page.setEnabled(True)
        self._asking.rest()
        for name in forgotten:
            self._keeping.touch(name)
        self._refuse(error)
