"""Files of any length pass through a few megabytes."""

import io
import tracemalloc

from age_cases import CHUNK, ME, encrypt

from hrdoc.crypto.age.file import Encryptor, open_random, open_stream
from hrdoc.crypto.age.stream import RUN

RUN_BYTES = RUN * CHUNK


class Tally:
    """A sink that keeps nothing but a count."""

    def __init__(self) -> None:
        self.taken = 0

    def write(self, data: memoryview, /) -> int:
        self.taken += len(data)
        return len(data)


class Looped(io.RawIOBase):
    """Replays what was sealed, run by run, without holding more than one run."""

    def __init__(self, total: int) -> None:
        super().__init__()
        self._file = io.BytesIO()
        self._encryptor = Encryptor(self._file, [ME.recipient()])
        self._left = total

    def read(self, size: int = -1, /) -> bytes:
        while self._file.tell() < size and self._left >= 0:
            self._left -= CHUNK
            if self._left < 0:
                self._encryptor.finish()
            else:
                self._encryptor.write(bytes(CHUNK))
        data = self._file.getvalue()
        self._file.seek(0)
        self._file.truncate()
        self._file.write(data[size:])
        return data[:size]


TOTAL = 64 * RUN_BYTES
LIMIT = 16 * 1024 * 1024


def test_writing_takes_the_same_memory_however_long_the_file() -> None:
    block = bytes(CHUNK)
    sink = Tally()
    tracemalloc.start()
    encryptor = Encryptor(sink, [ME.recipient()])
    for _ in range(TOTAL // CHUNK):
        encryptor.write(block)
    encryptor.finish()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert sink.taken > TOTAL
    assert peak < LIMIT


def test_reading_takes_the_same_memory_however_long_the_file() -> None:
    tracemalloc.start()
    opened = open_stream(Looped(TOTAL), [ME])
    length = 0
    while part := opened.read(CHUNK):
        length += len(part)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert length == TOTAL
    assert peak < LIMIT


def test_reading_at_random_takes_little_memory() -> None:
    plain = bytes(24 * RUN_BYTES)
    source = io.BytesIO(encrypt(plain))
    tracemalloc.start()
    opened = open_random(source, [ME])
    while opened.read(CHUNK):
        pass
    for at in range(0, len(plain), 5 * CHUNK + 1):
        opened.seek(at)
        opened.read(10)
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()

    assert peak < LIMIT
