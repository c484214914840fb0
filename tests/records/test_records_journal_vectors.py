"""The vectors of the journal end as their heads say, and are what their generator writes."""

import ast
import subprocess
import sys
from pathlib import Path

import pytest

from hrdoc.errors import HrdocError
from hrdoc.records.journal import Entry, LogCopy, Opening, Proof, commitment
from hrdoc.signed.checkpoint import check_copy, verify

VECTORS = Path(__file__).parents[1] / "vectors"
FOLDER = VECTORS / "journal"
GENERATOR = VECTORS / "generate_journal.py"
NAMES = sorted(path.name for path in FOLDER.iterdir())


def read(name: str) -> tuple[dict[str, str], bytes]:
    head, _, body = (FOLDER / name).read_bytes().partition(b"\n\n")
    return dict(line.split(": ", 1) for line in head.decode().splitlines()), body


def files_of(fields: dict[str, str], body: bytes) -> dict[str, bytes]:
    files, at = {}, 0
    for each in fields["files"].split(", "):
        name, length = each.split(" ")
        files[name] = body[at : at + int(length)]
        at += int(length)
    assert at == len(body)
    return files


def check_entry(fields: dict[str, str], line: bytes) -> None:
    entry = Entry.parse(line)
    assert entry.line() == line
    assert entry.leaf.hex() == fields["leaf"]


def check_opening(fields: dict[str, str], line: bytes) -> None:
    opening = Opening.parse(line)
    assert opening.line() == line
    assert commitment(opening.salt, opening.text) == fields["commitment"]


def check_proof(_: dict[str, str], line: bytes) -> None:
    assert Proof.parse(line).line() == line


def check_log(fields: dict[str, str], body: bytes) -> None:
    """Read a folder, follow its proofs and verify both signatures, as a bundle's reader does."""
    files = files_of(fields, body)
    copy = LogCopy.read(files)
    assert copy.files() == files
    checkpoint = check_copy(copy, folder_name=fields["folder"])
    keys = {name: bytes.fromhex(fields[name]) for name in ("journal", "mldsa")}
    signed = verify(
        copy.checkpoint, copy.mldsa, journal_public=keys["journal"], mldsa_public=keys["mldsa"]
    )
    assert signed.checkpoint == checkpoint


def check(name: str, fields: dict[str, str], body: bytes) -> None:
    if name.startswith("log_"):
        check_log(fields, body)
        return
    assert body.endswith(b"\n")
    checks = {"entry": check_entry, "opening": check_opening, "proof": check_proof}
    checks[name.partition("_")[0]](fields, body[:-1])


@pytest.mark.parametrize("name", NAMES)
def test_a_vector_of_the_journal_ends_as_its_head_says(name: str) -> None:
    fields, body = read(name)
    assert fields["comment"]
    assert ("_good" in name) == (fields["expect"] == "success")
    if fields["expect"] == "success":
        check(name, fields, body)
        return
    with pytest.raises(HrdocError) as caught:
        check(name, fields, body)
    assert caught.value.code == fields["expect"]
    assert caught.value.fields.get("rule") == fields.get("rule")


@pytest.mark.parametrize("name", [name for name in NAMES if name.startswith("log_mldsa")])
def test_a_false_ml_dsa_signature_is_the_one_fault_of_its_log(name: str) -> None:
    fields, body = read(name)
    with pytest.raises(HrdocError) as caught:
        check(name, fields, body)
    assert caught.value.fields["algorithm"] == "ml-dsa-65"


def test_every_rule_of_a_log_is_broken_by_a_vector() -> None:
    rules = {read(name)[0].get("rule") for name in NAMES if name.startswith("log_")}
    assert rules >= {"files", "line", "chain", "order", "opening", "proofs", "origin", "size"}


def test_the_generator_writes_exactly_the_vectors_that_are_kept(tmp_path: Path) -> None:
    kept = (VECTORS / "journal_kept.json").read_bytes()
    subprocess.run([sys.executable, GENERATOR, tmp_path], check=True)

    written = {path.name: path.read_bytes() for path in (tmp_path / "journal").iterdir()}
    assert written == {name: (FOLDER / name).read_bytes() for name in NAMES}
    assert (VECTORS / "journal_kept.json").read_bytes() == kept


def test_the_generator_shares_no_code_with_the_program() -> None:
    makers = [GENERATOR, *VECTORS.glob("journal_*.py")]
    assert len(makers) == 4
    modules: set[str] = set()
    for node in (each for path in makers for each in ast.walk(ast.parse(path.read_text("utf-8")))):
        if isinstance(node, ast.ImportFrom):
            modules.add(str(node.module))
        elif isinstance(node, ast.Import):
            modules |= {each.name for each in node.names}
    allowed = {*sys.stdlib_module_names, "cryptography", *(path.stem for path in makers)}
    assert {name.partition(".")[0] for name in modules} <= allowed
