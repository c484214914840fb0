"""Rubbish goes without the window standing still for it, however much is open."""

import gc
import weakref
from collections.abc import Callable, Iterator, Mapping

import pytest
from lock_driving import Clocks, FakeSystem, wait, watch_over
from PySide6.QtCore import QCoreApplication, Qt
from window_driving import Driver, settle

from hrdoc.ui.locks.curtain import let_go
from hrdoc.ui.locks.watch import RESTS
from hrdoc.ui.rubbish import MANY, Rubbish


class Ring:
    """Something only the collector can let go."""

    def __init__(self) -> None:
        self.itself = self


@pytest.fixture
def rubbish(qapp: QCoreApplication) -> Iterator[Rubbish]:
    """Give the collector of the program, without its timer; the tests' own comes back after it."""
    made = Rubbish(qapp)
    made._timer.stop()
    yield made
    made.deleteLater()
    settle()
    gc.enable()


def grow_old(rubbish: Rubbish) -> None:
    """Let as many beats pass as it takes until all that is there has been looked at as old."""
    rounds = 2 * (gc.get_threshold()[1] + 2)
    for _ in range(rounds):
        keep = [Ring() for _ in range(gc.get_threshold()[0] + 1)]
        rubbish.collect()
        del keep


def test_what_is_young_and_useless_is_gone_soon(rubbish: Rubbish) -> None:
    ring = weakref.ref(Ring())
    grow_old(rubbish)
    assert ring() is None


def test_what_is_open_is_not_looked_at_again_and_again_while_somebody_works(
    rubbish: Rubbish,
) -> None:
    looked: list[int] = []

    def look(phase: str, info: Mapping[str, int]) -> None:
        if phase == "start":
            looked.append(info["generation"])

    opened = [Ring() for _ in range(2 * MANY)]
    gc.callbacks.append(look)
    try:
        grow_old(rubbish)
    finally:
        gc.callbacks.remove(look)
    assert opened
    assert set(looked) == {0, 1}


def test_what_became_useless_when_it_was_old_goes_when_nobody_is_there(rubbish: Rubbish) -> None:
    for _ in range(2):  # again after it was all looked at once
        opened = [Ring() for _ in range(2 * MANY)]
        one = weakref.ref(opened[0])
        grow_old(rubbish)
        opened.clear()
        grow_old(rubbish)
        assert one() is not None  # else this would show nothing

        rubbish.collect_old()

        assert one() is None


def test_a_lock_leaves_nothing_that_only_rubbish_held(rubbish: Rubbish) -> None:
    opened = [Ring() for _ in range(2 * MANY)]
    one = weakref.ref(opened[0])
    grow_old(rubbish)
    rubbish.collect_old()
    opened.clear()

    let_go()

    assert one() is None


def test_nobody_is_there_is_said_once_until_somebody_was(
    opened: Callable[..., Driver], clock: Callable[[], object]
) -> None:
    clocks = Clocks(clock)
    driver = opened("en")
    watch = watch_over(driver, clocks, FakeSystem())
    rested: list[None] = []
    watch.rested.connect(lambda: rested.append(None))

    wait(watch, clocks, RESTS - 1)
    assert not rested
    wait(watch, clocks, 4 * RESTS)
    assert len(rested) == 1
    driver.key(Qt.Key.Key_Tab, driver.page)
    wait(watch, clocks, 1)
    wait(watch, clocks, 4 * RESTS)
    assert len(rested) == 2

    watch.deleteLater()
    settle()
