from base64 import urlsafe_b64encode

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.crypto import base64url
from hrdoc.crypto.sdjwt_errors import NotBase64url

ALPHABET = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"


@given(st.binary(max_size=100))
def test_bytes_have_one_spelling_and_it_reads_back(data: bytes) -> None:
    spelled = base64url.encode(data)

    assert spelled == urlsafe_b64encode(data).rstrip(b"=")
    assert base64url.decode(spelled) == data
    assert base64url.decode_text(base64url.encode_text(data)) == data


@given(st.text(ALPHABET + "+/=\n é", max_size=12) | st.binary(max_size=12).map(bytes.hex))
def test_any_other_text_is_refused(text: str) -> None:
    try:
        data = base64url.decode_text(text)
    except NotBase64url:
        return
    assert base64url.encode_text(data) == text


@given(st.binary(max_size=12))
def test_any_bytes_are_refused_or_the_one_spelling(text: bytes) -> None:
    try:
        data = base64url.decode(text)
    except NotBase64url:
        return
    assert base64url.encode(data) == text


@pytest.mark.parametrize(
    "text", ["A", "AA==", "AA=", "AB", "AAB", "A+AA", "A/AA", "AA\n", " AAA", "AAAA=", "====", "é"]
)
def test_padding_spare_bits_the_other_alphabet_and_spaces_are_refused(text: str) -> None:
    with pytest.raises(NotBase64url):
        base64url.decode_text(text)
