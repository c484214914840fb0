"""What the age tests share: making and opening small files, and sources that behave badly."""

import hashlib
import io
from collections.abc import Iterable, Sequence

from hrdoc.crypto.age.errors import AgeError, AgePayloadDamaged
from hrdoc.crypto.age.file import Encryptor, open_random, open_stream
from hrdoc.crypto.age.keys import Identity, Recipient, X25519Identity

ME = X25519Identity(hashlib.sha256(b"me").digest())
CHUNK = 65536
SMALLEST_STEPS = (1, 2, 7, 64, 4096)
READERS = {"stream": open_stream, "random": open_random}


class Counter:
    """Entropy that comes out the same each time."""

    def __init__(self) -> None:
        self._number = 0

    def __call__(self, size: int) -> bytes:
        self._number += 1
        return hashlib.shake_256(self._number.to_bytes(8, "big")).digest(size)


class Trickle(io.RawIOBase):
    """A source that hands over at most a few bytes at a time, as a pipe may."""

    def __init__(self, data: bytes, step: int) -> None:
        super().__init__()
        self._inner = io.BytesIO(data)
        self._step = step

    def read(self, size: int = -1, /) -> bytes:
        return self._inner.read(self._step if size < 0 else min(size, self._step))


def encrypt(plain: bytes, recipients: Sequence[Recipient] | None = None) -> bytes:
    out = io.BytesIO()
    encryptor = Encryptor(out, recipients or [ME.recipient()], entropy=Counter())
    encryptor.write(plain)
    encryptor.finish()
    return out.getvalue()


def decrypt(
    data: bytes, identities: Iterable[Identity] = (ME,), *, reader: str = "stream"
) -> bytes:
    return READERS[reader](io.BytesIO(data), identities).read()


def released(data: bytes, *, reader: str = "stream", step: int = 1024) -> tuple[bytes, bool]:
    """Return all that a reader lets out in small steps, and whether it came to a good end."""
    out = b""
    try:
        opened = READERS[reader](io.BytesIO(data), [ME])
        while part := opened.read(step):
            out += part
    except AgePayloadDamaged:
        return out, False
    return out, True


def refused(data: bytes, identities: Iterable[Identity] = (ME,), *, reader: str = "stream") -> bool:
    """Whether a file is refused by one of our errors; any other exception fails the test."""
    try:
        decrypt(data, identities, reader=reader)
    except AgeError:
        return True
    return False
