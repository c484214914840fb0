"""The rehearsal of a restoration: whether this backup, with this secret, brings everything back.

It takes the road of a restoration without ending in a vault: the header opens, a copy of the
database is opened and read through, and every file it names is read to its end and hashed. It
writes only that copy, encrypted as it is, into the folder of the backup, and takes it away.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Final

from hrdoc.crypto.recovery import RecoveryKey
from hrdoc.crypto.secret import Passphrase
from hrdoc.vault.backup import (
    SNAPSHOT,
    Progress,
    by_recovery,
    require_backup,
    sound_copy,
)
from hrdoc.vault.copying import copy_whole
from hrdoc.vault.errors import (
    BackupDamaged,
    FileDamaged,
    FileMissing,
    FileSwapped,
    VaultDamaged,
    explained,
)
from hrdoc.vault.files import Files
from hrdoc.vault.recover import unlock_folder

_COPY: Final = "rehearsal.part"


@dataclass(frozen=True, slots=True)
class Rehearsed:
    """What would come back: records, files, and how many files would not."""

    records: int
    files: int
    lost: int


def rehearse(
    folder: Path,
    secret: Passphrase | RecoveryKey,
    *,
    wait: Callable[[float], None] = time.sleep,
    progress: Progress | None = None,
) -> Rehearsed:
    """Read a whole backup as a restoration would; `progress` is told files of how many.

    Raises NotABackup, WrongPassphrase, WrongRecoveryKey, BackupDamaged, DiskFull and so on.
    """
    require_backup(folder)
    opens = by_recovery(secret) if isinstance(secret, RecoveryKey) else secret
    _, master = unlock_folder(folder, opens, wait=wait)
    copy = folder / _COPY
    try:
        with explained():
            copy.unlink(missing_ok=True)
            copy_whole(folder / SNAPSHOT, copy)
        with sound_copy(copy, master.database_key()) as database:
            files = Files(folder, database, master)
            lost, kept = 0, list(files.all())
            for count, stored in enumerate(kept, start=1):
                try:
                    files.verify(stored.sha256)
                except (FileMissing, FileDamaged, FileSwapped):
                    lost += 1
                except VaultDamaged as error:
                    raise BackupDamaged(part="database") from error
                if progress is not None:
                    progress(count, len(kept))
            row = database.row("SELECT count(*) FROM record")
            records = row[0] if row else 0
            assert isinstance(records, int)
            return Rehearsed(records, len(kept), lost)
    finally:
        with explained():
            for left_over in folder.glob(f"{_COPY}*"):
                left_over.unlink(missing_ok=True)
