"""Ed25519 against RFC 8032, and keys under which a signature would fit every message."""

import pytest
from cryptography.exceptions import InvalidSignature
from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey, Ed25519PublicKey
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.crypto import ed25519
from hrdoc.crypto.errors import SignatureInvalid

PRIME = 2**255 - 19
ORDER = 2**252 + 27742317777372353535851937790883648493
KEY = Ed25519PrivateKey.from_private_bytes(bytes(range(32)))
PUBLIC = ed25519.public_bytes(KEY)


def refused(public: bytes, message: bytes, signature: bytes) -> str:
    with pytest.raises(SignatureInvalid) as refusal:
        ed25519.verify(public, message, signature)
    return str(refusal.value.fields["rule"])


def test_the_third_test_of_rfc_8032_holds() -> None:
    key = Ed25519PrivateKey.from_private_bytes(
        bytes.fromhex("c5aa8df43f9f837bedb7442f31dcb7b166d38535076f094b85ce3a2e0b4458f7")
    )
    signature = bytes.fromhex(
        "6291d657deec24024827e69c3abe01a30ce548a284743a445e3680d7db5ac3ac"
        "18ff9b538d16f290ae67f760984dc6594a7c15e9716ed28dc027beceea1ec40a"
    )

    assert ed25519.sign(key, b"\xaf\x82") == signature
    ed25519.verify(ed25519.public_bytes(key), b"\xaf\x82", signature)


@given(st.binary(), st.binary())
def test_a_signature_is_for_one_message(message: bytes, other: bytes) -> None:
    signature = ed25519.sign(KEY, message)

    ed25519.verify(PUBLIC, message, signature)
    if other != message:
        assert refused(PUBLIC, other, signature) == "false"


def test_any_changed_bit_of_a_signature_or_key_is_refused() -> None:
    signature = ed25519.sign(KEY, b"message")
    for bit in range(64 * 8):
        changed = bytearray(signature)
        changed[bit // 8] ^= 1 << bit % 8
        assert refused(PUBLIC, b"message", bytes(changed)) == "false"
    for bit in range(32 * 8):
        changed = bytearray(PUBLIC)
        changed[bit // 8] ^= 1 << bit % 8
        assert refused(bytes(changed), b"message", signature) in {"false", "key"}


def test_adding_the_group_order_to_a_signature_is_refused() -> None:
    signature = ed25519.sign(KEY, b"message")
    above = int.from_bytes(signature[32:], "little") + ORDER

    assert refused(PUBLIC, b"message", signature[:32] + above.to_bytes(32, "little")) == "false"


# A plain affine Edwards curve, here only to find the points of small order from their definition.
D = -121665 * pow(121666, -1, PRIME) % PRIME


def add(one: tuple[int, int], other: tuple[int, int]) -> tuple[int, int]:
    (x1, y1), (x2, y2) = one, other
    product = D * x1 * x2 * y1 * y2
    return (
        (x1 * y2 + x2 * y1) * pow(1 + product, -1, PRIME) % PRIME,
        (y1 * y2 + x1 * x2) * pow(1 - product, -1, PRIME) % PRIME,
    )


def times(factor: int, point: tuple[int, int]) -> tuple[int, int]:
    result = (0, 1)
    while factor:
        if factor & 1:
            result = add(result, point)
        point = add(point, point)
        factor >>= 1
    return result


def point_with(y: int) -> tuple[int, int] | None:
    square = (y * y - 1) * pow(D * y * y + 1, -1, PRIME) % PRIME
    root = pow(square, (PRIME + 3) // 8, PRIME)
    if root * root % PRIME != square:
        root = root * pow(2, (PRIME - 1) // 4, PRIME) % PRIME
    return (root, y) if root * root % PRIME == square else None


def points_of_small_order() -> set[tuple[int, int]]:
    found: set[tuple[int, int]] = set()
    y = 2
    while len(found) < 8:
        if point := point_with(y):
            small = times(ORDER, point)
            found |= {times(factor, small) for factor in range(8)}
        y += 1
    return found


def test_every_spelling_of_a_point_of_small_order_is_refused_as_a_key() -> None:
    spellings = 0
    for x, y in points_of_small_order():
        for written in (y, y + PRIME):
            if written < 2**255:
                for sign in (x & 1, 1 - (x & 1)):
                    public = (written | sign << 255).to_bytes(32, "little")
                    assert not ed25519.is_usable(public)
                    spellings += 1
    assert spellings >= 14


def test_the_check_is_needed_because_the_library_accepts_such_a_key() -> None:
    identity = b"\x01" + bytes(31)
    forged = identity + bytes(32)
    for message in (b"Colonel X", b"Judge Y"):
        Ed25519PublicKey.from_public_bytes(identity).verify(forged, message)
        assert refused(identity, message, forged) == "key"
    with pytest.raises(InvalidSignature):
        Ed25519PublicKey.from_public_bytes(PUBLIC).verify(forged, b"Judge Y")


@given(st.binary(max_size=40), st.binary(max_size=70))
def test_any_bytes_are_refused_with_our_own_error(public: bytes, signature: bytes) -> None:
    assert refused(public, b"", signature) in {"key", "malformed", "false"}
