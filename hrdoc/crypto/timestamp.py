"""Trusted time: whether a timestamping authority vouches that some bytes existed (RFC 3161).

Responsible for reading a response as an authority sends it, and for certificates in PEM. It asks no
authority for anything, and it trusts no certificate but those it is given.

1. The response is DER of at most 64 KiB with a token, and its status is *granted*.
2. The token names SHA-256, SHA-384 or SHA-512, and that hash of the bytes.
3. It carries the certificate of the key that signed it, once: two certificates under one name and
   number could be checked one for the other.
4. The signature holds, the certificate leads to a root that was given, each certificate of the way
   was valid at the time in the token, and the first is for timestamping, critically so.

Whether a certificate was taken back is not looked at: lists of those need a network. Nor is the
hash of the signer's certificate in the token (RFC 5816): a root that signs a second certificate for
the same key is believed in that too.
"""

import hashlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Final
from warnings import catch_warnings, simplefilter

from cryptography.exceptions import UnsupportedAlgorithm
from cryptography.x509 import (
    Certificate,
    DuplicateExtension,
    InvalidVersion,
    UnsupportedGeneralNameType,
    load_der_x509_certificate,
    load_pem_x509_certificates,
)
from rfc3161_client import (
    TimeStampResponse,
    VerificationError,
    VerifierBuilder,
    decode_timestamp_response,
)

from hrdoc.crypto.errors import TimestampInvalid, TimestampRootsRefused

MAX_TOKEN: Final = 64 * 1024
"""Bytes a response may have; those of known authorities have some 3 to 8 thousand."""

_GRANTED: Final = 0
_HASHES: Final = {
    "2.16.840.1.101.3.4.2.1": hashlib.sha256,
    "2.16.840.1.101.3.4.2.2": hashlib.sha384,
    "2.16.840.1.101.3.4.2.3": hashlib.sha512,
}
_UNREADABLE: Final = (
    ValueError,
    TypeError,
    AttributeError,
    LookupError,
    ArithmeticError,
    UnsupportedAlgorithm,
    InvalidVersion,
    DuplicateExtension,
    UnsupportedGeneralNameType,
)
"""What the two libraries raise over bytes that are no certificate or no token."""


@dataclass(frozen=True, slots=True)
class Authorities:
    """The certificates a reader trusts for time, and others that lead to those."""

    roots: tuple[Certificate, ...]
    between: tuple[Certificate, ...] = ()


@dataclass(frozen=True, slots=True)
class Timestamp:
    """What an authority vouches for: the time, and until when its certificate is valid.

    Both are UTC to the second, as `2026-11-20T12:00:00Z`.
    """

    time: str
    until: str


def parse_authorities(pem: bytes) -> Authorities:
    """The certificates in `pem`; those issued by themselves are trusted, the others lead to them.

    Raises `TimestampRootsRefused`.
    """
    try:
        with _no_warnings():
            certificates = dict.fromkeys(load_pem_x509_certificates(pem))
            roots = tuple(each for each in certificates if each.issuer == each.subject)
            between = tuple(each for each in certificates if each.issuer != each.subject)
    except _UNREADABLE as error:
        raise TimestampRootsRefused(rule="malformed") from error
    if not roots:
        raise TimestampRootsRefused(rule="no-root")
    return Authorities(roots, between)


def verify_timestamp(response: bytes, message: bytes, authorities: Authorities) -> Timestamp:
    """What the `response` (DER, RFC 3161, 2.4.2) vouches for about `message`.

    Raises `TimestampInvalid` for any bytes that vouch for nothing.
    """
    if len(response) > MAX_TOKEN:
        raise TimestampInvalid(rule="malformed")
    try:
        with _no_warnings():
            return _verify(response, message, authorities)
    except VerificationError as error:
        raise TimestampInvalid(rule="untrusted") from error
    except _UNREADABLE as error:
        raise TimestampInvalid(rule="malformed") from error
    except BaseException as error:
        # The Rust below panics over a root that OpenSSL cannot read, as no Exception.
        if type(error).__name__ == "PanicException":
            raise TimestampInvalid(rule="untrusted") from error
        raise


def _verify(response: bytes, message: bytes, authorities: Authorities) -> Timestamp:
    decoded = decode_timestamp_response(response)  # 1
    if decoded.status != _GRANTED:
        raise TimestampInvalid(rule="refused")
    imprint = decoded.tst_info.message_imprint  # 2
    digest = _HASHES.get(imprint.hash_algorithm.dotted_string)
    if digest is None:
        raise TimestampInvalid(rule="hash")
    if imprint.message != digest(message).digest():
        raise TimestampInvalid(rule="other-object")
    certificate = _signer(decoded)  # 3
    verifier = VerifierBuilder(
        roots=list(authorities.roots), intermediates=list(authorities.between)
    ).build()
    verifier.verify(decoded, imprint.message)  # 4
    return Timestamp(_utc(decoded.tst_info.gen_time), _utc(certificate.not_valid_after_utc))


def _signer(decoded: TimeStampResponse) -> Certificate:
    signers = [(each.issuer, each.serial_number) for each in decoded.signed_data.signer_infos]
    carried = [load_der_x509_certificate(each) for each in decoded.signed_data.certificates]
    found = [each for each in carried if (each.issuer, each.serial_number) in signers]
    if len(signers) != 1 or len(found) != 1:
        raise TimestampInvalid(rule="certificate")
    return found[0]


@contextmanager
def _no_warnings() -> Iterator[None]:
    """What is odd about a stranger's certificate is not for the reader's terminal."""
    with catch_warnings():
        simplefilter("ignore")
        yield


def _utc(time: datetime) -> str:
    return time.astimezone(UTC).strftime("%Y-%m-%dT%H:%M:%SZ")
