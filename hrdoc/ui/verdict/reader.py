"""Short reads of an open bundle, beside the thread of the windows and without any vault.

One thread reads, one thing after the other; the answer comes to the window's thread by a queued
signal, and only if nothing newer was asked and whoever asked is still there.
"""

from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from typing import TypeVar

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from hrdoc.errors import HrdocError

T = TypeVar("T")


class BundleReader(QObject):
    """Reads while its page is there; `end` lets it go."""

    _arrived = Signal(object)

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._pool = ThreadPoolExecutor(max_workers=1, thread_name_prefix="bundle")
        self._latest: object = None
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    def ask(
        self,
        owner: QObject,
        read: Callable[[], T],
        then: Callable[[T], None],
        *,
        otherwise: Callable[[HrdocError], None],
    ) -> None:
        """Read something; an answer that a later question made stale is dropped."""
        mark = self._latest = object()

        def work() -> None:
            if self._latest is not mark:
                return
            try:
                answer = read()
            except HrdocError as error:
                refused = error
                self._arrived.emit((mark, owner, lambda: otherwise(refused)))
            else:
                self._arrived.emit((mark, owner, lambda: then(answer)))

        self._pool.submit(work)

    def end(self) -> None:
        """Read no more; waits for the one short read that runs.

        The thread must not outlive this object, whose signals it emits.
        """
        self._latest = None
        self._pool.shutdown(wait=True, cancel_futures=True)
        if shiboken6.isValid(self):
            self.deleteLater()

    @Slot(object)
    def _deliver(self, answer: tuple[object, QObject, Callable[[], None]]) -> None:
        mark, owner, act = answer
        if mark is self._latest and shiboken6.isValid(owner):
            act()
