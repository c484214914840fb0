"""What is written in one is looked for apart, too, and the other way round; short words are not."""

import pytest

from hrdoc.records.query import parse_query


def others(typed: str) -> list[set[tuple[str, bool]]]:
    return [
        {
            (" ".join(shape.letters for shape in other.shapes), other.is_prefix)
            for other in term.others
        }
        for term in parse_query(typed).terms
    ]


@pytest.mark.parametrize(
    ("typed", "expected"),
    [
        ("دریا بان ", [{("دریابان", False)}] * 2),
        ("دریا بان", [{("دریابان", True)}] * 2),
        ("دریابان ", [{("دری ابان", False), ("دریا بان", False)}]),
        ("Abd al-Rahman ", [{(f"abd{a}rahman", False) for a in ("al", "el", "ul")}] * 3),
        ("گل محمد ", [set(), set()]),
        ("ما در ", [set(), set()]),
        ("مادر ", [set()]),
        ("one, two ", [set(), set()]),
        ("one\ntwo ", [set(), set()]),
        ('"one two" ', [set()]),
        ("1398 0825 ", [set(), set()]),
        ("13980825 ", [set()]),
    ],
)
def test_words_are_looked_for_in_one_and_apart(
    typed: str, expected: list[set[tuple[str, bool]]]
) -> None:
    assert [
        set(each) & want if want else set(each)
        for each, want in zip(others(typed), expected, strict=True)
    ] == expected


def test_every_place_where_a_word_can_be_parted_is_looked_at() -> None:
    (found,) = others("abdulrahman ")

    assert ("abdul rahman", False) in found
    assert {(f"abd {article} rahman", False) for article in ("al", "el", "ul")} <= found
    assert all(len(part) >= 2 for spelled, _ in found for part in spelled.split())


def test_a_word_of_very_many_letters_is_not_parted() -> None:
    assert others("a" * 200 + " ") == [set()]
