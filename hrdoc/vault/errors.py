"""What can go wrong with a vault on a disk; facts with codes, never a path, a name or a secret.

`explained` and `from_os` are the only places where failures of SQLite and of the operating system
become ours.
"""

import errno
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Final

from sqlcipher3 import dbapi2  # type: ignore[import-untyped]

from hrdoc.errors import HrdocError, Nature


class VaultError(HrdocError):
    """The root of this room's failures; never raised itself."""


class NotAVault(VaultError):
    """The folder has no vault header, or there is no such folder."""

    code = "not-a-vault"
    nature = Nature.UNREADABLE

    def __init__(self) -> None:
        super().__init__()


class VaultExists(VaultError):
    """Something is already at the place where a vault was to be made."""

    code = "vault-exists"
    nature = Nature.ENVIRONMENT

    def __init__(self) -> None:
        super().__init__()


class VaultTooNew(VaultError):
    """The vault has the format `found`; this program reads up to `known`."""

    code = "vault-too-new"
    nature = Nature.UNREADABLE

    def __init__(self, *, found: str, known: str) -> None:
        super().__init__(found=found, known=known)


class VaultDamaged(VaultError):
    """A part of the vault is not what was written: `part` is `header`, `database` or `content`."""

    code = "vault-damaged"
    nature = Nature.UNREADABLE

    def __init__(self, *, part: str) -> None:
        super().__init__(part=part)


class WrongPassphrase(VaultError):
    """The header is sound and this passphrase opens none of its slots."""

    code = "wrong-passphrase"
    nature = Nature.KEY

    def __init__(self) -> None:
        super().__init__()


class WrongRecoveryKey(VaultError):
    """The words are a recovery key, but not one of this vault."""

    code = "wrong-recovery-key"
    nature = Nature.KEY

    def __init__(self) -> None:
        super().__init__()


class VaultBusy(VaultError):
    """Another process has the vault open."""

    code = "vault-busy"
    nature = Nature.ENVIRONMENT

    def __init__(self) -> None:
        super().__init__()


class DiskFull(VaultError):
    """No room is left where HRDoc writes."""

    code = "disk-full"
    nature = Nature.ENVIRONMENT

    def __init__(self) -> None:
        super().__init__()


class DiskRefuses(VaultError):
    """The operating system does not let HRDoc read or write there (permission, read-only)."""

    code = "disk-refuses"
    nature = Nature.ENVIRONMENT

    def __init__(self) -> None:
        super().__init__()


class DiskFails(VaultError):
    """Reading or writing failed; `reason` is the system's symbolic name, such as `EIO`."""

    code = "disk-fails"
    nature = Nature.ENVIRONMENT

    def __init__(self, *, reason: str) -> None:
        super().__init__(reason=reason)


class FileTooLargeForDisk(VaultError):
    """The disk's file system takes no file of the `needed` bytes (FAT ends at 4 GiB)."""

    code = "file-too-large-for-disk"
    nature = Nature.ENVIRONMENT

    def __init__(self, *, needed: int) -> None:
        super().__init__(needed=needed)


class SourceChanged(VaultError):
    """The file grew, shrank or was rewritten while it was taken in; nothing of it was kept."""

    code = "source-changed"
    nature = Nature.ENVIRONMENT

    def __init__(self) -> None:
        super().__init__()


class SourceLost(VaultError):
    """The file could not be read to its end (vanished, unplugged); nothing of it was kept."""

    code = "source-lost"
    nature = Nature.ENVIRONMENT

    def __init__(self) -> None:
        super().__init__()


class FileNotKept(VaultError):
    """The vault keeps no file with this SHA-256."""

    code = "file-not-kept"

    def __init__(self, *, digest: str) -> None:
        super().__init__(digest=digest)


class FileMissing(VaultError):
    """The vault names this file, but its encrypted bytes are not in the folder."""

    code = "file-missing"
    nature = Nature.UNREADABLE

    def __init__(self, *, digest: str) -> None:
        super().__init__(digest=digest)


class FileDamaged(VaultError):
    """The encrypted bytes of this file are not those that were written."""

    code = "file-damaged"
    nature = Nature.UNREADABLE

    def __init__(self, *, digest: str) -> None:
        super().__init__(digest=digest)


class FileSwapped(VaultError):
    """A sound encrypted file stands where another belongs."""

    code = "file-swapped"
    nature = Nature.UNREADABLE

    def __init__(self, *, digest: str) -> None:
        super().__init__(digest=digest)


class RevisionNotKept(VaultError):
    """The vault keeps no revision of this name."""

    code = "revision-not-kept"

    def __init__(self, *, revision: str) -> None:
        super().__init__(revision=revision)


class ContactNameTaken(VaultError):
    """The name already stands for another key set; a person decides what that means."""

    code = "contact-name-taken"

    def __init__(self, *, name: str) -> None:
        super().__init__(name=name)


class CardOlder(VaultError):
    """A card with a higher serial of the same keys is already kept."""

    code = "card-older"

    def __init__(self, *, found: int, known: int) -> None:
        super().__init__(found=found, known=known)


class NotABackup(VaultError):
    """The folder holds no backup made by this program."""

    code = "not-a-backup"
    nature = Nature.UNREADABLE

    def __init__(self) -> None:
        super().__init__()


class BackupOfAnotherVault(VaultError):
    """The folder holds the backup of another vault; it was left alone."""

    code = "backup-of-another-vault"

    def __init__(self) -> None:
        super().__init__()


class BackupDamaged(VaultError):
    """What was written into the backup does not read back; `part` is `files` or `database`."""

    code = "backup-damaged"
    nature = Nature.UNREADABLE

    def __init__(self, *, part: str) -> None:
        super().__init__(part=part)


class BackupPlaceUnfit(VaultError):
    """The backup folder lies inside the vault, or holds something that is no backup."""

    code = "backup-place-unfit"
    nature = Nature.USAGE

    def __init__(self) -> None:
        super().__init__()


_FULL: Final = frozenset({errno.ENOSPC, errno.EFBIG, getattr(errno, "EDQUOT", errno.ENOSPC)})
_REFUSED: Final = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})
_BYTE: Final = 0xFF  # SQLite's extended result codes keep the primary one in the lowest byte


def from_os(error: OSError) -> VaultError:
    """Return what a failed system call means for a person."""
    number = error.errno or 0
    if number in _FULL:
        return DiskFull()
    if number in _REFUSED:
        return DiskRefuses()
    return DiskFails(reason=errno.errorcode.get(number, "unknown"))


def from_sql(error: dbapi2.Error) -> VaultError:
    """Return what a failed statement means for a person; a mistake in a statement is our bug."""
    match getattr(error, "sqlite_errorcode", 0) & _BYTE:
        case dbapi2.SQLITE_BUSY | dbapi2.SQLITE_LOCKED:
            return VaultBusy()
        case dbapi2.SQLITE_FULL:
            return DiskFull()
        case dbapi2.SQLITE_READONLY | dbapi2.SQLITE_PERM | dbapi2.SQLITE_CANTOPEN:
            return DiskRefuses()
        case dbapi2.SQLITE_NOTADB | dbapi2.SQLITE_CORRUPT:
            return VaultDamaged(part="database")
        case dbapi2.SQLITE_IOERR:
            return DiskFails(reason=str(getattr(error, "sqlite_errorname", "SQLITE_IOERR")))
    raise error


@contextmanager
def explained() -> Iterator[None]:
    """Turn failures of SQLite and of the operating system into ours."""
    try:
        yield
    except dbapi2.Error as error:
        raise from_sql(error) from error
    except OSError as error:
        raise from_os(error) from error
