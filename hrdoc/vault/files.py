"""Evidence files: one padded age file for each content, named at random.

Responsible for taking bytes in, giving them back at any place, and noticing a file that is damaged,
missing or exchanged. It judges no content and knows no record.

1. Plaintext of an age file: the bytes, zeros, and the true length in the last 8 bytes (big
   endian); together max(4096, Padmé(length + 8)), so the size on the disk names no known video.
2. It is encrypted to the vault's file identity alone, as `files/ab/<random>.age`, where `ab` are
   the first two digits of the random name; every file and folder shows one constant time.
3. Taking in: encrypt beside its place, sync, rename, then name it in one transaction. A crash
   leaves at most a file nobody names; `check` finds it.
4. The source is read once, in constant memory, hashed, encrypted and synced in threads beside
   the one that reads (`intake`, `settling`); one that grows, shrinks or is rewritten meanwhile is
   refused and leaves nothing.
5. Before a byte is shown, the SHA-256 of the payload key has to be the one noted at intake: an
   exchanged file opens cleanly, and random access would never reach its full hash.
"""

import io
import os
import re
import secrets
import shutil
from collections.abc import Callable, Iterator
from contextlib import suppress
from dataclasses import dataclass, field
from functools import partial
from pathlib import Path
from typing import BinaryIO, Final

from hrdoc.crypto.age.errors import AgeError
from hrdoc.crypto.age.file import Encryptor, encrypted_size, open_random
from hrdoc.crypto.age.source import write_all
from hrdoc.crypto.header import MasterKey
from hrdoc.crypto.lanes import Lane, LaneSink
from hrdoc.records.ids import Digest
from hrdoc.vault.content import Content
from hrdoc.vault.database import Database, Row
from hrdoc.vault.errors import (
    DiskFull,
    FileDamaged,
    FileMissing,
    FileNotKept,
    FileSwapped,
    FileTooLargeForDisk,
    VaultDamaged,
    explained,
    from_os,
)
from hrdoc.vault.intake import Progress, StoredFile, padded_length, pour, state_of
from hrdoc.vault.platform import (
    create_file,
    is_link,
    is_own,
    is_too_large,
    make_folder,
    open_own,
    overwrite_start,
    set_constant_time,
    settle_into,
)
from hrdoc.vault.settling import Settling

FOLDER: Final = "files"
SUFFIX: Final = ".age"
PART: Final = ".age.part"
_PLACE: Final = re.compile(r"[0-9a-f]{32}\.age")
_AHEAD: Final = 1 << 17
_HEADER: Final = 1627
"""Bytes of an age header with one hybrid stanza; only to foresee the size on the disk."""
_ROOM: Final = 1 << 20  # left free for the database


@dataclass(frozen=True, slots=True)
class EncryptedFile:
    """A file that is encrypted and in its place, but not named yet."""

    stored: StoredFile
    place: str
    payload_key: bytes = field(repr=False)


class Files:
    """The evidence files of one vault."""

    def __init__(self, folder: Path, database: Database, master: MasterKey) -> None:
        self._folder = folder / FOLDER
        self._database = database
        self._master = master

    def take_in(self, source: BinaryIO, *, progress: Progress | None = None) -> StoredFile:
        """Encrypt `source` to its end and name it; a content already kept is kept once.

        Raises SourceChanged, SourceLost, DiskFull, FileTooLargeForDisk, DiskRefuses, DiskFails.
        """
        encrypted = self.encrypt(source, progress=progress)
        try:
            return self.name(encrypted)
        except BaseException:
            self.abandon(encrypted)
            raise

    def encrypt(self, source: BinaryIO, *, progress: Progress | None = None) -> EncryptedFile:
        """The long part of taking in (3, 4); needs no connection, so a worker may do it."""
        before = state_of(source)
        place = f"{secrets.token_hex(16)}{SUFFIX}"
        final = self.path(place)
        part = final.with_suffix(PART)
        with explained():
            self._make_folders(final.parent)
            file = create_file(part)
        try:
            with file, Settling(file) as out:
                self._foresee(file, before.size)
                with Lane(partial(write_all, out)) as lane:
                    recipient = self._master.file_identity().recipient()
                    encryptor = Encryptor(LaneSink(lane), [recipient])
                    stored = pour(source, encryptor, before, progress)
                    encryptor.finish()
                with explained():
                    out.settle()
            with explained():
                set_constant_time(part)
                settle_into(part, final)
                set_constant_time(final.parent)
        except BaseException as error:
            part.unlink(missing_ok=True)
            if isinstance(error, OSError):
                raise from_os(error) from error
            raise
        return EncryptedFile(stored, place, encryptor.payload_key_digest)

    def name(self, encrypted: EncryptedFile) -> StoredFile:
        """The short part of taking in: one transaction that names the encrypted file."""
        stored = encrypted.stored
        with self._database.transaction():
            kept = self.info(stored.sha256)
            if kept is not None and is_own(self.path(self._place(stored.sha256))):
                self._database.after_commit(lambda: self.abandon(encrypted))
                return kept
            self._database.execute(
                "INSERT OR REPLACE INTO file (sha256, place, size, crc32, payload_key) "
                "VALUES (?, ?, ?, ?, ?)",
                (
                    stored.sha256,
                    encrypted.place,
                    stored.size,
                    stored.crc32,
                    encrypted.payload_key,
                ),
            )
        return stored

    def abandon(self, encrypted: EncryptedFile) -> None:
        """Delete an encrypted file that nobody will name; one that was named after all stays."""
        # An interruption can arrive between the commit that named the file and its return.
        named = self._database.row("SELECT 1 FROM file WHERE place = ?", (encrypted.place,))
        if named is None:
            self.discard(encrypted)

    def discard(self, encrypted: EncryptedFile) -> None:
        """Delete an encrypted file that certainly was never named; needs no connection."""
        _destroy(self.path(encrypted.place))

    def open(self, sha256: str) -> io.BufferedReader:
        """A seekable reader of a content's true bytes (5).

        Raises FileNotKept, FileMissing, FileSwapped, FileDamaged, also while it is read.
        """
        return self.opener(sha256)()

    def opener(self, sha256: str) -> Callable[[], io.BufferedReader]:
        """What opens a content later, on any thread and without a connection, as `open` does.

        Raises FileNotKept.
        """
        stored, path, payload_key = self._kept(sha256)
        master = self._master
        return lambda: io.BufferedReader(_opened(stored, path, payload_key, master), _AHEAD)

    def verify(self, sha256: str) -> None:
        """Read the whole of a content and its padding; raises what `open` does."""
        self.verifier(sha256)()

    def verifier(self, sha256: str) -> Callable[[], None]:
        """What verifies a content later, on any thread and without a connection.

        Raises FileNotKept.
        """
        stored, path, payload_key = self._kept(sha256)
        master = self._master

        def verify() -> None:
            with _opened(stored, path, payload_key, master) as content:
                content.verify()

        return verify

    def _kept(self, sha256: str) -> tuple[StoredFile, Path, object]:
        row = self._database.row(
            "SELECT sha256, size, crc32, place, payload_key FROM file WHERE sha256 = ?", (sha256,)
        )
        if row is None:
            raise FileNotKept(digest=sha256)
        *known, place, payload_key = row
        return _stored(tuple(known)), self.path(str(place)), payload_key

    def info(self, sha256: str) -> StoredFile | None:
        """What is known of a kept content, None when it is not kept."""
        row = self._database.row("SELECT sha256, size, crc32 FROM file WHERE sha256 = ?", (sha256,))
        return None if row is None else _stored(row)

    def all(self) -> Iterator[StoredFile]:
        """Every kept content, by hash."""
        for row in self._database.rows("SELECT sha256, size, crc32 FROM file ORDER BY sha256"):
            yield _stored(row)

    def remove(self, sha256: str) -> bool:
        """Forget a content and delete its bytes once that is committed; whether it was kept."""
        with self._database.transaction():
            row = self._database.row("SELECT place FROM file WHERE sha256 = ?", (sha256,))
            if row is None:
                return False
            path = self.path(str(row[0]))
            self._database.execute("DELETE FROM file WHERE sha256 = ?", (sha256,))
            self._database.after_commit(lambda: _destroy(path))
        return True

    def places(self) -> dict[str, Digest]:
        """The name on the disk of every kept content."""
        rows = self._database.rows("SELECT place, sha256 FROM file")
        return {str(place): Digest(str(sha256)) for place, sha256 in rows}

    def path(self, place: str) -> Path:
        """Where the age file of that name lies; raises VaultDamaged for what is no name of ours."""
        return place_in(self._folder, place)

    def unnamed(self) -> Iterator[Path]:
        """Age files, whole or in part, that nobody names."""
        named = self.places()
        for path in lying_in(self._folder):
            if path.name.endswith((SUFFIX, PART)) and path.name not in named:
                yield path

    def remove_unnamed(self, path: Path) -> None:
        """Delete one of the files `unnamed` gave."""
        _destroy(path)

    def _place(self, sha256: str) -> str:
        row = self._database.row("SELECT place FROM file WHERE sha256 = ?", (sha256,))
        return str(row[0]) if row else ""

    def _make_folders(self, folder: Path) -> None:
        for each in (folder.parent, folder):
            if not each.is_dir():
                with suppress(FileExistsError):
                    make_folder(each)
                set_constant_time(each)
        set_constant_time(folder.parent)

    def _foresee(self, out: BinaryIO, size: int | None) -> None:
        """Find out before writing that the file will not fit."""
        if size is None:
            return
        needed = encrypted_size(padded_length(size), _HEADER)
        with explained():
            if is_too_large(out, needed):
                raise FileTooLargeForDisk(needed=needed)
            if shutil.disk_usage(self._folder).free < needed + _ROOM:
                raise DiskFull


def place_in(folder: Path, place: str) -> Path:
    """Where an age file lies in a folder of them; raises VaultDamaged for what is no name of ours.

    A database that somebody else wrote must not lead out of the folder.
    """
    if _PLACE.fullmatch(place) is None:
        raise VaultDamaged(part="database")
    return folder / place[:2] / place


def lying_in(folder: Path) -> list[Path]:
    """What lies in the folders of `files`, sorted; a folder that leads elsewhere is passed over."""
    if is_link(folder):
        return []
    return sorted(
        path
        for inner in folder.glob("??")
        if not is_link(inner) and inner.is_dir()
        for path in inner.iterdir()
    )


def _stored(row: Row) -> StoredFile:
    return StoredFile(Digest(str(row[0])), int(str(row[1])), int(str(row[2])))


def _opened(stored: StoredFile, path: Path, payload_key: object, master: MasterKey) -> Content:
    try:
        source = open_own(path)
    except FileNotFoundError as error:
        raise FileMissing(digest=stored.sha256) from error
    except OSError as error:
        raise from_os(error) from error
    try:
        return _matched(source, stored, payload_key, master)
    except BaseException:
        source.close()
        raise


def _matched(
    source: BinaryIO, stored: StoredFile, payload_key: object, master: MasterKey
) -> Content:
    try:
        reader = open_random(source, [master.file_identity()])
    except AgeError as error:
        raise FileDamaged(digest=stored.sha256) from error
    except OSError as error:
        raise from_os(error) from error
    if reader.payload_key_digest != payload_key:
        raise FileSwapped(digest=stored.sha256)
    return Content(source, reader, stored)


def _destroy(path: Path) -> None:
    """Overwrite the header, which holds the file key, as far as the disk obeys; then delete."""
    with suppress(OSError):  # deleting is what counts
        overwrite_start(path, os.urandom(_HEADER))
    with explained():
        path.unlink(missing_ok=True)
        if path.parent.is_dir():
            set_constant_time(path.parent)
