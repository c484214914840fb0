"""A long stream worked on by several threads at once, in order and in constant memory.

SHA-256, CRC-32, ChaCha20-Poly1305 and writing all leave the interpreter to others while they work,
so the thread that reads a file gives each chunk to a lane for each of them. Responsible for the
order, for the bound on what waits, and for errors: what fails in a lane is raised, as it is, where
the chunks come from, and no thread outlives the block.
"""

from collections import deque
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from dataclasses import dataclass
from types import TracebackType
from typing import Final, Generic, Protocol, Self, TypeVar

T = TypeVar("T")
Block = bytes | bytearray

BLOCK: Final = 1 << 20
"""Bytes below which handing over costs more than it saves."""

DEPTH: Final = 4
"""How many items a lane has under way at most."""

RING: Final = DEPTH + 1
"""How many buffers to use in turn: when one comes round again, every lane is done with it."""


class Lane(Generic[T]):
    """Does `work` on each item it is given, one after the other, in a thread of its own.

    For a `with` block: at its end the work is done, or what it raised is raised. A block that is
    left by an error drops what waits.
    """

    def __init__(self, work: Callable[[T], object]) -> None:
        self._work = work
        self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="lane")
        self._under_way: deque[Future[object]] = deque()

    def give(self, item: T) -> None:
        """Hand over an item, waiting while `DEPTH` are under way; raises what work on one raised.

        The item must not change until `DEPTH` further ones were given.
        """
        while len(self._under_way) >= DEPTH:
            self._under_way.popleft().result()
        self._under_way.append(self._thread.submit(self._work, item))

    def finish(self) -> None:
        """Wait until the work on every item is done; raises what it raised."""
        while self._under_way:
            self._under_way.popleft().result()

    def __enter__(self) -> Self:
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        try:
            if kind is None:
                self.finish()
        finally:
            self._thread.shutdown(wait=True, cancel_futures=True)


class Digest(Protocol):
    """What `hashlib` makes."""

    def update(self, data: bytes, /) -> None:
        """Take the next bytes."""


@contextmanager
def hashing(digest: Digest, size: int) -> Iterator[Callable[[bytes], object]]:
    """How to feed `digest` with `size` bytes inside the block: beside it, if there are many."""
    if size <= BLOCK:
        yield digest.update
        return
    with Lane(digest.update) as lane:
        yield lane.give


@dataclass(frozen=True, slots=True)
class LaneSink:
    """A sink whose work is done in a lane, which keeps what it is given for a while."""

    lane: Lane[memoryview]

    def write(self, data: memoryview, /) -> None:
        """Hand over all of `data`, which must not change until `DEPTH` further writes."""
        self.lane.give(data)


class BlockWriter:
    """Gathers what is written in small pieces, so that a lane is given blocks."""

    def __init__(self, lane: Lane[Block]) -> None:
        self._lane = lane
        self._block = bytearray()

    def write(self, data: bytes, /) -> None:
        """Take all of `data`; raises what the work on something earlier raised."""
        if len(self._block) + len(data) > BLOCK:
            self.flush()
        if len(data) < BLOCK:
            self._block += data
        else:
            self._lane.give(data)

    def flush(self) -> None:
        """Give the lane what was gathered."""
        if self._block:
            self._lane.give(self._block)
            self._block = bytearray()


@contextmanager
def written_beside(write: Callable[[Block], object]) -> Iterator[BlockWriter]:
    """A writer whose blocks are written by `write` in a lane; all are when the block ends."""
    with Lane(write) as lane:
        blocks = BlockWriter(lane)
        yield blocks
        blocks.flush()
