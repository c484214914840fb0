"""The recovery key goes onto paper and comes back, or says which word to look at."""

import pytest
from crypto_vectors import Vector, vectors
from hypothesis import given, settings
from hypothesis import strategies as st
from shamir_mnemonic.wordlist import WORDLIST

from hrdoc.crypto.errors import CryptoError, RecoveryWordUnknown
from hrdoc.crypto.recovery import WORDS, RecoveryKey


@pytest.mark.parametrize("vector", vectors("recovery"), ids=str)
def test_every_vector_ends_as_its_head_says(vector: Vector) -> None:
    text = vector.body.decode()
    if vector.succeeds:
        assert RecoveryKey.from_words(text).secret == vector.bytes_of("secret")
    else:
        with pytest.raises(CryptoError) as refusal:
            RecoveryKey.from_words(text)
        vector.agrees_with(refusal.value)


@settings(max_examples=10)
@given(st.binary(min_size=32, max_size=32))
def test_a_key_written_is_the_key_read(secret: bytes) -> None:
    words = RecoveryKey(secret).to_words()

    assert len(words.split(" ")) == WORDS
    assert RecoveryKey.from_words(f"  {words.title()}\n") == RecoveryKey(secret)


def test_fresh_keys_differ() -> None:
    assert RecoveryKey.generate() != RecoveryKey.generate()


def test_any_one_word_changed_is_noticed() -> None:
    words = RecoveryKey(bytes(range(32))).to_words().split(" ")
    for at, word in enumerate(words):
        other = WORDLIST[(WORDLIST.index(word) + 1) % len(WORDLIST)]
        with pytest.raises(CryptoError):
            RecoveryKey.from_words(" ".join([*words[:at], other, *words[at + 1 :]]))


def test_the_place_of_an_unknown_word_is_said_and_not_the_word() -> None:
    words = RecoveryKey(bytes(range(32))).to_words().split(" ")
    words[6] = "passphrase"

    with pytest.raises(RecoveryWordUnknown) as refusal:
        RecoveryKey.from_words(" ".join(words))

    assert refusal.value.fields == {"position": 7}
    assert refusal.value.__cause__ is None


lists = st.lists(st.sampled_from(WORDLIST), max_size=70).map(" ".join)


@given(st.one_of(st.text(), lists))
def test_any_text_is_a_key_or_our_own_error(text: str) -> None:
    with pytest.raises(CryptoError):
        RecoveryKey.from_words(text)
