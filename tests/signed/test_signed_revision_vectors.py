"""The vectors of sealed records: another writer's bytes, each with at most one fault."""

import json
import subprocess
import sys
from pathlib import Path

import pytest
from revision_samples import sealed

from hrdoc.errors import HrdocError
from hrdoc.signed.revision import verify_revision

FOLDER = Path(__file__).parents[1] / "vectors" / "sdjwt"
VECTORS = sorted(path.name for path in FOLDER.iterdir())


def read(name: str) -> tuple[dict[str, str], bytes]:
    head, _, body = (FOLDER / name).read_bytes().partition(b"\n\n")
    return dict(line.split(": ", 1) for line in head.decode().split("\n")), body


@pytest.mark.parametrize("name", [name for name in VECTORS if name.startswith("good")])
def test_a_good_vector_says_what_its_head_says(name: str) -> None:
    fields, body = read(name)
    revision = verify_revision(body)

    assert revision.name == fields["name"]
    assert revision.values() == json.loads(fields["values"])
    assert " ".join(slot.path for slot in revision.withheld()) == fields.get("withheld", "")


@pytest.mark.parametrize("name", [name for name in VECTORS if not name.startswith("good")])
def test_a_faulty_vector_is_refused_for_its_one_fault(name: str) -> None:
    fields, body = read(name)
    with pytest.raises(HrdocError) as caught:
        verify_revision(body)

    assert caught.value.code == fields["expect"]
    assert caught.value.fields.get("rule") == fields.get("rule")


def test_the_generator_writes_exactly_the_vectors_that_are_kept(tmp_path: Path) -> None:
    generator = FOLDER.parent / "generate_sdjwt.py"
    subprocess.run([sys.executable, generator, tmp_path], check=True)

    written = {path.name: path.read_bytes() for path in (tmp_path / "sdjwt").iterdir()}
    assert written == {name: (FOLDER / name).read_bytes() for name in VECTORS}


def test_the_other_writer_and_this_program_write_the_same_header() -> None:
    _, body = read("good")
    ours = sealed().compact().split(b".")[0]
    theirs = body.split(b".")[0]

    assert len(ours) == len(theirs)
    assert ours[:80] == theirs[:80]
