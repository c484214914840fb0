"""Sending from the window: contacts, what leaves and why, and the bundle that is written."""

import re
import threading
from collections.abc import Callable
from pathlib import Path

import pytest
from casebook_making import IMAGE, Account, MovingClock, Person, World, account, grant
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QPushButton,
    QRadioButton,
    QScrollArea,
    QWidget,
)
from window_driving import PASSPHRASE, Driver, settle

from hrdoc.casebook.contacts import own_card, trust_card
from hrdoc.casebook.keeping import open_book
from hrdoc.casebook.verifying import keys_of_book, keys_of_passphrase, verified
from hrdoc.ui.export.recipients import Recipients
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.passphrase_field import PassphraseField
from hrdoc.ui.widgets.two_lines import BELOW

Make = Callable[..., Driver]


@pytest.fixture
def world(tmp_path: Path, clock: MovingClock) -> World:
    """Give a documenter and a lawyer who keep each other's cards."""
    return World(tmp_path, clock, doc="organisation", lawyer="lawyer")


def sit_down(make: Make, person: Person, clock: MovingClock) -> Driver:
    """Open a person's vault in a window; nobody else may have it open."""
    person.book.vault.close()
    driver = make()
    place = person.folder.with_suffix(".vault")
    driver.window.session.open(
        driver.window,
        lambda: open_book(place, PASSPHRASE, clock=clock, wait=lambda _: None),
        lambda: None,
        otherwise=lambda error: pytest.fail(error.code),
    )
    assert driver.desk
    return driver


def told_by(person: Person, *grants: dict[str, object]) -> Account:
    made = account(person, *grants)  # type: ignore[arg-type]
    person.attach(made.testimony, IMAGE)
    return made


def choose(driver: Driver, box: str, code: str) -> None:
    found = driver.find(QComboBox, box)
    found.setCurrentIndex(found.findData(code))


def to_contact(driver: Driver, name: str) -> None:
    recipients = driver.find(Recipients, "export-recipients")
    driver.until(lambda: recipients.model().rowCount() > 0)
    recipients.choose(name)


def shows(driver: Driver, name: str) -> bool:
    settle()
    found = driver.window.findChild(QWidget, name)
    return found is not None and found.isVisible()


def words_in(driver: Driver, name: str) -> str:
    driver.until(lambda: shows(driver, name))
    return "\n".join(each.text() for each in driver.find(QWidget, name).findChildren(QLabel))


def withheld_in(words: str) -> tuple[int, int]:
    """How many places are withheld as a page says it: those with an answer, and empty ones."""
    found = re.search(r"Withheld: (\d+) with an answer, (\d+) empty", words)
    assert found is not None, words
    return int(found[1]), int(found[2])


def can_write(driver: Driver) -> bool:
    settle()
    return driver.find(QPushButton, "export-write").isEnabled()


def write_to(driver: Driver, path: Path) -> None:
    driver.until(lambda: can_write(driver))
    driver.chooser.ready.append([path])
    driver.press("export-write")


def test_nobody_is_sent_to_before_somebody_is_chosen_though_the_list_has_the_keyboard(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    told = told_by(world["doc"], grant())
    driver = sit_down(make_driver, world["doc"], clock)
    driver.go("export", record=told.testimony)
    recipients = driver.find(Recipients, "export-recipients")
    driver.until(lambda: recipients.model().rowCount() > 0)
    driver.find(QPushButton, "export-add").setFocus()
    recipients.setFocus()
    choose(driver, "export-purpose", "P8")
    settle()
    assert recipients.currentIndex().isValid()
    assert recipients.contact() is None
    assert not shows(driver, "export-leaving")
    driver.key(Qt.Key.Key_Space, recipients)
    assert recipients.contact() is not None
    driver.until(lambda: shows(driver, "export-leaving"))


def test_what_leaves_is_shown_with_the_consent_that_decides_and_then_written(
    make_driver: Make, world: World, clock: MovingClock, tmp_path: Path
) -> None:
    told = told_by(world["doc"], grant())
    driver = sit_down(make_driver, world["doc"], clock)
    driver.go("export", record=told.testimony)
    assert not can_write(driver)
    assert words_in(driver, "export-notice").strip() == "Still missing: to whom and for what."
    to_contact(driver, "lawyer")
    settle()
    assert words_in(driver, "export-notice").strip() == "Still missing: for what."
    choose(driver, "export-purpose", "P8")
    leaving = words_in(driver, "export-leaving")
    assert "Told" in leaving
    assert "Allowed by consent" in leaving
    planned = withheld_in(words_in(driver, "export-plan"))
    driver.window.resize(1024, 640)  # so that not all of the plan is seen
    settle()
    driver.find(QComboBox, "export-language").setFocus()
    driver.key(Qt.Key.Key_Tab)
    assert QApplication.focusWidget() is driver.find(Notice, "export-plan-notice")
    scrolled = driver.find(QScrollArea, "export-scroll").verticalScrollBar()
    before = scrolled.value()
    driver.key(Qt.Key.Key_PageDown)
    assert scrolled.value() > before
    write_to(driver, tmp_path / "out.age")
    done = words_in(driver, "export-done")
    assert str(tmp_path / "out.age") in done
    assert withheld_in(done) == planned
    lawyer = world["lawyer"].book
    with verified(tmp_path / "out.age", keys_of_book(lawyer)) as verification:
        assert verification.verdict == "holds"
        bundle = verification.bundle
        assert bundle is not None
        assert bundle.withheld == sum(planned)
    lawyer.vault.close()


def test_a_file_that_stays_is_told_where_what_is_said_of_it_leaves(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    doc = world["doc"]
    told = told_by(doc, grant())
    silent = doc.add("testimony", title="Nobody asked", paragraphs=[{"text": "words"}])
    photo = doc.attach(told.testimony, IMAGE)
    doc.attach(silent, IMAGE)  # the same file, of somebody who allowed nothing
    driver = sit_down(make_driver, doc, clock)
    driver.go("export", record=photo)
    to_contact(driver, "lawyer")
    choose(driver, "export-purpose", "P8")
    driver.until(lambda: "Files: 0" in words_in(driver, "export-plan"))
    assert "The file itself stays here" in words_in(driver, "export-leaving")
    assert "Name of the file" in words_in(driver, "export-leaving")


def test_a_refusal_names_what_is_missing_and_stops_the_bundle_until_it_is_left_out(
    make_driver: Make, world: World, clock: MovingClock, tmp_path: Path
) -> None:
    doc = world["doc"]
    told = told_by(doc, grant())
    other = account(doc, grant(purpose="P9"), case=told.case, title="Another")
    assert other.testimony
    driver = sit_down(make_driver, doc, clock)
    driver.go("export", record=told.case)
    to_contact(driver, "lawyer")
    choose(driver, "export-purpose", "P8")
    refused = words_in(driver, "export-refused")
    assert "Another" in refused
    assert "No consent for this purpose" in refused
    assert driver.find(QWidget, "export-leaving").findChild(QWidget, "consent-badge") is not None
    assert driver.find(QWidget, "export-refused").findChild(QWidget, "consent-badge") is None
    assert "There is consent for another purpose only." in refused
    assert not can_write(driver)
    assert "leave out what may not leave?" in words_in(driver, "export-notice")
    driver.find(QCheckBox, "export-only-covered").click()
    settle()
    assert not shows(driver, "export-notice")
    write_to(driver, tmp_path / "rest.age")
    assert "Records:" in words_in(driver, "export-done")
    assert "lawyer" in words_in(driver, "export-done")  # for whom it was written
    world["lawyer"].book.vault.close()


def test_another_purpose_asks_the_consents_again(
    make_driver: Make, world: World, clock: MovingClock
) -> None:
    told = told_by(world["doc"], grant())
    driver = sit_down(make_driver, world["doc"], clock)
    driver.go("export", record=told.testimony)
    to_contact(driver, "lawyer")
    choose(driver, "export-purpose", "P8")
    driver.until(lambda: shows(driver, "export-leaving"))
    choose(driver, "export-purpose", "P13")
    driver.until(lambda: shows(driver, "export-refused") and not can_write(driver))
    world["lawyer"].book.vault.close()


def test_a_card_is_kept_from_a_file_and_counts_as_compared_only_when_that_is_said(
    make_driver: Make, tmp_path: Path, clock: MovingClock
) -> None:
    world = World(tmp_path, clock, doc="organisation")
    stranger = world.stranger("stranger", "lawyer")
    card = tmp_path / "card.hrcard"
    card.write_bytes(own_card(stranger.book).data)
    stranger.book.vault.close()
    case = world["doc"].add("case", title="A case")
    driver = sit_down(make_driver, world["doc"], clock)
    driver.go("export", record=case)
    for compared, says in ((False, "never compared"), (True, "fingerprint compared on")):
        driver.press("export-add")
        settle()
        driver.chooser.ready.append([card])
        driver.press("export-card-choose")
        driver.until(lambda: shows(driver, "export-card-words"))
        driver.find(QLineEdit, "export-card-name").setText("Office North")
        assert shows(driver, "export-card-needs")
        choose(driver, "export-card-class", "lawyer")
        assert not shows(driver, "export-card-needs")
        driver.find(QCheckBox, "export-card-compared").setChecked(compared)
        driver.press("export-card-keep")
        recipients = driver.find(Recipients, "export-recipients")
        driver.until(lambda says=says: says in _below(driver.find(Recipients, "export-recipients")))
        contact = recipients.contact()
        assert contact is not None
        assert contact.name == "Office North"


def _below(recipients: Recipients) -> str:
    model = recipients.model()
    index = model.index(0, 0)
    return str(model.data(index, BELOW) or "") if model.rowCount() else ""


def test_a_card_file_that_was_changed_is_refused(
    make_driver: Make, world: World, tmp_path: Path, clock: MovingClock
) -> None:
    card = tmp_path / "card.hrcard"
    data = own_card(world["lawyer"].book).data
    card.write_bytes(data.replace(b"name ", b"name x", 1))
    world["lawyer"].book.vault.close()
    case = world["doc"].add("case", title="A case")
    driver = sit_down(make_driver, world["doc"], clock)
    driver.go("export", record=case)
    driver.press("export-add")
    settle()
    driver.chooser.ready.append([card])
    driver.press("export-card-choose")
    driver.until(lambda: shows(driver, "export-card-notice"))
    assert not shows(driver, "export-card-words")


def test_ones_own_card_is_saved_to_give_it_to_others(
    make_driver: Make, world: World, tmp_path: Path, clock: MovingClock
) -> None:
    data = own_card(world["doc"].book).data
    world["lawyer"].book.vault.close()
    case = world["doc"].add("case", title="A case")
    driver = sit_down(make_driver, world["doc"], clock)
    driver.go("export", record=case)
    driver.press("export-card")
    driver.until(lambda: shows(driver, "export-my-words"))
    driver.chooser.ready.append([tmp_path / "mine.hrcard"])
    driver.press("export-my-card-save")
    driver.until(lambda: shows(driver, "export-my-card-notice"))
    assert (tmp_path / "mine.hrcard").read_bytes() == data


def test_a_bundle_is_closed_with_a_passphrase_typed_twice(
    make_driver: Make, world: World, tmp_path: Path, clock: MovingClock
) -> None:
    told = told_by(world["doc"], grant())
    world["lawyer"].book.vault.close()
    driver = sit_down(make_driver, world["doc"], clock)
    driver.go("export", record=told.testimony)
    driver.press("export-other")
    settle()
    choose(driver, "export-way-class", "lawyer")
    driver.find(QRadioButton, "export-way-passphrase").setChecked(True)
    choose(driver, "export-purpose", "P8")
    settle()
    QTest.keyClicks(driver.find(PassphraseField, "export-passphrase"), "one two three four")
    QTest.keyClicks(driver.find(PassphraseField, "export-passphrase-again"), "one two three five")
    driver.until(lambda: driver.find(QPushButton, "export-write").isEnabled())
    assert "No name" in driver.find(Notice, "export-notice").text  # which stops nothing
    QTest.keyClicks(driver.find(QLineEdit, "export-way-named"), "Office of the Old Mill")
    assert "No name" not in driver.find(Notice, "export-notice").text
    write_to(driver, tmp_path / "never.age")
    driver.until(lambda: shows(driver, "export-notice"))
    again = driver.find(PassphraseField, "export-passphrase-again")
    again.clear()
    QTest.keyClicks(again, "one two three four")
    write_to(driver, tmp_path / "out.age")
    driver.until(lambda: shows(driver, "export-done"))
    assert not (tmp_path / "never.age").exists()
    with verified(tmp_path / "out.age", keys_of_passphrase("one two three four")) as verification:
        assert verification.verdict == "unknown-signer"
    driver.go("withdrawal", record=told.testimony)
    driver.until(lambda: shows(driver, "withdrawal-left"))
    said = driver.find(QWidget, "withdrawal-left").findChildren(QLabel)
    assert any("Office of the Old Mill" in each.text() for each in said)


def test_writing_is_stopped_and_leaves_no_file(
    make_driver: Make, world: World, tmp_path: Path, clock: MovingClock
) -> None:
    told = told_by(world["doc"], grant())
    world["lawyer"].book.vault.close()
    driver = sit_down(make_driver, world["doc"], clock)
    driver.go("export", record=told.testimony)
    to_contact(driver, "lawyer")
    choose(driver, "export-purpose", "P8")
    workers = driver.window.session.work
    ends = threading.Event()
    for _ in range(2):  # so that the writing has to wait its turn
        workers.start(lambda _: ends.wait() and None, label="something long")
    write_to(driver, tmp_path / "out.age")
    driver.until(lambda: shows(driver, "export-work"))
    driver.press("export-work-stop")
    ends.set()
    driver.until(lambda: shows(driver, "export-write"))
    assert list(tmp_path.glob("out*")) == []


def test_the_guide_may_be_read_while_a_bundle_is_written_and_going_elsewhere_stops_it(
    make_driver: Make, world: World, tmp_path: Path, clock: MovingClock
) -> None:
    told = told_by(world["doc"], grant())
    world["lawyer"].book.vault.close()
    driver = sit_down(make_driver, world["doc"], clock)
    workers = driver.window.session.work
    for name, elsewhere in (("read", "guide"), ("left", "cases")):
        driver.go("export", record=told.testimony)
        to_contact(driver, "lawyer")
        choose(driver, "export-purpose", "P8")
        ends = threading.Event()
        for _ in range(2):  # so that the writing has to wait its turn
            workers.start(lambda _, ends=ends: ends.wait() and None, label="something long")
        write_to(driver, tmp_path / f"{name}.age")
        driver.until(lambda: shows(driver, "export-work"))
        if elsewhere == "guide":
            QTest.keyClick(driver.page, Qt.Key.Key_F1)
        else:
            driver.go(elsewhere)
        settle()
        assert driver.desk.place.screen == elsewhere
        ends.set()
        driver.until(lambda: not workers.all)
        if elsewhere == "guide":
            driver.key(Qt.Key.Key_Escape, driver.find(QWidget, "guide-text"))
            driver.until(lambda: shows(driver, "export-done"))
    assert [each.name for each in tmp_path.glob("*.age")] == ["read.age"]


def test_a_card_that_was_never_compared_can_be_compared_before_it_is_sent_to(
    make_driver: Make, tmp_path: Path, clock: MovingClock
) -> None:
    world = World(tmp_path, clock, doc="organisation")
    stranger = world.stranger("stranger", "lawyer")
    card = tmp_path / "card.hrcard"
    card.write_bytes(own_card(stranger.book).data)
    stranger.book.vault.close()
    trust_card(world["doc"].book, card, name="Office North", class_="lawyer")
    case = world["doc"].add("case", title="A case")
    driver = sit_down(make_driver, world["doc"], clock)
    driver.go("export", record=case)
    assert not shows(driver, "export-compare")
    to_contact(driver, "Office North")
    driver.until(lambda: shows(driver, "export-compare"))
    driver.press("export-compare")
    driver.until(lambda: shows(driver, "contacts-compared"))
    driver.press("contacts-compared")
    driver.until(lambda: not shows(driver, "export-compare"))
    assert not shows(driver, "contacts-panel")
    assert "fingerprint compared on" in _below(driver.find(Recipients, "export-recipients"))
