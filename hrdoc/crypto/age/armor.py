"""The text form of an age file: strict PEM, for channels that carry only text.

Steps (C2SP age.md, "ASCII armor"; RFC 7468 section 3), repeated by number in the code:

1. `-----BEGIN AGE ENCRYPTED FILE-----` and its end of line; white space before it is skipped.
2. base64 with `=`, canonical, 64 columns a line; only the last line may be shorter, never empty.
3. `-----END AGE ENCRYPTED FILE-----`; after it nothing but white space.
4. Lines end in LF or all in CRLF; the first one decides.

Reading takes constant memory. Whatever is not exactly this is refused, so a text has one meaning.
"""

import binascii
import io
import sys
from typing import TYPE_CHECKING, Final

from hrdoc.crypto.age.errors import AgeArmorMalformed
from hrdoc.crypto.age.source import SeekableSource, Sink, Source, read_exactly, write_all

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer

_BEGIN: Final = b"-----BEGIN AGE ENCRYPTED FILE-----"
_END: Final = b"-----END AGE ENCRYPTED FILE-----"
_WHITE: Final = b" \t\r\n"
_COLUMNS: Final = 64
_LINE: Final = 48
_BLOCK: Final = 4096
_LINES: Final = 1024
"""How many lines are worked on at once: 48 KiB of data."""


class Armorer:
    """Writes the text form of what is written to it; `finish` writes the last line."""

    def __init__(self, out: Sink) -> None:
        self._out = out
        self._held = bytearray()
        write_all(out, _BEGIN + b"\n")

    def write(self, data: "ReadableBuffer") -> int:
        """Take all of `data` and return its length in bytes."""
        view = memoryview(data).cast("B")
        for at in range(0, len(view), _LINE * _LINES):
            self._held += view[at : at + _LINE * _LINES]
            whole = len(self._held) // _LINE * _LINE
            self._put(self._held[:whole])
            del self._held[:whole]
        return len(view)

    def finish(self) -> None:
        """Write what is left and the closing line; it leaves `out` open."""
        self._put(self._held)
        self._held.clear()
        write_all(self._out, _END + b"\n")

    def _put(self, data: bytearray) -> None:
        lines = (binascii.b2a_base64(data[at : at + _LINE]) for at in range(0, len(data), _LINE))
        write_all(self._out, b"".join(lines))


class _Dearmored(io.RawIOBase):
    """The bytes inside a text form, read in full whenever there are enough."""

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, target: "WriteableBuffer", /) -> int:
        """Fill `target`; fewer bytes only at the end. Raises `AgeArmorMalformed`."""
        view = memoryview(target).cast("B")
        data = self.read(len(view))
        view[: len(data)] = data
        return len(data)

    def read(self, size: int | None = -1, /) -> bytes:
        """Return `size` bytes, or all; fewer only at the end. Raises `AgeArmorMalformed`."""
        limit = sys.maxsize if size is None or size < 0 else size
        parts: list[bytes] = []
        while limit and (part := self._next(limit)):
            parts.append(part)
            limit -= len(part)
        return b"".join(parts)

    def readall(self) -> bytes:
        """Return everything up to the end. Raises `AgeArmorMalformed`."""
        return self.read()

    def _next(self, limit: int) -> bytes:
        raise NotImplementedError


class _Sequential(_Dearmored):
    """Decodes while it reads; the closing line is checked before the end is reported."""

    def __init__(self, source: Source) -> None:
        super().__init__()
        self._source = source
        self._skipped, held = _find_begin(source)  # 1
        self.eol = b"\r\n" if held.startswith(b"\r\n") else b"\n"  # 4
        if not held.startswith(self.eol):
            raise AgeArmorMalformed(rule="begin-line")
        self._held = held[len(self.eol) :]
        self._ended = False
        self._seen_short = False
        self._ready = b""

    @property
    def start(self) -> int:
        """How far into the source the first line of base64 begins."""
        return self._skipped + len(_BEGIN) + len(self.eol)

    def _next(self, limit: int) -> bytes:
        while not self._ready and not self._ended:
            self._decode_lines()
        piece, self._ready = self._ready[:limit], self._ready[limit:]
        return piece

    def _decode_lines(self) -> None:
        width = _COLUMNS + len(self.eol)
        enough = width * (_LINES + 1)
        self._held += read_exactly(self._source, max(0, enough - len(self._held)))
        dash = self._held.find(b"-")
        inside = self._held if dash < 0 else self._held[:dash]
        if dash < 0 and len(inside) < enough:
            raise AgeArmorMalformed(rule="no-end")
        if not inside:
            self._check_end()
            return
        if self._seen_short:
            raise AgeArmorMalformed(rule="line-length")
        lines = inside[: width * _LINES]
        self._ready = _decode(lines, self.eol)  # 2
        self._seen_short = len(self._ready) % _LINE > 0
        self._held = self._held[len(lines) :]

    def _check_end(self) -> None:
        after = self._held + read_exactly(self._source, max(0, len(_END) - len(self._held)))
        if not after.startswith(_END):  # 3
            raise AgeArmorMalformed(rule="end-line")
        after = after[len(_END) :] or read_exactly(self._source, _BLOCK)
        while after:
            if after.strip(_WHITE):
                raise AgeArmorMalformed(rule="after-end")
            after = read_exactly(self._source, _BLOCK)
        self._ended = True


class _Random(_Dearmored):
    """Reads any part, after having read the whole once to know that all of it is well-formed."""

    def __init__(self, source: SeekableSource) -> None:
        super().__init__()
        begin = source.tell()
        whole = _Sequential(source)
        self._size = sum(map(len, iter(lambda: whole.read(_BLOCK), b"")))
        self._source = source
        self._start = begin + whole.start
        self._eol = whole.eol
        self._position = 0

    def seekable(self) -> bool:
        """Yes."""
        return True

    def tell(self) -> int:
        """Return the position in the decoded bytes."""
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Move to a place in the decoded bytes, also beyond their end; return it."""
        bases = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self._size}
        base = bases.get(whence, -offset - 1)
        if base + offset < 0:
            raise ValueError("a position before the start, or from nowhere")
        self._position = base + offset
        return self._position

    def _next(self, limit: int) -> bytes:
        limit = min(limit, self._size - self._position)
        if limit <= 0:
            return b""
        line, skip = divmod(self._position, _LINE)
        bare = min(self._size - line * _LINE, -(-(skip + limit) // _LINE) * _LINE, _LINE * _LINES)
        lines = -(-bare // _LINE)
        self._source.seek(self._start + line * (_COLUMNS + len(self._eol)))
        text = read_exactly(self._source, -(-bare // 3) * 4 + lines * len(self._eol))
        data = _decode(text, self._eol)
        if len(data) != bare:
            raise AgeArmorMalformed(rule="changed-while-read")
        piece = data[skip : skip + limit]
        self._position += len(piece)
        return piece


def dearmor(source: Source) -> io.RawIOBase:
    """Return a reader of the bytes inside a text form; it and reading raise `AgeArmorMalformed`."""
    return _Sequential(source)


def dearmor_random(source: SeekableSource) -> io.RawIOBase:
    """Return a seekable reader; the whole text is read once here. Raises `AgeArmorMalformed`."""
    return _Random(source)


def _find_begin(source: Source) -> tuple[int, bytes]:
    """Return how much white space came first, and what was read beyond the opening words."""
    skipped, held = 0, b""
    while not held:
        block = read_exactly(source, _BLOCK)
        held = block.lstrip(_WHITE)
        skipped += len(block) - len(held)
        if not block:
            raise AgeArmorMalformed(rule="no-begin")
    held += read_exactly(source, max(0, len(_BEGIN) + 2 - len(held)))
    if not held.startswith(_BEGIN):
        raise AgeArmorMalformed(rule="no-begin")
    return skipped, held[len(_BEGIN) :]


def _decode(block: bytes, eol: bytes) -> bytes:
    """Return the bytes of full lines, the last of which may be short but not empty."""
    *lines, after = block.split(eol)
    if after or not lines or not 0 < len(lines[-1]) <= _COLUMNS:
        raise AgeArmorMalformed(rule="line-length")
    if any(len(line) != _COLUMNS for line in lines[:-1]):
        raise AgeArmorMalformed(rule="line-length")
    text = b"".join(lines)
    try:
        data = binascii.a2b_base64(text, strict_mode=True)
    except binascii.Error:
        raise AgeArmorMalformed(rule="base64") from None
    if binascii.b2a_base64(data, newline=False) != text:
        raise AgeArmorMalformed(rule="base64-not-canonical")
    return data
