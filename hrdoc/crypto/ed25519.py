"""Ed25519 signatures (RFC 8032) over bytes; refuses keys under which one signature fits any text.

Steps of verification:

1. The public key is 32 bytes, its y coordinate is below 2^255 - 19 (one spelling for each point)
   and it is not one of the points of order 1, 2, 4 or 8. Under such a point a signature can be
   made that verifies over every message, so "one signature, one story" would not hold.
2. The signature is 64 bytes and verifies; the library also refuses S at or above the group order.
"""

from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey

from hrdoc.crypto.errors import SignatureInvalid

KEY_SIZE = 32
SIGNATURE_SIZE = 64

_PRIME = 2**255 - 19
_SIGN_BIT = 1 << 255
# The y coordinates of the eight points whose order divides the cofactor; both signs of x count.
_Y_OF_ORDER_8 = int.from_bytes(
    bytes.fromhex("26e8958fc2b227b045c3f489f2ef98f0d5dfac05d3c63339b13802886d53fc05"), "little"
)
_SMALL_ORDER_Y = frozenset({0, 1, _PRIME - 1, _Y_OF_ORDER_8, _PRIME - _Y_OF_ORDER_8})


def public_bytes(key: Ed25519PrivateKey) -> bytes:
    """Return the 32-byte public key that belongs to `key`."""
    return key.public_key().public_bytes_raw()


def is_usable(public: bytes) -> bool:
    """Tell whether the bytes are a public key that step 1 accepts."""
    if len(public) != KEY_SIZE:
        return False
    y = int.from_bytes(public, "little") & ~_SIGN_BIT
    return y < _PRIME and y not in _SMALL_ORDER_Y


def sign(key: Ed25519PrivateKey, message: bytes) -> bytes:
    """Return the 64-byte signature over the message; the same key and message give the same."""
    return key.sign(message)


def verify(public: bytes, message: bytes, signature: bytes) -> None:
    """Return if the 64-byte signature is by `public` (32 bytes) over exactly this message.

    Raises SignatureInvalid with rule `key`, `malformed` or `false`.
    """
    if not is_usable(public):  # 1
        raise SignatureInvalid(algorithm="ed25519", rule="key")
    if len(signature) != SIGNATURE_SIZE:  # 2
        raise SignatureInvalid(algorithm="ed25519", rule="malformed")
    try:
        Ed25519PublicKey.from_public_bytes(public).verify(signature, message)
    except (InvalidSignature, ValueError) as error:
        raise SignatureInvalid(algorithm="ed25519") from error
