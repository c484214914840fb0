"""Locking while something is under way: an opening, a wait, a question, long work."""

import threading
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from window_driving import PASSPHRASE, Driver, settle

from hrdoc.casebook.book import Book
from hrdoc.casebook.jobs import Control, Door
from hrdoc.casebook.keeping import found_book, open_book
from hrdoc.casebook.passphrases import Cost
from hrdoc.errors import Cancelled
from hrdoc.ui.lobby import Lobby
from hrdoc.ui.unlock.opening import Patience
from hrdoc.ui.vault_thread import Locked

Open = Callable[..., Driver]
Clock = Callable[[], object]


class Slow:
    """An opening that goes on only when it is let, as one whose key takes long to derive."""

    def __init__(self, vault: Path, clock: Clock) -> None:
        self.begun = threading.Event()
        self.go_on = threading.Event()
        self.closed = threading.Event()
        self._vault = vault
        self._clock = clock

    @contextmanager
    def __call__(self) -> Iterator[Book]:
        self.begun.set()
        assert self.go_on.wait(20)
        with open_book(self._vault, PASSPHRASE, clock=self._clock) as book:  # type: ignore[arg-type]
            yield book
        self.closed.set()


def _begin(driver: Driver, opening: Callable[..., object]) -> None:
    driver.window.session.open(
        driver.window,
        opening,  # type: ignore[arg-type]
        lambda: pytest.fail("it was locked away"),
        otherwise=lambda error: pytest.fail(error.code),
    )


def test_a_lock_while_a_vault_is_opened_leaves_it_closed(
    make_driver: Open, vault: Path, clock: Clock
) -> None:
    driver = make_driver()
    slow = Slow(vault, clock)
    _begin(driver, slow)
    driver.until(slow.begun.is_set)
    assert driver.window.session.is_opening
    driver.window.lock()
    assert not driver.window.session.is_opening
    slow.go_on.set()
    driver.until(slow.closed.is_set)
    settle()
    assert isinstance(driver.window.shown, Lobby)
    with open_book(vault, PASSPHRASE, clock=clock):  # type: ignore[arg-type]
        pass


def test_a_lock_between_the_opening_and_its_news_leaves_it_closed(
    make_driver: Open, vault: Path, clock: Clock
) -> None:
    driver = make_driver()
    slow = Slow(vault, clock)
    slow.go_on.set()
    _begin(driver, slow)
    assert slow.begun.wait(20)
    while not (vault / "lock").exists():
        time.sleep(0.001)
    driver.window.lock()  # the window has heard of nothing yet
    driver.until(slow.closed.is_set)
    settle()
    assert isinstance(driver.window.shown, Lobby)


def test_an_opening_goes_on_when_its_page_is_drawn_anew(
    make_driver: Open, vault: Path, clock: Clock
) -> None:
    driver = make_driver()
    slow = Slow(vault, clock)
    page = driver.page
    driver.window.session.open(page, slow, lambda: None, otherwise=lambda _: None)
    driver.until(slow.begun.is_set)
    driver.lobby.choose_manner("language", "fa")
    settle()
    slow.go_on.set()
    assert driver.desk.look.mirrored


def test_closing_the_window_ends_a_wait_for_another_try(make_driver: Open) -> None:
    driver = make_driver()
    session = driver.window.session
    patience = Patience(session, time.sleep, driver.window)
    ended: list[type[BaseException]] = []
    told: list[int] = []
    patience.begun.connect(told.append)

    @contextmanager
    def opening() -> Iterator[Book]:
        try:
            patience.wait(3600)
        except Cancelled as error:
            ended.append(type(error))
            raise
        yield from ()

    _begin(driver, opening)
    driver.until(lambda: told == [3600])
    driver.window.close()
    assert ended == [Cancelled]


def test_an_answer_that_was_on_its_way_is_dropped(opened: Open) -> None:
    driver = opened()
    answered = threading.Event()
    heard: list[int] = []

    def ask(_: Book) -> int:
        answered.set()
        return 1

    driver.window.session.query(driver.window, ask, heard.append)
    assert answered.wait(20)
    with driver.bot.waitSignal(driver.window.session.locked):
        driver.window.lock()
    settle()
    assert heard == []


def test_work_of_one_vault_never_reaches_the_next(
    opened: Open, tmp_path: Path, clock: Clock, weak_cost: Cost
) -> None:
    driver = opened()
    session = driver.window.session
    go_on, ended = threading.Event(), threading.Event()
    reached: list[str] = []
    refused: list[type[BaseException]] = []

    def stubborn(door: Door, _: Control) -> None:
        try:
            assert go_on.wait(20)
            reached.append(door(lambda book: book.vault.vault_id))
        except Locked as error:
            refused.append(type(error))
            raise
        finally:
            ended.set()

    session.start(driver.window, stubborn, lambda _: None, label="work")
    driver.window.lock()
    other = tmp_path / "other"
    found_book(other, PASSPHRASE, clock=clock, cost=weak_cost, recovery=False)  # type: ignore[arg-type]
    session.open(
        driver.window,
        lambda: open_book(other, PASSPHRASE, clock=clock),  # type: ignore[arg-type]
        lambda: None,
        otherwise=lambda error: pytest.fail(error.code),
    )
    assert driver.desk
    go_on.set()
    driver.until(ended.is_set)
    assert refused == [Locked]
    assert reached == []


@pytest.mark.parametrize("paused", [False, True])
def test_closing_the_window_ends_long_work(opened: Open, *, paused: bool) -> None:
    driver = opened()
    ended: list[bool] = []
    begun = threading.Event()

    def long(_: Door, control: Control) -> None:
        try:
            while True:
                begun.set()
                control.check()
        finally:
            ended.append(True)

    work = driver.window.session.start(driver.window, long, lambda _: None, label="work")
    driver.until(begun.is_set)
    if paused:
        work.pause()
    driver.window.close()
    assert ended == [True]
    assert not [each.name for each in threading.enumerate() if each.name in {"work", "vault"}]
