"""The vault: one encrypted folder, opened by one process with one key.

Responsible for making, opening and closing it and for the keys; what is in it belongs to the
stores it carries. Nothing is ever written in the clear, not even for a moment.

```
vault.json  vault.json.copy   keys; nothing about content or owner
records.db                    SQLCipher: everything but the files
files/ab/<random>.age         one age file for each content
lock                          an operating-system lock; holds a process id and nothing else
attempts                      how many passphrases failed since the last success
```

Making: everything is built in a folder beside the place and renamed into it, so a vault is there
whole or not at all.
Opening: 1 read the header (no vault, damaged, too new), 2 take the lock, 3 wait if attempts failed,
count this one, 4 derive once and try every slot, 5 open and migrate the database, 6 make both
copies of the header equal.
"""

import time
from collections.abc import Callable
from contextlib import AbstractContextManager, suppress
from datetime import UTC, datetime
from pathlib import Path
from types import TracebackType
from typing import Final, Self

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from hrdoc.crypto.header import (
    MasterKey,
    PassphraseSettings,
    VaultHeader,
    new_header,
    new_vault_id,
    passphrase_key,
    recovery_wrapping_key,
)
from hrdoc.crypto.kdf import Cost, calibrate
from hrdoc.crypto.owner import OwnerKeys
from hrdoc.crypto.recovery import RecoveryKey
from hrdoc.crypto.secret import Passphrase
from hrdoc.records.ids import RecordId
from hrdoc.records.journal import VAULT
from hrdoc.vault import header_file
from hrdoc.vault.building import building, check_free
from hrdoc.vault.bundles import Bundles
from hrdoc.vault.contacts import Contacts
from hrdoc.vault.database import Database, create_database, open_database
from hrdoc.vault.definitions import Definitions, Settings
from hrdoc.vault.drafts import Drafts
from hrdoc.vault.errors import (
    DiskFull,
    NotAVault,
    VaultBusy,
    VaultDamaged,
    explained,
)
from hrdoc.vault.files import Files
from hrdoc.vault.glances import Glances
from hrdoc.vault.index import RecordIndex
from hrdoc.vault.journal import Journal
from hrdoc.vault.lists import RecordLists
from hrdoc.vault.neighbours import Neighbours
from hrdoc.vault.platform import FolderLock
from hrdoc.vault.recover import unlock_folder
from hrdoc.vault.revisions import Revisions
from hrdoc.vault.saved_searches import SavedSearches
from hrdoc.vault.search import Search

DATABASE: Final = "records.db"
LOCK: Final = "lock"
BACKUP: Final = "backup.json"
"""What only a folder with a backup holds; opened as a vault, it would grow the same log twice."""

Clock = Callable[[], datetime]
"""The present moment, with a time zone."""


class Vault:
    """An open vault; closing it locks it. For the thread that opened it."""

    def __init__(
        self,
        path: Path,
        header: VaultHeader,
        master: MasterKey,
        *,
        database: Database,
        lock: FolderLock,
        clock: Clock,
    ) -> None:
        """Join the parts of a vault that is unlocked already; `open_vault` is the way in."""
        self.path: Final = path
        self.master: Final = master
        self.database: Final = database
        self._header = header
        self._lock = lock
        self._clock = clock
        self.keys: Final = _owner_keys(database)
        index = RecordIndex(database, self.now)
        self.drafts: Final = Drafts(database, index, self.keys)
        self.revisions: Final = Revisions(database, index)
        self.index: Final = index
        self.search: Final = Search(database, self.revisions)
        self.saved_searches: Final = SavedSearches(database)
        self.lists: Final = RecordLists(database)
        self.glances: Final = Glances(database)
        self.neighbours: Final = Neighbours(database)
        self.files: Final = Files(path, database, master)
        self.journal: Final = Journal(database, self.keys, self.now)
        self.contacts: Final = Contacts(database)
        self.bundles: Final = Bundles(database)
        self.definitions: Final = Definitions(database)
        self.settings: Final = Settings(database)
        self._open = True

    @property
    def vault_id(self) -> str:
        """The random id of the vault, 32 hex digits."""
        return self._header.vault_id

    @property
    def header(self) -> VaultHeader:
        """The header as it stands on the disk."""
        return self._header

    def now(self) -> str:
        """The present moment as RFC 3339 in UTC, whole seconds."""
        return self._clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")

    def transaction(self) -> AbstractContextManager[None]:
        """All that is done inside is done, or none of it."""
        return self.database.transaction()

    def record_key(self, record: RecordId) -> Ed25519PrivateKey:
        """The owner's key for a record: the founding key if it is ours, else for amendments."""
        return self.drafts.key(record)

    def founds(self, record: RecordId) -> bool:
        """Whether this vault's owner founded the record."""
        return self.drafts.founds(record)

    def file_identities(self) -> list[str]:
        """The secret age identities that open every evidence file, for `recover --identity`."""
        return [self.master.file_identity().to_string()]

    def change_passphrase(self, passphrase: Passphrase, *, cost: Cost | None = None) -> None:
        """Open with `passphrase` from now on: new salt, new cost, every used slot written again.

        The old passphrase still opens an old copy of the header: said to the person.
        """
        settings = PassphraseSettings.fresh((cost or calibrate()).checked())
        key = passphrase_key(settings, passphrase)
        with self.transaction():
            _set_slot(self.database, "passphrase", key)
            self.journal.append(VAULT, "passphrase-changed")
        self._write_header(settings)

    def replace_recovery_key(self) -> RecoveryKey:
        """Make a recovery key; an earlier one opens only old copies of the header."""
        recovery = RecoveryKey.generate()
        with self.transaction():
            _set_slot(
                self.database, "recovery", recovery_wrapping_key(self.vault_id, recovery.secret)
            )
            self.journal.append(VAULT, "recovery-changed")
        self._write_header(self._header.settings)
        return recovery

    def declare_copy(self) -> str:
        """Start a new log because this folder is a copy of another vault; returns its origin."""
        return self.journal.begin_log()

    def close(self) -> None:
        """Checkpoint the journal if it has grown, close the database, give the lock back.

        A full disk does not stop it: what was committed is in the write-ahead log, and the next
        closing makes the checkpoint.
        """
        if not self._open:
            return
        self._open = False
        try:
            with suppress(DiskFull):
                if self.journal.has_grown():
                    self.journal.checkpoint()
                self.database.flush()
        finally:
            try:
                self.database.close()
            finally:
                self._lock.release()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self.close()

    def _write_header(self, settings: PassphraseSettings) -> None:
        rows = self.database.rows("SELECT wrapping_key FROM slot")
        keys = [key for (key,) in rows if isinstance(key, bytes)]
        header = new_header(self.vault_id, settings, wrapping_keys=keys, master=self.master)
        header_file.write_copies(self.path, header)
        self._header = header


def create(
    path: Path,
    passphrase: Passphrase,
    *,
    cost: Cost | None = None,
    recovery: bool = True,
    clock: Clock,
) -> tuple[Vault, RecoveryKey | None]:
    """Make a vault and open it; the recovery key is shown once and kept nowhere.

    Raises VaultExists, PassphraseEmpty, PassphraseNotText, DiskFull, DiskRefuses and so on.
    """
    check_free(path)
    settings = PassphraseSettings.fresh((cost or calibrate()).checked())
    vault_id = new_vault_id()
    slots = {"passphrase": passphrase_key(settings, passphrase)}
    words = RecoveryKey.generate() if recovery else None
    if words is not None:
        slots["recovery"] = recovery_wrapping_key(vault_id, words.secret)
    master = MasterKey.generate()
    header = new_header(vault_id, settings, wrapping_keys=list(slots.values()), master=master)
    with building(path) as folder:
        header_file.write_copies(folder, header)
        with create_database(folder / DATABASE, master.database_key()) as database:
            _furnish(database, slots, clock)
    return join(path, header, master, clock=clock), words


def open_vault(
    path: Path, passphrase: Passphrase, *, clock: Clock, wait: Callable[[float], None] = time.sleep
) -> Vault:
    """Open a vault with its passphrase; `wait` is given the seconds earlier failures cost.

    Raises NotAVault, VaultTooNew, VaultDamaged, VaultBusy, WrongPassphrase and so on.
    """
    return _opened(path, lambda folder: unlock_folder(folder, passphrase, wait=wait), clock)


def open_with_recovery(path: Path, recovery: RecoveryKey, *, clock: Clock) -> Vault:
    """Open a vault with its recovery key; raises as `open_vault`, WrongRecoveryKey among them."""
    vault = _opened(
        path,
        lambda folder: unlock_folder(
            folder, lambda header: recovery_wrapping_key(header.vault_id, recovery.secret)
        ),
        clock,
    )
    vault.journal.append(VAULT, "recovery-used")
    return vault


def _furnish(database: Database, slots: dict[str, bytes], clock: Clock) -> None:
    with database.transaction():
        keys = OwnerKeys.generate()
        database.execute("INSERT INTO owner (one, seed) VALUES (1, ?)", (keys.seed,))
        for purpose, key in slots.items():
            _set_slot(database, purpose, key)
        now = clock().astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
        Journal(database, keys, lambda: now).begin_log()


def _set_slot(database: Database, purpose: str, key: bytes) -> None:
    database.execute(
        "INSERT INTO slot (purpose, wrapping_key) VALUES (?, ?) "
        "ON CONFLICT (purpose) DO UPDATE SET wrapping_key = excluded.wrapping_key",
        (purpose, key),
    )


def _owner_keys(database: Database) -> OwnerKeys:
    row = database.row("SELECT seed FROM owner")
    if row is None or not isinstance(row[0], bytes):
        raise VaultDamaged(part="content")
    return OwnerKeys(row[0])


def _opened(
    path: Path, unlocked: Callable[[Path], tuple[VaultHeader, MasterKey]], clock: Clock
) -> Vault:
    header_file.read_copies(path)  # 1, before anything is written into a folder that is no vault
    if (path / BACKUP).exists():
        raise NotAVault
    lock = _locked(path)  # 2
    try:
        header, master = unlocked(path)  # 3, 4
        database = open_database(path / DATABASE, master.database_key())  # 5
        try:
            header_file.heal(path, header)  # 6
            return Vault(path, header, master, database=database, lock=lock, clock=clock)
        except BaseException:
            database.close()
            raise
    except BaseException:
        lock.release()
        raise


def join(path: Path, header: VaultHeader, master: MasterKey, *, clock: Clock) -> Vault:
    """Open a vault whose header is unlocked already; raises as `open_vault`."""
    return _opened(path, lambda _: (header, master), clock)


def _locked(path: Path) -> FolderLock:
    with explained():
        try:
            return FolderLock(path / LOCK)
        except BlockingIOError as error:
            raise VaultBusy from error
