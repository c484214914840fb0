"""Timestamps: what is no response vouches for nothing, whatever the bytes."""

import pytest
from hypothesis import given
from hypothesis import strategies as st
from timestamp_making import party

from hrdoc.crypto.errors import TimestampInvalid, TimestampRootsRefused
from hrdoc.crypto.timestamp import MAX_TOKEN, Authorities, parse_authorities, verify_timestamp

ROOT = party("root")
BETWEEN = party("between", ROOT)
AUTHORITIES = parse_authorities(ROOT.pem)
REJECTION = bytes.fromhex("30053003020102")


def rule_of(response: bytes) -> object:
    with pytest.raises(TimestampInvalid) as caught:
        verify_timestamp(response, b"seal", AUTHORITIES)
    return caught.value.fields["rule"]


@given(st.binary(max_size=300) | st.binary(max_size=60).map(lambda data: REJECTION + data))
def test_any_bytes_vouch_for_nothing(data: bytes) -> None:
    assert rule_of(data) in {"malformed", "refused"}


def test_a_rejection_is_refused_and_what_is_too_long_is_not_looked_at() -> None:
    assert rule_of(REJECTION) == "refused"
    assert rule_of(bytes(MAX_TOKEN + 1)) == "malformed"


def test_certificates_issued_by_themselves_are_roots_and_others_lead_to_them() -> None:
    assert parse_authorities(BETWEEN.pem + ROOT.pem + ROOT.pem) == Authorities(
        (ROOT.certificate,), (BETWEEN.certificate,)
    )


def test_certificates_without_a_root_are_refused() -> None:
    with pytest.raises(TimestampRootsRefused) as caught:
        parse_authorities(BETWEEN.pem)
    assert caught.value.fields["rule"] == "no-root"


@given(st.binary(max_size=300) | st.integers(0, len(ROOT.pem) // 2).map(lambda n: ROOT.pem[:n]))
def test_what_holds_no_certificate_is_refused(data: bytes) -> None:
    with pytest.raises(TimestampRootsRefused) as caught:
        parse_authorities(data)
    assert caught.value.fields["rule"] == "malformed"
