"""A large bundle cut into parts, and the parts read as one file again.

Responsible for `.001`, `.002`, ...: parts of 4,000,000,000 bytes (the largest round number a FAT
file system holds) whose concatenation is the bundle. It opens and names no files: who calls gives
a way to make part N and hands back the parts in order.
"""

import io
from bisect import bisect_right
from collections.abc import Callable, Sequence
from itertools import accumulate
from typing import TYPE_CHECKING, BinaryIO, Final

from hrdoc.bundle.errors import BundleLimit, PartMissing

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer

PART_SIZE: Final = 4_000_000_000
MAX_PARTS: Final = 999


def part_suffix(number: int) -> str:
    """The suffix of part `number` (from 1): `.001`."""
    return f".{number:03d}"


class SplitWriter(io.RawIOBase):
    """Writes one stream into as many parts as it needs; `make_part(n)` opens part n for writing.

    The parts are their maker's to finish: closing the writer closes none of them.
    """

    def __init__(self, make_part: Callable[[int], BinaryIO], *, part_size: int = PART_SIZE) -> None:
        super().__init__()
        self._make_part = make_part
        self._part_size = part_size
        self._part: BinaryIO | None = None
        self._room = 0
        self.parts = 0

    def writable(self) -> bool:
        """Always."""
        return True

    def write(self, data: "ReadableBuffer") -> int:
        """Write all of `data`, opening new parts where one is full; raises BundleLimit."""
        view = memoryview(data).cast("B")
        size = len(view)
        while view:
            if self._part is None or not self._room:
                self._part = self._next()
            piece = view[: self._room]
            self._part.write(piece)
            self._room -= len(piece)
            view = view[len(piece) :]
        return size

    def _next(self) -> BinaryIO:
        if self.parts == MAX_PARTS:
            raise BundleLimit(limit="parts", allowed=MAX_PARTS)
        self.parts += 1
        self._room = self._part_size
        return self._make_part(self.parts)


def join_parts(parts: Sequence[BinaryIO], *, part_size: int = PART_SIZE) -> BinaryIO:
    """The parts of a cut bundle, in order, as one seekable file; closing it closes the parts.

    Raises `PartMissing` when a part but the last is short: one is missing, or was cut.
    """
    return io.BufferedReader(SplitReader(parts, part_size=part_size), 1 << 16)


class SplitReader(io.RawIOBase):
    """The parts of a cut bundle as one seekable file; closing it closes the parts."""

    def __init__(self, parts: Sequence[BinaryIO], *, part_size: int = PART_SIZE) -> None:
        """Take all parts in order; raises `PartMissing` when one but the last is short."""
        super().__init__()
        if not parts:
            raise PartMissing(number=1)
        sizes = [part.seek(0, io.SEEK_END) for part in parts]
        for number, size in enumerate(sizes[:-1], 1):
            if size != part_size:
                raise PartMissing(number=number + 1 if size > part_size else number)
        self._parts = parts
        self._starts = [0, *accumulate(sizes)]
        self._position = 0

    def readable(self) -> bool:
        """Always."""
        return True

    def seekable(self) -> bool:
        """Always."""
        return True

    def tell(self) -> int:
        """The position in the whole."""
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET) -> int:
        """Move to a position in the whole."""
        start = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._starts[-1]}[whence]
        if start + offset < 0:
            raise ValueError(offset)
        self._position = start + offset
        return self._position

    def readinto(self, buffer: bytearray | memoryview) -> int:  # type: ignore[override]
        """Read from the part the position is in; fewer bytes than asked at its end."""
        number = bisect_right(self._starts, self._position) - 1
        if number >= len(self._parts):
            return 0
        part = self._parts[number]
        part.seek(self._position - self._starts[number])
        piece = part.read(min(len(buffer), self._starts[number + 1] - self._position))
        buffer[: len(piece)] = piece
        self._position += len(piece)
        return len(piece)

    def close(self) -> None:
        """Close every part."""
        if not self.closed:
            for part in self._parts:
                part.close()
        super().close()
