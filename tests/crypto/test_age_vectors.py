"""Every age vector, of the outside collection and of our own, ends as its head says."""

import hashlib
import io
import subprocess
import sys
import zlib
from dataclasses import dataclass
from pathlib import Path

import pytest

from hrdoc.crypto.age.armor import dearmor, dearmor_random
from hrdoc.crypto.age.errors import (
    AgeArmorMalformed,
    AgeError,
    AgeHeaderError,
    AgeHeaderMacMismatch,
    AgeNoMatch,
    AgePayloadDamaged,
)
from hrdoc.crypto.age.file import open_random, open_stream
from hrdoc.crypto.age.keys import Identity, ScryptIdentity, parse_identity
from hrdoc.crypto.age.payload import AgeReader

VECTORS = Path(__file__).parents[1] / "vectors"
OWN = VECTORS / "age"
OUTSIDE = Path(__file__).parents[3] / "shared" / "vectors" / "age"
STEP = 1024
CLASSES: dict[str, type[AgeError]] = {
    "header failure": AgeHeaderError,
    "HMAC failure": AgeHeaderMacMismatch,
    "no match": AgeNoMatch,
    "payload failure": AgePayloadDamaged,
    "armor failure": AgeArmorMalformed,
}


@dataclass(frozen=True, slots=True)
class Vector:
    fields: dict[str, str]
    identities: list[Identity]
    data: bytes


@dataclass(frozen=True, slots=True)
class Outcome:
    failure: AgeError | None
    digest: str


def names(folder: Path) -> list[str]:
    if not folder.is_dir():
        return []
    return sorted(path.name for path in folder.iterdir() if path.suffix != ".stanza")


def read_vector(path: Path) -> Vector:
    head, _, data = path.read_bytes().partition(b"\n\n")
    lines = [line.split(": ", 1) for line in head.decode().split("\n")]
    identities: list[Identity] = []
    for name, value in lines:
        if name == "identity":
            identities.append(parse_identity(value))
        elif name == "passphrase":
            identities.append(ScryptIdentity(value.encode()))
    fields = dict(lines)
    return Vector(fields, identities, zlib.decompress(data) if "compressed" in fields else data)


def open_vector(vector: Vector, reader: str) -> AgeReader:
    source = io.BytesIO(vector.data)
    is_armored = "armored" in vector.fields
    if reader == "stream":
        return open_stream(dearmor(source) if is_armored else source, vector.identities)
    return open_random(dearmor_random(source) if is_armored else source, vector.identities)


def outcome(vector: Vector, reader: str) -> Outcome:
    digest = hashlib.sha256()
    try:
        opened = open_vector(vector, reader)
        while part := opened.read(STEP):
            digest.update(part)
    except AgeError as failure:
        return Outcome(failure, digest.hexdigest())
    return Outcome(None, digest.hexdigest())


def check_payload(vector: Vector, outcome: Outcome, reader: str) -> None:
    """The random reader refuses a file that was cut before it releases anything."""
    if "payload" in vector.fields and (reader == "stream" or outcome.failure is None):
        assert outcome.digest == vector.fields["payload"]


@pytest.mark.parametrize("reader", ["stream", "random"])
@pytest.mark.parametrize("name", names(OUTSIDE))
def test_an_outside_vector_ends_as_its_head_says(shared: Path, name: str, reader: str) -> None:
    vector = read_vector(shared / "vectors" / "age" / name)

    found = outcome(vector, reader)

    expected = vector.fields["expect"]
    if expected == "success":
        assert found.failure is None
    else:
        assert isinstance(found.failure, CLASSES[expected])
    check_payload(vector, found, reader)


def test_the_outside_collection_is_whole(shared: Path) -> None:
    assert len(names(shared / "vectors" / "age")) == 143


@pytest.mark.parametrize("reader", ["stream", "random"])
@pytest.mark.parametrize("name", names(OWN))
def test_one_of_our_vectors_ends_as_its_head_says(name: str, reader: str) -> None:
    vector = read_vector(OWN / name)

    found = outcome(vector, reader)

    expected = vector.fields["expect"]
    assert (found.failure.code if found.failure else "success") == expected
    if "rule" in vector.fields:
        assert found.failure is not None
        assert found.failure.fields["rule"] == vector.fields["rule"]
    check_payload(vector, found, reader)


def test_our_vectors_show_every_way_to_fail() -> None:
    shown = {read_vector(OWN / name).fields["expect"] for name in names(OWN)}

    assert shown == {
        "success",
        "age-armor-malformed",
        "age-armored",
        "age-header-mac-mismatch",
        "age-header-malformed",
        "age-no-match",
        "age-payload-damaged",
        "age-scrypt-too-costly",
        "age-version-unknown",
    }


def test_the_generator_writes_exactly_the_vectors_that_are_kept(tmp_path: Path) -> None:
    subprocess.run([sys.executable, VECTORS / "generate_age.py", tmp_path], check=True)

    assert names(tmp_path) == names(OWN)
    for name in names(OWN):
        made, kept = read_vector(tmp_path / name), read_vector(OWN / name)
        assert (made.fields, made.data) == (kept.fields, kept.data)
