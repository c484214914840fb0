"""A form filled in: every type of field, said otherwise, hidden by others, undone, never lost."""

from collections.abc import Callable

import pytest
from form_hosting import FORM, FormPage, choose
from PySide6.QtCore import QPoint, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QApplication,
    QLabel,
    QLineEdit,
    QListView,
    QListWidget,
    QPushButton,
    QTextEdit,
    QWidget,
)
from window_driving import Driver, settle

from hrdoc.casebook.recording import add_record
from hrdoc.ijson import Json
from hrdoc.ui.desk.pages import PAGES

Open = Callable[..., Driver]
Fill = Callable[..., tuple[Driver, FormPage]]


@pytest.fixture
def filling(opened: Open, monkeypatch: pytest.MonkeyPatch) -> Fill:
    """Give a function that shows the form of everything with some answers."""
    monkeypatch.setitem(PAGES, "form", FormPage)

    def fill(
        answers: dict[str, Json] | None = None,
        *,
        withheld: tuple[str, ...] = (),
        writable: bool = True,
        language: str = "en",
        driver: Driver | None = None,
    ) -> tuple[Driver, FormPage]:
        monkeypatch.setattr(FormPage, "begins", answers or {})
        monkeypatch.setattr(FormPage, "withheld", withheld)
        monkeypatch.setattr(FormPage, "writable", writable)
        shown = driver or opened(language)
        shown.window.activateWindow()
        page = shown.go("form")
        assert isinstance(page, FormPage)
        shown.until(lambda: page.findChild(QWidget, "form-friend-box") is not None)
        return shown, page

    return fill


def open_section(driver: Driver, name: str, field: str) -> None:
    driver.press(f"form-section-{name}-head")
    driver.until(lambda: driver.page.findChild(QWidget, f"form-{field}-box") is not None)


def line(driver: Driver, name: str) -> QLineEdit:
    return driver.find(QLineEdit, name)


def is_there(driver: Driver, name: str) -> bool:
    return driver.find(QWidget, name).isVisible()


def done(driver: Driver, section: str) -> str:
    return driver.find(QLabel, f"form-section-{section}-done").text()


# --- every type ----------------------------------------------------------------------------


def test_a_form_is_filled_in_with_the_keyboard_alone(filling: Fill) -> None:
    driver, page = filling()
    line(driver, "form-title").setFocus()
    driver.type("روز پل")
    driver.find(QTextEdit, "form-story").setFocus()
    driver.type("It rained.")
    line(driver, "form-age").setFocus()
    driver.type("۳۷")
    driver.find(QPushButton, "form-hurt-no").setFocus()
    driver.key(Qt.Key.Key_Space)
    line(driver, "form-day").setFocus()
    driver.type("24 Aban 1398")
    form = page.form
    assert form.value("title") == "روز پل"
    assert form.value("story") == "It rained."
    assert form.value("age") == 37
    assert form.value("hurt") is False
    day = form.value("day")
    assert isinstance(day, dict)
    assert day["as_stated"] == "24 Aban 1398"
    assert FORM.check({name: form.value(name) for name in form.names()})["age"] == 37
    assert {"title", "story", "age", "hurt", "day"} <= set(page.heard)


def test_what_nobody_changes_is_given_back_as_it_came(filling: Fill) -> None:
    answers: dict[str, Json] = {
        "title": "two\u00a0words\nand a line",
        "story": "a\r\nb\u2028c\u00a0d",
        "age": None,
        "day": {"as_stated": "about then", "calendar": None, "edtf": None},
        "role": "a-code-of-tomorrow",
        "friend": "not a record",
        "places": [None, "x", {"answer": "refused"}],
        "helpers": [{"who": "A", "mood": "a member of tomorrow"}, "odd"],
        "hurt": {"answer": "unknown"},
        "wound": 7,
    }
    driver, page = filling(answers)
    open_section(driver, "lists", "helpers")
    assert {name: page.form.value(name) for name in answers} == answers
    assert page.heard == []
    line(driver, "form-places-1").setFocus()
    driver.key(Qt.Key.Key_End)
    driver.type("y")
    assert page.form.value("places") == [None, "xy", {"answer": "refused"}]
    driver.find(QTextEdit, "form-story").setFocus()
    driver.type("!")
    assert page.form.value("story") == "!a\nb\nc\u00a0d"


def test_a_number_that_cannot_be_is_said_and_blocks_nothing(filling: Fill) -> None:
    driver, page = filling()
    age = line(driver, "form-age")
    age.setFocus()
    driver.type("1x50")
    assert age.text() == "150"
    assert "130" in driver.find(QLabel, "form-age-wrong").text()
    assert page.form.value("age") is None
    driver.key(Qt.Key.Key_Backspace)
    assert page.form.value("age") == 15
    assert not is_there(driver, "form-age-wrong")


def test_numbers_stand_in_the_digits_of_the_language(filling: Fill) -> None:
    driver, page = filling({"age": 42}, language="fa")
    assert line(driver, "form-age").text() == "۴۲"
    assert page.form.value("age") == 42


def test_silence_is_not_a_no(filling: Fill) -> None:
    driver, page = filling({"hurt": False})
    driver.press("form-hurt-unsaid")
    assert page.form.value("hurt") is None


def test_a_term_is_found_by_its_words_and_taken_out_again(filling: Fill) -> None:
    driver, page = filling()
    line(driver, "form-role").setFocus()
    driver.type("relat")
    found = driver.find(QListView, "form-role-found")
    driver.until(lambda: found.isVisible() and found.model().rowCount() > 0)
    driver.key(Qt.Key.Key_Down)
    driver.key(Qt.Key.Key_Return)
    code = page.form.value("role")
    assert isinstance(code, str)
    assert "relat" in code
    settle()
    driver.press("form-role-out")
    assert page.form.value("role") is None


# --- links ---------------------------------------------------------------------------------


def test_a_record_is_found_by_its_name_and_an_id_is_never_seen(filling: Fill, opened: Open) -> None:
    driver = opened()
    names: Json = [{"text": "زهرا کریمی", "lang": "fa"}]
    zahra = driver.ask(lambda book: add_record(book, "person", {"names": names}))
    driver, page = filling(driver=driver)
    friend = line(driver, "form-friend")
    friend.setFocus()
    driver.key(Qt.Key.Key_Down)
    found = driver.find(QListWidget, "form-friend-found")
    driver.until(lambda: found.isVisible() and found.count() == 1)
    driver.key(Qt.Key.Key_Down)
    driver.key(Qt.Key.Key_Return)
    assert page.form.value("friend") == zahra
    shown = driver.find(QPushButton, "form-friend-words")
    assert shown.text() == "زهرا کریمی"
    driver.until(shown.isVisible)
    driver.press("form-friend-words")
    driver.until(lambda: driver.desk.place.record == zahra)


def test_a_link_that_was_there_is_shown_by_its_name(filling: Fill, opened: Open) -> None:
    driver = opened()
    known = driver.ask(lambda book: add_record(book, "person", {"pseudonym": "W-07"}))
    driver, _ = filling({"friend": known}, driver=driver)
    driver.until(
        lambda: (
            [b.text() for b in driver.page.findChildren(QPushButton, "form-friend-words")]
            == ["W-07"]
        )
    )


def test_a_record_that_is_not_there_yet_is_begun_with_its_name(filling: Fill) -> None:
    driver, page = filling()
    line(driver, "form-friend").setFocus()
    driver.type("Nobody Yet")
    found = driver.find(QListWidget, "form-friend-found")
    driver.until(lambda: found.isVisible() and found.count() == 1)
    assert "Nobody Yet" in found.item(0).text()
    driver.key(Qt.Key.Key_Return)
    driver.until(lambda: page.form.value("friend") is not None)
    made = page.form.value("friend")
    draft = driver.ask(lambda book: book.vault.drafts.get(made))  # type: ignore[arg-type]
    assert draft is not None
    assert draft.fields["names"] == [{"text": "Nobody Yet"}]


# --- said otherwise, not asked -------------------------------------------------------------


def test_refused_is_an_answer_and_gives_way_to_another(filling: Fill) -> None:
    driver, page = filling({"title": "The bridge"})
    choose(driver, "form-title-more", "Declined to say")
    assert page.form.value("title") == {"answer": "refused"}
    assert driver.find(QLabel, "form-title-said").text() == "Declined to say"
    assert not line(driver, "form-title").isVisible()
    driver.press("form-title-instead")
    assert page.form.value("title") == "The bridge"
    assert line(driver, "form-title").hasFocus()


def test_guideline_and_example_open_in_place(filling: Fill) -> None:
    driver, _ = filling()
    assert not is_there(driver, "form-title-details")
    driver.find(QPushButton, "form-title-how").setFocus()
    driver.key(Qt.Key.Key_Space)
    told = " ".join(
        each.text() for each in driver.find(QWidget, "form-title-details").findChildren(QLabel)
    )
    assert is_there(driver, "form-title-details")
    assert "As the person would say it." in told
    assert "The day at the bridge" in told


def test_what_depends_on_an_answer_comes_and_goes_and_keeps_what_was_written(filling: Fill) -> None:
    driver, page = filling()
    assert not is_there(driver, "form-wound-box")
    assert not is_there(driver, "form-section-care")
    driver.press("form-hurt-yes")
    assert is_there(driver, "form-wound-box")
    assert is_there(driver, "form-section-care")
    line(driver, "form-wound").setFocus()
    driver.type("the left arm")
    driver.press("form-hurt-no")
    assert is_there(driver, "form-wound-box")
    assert "no longer asked" in driver.find(QLabel, "form-wound-unasked").text()
    assert page.form.value("wound") == "the left arm"
    assert not is_there(driver, "form-section-care")
    driver.press("form-hurt-yes")
    assert not is_there(driver, "form-wound-unasked")


def test_a_section_says_how_far_it_is_in_words(filling: Fill) -> None:
    driver, _ = filling()
    assert done(driver, "main") == "Nothing yet"
    line(driver, "form-title").setFocus()
    driver.type("A")
    assert done(driver, "main") == "one answer expected"
    driver.press("form-hurt-no")
    assert done(driver, "main") == "2 of 7 answered"
    head = driver.find(QPushButton, "form-section-main-head")
    assert "2 of 7 answered" in head.accessibleName()


def test_what_is_withheld_says_so_and_cannot_be_written_over(filling: Fill) -> None:
    driver, page = filling({"title": None, "story": "open"}, withheld=("fields.title",))
    assert is_there(driver, "form-title-box")
    assert page.findChild(QLineEdit, "form-title") is None
    told = [each.text() for each in driver.find(QWidget, "form-title-box").findChildren(QLabel)]
    assert "Withheld: it is not in this copy" in told


def test_a_form_that_is_only_read_takes_no_letter(filling: Fill) -> None:
    driver, page = filling({"title": "A", "age": 3, "hurt": True}, writable=False)
    title = line(driver, "form-title")
    title.setFocus()
    driver.type("x")
    assert title.text() == "A"
    assert not driver.find(QPushButton, "form-title-more").isVisible()
    assert not driver.find(QPushButton, "form-hurt-no").isEnabled()
    assert page.heard == []


# --- lists ---------------------------------------------------------------------------------


def test_a_list_is_added_to_moved_and_taken_out_of_and_what_was_taken_out_comes_back(
    filling: Fill,
) -> None:
    driver, page = filling({"places": ["a", "b", "c"]})
    open_section(driver, "lists", "places")
    line(driver, "form-places-0").setFocus()
    QTest.keyClick(line(driver, "form-places-0"), Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert page.form.value("places") == ["b", "a", "c"]
    assert line(driver, "form-places-0").hasFocus()
    choose(driver, "form-places-1-menu", "Remove")
    assert page.form.value("places") == ["a", "c"]
    driver.press("form-places-undo")
    assert page.form.value("places") == ["b", "a", "c"]
    driver.press("form-places-add")
    driver.type("d")
    assert page.form.value("places") == ["b", "a", "c", "d"]


def test_a_step_is_taken_back_and_done_again_by_key(filling: Fill) -> None:
    driver, page = filling({"places": ["a", "b"]})
    open_section(driver, "lists", "places")
    choose(driver, "form-places-0-menu", "Remove")
    assert page.form.value("places") == ["b"]
    driver.find(QPushButton, "form-places-add").setFocus()
    control = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(driver.window, Qt.Key.Key_Z, control)
    assert page.form.value("places") == ["a", "b"]
    driver.find(QPushButton, "form-places-add").setFocus()
    QTest.keyClick(driver.window, Qt.Key.Key_Z, control | Qt.KeyboardModifier.ShiftModifier)
    assert page.form.value("places") == ["b"]


def test_several_terms_are_chosen_moved_and_deleted_by_keys(filling: Fill) -> None:
    driver, page = filling({"roles": ["witness-eye", "relative"]})
    open_section(driver, "lists", "roles")
    first = driver.find(QPushButton, "form-roles-0-out")
    first.setFocus()
    QTest.keyClick(first, Qt.Key.Key_Down, Qt.KeyboardModifier.AltModifier)
    assert page.form.value("roles") == ["relative", "witness-eye"]
    settle()
    driver.key(Qt.Key.Key_Delete)
    assert page.form.value("roles") == ["relative"]


def test_a_large_element_is_folded_to_its_words_and_asks_only_what_applies(filling: Fill) -> None:
    driver, page = filling({"helpers": [{"who": "Omid", "paid": True, "sum": 3}]})
    open_section(driver, "lists", "helpers")
    head = driver.find(QPushButton, "form-helpers-0-fold")
    assert "Omid" in head.text()
    assert page.findChild(QLineEdit, "form-helpers-0-who") is None
    driver.press("form-helpers-0-fold")
    driver.until(lambda: page.findChild(QWidget, "form-helpers-0-sum-box") is not None)
    settle()
    assert line(driver, "form-helpers-0-who").text() == "Omid"
    assert is_there(driver, "form-helpers-0-sum-box")
    driver.press("form-helpers-0-paid-no")
    assert "no longer asked" in driver.find(QLabel, "form-helpers-0-sum-unasked").text()
    assert page.form.value("helpers") == [{"who": "Omid", "paid": False, "sum": 3}]


# --- how it is made ------------------------------------------------------------------------


def test_sections_are_made_when_they_are_opened_and_a_field_is_gone_to_by_its_name(
    filling: Fill,
) -> None:
    driver, page = filling()
    assert page.findChild(QWidget, "form-places-box") is None
    assert page.form.go_to("places")
    driver.until(lambda: page.findChild(QWidget, "form-places-box") is not None)
    driver.until(driver.find(QPushButton, "form-places-add").hasFocus)
    assert not page.form.go_to("nowhere")


def test_tab_leads_from_an_answer_to_its_menus_and_on_to_the_next(filling: Fill) -> None:
    driver, _ = filling()
    line(driver, "form-title").setFocus()
    led = []
    for _step in range(3):
        QTest.keyClick(driver.window, Qt.Key.Key_Tab)
        focused = QApplication.focusWidget()
        assert focused is not None
        led.append(focused.objectName())
    assert led == ["form-title-how", "form-title-more", "form-story"]


@pytest.mark.parametrize("language", ["en", "fa", "ar"])
def test_nothing_is_wider_than_a_form_may_be(filling: Fill, language: str) -> None:
    driver, page = filling({"hurt": True}, language=language)
    for section, field in (("lists", "helpers"), ("care", "doctor")):
        open_section(driver, section, field)
    settle()
    for each in page.form.findChildren(QWidget):
        if each.isVisible() and not each.isWindow():
            left = each.mapTo(page.form, QPoint(0, 0)).x()
            assert 0 <= left <= left + each.width() <= page.form.width(), each.objectName()
            assert each.width() <= 560, each.objectName()
