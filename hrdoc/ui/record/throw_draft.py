"""Throwing a record away that was begun by mistake: at the end of its margin, while that can be."""

from PySide6.QtCore import Slot

from hrdoc.casebook.mistaken import is_loose
from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.session import Touched
from hrdoc.ui.widgets.throwing import Throwing


class ThrowDraft(Throwing):
    """Hidden for what was ever sealed, and for what another record names."""

    def __init__(self, desk: Desk) -> None:
        say = desk.look.say
        super().__init__(
            desk.look,
            words=say("draft-discard"),
            asks=say("draft-discard-asks"),
            yes=say("draft-discard-yes"),
            name="draft-discard",
        )
        self._session = desk.session
        self._record: RecordId | None = None
        self.hide()
        self._session.changed.connect(self._hear)

    def show_record(self, record: RecordId) -> None:
        """Offer it for a record, where it is one that can go."""
        self._record = record
        self._session.query(
            self, lambda book: is_loose(book, record), self._show, latest="draft-loose"
        )

    def _show(self, is_loose: bool) -> None:  # noqa: FBT001 - an answer of the vault
        if not is_loose:
            self.rest()
        self.setVisible(is_loose)

    @Slot(object)
    def _hear(self, _: Touched) -> None:
        """Whatever changed may name the record now, or name it no longer."""
        if self._record is not None:
            self.show_record(self._record)
