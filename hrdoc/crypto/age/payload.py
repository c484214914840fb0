"""Readers and writer of an age payload, each in constant memory (2 MiB, the writer 6 MiB).

`PayloadWriter` seals what it is given, `StreamReader` opens a payload from start to end and
`RandomReader` opens any part of one. The readers release authentic bytes only, and **a read gives
fewer bytes than were asked for only at the authentic end of the file**: a read that meets a break
raises instead, and so does every later one. To get all that comes before a break, read in small
steps. The random reader authenticates the last chunk before anything else, so a file that was cut
is refused when it is opened.

None of them closes the file below it, and none may be shared between threads.
"""

import io
import sys
from collections.abc import Iterator
from dataclasses import dataclass, field
from itertools import cycle
from typing import TYPE_CHECKING

from hrdoc.crypto.age.errors import AgePayloadDamaged
from hrdoc.crypto.age.header import Header
from hrdoc.crypto.age.keys import Identity
from hrdoc.crypto.age.source import SeekableSource, Sink, Source, read_exactly, write_all
from hrdoc.crypto.age.stream import CHUNK, RUN, SEALED, TAG, ChunkCipher, plain_size
from hrdoc.crypto.lanes import RING

if TYPE_CHECKING:
    from _typeshed import ReadableBuffer, WriteableBuffer


class PayloadWriter:
    """Seals the bytes written to it, in order, into `sink`; only `finish` makes it whole.

    What the sink is given stays as it is until `DEPTH` further writes, so that a lane may write it.
    The last chunk is sealed by `finish` alone, so a file whose writing stopped half way, for
    whatever reason, can never pass for a shorter whole one.
    """

    def __init__(self, sink: Sink, cipher: ChunkCipher) -> None:
        self._sink = sink
        self._cipher = cipher
        self._plain = memoryview(bytearray(RUN * CHUNK))
        self._sealed = cycle([memoryview(bytearray(RUN * SEALED)) for _ in range(RING)])
        self._held = 0
        self._chunk = 0
        self._is_open = True

    def write(self, data: "ReadableBuffer") -> int:
        """Take all of `data` and return its length in bytes."""
        self._check_open()
        view = memoryview(data).cast("B")
        size, room = len(view), len(self._plain)
        while view:
            if self._held == room:
                self._flush(self._plain, final=False)  # more follows: not the last chunk
                self._held = 0
            if not self._held and len(view) > room:
                self._flush(view[:room], final=False)
                view = view[room:]
                continue
            part = view[: room - self._held]
            self._plain[self._held : self._held + len(part)] = part
            self._held += len(part)
            view = view[len(part) :]
        return size

    def finish(self) -> None:
        """Seal what is left as the last chunk; nothing can be written after it."""
        self._check_open()
        self._flush(self._plain[: self._held], final=True)
        self._plain[:] = bytes(len(self._plain))

    def _check_open(self) -> None:
        if not self._is_open:
            raise ValueError("the payload is finished, or writing it failed")

    def _flush(self, plain: memoryview, *, final: bool) -> None:
        self._is_open = False  # and stays so if the sink raises
        sealed = next(self._sealed)
        length = self._cipher.seal(self._chunk, plain, sealed, final=final)
        self._chunk += RUN
        write_all(self._sink, sealed[:length])
        self._is_open = not final


@dataclass(frozen=True, slots=True)
class Opening:
    """What unlocking a file told about it."""

    header: Header
    identity: Identity
    payload_key_digest: bytes
    """SHA-256 of the payload key: 32 bytes that name this encryption and reveal nothing."""
    cipher: ChunkCipher = field(repr=False)


class AgeReader(io.RawIOBase):
    """What both readers share: reading in full, and what is known about the opened file."""

    def __init__(self, opening: Opening) -> None:
        super().__init__()
        self._opening = opening
        self._cipher = opening.cipher

    @property
    def header(self) -> Header:
        """The header, verified."""
        return self._opening.header

    @property
    def identity(self) -> Identity:
        """Which of the identities opened the file."""
        return self._opening.identity

    @property
    def payload_key_digest(self) -> bytes:
        """SHA-256 of the payload key: the same file keeps it even when its header is replaced."""
        return self._opening.payload_key_digest

    def readable(self) -> bool:
        """Yes."""
        return True

    def readinto(self, target: "WriteableBuffer", /) -> int:
        """Fill `target`; fewer bytes only at the end. Raises `AgePayloadDamaged`."""
        view = memoryview(target).cast("B")
        done = 0
        for piece in self._pieces(len(view)):
            view[done : done + len(piece)] = piece
            done += len(piece)
        return done

    def read(self, size: int | None = -1, /) -> bytes:
        """Return `size` bytes, or all; fewer only at the end. Raises `AgePayloadDamaged`."""
        limit = sys.maxsize if size is None or size < 0 else size
        return b"".join(map(bytes, self._pieces(limit)))

    def readall(self) -> bytes:
        """Return everything up to the end. Raises `AgePayloadDamaged`."""
        return self.read()

    def _pieces(self, limit: int) -> Iterator[memoryview]:
        if self.closed:
            raise ValueError("I/O operation on a closed file")
        while limit and (piece := self._next(limit)):
            yield piece
            limit -= len(piece)

    def _next(self, limit: int) -> memoryview:
        """Return the next bytes, at most `limit`, valid until the next call; none at the end."""
        raise NotImplementedError


class StreamReader(AgeReader):
    """The payload from start to end, from a source that can only be read once.

    `ahead` is what was already read of the chunks. One byte more than a run is kept in hand, so
    that the end of the source is known before the chunk at the end is opened.
    """

    def __init__(self, opening: Opening, source: Source, ahead: bytes) -> None:
        super().__init__(opening)
        self._source = source
        self._sealed = memoryview(bytearray(RUN * SEALED + 1))
        self._plain = memoryview(bytearray(RUN * CHUNK))
        self._sealed[: len(ahead)] = ahead
        self._held = len(ahead)
        self._ready = self._plain[:0]
        self._chunk = 0
        self._ended = False
        self._broken: int | None = None

    def _next(self, limit: int) -> memoryview:
        while not self._ready:
            if self._broken is not None:
                raise AgePayloadDamaged(chunk=self._broken)
            if self._ended:
                break
            self._open_run()
        piece, self._ready = self._ready[:limit], self._ready[limit:]
        return piece

    def _open_run(self) -> None:
        while self._held < len(self._sealed):
            part = self._source.read(len(self._sealed) - self._held)
            if not part:
                self._open_last_run()
                return
            self._sealed[self._held : self._held + len(part)] = part
            self._held += len(part)
        if self._release(self._sealed[:-1], final=False):
            self._sealed[:1] = self._sealed[-1:]
            self._held = 1

    def _open_last_run(self) -> None:
        sealed = self._sealed[: self._held]
        stump = len(sealed) % SEALED
        is_empty_file = self._chunk == 0 and len(sealed) == TAG
        if stump > TAG or (sealed and not stump) or is_empty_file:
            self._ended = self._release(sealed, final=True)
        # Shorter than a tag, or an empty chunk after others: not a chunk (step 4 of stream.py).
        elif self._release(sealed[: len(sealed) - stump], final=False):
            self._broken = self._chunk

    def _release(self, sealed: memoryview, *, final: bool) -> bool:
        """Make the authentic chunks of a run ready; say whether all of them were."""
        opened = self._cipher.open(self._chunk, sealed, self._plain, final=final)
        length = opened.length
        self._chunk += -(-length // CHUNK)
        if opened.failed:
            self._broken = self._chunk
            rest = sealed[length // CHUNK * SEALED :]
            length += self._open_misplaced(rest, self._plain[length:], final=final)
        self._ready = self._plain[:length]
        return not opened.failed

    def _open_misplaced(self, rest: memoryview, out: memoryview, *, final: bool) -> int:
        """Open a whole chunk that is last and should not be, or should be last and is not.

        It is authentic and in its place; what is wrong is what follows it, or that nothing does.
        """
        part = rest[:SEALED]
        if len(part) < SEALED:
            return 0
        was_last = final and len(rest) == SEALED
        return self._cipher.open(self._chunk, part, out, final=not was_last).length


class RandomReader(AgeReader):
    """Any part of the payload, from a source that can be read anywhere.

    `start` is where the chunks begin in the source and `sealed` their total length. It opens one
    chunk after a jump and up to a run at once when reading goes on from where it was.
    """

    def __init__(
        self, opening: Opening, source: SeekableSource, *, start: int, sealed: int
    ) -> None:
        super().__init__(opening)
        size = plain_size(sealed)
        if size is None:
            raise AgePayloadDamaged(chunk=sealed // SEALED)
        self.size = size
        """Length of the plaintext in bytes, authenticated."""
        self._source = source
        self._start = start
        self._total = sealed
        self._chunks = max(1, -(-size // CHUNK))
        self._plain = memoryview(bytearray(RUN * CHUNK))
        self._window = range(0)
        self._ahead = 1
        self._position = 0
        self._load(self._chunks - 1, 1)

    def seekable(self) -> bool:
        """Yes."""
        return True

    def tell(self) -> int:
        """Return the position in the plaintext."""
        return self._position

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        """Move to a place in the plaintext, also beyond its end; return it."""
        bases = {io.SEEK_SET: 0, io.SEEK_CUR: self._position, io.SEEK_END: self.size}
        base = bases.get(whence, -offset - 1)
        if base + offset < 0:
            raise ValueError("a position before the start, or from nowhere")
        self._position = base + offset
        return self._position

    def _next(self, limit: int) -> memoryview:
        limit = min(limit, self.size - self._position)
        if limit <= 0:
            return self._plain[:0]
        if self._position not in self._window:
            self._load_at(self._position, limit)
        at = self._position - self._window.start
        piece = self._plain[at : min(len(self._window), at + limit)]
        self._position += len(piece)
        return piece

    def _load_at(self, position: int, want: int) -> None:
        chunk = position // CHUNK
        goes_on = self._window and position == self._window.stop
        self._ahead = min(RUN, 2 * self._ahead) if goes_on else 1
        needed = -(-(position + want) // CHUNK) - chunk
        self._load(chunk, min(RUN, max(needed, self._ahead), self._chunks - chunk))

    def _load(self, first: int, count: int) -> None:
        self._window = range(0)
        begin, end = first * SEALED, min((first + count) * SEALED, self._total)
        self._source.seek(self._start + begin)
        sealed = read_exactly(self._source, end - begin)
        final = first + count == self._chunks
        if len(sealed) != end - begin:  # the file was cut since it was opened
            raise AgePayloadDamaged(chunk=first + len(sealed) // SEALED)
        opened = self._cipher.open(first, memoryview(sealed), self._plain, final=final)
        if opened.failed and not opened.length:
            raise AgePayloadDamaged(chunk=first)
        self._window = range(first * CHUNK, first * CHUNK + opened.length)
