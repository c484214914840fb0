"""Dates of a case: found by the forms, kept as stated, in order, and counted by stretches."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from casebook_making import PASSPHRASE, WEAK, noon
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.casebook.book import Book
from hrdoc.casebook.chronology import Dated, Reading, dated_ids, dated_page, read_dates
from hrdoc.casebook.jobs import Control
from hrdoc.casebook.keeping import found_book, open_book
from hrdoc.casebook.recording import add_record
from hrdoc.casebook.spans import Chronology
from hrdoc.errors import Cancelled
from hrdoc.records.calendars import Jdn
from hrdoc.records.date_naming import day_of_iso
from hrdoc.records.ids import RecordId


@pytest.fixture
def book(tmp_path: Path) -> Iterator[Book]:
    place = tmp_path / "case-book"
    found_book(place, PASSPHRASE, clock=noon, cost=WEAK, recovery=False)
    with open_book(place, PASSPHRASE, clock=noon) as book:
        yield book


def dates_of(book: Book, case: RecordId) -> Chronology:
    return Chronology(dated_page(book, dated_ids(book, case), Reading()))


def test_every_dated_answer_of_a_case_is_found_wherever_its_form_has_it(book: Book) -> None:
    case = add_record(book, "case", {"title": "The bridge", "opened": "2019-01-01"})
    acts = [{"type": "TOR", "date": "۲۴ مهر ۱۴۰۳"}, {"type": "SUR"}]
    add_record(book, "event", {"case": case, "date": "مهر ۱۴۰۳", "acts": acts})
    prior = [{"to_whom": "the office", "date": "2024-10-20"}]
    told = {"case": case, "date": "2024-11-01", "prior_statements": prior, "paragraphs": []}
    add_record(book, "testimony", told)
    add_record(book, "evidence", {"case": case, "title": "x", "captured": "2024-10-12"})
    add_record(book, "event", {"title": "of no case", "date": "2024-10-12"})
    found = dates_of(book, case)
    assert [found[n].stated for n in range(len(found))] == [
        "مهر ۱۴۰۳",
        "2024-10-12",
        "۲۴ مهر ۱۴۰۳",
        "2024-10-20",
        "2024-11-01",
    ]
    assert "TOR" not in str(found[2].act)
    assert found[2].act["en"]
    assert found[2].first == found[2].last == day_of_iso("2024-10-15")
    assert not found[0].act


def test_what_nobody_can_reckon_stands_last_as_it_was_stated(book: Book) -> None:
    case = add_record(book, "case", {"title": "The bridge"})
    add_record(book, "event", {"case": case, "date": "چند روز پس از عید"})
    add_record(book, "event", {"case": case, "date": "2024-10-12"})
    add_record(book, "event", {"case": case, "date": {"answer": "refused"}})
    found = dates_of(book, case)
    assert (found.known, found.unknown) == (1, 1)
    assert found[1].stated == "چند روز پس از عید"
    assert not found[1].is_known


def test_a_long_case_is_read_by_pages_with_progress_and_can_be_stopped(book: Book) -> None:
    case = add_record(book, "case", {"title": "Long"})
    with book.vault.transaction():
        for number in range(250):
            add_record(book, "event", {"case": case, "date": f"2020-01-{1 + number % 28:02}"})
    found: list[Dated] = []
    heard: list[tuple[int, int]] = []
    read_dates(lambda do: do(book), Control(lambda *told: heard.append(told)), case, found.extend)
    assert len(found) == 250
    assert heard[0] == (0, 250)
    assert len(heard) > 2
    stopping = Control()
    with pytest.raises(Cancelled):
        read_dates(lambda do: do(book), stopping, case, lambda _: stopping.cancel())


DAYS = st.integers(2_450_000, 2_450_400)
ENDS = st.one_of(st.none(), DAYS)


def a_date(ends: tuple[int | None, int | None]) -> Dated:
    first, last = ends
    if first is not None and last is not None:
        first, last = min(first, last), max(first, last)
    some = None if first is None else Jdn(first), None if last is None else Jdn(last)
    return Dated(RecordId("0" * 64), "event", "", {}, {}, "", *some)


@given(st.lists(st.tuples(ENDS, ENDS), max_size=40), DAYS, DAYS)
def test_stretches_hold_and_count_what_looking_at_each_date_would(
    ends: list[tuple[int | None, int | None]], one: int, other: int
) -> None:
    begin, end = min(one, other), max(one, other)
    dates = [a_date(each) for each in ends]
    found = Chronology(dates)
    known = [each for each in dates if each.is_known]
    assert found.known == len(known)

    def touches(date: Dated) -> bool:
        before = date.last is not None and date.last < begin
        return not before and (date.first is None or date.first <= end)

    touching = [each for each in known if touches(each)]
    places = found.between(begin, end, most=100)
    assert places is not None
    assert len(places) == len(touching) == found.count(begin, end)
    assert all(touches(found[place]) for place in places)
    certain = [each for each in touching if each.first == each.last]
    assert found.bin(begin, end).days == len(certain)
    if touching:
        assert found.between(begin, end, most=len(touching) - 1) is None
    order = [found[place].first or -(10**9) for place in range(found.known)]
    assert order == sorted(order)
