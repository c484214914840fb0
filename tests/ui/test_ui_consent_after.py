"""Consent afterwards: what was refused is read, what is taken back is gone, and lists say so.

What the window says is checked where it counts: by what may leave, by a second vault, and by the
command line, which knows nothing of the window.
"""

import unicodedata
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from casebook_making import IMAGE, MovingClock, Person, World, grant
from cli_driving import Driver as Command
from consent_driving import (
    WITNESS,
    Make,
    choose,
    double_click,
    press_seal,
    said_in,
    sealed,
    shown,
    sit_down,
    told_by,
)
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QRadioButton,
    QTextEdit,
    QWidget,
)
from window_driving import PASSPHRASE, Driver

from hrdoc.casebook.badges import badges
from hrdoc.casebook.exporting import to_passphrase, write_export
from hrdoc.casebook.recording import add_record
from hrdoc.casebook.withdrawing import erasure_report, withdraw, withdrawing
from hrdoc.records.consent import Party
from hrdoc.ui.consent import list_page
from hrdoc.ui.consent.reading import ReadAloud
from hrdoc.ui.consent.sheet_view import SheetView
from hrdoc.ui.consent.telling import handed_to
from hrdoc.ui.export.recipients import Recipients
from hrdoc.ui.widgets.two_lines import BADGE, BELOW
from hrdoc.words import Words


def words(driver: Driver, name: str) -> str:
    return driver.find(QLabel, name).text() if shown(driver, QLabel, name) else ""


@pytest.fixture
def world(tmp_path: Path, clock: MovingClock) -> Iterator[World]:
    """Give a documenter and a lawyer who keep each other's cards."""
    made = World(tmp_path, clock, doc="organisation", lawyer="lawyer")
    yield made
    made.close()


def test_what_a_person_refused_is_read_before_a_bundle_is_written(
    make_driver: Make, world: World, clock: MovingClock, tmp_path: Path
) -> None:
    doc = world["doc"]
    told = told_by(doc, grant())
    doc.edit(told.consent, refusals=WITNESS)
    driver = sit_down(make_driver, doc, clock)
    driver.go("export", record=told.testimony)
    people = driver.find(Recipients, "export-recipients")
    driver.until(lambda: people.model().rowCount() > 0)
    people.choose("lawyer")
    choose(driver, "export-purpose", "P8")
    driver.until(lambda: shown(driver, QWidget, "export-conditions"))
    assert WITNESS in said_in(driver, "export-conditions")
    assert not driver.find(QPushButton, "export-write").isEnabled()
    driver.find(QCheckBox, "export-conditions-read").click()
    driver.until(driver.find(QPushButton, "export-write").isEnabled)
    out = tmp_path / "out.age"
    driver.chooser.ready.append([out])
    driver.press("export-write")
    driver.until(out.exists)


def test_taken_back_and_deleted_in_the_window_checked_by_the_recipient_and_the_command_line(
    make_driver: Make, world: World, clock: MovingClock, tmp_path: Path
) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    told = told_by(doc, grant())
    lawyer.take(doc.send(told.case, lawyer))
    driver = sit_down(make_driver, doc, clock)
    driver.go("withdrawal", record=told.testimony)
    driver.until(lambda: shown(driver, QPushButton, "withdrawal-yes"))
    assert "lawyer" in said_in(driver, "withdrawal-left")
    assert driver.window.findChild(QPushButton, "recall-0") is None  # nothing is withdrawn yet
    choose(driver, "withdrawal-way", "through-somebody")
    QTest.keyClicks(driver.find(QLineEdit, "withdrawal-by"), "her sister")
    driver.find(QCheckBox, "withdrawal-erase").click()
    driver.press("withdrawal-yes")
    assert "2 records" in said_in(driver, "withdrawal-notice")
    assert "The consent is withdrawn, and" in said_in(driver, "withdrawal-notice")
    assert driver.find(QPushButton, "withdrawal-sure").text() == "Withdraw, and delete for good"
    driver.press("withdrawal-sure")
    driver.until(lambda: shown(driver, QWidget, "erasure-report"))
    report = said_in(driver, "erasure-report")
    assert "2 records were destroyed" in report
    assert "lawyer" in report
    driver.go("cases")
    driver.go("withdrawal", record=told.testimony)
    driver.until(lambda: shown(driver, QWidget, "erasure-report"))
    assert said_in(driver, "erasure-report") == report
    told_there = plain(said_in(driver, "withdrawal-scroll"))
    assert "one testimony and one file (deleted)" in told_there
    assert "Testimony (deleted)" in told_there
    recall(driver, tmp_path / "recall.txt")
    assert not shown(driver, QPushButton, "withdrawal-yes")
    driver.window.lock()
    assert driver.lobby
    run, mine = command(tmp_path, doc)
    testimony = run.done("show", *mine, told.testimony, "--json").json
    assert testimony["state"] == "withdrawn"
    assert not testimony["fields"].get("paragraphs")
    consent = run.done("show", *mine, told.consent, "--json").json
    assert consent["fields"]["withdrawal"]["by"] == "her sister"
    to = ("--to", "lawyer", "--purpose", "P8")
    plan = run("export", *mine, told.case, *to, "--dry-run", "--json").json
    assert {each["id"] for each in plan["leaves"]} == {told.case}
    out = tmp_path / "withdrawal.age"
    run.done("export", *mine, told.consent, *to, "-o", out)
    assert not lawyer.plan(told.testimony, Party("lawyer")).refused
    lawyer.take(out)
    assert lawyer.plan(told.testimony, Party("lawyer")).refused


def plain(words: str) -> str:
    """Without the signs that keep names apart."""
    return "".join(each for each in words if each not in "\u2066\u2067\u2068\u2069\u200e\u200f")


def recall(driver: Driver, path: Path) -> None:
    """Save the words that ask the recipient to delete what they have; they name nobody."""
    driver.press("recall-0")
    driver.until(lambda: shown(driver, QTextEdit, "recall-text"))
    choose(driver, "recall-language", "ar")
    words = driver.find(QTextEdit, "recall-text").toPlainText()
    assert "سُحبت موافقة" in words
    assert "مریم" not in words
    driver.chooser.ready.append([path])
    driver.press("recall-save")
    driver.until(path.exists)
    assert path.read_text(encoding="utf-8") == words


def command(folder: Path, person: Person) -> tuple[Command, tuple[object, ...]]:
    """The command line over a person's vault."""
    run = Command(folder)
    secret = run.file("pa", PASSPHRASE)
    return run, (person.folder.with_suffix(".vault"), "--passphrase-file", secret)


def test_a_withdrawn_testimony_offers_nothing_but_what_left(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    doc = world["doc"]
    told = told_by(doc, grant())
    driver = sit_down(make_driver, doc, clock)
    driver.go("withdrawal", record=told.testimony)
    driver.until(lambda: shown(driver, QPushButton, "withdrawal-yes"))
    driver.find(QCheckBox, "withdrawal-erase").click()
    driver.press("withdrawal-yes")
    driver.press("withdrawal-sure")
    driver.until(lambda: shown(driver, QWidget, "erasure-report"))
    driver.go("testimony", record=told.testimony)
    driver.until(lambda: shown(driver, QPushButton, "consent-what-left"))
    for name in ("consent-record", "consent-withdraw", "evidence-add"):
        assert not shown(driver, QPushButton, name)


def test_what_is_taken_back_stays_here_until_somebody_deletes_it_apart(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    told = told_by(doc, grant())
    out = doc.folder / "out.bundle"
    plan = doc.plan(told.case, lawyer)
    write_export(doc.book, plan, to_passphrase("one two three four"), out, only_covered=True)
    driver = sit_down(make_driver, doc, clock)
    driver.go("withdrawal", record=told.testimony)
    driver.until(lambda: shown(driver, QPushButton, "withdrawal-yes"))
    page = said_in(driver, "withdrawal-scroll")
    assert "one file that supports it" in page
    assert "these 2 records" in page
    left = said_in(driver, "withdrawal-left")
    assert "somebody who has its passphrase" in left
    assert "no name was written down" in left
    assert "In it: " in left
    assert "Told" in left
    yes = driver.find(QPushButton, "withdrawal-yes")
    began = yes.mapTo(driver.window, yes.rect().center())
    driver.press("withdrawal-yes")
    sure = driver.find(QPushButton, "withdrawal-sure")
    driver.until(sure.isVisible)
    there = sure.mapFrom(driver.window, began)
    assert sure.rect().contains(there)  # the hand finds it where the question was asked
    double_click(sure, there)
    assert driver.ask(lambda book: withdrawing(book, told.testimony)).consents
    driver.press("withdrawal-sure")
    driver.until(lambda: shown(driver, QWidget, "withdrawal-erase-card"))
    page = said_in(driver, "withdrawal-scroll")
    assert "The consent is withdrawn" in page
    assert "What stays here" in page
    assert not shown(driver, QPushButton, "withdrawal-yes")
    assert not shown(driver, QPushButton, "withdrawal-sure")
    driver.press("withdrawal-erase-only")
    erase_sure = driver.find(QPushButton, "withdrawal-erase-sure")
    double_click(erase_sure, erase_sure.rect().center())
    assert "2 records are destroyed" in said_in(driver, "withdrawal-erase-card")
    assert driver.ask(lambda book: erasure_report(book, told.testimony)) is None
    driver.press("withdrawal-erase-sure")
    driver.until(lambda: shown(driver, QWidget, "erasure-report"))
    assert "somebody who has its passphrase" in said_in(driver, "erasure-report")
    assert "In it: 2 records, now erased" in said_in(driver, "withdrawal-left")
    driver.go("case", record=told.case, part="exports")
    driver.until(lambda: shown(driver, QListView, "case-list"))
    row = driver.find(QListView, "case-list").model().index(0, 0)
    assert "passphrase" in str(row.data())
    (left,) = driver.ask(lambda book: withdrawing(book, told.testimony)).left
    driver.until(lambda: shown(driver, QListView, "case-left"))
    assert driver.find(QListView, "case-left").model().rowCount() == 1  # the other is erased
    # Its number is told as it is where it is recalled.
    assert left.departure.bundle[:8] in said_in(driver, "page-case")


@pytest.mark.parametrize("language", ["fa", "ar"])
def test_who_got_a_bundle_reads_from_the_right_whatever_the_name_is_written_in(
    world: World, language: str
) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    told = told_by(doc, grant())
    doc.send(told.case, lawyer)
    (left,) = withdrawing(doc.book, told.testimony).left
    said = handed_to(Words(language), left.departure)
    assert said.index("lawyer") < said.index("(")
    first = next(each for each in said if each not in "\u2068\u2069")
    assert unicodedata.bidirectional(first) == "R"


def test_a_photo_that_came_after_the_consent_follows_it_and_that_is_said(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    doc = world["doc"]
    told = told_by(doc, grant())
    clock.advance(60)
    photo = doc.attach(told.testimony, IMAGE + b"later")
    clock.advance(60)
    driver = sit_down(make_driver, doc, clock)
    driver.go("testimony", record=told.testimony)
    driver.until(lambda: shown(driver, QLabel, "evidence-before"))
    said = words(driver, "evidence-before")
    assert "One file came after the consent" in said
    assert "holds for them, too" in said
    both = driver.ask(lambda book: badges(book, [told.testimony, photo]))
    assert both[photo].shape is both[told.testimony].shape
    driver.press("consent-record")
    driver.until(lambda: shown(driver, QPushButton, "consent-save"))
    driver.find(QRadioButton, "consent-ready-keep").click()
    press_seal(driver)
    driver.until(lambda: shown(driver, QLabel, "consent-headline"))
    driver.until(lambda: not shown(driver, QLabel, "evidence-before"))


def test_whom_to_ask_again_is_told_quietly_on_the_page_of_cases(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    doc = world["doc"]
    told = told_by(doc, grant())
    doc.edit(told.consent, review_on="2026-01-01")
    driver = sit_down(make_driver, doc, clock)
    driver.until(lambda: shown(driver, QPushButton, "consents-due-open"))
    assert "One consent" in driver.find(QPushButton, "consents-due-open").text()
    driver.press("consents-due-open")
    driver.until(lambda: shown(driver, QListView, "consents"))
    model = driver.find(QListView, "consents").model()
    driver.until(lambda: "Ask again. " in str(model.index(0, 0).data(BELOW)))
    driver.key(Qt.Key.Key_Return, driver.find(QListView, "consents"))
    driver.until(lambda: shown(driver, QPushButton, "consent-ask-again"))
    assert "has passed" in said_in(driver, "consent-caution")
    driver.press("consent-ask-again")
    driver.until(lambda: shown(driver, ReadAloud, "consent-reading"))
    driver.find(QRadioButton, "consent-ready-keep").click()
    press_seal(driver)
    driver.until(lambda: shown(driver, SheetView, "consent-sheet"))
    driver.until(lambda: driver.desk.place.record in driver.ask(sealed))  # the new one
    assert driver.desk.place.record != told.consent


def test_consents_of_a_case_are_all_listed_however_many_are_looked_at_together(
    make_driver: Make, world: World, clock: MovingClock, monkeypatch: pytest.MonkeyPatch
) -> None:
    doc = world["doc"]
    told = told_by(doc, grant())
    for _ in range(4):
        add_record(doc.book, "consent", {"covers": [told.testimony]})
    monkeypatch.setattr(list_page, "STEP", 2)
    driver = sit_down(make_driver, doc, clock)
    driver.go("consents", record=told.case)
    driver.until(lambda: "5" in words(driver, "consents-count"))
    model = driver.find(QListView, "consents").model()
    assert model.rowCount() == 5
    driver.until(lambda: all(model.index(row, 0).data() for row in range(5)))


def test_a_list_of_a_case_shows_at_a_glance_what_may_be_done(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    doc = world["doc"]
    told = told_by(doc, grant("court", identity="I3"), grant("archive"))
    driver = sit_down(make_driver, doc, clock)
    untouched = driver.ask(lambda book: add_record(book, "testimony", {"case": told.case}))
    driver.go("case", record=told.case, part="testimonies")
    driver.until(lambda: shown(driver, QListView, "case-list"))
    model = driver.find(QListView, "case-list").model()
    driver.until(lambda: model.rowCount() == 2 and bool(model.index(1, 0).data(BADGE)))
    below = [str(model.index(row, 0).data(BELOW)) for row in range(2)]
    assert any("With the name" in each and "Court" in each for each in below)
    assert any("under a pseudonym, to" in each and "Archive" in each for each in below)
    assert any("No consent yet" in each for each in below)
    assert untouched
    assert QApplication.activeModalWidget() is None


def test_the_mark_above_an_account_tells_that_something_was_refused(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    doc = world["doc"]
    told = told_by(doc, grant(identity="I3"))
    doc.edit(told.consent, refusals="not on television")
    driver = sit_down(make_driver, doc, clock)
    driver.window.resize(700, 700)
    driver.go("testimony", record=told.testimony)
    driver.until(lambda: bool(words(driver, "consent-mark-words")))
    assert words(driver, "consent-mark-words") == "With the name; with a condition; to: Lawyer"


def test_walking_over_the_bundles_shows_what_left_in_each_and_what_was_taken_back_first(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    doc, lawyer = world["doc"], world["lawyer"]
    told = told_by(doc, grant())
    doc.send(told.testimony, lawyer)
    closed = replace(to_passphrase("one two three four"), named="Office of the Old Mill")
    plan = doc.plan(told.case, lawyer)
    write_export(doc.book, plan, closed, doc.folder / "out.bundle", only_covered=True)
    withdraw(doc.book, told.testimony)
    driver = sit_down(make_driver, doc, clock)
    driver.go("case", record=told.case, part="exports")
    driver.until(lambda: shown(driver, QListView, "case-left"))
    assert "records that changed last" not in said_in(driver, "page-case")
    bundles, left = (driver.find(QListView, name) for name in ("case-list", "case-left"))
    titles = set()
    for row in range(2):
        title = str(bundles.model().index(row, 0).data())
        below = str(bundles.model().index(row, 0).data(BELOW))
        assert "1 consent withdrawn since" in below
        titles.add(title)
        driver.until(lambda title=title: title in words(driver, "case-left-title"))
        driver.until(lambda: "Withdrawn" in str(left.model().index(0, 0).data(BELOW)))
        driver.key(Qt.Key.Key_Down, bundles)
    assert any("Office of the Old Mill" in each for each in titles)
    assert len(titles) == 2
