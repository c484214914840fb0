"""Evidence in the margin: dropped, seen coming in, stopped without a trace, taken out as a copy."""

import hashlib
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from margin_hosting import MarginPage, a_testimony
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QTextEdit, QWidget
from watchdog import Watchdog
from window_driving import Driver, settle

from hrdoc.casebook.book import Book
from hrdoc.casebook.evidence_list import EvidenceLine, evidence_of
from hrdoc.casebook.reading import show_record
from hrdoc.casebook.recording import add_record, edit_record, seal_testimony
from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.page import Place
from hrdoc.ui.desk.trail import Trail
from hrdoc.ui.evidence.rows import EvidenceRow, IntakeRow
from hrdoc.ui.widgets.notice import Notice

Open = Callable[..., Driver]
PNG = b"\x89PNG\r\n\x1a\n"
MEBIBYTE = 1 << 20


def drop(target: QWidget, *paths: Path) -> QDropEvent:
    """Let files fall onto a widget, as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    how = Qt.DropAction.MoveAction | Qt.DropAction.CopyAction
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(target.rect().center(), how, data, buttons, keys)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    fallen = QDropEvent(QPointF(target.rect().center()), how, data, buttons, keys)
    QApplication.sendEvent(target, fallen)
    return fallen


def margin(driver: Driver) -> tuple[MarginPage, RecordId]:
    record = driver.ask(a_testimony)
    page = driver.go("margin", record=record)
    assert isinstance(page, MarginPage)
    return page, record


def rows(page: QWidget) -> list[EvidenceRow]:
    return page.findChildren(EvidenceRow)


def coming(page: QWidget) -> list[IntakeRow]:
    return [each for each in page.findChildren(IntakeRow) if not each.isHidden()]


def a_file(folder: Path, name: str, content: bytes = PNG + b"\0" * 4000) -> Path:
    folder.mkdir(exist_ok=True)
    path = folder / name
    path.write_bytes(content)
    return path


def a_long_file(folder: Path, mebibytes: int) -> Path:
    """A file of random bytes, so that no file system keeps it smaller."""
    folder.mkdir(exist_ok=True)
    path = folder / "video.mp4"
    block = os.urandom(MEBIBYTE)
    with path.open("wb") as out:
        for _ in range(mebibytes):
            out.write(block)
    return path


def lines(driver: Driver, record: RecordId) -> tuple[EvidenceLine, ...]:
    return driver.ask(lambda book: evidence_of(book, record)).lines


def stored(vault: Path) -> list[Path]:
    return [path for path in (vault / "files").rglob("*") if path.is_file()]


def digest_of(book: Book, record: RecordId) -> str | None:
    return show_record(book, record).files[0].sha256


def test_two_photos_dropped_on_the_page_are_both_there_and_the_originals_untouched(
    margins: Open, tmp_path: Path
) -> None:
    driver = margins()
    page, record = margin(driver)
    photos = [
        a_file(tmp_path / "card", "عکس.png", PNG + b"one" * 900),
        a_file(tmp_path / "card", "IMG_2.png", PNG + b"two" * 900),
    ]
    before = {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in photos}
    assert drop(page, *photos).dropAction() == Qt.DropAction.CopyAction
    assert coming(page)
    driver.until(lambda: len(rows(page)) == 2 and not coming(page))
    found = lines(driver, record)
    assert [each.name for each in found] == ["IMG_2.png", "عکس.png"]
    assert [each.state for each in found] == ["draft", "draft"]
    hashes = {driver.ask(lambda book, e=each: digest_of(book, e.record)) for each in found}
    assert hashes == {hashlib.sha256(content).hexdigest() for content, _ in before.values()}
    assert {path: (path.read_bytes(), path.stat().st_mtime_ns) for path in photos} == before


def test_files_fall_on_the_text_as_evidence_and_never_as_text(
    margins: Open, tmp_path: Path
) -> None:
    driver = margins()
    page, _ = margin(driver)
    drop(page.account.viewport(), a_file(tmp_path / "card", "photo.png"))
    driver.until(lambda: len(rows(page)) == 1)
    assert page.account.toPlainText() == ""


def test_files_are_chosen_with_the_button(margins: Open, tmp_path: Path) -> None:
    driver = margins()
    page, _ = margin(driver)
    driver.chooser.ready.append([a_file(tmp_path / "card", "photo.png")])
    driver.press("evidence-add")
    driver.until(lambda: len(rows(page)) == 1)
    said = " ".join(each.text() for each in rows(page)[0].findChildren(QLabel))
    assert "photo.png" in driver.find(QPushButton, "evidence-open").text()
    assert "Picture" in said
    assert "not sealed yet" in said


def test_how_many_files_came_in_is_said_without_their_names(margins: Open, tmp_path: Path) -> None:
    driver = margins()
    page, _ = margin(driver)
    drop(page, a_file(tmp_path, "maryam.png"), a_file(tmp_path, "gate.png"))
    driver.until(lambda: "2" in driver.desk.strip.said and "files are in" in driver.desk.strip.said)
    driver.until(lambda: len(rows(page)) == 2)
    drop(page, a_file(tmp_path, "wall.png", PNG + b"\1" * 900))
    driver.until(lambda: driver.desk.strip.said == "1 file is in.")


def test_what_is_no_file_with_content_is_refused_by_itself_and_the_rest_comes_in(
    margins: Open, tmp_path: Path
) -> None:
    driver = margins()
    page, record = margin(driver)
    card = tmp_path / "card"
    photo = a_file(card, "photo.png")
    (card / "folder").mkdir()
    (card / "link.png").symlink_to(photo)
    empty, gone = a_file(card, "empty.png", b""), card / "gone.png"
    drop(page, card / "folder", card / "link.png", empty, gone, photo)
    driver.until(lambda: len(rows(page)) == 1 and len(coming(page)) == 4)
    told = [each.findChild(Notice).text for each in coming(page)]
    assert "folder" in told[0]
    assert "link" in told[1]
    assert "empty" in told[2]
    assert "not there any more" in told[3]
    driver.until(lambda: driver.desk.strip.said.startswith("1 file is in. 4 are not"))
    for each in coming(page):
        each.findChild(QPushButton, "evidence-stop").click()
    driver.until(lambda: not coming(page))
    assert [each.name for each in lines(driver, record)] == ["photo.png"]


def test_an_address_of_the_network_is_no_file(margins: Open) -> None:
    driver = margins()
    page, _ = margin(driver)
    page.evidence.add([])
    assert "no file" in driver.find(Notice, "evidence-notice").text


def test_a_long_file_paused_goes_on_and_stopped_in_the_middle_leaves_nothing(
    margins: Open, tmp_path: Path, vault: Path
) -> None:
    driver = margins()
    page, record = margin(driver)
    film = a_long_file(tmp_path / "card", 200)
    with Watchdog() as pauses:
        drop(page, film)
        driver.until(lambda: bool(coming(page)) and coming(page)[0].file.work is not None)
        work = coming(page)[0].file.work
        assert work is not None
        driver.until(lambda: 0 < work.done < work.total)
        driver.press("evidence-pause")
        assert work.is_paused
        driver.press("evidence-pause")
        done = work.done
        driver.until(lambda: work.done > done)
        driver.press("evidence-stop")
        driver.until(lambda: not coming(page))
    print(f"\nthe window while 200 MiB came in and were stopped: {pauses}")  # noqa: T201
    assert pauses.beats > 1
    driver.until(lambda: not driver.window.session.work.all)
    assert stored(vault) == []
    assert lines(driver, record) == ()
    assert film.stat().st_size == 200 * MEBIBYTE


def test_the_lock_stops_what_comes_in_and_nothing_of_it_remains(
    margins: Open, tmp_path: Path, vault: Path
) -> None:
    driver = margins()
    page, record = margin(driver)
    drop(page, a_long_file(tmp_path / "card", 64), a_file(tmp_path / "card", "second.png"))
    driver.until(lambda: bool(coming(page)) and coming(page)[0].file.work is not None)
    work = coming(page)[0].file.work
    assert work is not None
    driver.until(lambda: work.done > 0)
    with driver.bot.waitSignal(driver.window.session.locked):
        driver.window.lock()
    driver.until(lambda: not driver.window.session.work.all)
    settle()
    assert stored(vault) == []
    assert lines(margins(), record) == ()


def test_files_that_come_in_while_one_is_on_another_page_are_there_when_one_returns(
    margins: Open, tmp_path: Path
) -> None:
    driver = margins()
    page, record = margin(driver)
    drop(page, a_long_file(tmp_path / "card", 24))
    driver.go("settings")
    back = driver.go("margin", record=record)
    driver.until(lambda: len(rows(back)) == 1 and not coming(back))


def test_many_files_come_one_after_the_other_and_those_that_wait_can_be_stopped(
    margins: Open, tmp_path: Path
) -> None:
    driver = margins()
    page, record = margin(driver)
    films = [a_long_file(tmp_path / f"card{place}", 8) for place in range(12)]
    drop(page, *films)
    assert len(driver.window.session.work.all) == 1
    driver.press("evidence-stop-waiting")
    driver.until(lambda: not coming(page))
    assert len(lines(driver, record)) == 1


def test_a_copy_is_saved_after_a_caution_and_is_the_original(margins: Open, tmp_path: Path) -> None:
    driver = margins()
    page, _ = margin(driver)
    photo = a_file(tmp_path / "card", "photo.png")
    drop(page, photo)
    driver.until(lambda: len(rows(page)) == 1)
    driver.press("evidence-save")
    assert "not encrypted" in driver.find(Notice, "evidence-save-caution").text
    driver.chooser.ready.append([tmp_path / "copy.png"])
    driver.press("evidence-save-where")
    driver.until((tmp_path / "copy.png").exists)
    assert (tmp_path / "copy.png").read_bytes() == photo.read_bytes()


def test_what_is_asked_of_a_file_stands_below_it_and_above_the_next(
    margins: Open, tmp_path: Path
) -> None:
    driver = margins()
    page, _ = margin(driver)
    drop(page, *(a_file(tmp_path / "card", name) for name in ("one.png", "two.png")))
    driver.until(lambda: len(rows(page)) == 2)
    first, second = sorted(rows(page), key=lambda each: each.y())
    save = first.findChild(QPushButton, "evidence-save")
    assert save is not None
    save.click()
    settle()
    asked = driver.find(QPushButton, "evidence-save-where")
    heights = [each.mapTo(page, each.rect().topLeft()).y() for each in (first, asked, second)]
    assert heights == sorted(heights)


def test_a_copy_replaces_no_file(margins: Open, tmp_path: Path) -> None:
    driver = margins()
    page, _ = margin(driver)
    photo = a_file(tmp_path / "card", "photo.png")
    drop(page, photo)
    driver.until(lambda: len(rows(page)) == 1)
    driver.press("evidence-save")
    driver.chooser.ready.append([photo])
    driver.press("evidence-save-where")
    driver.until(lambda: "already something" in driver.find(Notice, "evidence-save-notice").text)


@pytest.mark.parametrize("language", ["en", "fa", "ar"])
def test_sealing_the_testimony_seals_what_supports_it(
    margins: Open, tmp_path: Path, language: str
) -> None:
    driver = margins(language)
    page, record = margin(driver)
    drop(page, a_file(tmp_path / "card", "photo.png"))
    driver.until(lambda: len(rows(page)) == 1)
    driver.ask(lambda book: seal_testimony(book, record))
    page.evidence.refresh()
    driver.until(lambda: len(rows(page)) == 1 and rows(page)[0].line.state == "sealed")


def test_on_the_testimony_page_files_fall_anywhere_and_are_sealed_with_it(
    opened: Open, tmp_path: Path
) -> None:
    driver = opened()
    record = driver.ask(a_testimony)
    page = driver.go("testimony", record=record)
    driver.until(page.acceptDrops)  # the margin is made after the account, a block a turn
    title = page.findChild(QLineEdit)
    before = title.text()
    drop(title, a_file(tmp_path / "card", "one.png"))
    drop(driver.find(QTextEdit, "testimony-account").viewport(), a_file(tmp_path / "card", "2.png"))
    driver.until(lambda: len(rows(page)) == 2 and not coming(page))
    assert title.text() == before
    driver.ask(lambda book: edit_record(book, record, {"title": "Again"}))
    page.seal()
    driver.until(lambda: [each.line.state for each in rows(page)] == ["sealed", "sealed"])


def test_files_added_to_a_sealed_testimony_are_sealed_with_one_button(
    margins: Open, tmp_path: Path
) -> None:
    driver = margins()
    page, _ = margin(driver)
    seal = driver.find(QPushButton, "evidence-seal")
    assert seal.isHidden()
    drop(page, a_file(tmp_path / "card", "photo.png"))
    driver.until(seal.isVisible)
    driver.press("evidence-seal")
    driver.until(lambda: [each.line.state for each in rows(page)] == ["sealed"])
    assert seal.isHidden()


def test_a_file_dropped_by_mistake_is_removed_after_a_question_and_leaves_no_bytes(
    margins: Open, tmp_path: Path, vault: Path
) -> None:
    driver = margins()
    page, record = margin(driver)
    photo = a_file(tmp_path / "card", "photo.png")
    drop(page, photo)
    driver.until(lambda: len(rows(page)) == 1)
    driver.press("evidence-remove")
    driver.press("evidence-remove-no")
    assert lines(driver, record)
    settle()
    driver.press("evidence-remove")
    driver.press("evidence-remove-yes")
    driver.until(lambda: not rows(page))
    assert stored(vault) == []
    assert photo.exists()


def test_the_page_of_a_picture_says_what_it_is_and_how_to_see_it_and_opens_nothing(
    margins: Open, tmp_path: Path
) -> None:
    driver = margins()
    page, record = margin(driver)
    photo = a_file(tmp_path / "card", "photo.png")
    drop(page, photo)
    driver.until(lambda: len(rows(page)) == 1)
    (line,) = lines(driver, record)
    driver.go("record", record=line.record)
    driver.until(lambda: "Picture (PNG)" in driver.find(QLabel, "evidence-file-what").text())
    assert driver.find(QWidget, "evidence-file").isVisible()
    _, ways = driver.find(Trail, "desk-trail").way
    assert ways == (Place("testimony", record=record),), "its path leads to what it came with"
    driver.press("evidence-save")
    assert "not encrypted" in driver.find(Notice, "evidence-save-caution").text
    driver.chooser.ready.append([tmp_path / "copy.png"])
    driver.press("evidence-save-where")
    driver.until((tmp_path / "copy.png").exists)
    assert (tmp_path / "copy.png").read_bytes() == photo.read_bytes()
    driver.until(lambda: driver.page.findChild(Notice, "evidence-save-caution") is None)


def test_evidence_without_a_file_shows_none(margins: Open) -> None:
    driver = margins()
    record = driver.ask(lambda book: add_record(book, "evidence", {"title": "A letter"}))
    driver.go("record", record=record)
    driver.until(lambda: driver.page.findChild(QWidget, "evidence-file") is not None)
    settle()
    assert not driver.find(QWidget, "evidence-file").isVisible()
