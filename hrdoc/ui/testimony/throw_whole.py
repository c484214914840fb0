"""Throwing a whole testimony away, at the end of its margin: shown where there is something."""

from PySide6.QtCore import Slot

from hrdoc.casebook.mistaken import is_begun
from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.session import Touched
from hrdoc.ui.widgets.throwing import Throwing


class ThrowWhole(Throwing):
    """Hidden until something was written or taken in for a testimony that was never sealed."""

    def __init__(self, desk: Desk, record: RecordId) -> None:
        say = desk.look.say
        super().__init__(
            desk.look,
            words=say("testimony-discard"),
            asks=say("testimony-discard-asks"),
            yes=say("testimony-discard-yes"),
            name="testimony-discard",
        )
        self._session = desk.session
        self._record = record
        self._session.changed.connect(self._hear)
        self._look_again()

    def _look_again(self) -> None:
        record = self._record
        self._session.query(
            self, lambda book: is_begun(book, record), self._show, latest="testimony-begun"
        )

    def _show(self, is_begun: bool) -> None:  # noqa: FBT001 - an answer of the vault
        if not is_begun:
            self.rest()
        self.setVisible(is_begun)

    @Slot(object)
    def _hear(self, touched: Touched) -> None:
        if self._record in touched.records:
            self._look_again()
