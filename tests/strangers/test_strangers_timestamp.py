"""Timestamps made by `openssl ts`, which we did not write, checked by us."""

import hashlib
import json
import re
from datetime import UTC, datetime
from pathlib import Path

import pytest
from bundle_making import SENDER, card_of, full_making, packed, parts_of, trust_in, verify_bytes
from cli_driving import Driver
from hypothesis import given
from hypothesis import strategies as st
from timestamp_making import END, party, shown, stamped

from hrdoc.bundle import layout
from hrdoc.bundle.findings import NotProven, Result, Step, Verdict
from hrdoc.bundle.trust import Timestamps, Trust
from hrdoc.bundle.verification import Verification
from hrdoc.crypto.errors import TimestampInvalid
from hrdoc.crypto.timestamp import parse_authorities, verify_timestamp

pytestmark = pytest.mark.strangers

BAG = full_making().bytes()
SEAL = parts_of(BAG)[layout.SEAL]
NAME = hashlib.sha256(SEAL).hexdigest() + ".tsr"
ROOT = party("root")
BETWEEN = party("between", ROOT)
STAMPER = party("stamper", ROOT, stamps=True)
FAR_STAMPER = party("far stamper", BETWEEN, stamps=True)


@pytest.fixture(scope="module")
def folder(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("stamping")


@pytest.fixture(scope="module")
def token(folder: Path) -> bytes:
    return stamped(folder, SEAL, STAMPER)


def rule_of(token: bytes, pem: bytes = ROOT.pem) -> object:
    with pytest.raises(TimestampInvalid) as caught:
        verify_timestamp(token, SEAL, parse_authorities(pem))
    return caught.value.fields["rule"]


def verified(token: bytes | None, *, data: bytes = BAG) -> tuple[Verification, Step]:
    kept = {} if token is None else {NAME: token}
    timestamps = Timestamps(parse_authorities(ROOT.pem), kept.get)
    trust = Trust(trust_in(card_of(SENDER)).cards, timestamps=timestamps)
    verification = verify_bytes(data, trust=trust)
    return verification, verification.steps[7]


# --- the token ------------------------------------------------------------------------------


@pytest.mark.parametrize("hashed", ["sha256", "sha512"])
def test_a_token_over_the_seal_says_when_it_existed(folder: Path, hashed: str) -> None:
    made = stamped(folder, SEAL, STAMPER, hashed=hashed)
    told = verify_timestamp(made, SEAL, parse_authorities(ROOT.pem))
    theirs = re.search(r"Time stamp: (.+) GMT", shown(folder))

    assert theirs
    ours = datetime.fromisoformat(told.time)
    assert ours.strftime("%b %d %H:%M:%S %Y") == re.sub(
        r" ( |0)?(\d) ", r" 0\2 ", theirs[1], count=1
    )
    assert datetime.fromisoformat(told.until) == END


def test_a_token_over_other_bytes_is_of_another_object(folder: Path) -> None:
    assert rule_of(stamped(folder, SEAL + b"\n", STAMPER)) == "other-object"


def test_a_weak_hash_is_not_taken(folder: Path) -> None:
    assert rule_of(stamped(folder, SEAL, STAMPER, hashed="sha1")) == "hash"


def test_a_root_of_the_same_name_is_another_root(token: bytes) -> None:
    assert rule_of(token, party("root").pem) == "untrusted"


def test_a_certificate_between_is_needed_and_trusted_for_nothing_itself(folder: Path) -> None:
    made = stamped(folder, SEAL, FAR_STAMPER)

    assert rule_of(made) == "untrusted"
    assert rule_of(made, BETWEEN.pem + party("other").pem) == "untrusted"
    assert verify_timestamp(made, SEAL, parse_authorities(ROOT.pem + BETWEEN.pem))


def test_a_certificate_that_had_ended_at_its_time_vouches_for_nothing(folder: Path) -> None:
    ended = party("ended", ROOT, stamps=True, end=datetime(2021, 1, 1, tzinfo=UTC))
    assert rule_of(stamped(folder, SEAL, ended)) == "untrusted"


def test_a_token_without_its_certificate_vouches_for_nothing(folder: Path) -> None:
    made = stamped(folder, SEAL, STAMPER, carried=False)
    assert rule_of(made, ROOT.pem + STAMPER.pem) == "certificate"


def test_a_token_cut_short_anywhere_cannot_be_read(token: bytes) -> None:
    assert {rule_of(token[:end]) for end in range(0, len(token), 7)} == {"malformed"}


@given(data=st.data())
def test_a_token_with_a_changed_byte_says_the_same_or_nothing(
    token: bytes, data: st.DataObject
) -> None:
    place = data.draw(st.integers(0, len(token) - 1))
    other = bytearray(token)
    other[place] ^= data.draw(st.integers(1, 255))
    authorities = parse_authorities(ROOT.pem)
    try:
        told = verify_timestamp(bytes(other), SEAL, authorities)
    except TimestampInvalid:
        return
    assert told == verify_timestamp(token, SEAL, authorities)


# --- the step -------------------------------------------------------------------------------


def test_a_token_that_holds_dates_the_bundle(token: bytes) -> None:
    verification, step = verified(token)

    assert verification.verdict is Verdict.HOLDS
    assert (step.result, step.detail) == (Result.HOLDS, "timestamp-holds")
    assert NotProven.TIME not in verification.not_proven


def test_a_token_that_is_false_fails_the_bundle(token: bytes) -> None:
    verification, step = verified(token[:-1])

    assert verification.verdict is Verdict.FAILS
    assert (step.result, step.detail) == (Result.FAILS, "timestamp-false")
    assert NotProven.TIME in verification.not_proven


def test_a_seal_over_false_signatures_is_not_dated(token: bytes) -> None:
    parts = parts_of(BAG)
    false = {**parts, layout.MLDSA_SIGNATURE: bytes(len(parts[layout.MLDSA_SIGNATURE]))}
    _, step = verified(token, data=packed(false))

    assert (step.result, step.detail) == (Result.ABSENT, "timestamp-not-shown")


# --- the command ----------------------------------------------------------------------------


def test_verify_reads_the_token_beside_the_bundle(tmp_path: Path, token: bytes) -> None:
    run = Driver(tmp_path)
    bag, roots, beside = tmp_path / "bag.hrbundle", tmp_path / "roots.pem", tmp_path / NAME
    bag.write_bytes(BAG)
    roots.write_bytes(ROOT.pem)
    command = ("verify", bag, "--timestamps", roots, "--json")

    without = run(*command)
    assert NAME in json.dumps(without.json["steps"][7])
    assert without.json["steps"][7]["result"] == "absent"
    beside.write_bytes(token)
    assert run(*command).json["steps"][7]["result"] == "holds"
    assert run("verify", bag, "--json").json["steps"][7]["result"] == "absent"
    beside.write_bytes(token + bytes(70_000))
    assert run(*command).json["steps"][7]["result"] == "fails"
    roots.write_bytes(b"no certificate")
    assert run(*command).status == 3
