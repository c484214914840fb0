"""Health: a sound vault has no findings, and every fault planted is found."""

import io
import os
from collections.abc import Callable
from pathlib import Path

import pytest
from vault_records import keep

from hrdoc.records import shipped
from hrdoc.vault.check import CODES, Finding, check
from hrdoc.vault.vault import Vault

SUBJECT = "a" * 32


@pytest.fixture
def full(vault: Vault, new_vault: Callable[[str], Vault]) -> Vault:
    """Give a vault with some of everything."""
    for data in (b"", b"one", os.urandom(200_000), os.urandom(200_000)):
        vault.files.take_in(io.BytesIO(data))
    revision = keep(vault, "case", {"title": "x"})
    keep(vault, "testimony", {"title": "y", "case": revision.record})
    vault.definitions.put(shipped.form("case").definition)
    vault.journal.append(SUBJECT, "sealed")
    other = new_vault("other")
    other.journal.append(SUBJECT, "sealed")
    other.journal.append("vault", "checked")
    other.journal.checkpoint()
    vault.journal.import_foreign(other.journal.export([SUBJECT, "vault"]))
    vault.journal.checkpoint()
    return vault


def age_files(vault: Vault) -> list[Path]:
    paths = [vault.files.path(place) for place in vault.files.places()]
    return sorted(paths, key=lambda path: path.stat().st_size)


def codes(vault: Vault) -> list[str]:
    return [finding.code for finding in check(vault)]


def test_a_sound_vault_has_no_findings(full: Vault) -> None:
    told: list[tuple[int, int]] = []
    assert check(full, progress=lambda done, of: told.append((done, of))) == []
    assert told == [(1, 4), (2, 4), (3, 4), (4, 4)]


def test_a_missing_file_is_found(full: Vault) -> None:
    age_files(full)[0].unlink()
    assert codes(full) == ["file-missing"]


def test_a_changed_byte_anywhere_in_a_file_is_found_the_padding_too(full: Vault) -> None:
    path = age_files(full)[-1]
    whole = path.read_bytes()
    for at in (len(whole) // 2, len(whole) - 100):
        changed = bytearray(whole)
        changed[at] ^= 1
        path.write_bytes(changed)
        (finding,) = check(full)
        assert finding.code == "file-damaged"
        assert full.files.info(finding.subject) is not None


def test_exchanged_files_are_found(full: Vault) -> None:
    one, other = age_files(full)[-2:]
    aside = one.with_name("aside")
    one.rename(aside)
    other.rename(one)
    aside.rename(other)
    assert codes(full) == ["file-swapped", "file-swapped"]


def test_files_nobody_names_are_found_and_removed_only_when_asked(full: Vault) -> None:
    folder = age_files(full)[0].parent
    names = ["ff" * 16 + ".age", "ee" * 16 + ".age.part"]
    for name in names:
        (folder / name).write_bytes(b"half a file")
    wanted = [Finding("file-unnamed", name) for name in sorted(names)]
    assert check(full) == wanted
    assert check(full, remove_unnamed=True) == wanted
    assert check(full) == []
    assert len(age_files(full)) == 4


@pytest.mark.parametrize(
    ("code", "statement"),
    [
        ("revision-damaged", "UPDATE revision SET state = 'withdrawn' WHERE rowid = 1"),
        ("revision-damaged", "UPDATE revision SET by_founder = 0 WHERE rowid = 1"),
        ("revision-damaged", "UPDATE revision SET signed = x'00' WHERE rowid = 1"),
        ("revision-damaged", "UPDATE revision SET disclosures = x'00'"),
        ("definition-damaged", "UPDATE definition SET content = x'00'"),
        ("journal-damaged", "UPDATE entry SET seq = 7 WHERE place = 1"),
        ("journal-damaged", "DELETE FROM entry WHERE place = 0"),
        ("journal-damaged", "UPDATE entry SET leaf = zeroblob(32) WHERE place = 1"),
        ("journal-damaged", "UPDATE entry SET line = x'00' WHERE place = 1"),
        ("journal-damaged", "UPDATE checkpoint SET root = zeroblob(32)"),
        ("journal-damaged", "UPDATE checkpoint SET size = size + 1"),
        ("journal-damaged", "UPDATE checkpoint SET mldsa = x'00'"),
        ("other-journal-damaged", "DELETE FROM foreign_entry WHERE subject = 'vault' AND seq = 0"),
        ("other-journal-damaged", "UPDATE foreign_log SET note = x'00'"),
        ("other-journal-damaged", "UPDATE foreign_proof SET line = x'00'"),
    ],
)  # fmt: skip
def test_a_fault_in_the_database_is_found(full: Vault, code: str, statement: str) -> None:
    assert full.database.execute(statement) > 0
    found = codes(full)
    assert found
    assert set(found) == {code}
    assert code in CODES


def test_every_code_of_a_finding_is_in_the_list(full: Vault) -> None:
    assert len(CODES) == len(set(CODES))
    assert "file-missing" in CODES
    assert full.vault_id
