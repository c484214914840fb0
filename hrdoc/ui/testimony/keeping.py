"""Keeping what is written: at most a second after the first change that is not kept yet.

The second runs from the first change, not from the last, so that somebody who never pauses is kept
up with. What the vault refuses stays to be kept and is tried again; the person is told meanwhile.
"""

from collections import deque
from collections.abc import Callable, Mapping
from typing import Final

import shiboken6
from PySide6.QtCore import QObject, QTimer, Signal, Slot

from hrdoc.casebook.book import Book
from hrdoc.casebook.recording import save_draft
from hrdoc.errors import HrdocError
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.session import Session, Touched

SOON: Final = 1000
"""Milliseconds from the first change to its keeping."""

AGAIN: Final = 3000
"""Milliseconds from a refusal to the next try."""

Gather = Callable[[], Json]
Save = Callable[[Book, RecordId, Mapping[str, Json]], object]


class Keeping(QObject):
    """The draft of one record, field by field; `save` writes it in another way than a draft's."""

    is_kept = Signal(bool)
    refused = Signal(object)

    def __init__(
        self, session: Session, record: RecordId, parent: QObject, *, save: Save = save_draft
    ) -> None:
        super().__init__(parent)
        self._session = session
        self._save = save
        self._record = record
        self._fields: dict[str, Gather] = {}
        self._changed: set[str] = set()
        self._on_the_way: deque[frozenset[str]] = deque()
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self.flush)
        session.failed.connect(self._fail)

    def add(self, name: str, gather: Gather) -> None:
        """Keep the field `name`, whose value `gather` gives when it is asked."""
        self._fields[name] = gather

    def touch(self, name: str) -> None:
        """Say that a field is not what is kept."""
        self._changed.add(name)
        self.is_kept.emit(False)  # noqa: FBT003 - a signal
        if not self._timer.isActive():
            self._timer.start(SOON)

    @property
    def waits(self) -> bool:
        """Whether something is not kept yet."""
        return bool(self._changed or self._on_the_way)

    def forget(self) -> frozenset[str]:
        """Keep nothing of what is not kept yet, as it was thrown away; which fields that was."""
        self._timer.stop()
        forgotten = frozenset(self._changed)
        self._changed.clear()
        return forgotten

    def flush(self) -> None:
        """Hand over now what is not kept yet."""
        self._timer.stop()
        if not self._changed:
            return
        changes = {name: self._fields[name]() for name in sorted(self._changed)}
        self._changed.clear()
        self._hand_over(changes)

    def _hand_over(self, changes: Mapping[str, Json]) -> None:
        record, session, save = self._record, self._session, self._save

        def keep(book: Book) -> None:
            save(book, record, changes)

        def refused(error: HrdocError) -> None:
            if shiboken6.isValid(self):
                self._refuse(error)
            else:
                session.refused.emit(error)

        self._on_the_way.append(frozenset(changes))
        session.command(
            self,
            keep,
            self._keep_done,
            touches=Touched(records=frozenset({record})),
            otherwise=refused,
        )

    def _keep_done(self, _: object) -> None:
        self._on_the_way.popleft()  # answers come in the order in which they were asked
        if not self.waits:
            self.is_kept.emit(True)  # noqa: FBT003 - a signal

    def _refuse(self, error: HrdocError) -> None:
        self._wait_again()
        self.refused.emit(error)

    @Slot(str, str)
    def _fail(self, _kind: str, _place: str) -> None:
        """A mistake of ours came instead of an answer, and may have been one of these."""
        if self._on_the_way:
            self._wait_again()

    def _wait_again(self) -> None:
        self._changed |= self._on_the_way.popleft()
        if not self._timer.isActive():
            self._timer.start(AGAIN)
