"""The bytes of the canonical zip: headers made from four facts, and nothing else.

Responsible for the exact local header, central directory header and end records of an entry
(PKWARE APPNOTE 6.3, sections 4.3.7, 4.3.12, 4.3.14 to 4.3.16), as the bundle format fixes them.
It reads and judges nothing: a reader makes the bytes that should be there and compares.

1. Stored; flags 0; time 0; date 0x0021; no comment, no attributes, no data descriptor.
2. Local header: version 20; with a size of 0xFFFFFFFF or more version 45, both 32-bit sizes
   0xFFFFFFFF and one extra field 0x0001 holding both sizes.
3. Central header: made by and needing 20, or 45 with an extra field; the extra field holds both
   sizes if either is large, then the offset if it is 0xFFFFFFFF or more.
4. Zip64 end records only with 65,535 entries or more, or a directory whose size or offset is
   0xFFFFFFFF or more.
"""

import struct
from dataclasses import dataclass
from typing import Final

LOCAL_SIGNATURE: Final = b"PK\x03\x04"
CENTRAL_SIGNATURE: Final = b"PK\x01\x02"
END_SIGNATURE: Final = b"PK\x05\x06"
END64_SIGNATURE: Final = b"PK\x06\x06"
LOCATOR_SIGNATURE: Final = b"PK\x06\x07"

LARGE: Final = 0xFFFFFFFF
MANY: Final = 0xFFFF
DATE: Final = 0x0021
"""1980-01-01, the first day a zip can name: a bundle tells no file times."""

LOCAL: Final = struct.Struct("<4sHHHHHIIIHH")
CENTRAL: Final = struct.Struct("<4sHHHHHHIIIHHHHHII")
END: Final = struct.Struct("<4sHHHHIIH")
END64: Final = struct.Struct("<4sQHHIIQQQQ")
LOCATOR: Final = struct.Struct("<4sIQI")
BOTH_SIZES: Final = struct.Struct("<HHQQ")


@dataclass(frozen=True, slots=True)
class ZipEntry:
    """One stored entry: its whole name, size in bytes, CRC-32, and where its local header is."""

    name: str
    size: int
    crc32: int
    offset: int

    @property
    def data_offset(self) -> int:
        """Where the entry's bytes begin."""
        return self.offset + local_length(self.name, self.size)

    @property
    def end(self) -> int:
        """Where the entry's bytes end and the next header begins."""
        return self.data_offset + self.size


def local_header(name: str, *, size: int, crc32: int) -> bytes:
    """The local file header (rule 2)."""
    extra = BOTH_SIZES.pack(1, 16, size, size) if size >= LARGE else b""
    version = 45 if extra else 20
    short = min(size, LARGE)
    encoded = name.encode("ascii")
    return (
        LOCAL.pack(
            LOCAL_SIGNATURE, version, 0, 0, 0, DATE, crc32, short, short, len(encoded), len(extra)
        )
        + encoded
        + extra
    )


def local_length(name: str, size: int) -> int:
    """The length of the local header, in bytes."""
    return LOCAL.size + len(name) + (BOTH_SIZES.size if size >= LARGE else 0)


def central_header(entry: ZipEntry) -> bytes:
    """The central directory header (rule 3)."""
    return central_bytes(
        entry.name.encode("ascii"), size=entry.size, crc32=entry.crc32, offset=entry.offset
    )


def central_bytes(name: bytes, *, size: int, crc32: int, offset: int) -> bytes:
    """The central directory header of an entry that is not made into one: a list has many."""
    extra = b"" if size < LARGE and offset < LARGE else _central_extra(size, offset)
    version = 45 if extra else 20
    short = min(size, LARGE)
    fixed = CENTRAL.pack(
        CENTRAL_SIGNATURE,
        version,
        version,
        0,
        0,
        0,
        DATE,
        crc32,
        short,
        short,
        len(name),
        len(extra),
        0,
        0,
        0,
        0,
        min(offset, LARGE),
    )
    return fixed + name + extra


def _central_extra(size: int, offset: int) -> bytes:
    numbers = (size, size) * (size >= LARGE) + (offset,) * (offset >= LARGE)
    return struct.pack(f"<HH{len(numbers)}Q", 1, 8 * len(numbers), *numbers)


def central_length(name: str, *, size: int, offset: int) -> int:
    """The length of the central directory header, in bytes."""
    numbers = 2 * (size >= LARGE) + (offset >= LARGE)
    return CENTRAL.size + len(name) + (4 + 8 * numbers if numbers else 0)


def end_records(*, entries: int, directory_size: int, directory_offset: int) -> bytes:
    """Everything after the central directory (rule 4)."""
    short = END.pack(
        END_SIGNATURE,
        0,
        0,
        min(entries, MANY),
        min(entries, MANY),
        min(directory_size, LARGE),
        min(directory_offset, LARGE),
        0,
    )
    if not needs_zip64_end(
        entries, directory_size=directory_size, directory_offset=directory_offset
    ):
        return short
    long = END64.pack(
        END64_SIGNATURE,
        END64.size - 12,
        45,
        45,
        0,
        0,
        entries,
        entries,
        directory_size,
        directory_offset,
    )
    locator = LOCATOR.pack(LOCATOR_SIGNATURE, 0, directory_offset + directory_size, 1)
    return long + locator + short


def needs_zip64_end(entries: int, *, directory_size: int, directory_offset: int) -> bool:
    """Whether the zip64 end records are written."""
    return entries >= MANY or directory_size >= LARGE or directory_offset >= LARGE


def end_length(entries: int, *, directory_size: int, directory_offset: int) -> int:
    """The length of everything after the central directory, in bytes."""
    if needs_zip64_end(entries, directory_size=directory_size, directory_offset=directory_offset):
        return END64.size + LOCATOR.size + END.size
    return END.size
