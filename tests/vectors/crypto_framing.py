"""What the generators of the crypto vectors share: fixed keys, chance from a counter, framing."""

import hashlib
import re
from base64 import b64encode
from collections.abc import Callable

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from hrdoc.crypto import ed25519

KEY = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(b"hrdoc vector key").digest())
OTHER_KEY = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(b"hrdoc other key").digest())
PUBLIC = ed25519.public_bytes(KEY)

_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/"


def counter(label: str) -> Callable[[int], bytes]:
    """Return a source of bytes that is the same in every run."""
    state = 0

    def draw(size: int) -> bytes:
        nonlocal state
        state += 1
        return hashlib.shake_256(f"{label} {state}".encode()).digest(size)

    return draw


def vector(body: bytes, **fields: str) -> bytes:
    """Return a vector: its fields as lines, an empty line, the bytes."""
    lines = [f"{name}: {value}\n" for name, value in fields.items()]
    return "".join(lines).encode() + b"\n" + body


def b64(data: bytes) -> str:
    return b64encode(data).decode()


def flip(data: bytes, at: int) -> bytes:
    return data[:at] + bytes([data[at] ^ 1]) + data[at + 1 :]


def loosened(text: bytes) -> bytes:
    """Set a spare bit of the last padded base64 in a text: the same bytes, a second spelling."""
    at = [match.start() for match in re.finditer(rb"[A-Za-z0-9+/]=+\n", text)][-1]
    spare = _ALPHABET[_ALPHABET.index(text[at]) + 1]
    return text[:at] + bytes([spare]) + text[at + 1 :]
