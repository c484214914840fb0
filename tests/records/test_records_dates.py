"""Dates as stated: nothing of the words is lost, nothing is guessed."""

from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.ijson import Json
from hrdoc.records import calendars, edtf
from hrdoc.records.date_naming import day_of_iso
from hrdoc.records.dates import WARNINGS, StatedDate, reckon, understand
from hrdoc.records.errors import ImpossibleDate, InvalidField, UnknownField

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parents[1] / "vectors/dates/stated.tsv")
    .read_text(encoding="utf-8")
    .splitlines()
    if not line.startswith("#")
]
AN_IMPOSSIBLE_DAY = "1404-12-30"


@pytest.mark.parametrize("row", ROWS, ids=lambda row: row[0])
def test_stated_words_become_the_days_they_name(row: list[str]) -> None:
    words, given_calendar, calendar, notation, warnings, *wider = row

    stated = understand(words, None if given_calendar == "-" else given_calendar)

    assert stated.as_stated == words
    assert stated.warnings == tuple(warnings.split())
    if notation == "-":
        assert (stated.edtf, stated.earliest, stated.latest) == (None, None, None)
        return
    assert (stated.calendar, stated.edtf) == (calendar, notation)
    read = edtf.parse(notation)
    first, last = map(day_of_iso, wider) if wider else (read.earliest(), read.latest())
    assert (stated.earliest, stated.latest) == (first, last)
    assert set(stated.warnings) <= set(WARNINGS)


pieces = st.sampled_from(
    [
        *(
            "24",
            "۲۴",
            "٢٤",
            "31",
            "0",
            "98",
            "1398",
            "۱۳۹۸",
            "2019",
            "1441",
            "1205",
            "9999",
            "1360s",
        ),
        *("Aban", "آبان", "Esfand", "رمضان", "Safar", "May", "آذار", "اوت", "summer", "پاییز"),
        *("Friday", "جمعه", "الأحد", "AH", "ق", "شمسی", "CE", "سال", "of", "دههٔ", "around"),
        *("before", "بعد از", "from", "to", "تا", "و", "early", "mid-", "اواخر", "days", "two"),
        *(
            "-",
            "/",
            ".",
            "..",
            "~",
            "?",
            "X",
            "T",
            ",",
            "،",
            " ",
            "\u200c",
            "\u202e",
            "\ud800",
            "st",
        ),
    ]
)
words = st.one_of(
    st.text(max_size=60),
    st.lists(pieces, max_size=7).map(" ".join),
    st.lists(pieces, max_size=7).map("".join),
)


@given(words, st.sampled_from([None, *calendars.NAMES]))
def test_every_text_is_kept_letter_for_letter_with_ordered_days(
    text: str, calendar: str | None
) -> None:
    stated = understand(text, calendar)

    assert stated.as_stated == text
    assert stated.earliest is None or stated.latest is None or stated.earliest <= stated.latest
    assert (stated.edtf is None) == (stated.earliest is None and stated.latest is None)
    if stated.edtf is not None:
        assert str(edtf.parse(stated.edtf)) == stated.edtf
        assert stated.calendar in calendars.NAMES


@given(st.integers(1206, 1498), st.integers(1, 12), st.integers(1, 29))
def test_a_solar_day_in_digits_is_that_day(year: int, month: int, day: int) -> None:
    stated = understand(f"{year}/{month}/{day}", calendars.SOLAR_HIJRI)
    expected = calendars.to_jdn(calendars.SOLAR_HIJRI, year, month, day)
    assert (stated.earliest, stated.latest) == (expected, expected)


@given(st.integers(1, 1700), st.integers(1, 12), st.integers(1, 29))
def test_a_lunar_day_is_honest_about_two_days_either_way(year: int, month: int, day: int) -> None:
    stated = understand(f"{year:04}/{month}/{day}", calendars.ISLAMIC_CIVIL)
    expected = calendars.to_jdn(calendars.ISLAMIC_CIVIL, year, month, day)
    assert (stated.earliest, stated.latest) == (expected - 2, expected + 2)
    assert "lunar-uncertain" in stated.warnings


def test_a_very_long_text_is_kept_and_not_read() -> None:
    text = "1398 " * 100
    assert understand(text) == StatedDate(text, warnings=("not-understood",))


@given(words)
def test_what_a_field_keeps_of_a_date_comes_back_the_same(text: str) -> None:
    kept = StatedDate.from_answer({"as_stated": text}, "date").to_json()
    again = StatedDate.from_answer(kept, "date").to_json()
    assert again == kept
    assert again["as_stated"] == text


def test_words_that_name_no_day_are_refused_but_can_be_kept_on_purpose() -> None:
    with pytest.raises(ImpossibleDate) as refused:
        StatedDate.from_answer(AN_IMPOSSIBLE_DAY, "captured")
    assert refused.value.fields == {"field": "captured"}

    kept = StatedDate.from_answer({"as_stated": AN_IMPOSSIBLE_DAY}, "captured")

    assert (kept.as_stated, kept.earliest) == (AN_IMPOSSIBLE_DAY, None)


def test_an_object_gives_calendar_or_notation_and_the_rest_is_reckoned() -> None:
    in_calendar = StatedDate.from_answer(
        {"as_stated": "1441-09-09", "calendar": "islamic-civil"}, "date"
    )
    in_notation = StatedDate.from_answer(
        {"as_stated": "in the hot days of 67", "edtf": "1988-07/1988-08"}, "date"
    )

    assert in_calendar.edtf == "[2020-04-30..2020-05-04]"
    assert (in_notation.earliest, in_notation.latest) == (2447344, 2447405)


@pytest.mark.parametrize(
    ("value", "rule"),
    [
        (5, "date"),
        ([], "date"),
        ({}, "text"),
        ({"as_stated": None}, "text"),
        ({"as_stated": "1398", "calendar": "mayan"}, "calendar"),
        ({"as_stated": "1398", "calendar": 5}, "text"),
        ({"as_stated": "1398", "edtf": "1398/1397"}, "edtf"),
        ({"as_stated": "1398", "jdn_min": True}, "integer"),
        ({"as_stated": "1398", "jdn_min": 2**53}, "range"),
        ({"as_stated": "1398", "jdn_min": 5, "jdn_max": 4}, "order"),
    ],
)
def test_an_object_that_is_no_date_is_refused(value: Json, rule: str) -> None:
    with pytest.raises(InvalidField) as refused:
        StatedDate.from_answer(value, "date")
    assert refused.value.fields["rule"] == rule


def test_an_unknown_member_of_a_date_is_refused() -> None:
    with pytest.raises(UnknownField):
        StatedDate.from_answer({"as_stated": "1398", "when": 1}, "date")


def test_a_date_never_shows_its_words_in_a_log() -> None:
    assert "Evin" not in repr(understand("the night at Evin"))


ARREST = understand("24 Aban 1398")


@pytest.mark.parametrize(
    ("words", "first", "last"),
    [
        ("two days after the arrest", "2019-11-17", "2019-11-17"),
        ("دو روز بعد از بازداشت", "2019-11-17", "2019-11-17"),
        ("بعد يومين من الاعتقال", "2019-11-17", "2019-11-17"),
        ("the day before the arrest", "2019-11-14", "2019-11-14"),
        ("three weeks after the arrest", "2019-12-03", "2019-12-09"),
        ("about ten days after the arrest", "2019-11-24", "2019-11-26"),
        ("a few days after the arrest", "2019-11-16", None),
        ("before the arrest", None, "2019-11-14"),
    ],
)
def test_what_hangs_on_an_event_can_be_reckoned_beside_its_words(
    words: str, first: str | None, last: str | None
) -> None:
    stated = understand(words)
    beside = reckon(stated, ARREST)

    assert (stated.edtf, stated.warnings) == (None, ("hangs-on-event",))
    assert beside is not None
    assert beside.as_stated == words
    assert beside.earliest == (first and day_of_iso(first))
    assert beside.latest == (last and day_of_iso(last))


@pytest.mark.parametrize("words", ["yesterday", "the night at Evin", "24 Aban 1398"])
def test_what_says_no_distance_is_not_reckoned(words: str) -> None:
    assert reckon(understand(words), ARREST) is None


@pytest.mark.parametrize("event", ["the arrest", "since 24 Aban 1398"])
def test_an_event_without_a_whole_date_reckons_nothing(event: str) -> None:
    assert reckon(understand("two days after the arrest"), understand(event)) is None


@given(words, words)
def test_reckoning_any_words_by_any_date_answers(text: str, event: str) -> None:
    beside = reckon(understand(text), understand(event))
    assert beside is None or beside.as_stated == text
