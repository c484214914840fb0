"""Cards: made, read back, and refused for any change of a byte."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.crypto import mldsa, sshsig
from hrdoc.crypto.owner import OwnerKeys
from hrdoc.errors import HrdocError
from hrdoc.records.card import (
    Card,
    fingerprint,
    fingerprint_groups,
    fingerprint_words,
    parse_fingerprint,
)
from hrdoc.records.errors import CardMalformed
from hrdoc.signed.card import CONTEXT, NAMESPACE, issue_card, verify_card
from hrdoc.signed.errors import CardSignatureFalse

KEYS = OwnerKeys(b"S" * 32)
OTHER = OwnerKeys(b"T" * 32)
DATE = "2026-11-20"
FILE = issue_card(KEYS, serial=3, date=DATE, name="سند هفت", organisation="Doc", role="fieldworker")


def test_a_card_is_read_back_with_all_its_keys() -> None:
    signed = verify_card(FILE)
    card = signed.card

    assert (card.serial, card.date, card.name) == (3, DATE, "سند هفت")
    assert (card.organisation, card.role) == ("Doc", "fieldworker")
    assert card.mldsa65 == mldsa.public_bytes(KEYS.mldsa)
    assert card.age == str(KEYS.age.recipient())
    assert signed.data == FILE
    assert signed.openssh == sshsig.fingerprint(card.ed25519)
    assert FILE.startswith(card.to_text())


def test_the_fingerprint_depends_on_every_key_and_on_nothing_else() -> None:
    signed = verify_card(FILE)
    renamed = verify_card(issue_card(KEYS, serial=9, date="2027-01-01", name="another"))
    assert renamed.fingerprint == signed.fingerprint
    card, other = signed.card, verify_card(issue_card(OTHER, serial=1, date=DATE, name="x")).card
    for name in ("ed25519", "mldsa65", "age", "journal"):
        keys = {
            each: getattr(other if each == name else card, each)
            for each in ("ed25519", "mldsa65", "age", "journal")
        }
        assert fingerprint(Card(1, DATE, "x", "", "", **keys)) != signed.fingerprint


@pytest.mark.parametrize("spell", [str, fingerprint_words, fingerprint_groups])
def test_a_card_answers_to_its_fingerprint_in_every_spelling(spell: object) -> None:
    signed = verify_card(FILE)
    other = verify_card(issue_card(OTHER, serial=1, date=DATE, name="x"))
    assert callable(spell)
    for text in (spell(signed.fingerprint), f"  {spell(signed.fingerprint).upper()} "):
        typed = parse_fingerprint(text)
        assert signed.answers_to(typed)
        assert not other.answers_to(typed)
    assert signed.answers_to(parse_fingerprint(signed.openssh))
    assert not other.answers_to(parse_fingerprint(signed.openssh))


def test_every_change_of_a_byte_of_a_card_is_refused() -> None:
    for place in range(0, len(FILE), 3):
        changed = bytearray(FILE)
        changed[place] ^= 1
        with pytest.raises((CardMalformed, CardSignatureFalse)):
            verify_card(bytes(changed))


def test_every_cut_and_every_addition_is_refused() -> None:
    for place in range(0, len(FILE), 29):
        for changed in (FILE[:place], FILE[:place] + b"\n" + FILE[place:], FILE + FILE[:place]):
            if changed != FILE:
                with pytest.raises((CardMalformed, CardSignatureFalse)):
                    verify_card(changed)


def test_a_card_needs_both_signatures_for_this_purpose_by_its_own_keys() -> None:
    text = verify_card(FILE).card.to_text()
    ssh, raw = FILE[len(text) + 1 :].split(b"-----BEGIN HRDOC", 1)
    for wrong in (
        sshsig.sign(OTHER.identity, NAMESPACE, text),
        sshsig.sign(KEYS.identity, "bundle@hrdoc", text),
    ):
        with pytest.raises(CardSignatureFalse) as caught:
            verify_card(text + b"\n" + wrong + b"-----BEGIN HRDOC" + raw)
        assert caught.value.fields == {"algorithm": "sshsig"}
    assert NAMESPACE == "card@hrdoc"
    assert CONTEXT == b"hrdoc/card/v1"
    swapped = issue_card(OTHER, serial=3, date=DATE, name="x").split(b"-----BEGIN HRDOC", 1)[1]
    with pytest.raises(CardSignatureFalse) as caught:
        verify_card(text + b"\n" + ssh + b"-----BEGIN HRDOC" + swapped)
    assert caught.value.fields == {"algorithm": "ml-dsa-65"}


@given(st.binary(max_size=300))
def test_any_bytes_are_a_card_or_refused(data: bytes) -> None:
    for attempt in (data, FILE[:40] + data, FILE.replace(b"Doc", data)):
        try:
            assert verify_card(attempt).data == attempt
        except HrdocError:
            continue


def test_what_a_card_shows_of_itself_leaves_its_keys_and_name_of_keys_out() -> None:
    shown = repr(verify_card(FILE))
    assert str(KEYS.age.recipient()) not in shown
