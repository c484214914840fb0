"""From a first account to a lawyer who reads it, each step by the hands of the person who does it.

A documenter types in Persian, drops two photos, records a consent, seals, and sends to a card. The
lawyer of that card reads it in a vault; one without any vault reads it with a passphrase or a key;
a bundle that was changed on the way says where.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from casebook_making import IMAGE, MovingClock
from consent_driving import press_seal
from PySide6.QtCore import QMimeData, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QCheckBox,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QRadioButton,
    QWidget,
)
from window_driving import PASSPHRASE, Driver, settle

from hrdoc.casebook.contacts import own_card
from hrdoc.casebook.keeping import found_book, open_book
from hrdoc.casebook.passphrases import Cost
from hrdoc.crypto.age.keys import X25519Identity
from hrdoc.ui.desk.page import Place
from hrdoc.ui.evidence.rows import EvidenceRow
from hrdoc.ui.export.recipients import Recipients
from hrdoc.ui.testimony.account import Account
from hrdoc.ui.testimony.page import TestimonyPage
from hrdoc.ui.widgets.passphrase_field import PassphraseField
from hrdoc.ui.widgets.record_view import RecordView

Make = Callable[..., Driver]
TITLE = "روایت نخست"
FIRST = "سحر روز بعد، هنوز هوا تاریک بود که در زدند."
SECOND = "چهار نفر بودند، با لباس شخصی؛ نمی‌دانم از کجا."
WORDS = "چهار واژه برای بسته"


@pytest.fixture
def lawyer(tmp_path: Path, clock: MovingClock, weak_cost: Cost) -> Path:
    """Give the vault of a lawyer."""
    place = tmp_path / "lawyer"
    found_book(place, PASSPHRASE, clock=clock, cost=weak_cost, recovery=False)
    return place


@pytest.fixture
def card(lawyer: Path, tmp_path: Path, clock: MovingClock) -> Path:
    """Give the card file of that lawyer."""
    path = tmp_path / "lawyer.hrcard"
    with open_book(lawyer, PASSPHRASE, clock=clock, wait=lambda _: None) as book:
        path.write_bytes(own_card(book).data)
    return path


@pytest.fixture
def written(opened: Make, tmp_path: Path) -> Driver:
    """Give the documenter's window on an account with evidence and consent, sealed."""
    driver = opened("fa")
    begin_a_case(driver)
    type_the_account(driver)
    drop_two_photos(driver, tmp_path)
    record_a_consent(driver)
    seal(driver)
    return driver


def seen(driver: Driver, name: str) -> bool:
    settle()
    found = driver.window.findChild(QWidget, name)
    return found is not None and found.isVisible()


def wait(driver: Driver, name: str) -> None:
    driver.until(lambda: seen(driver, name))


def choose(driver: Driver, box: str, code: str) -> None:
    found = driver.find(QComboBox, box)
    found.setCurrentIndex(found.findData(code))


def drop(target: QWidget, *paths: Path) -> None:
    """Let files fall onto a widget, as a file manager does."""
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path)) for path in paths])
    how = Qt.DropAction.CopyAction
    button, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    place = target.rect().center()
    enter = QDragEnterEvent(place, how, data, button, keys)
    QApplication.sendEvent(target, enter)
    assert enter.isAccepted()
    QApplication.sendEvent(target, QDropEvent(QPointF(place), how, data, button, keys))


def begin_a_case(driver: Driver) -> None:
    field = driver.find(QLineEdit, "case-new-title")
    driver.until(field.isVisible)
    driver.type("نیمکت‌های شکسته", field)
    driver.key(Qt.Key.Key_Return, field)
    wait(driver, "testimony-new")
    driver.press("testimony-new")
    driver.until(lambda: isinstance(driver.page, TestimonyPage))


def on_testimony(driver: Driver) -> TestimonyPage:
    driver.until(lambda: isinstance(driver.page, TestimonyPage) and driver.page.margin is not None)
    settle()
    page = driver.page
    assert isinstance(page, TestimonyPage)
    return page


def type_the_account(driver: Driver) -> None:
    on_testimony(driver)
    title = driver.find(QLineEdit, "testimony-title")
    driver.type(TITLE, title)
    driver.key(Qt.Key.Key_Return, title)
    account = driver.find(Account, "testimony-account")
    driver.type(FIRST, account)
    driver.key(Qt.Key.Key_Return, account)
    driver.type(SECOND, account)


def drop_two_photos(driver: Driver, folder: Path) -> None:
    page = on_testimony(driver)
    photos = [folder / "photo-1.png", folder / "photo-2.png"]
    for number, photo in enumerate(photos):
        photo.write_bytes(IMAGE + bytes([number]) * 5000)
    drop(page.findChild(Account).viewport(), *photos)  # type: ignore[union-attr]
    driver.until(lambda: len(page.findChildren(EvidenceRow)) == 2)


def record_a_consent(driver: Driver) -> None:
    driver.press("consent-record")
    wait(driver, "consent-ready-pseudonym")
    driver.find(QRadioButton, "consent-ready-pseudonym").click()
    driver.find(QComboBox, "consent-to").setCurrentIndex(0)
    driver.press("consent-purpose-P8")
    press_seal(driver)
    on_testimony(driver)


def seal(driver: Driver) -> None:
    wait(driver, "testimony-seal")
    driver.press("testimony-seal")
    driver.until(lambda: not seen(driver, "testimony-seal"))


def begin_to_send(driver: Driver) -> None:
    driver.press("testimony-export")
    wait(driver, "export-write")


def keep_the_card(driver: Driver, card: Path) -> None:
    driver.press("export-add")
    settle()
    driver.chooser.ready.append([card])
    driver.press("export-card-choose")
    wait(driver, "export-card-words")
    driver.find(QCheckBox, "export-card-compared").click()
    name = driver.find(QLineEdit, "export-card-name")
    name.clear()
    driver.type("دفتر وکیل", name)
    choose(driver, "export-card-class", "lawyer")
    driver.press("export-card-keep")
    recipients = driver.find(Recipients, "export-recipients")
    driver.until(lambda: recipients.contact() is not None)


def write_bundle(driver: Driver, path: Path) -> None:
    def ready() -> bool:
        settle()
        return driver.find(QPushButton, "export-write").isEnabled()

    choose(driver, "export-purpose", "P8")
    driver.until(ready)
    driver.chooser.ready.append([path])
    driver.press("export-write")
    wait(driver, "export-done")


def at_verdict(make: Make) -> Driver:
    """A window of somebody who has no vault, at the place to check a bundle."""
    driver = make()
    wait(driver, "unlock-to-verdict")
    driver.press("unlock-to-verdict")
    wait(driver, "verdict-choose")
    return driver


def sentence(driver: Driver) -> str:
    wait(driver, "verdict-sentence")
    return driver.find(QLabel, "verdict-sentence").text()


def read_the_account(driver: Driver) -> str:
    driver.press("verdict-browse")
    wait(driver, "verdict-records")
    kinds = driver.find(QComboBox, "verdict-kinds")
    kinds.setCurrentIndex(kinds.findData("testimony"))
    kinds.activated.emit(kinds.currentIndex())
    record = driver.find(RecordView, "verdict-record")
    driver.until(lambda: FIRST in record.toPlainText())
    return record.toPlainText()


def test_a_first_account_reaches_a_lawyer_by_their_card(
    written: Driver, make_driver: Make, lawyer: Path, card: Path, tmp_path: Path, clock: MovingClock
) -> None:
    begin_to_send(written)
    keep_the_card(written, card)
    write_bundle(written, tmp_path / "to-lawyer.age")

    reader = make_driver()
    reader.window.session.open(
        reader.window,
        lambda: open_book(lawyer, PASSPHRASE, clock=clock, wait=lambda _: None),
        lambda: None,
        otherwise=lambda error: pytest.fail(error.code),
    )
    reader.go("verdict")
    drop(reader.page, tmp_path / "to-lawyer.age")
    assert "you keep no card" in sentence(reader)
    assert SECOND in read_the_account(reader)
    listed = reader.find(QComboBox, "verdict-kinds")
    listed.setCurrentIndex(listed.findData("evidence"))
    listed.activated.emit(listed.currentIndex())
    assert reader.find(QListView, "verdict-records").model().rowCount() == 2


def test_a_lawyer_without_a_vault_opens_it_with_a_passphrase(
    written: Driver, make_driver: Make, tmp_path: Path
) -> None:
    begin_to_send(written)
    written.press("export-other")
    settle()
    choose(written, "export-way-class", "lawyer")
    written.find(QRadioButton, "export-way-passphrase").click()
    for name in ("export-passphrase", "export-passphrase-again"):
        written.type(WORDS, written.find(PassphraseField, name))
    write_bundle(written, tmp_path / "bundle.age")
    fingerprint = written.ask(lambda book: own_card(book).fingerprint)

    reader = at_verdict(make_driver)
    reader.press("verdict-more")
    QTest.keyClicks(reader.find(QLineEdit, "verdict-fingerprint"), fingerprint)
    reader.chooser.ready.append([tmp_path / "bundle.age"])
    reader.press("verdict-choose")
    wait(reader, "verdict-passphrase")
    reader.type(WORDS, reader.find(PassphraseField, "verdict-passphrase"))
    reader.press("verdict-passphrase-open")
    assert sentence(reader).startswith("Holds. Signed with")
    assert SECOND in read_the_account(reader)


def test_a_lawyer_without_a_vault_opens_it_with_a_key_file(
    written: Driver, make_driver: Make, tmp_path: Path
) -> None:
    identity = X25519Identity.generate()
    key = tmp_path / "key.txt"
    key.write_text(f"{identity.to_string()}\n")
    begin_to_send(written)
    written.press("export-other")
    settle()
    choose(written, "export-way-class", "lawyer")
    written.find(QRadioButton, "export-way-age").click()
    QTest.keyClicks(written.find(QLineEdit, "export-age"), str(identity.recipient()))
    write_bundle(written, tmp_path / "bundle.age")

    reader = at_verdict(make_driver)
    drop(reader.page, tmp_path / "bundle.age")
    wait(reader, "verdict-keys")
    reader.chooser.ready.append([key])
    reader.press("verdict-key-choose")
    assert "whole" in sentence(reader)
    assert FIRST in read_the_account(reader)


def test_a_bundle_changed_on_the_way_says_where_and_shows_nothing(
    written: Driver, make_driver: Make, tmp_path: Path
) -> None:
    begin_to_send(written)
    written.press("export-other")
    settle()
    choose(written, "export-way-class", "lawyer")
    written.find(QRadioButton, "export-way-plain").click()
    path = tmp_path / "bundle.zip"
    write_bundle(written, path)
    data = bytearray(path.read_bytes())
    data[data.index(b"data/records/0001.jsonl") + 1500] ^= 1
    path.write_bytes(data)

    reader = at_verdict(make_driver)
    drop(reader.page, path)
    assert "do not rely on it" in sentence(reader)
    where = reader.find(QWidget, "verdict-where").findChildren(QLabel)
    assert any("data/records/0001.jsonl" in each.text() for each in where)
    assert not seen(reader, "verdict-browse")
    assert reader.lobby.place == Place("verdict")
