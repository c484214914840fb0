"""Dates and places of an account: found, told and noted beside it, and never put into its text."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import QEvent, QPoint, Qt
from PySide6.QtGui import QHelpEvent, QTextCursor
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QMenu,
    QPushButton,
    QTextEdit,
    QToolTip,
    QWidget,
)
from test_ui_testimony import account, begin, fields, texts, write
from window_driving import Driver, settle

from hrdoc.ijson import Json
from hrdoc.ui.testimony.page import TestimonyPage
from hrdoc.ui.testimony.paragraph_panel import ParagraphPanel
from hrdoc.ui.testimony.people_block import PeopleBlock

Open = Callable[..., Driver]
DATED = "روز ۲۴ آبان ۱۳۹۸ جلوی نانوایی بودیم."
DATE = "۲۴ آبان ۱۳۹۸"


def page(driver: Driver) -> TestimonyPage:
    shown = driver.page
    assert isinstance(shown, TestimonyPage)
    return shown


def select(driver: Driver, words: str) -> None:
    """Select words of the first paragraph."""
    target = account(driver)
    start = target.toPlainText().index(words)
    cursor = target.textCursor()
    cursor.setPosition(start)
    cursor.setPosition(start + len(words), QTextCursor.MoveMode.KeepAnchor)
    target.setTextCursor(cursor)


def stand_in(driver: Driver, words: str) -> None:
    """Put the caret into words."""
    select(driver, words)
    cursor = account(driver).textCursor()
    cursor.setPosition(cursor.selectionStart() + 2)
    account(driver).setTextCursor(cursor)


def choose(driver: Driver, name: str) -> None:
    """Open the menu of what words are, by its key, and take one of its lines."""
    driver.window.activateWindow()
    account(driver).setFocus()
    driver.until(account(driver).hasFocus)
    driver.key(Qt.Key.Key_F4, account(driver))
    driver.until(lambda: driver.window.findChild(QMenu, "mark-menu") is not None)
    menu = driver.find(QMenu, "mark-menu")
    next(each for each in menu.actions() if each.objectName() == f"mark-{name}").trigger()
    menu.close()
    settle()


def kept(driver: Driver, record: str) -> dict[str, Json]:
    (only,) = fields(driver, record)["paragraphs"]  # type: ignore[misc, arg-type]
    assert isinstance(only, dict)
    return only


def test_a_date_is_told_in_both_calendars_and_noted_only_when_asked(opened: Open) -> None:
    driver = opened()
    record = begin(driver)
    write(driver, DATED)
    driver.window.activateWindow()
    driver.until(account(driver).hasFocus)
    stand_in(driver, DATE)
    hint = page(driver).linking.hint
    driver.until(lambda: bool(hint.text))
    assert "24 Aban 1398" in hint.text
    assert "15 November 2019" in hint.text
    assert hint.height() <= 48, "it lies over the paragraph below: one line, not three"
    page(driver).flush()
    assert "dates" not in kept(driver, record)
    hint.note()
    driver.go("cases")
    (noted,) = kept(driver, record)["dates"]  # type: ignore[misc]
    assert noted["as_stated"] == DATE  # type: ignore[index, call-overload]
    assert noted["edtf"] == "2019-11-15"  # type: ignore[index, call-overload]
    assert texts(driver, record) == [DATED]


def test_a_place_is_marked_by_selecting_it(opened: Open) -> None:
    driver = opened()
    record = begin(driver)
    write(driver, DATED)
    select(driver, "نانوایی")
    choose(driver, "place")
    account(driver).undo()
    select(driver, "نانوایی")
    choose(driver, "place")
    choose(driver, "place")
    driver.go("cases")
    assert kept(driver, record) == {"text": DATED, "places": ["نانوایی"]}


def test_a_date_under_the_pointer_says_that_it_is_only_offered(opened: Open) -> None:
    driver = opened()
    begin(driver)
    write(driver, DATED)
    stand_in(driver, DATE)
    view = account(driver).viewport()
    place = account(driver).cursorRect().center()
    QApplication.sendEvent(view, QHelpEvent(QEvent.Type.ToolTip, place, view.mapToGlobal(place)))
    assert "15 November 2019" in QToolTip.text()
    assert driver.desk.look.say("mention-date-offered") in QToolTip.text()
    QToolTip.hideText()


def test_words_nobody_understands_as_a_date_are_noted_as_they_were_said(opened: Open) -> None:
    driver = opened()
    record = begin(driver)
    write(driver, "دو شب پس از بازداشت او آمدند.")
    select(driver, "دو شب پس از بازداشت او")
    choose(driver, "date")
    driver.go("cases")
    (noted,) = kept(driver, record)["dates"]  # type: ignore[misc]
    assert noted["as_stated"] == "دو شب پس از بازداشت او"  # type: ignore[index, call-overload]


def test_cutting_a_paragraph_takes_its_places_and_dates_to_where_they_are_said(
    opened: Open,
) -> None:
    driver = opened()
    known: list[Json] = [
        {"text": "At the bridge. In 2019 we left.", "places": ["the bridge"], "dates": ["2019"]}
    ]
    record = begin(driver, paragraphs=known)
    cursor = account(driver).textCursor()
    cursor.setPosition(len("At the bridge."))
    account(driver).setTextCursor(cursor)
    driver.key(Qt.Key.Key_Return, account(driver))
    driver.go("cases")
    first, second = fields(driver, record)["paragraphs"]  # type: ignore[misc]
    assert first == {"text": "At the bridge.", "places": ["the bridge"]}
    assert isinstance(second, dict)
    assert "places" not in second
    assert [each["as_stated"] for each in second["dates"]] == ["2019"]  # type: ignore[index, union-attr, call-overload]


def test_what_is_drawn_in_the_text_is_no_part_of_it(opened: Open) -> None:
    driver = opened()
    begin(driver, handles=[{"handle": "V1"}], paragraphs=[{"text": f"V1, {DATED}"}])
    target = account(driver)
    block = target.document().firstBlock()
    assert len(block.layout().formats()) == 2
    assert not target.document().isUndoAvailable()
    target.selectAll()
    target.copy()
    assert QApplication.clipboard().text() == f"V1, {DATED}"
    assert not QApplication.clipboard().mimeData().hasHtml() or "background" not in (
        QApplication.clipboard().mimeData().html()
    )


def test_details_of_a_paragraph_follow_the_caret_and_are_left_by_escape(opened: Open) -> None:
    driver = opened()
    begin(driver, paragraphs=[{"text": "one", "told_by": "S1"}, {"text": "two"}])
    target = account(driver)
    target.moveCursor(QTextCursor.MoveOperation.Start)
    driver.press("testimony-paragraph")
    panel = driver.find(ParagraphPanel, "paragraph-panel")
    driver.until(lambda: driver.window.findChild(QLineEdit, "paragraph-told_by") is not None)
    teller = driver.find(QLineEdit, "paragraph-told_by")
    assert (panel.accessibleName(), teller.text()) == ("Paragraph 1", "S1")
    target.moveCursor(QTextCursor.MoveOperation.End)
    driver.until(lambda: panel.accessibleName() == "Paragraph 2")
    assert teller.text() == ""
    driver.type("W2", teller)
    assert target.paragraphs()[1].more["told_by"] == "W2"
    target.undo()
    assert target.textCursor().blockNumber() == 1
    driver.until(lambda: teller.text() == "")
    driver.key(Qt.Key.Key_Escape, teller)
    settle()
    margin = page(driver).margin
    assert margin is not None
    assert margin.isVisible()


def test_who_told_it_is_asked_when_somebody_was_told_it(opened: Open) -> None:
    driver = opened()
    begin(driver, paragraphs=[{"text": "one"}])
    target = account(driver)
    driver.key(Qt.Key.Key_F2, target)
    driver.until(lambda: driver.window.findChild(QLineEdit, "paragraph-told_by") is not None)
    source = driver.find(QLineEdit, "paragraph-source_of_knowledge")
    driver.until(lambda: driver.window.focusWidget() is source)
    driver.type("told", source)
    found = driver.find(QWidget, "paragraph-source_of_knowledge-found")
    driver.until(found.isVisible)
    driver.key(Qt.Key.Key_Return, source)
    teller = driver.find(QLineEdit, "paragraph-told_by")
    driver.until(lambda: driver.window.focusWidget() is teller)
    driver.until(lambda: target.paragraphs()[0].more.get("source_of_knowledge") == "told")
    driver.bot.wait(100)
    assert driver.window.focusWidget() is teller
    driver.key(Qt.Key.Key_Escape, teller)
    settle()
    assert driver.window.findChild(ParagraphPanel, "paragraph-panel") is None
    driver.key(Qt.Key.Key_F2, target)
    driver.key(Qt.Key.Key_Escape, target)
    settle()
    assert driver.window.findChild(ParagraphPanel, "paragraph-panel") is None


def test_the_witness_is_named_where_the_details_of_a_paragraph_stood(opened: Open) -> None:
    driver = opened()
    begin(driver, paragraphs=[{"text": "one"}])
    driver.key(Qt.Key.Key_F2, account(driver))
    words = driver.desk.look.say("witness-name-them")
    next(each for each in driver.page.commands() if each.words == words).act()
    driver.until(lambda: driver.window.findChild(QLineEdit, "witness-name") is not None)
    name = driver.find(QLineEdit, "witness-name")
    driver.until(name.isVisible)
    assert driver.window.focusWidget() is name


def test_how_a_name_became_known_is_asked_of_everybody(opened: Open) -> None:
    driver = opened()
    record = begin(driver, handles=[{"handle": "P1"}], paragraphs=[{"text": "P1 shouted."}])
    driver.until(lambda: driver.window.findChild(QPushButton, "person-P1") is not None)
    driver.press("person-P1")
    driver.until(lambda: driver.window.findChild(QTextEdit, "handle-name_known_words") is not None)
    driver.type("Others called him so.", driver.find(QTextEdit, "handle-name_known_words"))
    driver.go("cases")
    assert fields(driver, record)["handles"] == [
        {"handle": "P1", "name_known_words": "Others called him so."}
    ]


def test_somebody_the_text_names_no_longer_can_be_taken_out_of_the_list(opened: Open) -> None:
    driver = opened()
    handles: list[Json] = [{"handle": "V1"}, {"handle": "W1"}]
    record = begin(driver, handles=handles, paragraphs=[{"text": "V1 and W1"}])
    target = account(driver)
    select(driver, " and W1")
    driver.key(Qt.Key.Key_Delete, target)
    block = driver.find(PeopleBlock, "testimony-people")
    driver.until(lambda: any("No longer" in each.text() for each in block.findChildren(QLabel)))
    settle()  # the lines from before have gone
    driver.press("person-W1")
    driver.until(driver.find(QPushButton, "person-remove").isVisible)
    driver.press("person-remove")
    driver.go("cases")
    assert fields(driver, record)["handles"] == [{"handle": "V1"}]


def test_a_place_in_the_recording_is_typed_where_no_clock_runs(opened: Open) -> None:
    driver = opened()
    record = begin(driver)
    write(driver, DATED)
    driver.key(Qt.Key.Key_F7, account(driver))
    focused = driver.window.focusWidget
    driver.until(lambda: getattr(focused(), "objectName", str)() == "paragraph-time_mark")
    driver.type("00:41", focused())
    driver.go("cases")
    assert kept(driver, record) == {"text": DATED, "time_mark": "00:41"}


def test_a_handle_goes_as_a_whole_and_undo_brings_it_back(opened: Open) -> None:
    driver = opened()
    handles: list[Json] = [{"handle": "W1"}]
    record = begin(driver, handles=handles, paragraphs=[{"text": "Then W1", "handles": ["W1"]}])
    target = account(driver)
    target.moveCursor(QTextCursor.MoveOperation.End)
    driver.key(Qt.Key.Key_Backspace, target)
    assert target.toPlainText() == "Then "
    target.undo()
    assert target.toPlainText() == "Then W1"
    assert kept(driver, record)["handles"] == ["W1"]
    target.moveCursor(QTextCursor.MoveOperation.Start)
    driver.type("W1 and ", target)
    target.moveCursor(QTextCursor.MoveOperation.Start)
    driver.key(Qt.Key.Key_Delete, target)
    assert target.toPlainText() == " and Then W1"
    driver.key(Qt.Key.Key_Delete, target)
    assert target.toPlainText() == "and Then W1"


def test_a_handle_that_is_still_being_typed_loses_its_letters_one_by_one(opened: Open) -> None:
    driver = opened()
    begin(driver, handles=[{"handle": "W1"}])
    target = account(driver)
    target.setFocus()
    driver.type("@W1", target)
    driver.key(Qt.Key.Key_Backspace, target)
    assert target.toPlainText() == "@W"


@pytest.mark.parametrize("language", ["en", "fa"])
def test_how_the_witness_knows_is_offered_at_its_button(opened: Open, language: str) -> None:
    driver = opened(language)
    begin(driver, paragraphs=[{"text": DATED}])
    driver.window.activateWindow()
    source = driver.find(QPushButton, "testimony-source")
    driver.until(source.isVisible)
    driver.press("testimony-source")
    driver.until(lambda: driver.window.findChild(QMenu, "testimony-sources") is not None)
    menu = driver.find(QMenu, "testimony-sources")
    button = source.rect().translated(source.mapToGlobal(QPoint(0, 0)))
    assert abs(menu.y() - button.bottom()) <= 2
    if language == "fa":
        assert abs(menu.geometry().right() - button.right()) <= 2
    else:
        assert abs(menu.x() - button.x()) <= 2
    menu.close()


def test_tab_leads_from_the_text_to_how_the_witness_knows_and_the_choice_leads_back(
    opened: Open,
) -> None:
    driver = opened()
    record = begin(driver, paragraphs=[{"text": DATED}])
    driver.window.activateWindow()
    text, source = account(driver), driver.find(QPushButton, "testimony-source")
    text.setFocus()
    driver.until(source.isVisible)
    driver.key(Qt.Key.Key_Tab, text)
    driver.until(source.hasFocus)
    driver.key(Qt.Key.Key_Backtab, source)
    driver.until(text.hasFocus)
    assert text.toPlainText() == DATED
    driver.key(Qt.Key.Key_Tab, text)
    driver.key(Qt.Key.Key_Return, source)
    driver.until(lambda: driver.window.findChild(QMenu, "testimony-sources") is not None)
    menu = driver.find(QMenu, "testimony-sources")
    driver.key(Qt.Key.Key_Down, menu)
    driver.key(Qt.Key.Key_Return, menu)
    driver.until(text.hasFocus)
    driver.page.flush()
    assert kept(driver, record)["source_of_knowledge"] == "own-senses"


def test_how_the_witness_knows_stays_in_reach_in_a_paragraph_longer_than_the_page(
    opened: Open,
) -> None:
    driver = opened()
    begin(driver, paragraphs=[{"text": f"{DATED} " * 80}])
    driver.window.activateWindow()
    text, source = account(driver), driver.find(QPushButton, "testimony-source")
    text.setFocus()
    text.moveCursor(QTextCursor.MoveOperation.End)
    driver.until(lambda: text.verticalScrollBar().value() > 0)
    driver.until(source.isVisible)
    driver.key(Qt.Key.Key_Tab, text)
    driver.until(source.hasFocus)
