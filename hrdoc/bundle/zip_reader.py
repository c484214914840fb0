"""The canonical zip, read from hostile bytes: every header is made again and compared.

Responsible for the structure of the container; it reads no content but headers, in memory bounded
by the number of entries (about 300 bytes each), and refuses whatever the one canonical writer
would not have written. Content (CRC-32, padding, hashes) is judged by verification.

1. Local headers are read one after another from byte 0; no byte lies between entries.
2. Each is made again from its name, size and CRC-32 and must be equal byte for byte.
3. Names are those a bundle may have, in the one order, in one base directory.
4. Central directory and end records are made again and must be equal byte for byte.
5. The total is a Padmé size; every part a bundle must have is there.
"""

import io
from bisect import bisect_left
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import BinaryIO, Final

from hrdoc.bundle import layout
from hrdoc.bundle.errors import BundleIncomplete, BundleLimit, ZipNotCanonical, ZipTruncated
from hrdoc.bundle.zip_format import (
    BOTH_SIZES,
    CENTRAL,
    CENTRAL_SIGNATURE,
    END,
    END64,
    END64_SIGNATURE,
    END_SIGNATURE,
    LARGE,
    LOCAL,
    LOCAL_SIGNATURE,
    LOCATOR,
    MANY,
    ZipEntry,
    central_bytes,
    central_header,
    end_length,
    end_records,
    local_header,
)
from hrdoc.crypto.padme import padme

_PIECE: Final = 1 << 20
_OFTEN: Final = 256
_REQUIRED: Final = frozenset(layout.REQUIRED)
_LONGEST_HEADER: Final = CENTRAL.size + layout.MAX_ZIP_NAME + 4 + 3 * 8
_HEADER_READ: Final = LOCAL.size + layout.MAX_ZIP_NAME + BOTH_SIZES.size


@dataclass(frozen=True, slots=True)
class Directory:
    """The entries of one canonical zip, in their order; names are with the base directory."""

    bundle_id: str
    entries: Sequence[ZipEntry] = field(repr=False)
    size: int

    def name(self, entry: ZipEntry) -> str:
        """The name of `entry` inside the bag."""
        return entry.name[len(self.bundle_id) + 1 :]

    def find(self, name: str) -> ZipEntry | None:
        """The entry called `name` inside the bag."""
        place = layout.place_of(name)
        if place is None:
            return None
        index = bisect_left(self.entries, place, key=self._place)
        if index < len(self.entries) and self.name(self.entries[index]) == name:
            return self.entries[index]
        return None

    def folder(self, folder: str) -> Sequence[ZipEntry]:
        """The entries of `data/<folder>/`, in their order."""
        number = 2 + layout.FOLDERS.index(folder)
        first = bisect_left(self.entries, (number, ""), key=self._place)
        last = bisect_left(self.entries, (number + 1, ""), key=self._place)
        return self.entries[first:last]

    def _place(self, entry: ZipEntry) -> layout.Place:
        return layout.place_of(self.name(entry)) or (0, "")


@dataclass(frozen=True, slots=True)
class Listing:
    """What the central directory claims the bundle holds. Nothing of it is verified yet."""

    bundle_id: str
    entries: Sequence[tuple[str, int]] = field(repr=False)
    """Names inside the bag and sizes in bytes, in the order of the directory."""


def read_directory(src: BinaryIO, progress: Callable[[int], None] = lambda _: None) -> Directory:
    """Read the structure of a whole zip; raises `ZipNotCanonical`, `ZipTruncated` and others.

    `progress` hears 0 every `_OFTEN` entries, and may raise to stop.
    """
    total = src.seek(0, io.SEEK_END)
    names = _Names()
    entries: list[ZipEntry] = []
    position = 0
    while (entry := _next_entry(src, position, total, len(entries) + 1)) is not None:
        names.take(entry.name, len(entries) + 1)
        entries.append(entry)
        if len(entries) > layout.MAX_ENTRIES:
            raise BundleLimit(limit="entries", allowed=layout.MAX_ENTRIES)
        if len(entries) % _OFTEN == 0:
            progress(0)
        position = entry.end
    _compare_end(src, entries, position, total)
    if padme(total) != total:
        raise ZipNotCanonical(rule="padme", entry=0)
    for name in layout.REQUIRED:
        if name not in names.required:
            raise BundleIncomplete(part=name)
    return Directory(names.bundle_id, entries, total)


def list_directory(src: BinaryIO) -> Listing:
    """Read the central directory alone, for a quick list that is not verified yet."""
    total = src.seek(0, io.SEEK_END)
    count, size, offset = _end_of(src, total)
    if size > layout.MAX_ENTRIES * _LONGEST_HEADER:
        raise BundleLimit(limit="entries", allowed=layout.MAX_ENTRIES)
    if offset + size + end_length(count, directory_size=size, directory_offset=offset) != total:
        raise ZipNotCanonical(rule="end-records", entry=0)
    src.seek(offset)
    directory = _read_exactly(src, size)
    names = _Names()
    listed: list[tuple[str, int]] = []
    position = 0
    while position < size:
        name, length, position = _central_entry(directory, position, len(listed) + 1)
        listed.append((names.take(name, len(listed) + 1), length))
    if len(listed) != count:
        raise ZipNotCanonical(rule="end-records", entry=0)
    return Listing(names.bundle_id, listed)


class _Names:
    """The names seen so far: one base, known places, strictly ascending (rule 3)."""

    def __init__(self) -> None:
        self.bundle_id = ""
        self._base = ""
        self.required: set[str] = set()
        self._last: layout.Place = (-1, "")

    def take(self, path: str, number: int) -> str:
        """Check the next `path` and return it without the base directory."""
        if not self.bundle_id:
            self.bundle_id, self._base = _base_of(path)
        if not path.startswith(self._base):
            raise ZipNotCanonical(rule="base-directory", entry=number)
        name = path[len(self._base) :]
        place = layout.place_of(name)
        if place is None:
            raise ZipNotCanonical(rule="name", entry=number)
        if place <= self._last:
            raise ZipNotCanonical(rule="order", entry=number)
        self._last = place
        if name in _REQUIRED:
            self.required.add(name)
        return name


def _base_of(path: str) -> tuple[str, str]:
    bundle_id = path.partition("/")[0]
    if not layout.is_bundle_id(bundle_id):
        raise ZipNotCanonical(rule="base-directory", entry=1)
    return bundle_id, f"{bundle_id}/"


def _next_entry(src: BinaryIO, position: int, total: int, number: int) -> ZipEntry | None:
    src.seek(position)
    # Step 1. One read holds the longest header there is; what follows it is content.
    found = src.read(_HEADER_READ)
    if found[:4] == CENTRAL_SIGNATURE or found[:4] == END_SIGNATURE:
        return None
    if len(found) < LOCAL.size:
        raise ZipTruncated
    signature, _, _, _, _, _, crc32, short, _, name_length, extra_length = LOCAL.unpack_from(found)
    if signature != LOCAL_SIGNATURE:
        raise ZipNotCanonical(rule="local-header", entry=number)
    if not 0 < name_length <= layout.MAX_ZIP_NAME:
        raise ZipNotCanonical(rule="name", entry=number)
    if extra_length not in {0, BOTH_SIZES.size}:
        raise ZipNotCanonical(rule="local-header", entry=number)
    length = LOCAL.size + name_length + extra_length
    if len(found) < length:
        raise ZipTruncated
    size = short
    if extra_length:
        size = BOTH_SIZES.unpack_from(found, LOCAL.size + name_length)[2]
    name = _ascii(found[LOCAL.size : LOCAL.size + name_length], number)
    # Step 2.
    if local_header(name, size=size, crc32=crc32) != found[:length]:
        raise ZipNotCanonical(rule="local-header", entry=number)
    if position + length + size > total:
        raise ZipTruncated
    return ZipEntry(name, size, crc32, position)


def _compare_end(src: BinaryIO, entries: Sequence[ZipEntry], offset: int, total: int) -> None:
    # Step 4. In pieces, so that the directory is never held twice.
    src.seek(offset)
    position = offset
    for number, piece in _expected_end(entries, offset):
        found = src.read(len(piece))
        position += len(found)
        if found != piece:
            if position >= total and piece.startswith(found):
                raise ZipTruncated
            raise ZipNotCanonical(rule="central-directory", entry=number)
    if position != total:
        raise ZipNotCanonical(rule="trailing-bytes", entry=0)


def _expected_end(entries: Sequence[ZipEntry], offset: int) -> Iterator[tuple[int, bytes]]:
    size = 0
    for number, entry in enumerate(entries, 1):
        header = central_header(entry)
        size += len(header)
        yield number, header
    yield 0, end_records(entries=len(entries), directory_size=size, directory_offset=offset)


def _end_of(src: BinaryIO, total: int) -> tuple[int, int, int]:
    """Return (entries, directory size, directory offset) of the end records, made again."""
    tail_length = min(total, END64.size + LOCATOR.size + END.size)
    src.seek(total - tail_length)
    tail = _read_exactly(src, tail_length)
    if tail_length < END.size or tail[-END.size :][:4] != END_SIGNATURE:
        raise ZipTruncated
    _, _, _, _, count, size, offset, _ = END.unpack(tail[-END.size :])
    is_long = count == MANY or LARGE in {size, offset}
    if is_long and len(tail) > END.size and tail[:4] == END64_SIGNATURE:
        _, _, _, _, _, _, _, count, size, offset = END64.unpack_from(tail)
    if count > layout.MAX_ENTRIES:
        raise BundleLimit(limit="entries", allowed=layout.MAX_ENTRIES)
    if offset + size > total:
        raise ZipTruncated
    if not tail.endswith(end_records(entries=count, directory_size=size, directory_offset=offset)):
        raise ZipNotCanonical(rule="end-records", entry=0)
    return count, size, offset


def _central_entry(directory: bytes, position: int, number: int) -> tuple[str, int, int]:
    """The name and size of an entry, and where the next begins; no more, for a list is long."""
    if position + CENTRAL.size > len(directory):
        raise ZipTruncated
    _, _, _, _, _, _, _, crc32, short, _, name_length, extra_length, *_, short_offset = (
        CENTRAL.unpack_from(directory, position)
    )
    start = position + CENTRAL.size
    end = start + name_length + extra_length
    size, offset = short, short_offset
    if extra_length:
        extra = directory[start + name_length + 4 : end]
        numbers = [
            int.from_bytes(extra[place : place + 8], "little") for place in range(0, len(extra), 8)
        ]
        size = numbers[0] if short == LARGE and numbers else short
        offset = numbers[-1] if short_offset == LARGE and numbers else short_offset
    name = directory[start : start + name_length]
    if central_bytes(name, size=size, crc32=crc32, offset=offset) != directory[position:end]:
        raise ZipNotCanonical(rule="central-directory", entry=number)
    return _ascii(name, number), size, end


def _ascii(name: bytes, number: int) -> str:
    try:
        return name.decode("ascii")
    except UnicodeDecodeError as error:
        raise ZipNotCanonical(rule="name", entry=number) from error


def _read_exactly(src: BinaryIO, size: int) -> bytes:
    pieces: list[bytes] = []
    while size:
        piece = src.read(min(size, _PIECE))
        if not piece:
            raise ZipTruncated
        pieces.append(piece)
        size -= len(piece)
    return b"".join(pieces)
