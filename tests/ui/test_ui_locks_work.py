"""Locks by themselves over real work: files coming in, a bundle being written, a busy vault."""

import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from casebook_making import MovingClock, World, grant
from lock_driving import reopen
from test_ui_export import choose, sit_down, to_contact, told_by, write_to
from window_driving import Driver, settle

from hrdoc.casebook.evidence_list import evidence_of
from hrdoc.casebook.recording import add_record
from hrdoc.casebook.verifying import keys_of_book, verified
from hrdoc.ui.desk.frame import DeskFrame
from hrdoc.ui.evidence.intakes import intakes_of
from hrdoc.ui.locks.finishing_page import FINISHING
from hrdoc.ui.locks.reason import Reason

Open = Callable[..., Driver]
PNG = b"\x89PNG\r\n\x1a\n"


def test_files_that_come_in_are_all_in_before_the_vault_closes(
    opened: Open, vault: Path, clock: MovingClock, tmp_path: Path
) -> None:
    driver = opened()
    record = driver.ask(lambda book: add_record(book, "testimony", {"title": "T"}))
    paths = [tmp_path / f"photo-{number}.png" for number in range(3)]
    for number, path in enumerate(paths):
        path.write_bytes(PNG + bytes([number]) * 200_000)
    session = driver.window.session
    intakes_of(session).add(record, paths, driver.desk.look)

    driver.window.lock(Reason.IDLE)
    assert driver.lobby.place == FINISHING
    driver.until(lambda: not session.is_open, seconds=40)
    driver.until(lambda: driver.page.place.screen == "unlock")

    reopen(driver, vault, clock)
    evidence = driver.ask(lambda book: evidence_of(book, record)).lines
    assert sorted(each.name for each in evidence) == [path.name for path in paths]


def test_a_bundle_that_is_being_written_is_written_to_its_end(
    make_driver: Open, tmp_path: Path, clock: MovingClock
) -> None:
    world = World(tmp_path, clock, doc="organisation", lawyer="lawyer")
    told = told_by(world["doc"], grant())
    driver = sit_down(make_driver, world["doc"], clock)
    driver.go("export", record=told.testimony)
    to_contact(driver, "lawyer")
    choose(driver, "export-purpose", "P8")
    workers = driver.window.session.work
    ends = threading.Event()
    for _ in range(2):  # so that the writing has to wait its turn
        workers.start(lambda _: ends.wait() and None, label="something long")
    write_to(driver, tmp_path / "out.age")
    driver.until(lambda: len(workers.all) == 3)

    driver.window.lock(Reason.SYSTEM)
    settle()
    assert driver.lobby.place == FINISHING
    ends.set()

    driver.until(lambda: not driver.window.session.is_open)
    lawyer = world["lawyer"].book
    with verified(tmp_path / "out.age", keys_of_book(lawyer)) as verification:
        assert verification.verdict == "holds"
    lawyer.vault.close()


@pytest.mark.parametrize("reason", list(Reason))
def test_the_picture_goes_at_once_though_the_vault_is_busy(opened: Open, reason: Reason) -> None:
    driver = opened()
    session, desk = driver.window.session, driver.desk
    busy, ends = threading.Event(), threading.Event()

    def hold(_: object) -> None:
        busy.set()
        ends.wait(20)

    session.query(desk, hold, lambda _: None)
    assert busy.wait(20)

    driver.window.lock(reason)

    assert not isinstance(driver.window.shown, DeskFrame)
    assert not session.is_open
    with driver.bot.waitSignal(session.locked):
        ends.set()
