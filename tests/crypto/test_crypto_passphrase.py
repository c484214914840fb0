"""The same words open the vault whatever keyboard typed them, and rule 1 stays rule 1."""

import json

import pytest
from crypto_vectors import FOLDER
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.crypto.errors import PassphraseEmpty, PassphraseNotText, PassphraseRuleUnknown
from hrdoc.crypto.passphrase import RULE, normalise
from hrdoc.errors import HrdocError

CASES = json.loads((FOLDER / "passphrase" / "rule1.json").read_bytes())["cases"]


@pytest.mark.parametrize("case", CASES, ids=lambda case: case["comment"])
def test_the_table_of_rule_1_holds(case: dict[str, str]) -> None:
    if "expect" in case:
        with pytest.raises(PassphraseEmpty) as refusal:
            normalise(case["input"])
        assert refusal.value.code == case["expect"]
    else:
        assert normalise(case["input"]).hex() == case["utf8"]


def test_a_persian_and_an_arabic_keyboard_say_the_same() -> None:
    persian = "کتاب‌های یک ۱۲۳"
    arabic = "كتابهاي  يك ١٢٣ "

    assert normalise(persian) == normalise(arabic)


@given(st.text(min_size=1).filter(str.strip), st.sampled_from(["\u200c", "\u0640"]))
def test_a_half_space_or_tatweel_at_the_end_changes_nothing(text: str, dropped: str) -> None:
    try:
        plain = normalise(text)
    except HrdocError:
        return
    assert normalise(text + dropped) == plain


@given(st.text())
def test_what_comes_out_has_no_edge_or_doubled_space(text: str) -> None:
    try:
        common = normalise(text).decode()
    except PassphraseEmpty:
        return
    assert common == common.strip(" ")
    assert "  " not in common
    assert not set(common) & set("\u200c\u0640\u064a\u0649\u0643\t\n\u00a0")


def test_half_a_character_is_refused_without_showing_the_passphrase() -> None:
    with pytest.raises(PassphraseNotText) as refusal:
        normalise("open sesame \ud800")

    assert refusal.value.__cause__ is None
    assert "sesame" not in repr(refusal.value)


def test_a_rule_of_the_future_is_refused() -> None:
    with pytest.raises(PassphraseRuleUnknown) as refusal:
        normalise("a", RULE + 1)

    assert refusal.value.fields == {"rule": 2}
