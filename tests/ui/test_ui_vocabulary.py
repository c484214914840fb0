"""The page of lists: browsed, searched, and given terms of one's own."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QListWidget, QPushButton
from window_driving import Driver, settle

from hrdoc.casebook.terms import add_term, listing
from hrdoc.records import shipped
from hrdoc.ui.vocabulary.page import VocabulariesPage
from hrdoc.ui.vocabulary.rows import ABOUT, CODE, DEPTH
from hrdoc.ui.vocabulary.wording import mandates

Opened = Callable[..., Driver]


def page_of(driver: Driver, vocabulary: str) -> VocabulariesPage:
    page = driver.go("vocabularies", part=vocabulary)
    assert isinstance(page, VocabulariesPage)
    return page


def rows(driver: Driver) -> list[tuple[str, int]]:
    model = driver.find(QListView, "vocabulary-terms").model()
    found = [model.index(row, 0) for row in range(model.rowCount())]
    return [(str(each.data(CODE)), int(each.data(DEPTH))) for each in found]


def told(page: VocabulariesPage) -> str:
    return "\n".join(each.text() for each in page.details.findChildren(QLabel))


def stand_on(driver: Driver, code: str) -> None:
    view = driver.find(QListView, "vocabulary-terms")
    view.setCurrentIndex(view.model().index([each for each, _ in rows(driver)].index(code), 0))
    settle()


def test_the_lists_are_reached_from_the_settings(opened: Opened) -> None:
    driver = opened()
    driver.go("settings")
    driver.press("settings-vocabularies")
    settle()
    lists = driver.find(QListWidget, "vocabulary-lists")
    assert lists.count() == len(shipped.vocabularies())
    assert rows(driver)


def test_a_list_shows_what_is_narrower_below_what_is_broader(opened: Opened) -> None:
    driver = opened("fa")
    page_of(driver, "ir-prisons")
    shown = rows(driver)
    assert shown[0] == ("IR.DET.EVIN", 0)
    assert ("IR.DET.EVIN.209", 1) in shown
    assert len(shown) == len(shipped.vocabulary("ir-prisons").terms)


def test_all_that_is_known_of_a_term_is_told_and_what_was_not_checked(opened: Opened) -> None:
    driver = opened()
    page = page_of(driver, "ir-prisons")
    stand_on(driver, "IR.DET.EVIN.209")
    words = told(page)
    assert "Ministry of Intelligence" in words
    assert "Not checked yet" in words
    assert "اوین، بند ۲۰۹" in words
    assert "Ward" in words
    assert "IR.DET" not in words

    page = page_of(driver, "violations")
    stand_on(driver, "KIL.EXJ")
    words = told(page)
    assert "010101020000" in words
    assert "killing" in words
    assert "(not checked)" in words
    assert "KIL.EXJ" not in words

    page = page_of(driver, "ir-charges")
    stand_on(driver, "IR.CHG.500B")
    assert "article 500 bis" in told(page)
    assert "from 2021" in told(page)


def test_every_office_a_term_is_reported_to_is_told_by_its_name(opened: Opened) -> None:
    look = page_of(opened(), "violations").look
    vocabulary = shipped.vocabulary("violations")
    codes = {term.crosswalk.get("mandate", "") for term in vocabulary.terms.values()} - {""}
    assert codes
    for each in codes:
        for name in mandates(look, each).splitlines():
            assert "SR" not in name
            assert "Special Rapporteur" in name or "Group" in name or "Secretary" in name


def test_a_list_is_searched_by_words_and_by_numbers_of_others(opened: Opened) -> None:
    driver = opened()
    page_of(driver, "violations")
    line = driver.find(QLineEdit, "vocabulary-search")
    driver.type("010101020000", line)
    driver.until(lambda: rows(driver) == [("KIL.EXJ", 0)])
    line.clear()
    driver.type("zzzz", line)
    driver.until(lambda: rows(driver) == [])
    assert driver.find(QLabel, "vocabulary-none").isVisible()


def test_a_term_of_ones_own_is_added_renamed_and_put_out_of_use(opened: Opened) -> None:
    driver = opened()
    page = page_of(driver, "violations")
    stand_on(driver, "ASL")
    driver.press("vocabulary-narrower")
    driver.type("Hair cut", driver.find(QLineEdit, "vocabulary-own"))
    driver.press("vocabulary-own-add")
    driver.until(lambda: "added here" in told(page))
    assert "Beating or assault" in told(page)
    settle()

    driver.press("vocabulary-rename")
    own = driver.find(QLineEdit, "vocabulary-own")
    assert own.text() == "Hair cut"
    own.setText("Hair cut by force")
    driver.key(Qt.Key.Key_Return, own)
    driver.until(lambda: "Hair cut by force" in told(page))
    settle()
    driver.press("vocabulary-retire")
    driver.until(lambda: "not offered any more" in told(page))
    settle()
    driver.press("vocabulary-retire")
    driver.until(lambda: "not offered any more" not in told(page))

    known = driver.ask(lambda book: listing(book, "violations"))
    (code,) = known.origins
    assert known.vocabulary.terms[code].labels == {"en": "Hair cut by force"}
    assert known.vocabulary.terms[code].broader == "ASL"


def test_a_shipped_term_cannot_be_renamed_and_words_that_are_there_are_refused(
    opened: Opened,
) -> None:
    driver = opened()
    page = page_of(driver, "violations")
    assert page.details.findChild(QPushButton, "vocabulary-rename") is None
    driver.press("vocabulary-add")
    own = driver.find(QLineEdit, "vocabulary-own")
    own.setText("Killing")
    driver.key(Qt.Key.Key_Return, own)
    driver.until(lambda: page.own.notice.state == "fails")
    driver.key(Qt.Key.Key_Escape, own)
    assert not page.own.isVisible()


def test_terms_that_come_meanwhile_are_shown_and_one_stays_where_one_was(opened: Opened) -> None:
    driver = opened()
    page_of(driver, "violations")
    stand_on(driver, "TOR")
    driver.window.session.command(
        driver.window, lambda book: add_term(book, "violations", {"en": "Shaved head"})
    )
    driver.until(lambda: len(rows(driver)) == len(shipped.vocabulary("violations").terms) + 1)
    view = driver.find(QListView, "vocabulary-terms")
    assert view.currentIndex().data(CODE) == "TOR"
    model = view.model()
    last = model.index(model.rowCount() - 1, 0)
    assert last.data(ABOUT) == "added here"


def test_nothing_is_added_to_a_list_the_program_decides_by(opened: Opened) -> None:
    driver = opened()
    page = page_of(driver, "purposes")
    assert not driver.find(QPushButton, "vocabulary-add").isVisible()
    assert page.details.findChild(QPushButton, "vocabulary-narrower") is None


def test_where_no_term_is_found_there_is_no_frame_but_what_can_be_done(opened: Opened) -> None:
    driver = opened()
    page = page_of(driver, "ir-prisons")
    assert page.terms.isVisible()
    driver.type("qqqqq", page.line)
    driver.until(driver.find(QLabel, "vocabulary-none").isVisible)
    assert not page.terms.isVisible()
    assert "add a term of your own" in driver.find(QLabel, "vocabulary-none").text()
    page.line.clear()
    driver.type("evin", page.line)
    driver.until(page.terms.isVisible)
    last = page.terms.visualRect(page.terms.model().index(len(rows(driver)) - 1, 0))
    assert 0 <= page.terms.viewport().height() - last.bottom() - 1 <= 2


def test_where_no_term_of_a_closed_list_is_found_none_is_asked_for(opened: Opened) -> None:
    driver = opened()
    page = page_of(driver, "purposes")
    driver.type("qqqqq", page.line)
    driver.until(driver.find(QLabel, "vocabulary-none").isVisible)
    assert "add" not in driver.find(QLabel, "vocabulary-none").text()
