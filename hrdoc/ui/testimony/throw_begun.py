"""Throwing away what was begun by mistake: at the end of a margin, while that can be."""

from collections.abc import Callable

from PySide6.QtCore import Slot

from hrdoc.casebook.book import Book
from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.session import Touched
from hrdoc.ui.widgets.throwing import Throwing


class ThrowBegun(Throwing):
    """Hidden until a record is shown of which the vault says, by `goes`, that it can go."""

    def __init__(
        self,
        desk: Desk,
        goes: Callable[[Book, RecordId], bool],
        *,
        words: str,
        asks: str,
        yes: str,
        name: str,
    ) -> None:
        super().__init__(desk.look, words=words, asks=asks, yes=yes, name=name)
        self._session = desk.session
        self._goes = goes
        self._record: RecordId | None = None
        self.hide()
        self._session.changed.connect(self._hear)

    def show_record(self, record: RecordId) -> None:
        """Offer it for a record, where it is one that can go."""
        self._record = record
        goes = self._goes
        self._session.query(self, lambda book: goes(book, record), self._show, latest="goes")

    def _show(self, goes: bool) -> None:  # noqa: FBT001 - an answer of the vault
        if not goes:
            self.rest()
        self.setVisible(goes)

    @Slot(object)
    def _hear(self, _: Touched) -> None:
        """Whatever changed may name the record now, or name it no longer."""
        if self._record is not None:
            self.show_record(self._record)
