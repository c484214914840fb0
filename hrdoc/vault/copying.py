"""Copying the encrypted files of a vault or a backup, whole and never where a link leads.

What only leads elsewhere, and what is no file, counts as missing. It knows no database and no key.
"""

import hashlib
import os
import shutil
from pathlib import Path
from typing import BinaryIO, Final

from hrdoc.vault.errors import BackupDamaged, BackupPlaceUnfit, DiskFull, explained
from hrdoc.vault.platform import (
    create_file,
    is_link,
    make_folder,
    open_own,
    set_constant_time,
    settle_into,
)

_CHUNK: Final = 1 << 20
_HEAD: Final = 1 << 14  # more than an age header, which is all that rekeying changes in a file
_AGE: Final = b"age-encryption.org/v1\n"


def bring(source: Path, target: Path, *, most: int | None = None) -> int:
    """Copy an evidence file unless it is there already; 1 if it was copied, 0 if not.

    One of more than `most` bytes is none of ours.
    """
    with explained():
        if not _is_ours(source, most) or _is_same(source, target):
            return 0
        if is_link(target.parent):
            raise BackupPlaceUnfit
        if not target.parent.is_dir():
            make_folder(target.parent)
        part = target.with_name(f"{target.name}.part")
        part.unlink(missing_ok=True)
        try:
            copy_whole(source, part)
            set_constant_time(part)
            settle_into(part, target)
            set_constant_time(target.parent)
        except BaseException:
            part.unlink(missing_ok=True)
            raise
    return 1


def _is_ours(source: Path, most: int | None) -> bool:
    """Whether a file of its own lies there, or one with a second name that is encrypted.

    A second name may be that of something private, which has no place on a stick.
    """
    try:
        with open_own(source) as stream:
            found = os.fstat(stream.fileno())
            if most is not None and found.st_size > most:
                return False
            return found.st_nlink == 1 or stream.read(len(_AGE)) == _AGE
    except FileNotFoundError:
        return False


def _is_same(source: Path, target: Path) -> bool:
    """Whether the beginning and the length agree; another name of the same bytes is no copy."""
    try:
        with open_own(source) as one, open_own(target) as other:
            there = os.fstat(other.fileno())
            if os.fstat(one.fileno()).st_size != there.st_size or there.st_nlink > 1:
                return False
            return one.read(_HEAD) == other.read(_HEAD)
    except FileNotFoundError:
        return False


def copy_whole(source: Path, target: Path) -> None:
    """Copy, sync and read back; raises BackupDamaged when it reads back differently.

    DiskFull is found before the first byte: a file full of holes is soon made, and long copied.
    """
    with open_own(source) as stream, create_file(target) as out:
        if os.fstat(stream.fileno()).st_size > shutil.disk_usage(target.parent).free:
            raise DiskFull
        written = _pour(stream, out)
        os.fsync(out.fileno())
    with target.open("rb") as stream:
        if _pour(stream, None) != written:
            raise BackupDamaged(part="files")


def _pour(source: BinaryIO, target: BinaryIO | None) -> bytes:
    digest = hashlib.sha256()
    while chunk := source.read(_CHUNK):
        digest.update(chunk)
        view = memoryview(chunk)
        while target is not None and view:
            view = view[target.write(view) or 0 :]
    return digest.digest()
