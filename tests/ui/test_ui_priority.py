"""Long work gives way to the window, and so does what it begins."""

import os
import sys
import threading
from collections.abc import Callable

import pytest
from window_driving import Driver

from hrdoc.crypto.lanes import Lane
from hrdoc.ui.platform.priority import NICER


@pytest.mark.skipif(sys.platform != "linux", reason="threads have priorities of their own in Linux")
def test_work_and_its_lanes_run_after_the_window(opened: Callable[..., Driver]) -> None:
    driver = opened()
    found: dict[str, int] = {}

    def note(who: str) -> None:
        found[who] = os.getpriority(os.PRIO_PROCESS, threading.get_native_id())

    def work(_: object) -> None:
        note("work")
        with Lane(note) as lane:
            lane.give("lane")

    workers = driver.window.session.work
    workers.start(work, label="film.mp4")
    driver.until(lambda: not workers.all)
    note("window")
    driver.ask(lambda _: note("vault"))
    assert found["work"] == found["lane"] == min(found["window"] + NICER, 19)
    assert found["vault"] == found["window"]
