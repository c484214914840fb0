"""`data/bundle.json`: what a bundle says of itself, inside what is signed.

Responsible for the JSON and its types. It does not compare what it says with the records: that is
step 5, 6 and 9 of verification.

1. I-JSON, one object with exactly these members: `format` (`hrdoc/bundle/v1`), `hrdoc` (the
   program's version), `id` (32 hexadecimal digits, random), `purpose`, `recipients`, `withheld`,
   `erased`.
2. `recipients`: one to eight objects `{kind, class, age, card}`, all of one kind. `age` is the hex
   SHA-256 of the lower-case recipient for the kinds `hybrid` and `x25519`, else null; `card` is a
   fingerprint or null. A passphrase has exactly one.
3. `withheld`: objects `{revision, digest, reason}` for a slot, `{revision, file, reason}` for the
   bytes of a file whose hash is disclosed. No two are alike. A reason is a code.
4. `erased`: names of revisions whose disclosures are erased.

It is read before any signature is checked, so bytes that would fill the memory are refused unread.
"""

import hashlib
import os
import re
from collections.abc import Callable
from typing import Annotated, Final, Literal

import msgspec

from hrdoc import ijson
from hrdoc.bundle import layout
from hrdoc.bundle.errors import BundleLimit, BundleTooNew, DescriptionMalformed
from hrdoc.crypto.age.keys import Recipient as AgeRecipient
from hrdoc.errors import HrdocError

FORMAT: Final = "hrdoc/bundle/v1"
KEY_KINDS: Final = frozenset({"hybrid", "x25519"})
MAX_RECIPIENTS: Final = 8

Kind = Literal["hybrid", "x25519", "passphrase", "plain"]
Class = Literal[
    "self", "organisation", "lawyer", "un", "regional", "prosecutor", "court", "archive", "public"
]
Sha256 = Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{64}\Z")]
CardFingerprint = Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{40}\Z")]
SlotDigest = Annotated[str, msgspec.Meta(pattern=r"\A[A-Za-z0-9_-]{43}\Z")]
Reason = Annotated[str, msgspec.Meta(pattern=r"\A[a-z][a-z-]{0,38}[a-z]\Z")]
Purpose = Annotated[str, msgspec.Meta(pattern=r"\AP(?:[1-9]|1[0-4])\Z")]
BundleId = Annotated[str, msgspec.Meta(pattern=r"\A[0-9a-f]{32}\Z")]
Version = Annotated[str, msgspec.Meta(pattern=r"\A[0-9A-Za-z.+-]{1,40}\Z")]
_MEMBERS: Final = frozenset(
    {"format", "hrdoc", "id", "purpose", "recipients", "withheld", "erased"}
)
# An element of `withheld` has at least 130 bytes and three commas, one of `erased` 67 and one; no
# string holds one. What has more is no description, and every empty object in it would cost the
# memory of thirty of its bytes.
_BYTES_A_COMMA: Final = 40
_FEW_COMMAS: Final = 1_000
_FORMAT = re.compile(r"hrdoc/bundle/v([1-9][0-9]{0,3})\Z")


class Addressee(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One recipient a bundle is made for (rule 2)."""

    kind: Kind
    class_: Class = msgspec.field(name="class")
    age: Sha256 | None
    card: CardFingerprint | None


class Withheld(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """One place or file that was left out, and why (rule 3); exactly one of two is given."""

    revision: Sha256
    reason: Reason
    digest: SlotDigest | msgspec.UnsetType = msgspec.UNSET
    file: Sha256 | msgspec.UnsetType = msgspec.UNSET


class Description(msgspec.Struct, frozen=True, forbid_unknown_fields=True, kw_only=True):
    """What a bundle says of itself."""

    format: Literal["hrdoc/bundle/v1"] = FORMAT
    hrdoc: Version
    id: BundleId
    purpose: Purpose
    recipients: tuple[Addressee, ...]
    withheld: tuple[Withheld, ...] = ()
    erased: tuple[Sha256, ...] = ()

    def to_bytes(self) -> bytes:
        """The JSON; raises `BundleLimit`, or `DescriptionMalformed` as `from_bytes` would."""
        data = msgspec.json.encode(
            {
                "format": self.format,
                "hrdoc": self.hrdoc,
                "id": self.id,
                "purpose": self.purpose,
                "recipients": self.recipients,
                "withheld": self.withheld,
                "erased": self.erased,
            }
        )
        if len(data) > layout.MAX_DESCRIPTION:
            raise BundleLimit(limit="part", allowed=layout.MAX_DESCRIPTION)
        Description.from_bytes(data)
        return data

    @classmethod
    def from_bytes(cls, data: bytes) -> "Description":
        """Read `data/bundle.json`; raises `DescriptionMalformed` or `BundleTooNew`."""
        if data.count(b",") > _FEW_COMMAS + len(data) // _BYTES_A_COMMA:
            raise DescriptionMalformed(rule="json")
        try:
            value = ijson.loads(data, max_bytes=layout.MAX_DESCRIPTION)
        except HrdocError as error:
            raise DescriptionMalformed(rule="json") from error
        _check_version(value)
        if not isinstance(value, dict) or value.keys() != _MEMBERS:
            raise DescriptionMalformed(rule="members")
        try:
            description = msgspec.convert(value, cls, strict=True)
        except msgspec.ValidationError as error:
            raise DescriptionMalformed(rule="members") from error
        _check_recipients(description.recipients)
        _check_withheld(description)
        return description


def new_bundle_id(randomness: Callable[[int], bytes] = os.urandom) -> str:
    """A random bundle id: 32 hexadecimal digits."""
    return randomness(16).hex()


def recipient_digest(recipient: AgeRecipient) -> str:
    """The hex SHA-256 of a recipient's lower-case text, as `Addressee.age` holds it."""
    return hashlib.sha256(str(recipient).lower().encode("ascii")).hexdigest()


def _check_version(value: object) -> None:
    found = value.get("format") if isinstance(value, dict) else None
    match = _FORMAT.match(found) if isinstance(found, str) else None
    if match is None:
        raise DescriptionMalformed(rule="format")
    if match[0] != FORMAT:
        raise BundleTooNew(found=match[0], known=FORMAT)


def _check_recipients(recipients: tuple[Addressee, ...]) -> None:
    kinds = {recipient.kind for recipient in recipients}
    if len(kinds) != 1 or len(recipients) > MAX_RECIPIENTS:
        raise DescriptionMalformed(rule="recipients")
    if kinds == {"passphrase"} and len(recipients) != 1:
        raise DescriptionMalformed(rule="recipients")
    if any((each.age is not None) != (each.kind in KEY_KINDS) for each in recipients):
        raise DescriptionMalformed(rule="recipients")


def _check_withheld(description: Description) -> None:
    withheld = description.withheld
    if any((each.digest is msgspec.UNSET) == (each.file is msgspec.UNSET) for each in withheld):
        raise DescriptionMalformed(rule="withheld")
    if len({(each.revision, each.digest, each.file) for each in withheld}) != len(withheld):
        raise DescriptionMalformed(rule="withheld")
    if len(set(description.erased)) != len(description.erased):
        raise DescriptionMalformed(rule="erased")
