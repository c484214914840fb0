"""What can be done with a record and in a case is found by its words."""

from collections.abc import Callable

import pytest
from window_driving import Driver

from hrdoc.casebook.opening import versions_of
from hrdoc.casebook.recording import add_record
from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.page import Place

Open = Callable[..., Driver]


def commands(driver: Driver) -> dict[str, Command]:
    return {each.words: each for each in driver.page.commands()}


def person(driver: Driver) -> RecordId:
    return driver.ask(lambda book: add_record(book, "person", {"pseudonym": "Calm River"}))


@pytest.mark.parametrize("language", ["en", "fa", "ar"])
def test_a_record_is_edited_sealed_sent_and_taken_back_by_words(
    opened: Open, language: str
) -> None:
    driver = opened(language)
    record = person(driver)
    driver.go("record", record=record)
    say = driver.desk.look.say
    driver.until(lambda: say("record-done") in commands(driver))
    assert say("record-export") not in commands(driver)
    commands(driver)[say("testimony-seal")].act()
    driver.until(lambda: say("record-withdraw") in commands(driver))
    assert driver.ask(lambda book: versions_of(book, record)).state == "sealed"
    assert say("testimony-seal") not in commands(driver)
    commands(driver)[say("testimony-change")].act()
    driver.until(lambda: say("record-done") in commands(driver))
    commands(driver)[say("record-export")].act()
    assert driver.page.place == Place("export", record=record)


def test_a_case_begins_a_testimony_and_a_person_from_any_part(opened: Open) -> None:
    driver = opened()
    case = driver.ask(lambda book: add_record(book, "case", {"title": "Sleep"}))
    say = driver.desk.look.say
    for key, screen in (("case-new-testimony", "testimony"), ("case-new-person", "record")):
        driver.go("case", record=case, part="timeline")
        driver.until(lambda key=key: say(key) in commands(driver))  # type: ignore[misc]
        assert say("case-new-evidence") in commands(driver)
        commands(driver)[say(key)].act()
        driver.until(lambda screen=screen: driver.page.place.screen == screen)  # type: ignore[misc]


def test_no_command_of_a_case_is_offered_twice(opened: Open) -> None:
    driver = opened()
    case = driver.ask(lambda book: add_record(book, "case", {"title": "Sleep"}))
    say = driver.desk.look.say
    for part in ("overview", "testimonies", "people", "evidence"):
        driver.go("case", record=case, part=part)
        driver.until(lambda: say("case-export") in commands(driver))
        words = [each.words for each in driver.page.commands()]
        assert len(words) == len(set(words))
