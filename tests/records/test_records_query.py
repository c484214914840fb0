# ruff: noqa: RUF001 - Persian and Arabic letters stand beside Latin ones
"""Whatever is typed is understood, and marks stand at the letters that were looked for."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.records.query import MAX_WORDS, Matcher, parse_query

TYPED = st.text(alphabet=st.one_of(st.sampled_from('"«»“”*()-:^+ ابکتمیالw1'), st.characters()))


def terms(typed: str) -> list[tuple[str, bool]]:
    return [
        (" ".join(shape.letters for shape in term.shapes), term.is_prefix)
        for term in parse_query(typed).terms
    ]


def marked(typed: str, text: str) -> list[str]:
    matcher = Matcher(parse_query(typed), {})
    found = matcher.find(text)
    return [text[start:end] for start, end in found.marks]


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
    Matcher(query, {}).find(typed)


def test_what_is_too_long_to_mean_something_is_cut() -> None:
    assert len(parse_query(" ".join(f"w{n}" for n in range(100))).terms) == MAX_WORDS
    assert not parse_query('"' + " ".join(f"w{n}" for n in range(100)) + '"').terms


@pytest.mark.parametrize(
    ("typed", "text", "expected"),
    [
        ("کتاب ", "آن الكِتابُ من", ["كِتابُ"]),
        ("الكتاب ", "آن الكِتابُ من", ["الكِتابُ"]),
        ("الکتا", "آن الكِتابُ من", ["الكِتا"]),
        ("کتا", "آن الكِتابُ من", ["كِتا"]),
        ("کت", "می‌کتم و کتاب‌ها", ["کت", "کت"]),
        ("خواهم ", "نمی‌خواهم", ["خواهم"]),
        ("cafe ", "Un Café, deux CAFÉS", ["Café"]),
        ("cafe", "Un Café, deux CAFÉS", ["Café", "CAFÉ"]),
        ("مسئول ", "مسؤول و مسوول", ["مسؤول", "مسوول"]),
        ("کتاب آمد ", "کتاب آمد", ["کتاب", "آمد"]),
        ('"صدای در" ', "صدای در صدای دور در صدایِ دَر", ["صدای در", "صدایِ دَر"]),
        ('"كتاب أحمر" ', "في الكتاب الأحمر", ["الكتاب الأحمر"]),
        ('"صدای د', "صدای در", ["صدای در"]),
        ("strasse ", "Straße", ["Straße"]),
        ("در", "مادر", []),
    ],
)
def test_marks_stand_at_the_letters_looked_for(typed: str, text: str, expected: list[str]) -> None:
    assert marked(typed, text) == expected


@given(TYPED, st.text())
def test_marks_stand_inside_the_text_apart_and_in_order(typed: str, text: str) -> None:
    matcher = Matcher(parse_query(typed), {})
    for found in (matcher.find(text + typed), matcher.look(text + typed)):
        flat = [place for mark in found.marks for place in mark]
        assert all(0 <= place <= len(text + typed) for place in flat)
        assert flat == sorted(set(flat))


@given(TYPED, st.text())
def test_what_a_quick_look_finds_is_there(typed: str, text: str) -> None:
    matcher = Matcher(parse_query(typed), {})
    looked, found = matcher.look(text + " " + typed), matcher.find(text + " " + typed)

    if looked.marks:
        assert found.marks


def test_words_are_never_told_by_the_repr_of_a_query() -> None:
    assert "secret" not in repr(parse_query("secret"))
