"""Backup and restore: the same encryption in another folder, brought up to date each time.

```
backup.json                   what this folder is: a random id and the vault's id
vault.json  vault.json.copy   the header
records.snapshot              the encrypted database at one moment
files/ab/<random>.age         the encrypted files as they are
```
It is not a vault: opening it as one would grow the same log twice.

Backing up: 1 the place is outside the vault and new, or this vault's own, 2 evidence files that
are missing or differ are copied, synced, renamed and read back, 3 the database is written as a
snapshot, opened with its key and checked, then put in place, 4 the header copies, 5 only then are
files removed that the vault no longer names, so a backup is whole at every moment.
Restoring: 6 the header opens with the passphrase or the recovery key, 7 everything is built beside
the new place, 8 a new log begins whose first entry names the old one: the original may live on.
Nothing is read or written where a link leads: a linked folder is no place for a backup, and what is
no file of its own in the place of an evidence file counts as missing, which `check` finds.
Between 2 and 3 somebody may go on writing: what the snapshot names is copied before it is put in
place. A damaged file is copied as it is and found by `check`; the rest is not lost with it.
"""

import secrets
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Annotated, Final

import msgspec

from hrdoc.crypto.age.file import encrypted_size
from hrdoc.crypto.age.header import MAX_HEADER
from hrdoc.crypto.header import recovery_wrapping_key
from hrdoc.crypto.recovery import RecoveryKey
from hrdoc.crypto.secret import Passphrase
from hrdoc.records.journal import VAULT
from hrdoc.vault import header_file
from hrdoc.vault.building import building, check_free
from hrdoc.vault.copying import bring, copy_whole
from hrdoc.vault.database import Database, open_database
from hrdoc.vault.errors import (
    BackupDamaged,
    BackupOfAnotherVault,
    BackupPlaceUnfit,
    NotABackup,
    VaultDamaged,
    VaultTooNew,
    explained,
)
from hrdoc.vault.files import FOLDER, SUFFIX, lying_in, place_in
from hrdoc.vault.intake import padded_length
from hrdoc.vault.platform import (
    is_link,
    is_own,
    make_folder,
    open_own,
    settle_into,
    write_whole,
)
from hrdoc.vault.recover import WrappingKey, unlock_folder
from hrdoc.vault.vault import DATABASE, Clock, Vault, join

NOTE: Final = "backup.json"
_BEGUN: Final = f"{NOTE}.part"
"""All that lies in the folder of a backup that was killed while it wrote its note."""
SNAPSHOT: Final = "records.snapshot"
VERSION: Final = 1
_NOTE_LIMIT: Final = 4096

Progress = Callable[[int, int], None]
"""Told how many files of how many are in place; may raise to stop."""


class _Note(msgspec.Struct, forbid_unknown_fields=True):
    format: str
    version: int
    id: Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{32}\Z")]
    vault: Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{32}\Z")]


@dataclass(frozen=True, slots=True)
class BackedUp:
    """What a backup did: the folder's random id, files in it, copied now, removed now."""

    id: str
    files: int
    copied: int
    removed: int


@dataclass(frozen=True, slots=True)
class KnownBackup:
    """A backup folder the vault remembers: when it was last up to date, erasures since then."""

    id: str
    at: str
    behind: int


def backups(vault: Vault) -> list[KnownBackup]:
    """The backup folders of a vault; those behind still hold what was erased since."""
    rows = vault.database.rows("SELECT id, at, behind FROM backup ORDER BY at, id")
    return [KnownBackup(str(row[0]), str(row[1]), int(str(row[2]))) for row in rows]


class Backing:
    """A backup under way, in steps: what says so runs beside the thread that owns the vault."""

    def __init__(self, vault: Vault, folder: Path) -> None:
        """Find the place (1) and name it in the journal.

        Raises BackupPlaceUnfit, BackupOfAnotherVault, DiskFull and so on.
        """
        self._folder = folder
        self._note = _place(vault, folder)
        self._source = vault.files.path
        self._named = frozenset(vault.files.places())
        self._version = vault.database.version
        self._header = vault.header
        self._copied = self._removed = 0
        vault.journal.append(VAULT, "backed-up", {"backup": self._note.id})
        vault.journal.checkpoint()

    def bring(self, progress: Progress | None = None) -> None:
        """Copy the evidence files (2); on any thread. Raises BackupDamaged, DiskFull and so on."""
        for count, place in enumerate(sorted(self._named), start=1):
            self._copied += bring(self._source(place), _path(self._folder, place))
            if progress is not None:
                progress(count, len(self._named))

    def photograph(self, vault: Vault) -> None:
        """Write the database as it is now beside its place in the backup."""
        part = self._part
        with explained():
            part.unlink(missing_ok=True)
        try:
            vault.database.snapshot(part)
        except BaseException:
            self.abandon()
            raise
        self._named = frozenset(vault.files.places())
        self._header = vault.header

    def settle(self, key: bytes, progress: Progress | None = None) -> None:
        """Copy what came meanwhile, check the database (3), the header (4), tidy (5); any thread.

        `key` opens the database. Raises BackupDamaged, DiskFull and so on.
        """
        try:
            self.bring(progress)
            with sound_copy(self._part, key) as copy:
                if copy.version != self._version:
                    raise BackupDamaged(part="database")
            with explained():
                settle_into(self._part, self._folder / SNAPSHOT)
        finally:
            self.abandon()
        header_file.write_copies(self._folder, self._header)
        self._removed = _drop_unnamed(self._folder, set(self._named))

    def abandon(self) -> None:
        """Take away what a backup that does not end left beside the one before."""
        with explained():
            for leftover in self._folder.glob(f"{SNAPSHOT}.part*"):
                leftover.unlink(missing_ok=True)

    def remember(self, vault: Vault) -> BackedUp:
        """Note in the vault that this backup is up to date."""
        vault.database.execute(
            "INSERT INTO backup (id, at, behind) VALUES (?, ?, 0) "
            "ON CONFLICT (id) DO UPDATE SET at = excluded.at, behind = 0",
            (self._note.id, vault.now()),
        )
        return BackedUp(self._note.id, len(self._named), self._copied, self._removed)

    @property
    def _part(self) -> Path:
        return self._folder / f"{SNAPSHOT}.part"


def backup(vault: Vault, folder: Path, *, progress: Progress | None = None) -> BackedUp:
    """Bring the backup in `folder` up to date with the open vault, all in one.

    Raises BackupPlaceUnfit, BackupOfAnotherVault, BackupDamaged, DiskFull and so on.
    """
    backing = Backing(vault, folder)
    backing.bring(progress)
    backing.photograph(vault)
    backing.settle(vault.master.database_key())
    return backing.remember(vault)


def restore(
    folder: Path,
    path: Path,
    secret: Passphrase | RecoveryKey,
    *,
    clock: Clock,
    wait: Callable[[float], None] = time.sleep,
    progress: Progress | None = None,
) -> Vault:
    """Make a vault at `path` from the backup in `folder` and open it.

    `secret` is the passphrase or the recovery key; `progress` is told files of how many.
    Raises NotABackup, VaultExists, WrongPassphrase, WrongRecoveryKey, BackupDamaged, DiskFull and
    so on.
    """
    require_backup(folder)
    check_free(path)
    opens = by_recovery(secret) if isinstance(secret, RecoveryKey) else secret
    header, master = unlock_folder(folder, opens, wait=wait)  # 6
    with building(path) as part:  # 7
        header_file.write_copies(part, header)
        with explained():
            copy_whole(folder / SNAPSHOT, part / DATABASE)
        with sound_copy(part / DATABASE, master.database_key()) as database:
            rows = database.rows("SELECT place, size FROM file")
        for count, (place, size) in enumerate(rows, start=1):
            source, target = _path(folder, str(place)), _path(part, str(place))
            bring(source, target, most=_largest(size))
            if progress is not None:
                progress(count, len(rows))
    vault = join(path, header, master, clock=clock)
    try:
        vault.journal.begin_log("restored")  # 8
    except BaseException:
        vault.close()
        raise
    return vault


def require_backup(folder: Path) -> None:
    """Raise NotABackup unless a whole backup lies in `folder`."""
    if _read_note(folder) is None or not is_own(folder / SNAPSHOT):
        raise NotABackup


def by_recovery(recovery: RecoveryKey) -> WrappingKey:
    """What opens a header by a recovery key."""
    return lambda header: recovery_wrapping_key(header.vault_id, recovery.secret)


def _place(vault: Vault, folder: Path) -> _Note:
    with explained():
        inside = folder.resolve()
        if inside == vault.path.resolve() or vault.path.resolve() in inside.parents:
            raise BackupPlaceUnfit
        if not folder.exists():
            make_folder(folder)
        if not folder.is_dir():
            raise BackupPlaceUnfit
        note = _read_note(folder)
        if note is None:
            if any(path.name != _BEGUN for path in folder.iterdir()):
                raise BackupPlaceUnfit
            note = _Note("hrdoc-backup", VERSION, secrets.token_hex(16), vault.vault_id)
            write_whole(folder / NOTE, msgspec.json.encode(note) + b"\n")
        if note.vault != vault.vault_id:
            raise BackupOfAnotherVault
        if is_link(folder / FOLDER):
            raise BackupPlaceUnfit
        if not (folder / FOLDER).is_dir():
            make_folder(folder / FOLDER)
    return note


def _read_note(folder: Path) -> _Note | None:
    try:
        with open_own(folder / NOTE) as stream:
            data = stream.read(_NOTE_LIMIT)
        note = msgspec.json.decode(data, type=_Note)
    except (OSError, msgspec.MsgspecError, UnicodeError):
        return None
    if note.format != "hrdoc-backup":
        return None
    if note.version > VERSION:
        raise VaultTooNew(found=str(note.version), known=str(VERSION))
    return note


def _path(folder: Path, place: str) -> Path:
    try:
        return place_in(folder / FOLDER, place)
    except VaultDamaged as error:
        raise BackupDamaged(part="database") from error


def _largest(size: object) -> int:
    """The most bytes an age file of ours has that keeps so many."""
    if not isinstance(size, int) or not 0 <= size < 1 << 62:
        raise BackupDamaged(part="database")
    return encrypted_size(padded_length(size), MAX_HEADER)


def sound_copy(path: Path, key: bytes) -> Database:
    """Open a copy of a database that is whole; raises BackupDamaged."""
    try:
        database = open_database(path, key)
    except VaultDamaged as error:
        raise BackupDamaged(part="database") from error
    if not database.is_sound():
        database.close()
        raise BackupDamaged(part="database")
    return database


def _drop_unnamed(folder: Path, named: set[str]) -> int:
    removed = 0
    with explained():
        for path in lying_in(folder / FOLDER):
            if path.name.endswith((SUFFIX, ".part")) and path.name not in named:
                path.unlink(missing_ok=True)
                removed += 1
    return removed
