"""A field that takes one term: typed for, walked through by keys, or added in place."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QListView, QPushButton
from window_driving import Driver, settle

from hrdoc.casebook.terms import add_term, listing, retire_term
from hrdoc.records import shipped
from hrdoc.records.terms import Listing
from hrdoc.records.vocabularies import Vocabulary
from hrdoc.ui.vocabulary.field import TermField
from hrdoc.ui.vocabulary.rows import CODE

Opened = Callable[..., Driver]
Make = Callable[..., tuple[Driver, TermField]]


@pytest.fixture
def field(opened: Opened) -> Make:
    """Give a function that shows a field of a list in the window; `language` may be named."""

    def make(vocabulary: str, language: str = "en") -> tuple[Driver, TermField]:
        driver = opened(language)
        page = driver.go("settings")
        term = TermField(page.look, page.session, vocabulary, name="term", says="Term")
        term.setParent(page)
        term.resize(600, 500)
        term.show()
        term.show_value(None)
        settle()
        term.line.setFocus()
        driver.until(lambda: QApplication.focusWidget() is term.line)
        return driver, term

    return make


def codes(driver: Driver) -> list[str]:
    rows = driver.find(QListView, "term-found").model()
    return [str(rows.index(row, 0).data(CODE)) for row in range(rows.rowCount())]


def shown(driver: Driver) -> list[str]:
    rows = driver.find(QListView, "term-found").model()
    return [str(rows.index(row, 0).data()) for row in range(rows.rowCount())]


def ready(driver: Driver, vocabulary: str) -> None:
    def is_ready() -> bool:
        finder = driver.page.look.lists.finder(vocabulary)
        return finder is not None and finder.is_ready

    driver.until(is_ready)


def test_a_term_is_typed_for_on_any_keyboard_and_taken_by_enter(field: Make) -> None:
    driver, term = field("ir-prisons", "fa")
    ready(driver, "ir-prisons")
    heard: list[object] = []
    term.edited.connect(lambda: heard.append(term.value()))

    driver.type("اوين ٢٠٩", term.line)
    driver.until(lambda: codes(driver)[:1] == ["IR.DET.EVIN.209"])
    driver.key(Qt.Key.Key_Return, term.line)
    assert term.value() == "IR.DET.EVIN.209"
    assert heard == ["IR.DET.EVIN.209"]
    said = driver.find(QLabel, "term-about").text()
    assert "هنوز بررسی نشده" in said
    assert "اوین" in said
    assert not term.found.isVisible()


def test_what_is_narrower_is_walked_through_with_the_arrows(field: Make) -> None:
    driver, term = field("whereabouts")
    driver.key(Qt.Key.Key_Down, term.line)
    assert codes(driver) == ["acknowledged", "denied", "unknown"]
    driver.key(Qt.Key.Key_Down, term.line)
    found = driver.find(QListView, "term-found")
    driver.key(Qt.Key.Key_Right, found)
    assert codes(driver) == ["place-told", "place-hidden"]
    driver.key(Qt.Key.Key_Right, found)
    driver.key(Qt.Key.Key_Left, found)
    assert codes(driver) == ["place-told", "place-hidden"]
    driver.key(Qt.Key.Key_Left, found)
    assert codes(driver) == ["acknowledged", "denied", "unknown"]
    driver.key(Qt.Key.Key_Return, found)
    assert term.value() == "acknowledged"


def test_arrows_point_the_way_the_window_reads(field: Make) -> None:
    driver, term = field("whereabouts", "ar")
    driver.key(Qt.Key.Key_Down, term.line)
    driver.key(Qt.Key.Key_Down, term.line)
    driver.key(Qt.Key.Key_Left, driver.find(QListView, "term-found"))
    assert codes(driver) == ["place-told", "place-hidden"]


def test_escape_leaves_and_letters_typed_on_the_list_go_into_the_line(field: Make) -> None:
    driver, term = field("violations")
    ready(driver, "violations")
    driver.key(Qt.Key.Key_Down, term.line)
    driver.key(Qt.Key.Key_Down, term.line)
    found = driver.find(QListView, "term-found")
    driver.type("tort", found)
    driver.until(lambda: "TOR" in codes(driver))
    assert term.line.text() == "tort"
    driver.key(Qt.Key.Key_Escape, term.line)
    assert not found.isVisible()
    assert term.value() is None


def test_a_code_never_shows(field: Make) -> None:
    driver, term = field("violations")
    term.show_value("KIL.EXJ")
    assert driver.find(QLabel, "term-words").text() == "Extrajudicial killing"
    term.show_value("own-nowhere")
    settle()
    assert "own-nowhere" not in driver.find(QLabel, "term-words").text()
    assert term.value() == "own-nowhere"
    driver.press("term-out")
    assert term.value() is None


def test_a_term_of_ones_own_is_added_where_it_is_missing(field: Make) -> None:
    driver, term = field("violations")
    ready(driver, "violations")
    driver.type("Hair cut by force", term.line)
    driver.until(term.found.isVisible)
    assert codes(driver) == []
    driver.key(Qt.Key.Key_Return, term.line)
    own = driver.find(QLineEdit, "term-own")
    assert own.text() == "Hair cut by force"
    driver.key(Qt.Key.Key_Return, own)
    driver.until(lambda: term.value() is not None)

    known = driver.ask(lambda book: listing(book, "violations"))
    assert known.vocabulary.terms[str(term.value())].labels == {"en": "Hair cut by force"}
    assert driver.find(QLabel, "term-words").text() == "Hair cut by force"
    assert "added here" in driver.find(QLabel, "term-about").text()


def test_a_term_of_ones_own_stands_below_the_one_whose_narrower_terms_are_shown(
    field: Make,
) -> None:
    driver, term = field("whereabouts")
    driver.key(Qt.Key.Key_Down, term.line)
    driver.key(Qt.Key.Key_Down, term.line)
    driver.key(Qt.Key.Key_Right, driver.find(QListView, "term-found"))
    driver.press("term-own-ask")
    own = driver.find(QLineEdit, "term-own")
    driver.type("Moved every day", own)
    driver.press("term-own-add")
    driver.until(lambda: term.value() is not None)
    terms = driver.ask(lambda book: listing(book, "whereabouts")).vocabulary.terms
    assert terms[str(term.value())].broader == "acknowledged"


def test_words_the_list_has_are_refused_where_they_were_typed(field: Make) -> None:
    driver, term = field("violations")
    ready(driver, "violations")
    driver.type("zzz", term.line)
    driver.key(Qt.Key.Key_Return, term.line)
    own = driver.find(QLineEdit, "term-own")
    own.setText("Killing")
    driver.press("term-own-add")
    driver.until(lambda: term.own.notice.state == "fails")
    assert term.value() is None
    driver.press("term-own-leave")
    assert not term.own.isVisible()


def test_a_retired_term_is_shown_and_not_offered(field: Make) -> None:
    driver, term = field("violations")
    code = driver.ask(lambda book: add_term(book, "violations", {"en": "Shaved head"}).code)
    driver.ask(lambda book: retire_term(book, "violations", code))
    driver.window.session.command(driver.window, lambda _book: None)
    driver.until(lambda: term._look.lists.term("violations", code) is not None)
    ready_again = driver.page.look.lists.finder("violations")
    assert ready_again is not None
    ready_again.prepare()
    driver.type("shaved", term.line)
    assert codes(driver) == []
    term.show_value(code)
    assert "not offered any more" in driver.find(QLabel, "term-about").text()


def test_only_who_may_write_changes_it(field: Make) -> None:
    driver, term = field("violations")
    term.show_value("KIL")
    term.set_writable(False)
    assert not driver.find(QPushButton, "term-out").isVisible()
    assert term.value() == "KIL"


def test_a_lock_lets_go_of_the_words_people_added(field: Make) -> None:
    driver, _ = field("violations")
    driver.ask(lambda book: add_term(book, "violations", {"en": "Shaved head"}))
    driver.window.session.command(driver.window, lambda _book: None)
    look = driver.page.look
    driver.until(lambda: len(look.lists.listing("violations").origins) == 1)  # type: ignore[union-attr]
    driver.window.lock()
    assert driver.lobby
    assert not look.lists.listing("violations").origins  # type: ignore[union-attr]


def long_list() -> Vocabulary:
    parts = ['id = "violations"\nversion = 9\nlabels = { en = "Long" }']
    parts += [
        f'[[term]]\ncode = "t{n}"\nlabels = {{ en = "Prison {n} of town {n % 97}", '
        f'fa = "زندان {n} شهر {n % 97}" }}'
        for n in range(5000)
    ]
    return Vocabulary.parse("\n".join(parts).encode())


def test_a_list_of_five_thousand_is_read_between_the_turns_of_the_loop(field: Make) -> None:
    driver, term = field("violations")
    whole = long_list()
    driver.page.look.lists.hold({"violations": Listing(whole, {})})
    driver.type("4999", term.line)
    ready(driver, "violations")
    driver.until(lambda: codes(driver) == ["t4999"])
    QTest.keyClick(term.line, Qt.Key.Key_Return)
    assert term.value() == "t4999"
    assert set(shipped.vocabulary("violations").terms).isdisjoint(whole.terms)
