"""The three shapes of byte stream the age code takes, and reading or writing them in full.

A raw file, a pipe or a socket may hand over less than was asked; nothing above this module has to
think of that again.
"""

from typing import Protocol


class Source(Protocol):
    """Bytes that can be read once, in order; `b""` is the end."""

    def read(self, size: int, /) -> bytes | None:
        """Return at most `size` bytes."""


class SeekableSource(Source, Protocol):
    """Bytes that can be read from any place."""

    def seek(self, offset: int, whence: int = 0, /) -> int:
        """Move to `offset` and return the new position."""

    def tell(self) -> int:
        """Return the position."""


class Sink(Protocol):
    """Where bytes go, in order."""

    def write(self, data: memoryview, /) -> int | None:
        """Take some of `data` and return how many bytes; None stands for all."""


def read_exactly(source: Source, size: int) -> bytes:
    """Return `size` bytes, fewer only at the end of the source."""
    first = source.read(size) or b""
    if not first or len(first) == size:
        return first
    parts, missing = [first], size - len(first)
    while missing and (part := source.read(missing)):
        parts.append(part)
        missing -= len(part)
    return b"".join(parts)


def write_all(sink: Sink, data: memoryview | bytes) -> None:
    """Write all of `data`, however little the sink takes at a time."""
    view = memoryview(data)
    while view:
        taken = sink.write(view)
        view = view[len(view) if taken is None else taken :]
