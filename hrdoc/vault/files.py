"""Evidence files: one padded age file for each content, named at random.

Responsible for taking bytes in, giving them back at any place, and noticing a file that is damaged,
missing or exchanged. It judges no content and knows no record.

1. Plaintext of an age file: the bytes, zeros, and the true length in the last 8 bytes (big
   endian); together max(4096, Padmé(length + 8)), so the size on the disk names no known video.
2. It is encrypted to the vault's file identity alone, as `files/ab/<random>.age`, where `ab` are
   the first two digits of the random name; every file and folder shows one constant time.
3. Taking in: encrypt beside its place, sync, rename, then name it in one transaction. A crash
   leaves at most a file nobody names; `check` finds it.
4. The source is read once, in constant memory, and hashed in a second thread; one that grows,
   shrinks or is rewritten meanwhile is refused and leaves nothing.
5. Before a byte is shown, the SHA-256 of the payload key has to be the one noted at intake: an
   exchanged file opens cleanly, and random access would never reach its full hash.
"""

import hashlib
import io
import os
import secrets
import shutil
import zlib
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import suppress
from dataclasses import dataclass, field
from pathlib import Path
from typing import TYPE_CHECKING, BinaryIO, Final, cast

from hrdoc.crypto.age.errors import AgeError, AgePayloadDamaged
from hrdoc.crypto.age.file import Encryptor, encrypted_size, open_random
from hrdoc.crypto.age.payload import RandomReader
from hrdoc.crypto.header import MasterKey
from hrdoc.crypto.padme import padme
from hrdoc.records.ids import Digest
from hrdoc.vault.database import Database, Row, Value
from hrdoc.vault.errors import (
    DiskFull,
    FileDamaged,
    FileMissing,
    FileNotKept,
    FileSwapped,
    FileTooLargeForDisk,
    SourceChanged,
    SourceLost,
    explained,
    from_os,
)
from hrdoc.vault.platform import (
    create_file,
    is_too_large,
    make_folder,
    set_constant_time,
    settle_into,
)

if TYPE_CHECKING:
    from _typeshed import WriteableBuffer

FOLDER: Final = "files"
SUFFIX: Final = ".age"
PART: Final = ".age.part"
LEAST: Final = 4096
LENGTH_SIZE: Final = 8
_CHUNK: Final = 1 << 20
_HEADER: Final = 1627
"""Bytes of an age header with one hybrid stanza; only to foresee the size on the disk."""
_ROOM: Final = 1 << 20  # left free for the database
_ZEROS: Final = bytes(_CHUNK)

Progress = Callable[[int], None]
"""Told the bytes read so far after each chunk; may raise to stop."""


def padded_length(length: int) -> int:
    """The length of the plaintext of an age file that keeps `length` bytes (1)."""
    return max(LEAST, padme(length + LENGTH_SIZE))


@dataclass(frozen=True, slots=True)
class StoredFile:
    """What the vault knows of a content: SHA-256, length in bytes, CRC-32."""

    sha256: Digest
    size: int
    crc32: int


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
        before = _state(source)
        place = f"{secrets.token_hex(16)}{SUFFIX}"
        final = self.path(place)
        part = final.with_suffix(PART)
        with explained():
            self._make_folders(final.parent)
            out = create_file(part)
        try:
            with out:
                self._foresee(out, before.size)
                encryptor = Encryptor(out, [self._master.file_identity().recipient()])
                stored = _pour(source, encryptor, before, progress)
                encryptor.finish()
                with explained():
                    os.fsync(out.fileno())
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
            if kept is not None and self.path(self._place(stored.sha256)).exists():
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
        """Delete an encrypted file that nobody will name."""
        _destroy(self.path(encrypted.place))

    def open(self, sha256: str) -> io.BufferedReader:
        """A seekable reader of a content's true bytes (5).

        Raises FileNotKept, FileMissing, FileSwapped, FileDamaged, also while it is read.
        """
        row = self._database.row(
            "SELECT place, size, payload_key FROM file WHERE sha256 = ?", (sha256,)
        )
        if row is None:
            raise FileNotKept(digest=sha256)
        place, size, payload_key = str(row[0]), int(str(row[1])), row[2]
        try:
            source = self.path(place).open("rb")
        except FileNotFoundError as error:
            raise FileMissing(digest=sha256) from error
        except OSError as error:
            raise from_os(error) from error
        try:
            reader = self._opened(source, sha256, payload_key)
            return io.BufferedReader(_Content(source, reader, Digest(sha256), size), _CHUNK // 8)
        except BaseException:
            source.close()
            raise

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
        """Where the age file of that name lies."""
        return self._folder / place[:2] / place

    def unnamed(self) -> Iterator[Path]:
        """Age files, whole or in part, that nobody names."""
        named = self.places()
        for path in sorted(self._folder.glob("??/*")):
            if path.name.endswith((SUFFIX, PART)) and path.name not in named:
                yield path

    def remove_unnamed(self, path: Path) -> None:
        """Delete one of the files `unnamed` gave."""
        _destroy(path)

    def _place(self, sha256: str) -> str:
        row = self._database.row("SELECT place FROM file WHERE sha256 = ?", (sha256,))
        return str(row[0]) if row else ""

    def _opened(self, source: BinaryIO, sha256: str, payload_key: Value) -> RandomReader:
        try:
            reader = open_random(source, [self._master.file_identity()])
        except AgeError as error:
            raise FileDamaged(digest=sha256) from error
        except OSError as error:
            raise from_os(error) from error
        if reader.payload_key_digest != payload_key:
            raise FileSwapped(digest=sha256)
        return reader

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


def _stored(row: Row) -> StoredFile:
    return StoredFile(Digest(str(row[0])), int(str(row[1])), int(str(row[2])))


def _destroy(path: Path) -> None:
    """Overwrite the header, which holds the file key, as far as the disk obeys; then delete."""
    try:
        with path.open("rb+") as stream:
            stream.write(os.urandom(_HEADER))
            os.fsync(stream.fileno())
    except OSError:
        pass  # deleting is what counts
    with explained():
        path.unlink(missing_ok=True)
        if path.parent.is_dir():
            set_constant_time(path.parent)


# --- taking in ------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class _State:
    """What can be known of a source without reading it."""

    size: int | None
    changed: int | None


def _state(source: BinaryIO) -> _State:
    try:
        status = os.fstat(source.fileno())
        return _State(status.st_size - source.tell(), status.st_mtime_ns)
    except (OSError, AttributeError):  # io.UnsupportedOperation is an OSError
        pass
    try:
        begin = source.tell()
        end = source.seek(0, io.SEEK_END)
        source.seek(begin)
    except (OSError, AttributeError):
        return _State(None, None)
    return _State(end - begin, None)


class _Hasher:
    """SHA-256 and CRC-32 in a second thread, at most one chunk behind."""

    def __init__(self, pool: ThreadPoolExecutor) -> None:
        self._pool = pool
        self._sha256 = hashlib.sha256()
        self._crc32 = 0
        self._pending: Future[None] | None = None

    def update(self, data: memoryview) -> None:
        """Hash `data`, which must not change until the next call but one."""
        self.wait()
        self._pending = self._pool.submit(self._hash, data)

    def wait(self) -> None:
        """Finish what was given so far."""
        if self._pending is not None:
            self._pending.result()

    def result(self, size: int) -> StoredFile:
        """What was hashed, `size` bytes."""
        self.wait()
        return StoredFile(Digest(self._sha256.hexdigest()), size, self._crc32)

    def _hash(self, data: memoryview) -> None:
        self._sha256.update(data)
        self._crc32 = zlib.crc32(data, self._crc32)


def _pour(
    source: BinaryIO, encryptor: Encryptor, before: _State, progress: Progress | None
) -> StoredFile:
    buffers = (bytearray(_CHUNK), bytearray(_CHUNK))
    size, turn = 0, 0
    with ThreadPoolExecutor(max_workers=1) as pool:
        hasher = _Hasher(pool)
        while count := _fill(source, buffers[turn]):
            chunk = memoryview(buffers[turn])[:count]
            hasher.update(chunk)
            _write(encryptor, chunk)
            size, turn = size + count, 1 - turn
            if before.size is not None and size > before.size:
                raise SourceChanged
            if progress is not None:
                progress(size)
        stored = hasher.result(size)
    if before.size not in {None, size} or _state_now(source, before) != before.changed:
        raise SourceChanged
    missing = padded_length(size) - size - LENGTH_SIZE
    while missing:
        count = min(missing, _CHUNK)
        _write(encryptor, memoryview(_ZEROS)[:count])
        missing -= count
    _write(encryptor, memoryview(size.to_bytes(LENGTH_SIZE, "big")))
    return stored


def _state_now(source: BinaryIO, before: _State) -> int | None:
    return None if before.changed is None else _state(source).changed


def _fill(source: BinaryIO, buffer: bytearray) -> int:
    try:
        if hasattr(source, "readinto"):
            return int(cast("io.BufferedIOBase", source).readinto(buffer) or 0)
        data = source.read(len(buffer))
        buffer[: len(data)] = data
        return len(data)
    except OSError as error:
        raise SourceLost from error


def _write(encryptor: Encryptor, data: memoryview) -> None:
    with explained():
        encryptor.write(data)


# --- giving back ----------------------------------------------------------------------------


class _Content(io.RawIOBase):
    """The true bytes inside an age file; closing it closes the file."""

    def __init__(self, source: BinaryIO, reader: RandomReader, digest: Digest, size: int) -> None:
        self._source = source
        self._reader = reader
        self._digest = digest
        self._size = size
        self._at = 0
        self._check_length()

    def readable(self) -> bool:
        return True

    def seekable(self) -> bool:
        return True

    def tell(self) -> int:
        return self._at

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        base = {io.SEEK_SET: 0, io.SEEK_CUR: self._at, io.SEEK_END: self._size}[whence]
        if base + offset < 0:
            raise ValueError("negative seek")
        self._at = base + offset
        return self._at

    def readinto(self, target: "WriteableBuffer", /) -> int:
        view = memoryview(target).cast("B")
        wanted = view[: max(0, min(len(view), self._size - self._at))]
        count = 0
        if wanted:
            count = self._read(self._at, wanted)
        self._at += count
        return count

    def close(self) -> None:
        if not self.closed:
            self._source.close()
        super().close()

    def _check_length(self) -> None:
        end = bytearray(LENGTH_SIZE)
        if self._reader.size != padded_length(self._size):
            raise FileDamaged(digest=self._digest)
        self._read(self._reader.size - LENGTH_SIZE, memoryview(end))
        if int.from_bytes(end, "big") != self._size:
            raise FileDamaged(digest=self._digest)

    def _read(self, position: int, target: memoryview) -> int:
        try:
            self._reader.seek(position)
            return self._reader.readinto(target)
        except AgePayloadDamaged as error:
            raise FileDamaged(digest=self._digest) from error
        except OSError as error:
            raise from_os(error) from error
