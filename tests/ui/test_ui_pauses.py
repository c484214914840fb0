"""What keeps the window's loop turning; how long it ever stands still is told, not judged."""

import os
import sys
from collections import Counter
from collections.abc import Callable
from pathlib import Path
from types import FrameType

from PySide6.QtCore import QEventLoop, QTimer
from search_driving import field, lines, told, write
from watchdog import Watchdog
from window_driving import Driver, settle

from hrdoc.casebook.jobs import take_in
from hrdoc.ui.cases import lines as lines_of_lists
from hrdoc.ui.cases.case_page import CasePage
from hrdoc.ui.cases.kind_section import KindSection
from hrdoc.ui.learning import Learning

Open = Callable[..., Driver]
MEBIBYTE = 1 << 20
BETWEEN_KEYS = 20
"""Milliseconds."""


def let_turn(milliseconds: int) -> None:
    """Let the loop turn as in the program, where nobody sleeps in between."""
    loop = QEventLoop()
    QTimer.singleShot(milliseconds, loop.quit)
    loop.exec()


def test_the_loop_turns_while_a_film_comes_in_and_a_thousand_records_are_searched(
    opened: Open, tmp_path: Path, record_property: Callable[[str, object], None]
) -> None:
    film = tmp_path / "film.mp4"
    film.write_bytes(os.urandom(MEBIBYTE) * 64)
    driver = opened("fa")
    case, *_ = write(driver, ("case", {"title": "The bridge"}))
    write(driver, *(told(f"account {n}", f"words of every day, w{n}") for n in range(1000)))
    driver.go("search")
    settle()
    taken: list[object] = []
    keys = 0
    with Watchdog() as pauses:
        driver.window.session.start(
            driver.window,
            lambda door, control: take_in(door, control, case, film),
            taken.append,
            label="film.mp4",
        )
        for word in ("words", "w999", "every"):
            field(driver).clear()
            for letter in word:
                driver.type(letter, field(driver))
                let_turn(BETWEEN_KEYS)
                keys += 1
            driver.until(lambda: bool(lines(driver)))
        driver.until(lambda: bool(taken))
    assert pauses.beats > keys, pauses.stack
    assert all(each.wall >= 0 and each.own >= 0 for each in pauses.all)
    record_property("64 MiB taken in while 1,000 records were searched", str(pauses))


def test_a_list_of_thousands_is_shown_without_asking_for_each_of_its_rows(opened: Open) -> None:
    driver = opened()
    case, *_ = write(driver, ("case", {"title": "The bridge"}))
    write(driver, *(told(f"account {n}", case=case) for n in range(3000)))
    asked: Counter[str] = Counter()

    def count(frame: FrameType, event: str, _: object) -> None:
        if event == "call" and frame.f_code.co_filename == lines_of_lists.__file__:
            asked[frame.f_code.co_name] += 1

    sys.setprofile(count)
    try:
        page = driver.go("case", record=case, part="testimonies")
        section = page.section if isinstance(page, CasePage) else None
        assert isinstance(section, KindSection)
        driver.until(lambda: section.list.model().rowCount() == 3000)
        driver.until(lambda: section.list.model().index(0, 0).data() is not None)
        section.list.scrollToBottom()
        settle()
    finally:
        sys.setprofile(None)
    assert asked["set_pages"]
    assert asked.total() < 3000, asked


def test_a_window_learns_its_words_by_itself_and_is_done_with_it(opened: Open) -> None:
    driver = opened("ar")
    driver.until(lambda: not driver.window.findChildren(Learning))
    assert driver.window.shown is not None
