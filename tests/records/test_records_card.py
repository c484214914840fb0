"""The text of a card and the spellings of a fingerprint."""

import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st
from shamir_mnemonic.wordlist import WORDLIST

from hrdoc.records.card import (
    Card,
    TypedFingerprint,
    fingerprint,
    fingerprint_groups,
    fingerprint_words,
    parse_fingerprint,
)
from hrdoc.records.errors import CardMalformed, FingerprintMalformed
from hrdoc.records.ids import Fingerprint

CARD = Card(
    serial=1,
    date="2026-11-20",
    name="doc-07",
    organisation="",
    role="",
    ed25519=bytes(32),
    mldsa65=bytes(1952),
    age="age1pq1" + "q" * 100,
    journal=b"\1" * 32,
)
TEXT = CARD.to_text()
FINGERPRINTS = st.binary(min_size=20, max_size=20).map(lambda raw: Fingerprint(raw.hex()))


def test_a_card_is_ten_lines() -> None:
    lines = TEXT.decode().split("\n")
    assert lines[0] == "hrdoc/card/v1"
    assert [line.partition(" ")[0] for line in lines[1:-1]] == [
        "serial",
        "date",
        "name",
        "organisation",
        "role",
        "ed25519",
        "mldsa65",
        "age",
        "journal",
    ]
    assert lines[4] == "organisation"
    assert Card.from_text(TEXT) == CARD


def test_the_fingerprint_is_over_the_first_and_the_last_four_lines() -> None:
    lines = TEXT.split(b"\n")
    over = b"".join(line + b"\n" for line in [lines[0], *lines[6:10]])
    assert fingerprint(CARD) == hashlib.sha256(over).hexdigest()[:40]


@pytest.mark.parametrize(
    ("old", "new"),
    [
        (b"card/v1", b"card/v2"),
        (b"serial 1", b"serial 01"),
        (b"serial 1", b"serial 0"),
        (b"serial 1", b"serial 9007199254740992"),
        (b"2026-11-20", b"2026-11-31"),
        (b"2026-11-20", b"20261120"),
        (b"name doc-07", b"name"),
        (b"name doc-07", b"name  doc-07"),
        (b"name doc-07", b"name doc-07 "),
        (b"name doc-07", b"name doc\r07"),
        (b"name doc-07", "name \u202edoc".encode()),
        (b"name doc-07", "name a\u2028b".encode()),
        (b"name doc-07", b"name " + b"a" * 201),
        (b"name doc-07", b"name \xff"),
        (b"name doc-07", b"name \xed\xa0\x80"),
        (b"organisation\n", b"organisation \n"),
        (b"organisation\n", b""),
        (b"ed25519 AAAA", b"ed25519 AAA"),
        (b"ed25519 AAAA", b"ed25519 AAAAAAAA"),
        (b"AAA=\nmldsa65", b"AAB=\nmldsa65"),
        (b"age age1pq1", b"age AGE1PQ1"),
        (b"journal", b"extra 1\njournal"),
        (b"\njournal", b"\n\njournal"),
    ],
)
def test_any_other_spelling_is_refused(old: bytes, new: bytes) -> None:
    assert old in TEXT
    with pytest.raises(CardMalformed):
        Card.from_text(TEXT.replace(old, new, 1))


def test_bytes_after_the_text_and_texts_that_are_too_long_are_refused() -> None:
    for text in (TEXT + b"\n", TEXT[:-1], TEXT + b"x", b"a" * 20_000):
        with pytest.raises(CardMalformed):
            Card.from_text(text)


@pytest.mark.parametrize("name", ["", "a\nb", " a", "a" * 201, "\ud800", "\u2066a"])
def test_a_name_that_does_not_fit_its_line_makes_no_card(name: str) -> None:
    card = Card(1, "2026-11-20", name, "", "", bytes(32), bytes(1952), CARD.age, bytes(32))
    with pytest.raises(CardMalformed):
        card.to_text()


@given(st.text(max_size=40))
def test_a_name_comes_back_as_it_was_or_makes_no_card(name: str) -> None:
    card = Card(1, "2026-11-20", name, name, name, bytes(32), bytes(1952), CARD.age, bytes(32))
    try:
        text = card.to_text()
    except CardMalformed:
        return
    assert Card.from_text(text) == card


@given(st.binary(max_size=300))
def test_any_bytes_are_a_card_or_refused(data: bytes) -> None:
    for attempt in (data, TEXT[:60] + data, TEXT.replace(b"doc-07", data)):
        try:
            card = Card.from_text(attempt)
        except CardMalformed:
            continue
        assert card.to_text() == attempt


@given(FINGERPRINTS)
def test_every_spelling_of_a_fingerprint_is_read_back(value: Fingerprint) -> None:
    words = fingerprint_words(value)
    assert len(words.split()) == 17
    for spelled in (
        value,
        value.upper(),
        fingerprint_groups(value),
        fingerprint_groups(value).replace(" ", ":"),
        words,
        words.upper(),
        words.replace(" ", "-"),
        f"  {words.replace(' ', '   ')}\n",
    ):
        assert parse_fingerprint(spelled) == TypedFingerprint("card", value)


@given(FINGERPRINTS, st.integers(0, 16), st.integers(0, 1023))
def test_a_word_that_is_not_the_right_one_is_almost_always_noticed(
    value: Fingerprint, place: int, number: int
) -> None:
    words = fingerprint_words(value).split()
    if words[place] == WORDLIST[number]:
        return
    words[place] = WORDLIST[number]
    try:
        typed = parse_fingerprint(" ".join(words))
    except FingerprintMalformed:
        return
    assert typed.value != value


@pytest.mark.parametrize(
    ("text", "rule"),
    [
        ("", "form"),
        ("academic " * 16, "form"),
        ("academic " * 16 + "nowhere", "word"),
        ("academic " * 17, "check-word"),
        ("a" * 39, "form"),
        ("SHA256:short", "form"),
        ("SHA256:" + "A" * 44, "form"),
        ("sha256:" + "A" * 43, "form"),
    ],
)
def test_what_is_no_fingerprint_is_told_why(text: str, rule: str) -> None:
    with pytest.raises(FingerprintMalformed) as caught:
        parse_fingerprint(text)
    assert caught.value.fields == {"rule": rule}


def test_the_fingerprint_of_openssh_is_taken_as_it_is() -> None:
    text = "SHA256:" + "A" * 43
    assert parse_fingerprint(f" {text} ") == TypedFingerprint("openssh", text)


@given(st.text(max_size=200))
def test_any_text_is_a_fingerprint_or_refused(text: str) -> None:
    try:
        typed = parse_fingerprint(text)
    except FingerprintMalformed:
        return
    assert typed.kind in {"card", "openssh"}
