"""Padmé lengths against the definition in the paper, and their promise on overhead."""

import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.crypto.padme import padme

lengths = st.integers(0, 2**50)


def from_the_paper(length: int) -> int:
    if length < 2:
        return length
    exponent = math.floor(math.log2(length))
    bits = exponent - (math.floor(math.log2(exponent)) + 1 if exponent > 0 else 0)
    mask = (1 << max(bits, 0)) - 1
    return (length + mask) & ~mask


@pytest.mark.parametrize(
    ("length", "padded"),
    [(0, 0), (1, 1), (2, 2), (8, 8), (9, 10), (100, 104), (1000, 1024), (4097, 4352)],
)
def test_known_lengths(length: int, padded: int) -> None:
    assert padme(length) == padded


def test_every_small_length_is_that_of_the_paper() -> None:
    assert all(padme(length) == from_the_paper(length) for length in range(1 << 14))


@given(lengths)
def test_a_padded_length_is_never_shorter_and_at_most_an_eighth_longer(length: int) -> None:
    assert length <= padme(length) <= length + length // 8 + 1


@given(lengths)
def test_padding_twice_is_padding_once(length: int) -> None:
    assert padme(padme(length)) == padme(length)


@given(lengths, lengths)
def test_longer_stays_longer_or_equal(one: int, other: int) -> None:
    assert padme(min(one, other)) <= padme(max(one, other))


def test_a_length_below_zero_is_a_mistake_of_the_program() -> None:
    with pytest.raises(ValueError, match="-1"):
        padme(-1)
