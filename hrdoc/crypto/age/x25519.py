"""The `X25519` recipient type: for people whose age does not know the hybrid one yet.

Steps (C2SP age.md, "The X25519 recipient type"), repeated by number in the code:

1. A fresh ephemeral secret; its share is the stanza's one argument.
2. Shared secret = X25519(secret, other side's share); all zeros is refused.
3. Wrap key = HKDF-SHA-256(shared secret, salt = share | recipient, info as below).
4. Body = ChaCha20-Poly1305 of the file key, zero nonce.

It is not safe against a quantum computer of the future; the default is `hybrid.py`.
"""

import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Final, Literal, Self

from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey
from cryptography.hazmat.primitives.kdf.hkdf import HKDF

from hrdoc.crypto.age import bech32
from hrdoc.crypto.age.errors import AgeHeaderMalformed, AgeIdentityMalformed, AgeRecipientMalformed
from hrdoc.crypto.age.stanza import Stanza, encode64
from hrdoc.crypto.age.wrapping import KEY_BYTES, Entropy, argument, stanzas_of, unwrap, wrap

RECIPIENT_PREFIX: Final = "age"
IDENTITY_PREFIX: Final = "AGE-SECRET-KEY-"

_TYPE: Final = "X25519"
_INFO: Final = b"age-encryption.org/v1/X25519"


@dataclass(frozen=True, slots=True)
class X25519Recipient:
    """A 32-byte public key; its text is `age1...`. Raises `AgeRecipientMalformed`."""

    public: bytes
    kind: ClassVar[Literal["x25519"]] = "x25519"

    def __post_init__(self) -> None:
        if len(self.public) != KEY_BYTES:
            raise AgeRecipientMalformed(rule="length")
        if agree(X25519PrivateKey.generate(), self.public) is None:
            raise AgeRecipientMalformed(rule="low-order")

    def __str__(self) -> str:
        return bech32.encode(RECIPIENT_PREFIX, self.public)

    def wrap(self, file_key: bytes, *, entropy: Entropy = os.urandom) -> Stanza:
        """Return the stanza that carries the 16-byte `file_key` to this recipient."""
        secret = X25519PrivateKey.from_private_bytes(entropy(KEY_BYTES))
        share = secret.public_key().public_bytes_raw()  # 1
        shared = agree(secret, self.public)  # 2
        assert shared is not None, "checked when this recipient was made"
        body = wrap(_wrap_key(shared, share, self.public), file_key)  # 4
        return Stanza(_TYPE, (encode64(share),), body)


@dataclass(frozen=True, slots=True)
class X25519Identity:
    """A 32-byte secret; its text is `AGE-SECRET-KEY-1...`. Raises `AgeIdentityMalformed`."""

    secret: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.secret) != KEY_BYTES:
            raise AgeIdentityMalformed(rule="length")

    @classmethod
    def generate(cls, *, entropy: Entropy = os.urandom) -> Self:
        """Return a new identity."""
        return cls(entropy(KEY_BYTES))

    def recipient(self) -> X25519Recipient:
        """Return the public half."""
        return X25519Recipient(self._private().public_key().public_bytes_raw())

    def to_string(self) -> str:
        """Return the secret text: whoever reads it opens everything sent to this identity."""
        return bech32.encode(IDENTITY_PREFIX, self.secret).upper()

    def unwrap(self, stanzas: Sequence[Stanza]) -> bytes | None:
        """Return the file key, None if no stanza is for us; raises `AgeHeaderMalformed`.

        Every stanza of the type is examined, so the answer does not depend on their order.
        """
        private, public = self._private(), self.recipient().public
        found: bytes | None = None
        for stanza in stanzas_of(_TYPE, stanzas, args=1):
            share = argument(stanza, 0, length=KEY_BYTES)
            shared = agree(private, share)  # 2
            if shared is None:
                raise AgeHeaderMalformed(rule="x25519-low-order")
            opened = unwrap(_wrap_key(shared, share, public), stanza.body)  # 4
            found = found or opened
        return found

    def _private(self) -> X25519PrivateKey:
        return X25519PrivateKey.from_private_bytes(self.secret)


def agree(secret: X25519PrivateKey, share: bytes) -> bytes | None:
    """Return X25519 of both, None when it is all zeros: a share of low order gives no secret."""
    try:
        return secret.exchange(X25519PublicKey.from_public_bytes(share))
    except ValueError:
        return None


def _wrap_key(shared: bytes, share: bytes, recipient: bytes) -> bytes:
    return HKDF(hashes.SHA256(), length=32, salt=share + recipient, info=_INFO).derive(shared)  # 3
