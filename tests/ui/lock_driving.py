"""Clocks and a system that a test moves, and a watch that looks when it is told to."""

from collections.abc import Callable
from datetime import timedelta
from pathlib import Path

import pytest
from PySide6.QtWidgets import QLabel
from window_driving import PASSPHRASE, Driver

from hrdoc.casebook.keeping import open_book
from hrdoc.records.ids import RecordId
from hrdoc.ui.lobby import Lobby
from hrdoc.ui.locks.stillness import GAP
from hrdoc.ui.locks.watch import Watch
from hrdoc.ui.outside import Outside
from hrdoc.ui.platform.system import System
from hrdoc.ui.testimony.account import Account


class Clocks:
    """Both clocks, standing still until a test moves them."""

    def __init__(self, wall: Callable[[], object]) -> None:
        self._wall = wall
        self.walls = 0.0
        self.runs = 0.0

    def clock(self) -> object:
        return self._wall() + timedelta(seconds=self.walls)  # type: ignore[operator]

    def running(self) -> float:
        return self.runs

    def pass_both(self, seconds: float) -> None:
        self.walls += seconds
        self.runs += seconds


class FakeSystem(System):
    """A system that says how long nobody used it, when a test lets it."""

    def __init__(self) -> None:
        super().__init__()
        self.unused: float | None = None
        self.may_sleep = 0

    def idle(self) -> float | None:
        return self.unused

    def let_sleep(self) -> None:
        self.may_sleep += 1


def watch_over(driver: Driver, clocks: Clocks, system: System) -> Watch:
    """A watch beside a window, that looks when a test says so."""
    outside = Outside(clock=clocks.clock, running=clocks.running)  # type: ignore[arg-type]
    watch = Watch(driver.window.session, outside, system)
    watch._timer.stop()
    watch.due.connect(driver.window.lock)
    watch.remaining.connect(driver.window.show_remaining)
    return watch


def wait(watch: Watch, clocks: Clocks, seconds: float) -> None:
    """Let time pass as it does: a look every second, or nearly."""
    while seconds > 0:
        step = min(seconds, GAP / 2)
        clocks.pass_both(step)
        watch.look()
        seconds -= step


def remaining(driver: Driver) -> QLabel:
    """Where the time to the lock is told."""
    found = driver.desk.strip.findChild(QLabel, "desk-remaining")
    assert isinstance(found, QLabel)
    return found


def is_locked(driver: Driver) -> bool:
    return isinstance(driver.window.shown, Lobby)


def begin(driver: Driver, record: RecordId) -> Account:
    """The account of a testimony, before the keyboard."""
    driver.go("testimony", record=record)
    account = driver.page.findChild(Account)
    driver.until(lambda: account.isEnabled() and not account.is_loading)
    account.setFocus()
    return account


def reopen(driver: Driver, vault: Path, clock: Callable[[], object]) -> None:
    driver.window.session.open(
        driver.window,
        lambda: open_book(vault, PASSPHRASE, clock=clock, wait=lambda _: None),  # type: ignore[arg-type]
        lambda: None,
        otherwise=lambda error: pytest.fail(error.code),
    )
    assert driver.desk
