"""Backups: whole at every moment, brought up to date, and a vault again with either key."""

import io
import os
from pathlib import Path

import pytest
from vault_records import keep

from hrdoc.crypto.recovery import RecoveryKey
from hrdoc.records.journal import folder
from hrdoc.vault.backup import backup, backups, restore
from hrdoc.vault.check import check
from hrdoc.vault.errors import (
    BackupDamaged,
    BackupOfAnotherVault,
    BackupPlaceUnfit,
    NotABackup,
    NotAVault,
    VaultExists,
    VaultTooNew,
    WrongPassphrase,
    WrongRecoveryKey,
)
from hrdoc.vault.vault import Clock, Vault, open_vault

PASSPHRASE = "سیب سرخ روی میز"
Made = tuple[Vault, RecoveryKey]


@pytest.fixture
def target(tmp_path: Path) -> Path:
    """Give the folder of a backup that does not exist yet."""
    return tmp_path / "stick"


def no_wait(seconds: float) -> None:
    assert seconds <= 30


def restored(target: Path, tmp_path: Path, clock: Clock, name: str = "back.vault") -> Vault:
    return restore(target, tmp_path / name, PASSPHRASE, clock=clock, wait=no_wait)


def test_a_restored_vault_is_the_same_with_a_new_log(
    vault: Vault, target: Path, tmp_path: Path, clock: Clock
) -> None:
    stored = vault.files.take_in(io.BytesIO(b"photo"))
    revision = keep(vault, "case", {"title": "x"})
    vault.journal.append(revision.record, "sealed")
    done = backup(vault, target)
    assert (done.files, done.copied, done.removed) == (1, 1, 0)
    old = vault.journal.checkpoint().checkpoint
    vault.close()
    with restored(target, tmp_path, clock) as again:
        assert again.vault_id == vault.vault_id
        assert again.keys.seed == vault.keys.seed
        assert again.revisions.head(revision.record) == revision
        assert again.founds(revision.record)
        assert again.files.open(stored.sha256).read() == b"photo"
        assert check(again) == []
        (*_, first) = again.journal.entries("vault")
        assert first.origin == again.journal.origin != old.origin
        assert (first.index, first.entry.seq) == (0, 0)
        assert first.detail == {"origin": old.origin, "size": old.size, "root": old.root.hex()}
        again.journal.checkpoint()
        logs = {path.partition("/")[0] for path in again.journal.export([revision.record])}
        assert logs == {folder(old.origin)}
    open_vault(tmp_path / "back.vault", PASSPHRASE, clock=clock).close()


def test_the_recovery_key_restores_too(
    made: Made, target: Path, tmp_path: Path, clock: Clock
) -> None:
    vault, recovery = made
    backup(vault, target)
    with pytest.raises(WrongRecoveryKey):
        restore(target, tmp_path / "b", RecoveryKey.generate(), clock=clock)
    with pytest.raises(WrongPassphrase):
        restore(target, tmp_path / "b", "wrong", clock=clock, wait=no_wait)
    assert not (tmp_path / "b").exists()
    restore(target, tmp_path / "b", recovery, clock=clock).close()


def test_a_second_backup_copies_only_what_is_new_and_removes_what_is_gone(
    vault: Vault, target: Path
) -> None:
    first = vault.files.take_in(io.BytesIO(b"one")).sha256
    backup(vault, target)
    vault.files.take_in(io.BytesIO(b"two"))
    done = backup(vault, target)
    assert (done.files, done.copied, done.removed) == (2, 1, 0)
    vault.files.remove(first)
    done = backup(vault, target)
    assert (done.files, done.copied, done.removed) == (1, 0, 1)
    assert len(list(target.rglob("*.age"))) == 1


def test_a_damaged_copy_is_brought_again(vault: Vault, target: Path) -> None:
    vault.files.take_in(io.BytesIO(b"one"))
    backup(vault, target)
    (copy,) = target.rglob("*.age")
    copy.write_bytes(copy.read_bytes()[:100])
    assert backup(vault, target).copied == 1


def test_a_backup_holds_nothing_in_the_clear_and_only_its_owner_reads_it(
    vault: Vault, target: Path
) -> None:
    keep(vault, "case", {"title": "planted-title"})
    vault.files.take_in(io.BytesIO(b"planted-bytes" * 1000))
    backup(vault, target)
    for path in target.rglob("*"):
        if path.is_file():
            assert b"planted" not in path.read_bytes()
        if os.name == "posix":
            assert path.stat().st_mode & 0o077 == 0
    names = sorted(path.name for path in target.iterdir())
    assert names == ["backup.json", "files", "records.snapshot", "vault.json", "vault.json.copy"]


def test_a_backup_is_no_vault(vault: Vault, target: Path, clock: Clock) -> None:
    backup(vault, target)
    vault.close()
    with pytest.raises(Exception, match=r"vault-damaged|not-a-vault"):
        open_vault(target, PASSPHRASE, clock=clock, wait=no_wait)


def test_backups_that_still_hold_what_was_erased_are_listed(vault: Vault, target: Path) -> None:
    revision = keep(vault, "testimony", {"title": "x"})
    done = backup(vault, target)
    assert [(each.id, each.behind) for each in backups(vault)] == [(done.id, 0)]
    vault.revisions.erase(revision.name)
    assert [each.behind for each in backups(vault)] == [1]
    backup(vault, target)
    assert [each.behind for each in backups(vault)] == [0]


def test_a_backup_that_was_killed_at_its_first_file_is_begun_again(
    vault: Vault, tmp_path: Path
) -> None:
    target = tmp_path / "backup"
    target.mkdir()
    (target / "backup.json.part").write_bytes(b'{"form')
    backup(vault, target)
    assert (target / "backup.json").is_file()
    assert not (target / "backup.json.part").exists()


def test_a_place_that_is_no_place_for_a_backup_is_refused_and_left_alone(
    vault: Vault, tmp_path: Path
) -> None:
    other = tmp_path / "other"
    other.mkdir()
    (other / "note.txt").write_text("x")
    for place in (vault.path, vault.path / "files", vault.path / "b", other, other / "note.txt"):
        with pytest.raises(BackupPlaceUnfit):
            backup(vault, place)
    assert [path.name for path in other.iterdir()] == ["note.txt"]
    (tmp_path / "empty").mkdir()
    backup(vault, tmp_path / "empty")


def test_the_backup_of_another_vault_is_left_alone(
    vault: Vault, target: Path, new_vault: "object"
) -> None:
    backup(vault, target)
    before = {path: path.read_bytes() for path in target.rglob("*") if path.is_file()}
    other = new_vault("other")  # type: ignore[operator]
    with pytest.raises(BackupOfAnotherVault):
        backup(other, target)
    assert {path: path.read_bytes() for path in target.rglob("*") if path.is_file()} == before


@pytest.mark.parametrize(
    "content",
    [None, b"", b"{}", b"[]", b'{"format":"x","version":1,"id":"a","vault":"b"}', b"\xff"],
)
def test_what_is_no_backup_is_said_so(
    vault: Vault, target: Path, tmp_path: Path, clock: Clock, content: bytes | None
) -> None:
    backup(vault, target)
    if content is None:
        (target / "backup.json").unlink()
    else:
        (target / "backup.json").write_bytes(content)
    with pytest.raises(NotABackup):
        restored(target, tmp_path, clock)
    with pytest.raises(NotABackup):
        restored(tmp_path / "nowhere", tmp_path, clock)


def test_a_backup_of_the_future_is_too_new(
    vault: Vault, target: Path, tmp_path: Path, clock: Clock
) -> None:
    backup(vault, target)
    note = target / "backup.json"
    note.write_bytes(note.read_bytes().replace(b'"version":1', b'"version":2'))
    with pytest.raises(VaultTooNew):
        restored(target, tmp_path, clock)


def test_nothing_is_restored_over_something(
    vault: Vault, target: Path, tmp_path: Path, clock: Clock
) -> None:
    backup(vault, target)
    (tmp_path / "back.vault").write_text("x")
    with pytest.raises(VaultExists):
        restored(target, tmp_path, clock)


def test_a_damaged_snapshot_is_refused_and_leaves_nothing(
    vault: Vault, target: Path, tmp_path: Path, clock: Clock
) -> None:
    backup(vault, target)
    snapshot = target / "records.snapshot"
    whole = snapshot.read_bytes()
    for at in (20, 5000, len(whole) - 10):
        changed = bytearray(whole)
        changed[at] ^= 1
        snapshot.write_bytes(changed)
        with pytest.raises(BackupDamaged):
            restored(target, tmp_path, clock)
    assert sorted(path.name for path in tmp_path.iterdir()) == ["stick", "test.vault"]


def test_a_damaged_or_lost_file_does_not_take_the_rest_with_it(
    vault: Vault, target: Path, tmp_path: Path, clock: Clock
) -> None:
    kept = vault.files.take_in(io.BytesIO(b"kept")).sha256
    lost = vault.files.take_in(io.BytesIO(b"lost")).sha256
    damaged = vault.files.take_in(io.BytesIO(b"damaged")).sha256
    backup(vault, target)
    places = {sha256: place for place, sha256 in vault.files.places().items()}
    vault.close()
    (target / "files" / places[lost][:2] / places[lost]).unlink()
    path = target / "files" / places[damaged][:2] / places[damaged]
    path.write_bytes(path.read_bytes()[:-1] + b"x")
    with restored(target, tmp_path, clock) as again:
        assert again.files.open(kept).read() == b"kept"
        assert {(each.code, each.subject) for each in check(again)} == {
            ("file-missing", lost),
            ("file-damaged", damaged),
        }


def test_the_log_ends_where_the_backup_was_made_and_the_original_may_go_on(
    vault: Vault, target: Path, tmp_path: Path, clock: Clock
) -> None:
    backup(vault, target)
    size = vault.journal.checkpoint().checkpoint.size
    vault.journal.append("a" * 32, "edited")
    with restored(target, tmp_path, clock) as again:
        (*_, first) = again.journal.entries("vault")
        assert first.detail is not None
        assert first.detail["size"] == size
        assert again.journal.origin != vault.journal.origin


def test_a_folder_that_is_no_vault_is_still_none(tmp_path: Path, clock: Clock) -> None:
    with pytest.raises(NotAVault):
        open_vault(tmp_path, PASSPHRASE, clock=clock, wait=no_wait)
