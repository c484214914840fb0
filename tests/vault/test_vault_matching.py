"""What is asked of FTS5 holds nothing but quoted words, and no day escapes its marks."""

import sqlite3

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.records.query import parse_query
from hrdoc.vault.matching import (
    FIRST_DAY,
    LAST_DAY,
    Filters,
    asked_days,
    day_marks,
    expression,
    mark,
    title_expression,
)

DAYS = st.one_of(
    st.integers(FIRST_DAY, LAST_DAY),
    st.integers(2_440_000, 2_460_000),
    st.integers(-(10**9), 10**9),
)
SPANS = st.tuples(DAYS, DAYS).map(lambda days: (min(days), max(days)))
TYPED = st.text(alphabet=st.one_of(st.sampled_from('"«»*()-:^+ ابتکال\0w1'), st.characters()))


@given(SPANS, SPANS)
def test_what_touches_a_time_has_a_mark_that_is_asked_for(
    span: tuple[int, int], asked: tuple[int, int]
) -> None:
    if span[0] <= asked[1] and asked[0] <= span[1]:
        assert day_marks(span) & asked_days(asked, span)
        wider = (min(span[0], 2_450_000), max(span[1], 2_450_000))
        assert day_marks(span) & asked_days(asked, wider)


@given(SPANS)
def test_no_date_has_many_marks(span: tuple[int, int]) -> None:
    assert len(day_marks(span)) <= 200


@pytest.mark.parametrize(
    ("days", "count"), [((2_458_800, 2_458_811), 4), ((2_451_545, 2_458_849), 40)]
)
def test_a_time_asks_for_few_marks(days: tuple[int, int], count: int) -> None:
    assert len(asked_days(days, (FIRST_DAY, LAST_DAY))) <= count


@given(TYPED, st.lists(st.text(max_size=8), max_size=3))
def test_nothing_typed_is_an_error_of_fts5(typed: str, values: list[str]) -> None:
    database = sqlite3.connect(":memory:")
    database.execute("CREATE VIRTUAL TABLE t USING fts5(words, other, tokenize = 'ascii')")
    query = parse_query(typed)
    filters = Filters(tuple((mark("about", value),) for value in values), days=(0, 10))

    for asked in (Filters(), filters):
        for match in (expression(query, asked), title_expression(query, asked)):
            if match:
                database.execute("SELECT rowid FROM t WHERE t MATCH ?", (match,)).fetchall()
    database.close()


@given(st.lists(st.tuples(st.sampled_from(["case", "kind"]), st.text()), unique=True))
def test_marks_of_different_values_differ(given_values: list[tuple[str, str]]) -> None:
    small = {(name, value.lower()) for name, value in given_values}

    assert len({mark(*each) for each in small}) == len(small)


@given(TYPED)
def test_no_text_can_hold_a_mark(typed: str) -> None:
    words = parse_query(mark("state", "draft") + typed + " ").terms

    assert "\ue002" not in "".join(shape.letters for term in words for shape in term.shapes)
