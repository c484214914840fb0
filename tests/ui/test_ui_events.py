"""Coding an event: three acts by keyboard alone, told back in words, undone, and never lost."""

from collections.abc import Callable, Mapping, Sequence
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLabel, QLineEdit, QListView, QPushButton
from window_driving import PASSPHRASE, Driver, settle

from hrdoc.casebook.keeping import open_book
from hrdoc.casebook.opening import open_record
from hrdoc.casebook.reading import list_ids
from hrdoc.casebook.recording import add_record, edit_record, seal_records
from hrdoc.casebook.searching import index_all
from hrdoc.ijson import Json
from hrdoc.records.dates import understand
from hrdoc.records.ids import RecordId
from hrdoc.ui.events.event_page import EventPage

Open = Callable[..., Driver]
Act = Mapping[str, Json]


def add(driver: Driver, kind: str, **fields: Json) -> RecordId:
    return driver.ask(lambda book: add_record(book, kind, fields))


def page(driver: Driver, event: RecordId) -> EventPage:
    """The page of an event, once its acts are there."""
    shown = driver.go("event", record=event)
    assert isinstance(shown, EventPage)
    driver.until(lambda: shown.acts is not None)
    return shown


def kept(driver: Driver, event: RecordId) -> Sequence[Act]:
    """The acts as they are in the vault."""
    driver.page.flush()
    acts = driver.ask(lambda book: open_record(book, event)).fields.get("acts")
    return cast("Sequence[Act]", acts or [])


def told(driver: Driver, place: int = 0) -> str:
    """The sentence of an act, without the marks that isolate names."""
    shown = driver.page
    assert isinstance(shown, EventPage)
    assert shown.acts is not None
    card = shown.acts.cards[place]
    words = card.findChild(QLabel, f"{card.objectName()}-told").text()
    return "".join(each for each in words if each not in "\u2066\u2067\u2068\u2069\u200e\u200f")


def ctrl(driver: Driver, key: Qt.Key) -> None:
    window = driver.window.windowHandle()
    QTest.keyClick(window, key, Qt.KeyboardModifier.ControlModifier)
    settle()


def offered(driver: Driver, words: str) -> Callable[[], bool]:
    """Whether a list below the line that has the keyboard offers something."""

    def is_there() -> bool:
        for view in driver.page.findChildren(QListView):
            model = view.model()
            if view.isVisible() and model is not None:
                rows = [str(model.index(row, 0).data()) for row in range(model.rowCount())]
                if any(words in each for each in rows):
                    return True
        return False

    return is_there


def choose(driver: Driver, typed: str, words: str) -> int:
    """Type into the line that has the keyboard and take the first; returns the keys pressed."""
    driver.type(typed)
    driver.until(offered(driver, words))
    driver.key(Qt.Key.Key_Return)
    settle()
    return len(typed) + 1


def tab(driver: Driver) -> None:
    driver.key(Qt.Key.Key_Tab)
    settle()


def named() -> str:
    focused = QApplication.focusWidget()
    assert focused is not None
    return focused.objectName()


def world(driver: Driver) -> tuple[RecordId, RecordId, RecordId]:
    """An event in a case, somebody who was hurt, and a unit."""
    case = add(driver, "case", title="Benches")
    event = add(driver, "event", title="Evening at the gate", case=case)
    victim = add(driver, "person", pseudonym="Grey Heron")
    unit = add(driver, "group", name="Unit Five")
    driver.ask(index_all)
    return event, victim, unit


def test_a_case_is_coded_with_three_acts_by_keyboard_alone(opened: Open) -> None:
    driver = opened()
    event, victim, unit = world(driver)
    page(driver, event)
    ctrl(driver, Qt.Key.Key_N)
    choose(driver, "arrest", "Arrest")
    assert named().endswith("-victims")
    choose(driver, "heron", "Grey Heron")
    while "perpetrators" not in named():
        tab(driver)
    choose(driver, "five", "Unit Five")
    card = driver.page.acts.cards[0].objectName()  # type: ignore[attr-defined]
    part = driver.find(QComboBox, f"{card}-perpetrators-0-involvement")
    part.setFocus(Qt.FocusReason.TabFocusReason)
    QTest.keyClicks(part, "Gave")
    settle()
    driver.find(QLineEdit, f"{card}-date").setFocus(Qt.FocusReason.TabFocusReason)
    driver.type("24 Aban 1398")
    driver.find(QLineEdit, f"{card}-place").setFocus(Qt.FocusReason.TabFocusReason)
    driver.type("the north gate")
    assert told(driver) == (
        "Arrest; victim: Grey Heron; by: Unit Five (Gave the order); "
        "on 24\u00a0Aban\u00a01398 (15\u00a0November\u00a02019); place: the north gate"
    )
    keys = 0
    for typed, words in (("beat", "ssault"), ("solit", "olitary")):
        ctrl(driver, Qt.Key.Key_D)
        keys = 1 + choose(driver, typed, words)
        assert keys < 10
    first, second, third = kept(driver, event)
    assert first["type"] == "ARR"
    for act in (first, second, third):
        assert act["victims"] == [{"handle": "V1", "person": victim}]
        assert act["perpetrators"] == [{"handle": "P1", "person": unit, "involvement": "ordered"}]
    assert second["type"] != third["type"]
    assert len({str(act["date"]) for act in (first, second, third)}) == 1


def test_the_same_person_keeps_one_handle_and_another_gets_the_next(opened: Open) -> None:
    driver = opened()
    event, victim, _ = world(driver)
    other = add(driver, "person", pseudonym="Red Elm")
    driver.ask(index_all)
    page(driver, event)
    for names in (("heron",), ("elm", "heron")):
        ctrl(driver, Qt.Key.Key_N)
        card = driver.page.acts.cards[-1].objectName()  # type: ignore[attr-defined]
        driver.find(QLineEdit, f"{card}-victims").setFocus(Qt.FocusReason.TabFocusReason)
        for typed in names:
            choose(driver, typed, typed.capitalize())
    first, second = kept(driver, event)
    assert first["victims"] == [{"handle": "V1", "person": victim}]
    assert second["victims"] == [
        {"handle": "V2", "person": other},
        {"handle": "V1", "person": victim},
    ]


def test_a_step_is_taken_back_and_done_again(opened: Open) -> None:
    driver = opened()
    event, _, _ = world(driver)
    shown = page(driver, event)
    ctrl(driver, Qt.Key.Key_N)
    choose(driver, "arrest", "Arrest")
    ctrl(driver, Qt.Key.Key_D)
    assert shown.acts is not None
    assert len(shown.acts.cards) == 2
    driver.press("act-undo")
    assert len(shown.acts.cards) == 1
    assert len(kept(driver, event)) == 1
    shown.acts.redo()
    assert len(kept(driver, event)) == 2


def test_an_act_taken_out_is_brought_back_whole(opened: Open) -> None:
    driver = opened()
    case = add(driver, "case", title="Benches")
    acts: Json = [{"type": "ARR", "as_described": "in the van"}, {"type": "TOR"}]
    event = add(driver, "event", title="Night", case=case, acts=acts)
    shown = page(driver, event)
    assert shown.acts is not None
    shown.acts.cards[0].taken_out.emit()
    assert [act["type"] for act in kept(driver, event)] == ["TOR"]
    driver.press("act-undo")
    assert kept(driver, event) == acts


def test_what_the_card_does_not_ask_for_is_kept_as_it_came(opened: Open) -> None:
    driver = opened()
    acts: list[Json] = [
        {
            "type": "ARR",
            "stated_reason": "a leaflet",
            "victims": [{"handle": "V1", "consequence": "a broken tooth"}],
        }
    ]
    event = add(driver, "event", title="Night", acts=acts)
    shown = page(driver, event)
    assert shown.acts is not None
    shown.acts.cards[0].open()
    card = shown.acts.cards[0].objectName()
    driver.find(QLineEdit, f"{card}-place").setFocus()
    driver.type("the van")
    (act,) = kept(driver, event)
    assert act == {**cast("dict[str, Json]", acts[0]), "place": "the van"}
    driver.press(f"{card}-details")
    settle()
    assert kept(driver, event) == [act]


def test_an_event_without_acts_teaches_and_a_new_one_begins_with_its_title(opened: Open) -> None:
    driver = opened()
    driver.go("events")
    driver.until(driver.find(QLabel, "events-none").isVisible)
    driver.press("events-new")
    driver.until(lambda: driver.desk.place.screen == "event")
    title = driver.find(QLineEdit, "event-title")
    driver.until(title.hasFocus)
    driver.type("شب در خیابان", title)
    driver.until(lambda: driver.window.findChild(QLabel, "act-none") is not None)
    driver.until(driver.find(QLabel, "act-none").isVisible)
    driver.go("events")
    (event,) = driver.ask(lambda book: list_ids(book, kind="event"))
    assert driver.ask(lambda book: open_record(book, event)).title == "شب در خیابان"
    assert driver.find(QPushButton, "rail-events").isChecked()


def test_an_act_is_told_in_persian_from_right_to_left(opened: Open) -> None:
    driver = opened("fa")
    victim = add(driver, "person", pseudonym="سرو آبی")
    act: Json = {"type": "ARR", "victims": [{"handle": "V1", "person": victim}], "place": "میدان"}
    event = add(driver, "event", title="شب", acts=[act])
    page(driver, event)
    assert told(driver) == "سرو آبی: دستگیری؛ در میدان"


def test_a_sealed_event_is_read_until_somebody_changes_it_and_may_be_left(opened: Open) -> None:
    driver = opened()
    event, _, _ = world(driver)
    driver.ask(lambda book: seal_records(book, [event]))
    shown = page(driver, event)
    title, new = driver.find(QLineEdit, "event-title"), driver.find(QPushButton, "act-new")
    assert title.isReadOnly()
    assert not new.isVisible()
    change = driver.find(QPushButton, "record-edit")
    assert change.hasFocus()
    ctrl(driver, Qt.Key.Key_N)
    assert shown.acts is not None
    assert not shown.acts.cards
    assert shown.notice.isVisible()
    assert change.text() == driver.desk.look.say("testimony-change")
    ctrl(driver, Qt.Key.Key_E)
    assert not title.isReadOnly()
    assert title.hasFocus()
    assert new.isVisible()
    assert not shown.notice.isVisible()
    driver.press("record-done")
    driver.until(title.isReadOnly)
    driver.until(change.hasFocus)
    driver.press("record-edit")
    driver.type("!", title)
    assert "A new version begins" in driver.find(QLabel, "record-head-state").text()
    driver.until(lambda: driver.ask(lambda book: book.vault.drafts.get(event)) is not None)
    driver.until(lambda: shown.findChild(QPushButton, "testimony-seal") is not None)
    driver.until(driver.find(QPushButton, "testimony-seal").isVisible)
    driver.press("testimony-seal")
    driver.until(title.isReadOnly)
    assert title.text() == "Evening at the gate!"
    driver.until(change.hasFocus)
    driver.press("record-edit")
    ctrl(driver, Qt.Key.Key_N)
    assert len(kept(driver, event)) == 1
    driver.press("changes-discard-ask")
    driver.press("changes-discard-yes")
    driver.until(lambda: title.isReadOnly() and not shown.acts.cards)  # type: ignore[union-attr]
    assert driver.ask(lambda book: book.vault.drafts.get(event)) is None


def test_a_sealed_event_has_no_fields_and_an_act_that_was_opened_stays_open(opened: Open) -> None:
    driver = opened()
    acts: Json = [{"type": "ARR"}, {"type": "TOR", "place": "the van"}]
    event = add(driver, "event", title="Night", place="the square", acts=acts)
    driver.ask(lambda book: seal_records(book, [event]))
    shown = page(driver, event)
    assert shown.acts is not None
    card = shown.acts.cards[1]
    card.open()
    assert {each.objectName() for each in shown.findChildren(QLineEdit)} == {"event-title"}
    assert driver.find(QLabel, "event-place-words").text() == "the square"
    assert driver.find(QLabel, f"{card.objectName()}-place-words").text() == "the van"
    assert named() == f"{card.objectName()}-fold"
    ctrl(driver, Qt.Key.Key_E)
    first, second = shown.acts.cards
    assert [first.is_open, second.is_open] == [False, True]
    assert named().startswith(second.objectName())
    assert driver.find(QLineEdit, "event-place").text() == "the square"
    assert driver.find(QLineEdit, f"{second.objectName()}-place").text() == "the van"


def test_an_event_opened_with_changes_rests_once_it_is_sealed(opened: Open) -> None:
    driver = opened()
    event, _, _ = world(driver)
    driver.ask(lambda book: seal_records(book, [event]))
    driver.ask(lambda book: edit_record(book, event, {"place": "the gate"}))
    shown = page(driver, event)
    title = driver.find(QLineEdit, "event-title")
    assert not title.isReadOnly()
    seal = driver.desk.look.say("testimony-seal")
    next(each for each in shown.commands() if each.words == seal).act()
    driver.until(title.isReadOnly)
    settle()
    driver.until(driver.find(QPushButton, "record-edit").hasFocus)
    assert not shown.writes
    assert all(each.words != seal for each in shown.commands())


def test_a_handle_that_was_only_counted_is_told_as_a_person_without_a_name(opened: Open) -> None:
    driver = opened()
    act: Json = {
        "type": "ARR",
        "victims": [{"handle": "B-6140"}],
        "perpetrators": [{"handle": "P3"}],
    }
    page(driver, add(driver, "event", title="Night", acts=[act]))
    assert "victim: B-6140" in told(driver)
    assert told(driver).endswith("by: unnamed person P3")


def test_what_is_typed_while_a_sealed_event_is_read_again_is_kept(opened: Open) -> None:
    driver = opened()
    event, _, _ = world(driver)
    driver.ask(lambda book: seal_records(book, [event]))
    page(driver, event)
    title = driver.find(QLineEdit, "event-title")
    driver.press("record-edit")
    title.setFocus()
    title.end(False)
    driver.find(QPushButton, "record-done").click()
    QTest.keyClicks(title, " again")  # before the vault has answered
    driver.until(lambda: driver.ask(lambda book: book.vault.drafts.get(event)) is not None)
    settle()
    assert title.text() == "Evening at the gate again"
    assert not title.isReadOnly()
    draft = driver.ask(lambda book: book.vault.drafts.get(event))
    assert draft is not None
    assert draft.fields["title"] == "Evening at the gate again"


def test_an_act_is_told_with_its_date_before_its_meaning_and_one_kind_of_digits(
    opened: Open,
) -> None:
    driver = opened("ar")
    date: Json = understand("۲۱ مهر ۱۴۰۳").to_json()
    act: Json = {"type": "ARR", "victims": [{"handle": "B-6140"}], "date": date}
    page(driver, add(driver, "event", title="ليل", acts=[act]))
    words = told(driver)
    assert words.index("مهر") < words.index("(")
    assert not any("۰" <= each <= "۹" for each in words)  # noqa: RUF001 - digits
    assert "الضحية: B-6140" in words


def test_a_lock_in_the_middle_of_coding_loses_nothing(
    opened: Open, vault: Path, clock: Callable[[], object]
) -> None:
    driver = opened()
    event, victim, _ = world(driver)
    page(driver, event)
    ctrl(driver, Qt.Key.Key_N)
    choose(driver, "arrest", "Arrest")
    choose(driver, "heron", "Grey Heron")
    driver.window.lock()
    assert driver.lobby
    session = driver.window.session
    session.open(
        driver.window,
        lambda: open_book(vault, PASSPHRASE, clock=clock, wait=lambda _: None),  # type: ignore[arg-type]
        lambda: None,
        otherwise=lambda error: pytest.fail(error.code),
    )
    assert driver.desk
    shown = page(driver, event)
    assert shown.acts is not None
    assert [act["type"] for act in kept(driver, event)] == ["ARR"]
    assert kept(driver, event)[0]["victims"] == [{"handle": "V1", "person": victim}]
    assert told(driver) == "Arrest; victim: Grey Heron"
