"""Locking by itself: every source leads to one lock, no word is lost, long work ends first."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
import shiboken6
from hypothesis import given
from hypothesis import strategies as st
from lock_driving import (
    Clocks,
    FakeSystem,
    begin,
    is_locked,
    remaining,
    reopen,
    wait,
    watch_over,
)
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QPushButton, QWidget
from test_ui_lock import PLACES
from window_driving import Driver, settle

from hrdoc.casebook.book import Book
from hrdoc.casebook.jobs import Control, Door
from hrdoc.casebook.reading import list_records, show_record
from hrdoc.casebook.recording import add_record
from hrdoc.errors import Cancelled
from hrdoc.ui.desk.frame import DeskFrame
from hrdoc.ui.locks.finishing_page import FINISHING, FinishingPage
from hrdoc.ui.locks.reason import Reason
from hrdoc.ui.locks.rule import Rule, rule_from
from hrdoc.ui.locks.stillness import GAP, Moment, Stillness
from hrdoc.ui.locks.watch import TOLD, Watch

Open = Callable[..., Driver]


@pytest.fixture
def clocks(clock: Callable[[], object]) -> Clocks:
    return Clocks(clock)


@pytest.fixture
def watched(opened: Open, clocks: Clocks) -> Iterator[Callable[..., tuple[Driver, Watch]]]:
    """Give a function that shows a window with an open vault and a watch beside it."""
    made: list[Watch] = []

    def make(language: str = "en") -> tuple[Driver, Watch]:
        driver = opened(language)
        watch = watch_over(driver, clocks, FakeSystem())
        made.append(watch)
        return driver, watch

    yield make
    for watch in made:
        watch.deleteLater()
    settle()


# --- reckoning --------------------------------------------------------------------------------


@given(st.floats(-1e6, 1e6), st.floats(0, 1e6))
def test_the_longer_of_two_clocks_counts(wall: float, running: float) -> None:
    still = Stillness(Moment(0, 0))
    assert still.seconds(Moment(wall, running)) == max(0, wall, running)


@pytest.mark.parametrize(
    ("wall", "running", "slept"),
    [(1, 1, False), (3600, 1, True), (1, 3600, True), (-3600, 1, False), (GAP, GAP, False)],
)
def test_sleep_is_seen_on_either_clock(wall: float, running: float, slept: bool) -> None:
    still = Stillness(Moment(100, 100))
    now = Moment(100 + wall, 100 + running)
    assert still.slept(now) is slept
    assert still.slept(now) is False  # told once


@pytest.mark.parametrize(
    ("chosen", "rule"),
    [
        ({}, Rule(5, "program")),
        ({"lock-after": "15", "lock-counts": "computer"}, Rule(15, "computer")),
        ({"lock-after": "0", "lock-counts": "never"}, Rule(5, "program")),
        ({"lock-after": "100000"}, Rule(5, "program")),
    ],
)
def test_only_what_is_offered_can_be_the_rule(chosen: dict[str, str | None], rule: Rule) -> None:
    assert rule_from(chosen) == rule


# --- sources ----------------------------------------------------------------------------------


def test_an_unused_program_locks_after_five_minutes_and_says_so_before(
    watched: Callable[..., tuple[Driver, Watch]], clocks: Clocks
) -> None:
    driver, watch = watched()
    told = remaining(driver)
    wait(watch, clocks, 30)
    assert not told.isVisible()
    wait(watch, clocks, 5 * 60 - TOLD - 15)
    assert told.text() == "Locks in 4 min"
    wait(watch, clocks, TOLD - 30)
    assert told.text() == "Locks within a minute"
    assert not is_locked(driver)

    wait(watch, clocks, 30)

    assert is_locked(driver)


@pytest.mark.parametrize("use", ["key", "mouse"])
def test_every_use_begins_the_time_anew(
    watched: Callable[..., tuple[Driver, Watch]], clocks: Clocks, use: str
) -> None:
    driver, watch = watched()
    for _ in range(4):
        wait(watch, clocks, 4 * 60)
        if use == "key":
            driver.key(Qt.Key.Key_Tab, driver.page)
        else:
            QTest.mouseMove(driver.window.windowHandle(), QPoint(5, 5))
            QTest.mouseMove(driver.window.windowHandle(), QPoint(90, 90))
            settle()
        assert not remaining(driver).isVisible()
    assert not is_locked(driver)


def test_the_owner_chooses_how_long_and_the_vault_remembers(
    watched: Callable[..., tuple[Driver, Watch]], clocks: Clocks
) -> None:
    driver, watch = watched()
    driver.go("settings")
    box = driver.find(QComboBox, "settings-lock-after")
    driver.until(lambda: box.currentIndex() >= 0 and box.currentData() == "5")
    box.setCurrentIndex(box.findData("15"))
    box.activated.emit(box.currentIndex())
    driver.until(lambda: watch.rule.minutes == 15)

    wait(watch, clocks, 14 * 60)
    assert not is_locked(driver)
    wait(watch, clocks, 60)
    assert is_locked(driver)


def test_using_another_program_counts_where_the_owner_said_so(
    watched: Callable[..., tuple[Driver, Watch]], clocks: Clocks
) -> None:
    driver, watch = watched()
    driver.go("settings")
    box = driver.find(QComboBox, "settings-lock-counts")
    box.setCurrentIndex(box.findData("computer"))
    box.activated.emit(box.currentIndex())
    driver.until(lambda: watch.rule.counts == "computer")
    system = watch._system
    assert isinstance(system, FakeSystem)

    system.unused = 10
    wait(watch, clocks, 10 * 60)
    assert not is_locked(driver)
    system.unused = None  # nobody can say: the program itself counts
    wait(watch, clocks, 1)
    assert is_locked(driver)


SOURCES: dict[str, Callable[[Watch, Clocks], None]] = {
    "idle": lambda watch, clocks: wait(watch, clocks, 5 * 60),
    "system-lock": lambda watch, _: watch._system.locked.emit(),
    "suspend": lambda watch, _: watch._system.suspending.emit(),
    "wake": lambda watch, _: watch._system.woke.emit(),
    "log-out": lambda watch, _: watch._system.ending.emit(),
    "wall-clock": lambda watch, clocks: (
        setattr(clocks, "walls", clocks.walls + 3600),
        watch.look(),
    )[0],
}


@pytest.mark.parametrize("source", SOURCES)
def test_no_source_loses_a_word_that_is_being_typed(
    watched: Callable[..., tuple[Driver, Watch]],
    clocks: Clocks,
    vault: Path,
    clock: Callable[[], object],
    source: str,
) -> None:
    driver, watch = watched("fa")
    record = driver.ask(lambda book: add_record(book, "testimony", {"title": "T"}))
    account = begin(driver, record)
    driver.type("آن شب همه بیدار بودیم", account)

    SOURCES[source](watch, clocks)

    assert is_locked(driver)
    assert not driver.window.session.is_open
    reopen(driver, vault, clock)
    fields = driver.ask(lambda book: show_record(book, record)).fields
    assert fields["paragraphs"] == [{"text": "آن شب همه بیدار بودیم"}]


@pytest.mark.parametrize("place", PLACES, ids=lambda place: place.__name__.strip("_"))
@pytest.mark.parametrize("source", ["idle", "system-lock"])
def test_a_lock_by_itself_finds_every_dialog_menu_and_list(
    watched: Callable[..., tuple[Driver, Watch]],
    clocks: Clocks,
    source: str,
    place: Callable[[Driver], QWidget],
) -> None:
    driver, watch = watched()
    control = place(driver)
    top = control.window()
    with driver.bot.waitSignal(driver.window.session.locked):
        SOURCES[source](watch, clocks)
        assert not shiboken6.isValid(control)
        assert top is driver.window or not shiboken6.isValid(top)
    assert is_locked(driver)


def test_sleep_waits_for_the_keys_to_go_and_not_for_a_vault_that_is_closed(
    watched: Callable[..., tuple[Driver, Watch]],
) -> None:
    driver, watch = watched()
    system = watch._system
    assert isinstance(system, FakeSystem)
    with driver.bot.waitSignal(driver.window.session.locked):
        system.suspending.emit()
        assert not system.may_sleep
    assert system.may_sleep == 1
    system.suspending.emit()
    assert system.may_sleep == 2


# --- long work --------------------------------------------------------------------------------


class LongWork:
    """Work that ends when a test says so, and does something in the vault at its end."""

    def __init__(self, driver: Driver, *, lasting: bool) -> None:
        self.go_on = threading.Event()
        self.ended: list[str] = []
        session = driver.window.session

        def task(door: Door, control: Control) -> str:
            while not self.go_on.wait(0.01):
                control.check()
            control.check()
            return door(lambda book: add_record(book, "case", {"title": "finished"}))

        self.work = session.start(
            session, task, self.ended.append, label="Working", lasting=lasting
        )
        driver.until(lambda: not self.work.waiting)


def titles(book: Book) -> list[str]:
    return [each.title for each in list_records(book, "case")]


@pytest.mark.parametrize("source", ["idle", "system-lock"])
def test_a_lock_by_itself_hides_all_and_lets_long_work_end_before_the_vault_closes(
    watched: Callable[..., tuple[Driver, Watch]],
    clocks: Clocks,
    vault: Path,
    clock: Callable[[], object],
    source: str,
) -> None:
    driver, watch = watched()
    long = LongWork(driver, lasting=True)
    SOURCES[source](watch, clocks)

    assert isinstance(driver.page, FinishingPage)
    assert driver.window.session.is_open
    settle()
    assert driver.window.findChild(DeskFrame) is None
    with driver.bot.waitSignal(driver.window.session.locked):
        long.go_on.set()
    driver.until(lambda: driver.page.place.screen == "unlock")
    assert not driver.window.session.is_open
    reopen(driver, vault, clock)
    assert driver.ask(titles) == ["finished"]


@pytest.mark.parametrize("reason", [Reason.ASKED, Reason.SUSPEND, Reason.ENDING])
def test_a_lock_that_cannot_wait_stops_long_work(opened: Open, reason: Reason) -> None:
    driver = opened()
    long = LongWork(driver, lasting=True)
    with driver.bot.waitSignal(driver.window.session.locked):
        driver.window.lock(reason)
    driver.until(lambda: not driver.window.session.work.all)
    assert long.ended == []


def test_work_that_need_not_last_is_stopped_and_waited_for_by_nobody(opened: Open) -> None:
    driver = opened()
    LongWork(driver, lasting=False)
    with driver.bot.waitSignal(driver.window.session.locked):
        driver.window.lock(Reason.IDLE)
    assert driver.lobby.place.screen == "unlock"


def test_paused_work_goes_on_so_that_the_vault_can_close(opened: Open) -> None:
    driver = opened()
    long = LongWork(driver, lasting=True)
    long.work.pause()
    driver.window.lock(Reason.IDLE)
    with driver.bot.waitSignal(driver.window.session.locked):
        long.go_on.set()


@pytest.mark.parametrize("way", ["key", "button", "patience"])
def test_who_comes_back_can_end_it_and_patience_ends_it_too(opened: Open, way: str) -> None:
    driver = opened()
    long = LongWork(driver, lasting=True)
    driver.window.lock(Reason.IDLE)
    assert driver.lobby.place == FINISHING
    with driver.bot.waitSignal(driver.window.session.locked):
        if way == "key":
            driver.key(Qt.Key.Key_F12, driver.page)
        elif way == "button":
            driver.until(driver.page.isVisible)
            driver.press("finishing-stop")
        else:
            driver.window._patience.start(0)
    assert not driver.window.session.is_open
    driver.until(lambda: driver.page.place.screen == "unlock")
    assert long.ended == []


def test_another_lock_by_itself_changes_nothing_while_work_ends(opened: Open) -> None:
    driver = opened()
    long = LongWork(driver, lasting=True)
    driver.window.lock(Reason.IDLE)
    page = driver.page
    driver.window.lock(Reason.SYSTEM)
    assert driver.page is page
    with driver.bot.waitSignal(driver.window.session.locked):
        driver.window.lock(Reason.SUSPEND)
    assert long.ended == []


def test_what_goes_wrong_meanwhile_is_told_without_its_content(opened: Open) -> None:
    driver = opened()
    session = driver.window.session
    go_on = threading.Event()

    def task(_: Door, control: Control) -> None:
        while not go_on.wait(0.01):
            control.check()
        raise Cancelled

    session.start(session, task, lambda _: None, label="W", lasting=True)
    driver.until(lambda: bool(session.work.all))
    driver.window.lock(Reason.IDLE)
    with driver.bot.waitSignal(session.locked):
        go_on.set()
    assert driver.lobby


def test_what_was_paused_is_told_by_number_alone(opened: Open) -> None:
    driver = opened()
    long = LongWork(driver, lasting=True)
    driver.window.lock(Reason.IDLE)
    said = " ".join(each.text() for each in driver.window.findChildren(QLabel))
    assert "Nothing of the vault can be seen" in said
    assert driver.find(QPushButton, "finishing-stop").hasFocus()
    long.go_on.set()
    driver.until(lambda: not driver.window.session.is_open)
