"""Making, opening, closing and locking a vault, and telling one failure from another."""

import json
import os
import subprocess
import sys
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

import pytest
from vault_records import keep

from hrdoc.crypto.kdf import Cost
from hrdoc.crypto.recovery import RecoveryKey
from hrdoc.vault import attempts
from hrdoc.vault.errors import (
    DiskRefuses,
    NotAVault,
    VaultBusy,
    VaultDamaged,
    VaultExists,
    VaultTooNew,
    WrongPassphrase,
    WrongRecoveryKey,
)
from hrdoc.vault.recover import file_identities_from_header
from hrdoc.vault.vault import Clock, Vault, create, open_vault, open_with_recovery

PASSPHRASE = "سیب سرخ روی میز"
Made = tuple[Vault, RecoveryKey]


def no_wait(seconds: float) -> None:
    raise AssertionError(seconds)


def reopened(place: Path, clock: Clock, passphrase: str = PASSPHRASE) -> Vault:
    return open_vault(place, passphrase, clock=clock, wait=lambda _: None)


def flip(path: Path, at: int) -> None:
    data = bytearray(path.read_bytes())
    data[at] ^= 1
    path.write_bytes(bytes(data))


def test_a_vault_opens_again_with_what_was_put_in(vault: Vault, place: Path, clock: Clock) -> None:
    vault.settings.put("language", "fa")
    seed = vault.keys.seed
    vault.close()
    with reopened(place, clock) as again:
        assert again.settings.get("language") == "fa"
        assert again.keys.seed == seed
        assert again.vault_id == vault.vault_id


def test_the_same_words_from_another_keyboard_open_it(
    vault: Vault, place: Path, clock: Clock
) -> None:
    vault.close()
    arabic = PASSPHRASE.replace("\N{ARABIC LETTER FARSI YEH}", "\N{ARABIC LETTER YEH}")
    assert arabic != PASSPHRASE
    reopened(place, clock, arabic).close()


def test_the_recovery_key_opens_it_from_its_words(made: Made, place: Path, clock: Clock) -> None:
    vault, recovery = made
    vault.close()
    words = recovery.to_words()
    with open_with_recovery(place, RecoveryKey.from_words(words), clock=clock) as again:
        events = [each.event.type for each in again.journal.entries("vault") if each.event]
    assert events[-1] == "recovery-used"


def test_a_vault_without_recovery_key_opens_with_none(
    place: Path, weak_cost: Cost, clock: Clock
) -> None:
    vault, recovery = create(place, PASSPHRASE, cost=weak_cost, recovery=False, clock=clock)
    vault.close()
    assert recovery is None
    with pytest.raises(WrongRecoveryKey):
        open_with_recovery(place, RecoveryKey.generate(), clock=clock)


def test_another_recovery_key_is_not_taken_for_damage(
    vault: Vault, place: Path, clock: Clock
) -> None:
    vault.close()
    with pytest.raises(WrongRecoveryKey):
        open_with_recovery(place, RecoveryKey.generate(), clock=clock)


def test_the_folder_holds_what_the_format_says_and_nothing_else(vault: Vault, place: Path) -> None:
    vault.close()
    names = sorted(path.name for path in place.iterdir())
    assert names == ["files", "lock", "records.db", "vault.json", "vault.json.copy"]
    assert (place / "lock").read_text() == str(os.getpid())
    assert (place / "vault.json").read_bytes() == (place / "vault.json.copy").read_bytes()


@pytest.mark.skipif(os.name != "posix", reason="modes are POSIX")
def test_only_the_owner_may_read_anything(vault: Vault, place: Path) -> None:
    keep(vault, "case", {"title": "x"})
    modes = {path.name: path.stat().st_mode & 0o777 for path in [place, *place.rglob("*")]}
    assert set(modes.values()) <= {0o600, 0o700}, modes


def test_nothing_is_made_over_something_that_exists(
    tmp_path: Path, weak_cost: Cost, clock: Clock
) -> None:
    (tmp_path / "full").mkdir()
    (tmp_path / "full" / "note").write_text("x")
    (tmp_path / "file").write_text("x")
    for name in ("full", "file"):
        with pytest.raises(VaultExists):
            create(tmp_path / name, PASSPHRASE, cost=weak_cost, clock=clock)
    (tmp_path / "empty").mkdir()
    create(tmp_path / "empty", PASSPHRASE, cost=weak_cost, clock=clock)[0].close()
    assert sorted(path.name for path in tmp_path.iterdir()) == ["empty", "file", "full"]


def test_a_failed_creation_leaves_nothing(tmp_path: Path, weak_cost: Cost, clock: Clock) -> None:
    with pytest.raises(Exception):  # noqa: B017, PT011 - whichever part of it fails
        create(tmp_path / "missing" / "x.vault", PASSPHRASE, cost=weak_cost, clock=clock)

    def broken() -> object:
        raise RuntimeError

    with pytest.raises(RuntimeError):
        create(tmp_path / "x.vault", PASSPHRASE, cost=weak_cost, clock=broken)  # type: ignore[arg-type]
    assert list(tmp_path.iterdir()) == []


@pytest.mark.parametrize("content", ["nothing", "folder", "file", "header-is-a-folder"])
def test_what_is_no_vault_is_said_to_be_none_and_left_alone(
    tmp_path: Path, clock: Clock, content: str
) -> None:
    place = tmp_path / "x"
    if content == "file":
        place.write_bytes(b"x")
    elif content != "nothing":
        place.mkdir()
        if content == "header-is-a-folder":
            (place / "vault.json").mkdir()
    before = sorted(tmp_path.rglob("*"))
    with pytest.raises(NotAVault):
        open_vault(place, PASSPHRASE, clock=clock, wait=no_wait)
    assert sorted(tmp_path.rglob("*")) == before


def test_a_wrong_passphrase_is_wrong_and_not_damage(
    vault: Vault, place: Path, clock: Clock
) -> None:
    vault.close()
    with pytest.raises(WrongPassphrase):
        reopened(place, clock, "another")
    reopened(place, clock).close()


def test_either_copy_of_the_header_is_enough_and_heals_the_other(
    vault: Vault, place: Path, clock: Clock
) -> None:
    vault.close()
    whole = (place / "vault.json").read_bytes()
    for damaged in ("vault.json", "vault.json.copy"):
        for broken in (None, b"", b"{}", whole[:-9], whole.replace(b'"salt":"', b'"salt":"A', 1)):
            if broken is None:
                (place / damaged).unlink()
            else:
                (place / damaged).write_bytes(broken)
            reopened(place, clock).close()
            assert (place / "vault.json").read_bytes() == whole
            assert (place / "vault.json.copy").read_bytes() == whole


def test_two_damaged_copies_are_damage(vault: Vault, place: Path, clock: Clock) -> None:
    vault.close()
    for name in ("vault.json", "vault.json.copy"):
        flip(place / name, 300)
    with pytest.raises(VaultDamaged) as caught:
        reopened(place, clock)
    assert caught.value.fields == {"part": "header"}


def test_a_header_of_the_future_is_too_new(vault: Vault, place: Path, clock: Clock) -> None:
    vault.close()
    header = json.loads((place / "vault.json").read_bytes())
    (place / "vault.json").write_text(json.dumps(header | {"version": 7}))
    with pytest.raises(VaultTooNew) as caught:
        reopened(place, clock)
    assert caught.value.fields == {"found": "7", "known": "1"}


def test_a_damaged_database_is_damage(vault: Vault, place: Path, clock: Clock) -> None:
    keep(vault, "case", {"title": "x" * 20_000})
    vault.close()
    whole = (place / "records.db").read_bytes()
    for at in range(100, len(whole), 4096):
        flip(place / "records.db", at)
        with suppress(VaultDamaged), reopened(place, clock) as again:
            assert not again.database.is_sound()
        (place / "records.db").write_bytes(whole)
    (place / "records.db").write_bytes(b"not a database" * 500)
    with pytest.raises(VaultDamaged) as caught:
        reopened(place, clock)
    assert caught.value.fields == {"part": "database"}


def test_a_missing_database_is_damage_and_none_is_made(
    vault: Vault, place: Path, clock: Clock
) -> None:
    vault.close()
    (place / "records.db").unlink()
    with pytest.raises(VaultDamaged):
        reopened(place, clock)
    assert not (place / "records.db").exists()


def test_the_file_identity_comes_from_the_header_alone(vault: Vault, place: Path) -> None:
    wanted = vault.file_identities()
    vault.close()
    (place / "records.db").unlink()
    assert file_identities_from_header(place, PASSPHRASE) == wanted
    assert wanted[0].startswith("AGE-SECRET-KEY-PQ-1")


def test_a_second_process_finds_it_busy(vault: Vault, place: Path, clock: Clock) -> None:
    script = (
        "import sys, datetime, pathlib\n"
        "from hrdoc.vault.vault import open_vault\n"
        "from hrdoc.vault.errors import VaultBusy\n"
        "try:\n"
        "    open_vault(pathlib.Path(sys.argv[1]), 'x', clock=lambda: None)\n"
        "except VaultBusy:\n"
        "    print('busy')\n"
    )
    told = subprocess.run(
        [sys.executable, "-c", script, str(place)], capture_output=True, text=True, check=True
    )
    assert told.stdout == "busy\n"
    assert told.stderr == ""
    with pytest.raises(VaultBusy):
        reopened(place, clock)
    vault.close()
    reopened(place, clock).close()


@pytest.mark.skipif(sys.platform == "win32", reason="links need rights there")
@pytest.mark.parametrize("link", [os.symlink, os.link])
def test_a_lock_that_is_another_file_is_refused_and_that_file_stays(
    vault: Vault, place: Path, clock: Clock, *, tmp_path: Path, link: Callable[[Path, Path], None]
) -> None:
    vault.close()
    diary = tmp_path / "diary.txt"
    diary.write_text("years of work")
    (place / "lock").unlink()
    link(diary, place / "lock")
    with pytest.raises(DiskRefuses):
        open_vault(place, PASSPHRASE, clock=clock)
    assert diary.read_text() == "years of work"
    (place / "lock").unlink()
    open_vault(place, PASSPHRASE, clock=clock).close()


def test_the_count_of_attempts_survives_a_restart_and_slows_down_to_half_a_minute(
    vault: Vault, place: Path, clock: Clock
) -> None:
    vault.close()
    waited: list[float] = []
    for _ in range(12):
        with pytest.raises(WrongPassphrase):
            open_vault(place, "wrong", clock=clock, wait=waited.append)
    assert waited == [1, 2, 4, 8, 16, 30, 30, 30, 30]
    open_vault(place, PASSPHRASE, clock=clock, wait=waited.append).close()
    assert waited[-1] == 30
    assert attempts.count(place) == 0
    open_vault(place, PASSPHRASE, clock=clock, wait=no_wait).close()


@pytest.mark.parametrize("content", [b"", b"many", b"-3", b"9" * 50, b"\xff"])
def test_a_meddled_count_of_attempts_never_locks_the_owner_out(
    vault: Vault, place: Path, clock: Clock, content: bytes
) -> None:
    vault.close()
    (place / "attempts").write_bytes(content)
    waited: list[float] = []
    open_vault(place, PASSPHRASE, clock=clock, wait=waited.append).close()
    assert sum(waited) <= 30


def test_a_changed_passphrase_takes_new_salt_and_leaves_the_recovery_key(
    made: Made, place: Path, clock: Clock
) -> None:
    vault, recovery = made
    old = vault.header
    vault.change_passphrase("another one", cost=Cost(16, 2, 1))
    assert vault.header.salt != old.salt
    assert vault.header.cost == Cost(16, 2, 1)
    vault.close()
    with pytest.raises(WrongPassphrase):
        reopened(place, clock)
    reopened(place, clock, "another one").close()
    open_with_recovery(place, recovery, clock=clock).close()


def test_a_new_recovery_key_replaces_the_old_one(made: Made, place: Path, clock: Clock) -> None:
    vault, old = made
    new = vault.replace_recovery_key()
    vault.close()
    with pytest.raises(WrongRecoveryKey):
        open_with_recovery(place, old, clock=clock)
    open_with_recovery(place, new, clock=clock).close()
    reopened(place, clock).close()


def test_an_interrupted_change_of_passphrase_opens_with_either_and_then_with_one(
    vault: Vault, place: Path, clock: Clock, weak_cost: Cost
) -> None:
    old = (place / "vault.json.copy").read_bytes()
    vault.change_passphrase("another one", cost=weak_cost)
    vault.close()
    (place / "vault.json.copy").write_bytes(old)
    reopened(place, clock, "another one").close()
    with pytest.raises(WrongPassphrase):
        reopened(place, clock)


def test_closing_twice_is_harmless_and_a_failure_inside_still_unlocks(
    vault: Vault, place: Path, clock: Clock
) -> None:
    vault.close()
    vault.close()
    with pytest.raises(RuntimeError), reopened(place, clock):
        raise RuntimeError
    reopened(place, clock).close()


def test_no_secret_is_in_any_repr(made: Made) -> None:
    vault, recovery = made
    shown = "".join(map(repr, (vault, recovery, vault.keys, vault.master, vault.header)))
    for secret in (vault.keys.seed, vault.master.secret, recovery.secret):
        assert secret.hex() not in shown
        assert repr(secret) not in shown


@pytest.mark.skipif(os.name != "posix" or os.geteuid() == 0, reason="root may write anywhere")
def test_a_write_protected_folder_is_said_so(vault: Vault, place: Path, clock: Clock) -> None:
    vault.close()
    place.chmod(0o500)
    try:
        with pytest.raises(DiskRefuses):
            reopened(place, clock)
    finally:
        place.chmod(0o700)


def test_a_transaction_is_all_or_nothing_also_inside_another(vault: Vault) -> None:
    acted: list[str] = []

    def fail() -> None:
        with vault.transaction():
            vault.settings.put("b", "2")
            vault.database.after_commit(lambda: acted.append("b"))
            raise RuntimeError

    with vault.transaction():
        vault.settings.put("a", "1")
        vault.database.after_commit(lambda: acted.append("a"))
        with pytest.raises(RuntimeError):
            fail()
        assert acted == []
    assert acted == ["a"]
    assert (vault.settings.get("a"), vault.settings.get("b")) == ("1", None)


def test_two_vaults_know_nothing_of_each_other(new_vault: Callable[[str], Vault]) -> None:
    one, other = new_vault("one"), new_vault("other")
    assert one.vault_id != other.vault_id
    assert one.keys.seed != other.keys.seed
    assert one.journal.origin != other.journal.origin
