"""Asking what a record says, and who would write on it before the answer is there.

A form filled from an answer that is older than what was kept would write over it. So whoever would
write waits for the answer, and what the vault did not keep stays where it was written.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject

from hrdoc.casebook.opening import Opened, Versions, open_record
from hrdoc.errors import HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.page import Page
from hrdoc.ui.testimony.keeping import Keeping


class Asking(QObject):
    """Gives `show` what a record says, or `stay` how it stands while something is not kept."""

    def __init__(
        self,
        page: Page,
        keeping: Keeping,
        *,
        show: Callable[[Opened], None],
        stay: Callable[[Versions], None],
        refuse: Callable[[HrdocError], None],
    ) -> None:
        super().__init__(page)
        self._session = page.session
        self._record = page.place.record or RecordId("")
        self._keeping = keeping
        self._show = show
        self._stay = stay
        self._refuse = refuse
        self._is_asked = False
        self._put_off: Callable[[], None] | None = None

    def ask(self) -> None:
        """Ask; what was asked for before is not answered any more."""
        record = self._record
        self._is_asked = True
        self._session.query(
            self,
            lambda book: open_record(book, record),
            self._answer,
            otherwise=self._fail,
            latest="record",
        )

    def puts_off(self, act: Callable[[], None]) -> bool:
        """Whether it is not known now what the record says: `act` is done once it is shown."""
        if self._is_asked:
            self._put_off = act
            self.ask()  # anew, for the last time the vault may have refused
        return self._is_asked

    def _answer(self, opened: Opened) -> None:
        self._is_asked = False
        act, self._put_off = self._put_off, None
        if self._keeping.waits:
            self._stay(opened.versions)
            return
        self._show(opened)
        if act is not None:
            act()

    def _fail(self, error: HrdocError) -> None:
        self._put_off = None
        self._refuse(error)
