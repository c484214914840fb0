"""Consent by the hands of those who take it down: two taps, line by line, kept, signed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from casebook_making import IMAGE, MovingClock, World
from consent_driving import (
    WITNESS,
    Make,
    ask_for,
    choose,
    enter,
    fields,
    said_in,
    seal,
    sealed,
    shown,
    sit_down,
    untold,
)
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QTextEdit,
    QWidget,
)
from window_driving import Driver, settle

from hrdoc.casebook.badges import badges
from hrdoc.casebook.consenting import asking
from hrdoc.casebook.glance import Shape
from hrdoc.casebook.reading import list_records
from hrdoc.records.ids import Digest, RecordId
from hrdoc.ui.consent.reading import ReadAloud


@pytest.fixture
def world(tmp_path: Path, clock: MovingClock) -> Iterator[World]:
    """Give a documenter and a lawyer who keep each other's cards."""
    made = World(tmp_path, clock, doc="organisation", lawyer="lawyer")
    yield made
    made.close()


def test_two_taps_in_persian_let_one_lawyer_have_it_under_a_pseudonym(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    testimony, person = untold(world["doc"])
    lawyer = world["doc"].party(world["lawyer"])
    driver = sit_down(make_driver, world["doc"], clock, "fa")
    ask_for(driver, testimony)
    driver.find(QRadioButton, "consent-ready-pseudonym").click()
    driver.press("consent-purpose-P11")
    consent = seal(driver)
    kept = fields(driver, consent)
    assert kept["person"] == person
    assert kept["grants"] == [
        {
            "purpose": "P11",
            "recipient": f"lawyer:{lawyer.fingerprint}",
            "identity": "I1",
            "scope": "all",
            "until": None,
        }
    ]
    said = str(kept["read_aloud"])
    assert "آیا می‌پذیرید؟" in said
    assert "نمی‌توانیم برگردانیم" in said
    assert kept["explained_in"] == "fa"


def missing(driver: Driver) -> str:
    """What keeps it from being sealed."""
    settle()
    assert not driver.find(QPushButton, "consent-save").isEnabled()
    return driver.find(QPushButton, "consent-missing").accessibleName()


def test_a_purpose_that_nobody_said_is_asked_and_never_recorded(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    testimony, _ = untold(world["doc"])
    driver = sit_down(make_driver, world["doc"], clock)
    ask_for(driver, testimony)
    driver.find(QRadioButton, "consent-ready-pseudonym").click()
    assert "lawyer" in driver.find(QComboBox, "consent-to").currentText()
    assert shown(driver, QLabel, "consent-to-confirm")
    chips = driver.find(QWidget, "consent-purpose").findChildren(QPushButton)
    assert any(each.isVisible() for each in chips)
    assert not any(each.isChecked() for each in chips)
    reading = driver.find(ReadAloud, "consent-reading")
    assert reading.text.startswith("Choose first")
    assert "for what" in missing(driver)
    asked, form = (driver.find(QWidget, f"consent-{each}") for each in ("purpose", "choices"))
    stood = asked.mapTo(form, QPoint())
    driver.press("consent-purpose-P14")
    settle()
    assert not shown(driver, QLabel, "consent-to-confirm")
    assert asked.mapTo(form, QPoint()) == stood
    assert reading.text.startswith("می‌توانیم")


def test_of_several_known_nobody_is_chosen_beforehand(
    make_driver: Make, tmp_path: Path, clock: MovingClock
) -> None:
    world = World(tmp_path, clock, doc="organisation", lawyer="lawyer", office="organisation")
    office = world["doc"].party(world["office"]).fingerprint
    testimony, _ = untold(world["doc"])
    driver = sit_down(make_driver, world["doc"], clock)
    ask_for(driver, testimony)
    driver.find(QRadioButton, "consent-ready-pseudonym").click()
    box = driver.find(QComboBox, "consent-to")
    assert box.currentIndex() == -1
    assert "to whom" in missing(driver)
    box.setCurrentIndex(box.findText("office", Qt.MatchFlag.MatchContains))
    driver.press("consent-purpose-P2")
    kept = fields(driver, seal(driver))
    assert [each["recipient"] for each in kept["grants"]] == [f"organisation:{office}"]  # type: ignore[attr-defined]
    world.close()


def test_a_new_line_names_nobody_and_nothing_before_somebody_says_it(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    testimony, _ = untold(world["doc"])
    driver = sit_down(make_driver, world["doc"], clock)
    ask_for(driver, testimony)
    driver.find(QRadioButton, "consent-ready-lines").click()
    driver.press("consent-line-add")
    driver.until(lambda: shown(driver, QWidget, "consent-line-1"))
    told = driver.find(QLabel, "consent-line-1-told")
    assert "To whom?" in told.text()
    driver.find(QComboBox, "consent-line-1-to").setCurrentIndex(0)
    assert "For what?" in told.text()
    assert "not clear" in missing(driver)


def test_the_words_that_are_read_follow_the_witness_and_not_the_program(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    testimony, _ = untold(world["doc"])
    driver = sit_down(make_driver, world["doc"], clock)
    ask_for(driver, testimony)
    reading = driver.find(ReadAloud, "consent-reading")
    assert reading.language == "fa"  # that of the account
    driver.find(QRadioButton, "consent-ready-keep").click()
    driver.press("consent-language-ar")
    assert "موافقتك" in reading.text
    assert driver.find(QPushButton, "consent-save").text() == "Record and seal"


def test_every_dimension_of_the_matrix_line_by_line(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    testimony, _ = untold(world["doc"])
    driver = sit_down(make_driver, world["doc"], clock)
    ask_for(driver, testimony)
    driver.find(QRadioButton, "consent-ready-lines").click()
    for place in (1, 2):
        driver.press("consent-line-add")
        driver.until(lambda place=place: shown(driver, QWidget, f"consent-line-{place}"))  # type: ignore[misc]
    court = driver.find(QComboBox, "consent-line-1-to")
    court.setCurrentIndex(court.findText("Court", Qt.MatchFlag.MatchContains))
    choose(driver, "consent-line-1-for", "P9")
    choose(driver, "consent-line-1-as", "I3")
    driver.find(QLineEdit, "consent-line-1-until").setText("1 May 2027")
    lawyer = driver.find(QComboBox, "consent-line-2-to")
    lawyer.setCurrentIndex(lawyer.findText("lawyer (", Qt.MatchFlag.MatchContains))
    choose(driver, "consent-line-2-for", "P11")
    driver.find(QRadioButton, "consent-line-2-some").click()
    assert "not clear" in missing(driver)
    driver.find(QLineEdit, "consent-line-2-paragraphs").setText("۲، ۴-۵")  # noqa: RUF001
    driver.find(QCheckBox, "consent-line-2-photo-video").click()
    told = driver.find(QLabel, "consent-line-1-told").text()
    assert "Until" in told
    assert "protection is asked" in told
    party = driver.ask(lambda book: asking(book, testimony)).recipients[0]
    kept = fields(driver, seal(driver))
    assert kept["grants"] == [
        {
            "purpose": "P9",
            "recipient": "court",
            "identity": "I3",
            "scope": "all",
            "until": "2027-05-01",
        },
        {
            "purpose": "P11",
            "recipient": f"lawyer:{party.fingerprint}",
            "identity": "I1",
            "scope": ["paragraphs:2", "paragraphs:4-5", "photo-video"],
            "until": None,
        },
    ]


def test_what_is_typed_is_there_again_after_a_lock_and_allows_nothing_before_it_is_sealed(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    testimony, _ = untold(world["doc"])
    driver = sit_down(make_driver, world["doc"], clock, "fa")
    ask_for(driver, testimony)
    driver.find(QRadioButton, "consent-ready-court").click()
    driver.press("consent-purpose-P9")
    driver.press("consent-more")
    driver.find(QTextEdit, "consent-refusals").setPlainText(WITNESS)
    driver.find(QTextEdit, "consent-understanding").setPlainText("می‌خواهم دادگاه بداند")
    driver.window.lock()
    assert driver.lobby
    enter(driver, world["doc"], clock)
    assert driver.ask(lambda book: badges(book, [testimony]))[testimony].shape is Shape.NONE
    ask_for(driver, testimony)
    assert driver.find(QRadioButton, "consent-ready-court").isChecked()
    assert driver.find(QTextEdit, "consent-refusals").toPlainText() == WITNESS
    assert driver.find(QTextEdit, "consent-understanding").toPlainText() == "می‌خواهم دادگاه بداند"
    assert WITNESS in driver.find(ReadAloud, "consent-reading").text
    kept = fields(driver, seal(driver))
    assert kept["refusals"] == WITNESS
    found = driver.ask(lambda book: badges(book, [testimony]))[testimony]
    assert (found.shape, found.bound) == (Shape.LEAVES, True)


def test_a_consent_that_was_thrown_away_leaves_nothing(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    testimony, _ = untold(world["doc"])
    driver = sit_down(make_driver, world["doc"], clock)
    ask_for(driver, testimony)
    sign(driver)
    driver.press("consent-discard")
    driver.press("consent-discard-yes")
    driver.until(lambda: not driver.ask(lambda book: list(list_records(book, "consent"))))
    assert not driver.ask(lambda book: list(list_records(book, "evidence")))
    assert not driver.ask(lambda book: list(book.vault.files.all()))


def draw(driver: Driver) -> None:
    """Draw a signature."""
    choose(driver, "consent-how", "signature")
    driver.until(lambda: shown(driver, QPushButton, "consent-sign"))
    driver.press("consent-sign")
    driver.until(lambda: shown(driver, QWidget, "consent-paper"))
    paper = driver.find(QWidget, "consent-paper")
    QTest.mousePress(paper, Qt.MouseButton.LeftButton, pos=QPoint(40, 60))
    for x in range(40, 160, 10):
        QTest.mouseMove(paper, QPoint(x, 60 + x % 30))
    QTest.mouseRelease(paper, Qt.MouseButton.LeftButton, pos=QPoint(160, 80))


def sign(driver: Driver) -> None:
    """Draw a signature and keep it."""
    draw(driver)
    driver.press("consent-sign-keep")
    driver.until(lambda: bool(driver.ask(lambda book: list(list_records(book, "evidence")))))
    driver.until(lambda: not shown(driver, QWidget, "consent-paper"))


def test_a_drawn_signature_is_not_left_behind_by_sealing(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    testimony, _ = untold(world["doc"])
    driver = sit_down(make_driver, world["doc"], clock)
    ask_for(driver, testimony)
    driver.find(QRadioButton, "consent-ready-keep").click()
    save = driver.find(QPushButton, "consent-save")
    draw(driver)
    assert not save.isEnabled()
    driver.press("consent-missing")
    driver.until(driver.find(QPushButton, "consent-sign-keep").hasFocus)
    driver.press("consent-sign-again")
    assert save.isEnabled()
    driver.press("consent-sign-leave")
    assert save.isEnabled()


def test_a_signature_is_evidence_of_the_consent_and_never_a_file_outside(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    testimony, _ = untold(world["doc"])
    driver = sit_down(make_driver, world["doc"], clock)
    ask_for(driver, testimony)
    driver.find(QRadioButton, "consent-ready-keep").click()
    sign(driver)
    driver.find(QLineEdit, "consent-witness").setFocus()
    QTest.keyClicks(driver.find(QLineEdit, "consent-witness"), "the nurse")
    consent = seal(driver)
    kept = fields(driver, consent)
    assert (kept["recorded_as"], kept["witnessed_by"]) == ("signature", "the nurse")
    evidence = RecordId(str(kept["recording"]))
    proof = fields(driver, evidence)
    assert proof["supports"] == [consent]
    reference = proof["file"]
    assert isinstance(reference, dict)
    digest = Digest(str(reference["sha256"]))
    data = driver.ask(lambda book: book.vault.files.open(digest).read())
    assert data.startswith(b"\x89PNG\r\n")
    everything = b"".join(
        path.read_bytes() for path in world["doc"].folder.parent.rglob("*") if path.is_file()
    )
    assert data[:64] not in everything


def test_a_file_can_show_it_too(
    make_driver: Make, world: World, clock: MovingClock, tmp_path: Path
) -> None:
    testimony, _ = untold(world["doc"])
    photo = tmp_path / "paper.png"
    photo.write_bytes(IMAGE)
    driver = sit_down(make_driver, world["doc"], clock)
    ask_for(driver, testimony)
    driver.find(QRadioButton, "consent-ready-keep").click()
    choose(driver, "consent-how", "thumbprint")
    driver.chooser.ready.append([photo])
    driver.until(lambda: shown(driver, QPushButton, "consent-take"))
    driver.press("consent-take")
    driver.until(lambda: bool(driver.ask(lambda book: list(list_records(book, "evidence")))))
    kept = fields(driver, seal(driver))
    assert kept["recorded_as"] == "thumbprint"
    assert kept["recording"]


def test_a_spoken_yes_that_nobody_is_named_for_is_asked_about_once_and_sealed(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    testimony, _ = untold(world["doc"])
    driver = sit_down(make_driver, world["doc"], clock)
    ask_for(driver, testimony)
    driver.find(QRadioButton, "consent-ready-keep").click()
    how = driver.find(QComboBox, "consent-how")
    how.setCurrentIndex(how.findData("witnessed-oral"))
    save = driver.find(QPushButton, "consent-save")
    begun = save.text()
    driver.press("consent-save")
    assert "Left empty" in said_in(driver, "consent-page-notice")
    assert save.text() == "Seal without a name"
    assert driver.ask(sealed) == []
    assert driver.window.focusWidget() is driver.find(QWidget, "consent-witness")
    driver.type("N", driver.find(QWidget, "consent-witness"))
    assert save.text() == begun
    driver.key(Qt.Key.Key_Backspace, driver.find(QWidget, "consent-witness"))
    driver.press("consent-save")
    assert save.text() == "Seal without a name"
    assert fields(driver, seal(driver))["recorded_as"] == "witnessed-oral"
