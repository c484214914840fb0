"""Folders that somebody prepared, backed up from, into, and restored from: nothing leads out."""

import io
import os
import shutil
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

from hrdoc.vault import attempts
from hrdoc.vault.backup import NOTE, SNAPSHOT, backup, restore
from hrdoc.vault.check import check
from hrdoc.vault.database import open_database
from hrdoc.vault.errors import (
    BackupDamaged,
    BackupPlaceUnfit,
    DiskFull,
    NotABackup,
    NotAVault,
    VaultDamaged,
)
from hrdoc.vault.rehearsal import rehearse
from hrdoc.vault.vault import Clock, Vault

pytestmark = pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")

PASSPHRASE = "سیب سرخ روی میز"
PRIVATE = b"a diary that is nobody's business" * 200


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    """Give the folder of a backup."""
    return tmp_path / "stick"


@pytest.fixture
def diary(tmp_path: Path) -> Path:
    """Give somebody's private file, outside every vault and backup."""
    path = tmp_path / "diary.txt"
    path.write_bytes(PRIVATE)
    return path


def no_wait(_seconds: float) -> None: ...


def evidence(folder: Path) -> Path:
    """The one evidence file in a vault or backup."""
    (found,) = (folder / "files").glob("*/*.age")
    return found


def all_bytes(folder: Path) -> bytes:
    return b"".join(path.read_bytes() for path in sorted(folder.rglob("*")) if path.is_file())


def back(stick: Path, tmp_path: Path, clock: Clock) -> Vault:
    return restore(stick, tmp_path / "back.vault", PASSPHRASE, clock=clock, wait=no_wait)


def a_link(path: Path, diary: Path) -> None:
    path.symlink_to(diary)


def a_second_name(path: Path, diary: Path) -> None:
    os.link(diary, path)


def a_pipe(path: Path, _diary: Path) -> None:
    os.mkfifo(path)


def a_folder(path: Path, _diary: Path) -> None:
    path.mkdir()


PLANTED = [a_link, a_second_name, a_pipe, a_folder]
Plant = Callable[[Path, Path], None]


@pytest.mark.parametrize("plant", PLANTED)
def test_a_backup_takes_nothing_that_was_planted_in_the_place_of_evidence(
    vault: Vault, stick: Path, diary: Path, plant: Plant
) -> None:
    vault.files.take_in(io.BytesIO(b"photo"))
    there = evidence(vault.path)
    there.unlink()
    plant(there, diary)
    backup(vault, stick)
    assert PRIVATE[:40] not in all_bytes(stick)
    assert not list((stick / "files").glob("*/*"))
    assert {each.code for each in check(vault)} <= {"file-missing", "file-damaged"}
    assert check(vault)


def test_evidence_with_a_second_name_is_copied(vault: Vault, stick: Path, tmp_path: Path) -> None:
    vault.files.take_in(io.BytesIO(b"photo"))
    os.link(evidence(vault.path), tmp_path / "another-backup-program-made-this")
    assert backup(vault, stick).copied == 1
    assert evidence(stick).stat().st_nlink == 1


@pytest.mark.parametrize("plant", [os.symlink, os.link])
def test_another_name_of_the_evidence_itself_is_no_backup_of_it(
    vault: Vault, stick: Path, plant: Callable[[Path, Path], None]
) -> None:
    vault.files.take_in(io.BytesIO(b"photo"))
    backup(vault, stick)
    copy = evidence(stick)
    copy.unlink()
    plant(evidence(vault.path), copy)
    assert backup(vault, stick).copied == 1
    assert not copy.is_symlink()
    assert not copy.samefile(evidence(vault.path))


@pytest.mark.parametrize("inner", [False, True])
def test_a_backup_writes_nothing_through_a_folder_that_lies_elsewhere(
    vault: Vault, stick: Path, tmp_path: Path, inner: bool
) -> None:
    backup(vault, stick)
    vault.files.take_in(io.BytesIO(b"photo"))
    elsewhere = tmp_path / "elsewhere"
    elsewhere.mkdir()
    if inner:
        (stick / "files" / evidence(vault.path).parent.name).symlink_to(elsewhere)
    else:
        (stick / "files").rmdir()
        (stick / "files").symlink_to(elsewhere)
    with pytest.raises(BackupPlaceUnfit):
        backup(vault, stick)
    assert not list(elsewhere.iterdir())


def test_a_link_in_the_place_of_what_a_backup_writes_is_not_followed(
    vault: Vault, stick: Path, diary: Path
) -> None:
    backup(vault, stick)
    for name in (SNAPSHOT, f"{SNAPSHOT}.part", "vault.json", "vault.json.copy", "vault.json.part"):
        (stick / name).unlink(missing_ok=True)
        (stick / name).symlink_to(diary)
    backup(vault, stick)
    assert diary.read_bytes() == PRIVATE
    assert not (stick / SNAPSHOT).is_symlink()


# --- restored from ------------------------------------------------------------------------------


@pytest.mark.parametrize("plant", PLANTED)
def test_what_was_planted_in_a_backup_in_the_place_of_evidence_does_not_come_back(
    vault: Vault, stick: Path, tmp_path: Path, diary: Path, clock: Clock, plant: Plant
) -> None:
    vault.files.take_in(io.BytesIO(b"photo"))
    backup(vault, stick)
    there = evidence(stick)
    there.unlink()
    plant(there, diary)
    assert rehearse(stick, PASSPHRASE, wait=no_wait).lost == 1
    with back(stick, tmp_path, clock) as again:
        assert not list((again.path / "files").glob("*/*"))
        assert [each.code for each in check(again)] == ["file-missing"]
    assert diary.read_bytes() == PRIVATE


@pytest.mark.parametrize(
    "leads",
    [
        "../../escaped.age",
        "../escaped",
        "/escaped",
        "ab\0.age",
        "",
        "..",
        "ab" * 16 + ".age/..",
    ],
)
def test_a_database_that_leads_out_of_the_folder_is_refused(
    vault: Vault, stick: Path, tmp_path: Path, clock: Clock, leads: str
) -> None:
    vault.files.take_in(io.BytesIO(b"photo"))
    backup(vault, stick)
    with open_database(stick / SNAPSHOT, vault.master.database_key()) as database:
        database.execute("UPDATE file SET place = ?", (leads,))
    for beside in stick.glob(f"{SNAPSHOT}-*"):
        beside.unlink()
    (stick / "escaped.age").write_bytes(evidence(stick).read_bytes())
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(BackupDamaged):
        back(stick, tmp_path, clock)
    with pytest.raises(BackupDamaged):
        rehearse(stick, PASSPHRASE, wait=no_wait)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_vault_whose_database_leads_out_of_its_folder_destroys_nothing(
    vault: Vault, diary: Path
) -> None:
    stored = vault.files.take_in(io.BytesIO(b"photo"))
    vault.database.execute("UPDATE file SET place = ?", (f"/../../../{diary.name}",))
    with pytest.raises(VaultDamaged):
        vault.files.open(stored.sha256)
    with pytest.raises(VaultDamaged):
        vault.files.remove(stored.sha256)
    assert diary.read_bytes() == PRIVATE


@pytest.mark.parametrize(
    ("name", "refusal"), [(NOTE, NotABackup), (SNAPSHOT, NotABackup), ("attempts", None)]
)
@pytest.mark.parametrize("plant", [a_pipe, a_link])
def test_nobody_waits_for_a_pipe_in_a_backup(
    vault: Vault,
    stick: Path,
    tmp_path: Path,
    diary: Path,
    clock: Clock,
    name: str,
    refusal: type[Exception] | None,
    plant: Plant,
) -> None:
    backup(vault, stick)
    (stick / name).unlink(missing_ok=True)
    plant(stick / name, diary)
    if refusal is None:
        assert attempts.count(stick) == 0
        back(stick, tmp_path, clock).close()
    else:
        with pytest.raises(refusal):
            back(stick, tmp_path, clock)
        with pytest.raises(refusal):
            rehearse(stick, PASSPHRASE, wait=no_wait)
    assert diary.read_bytes() == PRIVATE


@pytest.mark.parametrize("plant", [a_pipe, a_link, a_folder])
def test_headers_that_are_no_files_are_no_headers(
    vault: Vault, stick: Path, tmp_path: Path, diary: Path, clock: Clock, plant: Plant
) -> None:
    backup(vault, stick)
    for name in ("vault.json", "vault.json.copy"):
        (stick / name).unlink()
        plant(stick / name, diary)
    with pytest.raises(NotAVault):
        back(stick, tmp_path, clock)


def holes(path: Path, size: int) -> None:
    """Make a file long without a byte in it."""
    with path.open("r+b") as stream:
        stream.truncate(size)


def test_a_database_there_is_no_room_for_is_refused_before_it_is_copied(
    vault: Vault, stick: Path, tmp_path: Path, clock: Clock, monkeypatch: pytest.MonkeyPatch
) -> None:
    backup(vault, stick)
    holes(stick / SNAPSHOT, 1 << 26)
    room = shutil.disk_usage(tmp_path)._replace(free=1 << 25)
    monkeypatch.setattr(shutil, "disk_usage", lambda _: room)
    with pytest.raises(DiskFull):
        back(stick, tmp_path, clock)
    with pytest.raises(DiskFull):
        rehearse(stick, PASSPHRASE, wait=no_wait)
    assert not (tmp_path / "back.vault").exists()


def test_evidence_full_of_holes_is_not_copied(
    vault: Vault, stick: Path, tmp_path: Path, clock: Clock
) -> None:
    vault.files.take_in(io.BytesIO(b"photo"))
    backup(vault, stick)
    holes(evidence(stick), 1 << 26)
    assert rehearse(stick, PASSPHRASE, wait=no_wait).lost == 1
    with back(stick, tmp_path, clock) as again:
        assert [each.code for each in check(again)] == ["file-missing"]
