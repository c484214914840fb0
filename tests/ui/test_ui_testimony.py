"""The testimony page: an account typed in Persian, cut, joined, undone, sealed, and never lost."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPushButton, QWidget
from window_driving import Driver, settle

from hrdoc.casebook.book import Book
from hrdoc.casebook.opening import open_record, versions_of
from hrdoc.casebook.recording import add_record, edit_record, seal_records, withdraw_record
from hrdoc.errors import HrdocError
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.session import Touched
from hrdoc.ui.testimony.account import Account
from hrdoc.ui.testimony.keeping import Keeping
from hrdoc.ui.testimony.page import TestimonyPage
from hrdoc.ui.widgets.notice import Notice

Open = Callable[..., Driver]
FIRST = "سحر روز بعد، هنوز هوا تاریک بود که در زدند."
SECOND = "چهار نفر بودند، با لباس شخصی؛ نمی‌دانم از کجا."


def begin(driver: Driver, **fields: Json) -> RecordId:
    """A testimony, open in the window."""
    record = driver.ask(lambda book: add_record(book, "testimony", fields))
    show(driver, record)
    return record


def show(driver: Driver, record: RecordId) -> None:
    page = driver.go("testimony", record=record)
    assert isinstance(page, TestimonyPage)
    driver.until(lambda: page.margin is not None and not page.writing.account.is_loading)


def account(driver: Driver) -> Account:
    return driver.find(Account, "testimony-account")


def fields(driver: Driver, record: RecordId) -> dict[str, Json]:
    """What the vault has of a record, after what was handed over."""
    return dict(driver.ask(lambda book: open_record(book, record)).fields)


def texts(driver: Driver, record: RecordId) -> list[str]:
    found = fields(driver, record).get("paragraphs")
    assert isinstance(found, list)
    return [str(each["text"]) for each in found if isinstance(each, dict)]


def write(driver: Driver, *paragraphs: str) -> None:
    """Type paragraphs at the place of the cursor, with Enter between them."""
    target = account(driver)
    target.setFocus()
    for place, text in enumerate(paragraphs):
        if place:
            driver.key(Qt.Key.Key_Return, target)
        driver.type(text, target)


def is_kept(driver: Driver) -> bool:
    return any(label.text() == "Saved, encrypted" for label in driver.window.findChildren(QLabel))


def test_a_first_account_is_typed_and_is_there_again(opened: Open) -> None:
    driver = opened("fa")
    record = begin(driver)
    title = driver.find(QLineEdit, "testimony-title")
    assert title.hasFocus()
    driver.type("روایت نخست", title)
    driver.key(Qt.Key.Key_Return, title)
    assert account(driver).hasFocus()
    write(driver, FIRST, SECOND)
    driver.go("cases")
    assert texts(driver, record) == [FIRST, SECOND]
    assert fields(driver, record)["title"] == "روایت نخست"
    show(driver, record)
    assert [each.text for each in account(driver).paragraphs()] == [FIRST, SECOND]
    assert title is not driver.find(QLineEdit, "testimony-title")


def test_what_is_typed_is_kept_by_itself_and_said_to_be(opened: Open) -> None:
    driver = opened()
    record = begin(driver)
    write(driver, FIRST)
    assert not is_kept(driver)
    driver.until(lambda: is_kept(driver))
    assert texts(driver, record) == [FIRST]


def test_locking_in_the_middle_of_a_word_loses_no_letter(opened: Open) -> None:
    driver = opened()
    record = begin(driver)
    write(driver, FIRST, "چهار نف")
    driver.key(Qt.Key.Key_F12, account(driver))
    assert driver.lobby
    again = opened()
    assert texts(again, record) == [FIRST, "چهار نف"]


def test_locking_keeps_a_word_that_is_still_being_composed(opened: Open) -> None:
    driver = opened()
    record = begin(driver)
    write(driver, "چهار ")
    QApplication.sendEvent(account(driver), QInputMethodEvent("نفر", []))
    driver.key(Qt.Key.Key_F12, account(driver))
    assert driver.lobby
    assert texts(opened(), record) == ["چهار نفر"]


def test_closing_the_window_keeps_what_was_typed(opened: Open) -> None:
    driver = opened()
    record = begin(driver)
    write(driver, SECOND)
    driver.window.close()
    assert texts(opened(), record) == [SECOND]


def test_paragraphs_are_cut_joined_and_brought_back(opened: Open) -> None:
    driver = opened()
    record = begin(driver)
    write(driver, FIRST, SECOND)
    target = account(driver)
    driver.key(Qt.Key.Key_Home, target)
    driver.key(Qt.Key.Key_Backspace, target)
    assert [each.text for each in target.paragraphs()] == [FIRST + SECOND]
    target.undo()
    assert [each.text for each in target.paragraphs()] == [FIRST, SECOND]
    driver.go("cases")
    assert texts(driver, record) == [FIRST, SECOND]


def test_what_the_page_does_not_show_survives_an_edit_untouched(opened: Open) -> None:
    driver = opened()
    known: list[Json] = [
        {
            "text": f"paragraph {number}",
            "lang": "en",
            "translation": f"ترجمهٔ {number}",
            "translation_lang": "fa",
            "translated_by": "TR-2",
            "handles": ["W1"],
            "marks": ["identity"],
            "time_mark": "00:01",
        }
        for number in range(3)
    ]
    record = begin(driver, paragraphs=known, medium="phone")
    write(driver, "!")
    driver.go("cases")
    kept = fields(driver, record)
    first = known[0]
    assert isinstance(first, dict)
    changed = dict(first, text="!paragraph 0")
    assert kept["paragraphs"] in (
        [changed, *known[1:]],
        [*known[:2], dict(known[2], text="paragraph 2!")],
    )  # type: ignore[arg-type]
    assert kept["medium"] == "phone"


def test_how_the_witness_knows_is_chosen_by_keys(opened: Open) -> None:
    driver = opened()
    record = begin(driver)
    write(driver, FIRST)
    driver.press("testimony-source")
    menu = QApplication.activePopupWidget()
    assert menu is not None
    driver.key(Qt.Key.Key_Down, menu)
    driver.key(Qt.Key.Key_Return, menu)
    settle()
    driver.go("cases")
    (only,) = fields(driver, record)["paragraphs"]  # type: ignore[misc]
    assert only == {"text": FIRST, "source_of_knowledge": "own-senses"}


def test_a_date_is_kept_as_it_is_said_even_if_there_is_no_such_day(opened: Open) -> None:
    driver = opened()
    record = begin(driver)
    driver.type("۳۱ آبان ۱۴۰۳", driver.find(QLineEdit, "testimony-date"))
    write(driver, FIRST)
    driver.go("cases")
    date = fields(driver, record)["date"]
    assert isinstance(date, dict)
    assert date["as_stated"] == "۳۱ آبان ۱۴۰۳"
    assert texts(driver, record) == [FIRST]


def test_sealing_signs_what_is_written_and_writing_on_begins_a_draft(opened: Open) -> None:
    driver = opened()
    record = begin(driver)
    write(driver, FIRST)
    driver.press("testimony-seal")
    state = lambda: driver.find(QLabel, "record-state").text()  # noqa: E731
    driver.until(lambda: state() == "Sealed")
    driver.until(lambda: driver.window.findChild(QPushButton, "testimony-seal") is None)
    assert len(driver.ask(lambda book: versions_of(book, record)).sealed) == 1
    driver.until(lambda: driver.find(QPushButton, "record-edit").isVisible())
    driver.press("record-edit")
    write(driver, " و")
    driver.until(lambda: state() == "Draft after a sealed version")
    driver.press("testimony-seal")
    driver.until(lambda: state() == "Sealed")
    assert len(driver.ask(lambda book: versions_of(book, record)).sealed) == 2


def test_a_withdrawn_testimony_is_only_read_and_says_so(opened: Open) -> None:
    driver = opened()
    record = driver.ask(
        lambda book: add_record(book, "testimony", {"paragraphs": [{"text": FIRST}]})
    )
    driver.ask(lambda book: (seal_records(book, [record]), withdraw_record(book, record)))
    show(driver, record)
    assert "withdrawn" in driver.find(Notice, "testimony-notice").text
    write(driver, "more")
    driver.go("cases")
    assert driver.ask(lambda book: versions_of(book, record)).state == "withdrawn"


def test_another_part_of_the_record_changed_meanwhile_is_not_overwritten(opened: Open) -> None:
    driver = opened()
    record = begin(driver)
    write(driver, FIRST)
    driver.ask(lambda book: edit_record(book, record, {"medium": "phone"}))
    driver.go("cases")
    assert fields(driver, record)["medium"] == "phone"
    assert texts(driver, record) == [FIRST]


def test_a_version_that_comes_from_elsewhere_is_shown_before_one_writes_on(opened: Open) -> None:
    driver = opened()
    record = begin(driver, paragraphs=[{"text": FIRST}])
    driver.press("testimony-seal")
    driver.until(lambda: driver.find(QLabel, "record-state").text() == "Sealed")
    session = driver.window.session

    def replace(book: Book) -> None:
        edit_record(book, record, {"paragraphs": [{"text": SECOND}]})
        seal_records(book, [record])

    session.command(driver.window, replace, touches=Touched(records=frozenset({record})))
    driver.until(lambda: [each.text for each in account(driver).paragraphs()] == [SECOND])


def test_what_the_vault_refuses_is_told_and_tried_again(opened: Open) -> None:
    driver = opened()
    record = begin(driver)
    keeping = Keeping(driver.window.session, record, driver.page)
    told: list[HrdocError] = []
    said = ["no such code!"]
    keeping.refused.connect(told.append)
    keeping.add("language", lambda: said[0])
    keeping.touch("language")
    keeping.flush()
    driver.until(lambda: bool(told))
    assert keeping.waits
    said[0] = "fa"
    driver.until(lambda: not keeping.waits)
    assert fields(driver, record)["language"] == "fa"


def test_f6_moves_between_page_margin_rail_and_header(opened: Open) -> None:
    driver = opened()
    begin(driver)
    visited = []
    for _ in range(4):
        driver.key(Qt.Key.Key_F6, driver.window.focusWidget())
        focused = driver.window.focusWidget()
        while focused is not None and focused.objectName() not in REGIONS:
            focused = focused.parentWidget()
        visited.append(focused.objectName() if focused else "")
    assert visited == ["testimony-margin", "desk-rail", "desk-header", "testimony-writing"]


REGIONS = {"testimony-writing", "testimony-margin", "desk-rail", "desk-header"}


def test_persian_stands_at_the_right_in_an_english_window(opened: Open) -> None:
    driver = opened()
    begin(driver, paragraphs=[{"text": FIRST}, {"text": "Then in English."}])
    target = account(driver)
    block = target.document().firstBlock()
    assert block.textDirection() == Qt.LayoutDirection.RightToLeft
    assert block.next().textDirection() == Qt.LayoutDirection.LeftToRight
    line = block.layout().lineAt(0)
    assert line.naturalTextRect().right() > target.viewport().width() * 0.9


def test_a_hit_leads_to_its_paragraph(opened: Open) -> None:
    driver = opened()
    many: list[Json] = [{"text": f"paragraph {number}"} for number in range(80)]
    record = begin(driver, paragraphs=many)
    driver.go("testimony", record=record, part="paragraphs.70.text")
    driver.until(lambda: account(driver).textCursor().block().text() == "paragraph 70")


def test_the_numbers_reach_as_far_down_as_the_account(opened: Open) -> None:
    driver = opened()
    many: list[Json] = [{"text": f"paragraph {number}"} for number in range(80)]
    begin(driver, paragraphs=many)
    gutter = driver.find(QWidget, "testimony-gutter")
    driver.until(lambda: gutter.height() == account(driver).height())
    page = driver.page
    assert isinstance(page, TestimonyPage)
    page.writing.notice.tell("one line less for the account", "caution")
    driver.until(lambda: gutter.height() == account(driver).height())
    page.writing.notice.clear()
    driver.until(lambda: gutter.height() == account(driver).height())


def test_the_margin_waits_behind_a_button_where_there_is_no_room(opened: Open) -> None:
    driver = opened(text_size=150)
    begin(driver)
    page = driver.page
    assert isinstance(page, TestimonyPage)
    assert page.margin is not None
    assert not page.margin.isVisible()
    driver.press("testimony-details")
    assert page.margin.isVisible()
    assert not page.writing.isVisible()
    driver.press("testimony-back")
    assert page.writing.isVisible()
    assert not page.margin.isVisible()
