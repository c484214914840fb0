"""The `mlkem768x25519` recipient type: X-Wing through HPKE, the default of HRDoc.

Steps (C2SP age.md, "The MLKEM768-X25519 recipient type"; draft-ietf-hpke-pq), repeated by number:

1. The 32-byte identity expands with SHAKE-256 to an ML-KEM-768 seed (64 bytes) and an X25519 key.
2. The recipient is the ML-KEM-768 encapsulation key (1184 bytes), then the X25519 key (32 bytes).
3. HPKE base mode, MLKEM768-X25519, HKDF-SHA-256, ChaCha20-Poly1305, empty aad, info as below.
4. The stanza's one argument is HPKE's `enc` (1120 bytes), its body the ciphertext (32 bytes).
5. The X25519 share at the end of `enc` must not give an all-zero secret.

It stays secret if either half is broken. HPKE itself is the `cryptography` package's.
"""

import hashlib
import os
from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import ClassVar, Final, Literal, Self

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives import hpke
from cryptography.hazmat.primitives.asymmetric.mlkem import MLKEM768PrivateKey, MLKEM768PublicKey
from cryptography.hazmat.primitives.asymmetric.x25519 import X25519PrivateKey, X25519PublicKey

from hrdoc.crypto.age import bech32
from hrdoc.crypto.age.errors import AgeHeaderMalformed, AgeIdentityMalformed, AgeRecipientMalformed
from hrdoc.crypto.age.stanza import Stanza, encode64
from hrdoc.crypto.age.wrapping import KEY_BYTES, Entropy, argument, stanzas_of
from hrdoc.crypto.age.x25519 import agree

RECIPIENT_PREFIX: Final = "age1pq"
IDENTITY_PREFIX: Final = "AGE-SECRET-KEY-PQ-"

_TYPE: Final = "mlkem768x25519"
_INFO: Final = b"age-encryption.org/mlkem768x25519"
_SEED: Final = 64
_ENCAPSULATION_KEY: Final = 1184
_ENCAPSULATED: Final = 1120
_SUITE: Final = hpke.Suite(
    hpke.KEM.MLKEM768_X25519, hpke.KDF.HKDF_SHA256, hpke.AEAD.CHACHA20_POLY1305
)


@dataclass(frozen=True, slots=True)
class HybridRecipient:
    """A 1216-byte public key; its text is `age1pq1...`. Raises `AgeRecipientMalformed`."""

    public: bytes = field(repr=False)
    kind: ClassVar[Literal["hybrid"]] = "hybrid"

    def __post_init__(self) -> None:
        if len(self.public) != _ENCAPSULATION_KEY + KEY_BYTES:
            raise AgeRecipientMalformed(rule="length")
        if agree(X25519PrivateKey.generate(), self.public[_ENCAPSULATION_KEY:]) is None:
            raise AgeRecipientMalformed(rule="low-order")
        try:
            self._key()
        except ValueError:
            raise AgeRecipientMalformed(rule="not-an-encapsulation-key") from None

    def __str__(self) -> str:
        return bech32.encode(RECIPIENT_PREFIX, self.public)

    def wrap(self, file_key: bytes, *, entropy: Entropy = os.urandom) -> Stanza:
        """Return the stanza that carries the 16-byte `file_key` to this recipient.

        HPKE draws its own randomness from the operating system, so `entropy` is not used.
        """
        del entropy
        sealed = _SUITE.encrypt(file_key, self._key(), _INFO)  # 3
        return Stanza(_TYPE, (encode64(sealed[:_ENCAPSULATED]),), sealed[_ENCAPSULATED:])  # 4

    def _key(self) -> hpke.MLKEM768X25519PublicKey:
        mlkem, x25519 = self.public[:_ENCAPSULATION_KEY], self.public[_ENCAPSULATION_KEY:]  # 2
        return hpke.MLKEM768X25519PublicKey(
            MLKEM768PublicKey.from_public_bytes(mlkem), X25519PublicKey.from_public_bytes(x25519)
        )


@dataclass(frozen=True, slots=True)
class HybridIdentity:
    """A 32-byte seed; its text is `AGE-SECRET-KEY-PQ-1...`. Raises `AgeIdentityMalformed`."""

    seed: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.seed) != KEY_BYTES:
            raise AgeIdentityMalformed(rule="length")

    @classmethod
    def generate(cls, *, entropy: Entropy = os.urandom) -> Self:
        """Return a new identity."""
        return cls(entropy(KEY_BYTES))

    def recipient(self) -> HybridRecipient:
        """Return the public half."""
        mlkem, x25519 = self._halves()
        public = mlkem.public_key().public_bytes_raw() + x25519.public_key().public_bytes_raw()
        return HybridRecipient(public)  # 2

    def to_string(self) -> str:
        """Return the secret text: whoever reads it opens everything sent to this identity."""
        return bech32.encode(IDENTITY_PREFIX, self.seed).upper()

    def unwrap(self, stanzas: Sequence[Stanza]) -> bytes | None:
        """Return the file key, None if no stanza is for us; raises `AgeHeaderMalformed`.

        Every stanza of the type is examined, so the answer does not depend on their order.
        """
        mlkem, x25519 = self._halves()
        key = hpke.MLKEM768X25519PrivateKey(mlkem, x25519)
        found: bytes | None = None
        for stanza in stanzas_of(_TYPE, stanzas, args=1):
            encapsulated = argument(stanza, 0, length=_ENCAPSULATED)
            # HPKE answers alike to a low-order share and to another's key; the first is hostile.
            if agree(x25519, encapsulated[-KEY_BYTES:]) is None:  # 5
                raise AgeHeaderMalformed(rule="mlkem768x25519-low-order")
            opened = _open(encapsulated + stanza.body, key)
            found = found or opened
        return found

    def _halves(self) -> tuple[MLKEM768PrivateKey, X25519PrivateKey]:
        expanded = hashlib.shake_256(self.seed).digest(_SEED + KEY_BYTES)  # 1
        return (
            MLKEM768PrivateKey.from_seed_bytes(expanded[:_SEED]),
            X25519PrivateKey.from_private_bytes(expanded[_SEED:]),
        )


def _open(sealed: bytes, key: hpke.MLKEM768X25519PrivateKey) -> bytes | None:
    try:
        return _SUITE.decrypt(sealed, key, _INFO)  # 3
    except InvalidTag:
        return None
