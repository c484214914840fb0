"""Our own vectors: containers, whole bundles and cards, each with one fault."""

import io
import subprocess
import sys
from dataclasses import dataclass
from pathlib import Path

import pytest

from hrdoc.bundle.container import list_bundle, open_bundle
from hrdoc.bundle.trust import Trust
from hrdoc.bundle.verification import verify_bundle
from hrdoc.bundle.zip_reader import read_directory
from hrdoc.crypto.age.keys import parse_identity
from hrdoc.errors import HrdocError
from hrdoc.records.card import fingerprint_words, parse_fingerprint
from hrdoc.signed.card import verify_card

FOLDER = Path(__file__).parents[1] / "vectors"
VERDICTS = ("holds", "fails", "unknown-signer", "not-for-you")


@dataclass(frozen=True)
class Vector:
    name: str
    fields: dict[str, str]
    body: bytes

    def __str__(self) -> str:
        return self.name


def vectors(folder: str) -> list[Vector]:
    found = []
    for path in sorted((FOLDER / folder).iterdir()):
        head, _, body = path.read_bytes().partition(b"\n\n")
        fields = dict(line.split(": ", 1) for line in head.decode().split("\n"))
        found.append(Vector(path.name, fields, body))
    assert found
    return found


@pytest.mark.parametrize("vector", vectors("zip"), ids=str)
def test_containers_end_as_their_heads_say(vector: Vector) -> None:
    if vector.fields["expect"] == "success":
        read_directory(io.BytesIO(vector.body))
        return
    with pytest.raises(HrdocError) as caught:
        read_directory(io.BytesIO(vector.body))
    assert caught.value.code == vector.fields["expect"]
    assert caught.value.fields.get("rule") == vector.fields.get("rule")


@pytest.mark.parametrize("vector", vectors("bundle"), ids=str)
def test_bundles_end_as_their_heads_say(vector: Vector) -> None:
    fields = vector.fields
    keys = [parse_identity(fields["identity"])] if "identity" in fields else []
    if fields["expect"] not in VERDICTS:
        with pytest.raises(HrdocError) as caught:
            open_bundle(io.BytesIO(vector.body), keys)
        assert caught.value.code == fields["expect"]
        return

    trust = Trust(typed=parse_fingerprint(fields["signer"]))
    verification = verify_bundle(open_bundle(io.BytesIO(vector.body), keys), trust)

    assert verification.verdict == fields["expect"]
    if "step" in fields:
        step = verification.steps[int(fields["step"]) - 1]
        assert fields["detail"] in {finding.detail.code for finding in step.findings}
    listing = list_bundle(io.BytesIO(vector.body), keys).listing
    assert listing.bundle_id == verification.bundle.id


@pytest.mark.parametrize("vector", vectors("card"), ids=str)
def test_cards_end_as_their_heads_say(vector: Vector) -> None:
    if vector.fields["expect"] != "success":
        with pytest.raises(HrdocError) as caught:
            verify_card(vector.body)
        assert caught.value.code == vector.fields["expect"]
        return
    card = verify_card(vector.body)
    assert card.fingerprint == vector.fields["fingerprint"]
    assert card.openssh == vector.fields["openssh"]
    assert fingerprint_words(card.fingerprint) == vector.fields["words"]


def test_the_generator_writes_exactly_the_vectors_that_are_kept(tmp_path: Path) -> None:
    generator = FOLDER / "generate_bundle.py"
    subprocess.run([sys.executable, generator, tmp_path], check=True)

    for folder in ("zip", "bundle", "card"):
        kept = {path.name: path.read_bytes() for path in (FOLDER / folder).iterdir()}
        made = {path.name: path.read_bytes() for path in (tmp_path / folder).iterdir()}
        assert kept == made
