"""The chunks of an age payload: which bytes, which nonce, and runs of them at once.

Steps (C2SP age.md, "Payload"), repeated by number in the code:

1. A 16-byte nonce, then chunks of 64 KiB, each with a 16-byte tag.
2. Payload key = HKDF-SHA-256(file key, salt = that nonce, info `payload`).
3. A chunk's nonce is its number, 11 bytes big endian, then 1 for the last chunk and 0 otherwise.
4. The last chunk may be short, and is empty only if the whole payload is.

It works on buffers its callers own and keeps none. Bytes that did not authenticate are wiped
before it returns.
"""

from dataclasses import dataclass
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

CHUNK: Final = 64 * 1024
TAG: Final = 16
SEALED: Final = CHUNK + TAG
NONCE: Final = 16
RUN: Final = 16
"""How many chunks are worked on at once: 1 MiB."""


def payload_key(file_key: bytes, nonce: bytes) -> bytes:
    """Return the 32-byte key of all chunks (step 2)."""
    return HKDF(hashes.SHA256(), length=32, salt=nonce, info=b"payload").derive(file_key)


def sealed_size(plain: int) -> int:
    """Return the length of the chunks that carry `plain` bytes, without the nonce."""
    return plain + TAG * max(1, -(-plain // CHUNK))


def plain_size(sealed: int) -> int | None:
    """Return how many bytes chunks of this total length carry; None if no payload is so long."""
    chunks = -(-sealed // SEALED)
    plain = sealed - TAG * chunks
    return plain if chunks and plain >= 0 and sealed_size(plain) == sealed else None


@dataclass(frozen=True, slots=True)
class Opened:
    """What a run gave: `length` authentic bytes, and whether the chunk after them failed."""

    length: int
    failed: bool


class ChunkCipher:
    """Seals and opens runs of chunks; `final` says that the last chunk of the run ends the file."""

    def __init__(self, key: bytes) -> None:
        self._cipher = ChaCha20Poly1305(key)

    def __repr__(self) -> str:
        return "ChunkCipher()"

    def seal(self, first: int, plain: memoryview, out: memoryview, *, final: bool) -> int:
        """Seal `plain` as the chunks from number `first` into `out`; return the sealed length."""
        done = 0
        for at in range(0, max(1, len(plain)), CHUNK):
            part = plain[at : at + CHUNK]
            last = final and at + CHUNK >= len(plain)
            end = done + len(part) + TAG
            self._cipher.encrypt_into(_nonce(first, last=last), part, None, out[done:end])
            first, done = first + 1, end
        return done

    def open(self, first: int, sealed: memoryview, out: memoryview, *, final: bool) -> Opened:
        """Open the chunks from number `first` into `out`, up to the first that fails."""
        done = 0
        for at in range(0, len(sealed), SEALED):
            part = sealed[at : at + SEALED]
            last = final and at + SEALED >= len(sealed)
            room = out[done : done + max(0, len(part) - TAG)]
            try:
                self._cipher.decrypt_into(_nonce(first, last=last), part, None, room)
            except InvalidTag:
                # The library leaves what it deciphered in the buffer; nobody may see it.
                room[:] = bytes(len(room))
                return Opened(done, failed=True)
            first, done = first + 1, done + len(room)
        return Opened(done, failed=False)


def _nonce(number: int, *, last: bool) -> bytes:
    return (number << 8 | last).to_bytes(12, "big")  # 3
