"""ML-DSA-65 signatures (FIPS 204, pure, hedged) over bytes, with a context that names the purpose.

A signature is the raw 3,309 bytes, a public key the raw 1,952 bytes. In a file the public key is a
PEM SubjectPublicKeyInfo (RFC 9881), read only in the one spelling that `to_pem` writes.
The private key is kept elsewhere and only as its 32-byte seed.
"""

from base64 import b64decode

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA65PrivateKey, MLDSA65PublicKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat

from hrdoc.crypto.errors import PublicKeyMalformed, SignatureInvalid

SEED_SIZE = 32
PUBLIC_SIZE = 1952
SIGNATURE_SIZE = 3309
_PEM_LIMIT = 4096


def public_bytes(key: MLDSA65PrivateKey) -> bytes:
    """Return the 1,952-byte public key that belongs to `key`."""
    return key.public_key().public_bytes_raw()


def sign(key: MLDSA65PrivateKey, message: bytes, *, context: bytes) -> bytes:
    """Return a 3,309-byte signature; a fresh one each time, since signing is randomised."""
    return key.sign(message, context)


def verify(public: bytes, message: bytes, signature: bytes, *, context: bytes) -> None:
    """Return if the signature is by `public` over this message for this context.

    Raises SignatureInvalid with rule `key`, `malformed` or `false` (a context that differs is
    `false`: the signature itself does not tell its context).
    """
    if len(signature) != SIGNATURE_SIZE:
        raise SignatureInvalid(algorithm="ml-dsa-65", rule="malformed")
    try:
        key = MLDSA65PublicKey.from_public_bytes(public)
    except ValueError as error:
        raise SignatureInvalid(algorithm="ml-dsa-65", rule="key") from error
    try:
        key.verify(signature, message, context)
    except (InvalidSignature, ValueError) as error:
        raise SignatureInvalid(algorithm="ml-dsa-65") from error


def to_pem(public: bytes) -> bytes:
    """Write a public key (1,952 bytes) as PEM SubjectPublicKeyInfo; PublicKeyMalformed if not."""
    try:
        key = MLDSA65PublicKey.from_public_bytes(public)
    except ValueError as error:
        raise PublicKeyMalformed(algorithm="ml-dsa-65") from error
    return key.public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


def from_pem(pem: bytes) -> bytes:
    """Read the 1,952 bytes out of exactly what `to_pem` writes; raises PublicKeyMalformed.

    The key is the end of the DER; the rest is compared by writing it again, so text around the
    armor, other line lengths and other algorithms are all refused.
    """
    try:
        if len(pem) > _PEM_LIMIT:
            raise PublicKeyMalformed(algorithm="ml-dsa-65")
        public = b64decode(b"".join(pem.split(b"\n")[1:-2]), validate=True)[-PUBLIC_SIZE:]
    except ValueError as error:
        raise PublicKeyMalformed(algorithm="ml-dsa-65") from error
    if to_pem(public) != pem:
        raise PublicKeyMalformed(algorithm="ml-dsa-65")
    return public
