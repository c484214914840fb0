"""What a revision always shows about itself, and the codec between that and the signed payload.

Responsible for the claims: which record, of which kind, filled with which form, after which earlier
revisions, and in which state. They can never be withheld, so they hold nothing but codes, random
names and hashes. It checks no signature and opens no slot. Reading, in steps:

1. `v` is 1; a larger whole number is a newer program's.
2. The members are exactly `v kind record form parents state _sd_alg fields author claimed_at`.
3. `kind` is a code, `record` a record id, `form` has exactly `id`, `version` and `sha256`.
4. `parents` are names of revisions, sorted, none twice: one state has one way to be written.
5. `state` is `active` or `withdrawn`.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum
from typing import Final

from hrdoc.ijson import Json
from hrdoc.records.errors import ClaimsInvalid, RevisionTooNew
from hrdoc.records.ids import RecordId, RevisionName, is_record_id, is_sha256

VERSION: Final = 1
SLOTTED: Final = ("fields", "author", "claimed_at")
"""The members of a payload that hold slots; the codec of slots reads them."""

_KIND: Final = re.compile(r"[a-z][a-z-]{0,31}", re.ASCII)
_FORM_ID: Final = re.compile(r"[a-z0-9][a-z0-9./-]{0,79}", re.ASCII)
_VERSIONS: Final = 2**31
_MEMBERS: Final = frozenset(
    {"v", "kind", "record", "form", "parents", "state", "_sd_alg", *SLOTTED}
)


class State(StrEnum):
    """Whether a record stands or was taken back."""

    ACTIVE = "active"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class FormRef:
    """The form a revision was filled with; `sha256` is the hex digest of its definition."""

    id: str
    version: int
    sha256: str


@dataclass(frozen=True, slots=True)
class Claims:
    """What a revision always shows; `parents` in any order, they are written sorted."""

    kind: str
    record: RecordId
    form: FormRef
    parents: tuple[RevisionName, ...] = ()
    state: State = State.ACTIVE


def claims_to_payload(claims: Claims) -> dict[str, Json]:
    """Return the always visible members, in the order they are written."""
    form = claims.form
    payload: dict[str, Json] = {
        "v": VERSION,
        "kind": claims.kind,
        "record": claims.record,
        "form": {"id": form.id, "version": form.version, "sha256": form.sha256},
        "parents": [*sorted(set(claims.parents))],
        "state": State(claims.state).value,
        "_sd_alg": "sha-256",
    }
    return payload


def claims_from_payload(payload: Mapping[str, object]) -> Claims:
    """Return the claims in the members of a payload; raises ClaimsInvalid or RevisionTooNew."""
    _check_version(payload.get("v"))  # 1
    _require(payload.keys() == _MEMBERS, "members")  # 2
    kind, record = payload["kind"], payload["record"]  # 3
    if not (isinstance(kind, str) and _KIND.fullmatch(kind)):
        raise ClaimsInvalid(rule="kind")
    if not (isinstance(record, str) and is_record_id(record)):
        raise ClaimsInvalid(rule="record")
    return Claims(
        kind=kind,
        record=RecordId(record),
        form=_form(payload["form"]),
        parents=_parents(payload["parents"]),
        state=_state(payload["state"]),
    )


def _require(holds: object, rule: str) -> None:
    if not holds:
        raise ClaimsInvalid(rule=rule)


def _check_version(version: object) -> None:
    if type(version) is not int or version < 1:
        raise ClaimsInvalid(rule="version")
    if version > VERSION:
        raise RevisionTooNew(found=version, known=VERSION)


def _form(form: object) -> FormRef:
    match form:
        case {"id": str(form_id), "version": int(version), "sha256": str(sha256), **rest}:
            _require(not rest and type(version) is int, "form")
            _require(_FORM_ID.fullmatch(form_id), "form")
            _require(1 <= version < _VERSIONS and is_sha256(sha256), "form")
            return FormRef(form_id, version, sha256)
        case _:
            raise ClaimsInvalid(rule="form")


def _parents(parents: object) -> tuple[RevisionName, ...]:  # 4
    if not isinstance(parents, list):
        raise ClaimsInvalid(rule="parents")
    names = [RevisionName(n) for n in parents if isinstance(n, str) and is_sha256(n)]
    _require(len(names) == len(parents) and sorted(set(names)) == names, "parents")
    return tuple(names)


def _state(state: object) -> State:  # 5
    for known in State:
        if state == known.value:
            return known
    raise ClaimsInvalid(rule="state")
