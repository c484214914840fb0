"""The bytes of a bundle, hashed once from end to end, and read again only as they were.

Responsible for the one pass over all content (CRC-32, SHA-256, zeros in the padding) and for
handing out parts whose hash is still the same. It compares with no manifest.
"""

import hashlib
import io
import zlib
from bisect import bisect_left
from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from typing import Final

from hrdoc.bundle import layout
from hrdoc.bundle.container import Bundle
from hrdoc.bundle.errors import BundleChangedWhileRead, ZipTruncated
from hrdoc.bundle.findings import Detail, Faults, Step, StepName, found
from hrdoc.bundle.zip_format import ZipEntry
from hrdoc.crypto.lanes import hashing

_PIECE: Final = 1 << 20


@dataclass(frozen=True, slots=True)
class Contents:
    """A bundle whose every byte was read once; `digests` are SHA-256, in the order of entries."""

    bundle: Bundle
    digests: Sequence[bytes] = field(repr=False)

    def digest(self, entry: ZipEntry) -> bytes:
        """The SHA-256 of an entry of this bundle."""
        entries = self.bundle.directory.entries
        return self.digests[bisect_left(entries, entry.offset, key=lambda each: each.offset)]

    def read(self, entry: ZipEntry, limit: int) -> bytes:
        """The bytes of `entry`; raises `BundleChangedWhileRead` and `BundleLimit`."""
        data = self.bundle.read(entry, limit)
        if hashlib.sha256(data).digest() != self.digest(entry):
            raise BundleChangedWhileRead(part=self.bundle.directory.name(entry))
        return data

    def read_named(self, name: str, limit: int) -> bytes:
        """The bytes of a part every bundle has (`layout.REQUIRED`)."""
        entry = self.bundle.directory.find(name)
        assert entry is not None, name
        return self.read(entry, limit)

    def open(self, entry: ZipEntry) -> "CheckedReader":
        """A reader of `entry`, from its start to its end."""
        return CheckedReader(self, entry)


class CheckedReader(io.RawIOBase):
    """Reads one entry in order; its last bytes are given only when its SHA-256 is the one verified.

    Raises `BundleChangedWhileRead` there otherwise. Reads are full except at the end. Other reads
    of the same bundle may come between.
    """

    def __init__(self, contents: Contents, entry: ZipEntry) -> None:
        super().__init__()
        self._contents = contents
        self._entry = entry
        self._position = 0
        self._hash = hashlib.sha256()

    def readable(self) -> bool:
        """Always."""
        return True

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Read on; 0 is the end, verified."""
        source = self._contents.bundle.source
        source.seek(self._entry.data_offset + self._position)
        piece = source.read(min(len(buffer), self._entry.size - self._position))
        buffer[: len(piece)] = piece
        self._hash.update(piece)
        self._position += len(piece)
        # Before the last bytes are given out, so that nobody who counts bytes misses the check.
        if len(buffer) and (not piece or self._position == self._entry.size):
            self._check_end()
        return len(piece)

    def _check_end(self) -> None:
        whole = self._position == self._entry.size
        if not whole or self._hash.digest() != self._contents.digest(self._entry):
            name = self._contents.bundle.directory.name(self._entry)
            raise BundleChangedWhileRead(part=name)


def read_contents(bundle: Bundle, progress: Callable[[int], None]) -> tuple[Contents, Step]:
    """Read every byte once: step 1, container. Raises `ZipTruncated` and errors of age.

    `progress` hears how many bytes were read since it last heard; it may raise `Cancelled`.
    """
    faults = Faults()
    digests = [_digest(bundle, entry, faults, progress) for entry in bundle.directory.entries]
    step = faults.step(
        StepName.CONTAINER,
        found(
            Detail.CONTAINER_HOLDS,
            entries=len(bundle.directory.entries),
            bytes=bundle.directory.size,
        ),
    )
    return Contents(bundle, digests), step


def _digest(
    bundle: Bundle, entry: ZipEntry, faults: Faults, progress: Callable[[int], None]
) -> bytes:
    name = bundle.directory.name(entry)
    digest, crc32, zeros = hashlib.sha256(), 0, name == layout.PADDING
    source, left = bundle.source, entry.size
    source.seek(entry.data_offset)
    with hashing(digest, left) as hash_piece:
        while left:
            piece = source.read(min(left, _PIECE))
            if not piece:
                raise ZipTruncated
            hash_piece(piece)
            crc32 = zlib.crc32(piece, crc32)
            if zeros and piece.count(0) != len(piece):
                faults.add(Detail.PADDING_NOT_ZERO)
                zeros = False
            left -= len(piece)
            progress(len(piece))
    if crc32 != entry.crc32:
        faults.add(Detail.ENTRY_DAMAGED, part=name)
    return digest.digest()
