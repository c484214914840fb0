"""Original and translation beside each other: aligned, typed across, kept and undone as one."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QTextCursor
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QPushButton
from test_ui_testimony import account, begin, fields, show, write
from window_driving import Driver, settle

from hrdoc.casebook.opening import versions_of
from hrdoc.casebook.recording import add_record, seal_records
from hrdoc.ijson import Json
from hrdoc.ui.consent.mark import ConsentMark
from hrdoc.ui.testimony.page import TestimonyPage
from hrdoc.ui.testimony.translation_column import TranslationColumn

Open = Callable[..., Driver]
FIRST = "سحر روز بعد، هنوز هوا تاریک بود که در زدند."
SECOND = "چهار نفر بودند."
LONG = "They knocked. " * 30


def column(driver: Driver) -> TranslationColumn:
    return driver.find(TranslationColumn, "testimony-translation")


def turn(driver: Driver) -> None:
    driver.press("testimony-translate")
    settle()


def tops(driver: Driver) -> tuple[list[float], list[float]]:
    """Where the paragraphs of both begin."""
    found = []
    for document in (account(driver).document(), column(driver).document()):
        layout = document.documentLayout()
        found.append(
            [
                layout.blockBoundingRect(document.findBlockByNumber(number)).top()
                for number in range(document.blockCount())
            ]
        )
    return found[0], found[1]


def test_a_translation_is_typed_beside_its_paragraph_and_kept_with_it(opened: Open) -> None:
    driver = opened()
    record = begin(driver)
    write(driver, FIRST, SECOND)
    account(driver).moveCursor(QTextCursor.MoveOperation.Start)
    turn(driver)
    choice = driver.find(QComboBox, "translation-lang")
    choice.setCurrentIndex(choice.findData("en"))
    choice.activated.emit(choice.currentIndex())
    column(driver).setFocus()
    driver.type("They knocked.", column(driver))
    driver.key(Qt.Key.Key_Return, column(driver))
    driver.type("There were four.", column(driver))
    driver.go("cases")
    assert fields(driver, record)["paragraphs"] == [
        {"text": FIRST, "translation": "They knocked.", "translation_lang": "en"},
        {"text": SECOND, "translation": "There were four.", "translation_lang": "en"},
    ]


def test_both_begin_at_the_same_height_however_long_either_is(opened: Open) -> None:
    driver = opened()
    begin(driver, paragraphs=[{"text": FIRST, "translation": LONG}, {"text": LONG}, {"text": "."}])
    before = tops_of_account(driver)
    turn(driver)
    one, other = tops(driver)
    assert one == other
    assert one[1] > before[1]
    driver.type(LONG, account(driver))
    one, other = tops(driver)
    assert one == other
    turn(driver)
    assert not column(driver).isVisible()


def tops_of_account(driver: Driver) -> list[float]:
    document = account(driver).document()
    return [
        document.documentLayout().blockBoundingRect(document.findBlockByNumber(n)).top()
        for n in range(document.blockCount())
    ]


def test_no_key_in_the_translation_cuts_or_joins_a_paragraph(opened: Open) -> None:
    driver = opened()
    known: list[Json] = [
        {"text": FIRST, "translation": "one"},
        {"text": SECOND, "translation": "two"},
    ]
    record = begin(driver, paragraphs=known)
    turn(driver)
    target = column(driver)
    target.setFocus()
    target.go_to(1)
    driver.key(Qt.Key.Key_Home, target)
    driver.key(Qt.Key.Key_Backspace, target)
    target.selectAll()
    driver.key(Qt.Key.Key_Delete, target)
    driver.type("x", target)
    QApplication.clipboard().setText("a\n\nb")
    target.paste()
    driver.go("cases")
    kept = fields(driver, record)["paragraphs"]
    assert isinstance(kept, list)
    assert [each["text"] for each in kept] == [FIRST, SECOND]  # type: ignore[index, call-overload]
    assert kept[0]["translation"] == "one"  # type: ignore[index, call-overload]


def test_cutting_the_original_leaves_the_translation_with_its_first_half(opened: Open) -> None:
    driver = opened()
    begin(driver, paragraphs=[{"text": FIRST, "translation": "one"}, {"text": SECOND}])
    turn(driver)
    target = account(driver)
    cursor = target.textCursor()
    cursor.setPosition(10)
    target.setTextCursor(cursor)
    driver.key(Qt.Key.Key_Return, target)
    shown = column(driver).document()
    assert [shown.findBlockByNumber(n).text() for n in range(shown.blockCount())] == ["one", "", ""]
    one, other = tops(driver)
    assert one == other
    target.undo()
    assert column(driver).document().blockCount() == 2


def test_undo_in_the_translation_takes_back_what_was_typed_there(opened: Open) -> None:
    driver = opened()
    begin(driver, paragraphs=[{"text": FIRST}])
    turn(driver)
    target = column(driver)
    target.setFocus()
    driver.type("They came", target)
    assert account(driver).paragraphs()[0].more["translation"] == "They came"
    account(driver).undo()
    assert target.toPlainText() == "They "
    account(driver).undo()
    assert target.toPlainText() == ""
    account(driver).redo()
    account(driver).redo()
    assert target.toPlainText() == "They came"


def test_locking_keeps_the_translation_to_the_last_letter(opened: Open) -> None:
    driver = opened()
    record = begin(driver, paragraphs=[{"text": FIRST}])
    turn(driver)
    column(driver).setFocus()
    driver.type("They kno", column(driver))
    driver.key(Qt.Key.Key_F12, column(driver))
    assert driver.lobby
    (kept,) = fields(opened(), record)["paragraphs"]  # type: ignore[misc]
    assert kept["translation"] == "They kno"  # type: ignore[index, call-overload]


def test_the_caret_leads_across_and_the_details_follow_it(opened: Open) -> None:
    driver = opened()
    begin(driver, paragraphs=[{"text": FIRST}, {"text": SECOND}])
    account(driver).moveCursor(QTextCursor.MoveOperation.Start)
    turn(driver)
    target = column(driver)
    target.setFocus()
    driver.key(Qt.Key.Key_Return, target)
    assert account(driver).textCursor().blockNumber() == 1
    driver.key(Qt.Key.Key_Escape, target)
    assert driver.window.focusWidget() is account(driver)
    page = driver.page
    assert isinstance(page, TestimonyPage)
    assert page.margin is not None
    assert not page.margin.isVisible()
    assert driver.find(QPushButton, "testimony-details").isVisible()


def test_consent_is_told_under_the_title_while_the_margin_is_not_seen(opened: Open) -> None:
    driver = opened()
    begin(driver, paragraphs=[{"text": FIRST}])
    driver.until(lambda: driver.find(QLabel, "consent-headline").text() != "")
    mark = driver.find(ConsentMark, "consent-mark")
    driver.until(mark.isHidden)
    turn(driver)
    assert mark.isVisible()
    said = driver.find(QLabel, "consent-mark-words").text()
    assert said == driver.find(QLabel, "consent-headline").text()
    turn(driver)
    assert mark.isHidden()
    driver.press("testimony-paragraph")
    assert mark.isVisible()


def test_the_translation_ends_before_the_bar_that_scrolls_both(opened: Open) -> None:
    driver = opened()
    long = " ".join([FIRST] * 60)
    begin(driver, paragraphs=[{"text": long, "translation": long}] * 3)
    turn(driver)
    bar = account(driver).verticalScrollBar()
    driver.until(bar.isVisible)
    shown = column(driver)
    end = shown.mapTo(driver.window, shown.rect().topRight()).x()
    assert bar.mapTo(driver.window, bar.rect().topLeft()).x() - end >= 16


def test_looking_at_a_translation_changes_nothing(opened: Open) -> None:
    driver = opened()
    known: list[Json] = [{"text": FIRST, "translation": "one", "translated_by": "T1"}]
    record = driver.ask(lambda book: add_record(book, "testimony", {"paragraphs": known}))
    driver.ask(lambda book: seal_records(book, [record]))
    show(driver, record)
    edits: list[int] = []
    account(driver).edited.connect(lambda: edits.append(1))
    for _ in range(3):
        turn(driver)
    driver.window.resize(1100, 700)
    settle()
    driver.go("cases")
    assert edits == []
    assert driver.ask(lambda book: versions_of(book, record)).state == "sealed"
