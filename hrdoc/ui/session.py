"""The only door between the windows and the vault.

A window hands over a function and hears back what it gave; no window waits, and none calls another.
An answer for a window that is gone is dropped, and so is one that a later question made stale.
The vault lives on a thread of its own; answers come to the window's thread by a queued signal.

Every opening is a visit of its own, from `open` until `lock`. What was asked during one visit never
reaches the vault of the next, and an opening that was locked away while its key was derived ends
with the vault closed and nobody told.
"""

from collections.abc import Callable
from concurrent.futures import Future
from dataclasses import dataclass
from functools import partial
from typing import Any, Final, TypeVar, cast

import shiboken6
from PySide6.QtCore import QObject, Qt, Signal, Slot

from hrdoc.casebook.book import Book
from hrdoc.casebook.jobs import Control, Door
from hrdoc.casebook.keeping import Wait, in_slices
from hrdoc.errors import Cancelled, HrdocError
from hrdoc.fault import place_of
from hrdoc.records.ids import RecordId
from hrdoc.ui.idle import Idle, Step
from hrdoc.ui.vault_thread import Locked, Opening, Urgency, VaultThread, Visit
from hrdoc.ui.work import Work, Workers

T = TypeVar("T")
R = TypeVar("R")


@dataclass(frozen=True, slots=True)
class Touched:
    """What a command changed: windows that show any of it ask again."""

    records: frozenset[RecordId] = frozenset()
    kinds: frozenset[str] = frozenset()


NOTHING: Final = Touched()
Refused = Callable[[HrdocError], None]
Changes = Touched | Callable[[Any], Touched]


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
    undone = Signal()
    """Something asked for before a lock was refused after it; by then nobody may read what."""
    failed = Signal(str, str)
    _arrived = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._thread = VaultThread()
        self._latest: dict[tuple[int, str], object] = {}
        self._idle = Idle(self._run_idle)
        self._visit: Visit | None = None
        self._is_open = False
        self.work: Final = Workers(self)
        self._arrived.connect(self._deliver, Qt.ConnectionType.QueuedConnection)

    @property
    def is_open(self) -> bool:
        """Whether a vault is open and not being locked."""
        return self._is_open

    @property
    def is_opening(self) -> bool:
        """Whether a vault is being opened; True until it is open, refused or locked away."""
        return self._visit is not None and not self._is_open

    def open(
        self,
        owner: QObject,
        opening: Opening,
        then: Callable[[], None],
        *,
        otherwise: Refused,
        announced: bool = True,
    ) -> None:
        """Open a vault; `then` or `otherwise` is called when it is open or cannot be.

        It opens even when its owner has gone. Without `announced`, the desk comes only after
        `announce`: for a page that has something to show of the vault first.
        """
        visit = self._visit = Visit()
        self._is_open = False

        def succeeded(_: object) -> None:
            if self._visit is not visit:
                return
            self._is_open = True
            there = shiboken6.isValid(owner)
            if there:
                then()
            if announced or not there:
                self.announce()

        def ended() -> None:
            if self._visit is visit:
                self._visit = None

        def failed(error: HrdocError) -> None:
            if self._visit is visit:  # else it was locked away, and nobody waits for it
                ended()
                _refuse(self, owner, otherwise, error)

        enter = partial(self._thread.enter, visit, opening, wanted=lambda: self._visit is visit)
        self._thread.put(partial(self._do, self, enter, succeeded, failed, broken=ended))

    def announce(self) -> None:
        """Tell everybody that the vault is open."""
        if self._is_open:
            self.opened.emit()

    def query(
        self,
        owner: QObject,
        ask: Callable[[Book], T],
        then: Callable[[T], None],
        *,
        otherwise: Refused | None = None,
        latest: str | None = None,
    ) -> None:
        """Ask the vault. With `latest`, a later question of that name makes this one stale."""
        visit = self._visit
        mark = object()
        key = (id(owner), latest or "")
        if latest is not None:
            self._latest[key] = mark

        def is_stale() -> bool:
            changed = latest is not None and self._latest.get(key) is not mark
            return changed or visit is None or self._visit is not visit

        def answered(answer: T) -> None:
            if not is_stale():
                then(answer)

        def work() -> None:
            if not is_stale():
                self._do(owner, lambda: ask(self._thread.book_of(visit)), answered, otherwise)

        self._thread.put(work)

    def command(
        self,
        owner: QObject,
        do: Callable[[Book], T],
        then: Callable[[T], None] | None = None,
        *,
        touches: Touched | Callable[[T], Touched] = NOTHING,
        otherwise: Refused | None = None,
    ) -> None:
        """Change the vault; everybody hears what was touched, then the owner hears the answer.

        It is done even when its owner has gone: what was written is kept.
        """
        visit = self._visit

        def done(answer: T) -> None:
            self._tell_done(visit, owner, touches, then, answer)

        def refused(error: HrdocError) -> None:
            if self._visit is visit:
                _refuse(self, owner, otherwise, error)
            else:
                self.undone.emit()

        def work() -> None:
            self._do(self, lambda: do(self._thread.book_of(visit)), done, refused)

        self._thread.put(work, Urgency.KEEP)

    def start(
        self,
        owner: QObject,
        task: Callable[[Door, Control], T],
        then: Callable[[T], None],
        *,
        label: str,
        otherwise: Refused | None = None,
        touches: Touched | Callable[[T], Touched] = NOTHING,
        lasting: bool = False,
    ) -> Work:
        """Do something long, called `label`; when `lasting`, a lock nobody asked for waits."""
        visit = self._visit

        def door(do: Callable[[Book], R], /) -> R:
            return _through(self._thread, visit, do)

        def done(answer: T) -> None:
            self._tell_done(visit, owner, touches, then, answer)

        def refused(error: HrdocError) -> None:
            if visit is self._visit:
                _refuse(self, owner, otherwise, error)
            elif not isinstance(error, Cancelled):  # a lock stops all work
                self.undone.emit()

        def work(control: Control) -> None:
            self._do(self, lambda: task(door, control), done, refused)

        return self.work.start(work, label=label, lasting=lasting)

    def when_idle(self, step: Step) -> None:
        """Repeat a short step while nothing else is asked, until it returns False.

        It begins again after every change.
        """
        self._idle.add(step)

    def lock(self) -> None:
        """Stop the work, keep what was written, forget the keys; `locked` follows."""
        self._forget()

        def work() -> None:
            self._do(self, self._thread.leave, lambda _: self.locked.emit(), self._lock_failed)

        self._thread.put(work)

    def end(self) -> None:
        """Stop every thread and close the vault; waits. The last thing before the program ends."""
        self._forget()
        self.work.wait()
        self._thread.stop()

    def _forget(self) -> None:
        self._visit = None
        self._is_open = False
        self._latest.clear()
        self._idle.clear()
        self.work.cancel_all()

    def _lock_failed(self, error: HrdocError) -> None:
        self.refused.emit(error)
        self.locked.emit()

    def _tell_done(
        self,
        visit: Visit | None,
        owner: QObject,
        touches: Changes,
        then: Callable[[T], None] | None,
        answer: T,
    ) -> None:
        if self._visit is not visit:
            return
        self._idle.again()
        self.changed.emit(touches(answer) if callable(touches) else touches)
        if then is not None and shiboken6.isValid(owner):
            then(answer)

    def _do(
        self,
        owner: QObject,
        ask: Callable[[], T],
        then: Callable[[T], None],
        otherwise: Refused | None,
        *,
        broken: Callable[[], None] | None = None,
    ) -> None:
        """Run `ask` here and send its answer, or what went wrong, to the window's thread."""
        act: Callable[[], None]
        try:
            answer = ask()
        except Locked:
            return
        except HrdocError as error:
            act = _bound(otherwise or cast("Refused", self.refused.emit), error)
        except Exception as error:  # noqa: BLE001 - the boundary of the session
            act = _bound(lambda fault: _tell_fault(self, fault, broken), place_of(error))
        else:
            act = _bound(then, answer)
        self._arrived.emit(_Answer(owner, act))

    @Slot(object)
    def _deliver(self, answer: _Answer) -> None:
        if shiboken6.isValid(answer.owner):
            answer.act()

    def _run_idle(self, step: Step, ended: Callable[[bool], None]) -> None:
        visit = self._visit

        def work() -> None:
            self._do(self, lambda: step(self._thread.book_of(visit)), ended, None)

        self._thread.put(work, Urgency.IDLE)


def patient(session: Session, wait: Wait) -> Wait:
    """`wait` that ends with Cancelled, on any thread, once this visit is over: keys go then."""
    visit = session._visit  # noqa: SLF001 - of this file

    def check() -> None:
        if visit is None or session._visit is not visit:  # noqa: SLF001
            raise Cancelled

    return in_slices(wait, check)


def _through(thread: VaultThread, visit: Visit | None, do: Callable[[Book], T]) -> T:
    """Run a short function on the vault's thread and wait for its answer: for workers."""
    if thread.is_this:
        return do(thread.book_of(visit))
    answer: Future[T] = Future()

    def work() -> None:
        try:
            answer.set_result(do(thread.book_of(visit)))
        except Exception as error:  # noqa: BLE001 - carried to the worker that asked
            answer.set_exception(error)

    thread.put(work, Urgency.KEEP)
    return answer.result()


def _bound(act: Callable[[Any], None], value: object) -> Callable[[], None]:
    return lambda: act(value)


def _refuse(session: Session, owner: QObject, otherwise: Refused | None, error: HrdocError) -> None:
    """Tell the one who asked, if it is there and wants to hear; else everybody."""
    if otherwise is not None and shiboken6.isValid(owner):
        otherwise(error)
    else:
        session.refused.emit(error)


def _tell_fault(
    session: Session, fault: tuple[str, str], broken: Callable[[], None] | None
) -> None:
    if broken is not None:
        broken()
    session.failed.emit(*fault)
