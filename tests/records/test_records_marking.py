# ruff: noqa: RUF001 - Persian and Arabic letters stand beside Latin ones
"""Marks stand at the letters that were looked for, and nowhere else."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.records.marking import Matcher
from hrdoc.records.query import parse_query

TYPED = st.text(alphabet=st.one_of(st.sampled_from('"«»“”*()-:^+ ابکتمیالw1'), st.characters()))


def marked(typed: str, text: str) -> list[str]:
    matcher = Matcher(parse_query(typed), {})
    found = matcher.find(text)
    return [text[start:end] for start, end in found.marks]


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
