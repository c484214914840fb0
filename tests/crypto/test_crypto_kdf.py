"""Known answers of HKDF and Argon2id, the bounds on settings, and the choice of settings."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.crypto.errors import CostOutOfBounds, MemoryTooSmall
from hrdoc.crypto.kdf import Cost, argon2id, calibrate, hkdf, seconds_of


def test_hkdf_is_rfc_5869_with_an_empty_salt() -> None:
    # RFC 5869, appendix A.3: empty salt and info; the first 32 of its 42 bytes.
    expected = "8da4e775a563c18f715f802a063c5a31b8a11f5c5ee1879ec3454e5f3c738d2d"

    assert hkdf(b"\x0b" * 22, "").hex() == expected


def test_hkdf_of_another_use_is_another_key() -> None:
    assert hkdf(bytes(32), "hrdoc/v1/journal") != hkdf(bytes(32), "hrdoc/v1/identity")


def test_argon2id_gives_the_answer_of_its_reference_implementation() -> None:
    # phc-winner-argon2, test.c: version 0x13, 2 passes, 256 KiB, 1 lane, "password", "somesalt".
    expected = "9dfeb910e80bad0311fee20f9c0e2b12c17987b4cac90c2ef54d5b3021c68bfe"

    assert argon2id(b"password", b"somesalt", Cost(256, 2, 1)).hex() == expected


@pytest.mark.parametrize(
    ("cost", "setting"),
    [
        (Cost(256 * 1024 + 1, 3, 4), "memory"),
        (Cost(31, 3, 4), "memory"),
        (Cost(-1, 3, 1), "memory"),
        (Cost(64, 65, 4), "passes"),
        (Cost(64, 0, 4), "passes"),
        (Cost(2**40, 3, 9), "lanes"),
        (Cost(64, 3, 0), "lanes"),
    ],
)
def test_settings_out_of_bounds_are_refused_before_any_work(cost: Cost, setting: str) -> None:
    with pytest.raises(CostOutOfBounds) as refusal:
        argon2id(b"a", bytes(16), cost)

    assert refusal.value.fields == {"setting": setting}


def machine(seconds_a_pass_of_64_mib: float, memory_mib: int = 4096) -> Callable[[Cost], float]:
    def measure(cost: Cost) -> float:
        if cost.memory_kib > memory_mib * 1024:
            raise MemoryTooSmall(mebibytes=cost.memory_kib // 1024)
        return seconds_a_pass_of_64_mib * cost.passes * cost.memory_kib / (64 * 1024)

    return measure


@pytest.mark.parametrize(
    ("speed", "chosen"),
    [
        (0.02, Cost(256 * 1024, 12, 4)),
        (0.04, Cost(256 * 1024, 6, 4)),
        (0.15, Cost(128 * 1024, 3, 4)),
        (0.3, Cost(64 * 1024, 3, 4)),
        (30.0, Cost(64 * 1024, 3, 4)),
        (0.0, Cost(256 * 1024, 64, 4)),
    ],
)
def test_settings_follow_the_speed_of_the_machine(speed: float, chosen: Cost) -> None:
    assert calibrate(measure=machine(speed)) == chosen


def test_a_machine_short_of_memory_gets_settings_it_can_compute() -> None:
    assert calibrate(measure=machine(0.02, memory_mib=100)).memory_kib == 64 * 1024


def test_a_machine_without_64_mib_is_told_so() -> None:
    with pytest.raises(MemoryTooSmall) as refusal:
        calibrate(measure=machine(0.02, memory_mib=32))

    assert refusal.value.fields == {"mebibytes": 64}


@given(st.floats(0, 1e6), st.floats(0.001, 60))
def test_chosen_settings_are_always_within_the_bounds_a_reader_keeps(
    speed: float, seconds: float
) -> None:
    cost = calibrate(seconds, measure=machine(speed)).checked()

    assert cost.memory_kib >= 64 * 1024
    assert cost.passes >= 3


def test_measuring_computes_the_very_settings(weak_cost: Cost) -> None:
    assert seconds_of(weak_cost) > 0
