"""Files on their way into the vault, one after the other, whichever page one looks at meanwhile.

The names of the files are known here and shown by the block of their record alone; what the strip
at the foot reads has none. With the lock everything here is forgotten.
"""

from collections import Counter
from collections.abc import Iterable, Sequence
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QObject, Signal, Slot

from hrdoc.casebook.dropping import take_in_dropped
from hrdoc.errors import Cancelled, HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.look import Look
from hrdoc.ui.session import Session, Touched
from hrdoc.ui.work import Work


class Intake(QObject):
    """One file: it waits, is taken in (`work`), or could not be (`error`)."""

    progressed = Signal()

    def __init__(self, record: RecordId, path: Path, parent: QObject) -> None:
        super().__init__(parent)
        self.record: Final = record
        self.path: Final = path
        self.work: Work | None = None
        self.error: HrdocError | None = None

    @property
    def waits(self) -> bool:
        """Whether its turn has not come."""
        return self.work is None and self.error is None


class Intakes(QObject):
    """What is being taken in; `changed` when a file comes, begins, ends or fails."""

    changed = Signal()
    taken_in = Signal(str, int)
    """A record, and how many files came in for it, once none of them is on its way any more."""

    def __init__(self, session: Session) -> None:
        super().__init__(session)
        self._session = session
        self._files: list[Intake] = []
        self._begun = 0
        self._taken: Counter[RecordId] = Counter()
        session.locked.connect(self._forget)

    def of(self, record: RecordId) -> Sequence[Intake]:
        """The files on their way to a record, in the order they came."""
        return [file for file in self._files if file.record == record]

    def failed(self, record: RecordId) -> int:
        """How many files could not come in for a record, and still stand there with the reason."""
        return sum(file.error is not None for file in self.of(record))

    def add(self, record: RecordId, paths: Iterable[Path], look: Look) -> None:
        """Take these files in when their turn comes."""
        self._files += [Intake(record, path, self) for path in paths]
        self._next(look)
        self.changed.emit()

    def drop(self, file: Intake) -> None:
        """Stop a file, or let go of one that failed; nothing of it remains in the vault."""
        if file.work is not None:
            file.work.cancel()
            return
        self._remove(file)

    def drop_waiting(self, record: RecordId) -> None:
        """Let none of the files that still wait for their turn come in."""
        for file in [each for each in self.of(record) if each.waits]:
            self._remove(file)

    def _next(self, look: Look) -> None:
        waiting = [file for file in self._files if file.waits]
        if any(file.work is not None for file in self._files):
            return
        if not waiting:
            self._begun = 0
            return
        file = waiting[0]
        self._begun += 1
        record, path = file.record, file.path
        label = look.say(
            "evidence-taking-in",
            number=look.number(self._begun),
            total=look.number(self._begun + len(waiting) - 1),
        )
        file.work = self._session.start(
            self,
            lambda door, control: take_in_dropped(door, control, record, path),
            lambda _: self._took(file, look),
            label=label,
            lasting=True,
            otherwise=partial(self._failed, file, look),
            touches=lambda evidence: Touched(
                frozenset({record, evidence}), frozenset({"evidence"})
            ),
        )
        file.work.progressed.connect(file.progressed)
        self.changed.emit()

    def _took(self, file: Intake, look: Look) -> None:
        self._taken[file.record] += 1
        self._ended(file, look)

    def _ended(self, file: Intake, look: Look) -> None:
        self._remove(file)
        self._next(look)
        self._tell_taken(file.record)

    def _failed(self, file: Intake, look: Look, error: HrdocError) -> None:
        if isinstance(error, Cancelled):
            self._ended(file, look)
            return
        file.work, file.error = None, error
        self.changed.emit()
        self._next(look)
        self._tell_taken(file.record)

    def _tell_taken(self, record: RecordId) -> None:
        """Say how many came in, when the last of them did."""
        if all(file.error is not None for file in self.of(record)) and self._taken[record]:
            self.taken_in.emit(record, self._taken.pop(record))

    def _remove(self, file: Intake) -> None:
        if file in self._files:
            self._files.remove(file)
            file.deleteLater()
            self.changed.emit()

    @Slot()
    def _forget(self) -> None:
        for file in self._files:
            file.deleteLater()
        self._files.clear()
        self._taken.clear()
        self._begun = 0
        self.changed.emit()


def intakes_of(session: Session) -> Intakes:
    """The files on their way into the vault of a session."""
    return session.findChild(Intakes) or Intakes(session)
