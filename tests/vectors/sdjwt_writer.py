"""Writes revisions from the format's text alone, with every freedom a hostile signer has.

It shares no code with the program, so agreement between the two means something.
"""

import hashlib
import json
from base64 import urlsafe_b64encode
from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

KEY = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(b"hrdoc record key").digest())
AUTHOR = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(b"hrdoc author key").digest())
STRANGER = Ed25519PrivateKey.from_private_bytes(hashlib.sha256(b"hrdoc stranger").digest())
FORM = {"id": "hrdoc/testimony", "version": 1, "sha256": "5a" * 32}
_ALPHABET = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"
CLAIMED_AT = "2026-11-20T12:00:00Z"


def b64url(data: bytes) -> str:
    return urlsafe_b64encode(data).rstrip(b"=").decode()


def compact_json(value: object) -> bytes:
    return json.dumps(value, ensure_ascii=False, separators=(",", ":")).encode()


def public(key: Ed25519PrivateKey) -> bytes:
    return key.public_key().public_bytes_raw()


def record_id(key: Ed25519PrivateKey) -> str:
    octets = bytearray(hashlib.sha256(b"hrdoc/record/v1\n" + public(key)).digest()[:16])
    octets[6] = 0x80 | octets[6] & 0x0F
    octets[8] = 0x80 | octets[8] & 0x3F
    return str(UUID(bytes=bytes(octets)))


RECORD = record_id(KEY)


def author_claim(
    author: Ed25519PrivateKey = AUTHOR, *, record: str = RECORD, key: Ed25519PrivateKey = KEY
) -> dict[str, str]:
    message = f"hrdoc/author/v1\n{record}\n{b64url(public(key))}\n".encode()
    return {"key": b64url(public(author)), "sig": b64url(author.sign(message))}


@dataclass
class Draft:
    """A revision before it is signed; a fault changes any part of it."""

    key: Ed25519PrivateKey = KEY
    payload: dict[str, Any] = field(default_factory=dict)
    disclosures: list[bytes] = field(default_factory=list)
    header: bytes | None = None
    body: bytes | None = None
    salts: int = 0

    def salt(self) -> str:
        self.salts += 1
        return b64url(hashlib.shake_256(f"salt {self.salts}".encode()).digest(16))

    def disclose(self, array: object) -> dict[str, Any]:
        """Return the slot of a disclosure that says `array`, which may be anything."""
        return self.disclose_text(b64url(compact_json(array)).encode())

    def disclose_text(self, text: bytes) -> dict[str, Any]:
        self.disclosures.append(text)
        return {"_sd": [b64url(hashlib.sha256(text).digest())]}

    def slot(self, value: object) -> dict[str, Any]:
        return self.disclose([self.salt(), "v", value])

    def withheld(self, value: object) -> dict[str, Any]:
        """Return the slot of a value whose disclosure does not travel."""
        slot = self.slot(value)
        self.disclosures.pop()
        return slot

    def signing_input(self) -> bytes:
        header = self.header
        if header is None:
            jwk = {"kty": "OKP", "crv": "Ed25519", "x": b64url(public(self.key))}
            typ = "hrdoc-revision+sd-jwt"
            header = compact_json({"alg": "Ed25519", "typ": typ, "jwk": jwk})
        body = self.body if self.body is not None else compact_json(self.payload)
        return f"{b64url(header)}.{b64url(body)}".encode()

    def signed(self) -> bytes:
        signing_input = self.signing_input()
        return signing_input + b"." + b64url(self.key.sign(signing_input)).encode()

    def compact(self) -> bytes:
        return b"~".join((self.signed(), *self.disclosures, b""))

    @property
    def name(self) -> str:
        return hashlib.sha256(self.signing_input()).hexdigest()


def write_testimony(change: Callable[[Draft], None] | None = None) -> Draft:
    """Return a small testimony with one paragraph withheld, changed before it is signed."""
    draft = Draft()
    first, second = {"text": "همان روز بود", "lang": "fa"}, {"text": "A car came.", "lang": "en"}
    paragraphs = [draft.slot(first), draft.withheld(second)]
    draft.payload = {
        "v": 1,
        "kind": "testimony",
        "record": RECORD,
        "form": dict(FORM),
        "parents": ["0" * 64, "1" * 64],
        "state": "active",
        "_sd_alg": "sha-256",
        "fields": {
            "title": draft.slot("What was seen from the roof"),
            "person": draft.slot(None),
            "paragraphs": draft.slot(paragraphs),
            "place": draft.slot({"city": draft.slot("Sanandaj"), "street": draft.slot(12)}),
        },
        "author": draft.slot(author_claim()),
        "claimed_at": draft.slot(CLAIMED_AT),
    }
    if change is not None:
        change(draft)
    return draft


def vector(body: bytes, **fields: str) -> bytes:
    lines = [f"{name}: {value}\n" for name, value in fields.items()]
    return "".join(lines).encode() + b"\n" + body


def refused(body: bytes, rule: str, comment: str) -> bytes:
    return vector(body, expect="revision-invalid", rule=rule, comment=comment)


def spare(text: bytes) -> bytes:
    """Set a bit of the last character that spells nothing: the same bytes, a second spelling."""
    return text[:-1] + bytes([_ALPHABET[_ALPHABET.index(text[-1]) + 1]])


def leave_author_out(draft: Draft) -> None:
    digest = draft.payload["author"]["_sd"][0]
    draft.disclosures = [
        each for each in draft.disclosures if b64url(hashlib.sha256(each).digest()) != digest
    ]


def start_afresh(draft: Draft, fields: Mapping[str, Any]) -> None:
    draft.disclosures.clear()
    draft.payload["fields"] = {name: draft.slot(value) for name, value in fields.items()}
    draft.payload["author"] = draft.slot(author_claim())
    draft.payload["claimed_at"] = draft.slot(CLAIMED_AT)


def with_author(claim: object) -> Callable[[Draft], None]:
    def change(draft: Draft) -> None:
        leave_author_out(draft)
        draft.payload["author"] = draft.slot(claim)

    return change
