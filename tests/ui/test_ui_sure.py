"""What throws something away is reached by no second press of a double click."""

from collections.abc import Callable

import pytest
from consent_driving import double_click
from PySide6.QtWidgets import QPushButton, QRadioButton
from window_driving import Driver, settle

from hrdoc.casebook.recording import add_record, edit_record, seal_records
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId

Open = Callable[..., Driver]

SCREENS = {"testimony": "testimony", "person": "record", "event": "event"}
FIELDS: dict[str, dict[str, Json]] = {
    "testimony": {"title": "T", "paragraphs": [{"text": "one"}]},
    "person": {"pseudonym": "W-17"},
    "event": {"title": "T"},
}

MORE: dict[str, dict[str, Json]] = {
    "testimony": {"title": "T 2"},
    "person": {"pseudonym": "W-18"},
    "event": {"title": "T 2"},
}


def _offered(driver: Driver, suffix: str) -> QPushButton | None:
    found = (
        each
        for each in driver.window.findChildren(QPushButton)
        if each.objectName().endswith(suffix) and each.isVisible()
    )
    return next(found, None)


def _press_twice(driver: Driver, asks: str, answers: str) -> None:
    driver.until(lambda: _offered(driver, asks) is not None)
    begin = _offered(driver, asks)
    assert begin is not None
    begin.click()
    settle()
    answer = _offered(driver, answers)
    assert answer is not None
    double_click(answer, answer.rect().center())
    settle()


def _is_there(driver: Driver, record: RecordId) -> bool:
    return driver.ask(lambda book: book.vault.drafts.get(record) is not None)


@pytest.mark.parametrize("kind", SCREENS)
def test_a_record_never_sealed_is_thrown_away_by_no_double_click(opened: Open, kind: str) -> None:
    driver = opened()
    record = driver.ask(lambda book: add_record(book, kind, FIELDS[kind]))
    driver.go(SCREENS[kind], record=record)
    _press_twice(driver, "-discard-ask", "-discard-yes")
    assert _is_there(driver, record)

    answer = _offered(driver, "-discard-yes")
    assert answer is not None
    answer.click()

    driver.until(lambda: not _is_there(driver, record))


@pytest.mark.parametrize("kind", SCREENS)
def test_the_changes_of_a_sealed_record_are_thrown_away_by_no_double_click(
    opened: Open, kind: str
) -> None:
    driver = opened()
    record = driver.ask(lambda book: add_record(book, kind, FIELDS[kind]))
    driver.ask(lambda book: seal_records(book, [record]))
    driver.ask(lambda book: edit_record(book, record, {**FIELDS[kind], **MORE[kind]}))
    driver.go(SCREENS[kind], record=record)
    _press_twice(driver, "changes-discard-ask", "changes-discard-yes")
    assert _is_there(driver, record)


def test_a_double_click_takes_one_line_of_a_consent(opened: Open) -> None:
    driver = opened()
    record = driver.ask(lambda book: add_record(book, "testimony", FIELDS["testimony"]))
    driver.go("consent", record=record)
    driver.until(lambda: driver.window.findChild(QRadioButton, "consent-ready-lines") is not None)
    driver.find(QRadioButton, "consent-ready-lines").click()
    for _ in range(3):
        driver.press("consent-line-add")
        settle()

    def removes() -> list[QPushButton]:
        found = driver.window.findChildren(QPushButton)
        return [e for e in found if e.objectName().endswith("-remove") and e.isVisible()]

    before = removes()
    before[0].click()
    settle()
    double_click(removes()[0], removes()[0].rect().center())
    settle()
    assert len(removes()) == len(before) - 1
