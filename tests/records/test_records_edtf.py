"""The notation: what it means in days, how it is written, what is refused."""

import re
from datetime import date, timedelta
from pathlib import Path

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hrdoc.records import edtf
from hrdoc.records.calendars import GREGORIAN, from_jdn
from hrdoc.records.errors import EdtfRefused

ROWS = [
    line.split("\t")
    for line in (Path(__file__).parents[1] / "vectors/dates/edtf.tsv")
    .read_text(encoding="utf-8")
    .splitlines()
    if not line.startswith("#")
]
READ = [row for row in ROWS if row[1] != "refused"]
REFUSED = [row for row in ROWS if row[1] == "refused"]


def iso(day: int | None) -> str:
    if day is None:
        return ".."
    year, month, of_month = from_jdn(GREGORIAN, edtf.Jdn(day))
    return f"{'-' if year < 0 else ''}{abs(year):04}-{month:02}-{of_month:02}"


@pytest.mark.parametrize(("text", "canonical", "first", "last"), READ)
def test_a_date_means_its_days_and_has_one_writing(
    text: str, canonical: str, first: str, last: str
) -> None:
    read = edtf.parse(text)

    assert (iso(read.earliest()), iso(read.latest())) == (first, last)
    assert str(read) == canonical


@pytest.mark.parametrize(("text", "_", "rule"), REFUSED)
def test_what_is_not_read_is_refused_by_a_rule(text: str, _: str, rule: str) -> None:
    with pytest.raises(EdtfRefused) as refused:
        edtf.parse(text)
    assert refused.value.fields["rule"] == rule


def test_a_very_long_text_is_refused_before_it_is_read() -> None:
    with pytest.raises(EdtfRefused):
        edtf.parse("[" + ",".join(["1988"] * 500) + "]")


marks = st.sampled_from(["", "", "?", "~", "%"])
parts = st.sampled_from(["01", "02", "12", "21", "24", "29", "31", "XX", "1X", "X1", "3X"])
years = st.one_of(
    st.integers(0, 9999).map("{:04}".format),
    st.sampled_from(["-0001", "-0400", "198X", "19XX", "XXXX", "XX88", "Y17000", "Y-170000002"]),
)
dates = st.builds(
    "-".join,
    st.tuples(
        st.builds("{}{}{}".format, marks, years, marks),
        st.builds("{}{}{}".format, marks, parts, marks),
        st.builds("{}{}{}".format, marks, parts, marks),
    ).flatmap(lambda three: st.integers(1, 3).map(lambda count: three[:count])),
)
notations = st.one_of(
    dates,
    st.builds("{}/{}".format, dates | st.just("..") | st.just(""), dates | st.just("..")),
    st.lists(dates | st.builds("{}..{}".format, dates, dates), min_size=1, max_size=4).flatmap(
        lambda members: st.sampled_from(["[%s]", "{%s}", "[..%s]", "[%s..]"]).map(
            lambda brackets: brackets % ",".join(members)
        )
    ),
    st.text(alphabet="0123456789X-?~%/.,[]{}YTZ:+ ", max_size=40),
    st.text(max_size=20),
)


@given(notations)
@example("XXX1-02-29")
@example("[" + ",".join(["XXX1-02-29"] * 45) + "]")
def test_any_text_is_read_in_one_way_or_refused(text: str) -> None:
    try:
        read = edtf.parse(text)
    except EdtfRefused:
        return
    first, last = read.earliest(), read.latest()
    assert first is None or last is None or first <= last
    assert edtf.parse(str(read)) == read
    assert str(edtf.parse(str(read))) == str(read)


@st.composite
def patterns(draw: st.DrawFn) -> str:
    """A year of which the last digit may be open, with month and day of which any may be."""
    year = f"{draw(st.integers(1600, 2400)):04}"
    if draw(st.booleans()):
        year = year[:3] + "X"
    written = [year, *(draw(st.text(alphabet="0123X", min_size=2, max_size=2)) for _ in range(2))]
    return "-".join(written[: draw(st.integers(1, 3))])


@given(patterns())
@example("198X-02-29")
@example("1999-02-29")
@example("2000-XX-31")
def test_bounds_are_the_first_and_last_day_that_fits_what_is_written(written: str) -> None:
    first = int(written[:4].replace("X", "0"))
    last = int(written[:4].replace("X", "9"))
    shape = re.compile(written.replace("X", "[0-9]"))
    day, end = date(first, 1, 1), date(last, 12, 31)
    fitting = [
        each
        for each in (day + timedelta(days) for days in range((end - day).days + 1))
        if shape.fullmatch(each.isoformat()[: len(written)])
    ]
    if not fitting or written[5:7] in {"21", "22", "23", "24"}:
        return
    read = edtf.parse(written)
    assert (iso(read.earliest()), iso(read.latest())) == (
        fitting[0].isoformat(),
        fitting[-1].isoformat(),
    )
