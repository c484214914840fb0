"""Cases in the window: begun in one step, walked by keys, opened, exported from, and never lost."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPushButton
from window_driving import Driver, settle

from hrdoc.casebook.opening import open_record
from hrdoc.casebook.reading import list_ids
from hrdoc.casebook.recording import add_record, seal_records
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.case_page import CasePage
from hrdoc.ui.cases.caseless_page import CaselessPage
from hrdoc.ui.cases.page import CasesPage
from hrdoc.ui.desk.page import Place
from hrdoc.ui.desk.trail import Trail
from hrdoc.ui.record.page import RecordPage
from hrdoc.ui.search.page import SearchPage
from hrdoc.ui.testimony.page import TestimonyPage
from hrdoc.ui.widgets.two_lines import BELOW

Open = Callable[..., Driver]


def add(driver: Driver, kind: str, **fields: Json) -> RecordId:
    return driver.ask(lambda book: add_record(book, kind, fields))


def rows(driver: Driver, name: str) -> list[tuple[str, str]]:
    """The two lines of every row of a list, once they are read."""
    view = driver.find(QListView, name)
    model = view.model()

    def told() -> list[tuple[str, str]]:
        indexes = [model.index(row, 0) for row in range(model.rowCount())]
        return [(str(i.data() or ""), str(i.data(BELOW) or "")) for i in indexes]

    driver.until(lambda: bool(told()) and all(title for title, _ in told()))
    return told()


def shows(driver: Driver, page: type) -> None:
    driver.until(lambda: isinstance(driver.page, page))


def test_a_first_case_is_begun_by_typing_its_title(opened: Open) -> None:
    driver = opened()
    field = driver.find(QLineEdit, "case-new-title")
    driver.until(field.isVisible)
    driver.until(field.hasFocus)
    driver.type("نیمکت‌های شکسته", field)
    driver.key(Qt.Key.Key_Return, field)
    shows(driver, CasePage)
    driver.until(lambda: driver.find(QLineEdit, "case-title").text() == "نیمکت‌های شکسته")
    (case,) = driver.ask(lambda book: list_ids(book, kind="case"))
    assert driver.desk.place.record == case


def test_an_empty_title_begins_nothing(opened: Open) -> None:
    driver = opened()
    field = driver.find(QLineEdit, "case-new-title")
    driver.until(field.isVisible)
    driver.type("   ", field)
    assert not driver.find(QPushButton, "case-begin").isEnabled()
    wanted = driver.find(QLabel, "case-new-wanted")
    assert wanted.isVisible()
    assert not driver.find(QPushButton, "case-new-cancel").isVisible()
    driver.key(Qt.Key.Key_Return, field)
    assert driver.ask(lambda book: list_ids(book, kind="case")) == []
    driver.type("Benches", field)
    assert not wanted.isVisible()


def test_cases_are_listed_with_what_is_in_them_and_opened_by_enter(opened: Open) -> None:
    driver = opened()
    first = add(driver, "case", title="Benches")
    add(driver, "testimony", case=first)
    add(driver, "case", title="Bridges")
    driver.go("cases")
    told = dict(rows(driver, "cases"))
    assert "1 testimony" in told["Benches"]
    assert "no testimony yet" in told["Bridges"]
    assert driver.find(QLabel, "cases-count").text() == "2 cases"
    view = driver.find(QListView, "cases")
    driver.key(Qt.Key.Key_Down, view)
    driver.key(Qt.Key.Key_Return, view)
    shows(driver, CasePage)


def test_a_sealed_case_is_not_told_as_if_it_were_closed(opened: Open) -> None:
    driver = opened()
    cases = [add(driver, "case", title=each) for each in ("Benches", "Bridges")]
    driver.ask(lambda book: seal_records(book, cases[:1]))
    driver.go("cases")
    told = dict(rows(driver, "cases"))
    assert "ealed" not in told["Benches"]
    assert "the case itself changed" in told["Benches"]  # not what is in it
    assert "Draft, not sealed" in told["Bridges"]


def test_n_in_the_list_begins_a_case_and_escape_leaves_it(opened: Open) -> None:
    driver = opened()
    add(driver, "case", title="Benches")
    driver.go("cases")
    rows(driver, "cases")
    driver.key(Qt.Key.Key_N, driver.find(QListView, "cases"))
    field = driver.find(QLineEdit, "case-new-title")
    assert field.hasFocus()
    driver.key(Qt.Key.Key_Escape, field)
    assert not field.isVisible()
    assert driver.find(QPushButton, "cases-new").isVisible()
    driver.press("cases-new")
    driver.press("case-new-cancel")
    assert not field.isVisible()


def test_the_title_of_a_case_is_changed_in_place_and_kept(opened: Open) -> None:
    driver = opened()
    case = add(driver, "case", title="Bench")
    driver.go("case", record=case)
    title = driver.find(QLineEdit, "case-title")
    driver.until(lambda: title.text() == "Bench")
    title.setFocus()
    driver.key(Qt.Key.Key_End, title)
    driver.type("es", title)
    driver.go("cases")
    assert driver.ask(lambda book: open_record(book, case)).title == "Benches"


def test_a_testimony_begun_in_a_case_belongs_to_it(opened: Open) -> None:
    driver = opened()
    case = add(driver, "case", title="Benches")
    driver.go("case", record=case)
    driver.until(driver.find(QLabel, "case-none").isVisible)
    driver.press("testimony-new")
    shows(driver, TestimonyPage)
    record = driver.desk.place.record
    assert record is not None
    assert driver.ask(lambda book: open_record(book, record)).case == case


def test_what_names_no_case_is_still_reached(opened: Open) -> None:
    driver = opened()
    add(driver, "testimony", title="Lost account")
    driver.go("cases")
    driver.until(driver.find(QPushButton, "cases-without").isVisible)
    driver.press("cases-without")
    shows(driver, CaselessPage)
    assert rows(driver, "case-list")[0][0] == "Lost account"


def test_a_person_of_a_case_is_reached_from_it(opened: Open) -> None:
    driver = opened()
    case = add(driver, "case", title="Benches")
    person = add(driver, "person", pseudonym="W-0137", names=[{"text": "مریم", "lang": "fa"}])
    add(driver, "testimony", title="Account", case=case, person=person)
    driver.go("case", record=case, part="people")
    assert [title for title, _ in rows(driver, "case-list")] == ["W-0137"]
    driver.key(Qt.Key.Key_Return, driver.find(QListView, "case-list"))
    shows(driver, RecordPage)
    assert driver.desk.place.record == person


def test_a_long_list_reads_only_the_pages_that_are_looked_at(opened: Open) -> None:
    driver = opened()

    def many(book: object) -> None:
        for number in range(450):
            add_record(book, "case", {"title": f"Case {number}"})  # type: ignore[arg-type]

    driver.ask(many)
    driver.go("cases")
    view = driver.find(QListView, "cases")
    driver.until(lambda: view.model().rowCount() == 450)
    first, last = view.model().index(0, 0), view.model().index(449, 0)
    driver.until(lambda: bool(first.data()))
    driver.key(Qt.Key.Key_End, view)
    driver.until(lambda: bool(last.data()))
    assert {first.data(), last.data()} == {"Case 449", "Case 0"}


def test_a_change_elsewhere_is_seen_and_the_chosen_row_stays_chosen(opened: Open) -> None:
    driver = opened()
    for title in ("A", "B", "C"):
        add(driver, "case", title=title)
    page = driver.go("cases")
    assert isinstance(page, CasesPage)
    rows(driver, "cases")
    page.list.setCurrentIndex(page.list.model().index(1, 0))
    chosen = page.list.currentIndex().data()
    driver.window.session.command(page, lambda book: add_record(book, "case", {"title": "D"}))
    driver.until(lambda: page.list.model().rowCount() == 4)
    driver.until(lambda: page.list.currentIndex().data() == chosen)


def test_the_parts_of_the_path_lead_to_the_case_and_to_the_list(opened: Open) -> None:
    driver = opened()
    case = add(driver, "case", title="Benches & <b>boats</b>")
    record = add(driver, "testimony", title="First account", case=case)
    driver.go("testimony", record=record)
    driver.until(lambda: driver.window.findChild(QPushButton, "desk-trail-0") is not None)
    part = driver.find(QPushButton, "desk-trail-0")
    assert part.accessibleName() == "Benches & <b>boats</b>"
    assert part.focusPolicy() & Qt.FocusPolicy.TabFocus
    driver.key(Qt.Key.Key_Return, part)
    shows(driver, CasePage)
    assert driver.desk.place.record == case
    driver.until(lambda: driver.find(Trail, "desk-trail").text().startswith("Cases"))
    settle()
    driver.press("desk-trail-0")
    shows(driver, CasesPage)


@pytest.mark.parametrize("keys", [True, False])
def test_with_nothing_to_go_back_to_the_way_back_leads_up_the_path(
    opened: Open, keys: bool
) -> None:
    driver = opened()
    case = add(driver, "case", title="Benches")
    record = add(driver, "testimony", title="First account", case=case)
    driver.window.show_desk(Place("testimony", record=record))  # as after unlocking

    def go_back() -> None:
        settle()  # the desk of before is let go
        driver.until(lambda: driver.find(QPushButton, "desk-back").isEnabled())
        if keys:
            QTest.keyClick(driver.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
        else:
            driver.press("desk-back")

    go_back()
    shows(driver, CasePage)
    assert driver.desk.place.record == case
    go_back()
    shows(driver, CasesPage)
    driver.until(lambda: not driver.find(QPushButton, "desk-back").isEnabled())


@pytest.mark.parametrize("by_palette", [False, True])
@pytest.mark.parametrize("at", ["testimony", "consent", "record"])
def test_a_testimony_begun_at_a_record_of_a_case_belongs_to_that_case(
    opened: Open, at: str, by_palette: bool
) -> None:
    driver = opened()
    case = add(driver, "case", title="Benches")
    account = add(driver, "testimony", title="First account", case=case)
    records = {
        "testimony": account,
        "consent": add(driver, "consent", covers=[account]),
        "record": add(driver, "proceeding", title="Hearing", case=case),
    }
    driver.go(at, record=records[at])
    if by_palette:
        control = Qt.KeyboardModifier.ControlModifier
        QTest.keyClick(driver.window.windowHandle(), Qt.Key.Key_K, control)
        driver.type("New testim", driver.find(QLineEdit, "palette-line"))
        driver.key(Qt.Key.Key_Return)
    else:
        QTest.keyClick(driver.window, Qt.Key.Key_N, Qt.KeyboardModifier.ControlModifier)
    driver.until(lambda: driver.desk.place.record not in records.values())
    shows(driver, TestimonyPage)
    begun = driver.desk.place.record
    assert begun is not None
    assert driver.ask(lambda book: open_record(book, begun)).case == case


def test_the_header_says_where_one_is_and_leads_back_and_to_the_search(opened: Open) -> None:
    driver = opened()
    case = add(driver, "case", title="Benches")
    record = add(driver, "testimony", title="First account", case=case)
    driver.go("case", record=case)
    rows(driver, "case-latest")
    driver.go("testimony", record=record)
    trail = driver.find(Trail, "desk-trail")
    driver.until(lambda: "Benches" in trail.text() and "First account" in trail.text())
    assert driver.find(QPushButton, "rail-cases").isChecked()
    assert "Benches" not in driver.window.windowTitle()
    QTest.keyClick(driver.window, Qt.Key.Key_Left, Qt.KeyboardModifier.AltModifier)
    shows(driver, CasePage)
    QTest.keyClick(driver.window.windowHandle(), Qt.Key.Key_F, Qt.KeyboardModifier.ControlModifier)
    shows(driver, SearchPage)
    driver.press("desk-back")
    shows(driver, CasePage)
