"""One line finds every command and every record, and forgets what was typed."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QListView
from window_driving import Driver, settle

from hrdoc.casebook.indexing import index_some
from hrdoc.casebook.recording import add_record, seal_records
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.page import CasesPage
from hrdoc.ui.cases.parts import PARTS
from hrdoc.ui.desk.commands import DEEDS, Command
from hrdoc.ui.desk.frame_commands import BESIDES, frame_commands
from hrdoc.ui.desk.page import Place
from hrdoc.ui.desk.pages import PAGES
from hrdoc.ui.lobby import Lobby
from hrdoc.ui.palette.matching import Meant, matching
from hrdoc.ui.palette.panel import Palette
from hrdoc.ui.palette.rows import KEYS
from hrdoc.ui.search.page import SearchPage
from hrdoc.ui.settings.page import SettingsPage
from hrdoc.ui.testimony.page import TestimonyPage
from hrdoc.words import LANGUAGES

Opened = Callable[..., Driver]


def add(driver: Driver, kind: str, **fields: Json) -> RecordId:
    return driver.ask(lambda book: add_record(book, kind, fields))


def call(driver: Driver) -> QLineEdit:
    keys = Qt.KeyboardModifier.ControlModifier
    QTest.keyClick(driver.window.windowHandle(), Qt.Key.Key_K, keys)
    return driver.find(QLineEdit, "palette-line")


def listed(driver: Driver) -> list[str]:
    model = driver.find(QListView, "palette-list").model()
    return [str(model.index(row, 0).data()) for row in range(model.rowCount())]


def test_a_command_is_found_by_the_beginnings_of_its_words(opened: Opened) -> None:
    driver = opened()
    assert isinstance(driver.page, CasesPage)
    driver.type("go sett", call(driver))
    assert listed(driver)[0] == "Settings"  # a place says enough by its name
    driver.key(Qt.Key.Key_Return)
    driver.until(lambda: isinstance(driver.page, SettingsPage))
    assert (
        driver.window.findChild(Palette) is None or not driver.window.findChild(Palette).isVisible()
    )  # type: ignore[union-attr]


@pytest.mark.parametrize("typed", ["روايت", "روایت"])
def test_a_record_is_found_by_either_spelling_and_opened_by_keyboard(
    opened: Opened, typed: str
) -> None:
    driver = opened()
    record = add(driver, "testimony", title="روایت نخست")
    driver.ask(index_some)
    driver.type(typed, call(driver))
    driver.until(lambda: any("روایت نخست" in row for row in listed(driver)))
    driver.key(Qt.Key.Key_Return)
    driver.until(lambda: isinstance(driver.page, TestimonyPage))
    assert driver.page.place.record == record


@pytest.mark.parametrize("typed", ["Yousof Koohyaar", "یوصف کوهيار"])
def test_somebody_is_found_by_a_name_that_sounds_like_theirs(opened: Opened, typed: str) -> None:
    driver = opened()
    names = [{"text": "یوسف کوهیار", "lang": "fa"}, {"text": "Yusef Kuhyar", "lang": "en"}]
    add(driver, "person", names=names)
    driver.ask(index_some)
    driver.type(typed, call(driver))
    wanted = ("یوسف کوهیار", "Yusef Kuhyar")
    driver.until(lambda: any(name in row for row in listed(driver) for name in wanted))


def test_what_was_typed_can_be_searched_in_everything(opened: Opened) -> None:
    driver = opened()
    driver.type("bench", call(driver))
    driver.until(lambda: len(listed(driver)) == 1)
    driver.key(Qt.Key.Key_Return)
    driver.until(lambda: isinstance(driver.page, SearchPage))
    assert driver.find(QLineEdit, "search-field").text() == "bench"


def test_escape_closes_it_and_gives_the_keyboard_back(opened: Opened) -> None:
    driver = opened()
    driver.until(lambda: driver.page.focusWidget() is not None)
    settle()
    before = driver.page.focusWidget()
    line = call(driver)
    driver.type("secret name", line)
    driver.key(Qt.Key.Key_Escape, line)
    assert line.text() == ""
    driver.until(lambda: driver.window.findChild(Palette) is None)
    assert driver.page.focusWidget() is before


def test_locking_takes_it_away(opened: Opened) -> None:
    driver = opened()
    driver.type("a name", call(driver))
    driver.key(Qt.Key.Key_F12)
    driver.until(lambda: isinstance(driver.window.shown, Lobby))
    assert driver.window.findChild(Palette) is None


def test_arabic_and_persian_letters_find_the_same_command() -> None:
    commands = [Command("رفتن به: گیرندگان", lambda: None), Command("قفل", lambda: None)]
    assert matching(commands, "گيرندگان").before == commands[:1]
    assert matching(commands, "").before == commands
    assert matching(commands, "x") == Meant([], [])


def test_a_way_somewhere_is_found_by_where_it_leads_and_not_by_its_going() -> None:
    ways = [Command(f"Go to: {where}", lambda: None, place=where) for where in ("Cases", "Goals")]
    back = Command("Go back", lambda: None)
    assert matching([*ways, back], "go").before == [ways[1], back]
    assert matching([*ways, back], "go to cas").before == ways[:1]
    assert matching([*ways, back], "cas").before == ways[:1]


def test_the_beginning_of_a_word_nobody_sees_stands_below_what_was_found(opened: Opened) -> None:
    driver = opened("fa")
    add(driver, "person", names=[{"text": "دریا سپهری"}])
    driver.ask(index_some)
    line = call(driver)
    driver.type("دریا", line)
    received = driver.desk.look.say("desk-rail-inbox")
    driver.until(lambda: any("دریا سپهری" in row for row in listed(driver)))
    assert "دریا سپهری" in listed(driver)[0]
    assert received in listed(driver)[1]
    assert driver.find(QListView, "palette-list").currentIndex().row() == 0
    driver.type("فت", line)
    assert received in listed(driver)[0]


def test_where_somebody_walked_to_stays_chosen_when_an_answer_arrives(opened: Opened) -> None:
    driver = opened("fa")
    add(driver, "person", names=[{"text": "دریا سپهری"}])
    driver.ask(index_some)
    line = call(driver)
    driver.type("دریا", line)
    driver.key(Qt.Key.Key_Down, line)
    rows = driver.find(QListView, "palette-list")
    chosen = rows.currentIndex().data()
    driver.until(lambda: any("دریا سپهری" in row for row in listed(driver)))
    assert rows.currentIndex().data() == chosen


def test_a_record_is_begun_from_anywhere(opened: Opened) -> None:
    driver = opened()
    driver.go("settings")
    driver.type("new test", call(driver))
    driver.key(Qt.Key.Key_Return)
    driver.until(lambda: isinstance(driver.page, TestimonyPage))


def test_every_place_of_the_palette_is_a_screen() -> None:
    assert {screen for screen, _ in BESIDES} <= set(PAGES)


@pytest.mark.parametrize(
    ("language", "typed", "key"),
    [
        ("en", "attach", "case-new-evidence"),
        ("en", "photo", "case-new-evidence"),
        ("en", "keyboard", "palette-keys"),
        ("en", "help", "desk-rail-guide"),
        ("fa", "عکس", "case-new-evidence"),
        ("fa", "صفحه كليد", "palette-keys"),
        ("fa", "ارسال", "case-export"),
        ("ar", "أقفل", "palette-lock"),
        ("ar", "القفل", "palette-lock"),
        ("ar", "تسجيل", "case-new-testimony"),
        ("ar", "صورة", "case-new-evidence"),
    ],
)
def test_a_command_is_found_by_other_words_people_use(
    opened: Opened, language: str, typed: str, key: str
) -> None:
    driver = opened(language)
    driver.go("case", record=add(driver, "case", title="Sleep"))
    driver.until(lambda: any(True for _ in driver.page.commands()))
    driver.type(typed, call(driver))
    wanted = driver.desk.look.say(key)
    assert any(wanted in row for row in listed(driver)), listed(driver)


def test_what_was_sent_is_reached_from_every_page_of_a_case(opened: Opened) -> None:
    driver = opened()
    case = add(driver, "case", title="Sleep")
    event = add(driver, "proceeding", title="Hearing", case=case)
    driver.go("record", record=event)
    driver.until(lambda: any(True for _ in driver.page.commands()))
    driver.type("bundles", call(driver))
    driver.key(Qt.Key.Key_Return)
    driver.until(lambda: driver.desk.place == Place("case", record=case, part="exports"))


@pytest.mark.parametrize(
    ("language", "typed"), [("en", "sent"), ("fa", "فرستاده"), ("ar", "المرسل")]
)
@pytest.mark.parametrize("screen", ["case", "testimony", "consent", "withdrawal", "export"])
def test_what_was_sent_is_reached_by_its_name_wherever_a_case_is_around(
    opened: Opened, screen: str, language: str, typed: str
) -> None:
    driver = opened(language)
    case = add(driver, "case", title="Sleep")
    told = add(driver, "testimony", title="Account", case=case)
    driver.go(screen, record=case if screen == "case" else told)
    driver.until(driver.window.isVisible)
    line = call(driver)
    sent = driver.desk.look.say("case-part-exports")

    def offered() -> bool:
        line.clear()
        driver.type(typed, line)
        return any(sent in row for row in listed(driver))

    driver.until(offered)


def test_what_takes_back_is_never_the_one_already_chosen(opened: Opened) -> None:
    driver = opened()
    person = add(driver, "person", pseudonym="Calm River")
    driver.ask(lambda book: seal_records(book, [person]))
    driver.go("record", record=person)
    taking_back = driver.desk.look.say("record-withdraw")
    driver.until(lambda: taking_back in [each.words for each in driver.page.commands()])
    line = call(driver)
    assert listed(driver)[-1] == taking_back
    chosen = driver.find(QListView, "palette-list").currentIndex()
    assert chosen.row() == 0
    for typed in ("throw away", "discard", "revoke", "delete"):
        line.clear()
        driver.type(typed, line)
        assert listed(driver)[0] == taking_back


def test_what_a_page_begins_is_offered_once_and_with_its_keys(opened: Opened) -> None:
    driver = opened()
    driver.go("case", record=add(driver, "case", title="Sleep"), part="testimonies")
    new = driver.desk.look.say("palette-new-testimony")
    driver.until(lambda: new in [each.words for each in driver.page.commands()])
    call(driver)
    assert listed(driver).count(new) == 1
    model = driver.find(QListView, "palette-list").model()
    row = listed(driver).index(new)
    assert model.index(row, 0).data(KEYS) == "Ctrl+N"


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_deed_has_further_words(opened: Opened, language: str) -> None:
    driver = opened(language)
    driver.go("case", record=add(driver, "case", title="Sleep"))
    driver.until(lambda: any(True for _ in driver.page.commands()))
    say = driver.desk.look.say
    every = [*driver.page.commands(), *frame_commands(driver.desk)]
    deeds = {each.means for each in every} | set(DEEDS.values()) | {f"part-{p}" for p in PARTS}
    assert all(len(say(f"palette-also-{deed}").split()) > 1 for deed in deeds - {""})


def test_a_file_is_added_to_an_account_by_the_word_for_it(opened: Opened) -> None:
    driver = opened()
    told = add(driver, "testimony", title="Account")
    adding = driver.desk.look.say("evidence-add")
    driver.go("testimony", record=told)
    driver.until(lambda: adding in [each.words for each in driver.page.commands()])
    driver.type("photo", call(driver))
    assert adding in listed(driver)[0]
