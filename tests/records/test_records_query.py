# ruff: noqa: RUF001 - Persian and Arabic letters stand beside Latin ones
"""Whatever is typed is understood: words, phrases, beginnings of words."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.records.query import MAX_WORDS, parse_query

TYPED = st.text(alphabet=st.one_of(st.sampled_from('"«»“”*()-:^+ ابکتمیالw1'), st.characters()))


def terms(typed: str) -> list[tuple[str, bool]]:
    return [
        (" ".join(shape.letters for shape in term.shapes), term.is_prefix)
        for term in parse_query(typed).terms
    ]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("", []),
        ("?! …", []),
        ("کتاب", [("کتاب", True)]),
        ("کتاب ", [("کتاب", False)]),
        ("کتاب سب", [("کتاب", False), ("سب", True)]),
        ("کتاب.", [("کتاب", False)]),
        ("کتا* سبز ", [("کتا", True), ("سبز", False)]),
        ('"صدای در"', [("صدای در", False)]),
        ("«صدای در» شب", [("صدای در", False), ("شب", True)]),
        ('"صدای د', [("صدای د", True)]),
        ('"صدای در" ', [("صدای در", False)]),
        ('""', []),
        ("a a a ", [("a", False)]),
        (
            "NEAR(a b) OR c*",
            [("near", False), ("a", False), ("b", False), ("or", False), ("c", True)],
        ),
    ],
)
def test_words_phrases_and_beginnings_are_understood(
    typed: str, expected: list[tuple[str, bool]]
) -> None:
    assert terms(typed) == expected


@given(TYPED)
def test_there_is_an_answer_for_any_string(typed: str) -> None:
    query = parse_query(typed)

    assert sum(len(term.shapes) for term in query.terms) <= MAX_WORDS


def test_what_is_too_long_to_mean_something_is_cut() -> None:
    assert len(parse_query(" ".join(f"w{n}" for n in range(100))).terms) == MAX_WORDS
    assert not parse_query('"' + " ".join(f"w{n}" for n in range(100)) + '"').terms


def test_words_are_never_told_by_the_repr_of_a_query() -> None:
    assert "secret" not in repr(parse_query("secret"))
