"""Taking bytes in: read once, hashed and encrypted with their padding in threads beside.

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
from dataclasses import dataclass
from functools import partial
from itertools import cycle
from typing import BinaryIO, Final, cast

from hrdoc.crypto.age.file import Encryptor
from hrdoc.crypto.lanes import RING, Lane
from hrdoc.crypto.padme import padme
from hrdoc.records.ids import Digest
from hrdoc.vault.errors import SourceChanged, SourceLost, explained

LEAST: Final = 4096
LENGTH_SIZE: Final = 8
CHUNK: Final = 1 << 21
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


def pour(
    source: BinaryIO, encryptor: Encryptor, before: SourceState, progress: Progress | None
) -> StoredFile:
    """Encrypt `source` to its end, then padding and length (1, 2); the caller finishes.

    Raises SourceChanged, SourceLost, DiskFull and so on, and what `progress` raises.
    """
    stored = _pour_bytes(source, encryptor, before, progress)
    if before.size not in {None, stored.size} or _state_now(source, before) != before.changed:
        raise SourceChanged
    missing = padded_length(stored.size) - stored.size - LENGTH_SIZE
    while missing:
        count = min(missing, CHUNK)
        _write(encryptor, ZEROS[:count])
        missing -= count
    _write(encryptor, memoryview(stored.size.to_bytes(LENGTH_SIZE, "big")))
    return stored


def _pour_bytes(
    source: BinaryIO, encryptor: Encryptor, before: SourceState, progress: Progress | None
) -> StoredFile:
    sha256, crc32, size = hashlib.sha256(), 0, 0
    buffers = cycle([memoryview(bytearray(CHUNK)) for _ in range(RING)])
    with Lane(sha256.update) as hashing, Lane(partial(_write, encryptor)) as writing:
        while chunk := _fill(source, next(buffers)):
            hashing.give(chunk)
            writing.give(chunk)
            crc32 = zlib.crc32(chunk, crc32)
            size += len(chunk)
            if before.size is not None and size > before.size:
                raise SourceChanged
            if progress is not None:
                progress(size)
    return StoredFile(Digest(sha256.hexdigest()), size, crc32)


def _state_now(source: BinaryIO, before: SourceState) -> int | None:
    return None if before.changed is None else state_of(source).changed


def _fill(source: BinaryIO, buffer: memoryview) -> memoryview:
    """The next bytes of the source, in the buffer; none at its end."""
    try:
        if hasattr(source, "readinto"):
            count = int(cast("io.BufferedIOBase", source).readinto(buffer) or 0)
        else:
            data = source.read(len(buffer))
            count = len(data)
            buffer[:count] = data
    except OSError as error:
        raise SourceLost from error
    return buffer[:count]


def _write(encryptor: Encryptor, data: memoryview) -> None:
    with explained():
        encryptor.write(data)
