"""The parts of a case: reached by keys and by mouse, each with something to begin."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPushButton,
    QTextEdit,
)
from window_driving import Driver

from hrdoc.casebook.opening import open_record
from hrdoc.casebook.reading import list_ids
from hrdoc.casebook.recording import add_record, seal_records
from hrdoc.casebook.searching import index_all
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.case_page import CasePage
from hrdoc.ui.cases.parts import KINDS, PARTS
from hrdoc.ui.widgets.two_lines import BELOW

Open = Callable[..., Driver]


def add(driver: Driver, kind: str, **fields: Json) -> RecordId:
    return driver.ask(lambda book: add_record(book, kind, fields))


def rows(driver: Driver, name: str = "case-list") -> list[tuple[str, str]]:
    """The two lines of every row of a list, once they are read."""

    def told() -> list[tuple[str, str]]:
        view = driver.window.findChild(QListView, name)
        if view is None or view.model() is None:
            return []
        model = view.model()
        indexes = [model.index(row, 0) for row in range(model.rowCount())]
        return [(str(i.data() or ""), str(i.data(BELOW) or "")) for i in indexes]

    driver.until(lambda: bool(told()) and all(title for title, _ in told()))
    return told()


def page(driver: Driver) -> CasePage:
    shown = driver.page
    assert isinstance(shown, CasePage)
    return shown


def ctrl(driver: Driver, key: Qt.Key) -> None:
    window = driver.window.windowHandle()
    QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)


def test_every_part_is_reached_by_ctrl_and_a_digit(opened: Open) -> None:
    driver = opened()
    case = add(driver, "case", title="Benches")
    driver.go("case", record=case)
    digits = (*range(Qt.Key.Key_1, Qt.Key.Key_9 + 1), Qt.Key.Key_0)
    for part, digit in zip(PARTS, digits, strict=True):
        ctrl(driver, Qt.Key(digit))
        button = driver.find(QPushButton, f"case-part-{part}")
        assert button.isChecked()
        assert button.isVisible()


def test_arrows_walk_along_the_bar_and_enter_shows_the_part(opened: Open) -> None:
    driver = opened("fa")
    case = add(driver, "case", title="نیمکت")
    driver.go("case", record=case)
    driver.find(QPushButton, "case-part-overview").setFocus()
    for _ in range(2):
        driver.key(Qt.Key.Key_Left)  # onwards, where one reads from right to left
    assert driver.find(QPushButton, "case-part-evidence").hasFocus()
    driver.key(Qt.Key.Key_Space)
    assert driver.desk.place.part == "evidence"


def test_the_way_back_leads_to_the_part_one_came_from(opened: Open) -> None:
    driver = opened()
    case = add(driver, "case", title="Benches")
    add(driver, "event", title="Shooting", case=case)
    driver.go("case", record=case)
    driver.press("case-part-events")
    rows(driver)
    driver.key(Qt.Key.Key_Return, driver.find(QListView, "case-list"))
    driver.until(lambda: driver.desk.place.screen != "case")
    driver.desk.back()
    assert (driver.desk.place.screen, driver.desk.place.part) == ("case", "events")


@pytest.mark.parametrize("part", [part for part in KINDS if part != "evidence"])
def test_a_part_without_anything_teaches_and_begins_by_one_key(opened: Open, part: str) -> None:
    driver = opened()
    case = add(driver, "case", title="Benches")
    driver.go("case", record=case, part=part)
    driver.until(driver.find(QLabel, "case-none").isVisible)
    assert driver.find(QPushButton, "case-begin-record").hasFocus()
    ctrl(driver, Qt.Key.Key_N)
    kind = KINDS[part][0]
    driver.until(lambda: driver.desk.place.screen != "case")
    (record,) = driver.ask(lambda book: list_ids(book, kind=kind))
    assert driver.desk.place.record == record
    assert driver.ask(lambda book: open_record(book, record)).case == case


def test_kinds_that_belong_together_are_told_apart_by_chips(opened: Open) -> None:
    driver = opened()
    case = add(driver, "case", title="Benches")
    add(driver, "action", title="Letter", case=case)
    add(driver, "risk", title="Reprisals", case=case)
    driver.go("case", record=case, part="actions")
    assert [title for title, _ in rows(driver)] == ["Letter"]
    driver.press("case-kind-risk")
    driver.until(lambda: rows(driver)[0][0] == "Reprisals")
    assert driver.find(QPushButton, "case-begin-record").text() == "New risk assessment"


def test_files_are_added_to_a_case_as_its_evidence(opened: Open, tmp_path: Path) -> None:
    driver = opened()
    case = add(driver, "case", title="Benches")
    photo = tmp_path / "photo.png"
    photo.write_bytes(b"\x89PNG\r\n\x1a\n" + b"\0" * 40)
    driver.chooser.ready.append([photo])
    driver.go("case", record=case, part="evidence")
    driver.until(driver.find(QLabel, "case-none").isVisible)
    driver.press("case-begin-record")
    assert rows(driver)[0][0] == "photo.png"
    driver.until(lambda: "1" in driver.find(QPushButton, "case-part-evidence").text())


def test_a_person_is_added_under_a_pseudonym_and_stays_in_the_case(opened: Open) -> None:
    driver = opened()
    case = add(driver, "case", title="Benches")
    driver.go("case", record=case, part="people")
    driver.until(driver.find(QLabel, "case-none").isVisible)
    driver.press("case-begin-record")
    driver.until(lambda: driver.desk.place.screen != "case")
    (person,) = driver.ask(lambda book: list_ids(book, kind="person"))
    pseudonym = str(driver.ask(lambda book: open_record(book, person)).fields["pseudonym"])
    assert len(pseudonym.split()) == 2
    driver.desk.back()
    assert [title for title, _ in rows(driver)] == [pseudonym]


def test_the_overview_says_what_is_due_and_leads_there(opened: Open) -> None:
    driver = opened()
    case = add(driver, "case", title="Benches")
    letter = add(driver, "action", title="Letter", next_step="2026-11-01", case=case)
    driver.ask(index_all)
    driver.go("case", record=case)
    title, below = rows(driver, "case-next")[0]
    assert title == "Letter"
    assert "late" in below
    assert "Next step of an action" in below
    driver.key(Qt.Key.Key_Return, driver.find(QListView, "case-next"))
    driver.until(lambda: driver.desk.place.record == letter)


def test_summary_and_status_are_kept_by_themselves(opened: Open) -> None:
    driver = opened()
    case = add(driver, "case", title="Benches")
    driver.go("case", record=case)
    driver.until(driver.find(QLabel, "case-none").isVisible)
    summary, status = driver.find(QTextEdit, "case-summary"), driver.find(QComboBox, "case-status")
    driver.type("یک نیمکت شکست", summary)
    status.setFocus()
    driver.key(Qt.Key.Key_Down, status)
    driver.press("case-part-people")
    fields = driver.ask(lambda book: open_record(book, case)).fields
    assert (fields["summary"], fields["status"]) == ("یک نیمکت شکست", "open")
    driver.press("case-part-overview")
    driver.until(lambda: driver.find(QTextEdit, "case-summary").toPlainText() != "")
    assert driver.find(QComboBox, "case-status").currentData() == "open"


def test_what_is_written_is_not_overwritten_by_what_comes_back(opened: Open) -> None:
    driver = opened()
    case = add(driver, "case", title="Benches", summary="One")
    driver.go("case", record=case)
    summary = driver.find(QTextEdit, "case-summary")
    driver.until(lambda: summary.toPlainText() == "One")
    summary.setFocus()
    driver.key(Qt.Key.Key_End, summary)
    for _ in range(20):
        driver.type(" more", summary)
        add(driver, "event", case=case)
        driver.window.session.changed.emit(None)
    assert summary.toPlainText() == "One" + " more" * 20
    assert QApplication.focusWidget() is summary


def test_a_large_case_reads_only_the_pages_that_are_looked_at(opened: Open) -> None:
    driver = opened()
    case = add(driver, "case", title="Large")

    def many(book: object) -> None:
        for number in range(450):
            add_record(book, "event", {"title": f"Event {number}", "case": case})  # type: ignore[arg-type]

    driver.ask(many)
    driver.go("case", record=case, part="events")
    view = driver.find(QListView, "case-list")
    driver.until(lambda: view.model().rowCount() == 450)
    first, last = view.model().index(0, 0), view.model().index(449, 0)
    driver.until(lambda: bool(first.data()))
    driver.key(Qt.Key.Key_End, view)
    driver.until(lambda: bool(last.data()))
    assert {first.data(), last.data()} == {"Event 449", "Event 0"}


def test_the_bar_counts_the_people_whom_a_case_names(opened: Open) -> None:
    driver = opened()
    case, person = add(driver, "case", title="Benches"), add(driver, "person", pseudonym="P-1")
    add(driver, "testimony", case=case, person=person)
    driver.go("case", record=case)
    driver.until(lambda: "1" in driver.find(QPushButton, "case-part-people").text())


def test_a_sealed_case_is_read_until_somebody_says_that_they_change_it(opened: Open) -> None:
    driver = opened()
    case = add(driver, "case", title="Benches", summary="One", status="open")
    driver.ask(lambda book: seal_records(book, [case]))
    driver.go("case", record=case)
    summary, title = driver.find(QTextEdit, "case-summary"), driver.find(QLineEdit, "case-title")
    driver.until(lambda: summary.toPlainText() == "One")
    assert summary.isReadOnly()
    assert title.isReadOnly()
    assert not driver.find(QComboBox, "case-status").isVisible()
    assert driver.find(QLabel, "case-status-told").text() == "Open"
    driver.type(" more", summary)
    assert summary.toPlainText() == "One"

    QTest.keyClick(summary, Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)

    driver.until(lambda: not title.isReadOnly())
    assert QApplication.focusWidget() is summary
    driver.key(Qt.Key.Key_End, summary)
    driver.type(" more", summary)
    driver.press("case-part-people")
    opened_now = driver.ask(lambda book: open_record(book, case))
    assert (opened_now.fields["summary"], opened_now.versions.state) == ("One more", "changed")
    driver.press("case-part-overview")
    summary = driver.find(QTextEdit, "case-summary")
    driver.until(lambda: not summary.isReadOnly())  # a draft is there: it is written on
