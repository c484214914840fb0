"""Counts: the unit, people once, uncertain dates beside, and nothing guessed."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from casebook_making import PASSPHRASE, WEAK, noon

from hrdoc.casebook.book import Book
from hrdoc.casebook.counting import By, Counted, Question, Unit, count
from hrdoc.casebook.facts import Fact, event_ids, facts_page, read_facts
from hrdoc.casebook.jobs import Control
from hrdoc.casebook.keeping import found_book, open_book
from hrdoc.casebook.recording import add_record, seal_records, withdraw_record
from hrdoc.errors import Cancelled
from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.calendars import GREGORIAN, SOLAR_HIJRI
from hrdoc.records.ids import RecordId

ACTS = shipped.vocabulary("violations")


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    place = tmp_path / "case-book"
    found_book(place, PASSPHRASE, clock=noon, cost=WEAK, recovery=False)
    with open_book(place, PASSPHRASE, clock=noon) as book:
        yield book


def counted(
    book: Book,
    unit: Unit,
    by: By,
    *,
    case: RecordId | None = None,
    calendar: str = GREGORIAN,
    broad: bool = False,
) -> Counted:
    facts = facts_page(book, event_ids(book, case), {})
    return count(facts, Question(unit, by, calendar, broad), ACTS)


def rows(found: Counted) -> dict[str, tuple[int, int]]:
    return {row.key: (row.certain, row.uncertain) for row in found.rows}


def event(book: Book, *acts: dict[str, Json], **more: Json) -> RecordId:
    return add_record(book, "event", {"title": "x", "acts": list(acts), **more})


def person(book: Book, called: str) -> RecordId:
    return add_record(book, "person", {"pseudonym": called})


def test_a_person_who_suffered_three_acts_is_three_acts_and_one_person(book: Book) -> None:
    who: Json = [{"person": person(book, "V")}]
    torture: dict[str, Json] = {"type": "TOR", "victims": who}
    event(book, torture, {"type": "DET.ARB", "victims": who})
    event(book, torture)
    assert rows(counted(book, Unit.ACTS, By.ACT)) == {"TOR": (2, 0), "DET.ARB": (1, 0)}
    by_person = counted(book, Unit.PERSONS, By.ACT)
    assert rows(by_person) == {"TOR": (1, 0), "DET.ARB": (1, 0)}
    assert by_person.total == 1
    assert rows(counted(book, Unit.EVENTS, By.ACT)) == {"TOR": (2, 0), "DET.ARB": (1, 0)}
    assert counted(book, Unit.EVENTS, By.ACT).total == 2


def test_nobody_guesses_that_two_people_without_a_record_are_one(book: Book) -> None:
    act: dict[str, Json] = {"type": "TOR", "victims": [{"handle": "V1"}]}
    event(book, act, {"type": "ASL", "victims": [{"handle": "V1"}]})
    event(book, act)
    assert counted(book, Unit.PERSONS, By.ACT).total == 2


def test_a_date_across_a_boundary_is_uncertain_in_both_and_certain_in_neither(book: Book) -> None:
    solar_year: dict[str, Json] = {"type": "TOR", "date": "۱۳۹۸"}  # March 2019 to March 2020
    event(book, solar_year, {"type": "TOR", "date": "2019-11-16"}, {"type": "TOR"})
    gregorian = counted(book, Unit.ACTS, By.YEAR)
    assert rows(gregorian) == {"2019": (1, 1), "2020": (0, 1), "": (1, 0)}
    assert gregorian.total == 3
    assert gregorian.uncertain == 1
    solar = counted(book, Unit.ACTS, By.YEAR, calendar=SOLAR_HIJRI)
    assert rows(solar) == {"1398": (2, 0), "": (1, 0)}
    assert not solar.has_uncertain
    months = counted(book, Unit.ACTS, By.MONTH, calendar=SOLAR_HIJRI)
    assert rows(months)["1398-08"] == (1, 1)
    assert rows(months)["1398-12"] == (0, 1)


def test_what_is_certain_once_is_not_uncertain_beside_it(book: Book) -> None:
    who: Json = [{"person": person(book, "V")}]
    event(
        book,
        {"type": "TOR", "date": "2019-05-01", "victims": who},
        {"type": "TOR", "date": "2019-12-20/2020-01-10", "victims": who},
    )
    assert rows(counted(book, Unit.PERSONS, By.YEAR)) == {"2019": (1, 0), "2020": (0, 1)}


def test_an_open_end_and_half_a_century_are_of_no_period(book: Book) -> None:
    event(book, {"type": "SUR", "date": {"as_stated": "since 2019", "edtf": "2019/.."}})
    event(book, {"type": "SUR", "date": "1900/1999"})
    assert rows(counted(book, Unit.ACTS, By.YEAR)) == {"": (2, 0)}


def test_an_act_takes_place_and_day_of_its_event_where_it_says_none(book: Book) -> None:
    place = add_record(book, "place", {"name": "The square"})
    event(book, {"type": "ASL"}, date="2021-03-04", place_record=place)
    event(book, {"type": "ASL", "place": "the gate"}, date="2021-03-04", place="the square")
    assert rows(counted(book, Unit.ACTS, By.PLACE)) == {place: (1, 0), "the gate": (1, 0)}
    assert rows(counted(book, Unit.ACTS, By.YEAR)) == {"2021": (2, 0)}


def test_with_the_level_raised_codes_count_as_the_broadest_above_them(book: Book) -> None:
    event(book, {"type": "KIL.PRO"}, {"type": "KIL.CUS"}, {})
    assert rows(counted(book, Unit.ACTS, By.ACT)) == {
        "KIL.CUS": (1, 0),
        "KIL.PRO": (1, 0),
        "": (1, 0),
    }
    assert rows(counted(book, Unit.ACTS, By.ACT, broad=True)) == {"KIL": (2, 0), "": (1, 0)}


def test_people_are_counted_by_what_they_did_and_by_what_they_suffered(book: Book) -> None:
    victim, officer = person(book, "V"), person(book, "O")
    act: dict[str, Json] = {"victims": [{"person": victim}], "perpetrators": [{"person": officer}]}
    event(book, act, act)
    assert rows(counted(book, Unit.ACTS, By.VICTIM)) == {victim: (2, 0)}
    assert rows(counted(book, Unit.ACTS, By.PERPETRATOR)) == {officer: (2, 0)}


def test_harms_of_the_indicator_are_taken_from_the_crosswalk(book: Book) -> None:
    event(book, {"type": "KIL.TOR"}, {"type": "DIS"})
    found = rows(counted(book, Unit.ACTS, By.SDG))
    assert found == {"killing": (1, 0), "torture": (1, 0), "enforced-disappearance": (1, 0)}


def test_the_events_behind_a_number_are_named_and_only_those_of_the_case(book: Book) -> None:
    case = add_record(book, "case", {"title": "The bridge"})
    mine = event(book, {"type": "TOR"}, case=case)
    event(book, {"type": "TOR"})
    (row,) = counted(book, Unit.ACTS, By.ACT, case=case).rows
    assert row.events == (mine,)
    assert counted(book, Unit.ACTS, By.ACT).rows[0].certain == 2


def test_what_was_withdrawn_is_not_counted(book: Book) -> None:
    gone = event(book, {"type": "TOR"})
    seal_records(book, [gone])
    withdraw_record(book, gone)
    assert counted(book, Unit.ACTS, By.ACT).total == 0


def test_many_events_are_read_by_pages_and_the_reading_can_be_stopped(book: Book) -> None:
    with book.vault.transaction():
        for _ in range(230):
            event(book, {"type": "TOR"})
    found: list[Fact] = []
    heard: list[tuple[int, int]] = []
    read_facts(lambda do: do(book), Control(lambda *told: heard.append(told)), None, found.extend)
    assert len(found) == 230
    assert heard == [(0, 230), (100, 230), (200, 230)]
    stopping = Control()
    with pytest.raises(Cancelled):
        read_facts(lambda do: do(book), stopping, None, lambda _: stopping.cancel())
