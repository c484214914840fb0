"""A long file brought to the disk while it is still being written.

An operating system may keep a gigabyte in memory until it is asked to sync, and then the disk has
it all to do. Here the sync of what is written runs in a second thread, again and again, so that
little is left for the last one. Responsible for no error of the disk getting lost on the way: the
system tells each of them once.
"""

import os
from concurrent.futures import Future, ThreadPoolExecutor
from types import TracebackType
from typing import TYPE_CHECKING, BinaryIO, Final, Self

from hrdoc.vault.platform import SYNC_DATA

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

STEP: Final = 32 << 20
"""Bytes written from the start of one sync to the next, at least."""


class Settling:
    """Writes in order to an open, unbuffered file that stays its owner's to close.

    For a `with` block, which no thread outlives. Everything raises OSError.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="settling")
        self._sync: Future[None] | None = None
        self._waiting = 0

    def write(self, data: "ReadableBuffer", /) -> int:
        """Write some of `data` and return how many bytes; also raises what a sync before met."""
        written = self._file.write(data)
        self._waiting += written
        if SYNC_DATA and self._waiting >= STEP and (self._sync is None or self._sync.done()):
            self._join()
            self._sync = self._thread.submit(SYNC_DATA, self._file.fileno())
            self._waiting = 0
        return written

    def settle(self) -> None:
        """Bring every byte to the disk."""
        self._join()
        os.fsync(self._file.fileno())

    def close(self) -> None:
        """Wait for the second thread, whatever it meets; the file may be closed then."""
        self._thread.shutdown(wait=True, cancel_futures=True)

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _join(self) -> None:
        if self._sync is not None:
            self._sync.result()
            self._sync = None
