"""The guide: complete in every language, true to the words on the screen, closed to the outside."""

import re
from collections.abc import Callable
from importlib import resources

import pytest
from PySide6.QtCore import QModelIndex, Qt, QUrl
from PySide6.QtGui import QKeySequence, QShortcut, QTextDocument
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPushButton, QWidget
from window_driving import Driver, settle

from hrdoc.casebook.recording import add_record
from hrdoc.ui.desk.page import Place
from hrdoc.ui.desk.pages import LOBBY_PAGES, PAGES
from hrdoc.ui.guide.finding import places_of
from hrdoc.ui.guide.page import GuidePage
from hrdoc.ui.guide.text_view import GuideText
from hrdoc.ui.guide.topics import FITTING, SECTIONS, TOPICS, guide_place, read_topic, where_in
from hrdoc.ui.lock_key import KEY as KEY_OF_LOCK
from hrdoc.words import LANGUAGES

LINK = re.compile(r"\]\(([^)]*)\)")
BOLD = re.compile(r"\*\*([^*]+)\*\*")
WORD = re.compile(r"^[a-z0-9-]+ = (.+)$", re.MULTILINE)


def labels(language: str) -> set[str]:
    """Everything that stands on the screen in one piece."""
    folder = resources.files("hrdoc_resources") / "words" / language
    return {
        words.strip()
        for entry in folder.iterdir()
        for words in WORD.findall(entry.read_text(encoding="utf-8"))
    }


def titles(driver: Driver) -> list[str]:
    """What the list of topics shows."""
    model = driver.find(QListView, "guide-topics").model()
    return [str(model.index(n, 0).data()) for n in range(model.rowCount())]


def text(driver: Driver) -> GuideText:
    return driver.find(GuideText, "guide-text")


# --- what is written --------------------------------------------------------------------------


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_topic_is_there_with_a_title_and_nothing_besides(language: str) -> None:
    folder = resources.files("hrdoc_resources") / "help" / "guide" / language
    assert {entry.name for entry in folder.iterdir()} == {f"{name}.md" for name in TOPICS}
    for name in TOPICS:
        topic = read_topic(name, language)
        assert topic.text.startswith(f"# {topic.title}\n")
        assert topic.title
        assert len(topic.text) > 500


@pytest.mark.parametrize("language", LANGUAGES)
def test_links_lead_to_other_topics_and_nowhere_else(language: str) -> None:
    for name in TOPICS:
        for target in LINK.findall(read_topic(name, language).text):
            assert target.removesuffix(".md") in TOPICS, (name, target)
            assert target.endswith(".md")
        assert "http" not in read_topic(name, language).text
        assert "![" not in read_topic(name, language).text
        assert "<" not in read_topic(name, language).text


@pytest.mark.parametrize("language", LANGUAGES)
def test_what_it_tells_to_press_is_called_so_on_the_screen(language: str) -> None:
    known = labels(language)
    for name in TOPICS:
        for phrase in BOLD.findall(read_topic(name, language).text):
            assert phrase in known or phrase.endswith("."), (name, phrase)


@pytest.mark.parametrize("name", TOPICS)
def test_the_languages_tell_the_same_in_the_same_order(name: str) -> None:
    parts = {
        language: [line for line in read_topic(name, language).text.splitlines() if line[:1] == "#"]
        for language in LANGUAGES
    }
    assert len({len(headings) for headings in parts.values()}) == 1
    links = [LINK.findall(read_topic(name, language).text) for language in LANGUAGES]
    assert all(each == links[0] for each in links)


def test_every_screen_names_a_topic_that_fits() -> None:
    for screen in (*PAGES, *LOBBY_PAGES):
        assert FITTING.get(screen) in TOPICS, screen
        assert where_in(guide_place(Place(screen)).part) == (
            FITTING[screen],
            SECTIONS.get(screen, 0),
        )
    assert guide_place(Place("case", part="evidence")).part == "evidence"


def test_every_section_that_fits_a_screen_is_there() -> None:
    for part in SECTIONS:
        screen, _, shown = part.partition("/")
        topic, number = where_in(guide_place(Place(screen, part=shown)).part)
        text = read_topic(topic, "en").text
        assert 1 <= number <= text.count("\n## ")


def test_help_begins_with_the_section_that_fits(
    opened: Callable[..., Driver],
) -> None:
    driver = opened()
    driver.go("guide", part="consent#2")
    shown = text(driver)
    assert shown.textCursor().block().text() == "Taking it back"
    driver.until(lambda: abs(shown.cursorRect().top()) < 20 or at_end(shown))


def at_end(shown: GuideText) -> bool:
    bar = shown.verticalScrollBar()
    return bar.value() == bar.maximum() > 0


def test_words_are_found_in_any_spelling_and_only_together() -> None:
    written = "گذرواژه را روی کاغذ ننویسید."
    assert [written[a:b] for a, b in places_of("كاغذ", written)] == ["کاغذ"]
    assert places_of("کاغذ گذرواژه", written)
    assert not places_of("کاغذ مداد", written)
    assert not places_of("", written)


# --- in the window ----------------------------------------------------------------------------


def test_f1_opens_what_fits_and_back_leads_to_where_one_was(opened: Callable[..., Driver]) -> None:
    driver = opened()
    driver.go("search")
    QTest.keyClick(driver.page, Qt.Key.Key_F1)
    settle()
    assert isinstance(driver.page, GuidePage)
    assert text(driver).toPlainText().startswith(read_topic("search", "en").title)
    assert driver.find(QPushButton, "rail-guide").isChecked()
    QTest.keyClick(driver.page, Qt.Key.Key_F1)
    assert driver.desk.place.part == "search"
    driver.press("guide-back")
    settle()
    assert driver.desk.place.screen == "search"


def test_a_link_and_the_list_lead_on_and_the_way_back_knows_it(
    opened: Callable[..., Driver],
) -> None:
    driver = opened()
    driver.go("guide")
    text(driver).anchorClicked.emit(QUrl("backup.md"))
    assert driver.desk.place.part == "backup"
    topics = driver.find(QListView, "guide-topics")
    assert topics.currentIndex().data() == read_topic("backup", "en").title
    topics.setFocus()
    driver.key(Qt.Key.Key_Down, topics)
    assert driver.desk.place.part == "limits"
    assert text(driver).toPlainText().startswith(read_topic("limits", "en").title)


@pytest.mark.parametrize("address", ["https://example.org/backup.md", "file:///etc/passwd", "x.md"])
def test_nothing_outside_is_opened_or_loaded(opened: Callable[..., Driver], address: str) -> None:
    driver = opened()
    driver.go("guide", part="dates")
    view = text(driver)
    view.anchorClicked.emit(QUrl(address))
    assert driver.desk.place.part == "dates"
    image = QTextDocument.ResourceType.ImageResource
    assert not bytes(view.document().resource(image.value, QUrl(address)))
    assert not view.openLinks()


def test_typing_leaves_the_topics_that_have_the_words_and_marks_them(
    opened: Callable[..., Driver],
) -> None:
    driver = opened("fa")
    driver.go("guide")
    everything = titles(driver)
    search = driver.find(QLineEdit, "guide-search")
    driver.type("رمضان", search)
    assert titles(driver) == [read_topic("dates", "fa").title]
    view = text(driver)
    assert [each.cursor.selectedText() for each in view.extraSelections()] == ["رمضان"]
    assert view.textCursor().selectedText() == "رمضان"
    search.setText("zzz")
    assert titles(driver) == []
    assert driver.page.isVisible()
    search.clear()
    assert titles(driver) == everything
    assert not view.extraSelections()


def test_enter_goes_to_the_next_place_and_after_the_last_to_the_first(
    opened: Callable[..., Driver],
) -> None:
    driver = opened()
    driver.go("guide", part="consent")
    search = driver.find(QLineEdit, "guide-search")
    driver.type("photograph voice allow", search)
    driver.until(lambda: driver.desk.place.part == "consent")
    view = text(driver)
    count = len(view.extraSelections())
    assert count > 1
    seen = []
    for _ in range(count):
        seen.append(view.textCursor().selectionStart())
        driver.key(Qt.Key.Key_Return, search)
    assert len(set(seen)) == count
    assert view.textCursor().selectionStart() == seen[0]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_lobby_has_it_too(make_driver: Callable[..., Driver], language: str) -> None:
    driver = make_driver(language)
    driver.press("unlock-to-new")
    settle()
    QTest.keyClick(driver.lobby, Qt.Key.Key_F1)
    settle()
    assert text(driver).toPlainText().startswith(read_topic("first-steps", language).title)
    mirrored = language != "en"
    assert (driver.page.layoutDirection() is Qt.LayoutDirection.RightToLeft) == mirrored
    driver.press("guide-back")
    settle()
    assert driver.lobby.place.screen == "unlock-new"


def test_it_takes_nobody_away_from_what_cannot_be_had_again(
    make_driver: Callable[..., Driver],
) -> None:
    driver = make_driver()
    driver.press("unlock-to-new")
    settle()
    driver.page.held.emit(True)  # as the page does while it shows recovery words
    QTest.keyClick(driver.lobby, Qt.Key.Key_F1)
    settle()
    assert driver.lobby.place.screen == "unlock-new"
    assert not driver.find(QPushButton, "lobby-guide").isVisible()


def test_a_topic_of_the_list_opens_by_mouse_and_headings_do_not(
    opened: Callable[..., Driver],
) -> None:
    driver = opened()
    driver.go("guide")
    topics = driver.find(QListView, "guide-topics")
    model = topics.model()
    heading = next(
        model.index(n, 0)
        for n in range(model.rowCount())
        if not model.flags(model.index(n, 0)) & Qt.ItemFlag.ItemIsEnabled
    )
    before = driver.desk.place.part
    _click(topics, heading)
    assert driver.desk.place.part == before
    _click(topics, model.index(heading.row() + 1, 0))
    assert driver.desk.place.part == "story-border"


def _click(view: QListView, index: QModelIndex) -> None:
    view.scrollTo(index)
    place = view.visualRect(index).center()
    QTest.mouseClick(view.viewport(), Qt.MouseButton.LeftButton, pos=place)


def test_the_list_of_topics_ends_with_its_last_row_and_nothing_found_says_what_to_try(
    opened: Callable[..., Driver],
) -> None:
    driver = opened()
    driver.go("guide")
    topics, field = driver.find(QListView, "guide-topics"), driver.find(QLineEdit, "guide-search")
    driver.type("passphrase paper", field)
    settle()
    last = topics.visualRect(topics.model().index(topics.model().rowCount() - 1, 0))
    assert 0 <= topics.viewport().height() - last.bottom() - 1 <= 2
    field.setFocus()
    driver.type(" qqqq", field)
    settle()
    assert not topics.isVisible()
    assert not text(driver).isVisible()
    driver.key(Qt.Key.Key_Return, field)
    assert field.hasFocus()
    said = [each.text() for each in driver.page.findChildren(QLabel) if each.isVisible()]
    assert any("Try fewer words" in words for words in said)
    field.clear()
    settle()
    assert text(driver).isVisible()


def test_escape_closes_it_from_anywhere_in_it(opened: Callable[..., Driver]) -> None:
    driver = opened()
    for name in ("guide-search", "guide-topics", "guide-text"):
        driver.go("people")
        QTest.keyClick(driver.page, Qt.Key.Key_F1)
        settle()
        assert driver.desk.place.screen == "guide"
        inside = driver.find(QWidget, name)
        inside.setFocus()
        driver.key(Qt.Key.Key_Escape, inside)
        settle()
        assert driver.desk.place.screen == "people"


def test_the_arrow_down_walks_to_what_was_found(opened: Callable[..., Driver]) -> None:
    driver = opened()
    driver.go("guide")
    search = driver.find(QLineEdit, "guide-search")
    search.setFocus()
    driver.type("backup", search)
    driver.key(Qt.Key.Key_Down, search)
    topics = driver.find(QListView, "guide-topics")
    assert topics.hasFocus()
    assert topics.currentIndex().data() == read_topic("backup", "en").title


def test_enter_goes_on_to_the_next_page_after_the_last_place(opened: Callable[..., Driver]) -> None:
    driver = opened()
    driver.go("guide")
    search = driver.find(QLineEdit, "guide-search")
    driver.type("passphrase", search)
    met = titles(driver)
    assert len(met) > 1
    first, seen = driver.desk.place.part, set()
    for _ in range(60):
        seen.add(driver.desk.place.part)
        assert text(driver).textCursor().selectedText().lower() == "passphrase"
        driver.key(Qt.Key.Key_Return, search)
    assert len(seen) == len([each for each in met if each != "Stories"])
    assert first in seen


@pytest.mark.parametrize(
    ("text_of", "typed", "found"),
    [
        ("في المناسبة", "سب", []),
        ("في المناسبة", "مناسب", ["مناسب"]),
        ("كتاب", "الكتاب", ["كتاب"]),
        ("the keyboard", "board", []),
    ],
)
def test_words_are_found_by_their_beginnings(text_of: str, typed: str, found: list[str]) -> None:
    assert [text_of[a:b] for a, b in places_of(typed, text_of)] == found


@pytest.mark.parametrize(
    ("language", "typed"),
    [("en", "keyboard"), ("en", "shortcuts"), ("fa", "صفحه‌کلید"), ("fa", "صفحه كليد"),
     ("ar", "لوحة المفاتيح")],
)  # fmt: skip
def test_the_keys_are_found(opened: Callable[..., Driver], language: str, typed: str) -> None:
    driver = opened(language)
    driver.go("guide", part="limits")
    driver.type(typed, driver.find(QLineEdit, "guide-search"))
    assert driver.desk.place.part == "keys"


KEY = re.compile(r"(?<![\w+])(?:(?:Ctrl|Alt|Shift)\+(?:Ctrl\+|Shift\+)*[A-Za-z0-9]+|F\d+)(?![\w+])")
OTHERWISE_HELD = frozenset({"Alt+Up", "Ctrl+Z", "Ctrl+Shift+Z", "Ctrl+Y"})
"""Of forms and of text, where they stand on the controls themselves."""
UNDONE = frozenset({QKeySequence.StandardKey.Undo, QKeySequence.StandardKey.Redo})


def test_the_keys_of_the_guide_are_those_of_the_window(opened: Callable[..., Driver]) -> None:
    driver = opened()
    case = driver.ask(lambda book: add_record(book, "case", {"title": "Sleep"}))
    told = driver.ask(lambda book: add_record(book, "testimony", {"title": "A", "case": case}))
    event = driver.ask(lambda book: add_record(book, "event", {"title": "Night", "case": case}))
    held = {QKeySequence(KEY_OF_LOCK).toString()}
    for screen, record in (("cases", None), ("case", case), ("testimony", told), ("event", event)):
        driver.go(screen, record=record)
        driver.until(lambda: driver.page.focusWidget() is not None)
        settle()
        held |= {
            keys.toString()
            for shortcut in driver.window.findChildren(QShortcut)
            for keys in QShortcut.keys(shortcut)
        }
    for language in LANGUAGES:
        written = read_topic("keys", language).text
        named = set(KEY.findall(written))
        between = {f"Ctrl+{digit}" for digit in range(2, 9)}  # "Ctrl+1 to Ctrl+9"
        assert between.isdisjoint(named)
        assert named - OTHERWISE_HELD <= held
        undone = {keys.toString() for each in UNDONE for keys in QKeySequence.keyBindings(each)}
        assert named & OTHERWISE_HELD - {"Alt+Up"} <= undone
        system = {"New", "Find", "Undo", "Redo"}  # keys of some keyboards that have them
        assert held - undone - between - system <= named
