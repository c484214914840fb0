"""People in an account: linked by `@` through handles, told where they stand, never by name."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QListWidget, QPushButton
from test_ui_testimony import account, begin, fields, texts, write
from window_driving import Driver

from hrdoc.casebook.book import Book
from hrdoc.casebook.indexing import index_all
from hrdoc.casebook.opening import open_record
from hrdoc.casebook.reading import list_ids
from hrdoc.casebook.recording import add_record
from hrdoc.ijson import Json
from hrdoc.ui.testimony.mentioning import Mentioning
from hrdoc.ui.testimony.person_panel import PersonPanel

Open = Callable[..., Driver]


def panel(driver: Driver) -> Mentioning:
    return driver.find(Mentioning, "mention-panel")


def lines(driver: Driver) -> list[str]:
    """What the list below the caret offers, without marks of direction."""
    found = driver.find(QListWidget, "mention-list")
    marks = {ord(each): None for each in "\u200e\u200f\u2068\u2069"}
    return [found.item(row).text().translate(marks) for row in range(found.count())]


def test_somebody_new_gets_a_handle_in_the_text_and_a_place_in_the_list(opened: Open) -> None:
    driver = opened()
    record = begin(driver)
    write(driver, "Then @")
    assert panel(driver).isVisible()
    assert account(driver).hasFocus()
    driver.type("victim", account(driver))
    assert lines(driver) == ["Somebody new", "V1 · Victim"]
    driver.key(Qt.Key.Key_Return, account(driver))
    driver.type(" fell.", account(driver))
    driver.go("cases")
    kept = fields(driver, record)
    assert texts(driver, record) == ["Then V1 fell."]
    assert kept["handles"] == [{"handle": "V1", "role": "victim"}]
    assert kept["paragraphs"] == [{"text": "Then V1 fell.", "handles": ["V1"]}]


def test_a_person_of_the_vault_is_found_by_another_spelling(opened: Open) -> None:
    driver = opened()
    person = driver.ask(
        lambda book: add_record(
            book,
            "person",
            {"pseudonym": "K-4471", "names": [{"text": "محمد رضایی"}], "roles": ["relative"]},
        )
    )
    driver.ask(index_all)
    record = begin(driver)
    write(driver, "@Mohammad")
    driver.until(lambda: any("K-4471" in line for line in lines(driver)))
    assert not any("محمد" in line for line in lines(driver))
    driver.key(Qt.Key.Key_Return, account(driver))
    driver.go("cases")
    kept = fields(driver, record)
    assert texts(driver, record) == ["R1"]
    assert kept["handles"] == [{"handle": "R1", "role": "relative", "person": person}]


def test_the_margin_asks_by_a_button_how_the_name_of_a_linked_person_became_known(
    opened: Open,
) -> None:
    driver = opened()
    driver.ask(lambda book: add_record(book, "person", {"pseudonym": "K-4471", "names": []}))
    driver.ask(index_all)
    begin(driver)
    write(driver, "@K-44")
    driver.until(lambda: any("K-4471" in line for line in lines(driver)))
    driver.key(Qt.Key.Key_Return, account(driver))
    name = account(driver).people.handles[0].name
    driver.until(lambda: driver.window.findChild(QPushButton, f"person-{name}-ask") is not None)
    asking = driver.find(QPushButton, f"person-{name}-ask")
    assert asking.text() == driver.desk.look.say("paragraph-person-ask")
    asking.click()
    driver.until(lambda: driver.window.findChild(PersonPanel, "person-panel") is not None)


def test_undo_takes_the_handle_back_and_leaves_the_person_in_the_list(opened: Open) -> None:
    driver = opened()
    record = begin(driver)
    write(driver, "Then @")
    driver.key(Qt.Key.Key_Return, account(driver))
    assert account(driver).toPlainText() == "Then V1"
    account(driver).undo()
    assert "V1" not in account(driver).toPlainText()
    account(driver).redo()
    assert account(driver).toPlainText() == "Then V1"
    account(driver).undo()
    driver.go("cases")
    kept = fields(driver, record)
    assert kept["handles"] == [{"handle": "V1", "role": "victim"}]
    assert all("handles" not in each for each in kept["paragraphs"])  # type: ignore[union-attr]


def test_a_name_that_is_selected_gives_way_to_its_handle_and_goes_into_a_record(
    opened: Open,
) -> None:
    driver = opened("fa")
    record = begin(driver, language="fa")
    write(driver, "رضا آمد.")
    target = account(driver)
    cursor = target.textCursor()
    cursor.setPosition(0)
    cursor.setPosition(3, QTextCursor.MoveMode.KeepAnchor)
    target.setTextCursor(cursor)
    panel(driver).begin()
    driver.until(lambda: panel(driver).isVisible())
    QTest.keyClick(target, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    people = lambda: driver.ask(lambda book: list(list_ids(book, kind="person")))  # noqa: E731
    driver.until(lambda: bool(people()))
    driver.go("cases")
    kept = fields(driver, record)
    (person,) = people()
    assert texts(driver, record) == ["V1 آمد."]
    assert kept["handles"] == [{"handle": "V1", "role": "victim", "person": person}]
    made = driver.ask(lambda book: open_record(book, person)).fields
    assert made["names"] == [{"text": "رضا", "lang": "fa"}]
    assert "رضا" not in str(made["pseudonym"])


def test_escape_leaves_what_was_typed(opened: Open) -> None:
    driver = opened()
    record = begin(driver)
    write(driver, "Then @vic")
    driver.key(Qt.Key.Key_Escape, account(driver))
    assert not panel(driver).isVisible()
    driver.key(Qt.Key.Key_Return, account(driver))
    driver.go("cases")
    assert texts(driver, record) == ["Then @vic"]
    assert "handles" not in fields(driver, record)


def test_an_address_with_an_at_sign_is_only_text(opened: Open) -> None:
    driver = opened()
    begin(driver)
    write(driver, "write to a@")
    assert not panel(driver).isVisible()


def test_handles_the_text_does_not_say_stay_with_their_paragraph_as_they_were(
    opened: Open,
) -> None:
    driver = opened()
    handles: list[Json] = [{"handle": "W1"}, {"handle": "V1"}]
    paragraphs: list[Json] = [
        {"text": "I saw V1.", "handles": ["V1", "W1"]},
        {"text": "We ran.", "handles": ["W1", "V1"]},
    ]
    record = begin(driver, handles=handles, paragraphs=paragraphs)
    target = account(driver)
    target.moveCursor(QTextCursor.MoveOperation.End)
    driver.type("!", target)
    driver.go("cases")
    first, second = fields(driver, record)["paragraphs"]  # type: ignore[misc]
    assert first == paragraphs[0]
    assert second == {"text": "We ran.!", "handles": ["W1", "V1"]}


def test_the_list_ends_with_no_heading_of_people_one_does_not_see(opened: Open) -> None:
    driver = opened()
    case = driver.ask(lambda book: add_record(book, "case", {"title": "A case"}))

    def tell(book: Book, number: int) -> None:
        person = add_record(book, "person", {"pseudonym": f"K-{number}"})
        add_record(book, "testimony", {"case": case, "person": person})

    for number in range(6):
        driver.ask(lambda book, number=number: tell(book, number))
    begin(driver, case=case)
    write(driver, "@")
    found = driver.find(QListWidget, "mention-list")
    driver.until(lambda: found.count() > 8)
    rows = [found.visualItemRect(found.item(row)) for row in range(found.count())]
    seen = [row for row, rect in enumerate(rows) if found.viewport().rect().contains(rect)]
    assert found.item(seen[-1]).flags() & Qt.ItemFlag.ItemIsEnabled
