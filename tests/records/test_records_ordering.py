"""Titles in the order a person expects, in every script."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.records.ordering import sort_key


@pytest.mark.parametrize(
    "ordered",
    [
        ["Berlin", "cafe", "Dublin"],
        ["case 2", "Case 10", "case 11"],
        ["پرونده ۲", "پرونده ۱۰"],  # noqa: RUF001
        ["آزاده", "بهار", "پروین", "تهران", "جاوید", "چمن", "حسن"],
        ["زهرا", "ژاله", "سارا"],
        ["قم", "کرج", "گرگان", "لار"],
        ["أحمد", "بغداد", "كركوك", "ليبيا", "يافا"],
    ],
)
def test_titles_stand_in_the_order_of_their_alphabet(ordered: list[str]) -> None:
    mixed = ordered[::-1]
    assert sorted(mixed, key=sort_key) == ordered


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Café", "CAFE"),
        ("كَتَبَ", "کتب"),
        ("علي", "علی"),
        ("أحمد", "احمد"),
        ("می‌خواهم", "میخواهم"),
        ("الـــقدس", "القدس"),
        ("۱۳۹۸", "1398"),
        ("  title", "title"),
    ],
)
def test_what_people_write_in_two_ways_sorts_as_one(one: str, other: str) -> None:
    assert sort_key(one) == sort_key(other)


@given(st.text())
def test_any_text_has_a_key_of_bounded_length(title: str) -> None:
    assert len(sort_key(title)) <= 80 * 18
