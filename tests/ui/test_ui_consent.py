"""Consent in the margin: seen at a glance, put down in two taps, taken back by naming what ends."""

from collections.abc import Callable

import pytest
from consent_driving import press_seal
from consent_making import Consenting, record_consent
from margin_hosting import MarginPage, a_contact, a_testimony
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QComboBox, QLabel, QLineEdit, QPushButton, QRadioButton, QTextEdit
from window_driving import Driver

from hrdoc.casebook.book import Book
from hrdoc.casebook.glance import Shape, consent_at_a_glance
from hrdoc.casebook.planning import plan_export
from hrdoc.casebook.reading import list_records, show_record
from hrdoc.casebook.request import Request
from hrdoc.records.consent import Party
from hrdoc.records.ids import RecordId
from hrdoc.ui.consent.left_list import LeftList
from hrdoc.ui.consent.page import ConsentPage
from hrdoc.ui.consent.shape import ConsentShape
from hrdoc.ui.consent.withdrawal_page import WithdrawalPage
from hrdoc.ui.session import Touched
from hrdoc.ui.widgets.notice import Notice

Open = Callable[..., Driver]


def shown(driver: Driver) -> Shape:
    return driver.find(ConsentShape, "consent-shape").shape


def margin(driver: Driver, record: RecordId) -> None:
    """The margin of a record, after it has been asked what may be done with it."""
    driver.go("margin", record=record)
    driver.until(lambda: bool(driver.find(QLabel, "consent-headline").text()))


def saves(driver: Driver) -> list[QPushButton]:
    return driver.window.findChildren(QPushButton, "consent-save")


def consent_page(driver: Driver) -> ConsentPage:
    driver.press("consent-record")
    driver.until(lambda: isinstance(driver.page, ConsentPage))
    driver.until(lambda: any(b.isVisible() for b in saves(driver)))
    page = driver.page
    assert isinstance(page, ConsentPage)
    return page


def keep_only(driver: Driver) -> None:
    driver.find(QRadioButton, "consent-ready-keep").click()


def save(driver: Driver) -> None:
    press_seal(driver)
    driver.until(lambda: isinstance(driver.page, MarginPage))


def may_leave(book: Book, record: RecordId, party: Party, **more: str) -> bool:
    options = {"purpose": "P8", "identity": "I1", **more}
    request = Request((record,), recipient=party, on_date=book.today(), **options)
    return not plan_export(book, request).refused


def test_without_consent_the_margin_says_so_in_shape_and_words(margins: Open) -> None:
    driver = margins()
    margin(driver, driver.ask(a_testimony))
    assert shown(driver) is Shape.NONE
    assert driver.find(QLabel, "consent-headline").text().startswith("No consent yet")
    assert driver.find(QPushButton, "consent-withdraw").isHidden()


def test_keep_only_is_recorded_in_two_taps(margins: Open) -> None:
    driver = margins()
    record = driver.ask(a_testimony)
    margin(driver, record)
    consent_page(driver)
    keep_only(driver)
    save(driver)
    driver.until(lambda: shown(driver) is Shape.KEEP)
    assert not driver.ask(lambda book: may_leave(book, record, Party("lawyer")))
    withdraw = driver.find(QPushButton, "consent-withdraw")
    driver.until(
        lambda: withdraw.text() == "Keep it no longer …"
    )  # nothing is allowed to take back


def test_a_lawyer_one_knows_is_chosen_and_the_sentence_read_in_persian(margins: Open) -> None:
    driver = margins()
    record = driver.ask(a_testimony)
    lawyer = driver.ask(a_contact)
    margin(driver, record)
    consent_page(driver)
    driver.find(QRadioButton, "consent-ready-pseudonym").click()
    box = driver.find(QComboBox, "consent-to")
    box.setCurrentIndex(box.findText("Sara", Qt.MatchFlag.MatchContains))
    driver.press("consent-purpose-P8")
    driver.press("consent-language-fa")
    read = driver.find(QLabel, "consent-sentence").text()
    assert "آیا می‌پذیرید؟" in read
    assert "Sara" in read
    how = driver.find(QComboBox, "consent-how")
    how.setCurrentIndex(how.findData("audio"))
    save(driver)
    driver.until(lambda: shown(driver) is Shape.PSEUDONYM)
    (consent,) = driver.ask(lambda book: [each.record for each in list_records(book, "consent")])
    view = driver.ask(lambda book: show_record(book, consent))
    assert view.state == "sealed"
    assert view.fields["read_aloud"] == read
    assert view.fields["explained_in"] == "fa"
    assert view.fields["recorded_as"] == "audio"
    assert driver.ask(lambda book: may_leave(book, record, lawyer))
    assert not driver.ask(lambda book: may_leave(book, record, lawyer, identity="I2"))
    assert not driver.ask(lambda book: may_leave(book, record, Party("lawyer")))


def test_a_court_may_know_the_name(margins: Open) -> None:
    driver = margins("fa")
    record = driver.ask(a_testimony)
    margin(driver, record)
    consent_page(driver)
    driver.find(QRadioButton, "consent-ready-court").click()
    driver.press("consent-purpose-P8")
    assert driver.find(QLineEdit, "consent-date").text() == "۲۹ آبان ۱۴۰۵"
    save(driver)
    driver.until(lambda: shown(driver) is Shape.LEAVES)
    assert driver.ask(lambda book: may_leave(book, record, Party("court"), identity="I3"))
    assert not driver.ask(lambda book: may_leave(book, record, Party("lawyer")))


def test_what_the_person_refuses_and_when_to_ask_again_stand_in_the_margin(margins: Open) -> None:
    driver = margins()
    record = driver.ask(a_testimony)
    margin(driver, record)
    consent_page(driver)
    keep_only(driver)
    driver.find(QTextEdit, "consent-refusals").setPlainText("not on television")
    QTest.keyClicks(driver.find(QLineEdit, "consent-review"), "1 March 2026")
    save(driver)
    driver.until(lambda: shown(driver) is Shape.KEEP)
    said = " ".join(label.text() for label in driver.page.findChildren(QLabel))
    assert "not on television" in said
    assert "has passed" in said


def test_a_day_that_does_not_exist_is_told_where_it_stands_and_nothing_is_sealed(
    margins: Open,
) -> None:
    driver = margins()
    margin(driver, driver.ask(a_testimony))
    page = consent_page(driver)
    line = driver.find(QLineEdit, "consent-date")
    line.clear()
    QTest.keyClicks(line, "31 February 2026")
    told = driver.find(QLabel, "consent-date-warnings").text()
    assert told == "There is no such day. Correct it, or write what was said in words."
    assert page.findChild(Notice, "consent-page-notice").text == ""
    driver.find(QRadioButton, "consent-ready-keep").click()
    save = driver.find(QPushButton, "consent-save")
    assert not save.isEnabled()
    driver.press("consent-missing")
    assert driver.window.focusWidget() is line
    assert not driver.ask(lambda book: list(list_records(book, "consent")))
    line.setText("28 February 2026")
    assert "how it was given" in driver.find(QPushButton, "consent-missing").accessibleName()
    assert save.isEnabled()


def withdrawal(driver: Driver) -> None:
    driver.press("consent-withdraw")
    driver.until(lambda: isinstance(driver.page, WithdrawalPage))
    driver.until(lambda: bool(driver.window.findChildren(LeftList)))
    driver.until(driver.find(QPushButton, "withdrawal-yes").isVisible)


def test_withdrawing_says_what_ends_asks_twice_and_stops_everything(margins: Open) -> None:
    driver = margins()
    record = driver.ask(a_testimony)
    margin(driver, record)
    consent_page(driver)
    driver.find(QRadioButton, "consent-ready-pseudonym").click()
    driver.find(QComboBox, "consent-to").setCurrentIndex(0)
    driver.press("consent-purpose-P8")
    save(driver)
    driver.until(lambda: shown(driver) is Shape.PSEUDONYM)
    withdrawal(driver)
    driver.press("withdrawal-no")
    driver.until(lambda: isinstance(driver.page, MarginPage))
    assert driver.ask(lambda book: may_leave(book, record, Party("lawyer")))
    margin(driver, record)
    driver.until(lambda: shown(driver) is Shape.PSEUDONYM)
    withdrawal(driver)
    driver.press("withdrawal-yes")
    assert driver.ask(lambda book: may_leave(book, record, Party("lawyer")))
    driver.press("withdrawal-sure")
    driver.until(lambda: not driver.ask(lambda book: may_leave(book, record, Party("lawyer"))))
    driver.go("margin", record=record)
    driver.until(lambda: shown(driver) is Shape.WITHDRAWN)
    assert driver.find(QPushButton, "consent-withdraw").isHidden()


@pytest.mark.parametrize("language", ["en", "fa", "ar"])
def test_the_sentence_is_read_in_each_language_whatever_the_window_speaks(
    margins: Open, language: str
) -> None:
    driver = margins(language)
    margin(driver, driver.ask(a_testimony))
    consent_page(driver)
    read = set()
    for ready in ("keep", "pseudonym", "court"):
        driver.find(QRadioButton, f"consent-ready-{ready}").click()
        if ready != "keep":
            driver.find(QComboBox, "consent-to").setCurrentIndex(0)
            driver.press("consent-purpose-P8")
        for spoken in ("fa", "ar", "en"):
            driver.press(f"consent-language-{spoken}")
            read.add(driver.find(QLabel, "consent-sentence").text())
    assert len(read) == 9


def test_a_consent_recorded_elsewhere_is_seen_at_once(margins: Open) -> None:
    driver = margins()
    record = driver.ask(a_testimony)
    margin(driver, record)
    driver.window.session.command(
        driver.window,
        lambda book: record_consent(
            book,
            record,
            Consenting("keep", language="en", title="C", sentence="s", date="2026-11-20"),
        ),
        touches=Touched(kinds=frozenset({"consent"})),
    )
    driver.until(lambda: shown(driver) is Shape.KEEP)
    assert driver.ask(lambda book: consent_at_a_glance(book, record)).shape is Shape.KEEP


@pytest.mark.parametrize(
    ("language", "written", "edtf"),
    [
        ("fa", "۱۴۰۵/۸/۲۹", "2026-11-20"),
        ("fa", "20 November 2026", "2026-11-20"),
        ("ar", "1405/08/29", "2026-11-20"),
        ("ar", "٢٠ نوفمبر ٢٠٢٦", "2026-11-20"),
        ("en", "last spring", None),
    ],
)
def test_a_date_is_kept_as_stated_in_whatever_calendar(
    margins: Open, language: str, written: str, edtf: str | None
) -> None:
    driver = margins(language)
    record = driver.ask(a_testimony)
    margin(driver, record)
    consent_page(driver)
    keep_only(driver)
    driver.find(QLineEdit, "consent-date").setText(written)
    save(driver)
    (consent,) = driver.ask(lambda book: [each.record for each in list_records(book, "consent")])
    date = driver.ask(lambda book: show_record(book, consent)).fields["date"]
    assert (date["as_stated"], date["edtf"]) == (written, edtf)
