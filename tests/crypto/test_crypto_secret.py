"""A secret forgets what it held, and its common form is that of the same text."""

import pickle
import sys
import unicodedata

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from hrdoc.crypto.errors import PassphraseEmpty, PassphraseNotText, PassphraseRuleUnknown
from hrdoc.crypto.header import PassphraseSettings, passphrase_key
from hrdoc.crypto.kdf import Cost
from hrdoc.crypto.passphrase import RULE, normalise, normalise_secret
from hrdoc.crypto.secret import Secret
from hrdoc.errors import HrdocError

TEXTS = st.text(max_size=40)
MARKED = st.text(
    st.sampled_from(
        "aeouAsکيیل\u0627أ \u0301\u0308\u0323\u0654\u0653\u3099かハﾊﾞﾟ\uac00\u1100\u1161\u11a8"
        "\u200c\u0640\u09c7\u09be\u0b47\u0b3eﬁ①ﷺﻻ\u1e9b\u0344\t\u00a0"
    ),
    max_size=24,
)


@given(TEXTS)
def test_what_goes_in_character_by_character_comes_out_so(text: str) -> None:
    secret = Secret(text)

    assert "".join(secret) == text
    assert len(secret) == len(text)
    assert bytes(secret.view()) == text.encode()
    assert secret.same_as(secret.copy())


@given(TEXTS)
def test_the_last_character_is_taken_back_whole(text: str) -> None:
    secret = Secret(text)
    secret.drop()

    assert "".join(secret) == text[:-1]


def test_a_long_secret_leaves_the_buffer_it_outgrew_wiped() -> None:
    secret = Secret()
    outgrown = secret._bytes
    for _ in range(300):
        secret.add("ش")

    assert not any(outgrown)
    assert bytes(secret.view()).decode() == "ش" * 300


def test_wiping_leaves_nothing_in_the_buffer() -> None:
    secret = Secret("correct horse")
    held = secret._bytes
    with secret:
        pass

    assert not any(held)
    assert len(secret) == 0


def test_letting_go_wipes() -> None:
    secret = Secret("correct horse")
    held = secret._bytes
    del secret

    assert not any(held)


def test_a_secret_is_neither_shown_nor_written() -> None:
    secret = Secret("correct horse")

    assert "horse" not in f"{secret!r}{secret}"
    with pytest.raises(TypeError):
        pickle.dumps(secret)


def _form(text: str) -> bytes | str:
    try:
        return normalise(text)
    except HrdocError as error:
        return error.code


def _form_of_secret(text: str) -> bytes | str:
    try:
        with normalise_secret(Secret(text)) as common:
            return bytes(common.view())
    except HrdocError as error:
        return error.code


@given(TEXTS)
@example("\u1100\u1161\u11a8")
@example("a\u0323\u0307 \u0307\u0323")
@example("  گلِ  سُرخ\u200c ")
def test_the_common_form_in_pieces_is_that_of_the_whole(text: str) -> None:
    assert _form_of_secret(text) == _form(text)


@given(MARKED)
def test_marks_of_every_script_are_composed_across_pieces(text: str) -> None:
    assert _form_of_secret(text) == _form(text)


def test_every_character_that_composes_is_kept_with_the_one_before() -> None:
    for code in range(sys.maxunicode + 1):
        parts = unicodedata.decomposition(chr(code)).split()
        if len(parts) == 2 and not parts[0].startswith("<"):
            pair = "x" + "".join(chr(int(part, 16)) for part in parts)
            assert _form_of_secret(pair) == _form(pair), hex(code)


def test_both_forms_derive_the_same_key() -> None:
    settings = PassphraseSettings(Cost(memory_kib=8, passes=1, lanes=1), bytes(16))
    text = "گلِ سرخ ۱۲۳ e\u0301"

    assert passphrase_key(settings, Secret(text)) == passphrase_key(settings, text)


def test_deriving_leaves_the_secret_to_its_owner() -> None:
    settings = PassphraseSettings(Cost(memory_kib=8, passes=1, lanes=1), bytes(16))
    secret = Secret("correct horse")
    passphrase_key(settings, secret)

    assert "".join(secret) == "correct horse"


def test_what_a_rule_refuses_of_a_text_it_refuses_of_a_secret() -> None:
    with pytest.raises(PassphraseEmpty):
        normalise_secret(Secret(" \u200c"))
    with pytest.raises(PassphraseNotText):
        normalise_secret(Secret("open \ud800"))
    with pytest.raises(PassphraseRuleUnknown):
        normalise_secret(Secret("a"), RULE + 1)
