"""A revision: one sealed, signed state of a record, with slots that may be withheld.

Joins the claims of `hrdoc.records.revision` to the signed object of `hrdoc.crypto.sdjwt`, once, so
that a vault and a bundle read the same thing. It decides nothing about trust: who the author is,
whether an amendment counts and what may leave are other rooms' questions. Reading, in steps:

1. The signed object holds, with `typ` `hrdoc-revision+sd-jwt` (every step of `sdjwt.verify`).
2. The claims hold (every step of `claims_from_payload`).
3. `fields` is an object of slots; `author` and `claimed_at` are slots beside it. The name of a slot
   in an object is a small letter, then small letters, digits and `_`, at most 40 in all: it
   can stand in a path such as `fields.acts.0.victims.1.person`.
4. An open `author` is exactly `{"key", "sig"}`, and the signature by that key holds over
   `hrdoc/author/v1` LF record id LF base64url of the record's key LF. A withheld one is fine.
5. An open `claimed_at` is null or a moment as in RFC 3339. Nothing is decided by it.
"""

import re
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from cryptography.hazmat.primitives.asymmetric.ed25519 import Ed25519PrivateKey

from hrdoc.crypto import base64url, ed25519, sdjwt
from hrdoc.crypto.errors import SignatureInvalid
from hrdoc.crypto.sdjwt import Conceal, SdJwt, Slot
from hrdoc.crypto.sdjwt_errors import NotBase64url, SdJwtInvalid
from hrdoc.crypto.sdjwt_issuing import issue
from hrdoc.ijson import Json
from hrdoc.records.errors import ClaimsInvalid
from hrdoc.records.fields import SPECIAL_ANSWERS, Field, Slotted
from hrdoc.records.forms import Form
from hrdoc.records.ids import RecordId, RevisionName, is_founder
from hrdoc.records.revision import (
    SLOTTED,
    Claims,
    FormRef,
    State,
    claims_from_payload,
    claims_to_payload,
)
from hrdoc.signed.errors import RevisionInvalid

TYP: Final = "hrdoc-revision+sd-jwt"

Path: TypeAlias = tuple[str, ...]
"""Where a slot stands: `("fields", "acts", "0", "date")`."""

_AUTHOR_DOMAIN: Final = b"hrdoc/author/v1"
_MEMBER: Final = re.compile(r"[a-z][a-z0-9_]{0,39}", re.ASCII)
_MOMENT: Final = re.compile(
    r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d{1,9})?"
    r"(Z|[+-]([01]\d|2[0-3]):[0-5]\d)",
    re.ASCII,
)


@dataclass(frozen=True, slots=True)
class Author:
    """Who sealed a revision: an identity key (32 bytes) whose signature was checked."""

    key: bytes


@dataclass(frozen=True, slots=True)
class WithheldSlot:
    """A slot whose value is not here: its dotted path, and its digest in base64url."""

    path: str
    digest: str


@dataclass(frozen=True, slots=True)
class Revision:
    """A revision whose signature, slots, claims and author hold.

    `key` is the record key that signed it (32 bytes); `fields` are its slots by name; `author` and
    `claimed_at` are None when withheld (or, for the time, not claimed).
    """

    name: RevisionName = field(repr=False)
    record: RecordId
    kind: str = field(repr=False)
    form: FormRef = field(repr=False)
    parents: tuple[RevisionName, ...] = field(repr=False)
    state: State = field(repr=False)
    key: bytes = field(repr=False)
    fields: Mapping[str, Slot] = field(repr=False)
    author: Author | None = field(repr=False)
    claimed_at: str | None = field(repr=False)
    sdjwt: SdJwt = field(repr=False)

    @property
    def is_founder(self) -> bool:
        """Whether the key that founded the record signed this; otherwise it is an amendment."""
        return is_founder(self.record, self.key)

    def compact(self) -> bytes:
        """The revision as it travels, with the disclosures it has; no line feed."""
        return self.sdjwt.compact()

    def signed_part(self) -> bytes:
        """The revision as it travels with every slot withheld."""
        return sdjwt.compose(self.sdjwt.signed, ())

    def values(self) -> dict[str, Json]:
        """The fields as plain JSON, with None in every place that is withheld."""
        return {name: slot.plain() for name, slot in self.fields.items()}

    def slots(self) -> Iterator[tuple[Path, Slot]]:
        """Every slot that can be seen, open or withheld, parents before children."""
        for member in SLOTTED:
            found = self.sdjwt.payload[member]
            if isinstance(found, Slot):
                yield from _walk((member,), found)
            else:
                for name, slot in sdjwt.children_of(found):
                    yield from _walk((member, name), slot)

    def slot_paths(self) -> tuple[str, ...]:
        """The dotted path of every slot that can be seen, in the order of `slots`."""
        return tuple(".".join(path) for path, _ in self.slots())

    def withheld(self) -> tuple[WithheldSlot, ...]:
        """The slots whose value is not here; what is inside them cannot be seen at all."""
        return tuple(
            WithheldSlot(".".join(path), slot.digest)
            for path, slot in self.slots()
            if not slot.is_open
        )

    def reduced(self, keep: Callable[[Path], bool]) -> "Revision":
        """This revision with only the open slots for which `keep` is true, and their children.

        `keep` is not asked about what is inside a slot that goes: that goes with it.
        """
        kept: list[bytes] = []
        gone: Path | None = None
        for path, slot in self.slots():
            if slot.disclosure is None or (gone and path[: len(gone)] == gone):
                continue
            if keep(path):
                kept.append(slot.disclosure)
            else:
                gone = path
        return _revision(sdjwt.present(self.sdjwt, kept), known=self.author)


def seal(
    *,
    form: Form,
    fields: Mapping[str, Json],
    claims: Claims,
    key: Ed25519PrivateKey,
    author: Ed25519PrivateKey,
    claimed_at: str | None,
) -> Revision:
    """Sign `fields`, cut into slots as `form` says, with the record's `key`.

    `author` is the identity key that vouches for the record's key. The fields were checked against
    the form, and `claims` name it; fresh salts for every slot. Raises RevisionInvalid or
    JsonRefused for values that a reader would refuse.
    """
    if claims.form != FormRef(form.id, form.version, form.sha256) or claims.kind != form.kind:
        raise ValueError("the claims name another form")
    members: dict[str, sdjwt.Tree | Conceal] = dict(claims_to_payload(claims))
    members["fields"] = {name: _conceal(slot) for name, slot in form.tree(fields).items()}
    members["author"] = Conceal(_author_claim(claims.record, ed25519.public_bytes(key), author))
    members["claimed_at"] = Conceal(claimed_at)
    try:
        # Not read back: the object is given as a reader would have it, by the rules of a reader.
        vouching = Author(ed25519.public_bytes(author))
        return _revision(issue(key, TYP, members), known=vouching)
    except (SdJwtInvalid, ClaimsInvalid) as error:
        raise RevisionInvalid(rule=str(error.fields["rule"])) from error


def verify_revision(compact: bytes) -> Revision:
    """Return the revision in these bytes, if every step holds.

    Raises RevisionInvalid for any other bytes, RevisionTooNew for a later version of the format.
    """
    try:
        return _revision(sdjwt.verify(compact, typ=TYP))
    except (SdJwtInvalid, ClaimsInvalid) as error:
        raise RevisionInvalid(rule=str(error.fields["rule"])) from error


def read_again(compact: bytes) -> Revision:
    """Return the revision in bytes that `verify_revision` took before.

    Only for one who knows that these are the same bytes, by their hash for instance: every step is
    repeated but the two signatures. Raises as `verify_revision`.
    """
    try:
        return _revision(sdjwt.read_again(compact, typ=TYP), check_author=_author_held)
    except (SdJwtInvalid, ClaimsInvalid) as error:
        raise RevisionInvalid(rule=str(error.fields["rule"])) from error


def merge(revision: Revision, other: Revision) -> Revision:
    """Return the revision with the disclosures of both; in whichever order, the result is the same.

    Both are the same revision (the names are equal). Raises RevisionInvalid where its author made
    two disclosures that cannot stand together.
    """
    if revision.name != other.name:
        raise ValueError("two revisions cannot be merged")
    # A signer can sign one text twice; the union keeps the same one of both in any order.
    base = min((revision.sdjwt, other.sdjwt), key=lambda each: each.signed)
    union = {**revision.sdjwt.disclosures, **other.sdjwt.disclosures}
    try:
        signed = sdjwt.present(base, union.values())
        return _revision(signed, known=revision.author or other.author)
    except SdJwtInvalid as error:
        raise RevisionInvalid(rule=str(error.fields["rule"])) from error


def check_form(revision: Revision, form: Form) -> None:
    """Return if `form` is the one the revision names, is for its kind, and cuts it as it is cut.

    Raises RevisionInvalid with rule `form`, or as `check_shape` does.
    """
    if revision.form != FormRef(form.id, form.version, form.sha256) or revision.kind != form.kind:
        raise RevisionInvalid(rule="form")
    check_shape(revision, form.fields)


def check_shape(revision: Revision, fields: Mapping[str, Field]) -> None:
    """Return if the open slots are cut as the form's `fields` say.

    A whole field is one slot, a list a list of slots, an object an object of slots; null, a special
    answer (`{"answer": "refused"}`) and fields the form does not know may stand as they are. A
    field whose presence is hidden is there. Raises RevisionInvalid with rule `shape`.
    """
    for name, spec in fields.items():
        if spec.hide_presence and name not in revision.fields:
            raise RevisionInvalid(rule="shape")
    _check_members(revision.fields, fields)


def _revision(
    signed: SdJwt,
    *,
    known: Author | None = None,
    check_author: Callable[[bytes, bytes, bytes], None] = ed25519.verify,
) -> Revision:
    """Steps 2 to 5; `known` is the author when this very slot was opened and checked before."""
    claims = claims_from_payload(signed.payload)  # 2
    fields, author, claimed_at = (signed.payload[member] for member in SLOTTED)
    if not (isinstance(author, Slot) and isinstance(claimed_at, Slot)):  # 3
        raise RevisionInvalid(rule="slots")
    if not isinstance(fields, dict) or len(sdjwt.children_of(fields)) != len(fields):
        raise RevisionInvalid(rule="slots")
    slots = dict(sdjwt.children_of(fields))
    _check_names(slots)
    return Revision(
        name=RevisionName(signed.name),
        record=claims.record,
        kind=claims.kind,
        form=claims.form,
        parents=claims.parents,
        state=claims.state,
        key=signed.key,
        fields=slots,
        author=(
            known
            if known and author.is_open
            else _author(author, claims.record, signed.key, check=check_author)
        ),
        claimed_at=_moment(claimed_at),
        sdjwt=signed,
    )


def _walk(path: Path, slot: Slot) -> Iterator[tuple[Path, Slot]]:
    yield path, slot
    for name, child in slot.children:
        yield from _walk((*path, name), child)


def _conceal(slot: Slotted) -> Conceal:
    value = slot.value
    if not isinstance(value, (list, dict)):
        return Conceal(value)
    if isinstance(value, list) and any(isinstance(each, Slotted) for each in value):
        return Conceal([_conceal(each) for each in value if isinstance(each, Slotted)])
    if isinstance(value, dict) and any(isinstance(each, Slotted) for each in value.values()):
        return Conceal(
            {name: _conceal(each) for name, each in value.items() if isinstance(each, Slotted)}
        )
    return Conceal(value)  # type: ignore[arg-type]


def _check_names(slots: Mapping[str, Slot]) -> None:
    for name, slot in slots.items():
        if not _MEMBER.fullmatch(name):
            raise RevisionInvalid(rule="member-name")
        _check_names_inside(slot)


def _check_names_inside(slot: Slot) -> None:
    if isinstance(slot.value, dict):
        _check_names(dict(slot.children))
    else:
        for _, child in slot.children:
            _check_names_inside(child)


def _author_claim(record: RecordId, key: bytes, author: Ed25519PrivateKey) -> dict[str, Json]:
    signature = ed25519.sign(author, _author_message(record, key))
    return {
        "key": base64url.encode_text(ed25519.public_bytes(author)),
        "sig": base64url.encode_text(signature),
    }


def _author_message(record: RecordId, key: bytes) -> bytes:
    lines = (_AUTHOR_DOMAIN, record.encode("ascii"), base64url.encode(key))
    return b"".join(line + b"\n" for line in lines)


def _author_held(_author: bytes, _message: bytes, _signature: bytes) -> None:
    """Step 4 of a revision that was verified before."""


def _author(
    slot: Slot, record: RecordId, key: bytes, *, check: Callable[[bytes, bytes, bytes], None]
) -> Author | None:
    """Step 4."""
    if not slot.is_open:
        return None
    match slot.value:
        case {"key": str(spelled), "sig": str(signature), **rest} if not rest:
            try:
                author = base64url.decode_text(spelled)
                message = _author_message(record, key)
                check(author, message, base64url.decode_text(signature))
            except (NotBase64url, SignatureInvalid) as error:
                raise RevisionInvalid(rule="author") from error
            return Author(author)
        case _:
            raise RevisionInvalid(rule="author")


def _moment(slot: Slot) -> str | None:
    """Step 5."""
    if slot.value is None:
        return None
    if not (isinstance(slot.value, str) and _MOMENT.fullmatch(slot.value)):
        raise RevisionInvalid(rule="claimed-at")
    return slot.value


def _check_members(slots: Mapping[str, Slot], fields: Mapping[str, Field]) -> None:
    for name, spec in fields.items():
        if name in slots:
            _check_field(slots[name], spec)


def _check_field(slot: Slot, spec: Field) -> None:
    value = slot.value
    if value is None or _is_special(value):
        return
    children = dict(slot.children)
    if spec.is_whole:
        fits = not children
    elif spec.item is not None:
        fits = isinstance(value, list) and len(children) == len(value)
    else:
        fits = isinstance(value, dict) and len(children) == len(value)
    if not fits:
        raise RevisionInvalid(rule="shape")
    if spec.item is not None:
        for child in children.values():
            _check_field(child, spec.item)
    elif children:
        _check_members(children, spec.members)


def _is_special(value: sdjwt.Opened) -> bool:
    return isinstance(value, dict) and len(value) == 1 and value.get("answer") in SPECIAL_ANSWERS
