"""Taking bytes in: one read pass, hashed in a second thread, encrypted with their padding.

Responsible for the plaintext of an age file and for noticing a source that changes meanwhile. It
opens, names and deletes no file.

1. The bytes, zeros, then the true length in the last 8 bytes (big endian); together
   max(4096, Padmé(length + 8)).
2. The source is read once, in constant memory. Its length and time are noted before and compared
   after; reading more than was there stops at once.
"""

import hashlib
import io
import os
import zlib
from collections.abc import Callable
from concurrent.futures import Future, ThreadPoolExecutor
from dataclasses import dataclass
from typing import BinaryIO, Final, cast

from hrdoc.crypto.age.file import Encryptor
from hrdoc.crypto.padme import padme
from hrdoc.records.ids import Digest
from hrdoc.vault.errors import SourceChanged, SourceLost, explained

LEAST: Final = 4096
LENGTH_SIZE: Final = 8
CHUNK: Final = 1 << 20
ZEROS: Final = memoryview(bytes(CHUNK))

Progress = Callable[[int], None]
"""Told the bytes read so far after each chunk; may raise to stop."""


@dataclass(frozen=True, slots=True)
class StoredFile:
    """What the vault knows of a content: SHA-256, length in bytes, CRC-32."""

    sha256: Digest
    size: int
    crc32: int


def padded_length(length: int) -> int:
    """The length of the plaintext of an age file that keeps `length` bytes (1)."""
    return max(LEAST, padme(length + LENGTH_SIZE))


@dataclass(frozen=True, slots=True)
class SourceState:
    """What can be known of a source without reading it."""

    size: int | None
    changed: int | None


def state_of(source: BinaryIO) -> SourceState:
    """Length and time of a source as they are now, as far as it has them."""
    try:
        status = os.fstat(source.fileno())
        return SourceState(status.st_size - source.tell(), status.st_mtime_ns)
    except (OSError, AttributeError):  # io.UnsupportedOperation is an OSError
        pass
    try:
        begin = source.tell()
        end = source.seek(0, io.SEEK_END)
        source.seek(begin)
    except (OSError, AttributeError):
        return SourceState(None, None)
    return SourceState(end - begin, None)


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


def pour(
    source: BinaryIO, encryptor: Encryptor, before: SourceState, progress: Progress | None
) -> StoredFile:
    """Encrypt `source` to its end, then padding and length (1, 2); the caller finishes.

    Raises SourceChanged, SourceLost, DiskFull and so on.
    """
    buffers = (bytearray(CHUNK), bytearray(CHUNK))
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
        count = min(missing, CHUNK)
        _write(encryptor, ZEROS[:count])
        missing -= count
    _write(encryptor, memoryview(size.to_bytes(LENGTH_SIZE, "big")))
    return stored


def _state_now(source: BinaryIO, before: SourceState) -> int | None:
    return None if before.changed is None else state_of(source).changed


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
