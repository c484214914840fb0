# ruff: noqa: RUF001 - Persian digits look like Latin letters
"""What a person decides about a date changes its days and never its words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.records import edtf
from hrdoc.records.date_choices import as_about, is_about, readings
from hrdoc.records.date_naming import day_of_iso
from hrdoc.records.dates import StatedDate, understand


@pytest.mark.parametrize(
    ("words", "notation"),
    [
        ("24 Aban 1398", "2019-11-15~"),
        ("August 1988", "1988-08~"),
        ("summer 1988", "1988-22~"),
        ("Aban 1398", "2019-10-23~/2019-11-21~"),
        ("9 Ramadan 1441", "[2020-04-30~..2020-05-04~]"),
        ("since 24 Aban 1398", "2019-11-15~/.."),
        ("1988-08?", "1988-08%"),
        ("around August 1988", "1988-08~"),
    ],
)
def test_a_date_made_approximate_says_so_in_its_notation(words: str, notation: str) -> None:
    assert as_about(understand(words)).edtf == notation


def test_about_a_month_reaches_a_month_further() -> None:
    date = as_about(understand("August 1988"))

    assert (date.earliest, date.latest) == (day_of_iso("1988-07-01"), day_of_iso("1988-10-01"))
    assert date.warnings == ("about-widened",)


@given(st.sampled_from(["24 Aban 1398", "1988", "مرداد ۱۳۶۷", "before 1988", "۵/۸/۲۰۱۹", "once"]))
def test_making_a_date_approximate_twice_is_making_it_so_once(words: str) -> None:
    date = understand(words)
    about = as_about(date)

    assert as_about(about) == about
    assert about.as_stated == words
    assert is_about(about) == (date.edtf is not None)
    if about.edtf is not None:
        assert str(edtf.parse(about.edtf)) == about.edtf
        assert StatedDate.from_answer(about.to_json(), "date").to_json() == about.to_json()


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("1445", ["1445", "2066-03-20/2067-03-20", "2023-07-17/2024-07-09"]),
        ("5/8/2019", ["2019-08-05", "2019-05-08"]),
        ("۵-۸-۱۳۹۸", ["2019-10-27", "2019-07-30"]),
        ("24 Aban 1398", []),
        ("the night at Evin", []),
    ],
)
def test_what_words_leave_open_is_offered_in_every_reading(words: str, found: list[str]) -> None:
    offered = readings(understand(words))

    assert [each.edtf for each in offered] == found
    assert {each.as_stated for each in offered} <= {words}
