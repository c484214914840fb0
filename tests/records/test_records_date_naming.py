"""Days written out in the calendar of a language are understood again, to the day."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.records.calendars import Jdn
from hrdoc.records.date_naming import calendar_for, day_in_words, day_of_iso
from hrdoc.records.dates import understand


@pytest.mark.parametrize(
    ("language", "written"),
    [("en", "20 November 2026"), ("fa", "۲۹ آبان ۱۴۰۵"), ("ar", "٢٠ نوفمبر ٢٠٢٦")],
)
def test_a_day_is_written_in_the_calendar_of_the_language(language: str, written: str) -> None:
    assert day_in_words(day_of_iso("2026-11-20"), language) == written


@given(
    day=st.integers(min_value=day_of_iso("1900-01-01"), max_value=day_of_iso("2099-12-31")),
    language=st.sampled_from(["en", "fa", "ar"]),
)
def test_what_is_written_is_understood_again(day: int, language: str) -> None:
    understood = understand(day_in_words(Jdn(day), language), calendar_for(language))
    assert (understood.earliest, understood.latest, understood.warnings) == (day, day, ())
