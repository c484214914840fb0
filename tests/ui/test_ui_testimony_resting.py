"""A sealed testimony is read until somebody changes it; what was a mistake is thrown away."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from test_ui_testimony import FIRST, SECOND, account, begin, fields, show, texts, write
from window_driving import Driver, settle

from hrdoc.casebook.opening import versions_of
from hrdoc.casebook.reading import list_ids
from hrdoc.casebook.recording import add_record, edit_record, seal_records
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.page import Place
from hrdoc.ui.testimony.page import TestimonyPage

Open = Callable[..., Driver]


def sealed(driver: Driver) -> RecordId:
    """A sealed testimony, open in the window."""
    record = driver.ask(
        lambda book: add_record(
            book, "testimony", {"title": "Told", "paragraphs": [{"text": FIRST}]}
        )
    )
    driver.ask(lambda book: seal_records(book, [record]))
    show(driver, record)
    return record


def state(driver: Driver, record: RecordId) -> str:
    return driver.ask(lambda book: versions_of(book, record)).state


def said(driver: Driver) -> str:
    """How the page says the account stands."""
    page = driver.page
    assert isinstance(page, TestimonyPage)
    assert page.writing.state.isVisible()
    return page.writing.state.text


def command(driver: Driver, key: str) -> None:
    words = driver.desk.look.say(key)
    next(each for each in driver.page.commands() if each.words == words).act()
    settle()


def change(driver: Driver, field: QWidget | None = None) -> None:
    """Press the keys that begin a new version."""
    QTest.keyClick(field or account(driver), Qt.Key.Key_E, Qt.KeyboardModifier.ControlModifier)
    settle()


def is_offered(driver: Driver, key: str) -> bool:
    words = driver.desk.look.say(key)
    return words in {each.words for each in driver.page.commands()}


def test_a_sealed_account_is_read_and_no_letter_begins_a_version(opened: Open) -> None:
    driver = opened()
    record = sealed(driver)
    assert said(driver).startswith("Sealed ")
    assert "A change begins" in said(driver)
    target = account(driver)
    assert target.hasFocus()
    write(driver, "x")
    driver.type("y", driver.find(QLineEdit, "testimony-title"))
    driver.key(Qt.Key.Key_Backspace, target)
    assert not driver.find(QPushButton, "testimony-continue").isVisible()
    for field in ("testimony-date", "testimony-language"):
        assert not driver.find(QWidget, field).isVisible()
    driver.go("cases")
    assert state(driver, record) == "sealed"
    assert texts(driver, record) == [FIRST]


def test_what_is_read_can_be_selected_and_copied(opened: Open) -> None:
    driver = opened()
    sealed(driver)
    target = account(driver)
    target.selectAll()
    target.copy()
    assert QApplication.clipboard().text() == FIRST


def test_neither_enter_nor_a_letter_begins_a_version(opened: Open) -> None:
    driver = opened()
    record = sealed(driver)
    for field in (account(driver), driver.find(QLineEdit, "testimony-title")):
        for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_E, Qt.Key.Key_Space):
            driver.key(key, field)
    assert "A change begins" in said(driver)
    assert account(driver).isReadOnly()
    assert state(driver, record) == "sealed"


def test_tab_leads_from_the_text_that_rests_to_the_button_that_changes_it(opened: Open) -> None:
    driver = opened()
    sealed(driver)
    change = driver.find(QPushButton, "record-edit")
    around: list[QWidget | None] = []
    while QApplication.focusWidget() not in around:
        around.append(QApplication.focusWidget())
        driver.key(Qt.Key.Key_Tab)
    assert change in around
    driver.key(Qt.Key.Key_Space, change)
    assert not account(driver).isReadOnly()


@pytest.mark.parametrize("field", ["testimony-account", "testimony-title"])
def test_what_was_begun_to_be_changed_is_left_as_it_is(opened: Open, field: str) -> None:
    driver = opened()
    record = sealed(driver)
    leave = driver.find(QPushButton, "record-done")
    assert not leave.isVisible()
    change(driver, driver.find(QWidget, field))
    assert leave.isVisible()
    driver.press("record-done")
    assert account(driver).isReadOnly()
    assert "A change begins" in said(driver)
    change(driver)
    write(driver, "x")
    assert not leave.isVisible()
    driver.until(lambda: state(driver, record) == "changed")
    driver.key(Qt.Key.Key_Backspace, account(driver))
    driver.until(leave.isVisible)
    driver.press("record-done")
    assert state(driver, record) == "sealed"
    assert texts(driver, record) == [FIRST]


def throwing(driver: Driver) -> QPushButton:
    """What asks for a testimony to be thrown away, once there is something to lose."""
    driver.until(lambda: is_offered(driver, "testimony-discard"))
    return driver.find(QPushButton, "testimony-discard-ask")


def test_what_throws_a_new_testimony_away_comes_after_the_text_and_its_tools(opened: Open) -> None:
    driver = opened()
    begin(driver, title="Told")
    throwing(driver)
    around = []
    each: QWidget | None = driver.find(QLineEdit, "testimony-title")
    while each is not None and each.objectName() != "testimony-discard-ask":
        around.append(each.objectName())
        each = each.nextInFocusChain()
    for name in ("date", "language", "translate", "paragraph", "account", "continue"):
        assert f"testimony-{name}" in around


def test_a_key_or_a_command_lets_it_be_changed(opened: Open) -> None:
    driver = opened()
    record = sealed(driver)
    change(driver)
    assert "A change begins" not in said(driver)
    write(driver, SECOND)
    driver.until(lambda: state(driver, record) == "changed")
    driver.go("cases")
    other = sealed(driver)
    command(driver, "testimony-change")
    assert not is_offered(driver, "testimony-change")
    write(driver, SECOND)
    driver.go("cases")
    assert state(driver, other) == "changed"


def test_a_letter_that_is_taken_back_leaves_no_draft(opened: Open) -> None:
    driver = opened()
    record = sealed(driver)
    driver.press("record-edit")
    write(driver, "x")
    driver.until(lambda: state(driver, record) == "changed")
    driver.key(Qt.Key.Key_Backspace, account(driver))
    driver.until(lambda: state(driver, record) == "sealed")
    driver.until(lambda: said(driver).startswith("Sealed "))
    write(driver, "x")
    driver.until(lambda: state(driver, record) == "changed")
    account(driver).undo()
    driver.go("cases")
    assert state(driver, record) == "sealed"
    show(driver, record)
    assert account(driver).isReadOnly()


def test_what_was_changed_is_thrown_away_after_one_question(opened: Open) -> None:
    driver = opened()
    record = sealed(driver)
    driver.press("record-edit")
    write(driver, SECOND)
    driver.until(lambda: state(driver, record) == "changed")
    driver.press("changes-discard-ask")
    assert driver.find(QPushButton, "changes-discard-no").hasFocus()
    driver.press("changes-discard-no")
    assert state(driver, record) == "changed"
    command(driver, "changes-discard")
    write(driver, "not kept yet")
    driver.press("changes-discard-yes")
    driver.until(lambda: said(driver).startswith("Sealed "))
    assert state(driver, record) == "sealed"
    assert texts(driver, record) == [FIRST]
    driver.until(lambda: account(driver).toPlainText() == FIRST)
    driver.go("cases")
    assert state(driver, record) == "sealed"


def test_a_draft_after_a_sealed_version_says_so_when_it_is_opened_again(opened: Open) -> None:
    driver = opened()
    record = sealed(driver)
    driver.ask(lambda book: edit_record(book, record, {"title": "Told again"}))
    show(driver, record)
    assert "new version, still a draft" in said(driver)
    write(driver, SECOND)
    driver.go("cases")
    assert SECOND in "".join(texts(driver, record))


def test_sealing_lets_the_account_rest_and_changing_goes_on_below_it(opened: Open) -> None:
    driver = opened()
    record = begin(driver)
    write(driver, FIRST)
    driver.press("testimony-seal")
    driver.until(lambda: said(driver).startswith("Sealed "))
    write(driver, "x")
    assert texts(driver, record) == [FIRST]
    driver.until(lambda: is_offered(driver, "testimony-change"))
    assert not is_offered(driver, "testimony-seal")
    change(driver)
    write(driver, SECOND)
    driver.until(lambda: state(driver, record) == "changed")


def test_locking_while_changing_loses_nothing(opened: Open) -> None:
    driver = opened()
    record = sealed(driver)
    driver.press("record-edit")
    write(driver, SECOND)
    driver.key(Qt.Key.Key_F12, account(driver))
    assert driver.lobby
    again = opened()
    assert SECOND in "".join(texts(again, record))


def test_naming_the_witness_of_a_sealed_account_changes_it(opened: Open) -> None:
    driver = opened()
    record = sealed(driver)
    command(driver, "witness-name-them")
    driver.until(lambda: driver.window.findChild(QLineEdit, "witness-name") is not None)
    driver.until(lambda: bool(driver.find(QLineEdit, "witness-pseudonym").text()))
    driver.key(Qt.Key.Key_Return, driver.find(QLineEdit, "witness-name"))
    driver.until(lambda: bool(fields(driver, record).get("person")))
    assert state(driver, record) == "changed"


def test_nothing_is_thrown_away_where_nothing_was_begun(opened: Open) -> None:
    driver = opened()
    begin(driver)
    driver.until(lambda: driver.window.findChild(QPushButton, "testimony-seal") is not None)
    settle()
    assert not is_offered(driver, "testimony-discard")
    assert not driver.find(QPushButton, "testimony-discard-ask").isVisible()
    write(driver, FIRST)
    last = throwing(driver)
    page = driver.page
    assert isinstance(page, TestimonyPage)
    assert page.margin is not None
    assert page.margin.isAncestorOf(last)
    assert last.mapToGlobal(QPoint()).y() > page.margin.standing.mapToGlobal(QPoint()).y()


def test_a_small_window_asks_in_its_margin_whether_a_testimony_goes(opened: Open) -> None:
    driver = opened()
    begin(driver, title="Told")
    driver.window.resize(1024, 640)
    throwing(driver)
    command(driver, "testimony-discard")
    driver.until(driver.find(QPushButton, "testimony-discard-no").isVisible)
    assert driver.find(QPushButton, "testimony-discard-no").hasFocus()


def test_a_testimony_begun_by_mistake_is_thrown_away_after_one_question(opened: Open) -> None:
    driver = opened()
    driver.go("cases")
    record = begin(driver)
    write(driver, FIRST)
    driver.until(lambda: bool(fields(driver, record).get("paragraphs")))
    assert "Draft" in said(driver)
    throwing(driver)
    command(driver, "testimony-discard")
    driver.key(Qt.Key.Key_Return)
    assert state(driver, record) == "draft"
    driver.press("testimony-discard-ask")
    write(driver, " and more")
    driver.press("testimony-discard-yes")
    driver.until(lambda: not isinstance(driver.page, TestimonyPage))
    assert record not in driver.ask(lambda book: list(list_ids(book, kind="testimony")))


def test_a_testimony_that_something_sealed_names_says_why_it_stays(opened: Open) -> None:
    driver = opened()
    record = begin(driver)
    write(driver, FIRST)
    evidence = driver.ask(lambda book: add_record(book, "evidence", {"supports": [record]}))
    driver.ask(lambda book: seal_records(book, [evidence]))
    throwing(driver)
    driver.press("testimony-discard-ask")
    driver.press("testimony-discard-yes")
    page = driver.page
    assert isinstance(page, TestimonyPage)
    driver.until(lambda: "stays" in page.notice.text)
    write(driver, SECOND)
    driver.go("cases")
    assert SECOND in "".join(texts(driver, record))


def test_a_file_in_the_margin_leads_to_its_page(opened: Open) -> None:
    driver = opened()
    record = sealed(driver)
    evidence = driver.ask(
        lambda book: add_record(book, "evidence", {"title": "A letter", "supports": [record]})
    )
    for act in (QPushButton.click, lambda link: driver.key(Qt.Key.Key_Return, link)):
        show(driver, record)
        driver.until(lambda: driver.window.findChild(QPushButton, "evidence-open") is not None)
        link = driver.find(QPushButton, "evidence-open")
        driver.until(link.isVisible)
        assert "A letter" in link.text()
        act(link)
        settle()
        assert driver.page.place == Place("record", record=evidence)


def test_whoever_has_a_pseudonym_is_called_by_it_and_by_no_name_beside_their_handle(
    opened: Open,
) -> None:
    driver = opened()
    person = driver.ask(
        lambda book: add_record(
            book, "person", {"pseudonym": "K-4471", "names": [{"text": "Maryam"}]}
        )
    )
    named_alone = driver.ask(
        lambda book: add_record(book, "person", {"names": [{"text": "Nasrin"}]})
    )
    handles: list[Json] = [
        {"handle": "W1", "role": "direct-witness", "person": person},
        {"handle": "V1", "role": "victim", "person": named_alone},
        {"handle": "V2", "role": "victim"},
    ]
    begin(driver, person=person, handles=handles, paragraphs=[{"text": "W1 saw V1."}])
    driver.until(lambda: "K-4471" in driver.find(QPushButton, "person-W1").accessibleName())
    driver.until(lambda: driver.window.findChild(QPushButton, "witness-open") is not None)
    driver.press("person-W1")
    driver.until(lambda: driver.window.findChild(QPushButton, "person-open") is not None)
    every = driver.page.findChildren(QWidget)
    assert not any("Maryam" in each.accessibleName() + each.toolTip() for each in every)
    texts = [each.text() for each in every if isinstance(each, QLabel | QPushButton)]
    assert any("K-4471" in each for each in texts)
    assert not any("Maryam" in each for each in texts)
    assert any("Nasrin" in each for each in texts)


def test_beside_a_sealed_account_nothing_looks_as_if_one_could_write_in_it(opened: Open) -> None:
    driver = opened()
    handles: list[Json] = [{"handle": "V1", "role": "victim"}]
    text: list[Json] = [{"text": "V1 fell.", "handles": ["V1"]}]
    record = begin(driver, handles=handles, paragraphs=text)
    driver.until(lambda: driver.window.findChild(QPushButton, "person-V1") is not None)
    driver.press("person-V1")
    driver.until(lambda: driver.window.findChild(QWidget, "handle-name_known-box") is not None)
    assert driver.find(QWidget, "handle-name_known-box").isVisible()
    assert not driver.find(QLabel, "person-panel-only-read").isVisible()
    driver.ask(lambda book: seal_records(book, [record]))
    show(driver, record)
    driver.until(lambda: driver.window.findChild(QPushButton, "person-V1") is not None)
    driver.press("person-V1")
    driver.until(lambda: driver.window.findChild(QWidget, "handle-name_known-box") is not None)
    assert driver.find(QLabel, "person-panel-only-read").isVisible()
    assert driver.find(QWidget, "handle-role-box").isVisible()
    assert not driver.find(QWidget, "handle-name_known-box").isVisible()
