"""Names of things: records, revisions, files, parties and bundles, each a type of its own.

A record's id is made of the key that founded the record, so it vouches for itself: nobody else can
found a record of that id, and it tells no time. Everything else here is a name that another room
computes; this file knows only how each is written.
"""

import hashlib
import re
import uuid
from typing import Final, NewType

from hrdoc.records.errors import NotARecordId

RecordId = NewType("RecordId", str)
"""A UUIDv8 (RFC 9562, 5.8) in lower case with hyphens."""

RevisionName = NewType("RevisionName", str)
"""Hex SHA-256 of a revision's signing input."""

Digest = NewType("Digest", str)
"""Hex SHA-256 of a file's bytes."""

Fingerprint = NewType("Fingerprint", str)
"""Hex of the 20 bytes that name a party by its card."""

BundleId = NewType("BundleId", str)
"""The random id of a bundle."""

_DOMAIN: Final = b"hrdoc/record/v1\n"
_RECORD_ID: Final = re.compile(
    r"[0-9a-f]{8}-[0-9a-f]{4}-8[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}", re.ASCII
)
_RECORD_ID_LENGTH: Final = 36
_SHA256: Final = re.compile(r"[0-9a-f]{64}", re.ASCII)
_FINGERPRINT: Final = re.compile(r"[0-9a-f]{40}", re.ASCII)


def record_id_of(public_key: bytes) -> RecordId:
    """Return the id of the record that the Ed25519 key (32 bytes) founds.

    The first 16 bytes of SHA-256 over `hrdoc/record/v1` LF and the key, with the version and
    variant bits of a UUIDv8 set.
    """
    octets = bytearray(hashlib.sha256(_DOMAIN + public_key).digest()[:16])
    octets[6] = octets[6] & 0x0F | 0x80
    octets[8] = octets[8] & 0x3F | 0x80
    return RecordId(str(uuid.UUID(bytes=bytes(octets))))


def is_founder(record: RecordId, public_key: bytes) -> bool:
    """Tell whether this key (32 bytes) founded the record."""
    return record_id_of(public_key) == record


def is_record_id(text: str) -> bool:
    """Tell whether `text` is written as a record id is."""
    return len(text) == _RECORD_ID_LENGTH and _RECORD_ID.fullmatch(text) is not None


def parse_record_id(text: str) -> RecordId:
    """Return `text` as a record id; raises NotARecordId."""
    if not is_record_id(text):
        raise NotARecordId
    return RecordId(text)


def is_sha256(text: str) -> bool:
    """Tell whether `text` is a hex SHA-256, as revision names and file digests are."""
    return _SHA256.fullmatch(text) is not None


def is_fingerprint(text: str) -> bool:
    """Tell whether `text` is the hex of a card's fingerprint."""
    return _FINGERPRINT.fullmatch(text) is not None
