"""Checking a bundle in the window, with no vault and with one: verdict, keys, records."""

import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from casebook_making import IMAGE, Account, MovingClock, World, account, grant
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QFrame, QLabel, QLineEdit, QListView, QWidget
from window_driving import Driver, settle

from hrdoc.casebook.contacts import own_card, view_card
from hrdoc.casebook.exporting import to_age_recipient, to_passphrase, write_export
from hrdoc.casebook.keeping import open_book
from hrdoc.crypto.age.keys import X25519Identity
from hrdoc.ui.desk.page import Place
from hrdoc.ui.widgets.passphrase_field import PassphraseField
from hrdoc.ui.widgets.record_view import RecordView

Make = Callable[..., Driver]


@pytest.fixture
def world(tmp_path: Path, clock: MovingClock) -> Iterator[World]:
    """Give a documenter who sends, and a lawyer."""
    made = World(tmp_path, clock, doc="organisation", lawyer="lawyer")
    yield made
    made.close()


@pytest.fixture
def told(world: World) -> Account:
    """Give an account of two paragraphs, the second of which may not leave, with a picture."""
    made = account(world["doc"], grant(scope=["paragraphs:1", "photo-video"]))
    world["doc"].attach(made.testimony, IMAGE, basis=None)
    return made


def for_key(world: World, told: Account, key: X25519Identity) -> Path:
    """A bundle for somebody who has an age key and no vault."""
    doc = world["doc"]
    path = doc.folder / "for-key.bundle"
    plan = doc.plan(told.case, world["lawyer"])
    write_export(doc.book, plan, to_age_recipient(str(key.recipient())), path, only_covered=True)
    return path


def key_file(folder: Path, key: X25519Identity) -> Path:
    path = folder / "key.txt"
    path.write_text(f"# mine\n{key.to_string()}\n")
    return path


def drop(driver: Driver, *paths: Path) -> None:
    """Drop files on the page one sees."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    action = Qt.DropAction.CopyAction
    none, mouse = Qt.KeyboardModifier.NoModifier, Qt.MouseButton.LeftButton
    driver.page.dropEvent(QDropEvent(QPointF(9, 9), action, data, mouse, none))


def at_verdict(make: Make, **how: object) -> Driver:
    driver = make(**how)
    driver.lobby.go(Place("verdict"))
    settle()
    return driver


def shows(driver: Driver, name: str) -> bool:
    settle()
    found = driver.window.findChild(QWidget, name)
    return found is not None and found.isVisible()


def sentence(driver: Driver) -> str:
    driver.until(lambda: shows(driver, "verdict-sentence"))
    return driver.find(QLabel, "verdict-sentence").text()


def words_in(driver: Driver, name: str) -> str:
    frame = driver.find(QWidget, name)
    return "\n".join(each.text() for each in frame.findChildren(QLabel))


def test_without_a_vault_a_plain_bundle_is_whole_and_its_signer_unknown(
    make_driver: Make, world: World, told: Account
) -> None:
    driver = at_verdict(make_driver)
    drop(driver, world["doc"].write(world["doc"].plan(told.case, world["lawyer"])))
    assert "you keep no card" in sentence(driver)
    assert len(driver.find(QFrame, "verdict-steps").findChildren(QWidget)) > 9
    assert "Not proven: that what the records say is true." in (
        driver.find(QLabel, "verdict-not-proven").text()
    )


def test_the_fingerprint_received_by_another_route_settles_who_signed(
    make_driver: Make, world: World, told: Account
) -> None:
    driver = at_verdict(make_driver)
    path = world["doc"].write(world["doc"].plan(told.case, world["lawyer"]))
    drop(driver, path)
    sentence(driver)
    driver.press("verdict-compare")
    settle()
    fingerprint = driver.find(QLineEdit, "verdict-fingerprint")
    driver.until(fingerprint.hasFocus)
    fingerprint.setText(view_card(own_card(world["doc"].book)).words)
    driver.chooser.ready.append([path])
    driver.press("verdict-choose")
    assert sentence(driver).startswith("Holds. Signed with the fingerprint you gave")


def test_a_mistyped_fingerprint_is_told_where_it_was_typed(
    make_driver: Make, world: World, told: Account
) -> None:
    driver = at_verdict(make_driver)
    driver.press("verdict-more")
    driver.find(QLineEdit, "verdict-fingerprint").setText("these are no words of one")
    driver.chooser.ready.append([world["doc"].send(told.case, world["lawyer"])])
    driver.press("verdict-choose")
    driver.until(lambda: shows(driver, "verdict-notice"))
    assert driver.find(QLineEdit, "verdict-fingerprint").text() == "these are no words of one"


def test_a_lawyer_without_a_vault_opens_a_bundle_with_a_key_file(
    make_driver: Make, world: World, told: Account, tmp_path: Path
) -> None:
    key, other = X25519Identity.generate(), X25519Identity.generate()
    driver = at_verdict(make_driver)
    drop(driver, for_key(world, told, key))
    driver.until(lambda: shows(driver, "verdict-keys"))
    driver.chooser.ready.append([key_file(tmp_path, other)])
    driver.press("verdict-key-choose")
    driver.until(lambda: shows(driver, "verdict-keys-notice"))
    driver.chooser.ready.append([key_file(tmp_path, key)])
    driver.press("verdict-key-choose")
    assert "whole" in sentence(driver)


def test_a_bundle_closed_with_a_passphrase_opens_with_it_and_with_no_other(
    make_driver: Make, world: World, told: Account
) -> None:
    doc = world["doc"]
    path = doc.folder / "by-passphrase.bundle"
    plan = doc.plan(told.case, world["lawyer"])
    envelope = to_passphrase("one two three four")
    write_export(doc.book, plan, envelope, path, only_covered=True)
    driver = at_verdict(make_driver)
    drop(driver, path)
    driver.until(lambda: shows(driver, "verdict-passphrase"))
    QTest.keyClicks(driver.find(PassphraseField, "verdict-passphrase"), "one two three")
    driver.press("verdict-passphrase-open")
    driver.until(lambda: shows(driver, "verdict-keys-notice"))
    QTest.keyClicks(driver.find(PassphraseField, "verdict-passphrase"), "one two three four")
    driver.press("verdict-passphrase-open")
    assert "whole" in sentence(driver)


def test_records_are_browsed_with_what_is_withheld_and_why(
    make_driver: Make, world: World, told: Account
) -> None:
    driver = at_verdict(make_driver)
    drop(driver, world["doc"].write(world["doc"].plan(told.case, world["lawyer"])))
    sentence(driver)
    driver.press("verdict-browse")
    driver.until(lambda: shows(driver, "verdict-records"))
    kinds = driver.find(QComboBox, "verdict-kinds")
    kinds.setCurrentIndex(kinds.findData("testimony"))
    kinds.activated.emit(kinds.currentIndex())
    record = driver.find(RecordView, "verdict-record")
    driver.until(lambda: "first words" in record.toPlainText())
    assert "second words" not in record.toPlainText()
    assert "Withheld: it is not in this copy (the consent does not reach so far)" in (
        record.toPlainText()
    )
    assert "the consent does not reach so far" in words_in(driver, "verdict-browser")
    driver.press("verdict-back")
    assert "whole" in sentence(driver)


def test_a_file_of_a_bundle_is_saved_as_it_was(
    make_driver: Make, world: World, told: Account, tmp_path: Path
) -> None:
    driver = at_verdict(make_driver)
    drop(driver, world["doc"].write(world["doc"].plan(told.case, world["lawyer"])))
    sentence(driver)
    driver.press("verdict-browse")
    driver.until(lambda: shows(driver, "verdict-records"))
    kinds = driver.find(QComboBox, "verdict-kinds")
    kinds.setCurrentIndex(kinds.findData("evidence"))
    kinds.activated.emit(kinds.currentIndex())
    driver.until(lambda: shows(driver, "verdict-file"))
    driver.chooser.ready.append([tmp_path / "copy.png"])
    driver.press("verdict-file-save")
    driver.until(lambda: shows(driver, "verdict-browse-notice"))
    assert (tmp_path / "copy.png").read_bytes() == IMAGE


def test_a_bundle_that_was_changed_fails_and_says_where(
    make_driver: Make, world: World, told: Account
) -> None:
    path = world["doc"].write(world["doc"].plan(told.case, world["lawyer"]))
    data = bytearray(path.read_bytes())
    place = data.index(b"data/records/0001.jsonl") + 2000
    data[place] ^= 1
    path.write_bytes(data)
    driver = at_verdict(make_driver)
    drop(driver, path)
    assert "do not rely on it" in sentence(driver)
    assert "data/records/0001.jsonl" in words_in(driver, "verdict-where")
    assert not shows(driver, "verdict-browse")


@pytest.mark.parametrize(
    ("spoil", "says"),
    [
        (lambda _: b"something else entirely", "This is not a bundle."),
        (lambda data: data[: len(data) // 2], "This bundle is damaged."),
        (lambda data: b"age-encryption.org/v9\n" + data, "This bundle needs a newer HRDoc."),
    ],
)
def test_different_failures_have_different_words(
    make_driver: Make,
    world: World,
    told: Account,
    *,
    spoil: Callable[[bytes], bytes],
    says: str,
) -> None:
    path = world["doc"].write(world["doc"].plan(told.case, world["lawyer"]))
    path.write_bytes(spoil(path.read_bytes()))
    driver = at_verdict(make_driver)
    drop(driver, path)
    assert says in sentence(driver)


def test_a_changed_list_of_recipients_is_told_as_a_change(
    make_driver: Make, world: World, told: Account, tmp_path: Path
) -> None:
    key = X25519Identity.generate()
    path = for_key(world, told, key)
    path.write_bytes(path.read_bytes().replace(b"\n---", b"\n-> more\n\n---", 1))
    driver = at_verdict(make_driver)
    drop(driver, path)
    driver.until(lambda: shows(driver, "verdict-keys"))
    driver.chooser.ready.append([key_file(tmp_path, key)])
    driver.press("verdict-key-choose")
    assert sentence(driver) == "This bundle was changed after it was made."


def test_checking_is_stopped_and_leaves_nothing_behind(
    make_driver: Make, world: World, told: Account
) -> None:
    driver = at_verdict(make_driver)
    workers, ends = driver.window.session.work, threading.Event()
    for _ in range(2):  # so that the checking has to wait its turn
        workers.start(lambda _: ends.wait() and None, label="something long")
    drop(driver, world["doc"].write(world["doc"].plan(told.case, world["lawyer"])))
    driver.until(lambda: shows(driver, "verdict-checking"))
    driver.press("verdict-checking-stop")
    ends.set()
    driver.until(lambda: shows(driver, "verdict-choose"))
    driver.until(lambda: workers.all == [])


def test_in_an_open_vault_its_own_key_and_cards_are_tried(
    make_driver: Make, world: World, told: Account, clock: MovingClock
) -> None:
    path = world["doc"].send(told.case, world["lawyer"])
    lawyer = world["lawyer"]
    lawyer.book.vault.close()
    driver = make_driver()
    driver.window.session.open(
        driver.window,
        lambda: open_book(
            lawyer.folder.with_suffix(".vault"), "a passphrase for tests", clock=clock
        ),
        lambda: None,
        otherwise=lambda error: pytest.fail(error.code),
    )
    driver.go("verdict")
    drop(driver, path)
    assert "Holds. Signed by doc, whose fingerprint you compared." in sentence(driver)
    driver.press("verdict-browse")
    driver.until(lambda: shows(driver, "verdict-records"))
    assert driver.find(QListView, "verdict-records").model().rowCount() == 5
