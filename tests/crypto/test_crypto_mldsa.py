"""ML-DSA-65: one message, one context, one key, one spelling of a key."""

import pytest
from cryptography.hazmat.primitives.asymmetric.ec import SECP256R1, generate_private_key
from cryptography.hazmat.primitives.asymmetric.mldsa import MLDSA44PrivateKey, MLDSA65PrivateKey
from cryptography.hazmat.primitives.serialization import Encoding, PublicFormat
from hypothesis import given
from hypothesis import strategies as st

from hrdoc.crypto import mldsa
from hrdoc.crypto.errors import PublicKeyMalformed, SignatureInvalid

KEY = MLDSA65PrivateKey.from_seed_bytes(bytes(range(32)))
PUBLIC = mldsa.public_bytes(KEY)
PEM = mldsa.to_pem(PUBLIC)
BEGIN, END = b"-----BEGIN PUBLIC KEY-----\n", b"-----END PUBLIC KEY-----\n"
CONTEXT = b"hrdoc/bundle/v1"
SIGNATURE = mldsa.sign(KEY, b"message", context=CONTEXT)


def refused(public: bytes, message: bytes, signature: bytes, context: bytes = CONTEXT) -> str:
    with pytest.raises(SignatureInvalid) as refusal:
        mldsa.verify(public, message, signature, context=context)
    return str(refusal.value.fields["rule"])


def test_the_key_of_seed_00_to_1f_is_the_example_of_rfc_9881() -> None:
    lines = PEM.decode().split("\n")

    assert lines[1] == "MIIHsjALBglghkgBZQMEAxIDggehAEhoPZGXjjHrPd24sEc0gtK4il9iWUn9j1il"
    assert lines[2] == "YeaWvUwn0Fs427Lt8B5mTv2Bvh6ok2iM5oqi1RxZWPi7xutOie5n0sAyCVTVchLK"
    assert lines[3] == "xyKf8dbq8DkovVFRH42I2EdzbH3icw1ZeOVBBxMWCXiGdxG/VTmgv8TDUMK+Vyuv"
    assert lines[4] == "DuLi+xbM/qCAKNmaxJrrt1k33c4RHNq2L/886ouiIz0eVvvFxaHnJt5j+t0q8Bax"


def test_sizes_are_those_of_fips_204() -> None:
    assert (len(PUBLIC), len(SIGNATURE)) == (1952, 3309)


def test_a_signature_holds_for_its_message_and_context() -> None:
    mldsa.verify(PUBLIC, b"message", SIGNATURE, context=CONTEXT)


def test_another_message_context_key_or_length_is_refused() -> None:
    other = mldsa.public_bytes(MLDSA65PrivateKey.from_seed_bytes(bytes(32)))

    assert refused(PUBLIC, b"massage", SIGNATURE) == "false"
    assert refused(PUBLIC, b"message", SIGNATURE, b"hrdoc/card/v1") == "false"
    assert refused(PUBLIC, b"message", SIGNATURE, b"") == "false"
    assert refused(PUBLIC, b"message", SIGNATURE, bytes(256)) == "false"
    assert refused(other, b"message", SIGNATURE) == "false"
    assert refused(PUBLIC, b"message", SIGNATURE[:-1]) == "malformed"
    assert refused(PUBLIC, b"message", SIGNATURE + b"\0") == "malformed"
    assert refused(PUBLIC[:-1], b"message", SIGNATURE) == "key"


@given(st.integers(0, 3309 * 8 - 1))
def test_a_changed_bit_is_refused(bit: int) -> None:
    changed = bytearray(SIGNATURE)
    changed[bit // 8] ^= 1 << bit % 8

    assert refused(PUBLIC, b"message", bytes(changed)) == "false"


def test_a_key_goes_through_a_file_and_back() -> None:
    assert PEM.startswith(BEGIN)
    assert PEM.endswith(END)
    assert mldsa.from_pem(PEM) == PUBLIC


def public_pem(key: MLDSA44PrivateKey) -> bytes:
    return key.public_key().public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo)


@pytest.mark.parametrize(
    "pem",
    [
        b"",
        PEM[:-1],
        PEM + b"\n",
        b"text\n" + PEM,
        PEM + PEM,
        PEM.replace(b"\n", b"\r\n"),
        PEM.replace(b"PUBLIC", b"SECRET"),
        PEM.replace(b"\n", b" \n", 3),
        BEGIN + b"".join(PEM.split(b"\n")[1:-2]) + b"\n" + END,
        public_pem(MLDSA44PrivateKey.from_seed_bytes(bytes(32))),
        generate_private_key(SECP256R1())
        .public_key()
        .public_bytes(Encoding.PEM, PublicFormat.SubjectPublicKeyInfo),
        b"x" * 100_000,
    ],
)
def test_any_other_file_is_refused(pem: bytes) -> None:
    with pytest.raises(PublicKeyMalformed):
        mldsa.from_pem(pem)


@given(st.integers(0, len(PEM) - 1), st.integers(1, 255))
def test_a_changed_byte_gives_another_key_or_a_refusal(at: int, change: int) -> None:
    changed = PEM[:at] + bytes([PEM[at] ^ change]) + PEM[at + 1 :]
    try:
        found = mldsa.from_pem(changed)
    except PublicKeyMalformed:
        return
    assert found != PUBLIC


@given(st.binary(max_size=300))
def test_any_bytes_are_a_key_or_our_own_error(data: bytes) -> None:
    with pytest.raises(PublicKeyMalformed):
        mldsa.from_pem(data)
    with pytest.raises(PublicKeyMalformed):
        mldsa.to_pem(data)
