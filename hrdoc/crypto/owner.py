"""The keys of a vault's owner, all from one random seed that lives only inside the database.

Each is HKDF-SHA-256 of the seed with an `info` of its own, so none tells another:

1. `hrdoc/v1/identity`: Ed25519, signs cards, bundles and authorship.
2. `hrdoc/v1/mldsa65`: the FIPS 204 seed of the ML-DSA-65 key that signs beside it.
3. `hrdoc/v1/age`: the hybrid age identity that receives bundles.
4. `hrdoc/v1/journal`: Ed25519, signs checkpoints.
5. `hrdoc/v1/record/<16 random bytes, hex>`: Ed25519, founds and signs one record.
6. `hrdoc/v1/amend/<record id>`: Ed25519, signs amendments to a record that another founded.

It keeps the seed and no derived key, and decides nothing about when a key may be used.
"""

import os
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Self

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PrivateKey

from hrdoc.crypto.age.keys import HybridIdentity
from hrdoc.crypto.kdf import KEY_SIZE, hkdf

SEED_SIZE = KEY_SIZE
NONCE_SIZE = 16


@dataclass(frozen=True, slots=True)
class OwnerKeys:
    """Every key that speaks for the owner, derived when asked for."""

    seed: bytes = field(repr=False)

    def __post_init__(self) -> None:
        if len(self.seed) != SEED_SIZE:
            raise ValueError("seed")

    @classmethod
    def generate(cls, random: Callable[[int], bytes] = os.urandom) -> Self:
        """Return the keys of a fresh seed."""
        return cls(random(SEED_SIZE))

    @property
    def identity(self) -> Ed25519PrivateKey:
        """The Ed25519 identity key (1)."""
        return self._ed25519("identity")

    @property
    def mldsa(self) -> MLDSA65PrivateKey:
        """The ML-DSA-65 key (2)."""
        return MLDSA65PrivateKey.from_seed_bytes(self._derived("mldsa65"))

    @property
    def age(self) -> HybridIdentity:
        """The age identity that receives bundles (3)."""
        return HybridIdentity(self._derived("age"))

    @property
    def journal(self) -> Ed25519PrivateKey:
        """The Ed25519 key of the journal (4)."""
        return self._ed25519("journal")

    def record_key(self, nonce: bytes) -> Ed25519PrivateKey:
        """Return the founding key of the record that these 16 random bytes stand for (5)."""
        if len(nonce) != NONCE_SIZE:
            raise ValueError("nonce")
        return self._ed25519(f"record/{nonce.hex()}")

    def amendment_key(self, record_id: str) -> Ed25519PrivateKey:
        """Return the key that amends the record with this id, founded by another (6)."""
        return self._ed25519(f"amend/{record_id}")

    def _derived(self, use: str) -> bytes:
        return hkdf(self.seed, f"hrdoc/v1/{use}")

    def _ed25519(self, use: str) -> Ed25519PrivateKey:
        return Ed25519PrivateKey.from_private_bytes(self._derived(use))
