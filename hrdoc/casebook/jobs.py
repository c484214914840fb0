"""Long work that a window can pause and stop, done beside the thread that owns the vault.

Responsible for what runs where: reading, hashing, encryption and zip run on the thread that calls
a job, with no connection; the vault is asked through a `Door` in a few short calls. It knows no
window and starts no thread.
"""

import threading
from collections.abc import Callable
from contextlib import ExitStack, suppress
from dataclasses import dataclass, field
from pathlib import Path
from types import TracebackType
from typing import Protocol, Self, TypeVar

from hrdoc.bundle.verification import Verification
from hrdoc.casebook import evidence, exporting, verifying
from hrdoc.casebook.book import Book
from hrdoc.casebook.exporting import Envelope, Exported
from hrdoc.casebook.plan import Plan
from hrdoc.casebook.verifying import Keys
from hrdoc.errors import Cancelled, HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.vault.files import Files

T = TypeVar("T")


class Door(Protocol):
    """The way to the vault: runs `do` on the thread that owns it and gives back its answer.

    It raises what `do` raised, or an error of its own for a vault that was locked meanwhile; then
    `do` was not run and never will be.
    """

    def __call__(self, do: Callable[[Book], T], /) -> T:
        """Run `do` with the open vault."""


class Control:
    """How the one who started a job watches, pauses and stops it, from any thread."""

    def __init__(self, on_progress: Callable[[int, int], None] | None = None) -> None:
        self.on_progress = on_progress
        """Told the bytes done and the bytes in all, on the thread of the job."""
        self._changed = threading.Condition()
        self._paused = False
        self._cancelled = False

    @property
    def is_paused(self) -> bool:
        """Whether the job waits, or will at its next chunk."""
        return self._paused

    @property
    def is_cancelled(self) -> bool:
        """Whether the job was told to stop."""
        return self._cancelled

    def pause(self) -> None:
        """Let the job wait from its next chunk on, until `resume` or `cancel`."""
        with self._changed:
            self._paused = True

    def resume(self) -> None:
        """Let the job go on."""
        with self._changed:
            self._paused = False
            self._changed.notify_all()

    def cancel(self) -> None:
        """Stop the job at its next chunk, also one that waits; this cannot be taken back."""
        with self._changed:
            self._cancelled = True
            self._changed.notify_all()

    def check(self) -> None:
        """Wait while paused; raise Cancelled when the job is to stop."""
        with self._changed:
            self._changed.wait_for(lambda: self._cancelled or not self._paused)
            if self._cancelled:
                raise Cancelled

    def progress(self, done: int, total: int) -> None:
        """Tell how far the job is, then `check`."""
        if self.on_progress is not None:
            self.on_progress(done, total)
        self.check()


def take_in(
    door: Door,
    control: Control,
    record: RecordId,
    path: Path,
    *,
    basis: str | None = None,
    basis_note: str | None = None,
    position: int = 1,
) -> RecordId:
    """Take a file in as evidence of `record`: encrypt it here, then name it in one short call.

    Returns the id of the new evidence record. Raises Cancelled and what `evidence.attach_file`
    does; then no file, record or journal entry remains.
    """

    def known(book: Book) -> Files:
        book.require(record)
        return book.vault.files

    files = door(known)
    taken = evidence.read_file(
        files,
        path,
        basis=basis,
        basis_note=basis_note,
        position=position,
        progress=control.progress,
    )
    began = False

    def name(book: Book) -> RecordId:
        nonlocal began
        began = True
        return evidence.name_file(book, taken, record)

    try:
        control.check()
        return door(name)
    except BaseException:
        if not began:  # the vault itself takes away what it began to name
            files.discard(taken.encrypted)
        raise


def export(
    door: Door,
    control: Control,
    plan: Plan,
    envelope: Envelope,
    path: Path,
    *,
    only_covered: bool = False,
    split: bool = False,
    language: str = "en",
) -> Exported:
    """Write the planned bundle to a new file at `path`, as `exporting.write_export` does.

    Raises Cancelled too; then nothing remains at `path` and the journal says that it failed. In a
    vault that was locked meanwhile the journal ends with the beginning, as after a crash, and
    nothing remains either: what the journal does not say has left must not lie about.
    """
    control.check()
    prepared = door(
        lambda book: exporting.begin_export(
            book, plan, envelope, only_covered=only_covered, language=language
        )
    )
    try:
        written = exporting.write_prepared(prepared, path, split=split, progress=control.progress)
    except HrdocError:
        with suppress(HrdocError):  # what stopped the writing is what has to be told
            door(lambda book: exporting.fail_export(book, prepared))
        raise
    began = False

    def finish(book: Book) -> Exported:
        nonlocal began
        began = True
        return exporting.finish_export(book, prepared, written)

    try:
        return door(finish)
    except BaseException:
        if not began:
            exporting.take_back(path, split=split)
        raise


@dataclass(frozen=True, slots=True)
class Verified:
    """A verification and the open bundle behind it, whose records can be read until `close`."""

    verification: Verification
    _held: ExitStack = field(repr=False)

    def close(self) -> None:
        """Close the bundle; doing it twice is harmless."""
        self._held.close()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()


def verify(control: Control, path: Path, keys: Keys, *, position: int = 1) -> Verified:
    """Verify the bundle at `path`, without any vault; the caller closes what it is given.

    Raises Cancelled and what `verifying.verified` does.
    """
    control.check()
    with ExitStack() as stack:
        verification = stack.enter_context(
            verifying.verified(path, keys, position=position, progress=control.progress)
        )
        return Verified(verification, stack.pop_all())
