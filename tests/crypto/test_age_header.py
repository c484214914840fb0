import contextlib
import io

import pytest
from age_cases import ME, SMALLEST_STEPS, Counter, Trickle, encrypt
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.crypto.age.errors import (
    AgeArmored,
    AgeHeaderError,
    AgeHeaderMacMismatch,
    AgeHeaderMalformed,
    AgeVersionUnknown,
)
from hrdoc.crypto.age.header import MAX_HEADER, Header, read_header
from hrdoc.crypto.age.stanza import Stanza, decode64, encode64

FILE_KEY = b"0123456789abcdef"

words = st.text(st.characters(min_codepoint=33, max_codepoint=126), min_size=1, max_size=20)
stanzas = st.builds(
    Stanza, words.filter(lambda word: word != "scrypt"), st.lists(words, max_size=3).map(tuple),
    st.binary(max_size=200),
)  # fmt: skip
headers = st.lists(stanzas, min_size=1, max_size=4).map(
    lambda made: Header.seal(tuple(made), FILE_KEY)
)


@given(headers, st.binary(max_size=100), st.sampled_from(SMALLEST_STEPS))
def test_a_header_is_read_as_it_was_written_and_no_byte_after_it_is_lost(
    header: Header, payload: bytes, step: int
) -> None:
    source = Trickle(header.to_bytes() + payload, step)

    read, ahead = read_header(source)

    assert read == header
    assert ahead + source.read(1000) == payload
    read.verify(FILE_KEY)


@given(headers)
def test_a_header_belongs_to_one_file_key(header: Header) -> None:
    with pytest.raises(AgeHeaderMacMismatch):
        header.verify(bytes(16))


START = b"age-encryption.org/v1\n"
LINES = st.sampled_from(
    [b"-> X25519 a\n", b"-> a b\n", b"\n", b"QUFB\n", b"A" * 64 + b"\n", b"--- ", b"---", b"-> ",
     b"A" * 43 + b"\n", b"->", b" ", b"\r\n", b"=", START, b"-----BEGIN AGE ENCRYPTED FILE-----\n"]
)  # fmt: skip


@given(
    st.binary(max_size=300)
    | st.builds(lambda parts: START + b"".join(parts), st.lists(LINES | st.binary(max_size=9)))
)
def test_any_bytes_are_a_header_or_one_of_our_errors(data: bytes) -> None:
    with contextlib.suppress(AgeHeaderError):
        header, ahead = read_header(io.BytesIO(data))
        assert header.to_bytes() + ahead == data
    with contextlib.suppress(AgeHeaderError):
        assert Header.parse(data).to_bytes() == data


@given(st.binary(max_size=100))
def test_base64_is_read_as_it_was_written(data: bytes) -> None:
    assert decode64(encode64(data)) == data


@given(st.text(max_size=20) | st.from_regex(r"[A-Za-z0-9+/]{0,9}={0,2}", fullmatch=True))
def test_base64_has_one_spelling(text: str) -> None:
    with contextlib.suppress(AgeHeaderMalformed):
        assert encode64(decode64(text)) == text


@pytest.mark.parametrize("length", [0, 47, 48, 49, 96])
def test_the_last_line_of_a_body_is_shorter_than_the_others(length: int) -> None:
    lines = Stanza("x", (), bytes(length)).to_bytes().split(b"\n")[1:-1]

    assert all(len(line) == 64 for line in lines[:-1])
    assert len(lines[-1]) < 64


def test_a_longer_header_than_the_limit_is_refused_however_it_comes() -> None:
    long = Header.seal((Stanza("x", (), bytes(MAX_HEADER)),), FILE_KEY).to_bytes()
    endless = Trickle(START + b"-> x\n" + (b"A" * 64 + b"\n") * 100_000, 4096)

    for refuse in (
        lambda: Header.parse(long),
        lambda: read_header(io.BytesIO(long)),
        lambda: read_header(endless),
    ):
        with pytest.raises(AgeHeaderMalformed) as caught:
            refuse()
        assert caught.value.fields == {"rule": "too-long"}
    assert endless.read() != b""


def test_a_header_as_long_as_the_limit_is_read() -> None:
    empty = len(Header.seal((Stanza("x", ("y",), b""),), FILE_KEY).to_bytes())
    argument = "y" * (MAX_HEADER - empty + 1)
    header = Header.seal((Stanza("x", (argument,), b""),), FILE_KEY)

    assert len(header.to_bytes()) == MAX_HEADER
    assert read_header(io.BytesIO(header.to_bytes() + b"payload"))[0] == header


def test_another_version_and_the_text_form_are_told_from_rubbish() -> None:
    data = encrypt(b"text", [ME.recipient()])
    for changed, error in (
        (data.replace(b"/v1\n", b"/v2\n"), AgeVersionUnknown),
        (data.replace(b"/v1\n", b"/v1.1\n"), AgeVersionUnknown),
        (data.replace(b"/v1\n", b"/v1 \n"), AgeHeaderMalformed),
        (data.replace(b"/v1\n", b"/\n"), AgeHeaderMalformed),
        (b"-----BEGIN AGE ENCRYPTED FILE-----\n", AgeArmored),
        (b"PK\3\4", AgeHeaderMalformed),
    ):
        with pytest.raises(AgeHeaderError) as caught:
            read_header(io.BytesIO(changed))
        assert type(caught.value) is error


def test_rubbish_is_refused_after_one_look() -> None:
    source = io.BytesIO(b"\x89PNG" + bytes(1_000_000))

    with pytest.raises(AgeHeaderMalformed):
        read_header(source)

    assert source.tell() <= 4096


def test_a_passphrase_stands_alone_whoever_asks() -> None:
    both = (Stanza("scrypt", ("A", "1"), b""), Stanza("x", (), b""))

    for stanzas in (both, both[::-1], (both[0], both[0])):
        with pytest.raises(AgeHeaderMalformed) as caught:
            Header.parse(Header.seal(stanzas, FILE_KEY).to_bytes())
        assert caught.value.fields == {"rule": "scrypt-not-alone"}


def test_the_same_entropy_gives_the_same_file() -> None:
    assert ME.recipient().wrap(FILE_KEY, entropy=Counter()) == ME.recipient().wrap(
        FILE_KEY, entropy=Counter()
    )
