# ruff: noqa: RUF001 - Arabic digits look like Latin letters
"""Dates found in running text: where they stand, in every script, and no number taken for one."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.records.calendars import Jdn
from hrdoc.records.date_finding import find_dates
from hrdoc.records.date_naming import day_in_words, day_of_iso
from hrdoc.records.dates import understand


@pytest.mark.parametrize(
    ("text", "found"),
    [
        (
            "Taken on 24 Aban 1398, let go on 15 November 2019, at noon.",
            ["24 Aban 1398", "15 November 2019"],
        ),
        (
            "روز جمعه ۲۴ آبان ۱۳۹۸ او را بردند. بعد از ۲۶ آبان‌ماه ۱۳۹۸ خبری نبود",
            ["جمعه ۲۴ آبان ۱۳۹۸", "بعد از ۲۶ آبان‌ماه ۱۳۹۸"],
        ),
        (
            "اعتقل في ١٥ تشرين الثاني ٢٠١٩ ثم في منتصف رمضان ١٤٤١ هـ",
            ["١٥ تشرين الثاني ٢٠١٩", "منتصف رمضان ١٤٤١ هـ"],
        ),
        ("around August 1988, or early 1989", ["around August 1988", "early 1989"]),
        ("from 24 to 26 Aban 1398 we waited", ["from 24 to 26 Aban 1398"]),
        ("between 3 and 5 August 1988", ["between 3 and 5 August 1988"]),
        ("در سال ۱۳۶۷ و در اوایل دههٔ ۱۳۶۰", ["۱۳۶۷", "اوایل دههٔ ۱۳۶۰"]),
        ("on 2019/11/15 and 1398-08-24.", ["2019/11/15", "1398-08-24"]),
        ("سوم خرداد ۱۳۶۱", ["سوم خرداد ۱۳۶۱"]),
        ("۲۴آبان ۱۳۹۸", ["۲۴آبان ۱۳۹۸"]),
        ("Nov. 15, 2019 it was", ["Nov. 15, 2019"]),
        ("since 1 Mehr 1360 until today", ["since 1 Mehr 1360"]),
    ],
)
def test_dates_are_found_where_they_stand(text: str, found: list[str]) -> None:
    assert [text[each.start : each.end] for each in find_dates(text)] == found


@pytest.mark.parametrize(
    "text",
    [
        "20 cars and 1398 people came to 1500 homes",
        "call 0912-345-2019, or 192.168.1.2019, version 1.2.2019",
        "You may 2019 times",
        "at 10:30 in room 1398",
        "case 2019-11 of the 24 of them",
        "on 5/8/2019",
        "24 Aban\n1398 names",
        "he left in August. He was 1388 days inside",
        "two days after the arrest",
        "@aban_1398 #1398",
        "30 February 2019",
    ],
)
def test_what_is_not_surely_a_date_is_left_alone(text: str) -> None:
    assert find_dates(text) == ()


days = st.builds(
    day_in_words,
    st.integers(day_of_iso("1900-01-01"), day_of_iso("2099-12-31")).map(Jdn),
    st.sampled_from(["en", "fa", "ar"]),
)
beside = st.lists(
    st.one_of(
        st.sampled_from(
            ["she", "و", "در", "ثم", "24", "1398", "from", "تا", "،", ".", "\n", "~", "s"]
        ),
        st.text(max_size=12),
    ),
    max_size=8,
).map(" ".join)


@given(beside, days, beside)
def test_what_is_found_lies_in_the_text_in_order_and_means_its_words(
    before: str, day: str, after: str
) -> None:
    text = f"{before}\n{day}\n{after}"
    found = find_dates(text)

    assert day in [text[each.start : each.end] for each in found]
    for each in found:
        assert each.date == understand(text[each.start : each.end])
        assert each.date.edtf is not None
    ends = [0, *(place for each in found for place in (each.start, each.end))]
    assert ends == sorted(ends)


@pytest.mark.parametrize(
    "piece",
    ["24 Aban 24 ", "1", "1-", "1/1/", "آ\u064b", "from early ", "of the in ", "between 3 and "],
)
def test_long_hostile_text_is_read_through(piece: str) -> None:
    text = f"{piece * 4000} x\n24 Aban 1398"

    assert [text[each.start : each.end] for each in find_dates(text)][-1:] == ["24 Aban 1398"]
