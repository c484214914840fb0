"""The canonical zip, written in one pass, with the padding that makes its length tell little.

Responsible for the order of bytes and for the promise that what was written is what was announced:
each entry is hashed again while it streams. It chooses no names and opens no files.

1. Every entry's name, size, CRC-32 and SHA-256 are known before the first byte is written.
2. An entry is streamed behind its header and hashed; other bytes than announced stop the writing.
3. Central directory and end records follow (`zip_format`).
4. The padding is the length that gives the smallest reachable Padmé total.
"""

import hashlib
import zlib
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import BinaryIO, Final, Protocol

from hrdoc.bundle.errors import SourceChanged
from hrdoc.bundle.zip_format import (
    ZipEntry,
    central_header,
    central_length,
    end_length,
    end_records,
    local_header,
    local_length,
)
from hrdoc.crypto.lanes import hashing
from hrdoc.crypto.padme import padme

PIECE: Final = 1 << 20


class Sink(Protocol):
    """Where the bytes go: a binary file or an age encryptor."""

    def write(self, data: bytes, /) -> object:
        """Take all of `data`."""


@dataclass(frozen=True, slots=True)
class Planned:
    """One entry to write: what is announced of it, and where its bytes come from."""

    name: str
    size: int
    crc32: int
    sha256: bytes
    pieces: Callable[[], Iterable[bytes]]


def plan_bytes(name: str, data: bytes) -> Planned:
    """An entry whose bytes are at hand."""
    return Planned(name, len(data), zlib.crc32(data), hashlib.sha256(data).digest(), lambda: [data])


def plan_lines(name: str, lines: Sequence[bytes]) -> Planned:
    """An entry that is these lines, each ended by LF; they are not joined in memory."""
    size, crc32, digest = 0, 0, hashlib.sha256()
    for piece in _ended(lines):
        size += len(piece)
        crc32 = zlib.crc32(piece, crc32)
        digest.update(piece)
    return Planned(name, size, crc32, digest.digest(), lambda: _ended(lines))


def plan_zeros(name: str, size: int) -> Planned:
    """An entry of `size` zero bytes."""
    crc32, digest = 0, hashlib.sha256()
    for piece in _zeros(size):
        crc32 = zlib.crc32(piece, crc32)
        digest.update(piece)
    return Planned(name, size, crc32, digest.digest(), lambda: _zeros(size))


def plan_stream(
    name: str, *, size: int, crc32: int, sha256: str, open_: Callable[[], BinaryIO]
) -> Planned:
    """An entry read from a file opened when its turn comes; `sha256` is hexadecimal."""
    return Planned(name, size, crc32, bytes.fromhex(sha256), lambda: _pieces_of(open_))


def write_zip(
    out: Sink, plan: Sequence[Planned], *, progress: Callable[[int], None] = lambda _: None
) -> int:
    """Write `plan` as one canonical zip and return its length; raises `SourceChanged` (rule 2).

    `progress` hears the number of bytes written since it last heard; it may raise `Cancelled`.
    """
    entries: list[ZipEntry] = []
    position = 0
    for planned in plan:
        entries.append(ZipEntry(planned.name, planned.size, planned.crc32, position))
        out.write(local_header(planned.name, size=planned.size, crc32=planned.crc32))
        _stream(out, planned, progress)
        position = entries[-1].end
    directory_size = 0
    for entry in entries:
        header = central_header(entry)
        directory_size += len(header)
        out.write(header)
    end = end_records(
        entries=len(entries), directory_size=directory_size, directory_offset=position
    )
    out.write(end)
    return position + directory_size + len(end)


@dataclass(frozen=True, slots=True)
class Extent:
    """How long a canonical zip grows: entries so far, their bytes, and their central headers'."""

    entries: int = 0
    position: int = 0
    directory: int = 0

    def plus(self, name: str, size: int) -> "Extent":
        """The extent with one more entry."""
        return Extent(
            self.entries + 1,
            self.position + local_length(name, size) + size,
            self.directory + central_length(name, size=size, offset=self.position),
        )

    def total(self) -> int:
        """The length of the whole zip, end records and all."""
        end = end_length(
            self.entries, directory_size=self.directory, directory_offset=self.position
        )
        return self.position + self.directory + end


def padding_for(length: Callable[[int], int]) -> int:
    """The padding for which `length(padding)` is the smallest reachable Padmé size (rule 4).

    `length` must grow by at least one for each byte of padding, as a zip's does. It can jump over
    a Padmé size, because the padding's own length is written out elsewhere in the bag: then the
    next Padmé size is tried.
    """
    least = length(0)
    target = padme(least)
    while True:
        low, high = 0, target - least
        while low < high:
            middle = (low + high) // 2
            if length(middle) < target:
                low = middle + 1
            else:
                high = middle
        if length(low) == target:
            return low
        target = padme(target + 1)


def _stream(out: Sink, planned: Planned, progress: Callable[[int], None]) -> None:
    size, crc32, digest = 0, 0, hashlib.sha256()
    with hashing(digest, planned.size) as hash_piece:
        for piece in planned.pieces():
            size += len(piece)
            if size > planned.size:
                break
            hash_piece(piece)
            crc32 = zlib.crc32(piece, crc32)
            out.write(piece)
            progress(len(piece))
    announced = (planned.size, planned.crc32, planned.sha256)
    if (size, crc32, digest.digest()) != announced:
        raise SourceChanged(digest=planned.sha256.hex())


def _ended(lines: Sequence[bytes]) -> Iterator[bytes]:
    for line in lines:
        yield line
        yield b"\n"


def _zeros(size: int) -> Iterator[bytes]:
    piece = bytes(min(size, PIECE))
    while size:
        yield piece[:size] if size < len(piece) else piece
        size -= min(size, len(piece))


def _pieces_of(open_: Callable[[], BinaryIO]) -> Iterator[bytes]:
    with open_() as source:
        while piece := source.read(PIECE):
            yield piece
