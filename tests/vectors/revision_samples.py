"""Revisions that the program itself seals, for the tests of several rooms."""

import hashlib
from collections.abc import Iterable, Mapping

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from hrdoc.crypto.ed25519 import public_bytes
from hrdoc.ijson import Json
from hrdoc.records.forms import Form
from hrdoc.records.ids import RecordId, RevisionName, record_id_of
from hrdoc.records.revision import Claims, FormRef, State
from hrdoc.signed.revision import Revision, seal

CLAIMED_AT = "2026-11-20T12:00:00Z"

TESTIMONY = Form.parse(b"""
id = "test/testimony"
version = 1
kind = "testimony"
labels = { en = "Testimony" }
[[section]]
id = "all"
labels = { en = "All" }
[[section.field]]
name = "title"
type = "text"
[[section.field]]
name = "person"
type = "link"
hide_presence = true
[[section.field]]
name = "paragraphs"
type = "list"
[section.field.item]
type = "object"
whole = true
[[section.field.item.members]]
name = "text"
type = "prose"
[[section.field]]
name = "acts"
type = "list"
[section.field.item]
type = "object"
[[section.field.item.members]]
name = "kind"
type = "text"
[[section.field.item.members]]
name = "victims"
type = "list"
[section.field.item.members.item]
type = "object"
[[section.field.item.members.item.members]]
name = "handle"
type = "text"
[[section.field.item.members.item.members]]
name = "person"
type = "link"
[[section.field]]
name = "file"
type = "file"
""")

FIELDS: Mapping[str, Json] = {
    "title": "از بام چه دیده شد",
    "person": "01234567-89ab-8def-8123-456789abcdef",
    "paragraphs": [{"text": "one"}, {"text": "two"}, {"text": "three"}],
    "acts": [
        {"kind": "arrest", "victims": [{"handle": "V1", "person": None}]},
        {"kind": "beating", "victims": [{"handle": "V1"}, {"handle": "V2"}]},
    ],
    "file": {"sha256": "5a" * 32, "size": 7, "media_type": "image/png", "name": "a.png"},
}


def key_of(name: str) -> Ed25519PrivateKey:
    """Return the key of this name; the same each time."""
    return Ed25519PrivateKey.from_private_bytes(hashlib.sha256(name.encode()).digest())


RECORD_KEY = key_of("record")
AUTHOR_KEY = key_of("author")
RECORD: RecordId = record_id_of(public_bytes(RECORD_KEY))


def sealed(
    fields: Mapping[str, Json] = FIELDS,
    *,
    key: Ed25519PrivateKey = RECORD_KEY,
    author: Ed25519PrivateKey = AUTHOR_KEY,
    parents: Iterable[RevisionName] = (),
    state: State = State.ACTIVE,
) -> Revision:
    """Return a testimony sealed now, with fresh salts."""
    form = FormRef(TESTIMONY.id, TESTIMONY.version, TESTIMONY.sha256)
    claims = Claims("testimony", RECORD, form, tuple(parents), state)
    return seal(
        form=TESTIMONY,
        fields=fields,
        claims=claims,
        key=key,
        author=author,
        claimed_at=CLAIMED_AT,
    )
