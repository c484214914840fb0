"""What the three recipient types have in common: the file key and how a stanza carries it.

A stanza's body is always the 16-byte file key under ChaCha20-Poly1305, 32 bytes; that length is
checked before anything is decrypted, so that one ciphertext cannot be made for several keys.
"""

from collections.abc import Callable, Sequence
from typing import Final

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import ChaCha20Poly1305

from hrdoc.crypto.age.errors import AgeHeaderMalformed
from hrdoc.crypto.age.stanza import Stanza, decode64

FILE_KEY_BYTES: Final = 16
BODY_BYTES: Final = 32
KEY_BYTES: Final = 32

Entropy = Callable[[int], bytes]
"""Gives that many unpredictable bytes: `os.urandom` outside vectors."""

_ZERO_NONCE: Final = bytes(12)


def wrap(key: bytes, file_key: bytes) -> bytes:
    """Return the file key under a wrap key that is used this once (hence the fixed nonce)."""
    return ChaCha20Poly1305(key).encrypt(_ZERO_NONCE, file_key, None)


def unwrap(key: bytes, body: bytes) -> bytes | None:
    """Return the file key, or None when `key` is not the one the body was made with."""
    try:
        return ChaCha20Poly1305(key).decrypt(_ZERO_NONCE, body, None)
    except InvalidTag:
        return None


def stanzas_of(kind: str, stanzas: Sequence[Stanza], *, args: int) -> list[Stanza]:
    """Return the stanzas of type `kind`, all well-formed; raises `AgeHeaderMalformed`."""
    own = [stanza for stanza in stanzas if stanza.type == kind]
    for stanza in own:
        if len(stanza.args) != args:
            raise AgeHeaderMalformed(rule=f"{kind.lower()}-arguments")
        if len(stanza.body) != BODY_BYTES:
            raise AgeHeaderMalformed(rule=f"{kind.lower()}-body")
    return own


def argument(stanza: Stanza, at: int, *, length: int) -> bytes:
    """Return argument `at`, canonical base64 of `length` bytes; raises `AgeHeaderMalformed`."""
    data = decode64(stanza.args[at])
    if len(data) != length:
        raise AgeHeaderMalformed(rule=f"{stanza.type.lower()}-argument-length")
    return data
