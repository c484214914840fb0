"""People: listed by name, found in other spellings, begun under a pseudonym, never merged."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QLineEdit, QListView, QPushButton
from window_driving import Driver

from hrdoc.casebook.glance import Shape
from hrdoc.casebook.opening import open_record
from hrdoc.casebook.reading import list_ids
from hrdoc.casebook.recording import add_record, edit_record, seal_records
from hrdoc.casebook.searching import index_all
from hrdoc.casebook.withdrawing import withdraw
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.trail import Trail
from hrdoc.ui.look import look_for
from hrdoc.ui.people.pseudonyms import pseudonyms
from hrdoc.ui.people.side import PersonSide
from hrdoc.ui.session import Touched
from hrdoc.ui.widgets.item_list import ItemList

Open = Callable[..., Driver]


def add(driver: Driver, kind: str, **fields: Json) -> RecordId:
    return driver.ask(lambda book: add_record(book, kind, fields))


def person(driver: Driver, pseudonym: str, *names: str) -> RecordId:
    told: list[Json] = [{"text": name} for name in names]
    return add(driver, "person", pseudonym=pseudonym, names=told)


def rows(driver: Driver, name: str) -> list[str]:
    view = driver.find(QListView, name)
    model = view.model()
    assert model is not None
    return [str(model.index(row, 0).data() or "") for row in range(model.rowCount())]


def test_people_are_listed_by_name_and_groups_apart(opened: Open) -> None:
    driver = opened()
    for name in ("Red Elm", "Blue Pine", "Grey Heron"):
        person(driver, name)
    add(driver, "group", name="Unit Five")
    driver.go("people")
    driver.until(lambda: rows(driver, "people") == ["Blue Pine", "Grey Heron", "Red Elm"])
    driver.press("people-group")
    driver.until(lambda: rows(driver, "people") == ["Unit Five"])


def test_a_name_is_found_in_another_script_and_spelling(opened: Open) -> None:
    driver = opened()
    person(driver, "Red Elm", "محمد حسینی")
    person(driver, "Blue Pine", "Sara Ahmadi")
    driver.ask(index_all)
    driver.go("people")
    driver.until(lambda: len(rows(driver, "people")) == 2)
    driver.type("Mohammad Hosseini", driver.find(QLineEdit, "people-find"))
    driver.until(lambda: rows(driver, "people") == ["Red Elm"])


def test_a_new_person_has_a_pseudonym_that_nobody_has(opened: Open) -> None:
    driver = opened()
    driver.go("people")
    driver.until(driver.find(QLabel, "people-none").isVisible)
    driver.press("people-new")
    driver.until(lambda: driver.desk.place.screen == "record")
    (made,) = driver.ask(lambda book: list_ids(book, kind="person"))
    assert driver.desk.place.record == made
    pseudonym = driver.ask(lambda book: open_record(book, made)).title
    assert len(pseudonym.split()) == 2
    assert pseudonym.isprintable()
    driver.until(lambda: isinstance(driver.window.focusWidget(), QLineEdit))
    line = driver.window.focusWidget()
    assert isinstance(line, QLineEdit)
    assert line.selectedText() == pseudonym


def test_a_person_begun_by_mistake_is_thrown_away_unless_somebody_names_them(opened: Open) -> None:
    driver = opened()
    driver.go("people")
    driver.press("people-new")
    driver.until(lambda: driver.desk.place.screen == "record")
    made = driver.desk.place.record
    words = driver.desk.look.say("draft-discard")
    driver.until(lambda: words in [each.words for each in driver.page.commands()])
    event = add(driver, "event", acts=[{"victims": [{"person": made}]}])
    driver.window.session.changed.emit(Touched(records=frozenset({event})))
    driver.until(lambda: words not in [each.words for each in driver.page.commands()])
    driver.ask(lambda book: edit_record(book, event, {"acts": []}))
    driver.window.session.changed.emit(Touched(records=frozenset({event})))
    driver.until(lambda: words in [each.words for each in driver.page.commands()])
    next(each for each in driver.page.commands() if each.words == words).act()
    driver.press("draft-discard-yes")
    driver.until(lambda: driver.desk.place.screen == "people")
    assert not driver.ask(lambda book: list_ids(book, kind="person"))


def test_the_name_behind_a_pseudonym_is_asked_for_by_the_palette_too(opened: Open) -> None:
    driver = opened()
    hurt = person(driver, "Grey Heron", "Maryam Ahmadi")
    driver.go("record", record=hurt)
    words = driver.desk.look.say("people-name-show")
    driver.until(lambda: words in [each.words for each in driver.page.commands()])
    next(each for each in driver.page.commands() if each.words == words).act()
    assert "Maryam Ahmadi" in driver.find(QLabel, "person-names").text()


def test_pseudonyms_differ_and_hold_no_mark_that_is_not_seen() -> None:
    for language in ("en", "fa", "ar"):
        drawn = pseudonyms(look_for(language))
        assert len(set(drawn)) > 20
        assert all(each.strip() == each and "\u2068" not in each for each in drawn)


def test_beside_a_person_stands_where_they_appear_and_as_what(opened: Open) -> None:
    driver = opened()
    hurt = person(driver, "Grey Heron", "مریم احمدی")
    case = add(driver, "case", title="Benches")
    handles: list[Json] = [{"handle": "P1", "person": hurt}]
    add(driver, "testimony", title="Account", case=case, person=hurt, handles=handles)
    event = add(driver, "event", title="Night", acts=[{"victims": [{"person": hurt}]}])
    driver.go("people")
    side = driver.page.findChild(PersonSide)
    assert side is not None
    driver.until(lambda: len(side.list.steps) == 2)
    told = {step.title: step.below for step in side.list.steps}
    assert "as a victim" in told["Night"]
    assert "told it" in told["Account"]
    assert "mentioned" not in told["Account"]
    names = driver.find(QLabel, "person-names")
    assert "مریم احمدی" not in names.text()
    driver.press("person-name-show")
    assert "مریم احمدی" in names.text()
    side.list.setFocus()
    driver.key(Qt.Key.Key_Home, side.list)
    driver.key(Qt.Key.Key_Return, side.list)
    driver.until(lambda: driver.desk.place.record == event)


def test_who_is_perhaps_the_same_is_shown_and_nobody_is_merged(opened: Open) -> None:
    driver = opened()
    first = person(driver, "Blue Pine", "Mohammad Hosseini")
    second = person(driver, "Red Elm", "محمد حسینی")
    person(driver, "Still Oak", "Leila Haddad")
    driver.ask(index_all)
    driver.go("people")
    driver.until(lambda: driver.page.findChild(QPushButton, "person-alike-0") is not None)
    assert driver.page.findChild(QPushButton, "person-alike-1") is None
    assert driver.find(QPushButton, "person-alike-0").text() == "Red Elm"  # and not the name
    driver.press("person-alike-0")
    driver.until(lambda: driver.desk.place.record == second)
    assert len(driver.ask(lambda book: list_ids(book, kind="person"))) == 3
    assert driver.ask(lambda book: open_record(book, first)).title == "Blue Pine"


def test_the_page_of_a_person_has_the_side_too(opened: Open) -> None:
    driver = opened()
    hurt = person(driver, "Grey Heron")
    add(driver, "event", title="Night", acts=[{"victims": [{"person": hurt}]}])
    driver.go("record", record=hurt)
    driver.until(lambda: driver.page.findChild(PersonSide) is not None)
    side = driver.page.findChild(PersonSide)
    driver.until(lambda: [step.title for step in side.list.steps] == ["Night"])


def test_a_consent_somebody_else_gave_is_about_the_person_and_not_by_them(opened: Open) -> None:
    driver = opened()
    dead = person(driver, "Grey Heron")
    mother = person(driver, "Still Oak")
    child = person(driver, "Small Wren")
    add(driver, "consent", title="Of the dead", person=dead, covers=[dead])
    add(driver, "consent", title="Of the child", person=child, guardian=mother)
    add(driver, "consent", title="Her own", person=mother)
    for record, told in (
        (dead, {"Of the dead": "the consent is about them"}),
        (child, {"Of the child": "the consent is about them"}),
        (mother, {"Of the child": "gave this consent", "Her own": "gave this consent"}),
    ):
        driver.go("record", record=record)
        driver.until(lambda: driver.page.findChild(PersonSide) is not None)
        side = driver.page.findChild(PersonSide)
        driver.until(lambda side=side, told=told: len(side.list.steps) == len(told))  # type: ignore[misc]
        below = {step.title: step.below for step in side.list.steps}
        assert all(words in below[title] for title, words in told.items())
        assert not any("gave" in below[title] for title in told if "about" in told[title])


def test_an_account_whose_consent_was_taken_back_says_so_there_too(opened: Open) -> None:
    driver = opened()
    speaker = person(driver, "Grey Heron")
    told = add(driver, "testimony", title="Account", person=speaker)
    grants: list[Json] = [
        {"purpose": "P8", "recipient": "lawyer", "identity": "I1", "scope": "all", "until": None}
    ]
    given = add(driver, "consent", title="Yes", person=speaker, covers=[told], grants=grants)
    driver.ask(lambda book: seal_records(book, [speaker, told, given]))
    driver.ask(lambda book: withdraw(book, given))
    driver.go("record", record=speaker)
    driver.until(lambda: driver.page.findChild(PersonSide) is not None)
    side = driver.page.findChild(PersonSide)
    driver.until(lambda: [each.title for each in side.list.steps] == ["Account"])
    (step,) = side.list.steps
    assert step.shape is Shape.WITHDRAWN
    assert "Withdrawn" in step.below


def test_where_somebody_appears_says_no_more_than_the_consent(opened: Open) -> None:
    driver = opened()
    speaker = person(driver, "Grey Heron")
    told = add(driver, "testimony", title="Account", person=speaker)
    part: list[Json] = ["paragraphs:1"]
    grants: list[Json] = [
        {"purpose": "P8", "recipient": "lawyer", "identity": "I3", "scope": part, "until": None}
    ]
    given = add(
        driver,
        "consent",
        title="Yes",
        person=speaker,
        covers=[told],
        grants=grants,
        refusals="Not to the press.",
    )
    driver.ask(lambda book: seal_records(book, [speaker, told, given]))
    side = PersonSide(driver.desk, speaker)
    driver.until(lambda: len(side.list.steps) == 2)
    below = {step.title: step.below for step in side.list.steps}
    allowed, role = below["Account"].split("\n")
    assert allowed == "With the name; not all of it; with a condition; to: Lawyer"
    tips = [side.list.rows.item(row).toolTip() for row in range(2)]
    assert any(allowed in each for each in tips)
    assert "told it" in role


def test_a_person_belongs_to_people_whichever_way_led_there(opened: Open) -> None:
    driver = opened()
    case = add(driver, "case", title="Sleep")
    someone = person(driver, "Grey Heron")
    hearing = add(driver, "proceeding", title="Hearing", case=case)
    for record, entry, within in ((someone, "people", "People"), (hearing, "cases", "Sleep")):
        for before in ("search", "cases", "people"):
            driver.go(before)
            driver.go("record", record=record)
            driver.until(lambda entry=entry: driver.find(QPushButton, f"rail-{entry}").isChecked())  # type: ignore[misc]
            trail = driver.find(Trail, "desk-trail")
            driver.until(lambda trail=trail, within=within: within in trail.text())  # type: ignore[misc]
            marked = [
                each.objectName()
                for each in driver.window.findChildren(QPushButton)
                if each.objectName().startswith("rail-") and each.isChecked()
            ]
            assert marked == [f"rail-{entry}"]


@pytest.mark.usefixtures("qapp")
def test_what_stands_below_goes_on_in_another_line_where_a_list_is_narrow() -> None:
    def lowest_ink(below: str) -> int:
        view = ItemList(look_for("en"), name="narrow", says="narrow", wraps=True)
        view.add("Title", below)
        view.resize(160, 120)
        row = view.visualRect(view.rows.index(0, 0))
        picture = view.grab(row.adjusted(12, 4, -12, -4)).toImage()
        ground = picture.pixel(picture.width() - 1, 0)
        inked = [
            y
            for y in range(picture.height())
            if any(picture.pixel(x, y) != ground for x in range(picture.width()))
        ]
        return max(inked)

    assert lowest_ink("It may leave only under a pseudonym") > lowest_ink("It may") + 8


def test_what_the_icon_says_is_not_said_again_beside_what_somebody_is(opened: Open) -> None:
    driver = opened()
    someone = person(driver, "Grey Heron")
    add(driver, "testimony", title="On the square", person=someone)
    side = PersonSide(driver.desk, someone)
    driver.until(lambda: bool(side.list.steps))
    (step,) = side.list.steps
    assert "told it" in step.below
    assert "Testimony" not in step.below
    read_aloud = side.list.rows.index(0, 0).data(Qt.ItemDataRole.AccessibleTextRole)
    assert "Testimony" in read_aloud
    assert step.below in read_aloud
