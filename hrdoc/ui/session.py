"""The only door between the windows and the vault.

A window hands over a function and hears back what it gave; no window waits, and none calls another.
An answer for a window that is gone is dropped, and so is one that a later question made stale.
The vault lives on a thread of its own; answers come to the window's thread by a queued signal.
"""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from typing import Any, Final, TypeVar, cast

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from hrdoc.casebook.book import Book
from hrdoc.casebook.jobs import Control, Door
from hrdoc.errors import HrdocError
from hrdoc.fault import place_of
from hrdoc.records.ids import RecordId
from hrdoc.ui.vault_thread import Opening, Urgency, VaultThread
from hrdoc.ui.work import Work, Workers

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Touched:
    """What a command changed: windows that show any of it ask again."""

    records: frozenset[RecordId] = frozenset()
    kinds: frozenset[str] = frozenset()


NOTHING: Final = Touched()


@dataclass(frozen=True, slots=True)
class _Answer:
    owner: QObject
    act: Callable[[], None]


class Session(QObject):
    """A vault that is open or not, and what is asked of it."""

    opened = Signal()
    locked = Signal()
    changed = Signal(object)
    refused = Signal(object)
    failed = Signal(str, str)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = VaultThread()
        self._latest: dict[tuple[int, str], object] = {}
        self._idle: list[Callable[[Book], bool]] = []
        self._is_open = False
        self.work: Final = Workers(self)
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_open(self) -> bool:
        """Whether a vault is open and not being locked."""
        return self._is_open

    def open(
        self,
        owner: QObject,
        opening: Opening,
        then: Callable[[], None],
        *,
        otherwise: Callable[[HrdocError], None],
    ) -> None:
        """Open a vault; `then` or `otherwise` is called when it is open or cannot be."""

        def succeeded(_: object) -> None:
            self._is_open = True
            self.opened.emit()
            then()

        def work() -> None:
            self._do(owner, lambda: self._thread.open(opening), succeeded, otherwise)

        self._thread.put(work)

    def query(
        self,
        owner: QObject,
        ask: Callable[[Book], T],
        then: Callable[[T], None],
        *,
        otherwise: Callable[[HrdocError], None] | None = None,
        latest: str | None = None,
    ) -> None:
        """Ask the vault. With `latest`, a later question of that name makes this one stale."""
        mark = object()
        key = (id(owner), latest or "")
        if latest is not None:
            self._latest[key] = mark

        def is_stale() -> bool:
            return latest is not None and self._latest.get(key) is not mark

        def answered(answer: T) -> None:
            if not is_stale():
                then(answer)

        def work() -> None:
            if self._is_open and not is_stale():
                self._do(owner, lambda: ask(self._book()), answered, otherwise)

        self._thread.put(work)

    def command(
        self,
        owner: QObject,
        do: Callable[[Book], T],
        then: Callable[[T], None] | None = None,
        *,
        touches: Touched | Callable[[T], Touched] = NOTHING,
        otherwise: Callable[[HrdocError], None] | None = None,
    ) -> None:
        """Change the vault; everybody hears what was touched, then the owner hears the answer.

        It is done even when its owner has gone: what was written is kept.
        """

        def done(answer: T) -> None:
            self._idle_again()
            self.changed.emit(touches(answer) if callable(touches) else touches)
            if then is not None and shiboken6.isValid(owner):
                then(answer)

        def work() -> None:
            self._do(self, lambda: do(self._book()), done, otherwise)

        self._thread.put(work, Urgency.KEEP)

    def start(
        self,
        owner: QObject,
        task: Callable[[Door, Control], T],
        then: Callable[[T], None],
        *,
        label: str,
        otherwise: Callable[[HrdocError], None] | None = None,
        touches: Touched | Callable[[T], Touched] = NOTHING,
    ) -> Work:
        """Do something long beside the vault, with progress; `label` is what the person reads."""

        def work(control: Control) -> None:
            def done(answer: T) -> None:
                self._idle_again()
                self.changed.emit(touches(answer) if callable(touches) else touches)
                if shiboken6.isValid(owner):
                    then(answer)

            self._do(self, lambda: task(self.door, control), done, otherwise)

        return self.work.start(work, label=label)

    def when_idle(self, step: Callable[[Book], bool]) -> None:
        """Repeat a short step while nothing else is asked, until it returns False.

        It begins again after every change.
        """
        self._idle.append(step)
        self._idle_again()

    def door(self, do: Callable[[Book], T], /) -> T:
        """Run a short function on the vault's thread and wait for its answer: for workers."""
        if self._thread.is_this:
            return do(self._book())
        answer: Future[T] = Future()

        def work() -> None:
            try:
                answer.set_result(do(self._book()))
            except Exception as error:  # noqa: BLE001 - carried to the worker that asked
                answer.set_exception(error)

        self._thread.put(work, Urgency.KEEP)
        return answer.result()

    def lock(self) -> None:
        """Stop the work, keep what was written, forget the keys; `locked` follows."""
        self._is_open = False
        self._latest.clear()
        self._idle.clear()
        self.work.cancel_all()

        def work() -> None:
            self._do(
                self, self._thread.close, lambda _: self.locked.emit(), self._locked_all_the_same
            )

        self._thread.put(work)

    def end(self) -> None:
        """Stop every thread and close the vault; waits. The last thing before the program ends."""
        self._is_open = False
        self._idle.clear()
        self.work.cancel_all()
        self.work.wait()
        self._thread.stop()

    def _locked_all_the_same(self, error: HrdocError) -> None:
        self.refused.emit(error)
        self.locked.emit()

    def _book(self) -> Book:
        book = self._thread.book
        if book is None:
            raise Locked
        return book

    def _do(
        self,
        owner: QObject,
        ask: Callable[[], T],
        then: Callable[[T], None],
        otherwise: Callable[[HrdocError], None] | None,
    ) -> None:
        """Run `ask` here and send its answer, or what went wrong, to the window's thread."""
        act: Callable[[], None]
        try:
            answer = ask()
        except Locked:
            return
        except HrdocError as error:
            tell = otherwise or cast("Callable[[HrdocError], None]", self.refused.emit)
            act = _bound(tell, error)
        except Exception as error:  # noqa: BLE001 - the boundary of the session
            act = _bound(lambda fault: self.failed.emit(*fault), place_of(error))
        else:
            act = _bound(then, answer)
        self._arrived.emit(_Answer(owner, act))

    @Slot(object)
    def _deliver(self, answer: _Answer) -> None:
        if shiboken6.isValid(answer.owner):
            answer.act()

    def _idle_again(self) -> None:
        for step in self._idle:
            self._idle_step(step)

    def _idle_step(self, step: Callable[[Book], bool]) -> None:
        def work() -> None:
            if step in self._idle:
                self._do(
                    self,
                    lambda: step(self._book()),
                    lambda more: self._idle_step(step) if more and step in self._idle else None,
                    None,
                )

        self._thread.put(work, Urgency.IDLE)


class Locked(Exception):
    """Asked of a vault that is locked by now: there is nobody left to answer."""


def _bound(act: Callable[[Any], None], value: object) -> Callable[[], None]:
    return lambda: act(value)
