import uuid

import pytest
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.records.errors import NotARecordId
from hrdoc.records.ids import (
    is_fingerprint,
    is_founder,
    is_record_id,
    is_sha256,
    parse_record_id,
    record_id_of,
)

keys = st.binary(min_size=32, max_size=32)


@given(keys)
def test_a_record_id_is_a_uuid_of_version_eight(key: bytes) -> None:
    parsed = uuid.UUID(record_id_of(key))

    assert parsed.version == 8
    assert parsed.variant == uuid.RFC_4122
    assert is_record_id(record_id_of(key))


@given(keys, keys)
def test_a_record_id_vouches_for_the_one_key_that_founded_it(key: bytes, other: bytes) -> None:
    assert is_founder(record_id_of(key), key)
    assert is_founder(record_id_of(key), other) == (key == other)


def test_a_record_id_is_the_hash_the_format_names() -> None:
    # sha256sum over `hrdoc/record/v1` LF and 32 zero bytes: f3e23a888a80e7d0dfa2ec4d1d1950f6...
    assert record_id_of(bytes(32)) == "f3e23a88-8a80-87d0-9fa2-ec4d1d1950f6"


@pytest.mark.parametrize(
    "text",
    [
        "",
        "01930b2c-0000-7000-8000-000000000000",
        "0123456789ab8def8123456789abcdef",
        "{01234567-89ab-8def-8123-456789abcdef}",
        "01234567-89AB-8DEF-8123-456789ABCDEF",
        "01234567-89ab-8def-8123-456789abcdef\n",
        "01234567-89ab-8def-c123-456789abcdef",
        "\u06601234567-89ab-8def-8123-456789abcdef",
    ],
)
def test_another_spelling_is_no_record_id(text: str) -> None:
    with pytest.raises(NotARecordId):
        parse_record_id(text)


def test_a_record_id_as_written_is_taken() -> None:
    text = "01234567-89ab-8def-8123-456789abcdef"
    assert parse_record_id(text) == text


def test_digests_and_fingerprints_are_lower_case_hex_of_their_length() -> None:
    assert is_sha256("0a" * 32)
    assert not is_sha256("0A" * 32)
    assert not is_sha256("0a" * 32 + "\n")
    assert is_fingerprint("0a" * 20)
    assert not is_fingerprint("0a" * 21)
