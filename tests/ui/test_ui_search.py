"""Search as one types: what is found, shown, filtered and kept, through the real window."""

import gc
import threading
from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListWidget, QPushButton, QWidget
from search_driving import field, lines, look_for, results, titles, told, write
from watchdog import Watchdog
from window_driving import Driver, settle

from hrdoc.casebook.book import Book
from hrdoc.casebook.recording import add_record, seal_records
from hrdoc.casebook.searching import SearchRequest
from hrdoc.ui.desk.page import Place
from hrdoc.ui.search.asking import PAGE, spellings
from hrdoc.ui.search.results import Results
from hrdoc.ui.search.standing import Standing
from hrdoc.ui.session import Touched
from hrdoc.ui.widgets.notice import Notice

Open = Callable[..., Driver]
WRITTEN = "من می‌خواهم کتاب‌ها را در سال ۱۳۹۸ در Café ببینم، با أحمد."  # noqa: RUF001


def panel_list(name: str) -> QListWidget:
    panel = QApplication.activePopupWidget()
    assert panel is not None
    found = panel.findChild(QListWidget, f"search-choices-{name}-list")
    assert found is not None
    return found


def choose(driver: Driver, name: str, words: str) -> None:
    driver.press(f"search-chip-{name}")
    offered = panel_list(name)
    driver.until(lambda: offered.count() > 0)
    row = next(row for row in range(offered.count()) if words in offered.item(row).text())
    offered.setCurrentRow(row)
    driver.key(Qt.Key.Key_Return, offered)


@pytest.mark.parametrize(
    ("typed", "marked"),
    [
        ("میخواهم", "می‌خواهم"),
        ("كتاب", "کتاب"),
        ("1398", "۱۳۹۸"),
        ("cafe", "Café"),
        ("احمد", "أحمد"),
        ("خواه", "خواه"),
    ],
)
def test_what_is_typed_is_found_in_any_spelling_and_marked_as_it_is_written(
    opened: Open, typed: str, marked: str
) -> None:
    driver = opened()
    write(
        driver,
        told("One", WRITTEN),
        told("Other", "nothing of the kind"),
    )
    driver.go("search")
    look_for(driver, typed, "One")
    hit = lines(driver)[0].hit
    first, last = hit.marks[0]
    assert marked in hit.snippet[first:last]
    assert hit.snippet == WRITTEN[hit.begins :]


def test_an_answer_that_was_overtaken_is_never_shown(opened: Open) -> None:
    driver = opened()
    write(driver, told("alpha"), told("beta"))
    page = driver.go("search")
    shown: list[list[str]] = []
    model = page.findChild(Results)
    assert model is not None
    model.modelReset.connect(lambda: shown.append(titles(driver)))
    gate = threading.Event()
    driver.window.session.query(driver.window, lambda _: gate.wait(20), lambda _: None)
    driver.type("alpha", field(driver))
    driver.key(Qt.Key.Key_Return, field(driver))
    QTest.qWait(300)  # the question has been put, and waits behind the gate
    field(driver).clear()
    driver.type("beta", field(driver))
    QTest.qWait(300)
    gate.set()
    driver.until(lambda: bool(shown))
    driver.ask(lambda _: None)
    assert shown == [["beta"]]


def test_everything_can_be_done_from_the_keyboard(opened: Open) -> None:
    driver = opened()
    written = write(driver, told("first account"), told("second account"))
    driver.go("search")
    assert QApplication.focusWidget() is field(driver)
    look_for(driver, "account", "first account", "second account")
    driver.key(Qt.Key.Key_Down)
    assert QApplication.focusWidget() is results(driver)
    assert results(driver).currentIndex().row() == 0
    driver.key(Qt.Key.Key_Down)
    assert results(driver).currentIndex().row() == 1
    driver.key(Qt.Key.Key_Escape)
    assert QApplication.focusWidget() is field(driver)
    driver.key(Qt.Key.Key_Down)
    driver.key(Qt.Key.Key_Up)
    driver.key(Qt.Key.Key_Up)
    assert QApplication.focusWidget() is field(driver)
    driver.key(Qt.Key.Key_Down)
    gone = _places_gone_to(driver)
    driver.key(Qt.Key.Key_Return)
    assert [place.screen for place in gone] == ["testimony"]
    assert gone[0].record in written


def _places_gone_to(driver: Driver) -> list[Place]:
    """Hear where the page leads, and stay."""
    gone: list[Place] = []
    driver.page.desk.go = gone.append  # type: ignore[method-assign]
    return gone


def test_a_hit_of_another_kind_opens_as_a_record(opened: Open) -> None:
    driver = opened()
    write(driver, ("place", {"name": "Evin"}))
    driver.go("search")
    driver.type("evin", field(driver))
    driver.until(lambda: len(lines(driver)) == 1)
    gone = _places_gone_to(driver)
    driver.key(Qt.Key.Key_Down, field(driver))
    driver.key(Qt.Key.Key_Return, results(driver))
    assert [place.screen for place in gone] == ["record"]


def test_a_long_list_arrives_by_the_page_as_one_scrolls(opened: Open) -> None:
    driver = opened()
    write(driver, *(told(f"account {number}") for number in range(PAGE * 2 + 10)))
    driver.go("search")
    driver.type("account", field(driver))
    driver.until(lambda: len(lines(driver)) == PAGE)
    for expected in (PAGE * 2, PAGE * 2 + 10):
        results(driver).scrollToBottom()
        driver.until(lambda expected=expected: len(lines(driver)) == expected)
    assert len(set(titles(driver))) == PAGE * 2 + 10
    assert driver.find(QLabel, "search-count").text() == f"{PAGE * 2 + 10} records found"


def test_very_many_are_counted_as_at_least(opened: Open) -> None:
    driver = opened("fa")
    write(driver, *(told(f"account {number}") for number in range(1005)))
    driver.go("search")
    driver.type("account", field(driver))
    driver.until(lambda: len(lines(driver)) == PAGE)
    assert driver.find(QLabel, "search-count").text().startswith("دست‌کم \u2068۱٬۰۰۰\u2069")  # noqa: RUF001


def test_the_loop_turns_while_thousands_are_searched_by_typing(
    opened: Open, record_property: Callable[[str, object], None]
) -> None:
    driver = opened()
    write(driver, *(told(f"account {n}", f"words of every day, w{n}") for n in range(5000)))
    driver.go("search")
    settle()
    with Watchdog() as pauses:
        for typed in ("words", "w4999", "day"):
            field(driver).clear()
            for letter in typed:
                driver.type(letter, field(driver))
                QTest.qWait(30)
            driver.until(lambda: bool(lines(driver)))
    assert pauses.beats > 20, pauses.stack  # one beat at least between each key and each answer
    record_property("5,000 records searched by typing", str(pauses))


def test_filters_are_counted_chosen_and_cleared(opened: Open) -> None:
    driver = opened()
    write(driver, told("account of it"), ("event", {"title": "event of it"}))
    driver.go("search")
    look_for(driver, "of it", "account of it", "event of it")
    choose(driver, "kinds", "Event\u2069  (1)")
    driver.until(lambda: titles(driver) == ["event of it"])
    chip = driver.find(QPushButton, "search-chip-kinds")
    assert "Event" in chip.text()
    assert "Event" in chip.accessibleName()
    choose(driver, "kinds", "Testimony")
    driver.until(lambda: len(titles(driver)) == 2)
    driver.press("search-clear")
    driver.until(lambda: len(titles(driver)) == 2)
    assert not chip.isChecked()


def test_filters_alone_find_without_a_word(opened: Open) -> None:
    driver = opened()
    case, *_ = write(driver, ("case", {"title": "The bridge"}), told("elsewhere"))
    write(driver, told("of the bridge", case=case))
    driver.go("search")
    choose(driver, "case", "The bridge")
    driver.until(lambda: "of the bridge" in titles(driver))
    assert "elsewhere" not in titles(driver)
    assert any(line.case == "The bridge" for line in lines(driver))


def test_hits_that_show_no_more_than_their_title_stand_closer(opened: Open) -> None:
    driver = opened()
    write(driver, ("event", {"title": "The bridge"}), told("Account", "They came at night"))
    driver.go("search")
    look_for(driver, "night", "Account")
    spoken = str(results(driver).model().index(0, 0).data()).splitlines()
    assert spoken[1].endswith(": They came at night")  # after the answer it stands in
    with_text = results(driver).sizeHintForRow(0)
    look_for(driver, "bridge", "The bridge")
    assert results(driver).sizeHintForRow(0) < with_text


def test_people_to_choose_from_stand_in_the_order_of_their_names(opened: Open) -> None:
    driver = opened()
    write(driver, *(("person", {"pseudonym": name}) for name in ("R-10", "B-6", "R-9", "D-1")))
    driver.go("search")
    driver.press("search-chip-person")
    offered = panel_list("person")
    driver.until(lambda: offered.count() == 4)
    shown = [offered.item(row).text().strip("\u2068\u2069\u200e") for row in range(4)]
    assert shown == ["B-6", "D-1", "R-9", "R-10"]


def test_a_person_is_chosen_by_a_name_in_another_spelling(opened: Open) -> None:
    driver = opened()
    person, _ = write(
        driver,
        ("person", {"pseudonym": "W-1", "names": [{"text": "محمد حسینی", "lang": "fa"}]}),
        told("nobody's"),
    )
    write(driver, told("his account", person=person))
    driver.go("search")
    driver.press("search-chip-person")
    panel = QApplication.activePopupWidget()
    assert panel is not None
    typed = panel.findChild(QLineEdit)
    assert typed is not None
    driver.type("Mohammad", typed)
    offered = panel_list("person")
    driver.until(lambda: offered.count() == 1 and "حسینی" in offered.item(0).text())
    driver.key(Qt.Key.Key_Return, typed)
    driver.until(lambda: "his account" in titles(driver))
    assert "nobody's" not in titles(driver)


def test_a_date_nobody_understands_is_told_in_its_place(opened: Open) -> None:
    driver = opened()
    write(driver, told("in 2019", date="2019-05-01"), told("in 2021", date="2021-05-01"))
    driver.go("search")
    since = driver.find(QLineEdit, "search-since")
    driver.type("soon", since)
    notice = driver.find(Notice, "search-notice")
    driver.until(notice.isVisible)
    assert since.property("part") == "wrong"
    since.clear()
    driver.type("۱۳۹۹", since)
    driver.until(lambda: titles(driver) == ["in 2021"])
    assert not notice.isVisible()
    assert since.property("part") == ""


def test_a_name_is_suggested_in_its_other_spelling(opened: Open) -> None:
    driver = opened()
    write(driver, told("Night", "Nasrin said"))
    write(driver, ("person", {"names": [{"text": "نسرین محمدی", "lang": "fa"}]}))
    driver.go("search")
    driver.type("Nasrin", field(driver))
    driver.until(lambda: driver.window.findChild(QPushButton, "search-name-0") is not None)
    driver.press("search-name-0")
    assert field(driver).text().strip() == "نسرین محمدی"
    driver.until(lambda: len(lines(driver)) == 1)


def test_who_comes_back_finds_the_search_as_it_was(opened: Open) -> None:
    driver = opened()
    write(driver, *(told(f"account {number}") for number in range(PAGE + 30)))
    write(driver, ("event", {"title": "account of an event"}))
    driver.go("search")
    driver.type("account", field(driver))
    choose(driver, "kinds", "Testimony")
    driver.until(lambda: len(lines(driver)) == PAGE)
    results(driver).scrollToBottom()
    driver.until(lambda: len(lines(driver)) == PAGE + 30)
    results(driver).scrollToBottom()
    row = PAGE + 25
    results(driver).setCurrentIndex(results(driver).model().index(row, 0))
    first = results(driver).verticalScrollBar().value()
    driver.page._remember()  # type: ignore[attr-defined]
    driver.go("settings")
    driver.desk.back()
    assert field(driver).text() == "account"
    assert driver.find(QPushButton, "search-chip-kinds").isChecked()
    driver.until(lambda: len(lines(driver)) >= PAGE + 30)
    assert results(driver).currentIndex().row() == row
    driver.until(lambda: results(driver).verticalScrollBar().value() == first)


def test_records_that_wait_are_said_to_and_are_found_when_the_index_has_followed(
    opened: Open,
) -> None:
    driver = opened()
    driver.go("search")
    driver.type("later", field(driver))
    driver.until(lambda: driver.page._asked is not None)  # type: ignore[attr-defined]

    def put_down(book: Book) -> None:
        seal_records(book, [add_record(book, *told("later"))])

    driver.window.session.command(
        driver.window, put_down, touches=Touched(kinds=frozenset({"testimony"}))
    )
    driver.until(lambda: titles(driver) == ["later"])
    driver.until(lambda: not driver.find(QLabel, "search-catching-up").text())


def test_a_lock_lets_go_of_what_was_asked(opened: Open) -> None:
    driver = opened()
    write(driver, told("prison"))
    driver.go("search")
    look_for(driver, "prison", "prison")
    driver.press("search-chip-kinds")
    driver.window.lock()
    assert driver.lobby
    settle()
    assert QApplication.activePopupWidget() is None
    assert driver.window.findChild(QLineEdit, "search-field") is None
    gc.collect()
    places = [each for each in gc.get_objects() if isinstance(each, Place)]
    assert not [each for each in places if "prison" in each.part]


def test_no_code_and_no_name_is_offered_for_a_key_held_down(opened: Open) -> None:
    driver = opened()
    write(driver, ("person", {"pseudonym": "K-4471"}), ("person", {"pseudonym": "Kaku"}))
    assert driver.ask(spellings("ققققق")) == ()
    assert driver.ask(spellings("کاکو")) == ("Kaku",)


def test_where_nothing_is_found_only_what_can_help_is_advised(opened: Open) -> None:
    driver = opened()
    write(driver, told("The gate", "a lamp"))
    driver.go("search")
    driver.type("qqqqq", field(driver))
    driver.until(driver.find(QWidget, "search-nothing").isVisible)
    assert "qqqqq" in driver.find(QLabel, "search-nothing-for").text()
    assert "fewer words" not in _advised(driver)
    assert "filters" not in _advised(driver)
    driver.type(" lamp", field(driver))
    driver.until(lambda: "fewer words" in _advised(driver))


def test_what_filters_hide_is_found_by_taking_them_away_in_place(opened: Open) -> None:
    driver = opened()
    write(driver, told("The gate", "a lamp"))
    request = SearchRequest(text="lamp", kinds=("event",))
    driver.go("search", part=Standing(request).to_part())
    driver.until(driver.find(QWidget, "search-nothing").isVisible)
    assert "filters" in _advised(driver)
    driver.press("search-nothing-clear")
    driver.until(lambda: titles(driver) == ["The gate"])


def _advised(driver: Driver) -> str:
    labels = driver.find(QWidget, "search-nothing").findChildren(QLabel)
    return "\n".join(each.text() for each in labels if each.isVisible())
