"""A vault on a thread of its own, asked through a door, as a window has it."""

import queue
import threading
from collections.abc import Callable
from concurrent.futures import Future
from pathlib import Path
from typing import TypeVar

from casebook_making import PASSPHRASE, WEAK, MovingClock

from hrdoc.casebook.book import Book
from hrdoc.casebook.reading import list_records
from hrdoc.errors import HrdocError
from hrdoc.vault.files import lying_in
from hrdoc.vault.vault import create

T = TypeVar("T")


class Locked(HrdocError):
    """What the door of a test says once its vault is locked."""

    code = "cancelled"


class Owner:
    """A vault and the one thread that may touch it; `door` runs functions there."""

    def __init__(self, folder: Path, clock: MovingClock) -> None:
        self.folder = folder / "doc.vault"
        self.locked = False
        self._asked: queue.Queue[Callable[[Book], None] | None] = queue.Queue()
        self._clock = clock
        self._thread = threading.Thread(target=self._own)
        self._thread.start()

    def door(self, do: Callable[[Book], T], /) -> T:
        if self.locked:
            raise Locked
        answer: Future[T] = Future()

        def run(book: Book) -> None:
            try:
                answer.set_result(do(book))
            except BaseException as error:  # noqa: BLE001 - handed to whoever asked
                answer.set_exception(error)

        self._asked.put(run)
        return answer.result()

    def close(self) -> None:
        self._asked.put(None)
        self._thread.join()

    def stored(self) -> list[Path]:
        """Everything that lies among the evidence files."""
        return lying_in(self.folder / "files")

    def evidence(self) -> list[str]:
        """The records of evidence there are."""
        return [each.title for each in self.door(lambda book: list(list_records(book, "evidence")))]

    def _own(self) -> None:
        vault, _ = create(self.folder, PASSPHRASE, cost=WEAK, recovery=False, clock=self._clock)
        with vault:
            while (run := self._asked.get()) is not None:
                run(Book(vault, self._clock))
