"""Revisions and their slots: section 7 of the specification."""

import hashlib
import uuid
from dataclasses import dataclass
from typing import Any

from second_reader_basics import (
    DIGEST,
    MIB,
    UUID,
    Refused,
    base64url,
    check_ed25519,
    from_base64url,
    is_count,
    matches,
    require,
    strict_json,
)

HEADER = (
    '{"alg":"Ed25519","typ":"hrdoc-revision+sd-jwt","jwk":{"kty":"OKP","crv":"Ed25519","x":"%s"}}'
)
MOMENT = (
    r"\d{4}-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])T([01]\d|2[0-3]):[0-5]\d:([0-5]\d|60)(\.\d{1,9})?"
    r"(Z|[+-]([01]\d|2[0-3]):[0-5]\d)"
)


@dataclass
class Slot:
    digest: str
    open: bool = False
    value: Any = None


@dataclass
class Revision:
    name: str
    record: str
    key: bytes
    kind: str
    form: dict[str, Any]
    parents: list[str]
    fields: dict[str, Slot]
    withheld: frozenset[str]
    discloses: bool
    author: bytes | None


def read_revision(compact: bytes) -> Revision:
    """7.4; the numbers are its steps."""
    require(len(compact) <= 16 * MIB, "too-large")  # 1
    signed, *disclosures = compact.split(b"~")
    parts = signed.split(b".")
    require(disclosures and disclosures[-1] == b"" and len(parts) == 3, "form")
    require(all(disclosures[:-1]), "form")
    header = from_base64url(parts[0]).decode("latin-1")  # 2
    require(header == HEADER % header[-46:-3], "header")
    key = from_base64url(header[-46:-3].encode("latin-1"))
    signing_input = parts[0] + b"." + parts[1]
    check_ed25519(key, signing_input, from_base64url(parts[2]))  # 3
    payload = strict_json(from_base64url(parts[1]))  # 4
    require(isinstance(payload, dict), "payload")
    require(payload.get("_sd_alg") == "sha-256", "digest-algorithm")
    require(not {"_sd", "..."} & payload.keys(), "reserved")
    slots = Slots(disclosures[:-1])
    members = {name: slots.member(value) for name, value in payload.items()}  # 6
    require(not slots.pending, "unnamed-disclosure")  # 7
    _check_claims(members)  # 8
    author, claimed_at, fields = (members[n] for n in ("author", "claimed_at", "fields"))
    require(isinstance(author, Slot) and isinstance(claimed_at, Slot), "slots")  # 9
    require(isinstance(fields, dict), "slots")
    require(all(isinstance(each, Slot) for each in fields.values()), "slots")
    _check_names(fields)
    moment = claimed_at.value
    require(moment is None or matches(MOMENT, moment), "claimed-at")  # 10
    return Revision(
        name=hashlib.sha256(signing_input).hexdigest(),
        record=members["record"],
        key=key,
        kind=members["kind"],
        form=members["form"],
        parents=members["parents"],
        fields=fields,
        withheld=frozenset(slots.closed),
        discloses=len(disclosures) > 1,
        author=_author(author, members["record"], key),
    )


class Slots:
    """Steps 5 and 6: `pending` disclosures wait for a slot that names them."""

    def __init__(self, disclosures: list[bytes]) -> None:
        self.pending: dict[str, Any] = {}
        self.seen: set[str] = set()
        self.closed: list[str] = []
        for disclosure in disclosures:
            digest = base64url(hashlib.sha256(disclosure).digest())
            require(digest not in self.pending, "disclosure-repeated")
            array = strict_json(from_base64url(disclosure))
            require(isinstance(array, list) and len(array) == 3, "disclosure")
            require(isinstance(array[0], str) and isinstance(array[1], str), "disclosure")
            require(array[1] == "v", "claim-name")
            require(matches("[A-Za-z0-9_-]{21}[AQgw]", array[0]), "salt")
            self.pending[digest] = array[2]

    def member(self, value: Any) -> Any:
        return self.slot(value, 1) if is_slot(value) else self.inside(value, 1)

    def inside(self, value: Any, depth: int) -> Any:
        if isinstance(value, list) and any(map(is_slot, value)):
            return [self.slot(each, depth) for each in value]
        if isinstance(value, dict) and any(map(is_slot, value.values())):
            require(not {"_sd", "..."} & value.keys(), "reserved")
            return {name: self.slot(each, depth) for name, each in value.items()}
        check_plain(value)
        return value

    def slot(self, value: Any, depth: int) -> Slot:
        require(is_slot(value), "mixed")
        digests = value["_sd"] if len(value) == 1 else []
        require(isinstance(digests, list) and len(digests) == 1, "slot")
        digest = digests[0]
        require(matches("[A-Za-z0-9_-]{42}[AEIMQUYcgkosw048]", digest), "slot")
        require(digest not in self.seen, "digest-repeated")
        self.seen.add(digest)
        if digest not in self.pending:
            self.closed.append(digest)
            return Slot(digest)
        require(depth <= 32, "depth")
        return Slot(digest, open=True, value=self.inside(self.pending.pop(digest), depth + 1))


def is_slot(value: Any) -> bool:
    return isinstance(value, dict) and "_sd" in value


def check_plain(value: Any) -> None:
    if isinstance(value, dict):
        require(not {"_sd", "..."} & value.keys(), "reserved")
    for each in (
        value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    ):
        check_plain(each)


def _check_claims(members: dict[str, Any]) -> None:
    require(is_count(members.get("v"), 1, 2**53), "version")
    require(members["v"] == 1, "too-new")
    names = {"v", "kind", "record", "form", "parents", "state", "_sd_alg"}
    require(members.keys() == names | {"fields", "author", "claimed_at"}, "members")
    require(matches("[a-z][a-z-]{0,31}", members["kind"]), "kind")
    require(matches(UUID, members["record"]), "record")
    form = members["form"]
    require(isinstance(form, dict) and form.keys() == {"id", "version", "sha256"}, "form")
    require(matches("[a-z0-9][a-z0-9./-]{0,79}", form["id"]), "form")
    require(is_count(form["version"], 1, 2**31 - 1) and matches(DIGEST, form["sha256"]), "form")
    parents = members["parents"]
    require(isinstance(parents, list) and all(matches(DIGEST, p) for p in parents), "parents")
    require(sorted(set(parents)) == parents, "parents")
    require(members["state"] in ("active", "withdrawn"), "state")


def _check_names(value: Any) -> None:
    if isinstance(value, Slot):
        _check_names(value.value)
    elif isinstance(value, dict) and any(isinstance(each, Slot) for each in value.values()):
        for name, each in value.items():
            require(matches("[a-z][a-z0-9_]{0,39}", name), "member-name")
            _check_names(each)
    elif isinstance(value, list):
        for each in value:
            if isinstance(each, Slot):
                _check_names(each)


def _author(slot: Slot, record: str, key: bytes) -> bytes | None:
    if not slot.open:
        return None
    claim = slot.value
    require(isinstance(claim, dict) and claim.keys() == {"key", "sig"}, "author")
    require(all(isinstance(each, str) and each.isascii() for each in claim.values()), "author")
    message = f"hrdoc/author/v1\n{record}\n{base64url(key)}\n".encode()
    try:
        author = from_base64url(claim["key"].encode())
        check_ed25519(author, message, from_base64url(claim["sig"].encode()))
    except Refused:
        raise Refused("author") from None
    return author


def founds(record: str, key: bytes) -> bool:
    """7.1: whether this key founded the record."""
    octets = bytearray(hashlib.sha256(b"hrdoc/record/v1\n" + key).digest()[:16])
    octets[6], octets[8] = octets[6] & 0x0F | 0x80, octets[8] & 0x3F | 0x80
    return str(uuid.UUID(bytes=bytes(octets))) == record
