"""What a person agreed to: grants, and whether one of them covers a use.

A grant is one indivisible statement: for this purpose, to this recipient, up to this identity
level, within this scope, until this day. Responsible for reading grants and for the answer with its
reason; no grant means no, and nothing widens a grant. It knows no record and no clock, and it does
not look for consents: what covers a record is the casebook's question. Asking, in steps; the first
that fails is the reason why a grant does not allow:

1. `purpose`: the grant is for exactly this purpose.
2. `recipient`: the grant names the recipient's class, and no party or exactly this party.
3. `identity`: the level asked for is at most the grant's (I0 < I1 < I2 < I3 < I4).
4. `scope`: the part asked for lies within the grant's scope.
5. `expired`: the day is not later than the grant's last day.
6. `withdrawn`: the consent was not withdrawn.

Of several grants that allow, the narrowest decides: a named party before a class, then the lower
identity level, then the narrower scope, then the earlier last day, then the first. When none
allows, the one that failed last is told, because that is the one thing missing.
"""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from typing import Final, TypeAlias

from hrdoc.ijson import Json
from hrdoc.records.errors import GrantInvalid
from hrdoc.records.ids import Fingerprint, is_fingerprint

PURPOSES: Final = tuple(f"P{n}" for n in range(1, 16))
IDENTITIES: Final = ("I0", "I1", "I2", "I3", "I4")
"""From no trace of participation to public, each wider than the one before."""

CLASSES: Final = (
    "self",
    "organisation",
    "lawyer",
    "un",
    "regional",
    "prosecutor",
    "court",
    "archive",
    "public",
)
PARTS: Final = ("photo-video", "voice", "contact", "medical", "sgbv", "family")
"""What a scope may name beside paragraphs."""

ALL: Final = "all"
REASONS: Final = ("no-grant", "purpose", "recipient", "identity", "scope", "expired", "withdrawn")
"""Why something is not covered; a later one is nearer to being covered."""

Scope: TypeAlias = str | tuple[str, ...]
"""`all`, or some of PARTS and `paragraphs:N` or `paragraphs:N-M`, counted from 1, both included."""

_MEMBERS: Final = frozenset({"purpose", "recipient", "identity", "scope", "until"})
_PARAGRAPHS: Final = re.compile(r"paragraphs:([1-9]\d{0,3})(?:-([1-9]\d{0,3}))?", re.ASCII)
_DAY: Final = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_NO_END: Final = "9999-12-31"


@dataclass(frozen=True, slots=True)
class Party:
    """A recipient: its class, and the fingerprint of its card when it has one."""

    class_: str
    fingerprint: Fingerprint | None = None


@dataclass(frozen=True, slots=True)
class Grant:
    """One grant; `party` None means every party of the class, `until` (ISO day) None no end."""

    purpose: str
    recipient_class: str
    party: Fingerprint | None
    identity: str
    scope: Scope
    until: str | None
    withdrawn: bool = False


@dataclass(frozen=True, slots=True)
class Decision:
    """Whether something is covered; `reason` is a code of REASONS, or "" when it is.

    `grant_index` is the place of the grant that decided, or that came nearest.
    """

    allowed: bool
    grant_index: int | None
    reason: str


def parse_grant(value: Json, *, withdrawn: bool = False) -> Grant:
    """Return the grant in a slot of a consent; `withdrawn` says that its consent was taken back.

    Raises GrantInvalid: a condition that is not understood is never passed over.
    """
    if not isinstance(value, dict) or value.keys() != _MEMBERS:
        raise GrantInvalid(rule="members")
    recipient_class, party = _recipient(value["recipient"])
    return Grant(
        purpose=_one_of(value, "purpose", PURPOSES),
        recipient_class=recipient_class,
        party=party,
        identity=_one_of(value, "identity", IDENTITIES),
        scope=_scope(value["scope"]),
        until=_until(value["until"]),
        withdrawn=withdrawn,
    )


def grant_to_json(grant: Grant) -> dict[str, Json]:
    """Return the grant as it is written in a consent."""
    party = "" if grant.party is None else f":{grant.party}"
    return {
        "purpose": grant.purpose,
        "recipient": grant.recipient_class + party,
        "identity": grant.identity,
        "scope": grant.scope if isinstance(grant.scope, str) else [*grant.scope],
        "until": grant.until,
    }


def covers(
    grants: Sequence[Grant],
    *,
    purpose: str,
    recipient: Party,
    identity: str,
    on_date: str,
    scope: str | Iterable[str] | None = None,
) -> Decision:
    """Return whether one grant covers the use, and which.

    `on_date` is an ISO day. `scope` names what is asked for: `all`, a part, paragraphs, or several;
    None asks for nothing in particular, and the caller keeps within the deciding grant's scope.
    """
    wanted = (scope,) if isinstance(scope, str) else tuple(scope or ())
    day = date.fromisoformat(on_date).isoformat()
    asked = _Asked(purpose, recipient, IDENTITIES.index(identity), wanted, day)
    failures = [asked.failure(grant) for grant in grants]
    allowing = [index for index, failure in enumerate(failures) if failure is None]
    if allowing:
        narrowest = min(allowing, key=lambda index: (*_width(grants[index]), index))
        return Decision(allowed=True, grant_index=narrowest, reason="")
    if not grants:
        return Decision(allowed=False, grant_index=None, reason="no-grant")
    reasons = [failure or "" for failure in failures]
    nearest = max(range(len(grants)), key=lambda index: (REASONS.index(reasons[index]), -index))
    return Decision(allowed=False, grant_index=nearest, reason=reasons[nearest])


def allows_paragraph(scope: Scope, number: int) -> bool:
    """Tell whether a scope includes the paragraph, counted from 1."""
    return scope == ALL or any(number in _numbers(entry) for entry in _entries(scope))


def allows_part(scope: Scope, part: str) -> bool:
    """Tell whether a scope includes the part (one of PARTS)."""
    return scope == ALL or part in _entries(scope)


def allows(scope: Scope, wanted: str) -> bool:
    """Tell whether a scope includes all of what one entry of another scope names."""
    if scope == ALL or wanted in _entries(scope):
        return True
    return bool(_numbers(wanted)) and all(allows_paragraph(scope, n) for n in _numbers(wanted))


@dataclass(frozen=True, slots=True)
class _Asked:
    purpose: str
    recipient: Party
    level: int
    wanted: tuple[str, ...]
    day: str

    def failure(self, grant: Grant) -> str | None:
        """Return the first step at which the grant does not allow, or None when it does."""
        steps = (
            ("purpose", grant.purpose == self.purpose),
            ("recipient", grant.recipient_class == self.recipient.class_ and self._is_party(grant)),
            ("identity", self.level <= IDENTITIES.index(grant.identity)),
            ("scope", all(allows(grant.scope, wanted) for wanted in self.wanted)),
            ("expired", grant.until is None or self.day <= grant.until),
            ("withdrawn", not grant.withdrawn),
        )
        return next((reason for reason, holds in steps if not holds), None)

    def _is_party(self, grant: Grant) -> bool:
        return grant.party is None or grant.party == self.recipient.fingerprint


def _width(grant: Grant) -> tuple[bool, int, bool, int, str]:
    entries = _entries(grant.scope)
    size = sum(max(1, len(_numbers(entry))) for entry in entries)
    return (
        grant.party is None,
        IDENTITIES.index(grant.identity),
        grant.scope == ALL,
        size,
        grant.until or _NO_END,
    )


def _entries(scope: Scope) -> tuple[str, ...]:
    return (scope,) if isinstance(scope, str) else scope


def _numbers(entry: str) -> range:
    found = _PARAGRAPHS.fullmatch(entry)
    if found is None:
        return range(0)
    return range(int(found[1]), int(found[2] or found[1]) + 1)


def _one_of(value: Mapping[str, Json], name: str, known: tuple[str, ...]) -> str:
    found = value[name]
    if not isinstance(found, str) or found not in known:
        raise GrantInvalid(rule=name)
    return found


def _recipient(value: Json) -> tuple[str, Fingerprint | None]:
    class_, colon, party = value.partition(":") if isinstance(value, str) else ("", "", "")
    if class_ not in CLASSES or (colon and not is_fingerprint(party)):
        raise GrantInvalid(rule="recipient")
    return class_, Fingerprint(party) if colon else None


def _scope(value: Json) -> Scope:
    if value == ALL:
        return ALL
    if not isinstance(value, list) or not value:
        raise GrantInvalid(rule="scope")
    entries = tuple(entry for entry in value if isinstance(entry, str))
    known = all(entry in PARTS or _numbers(entry) for entry in entries)
    if not known or len(entries) != len(value) or len(set(entries)) != len(entries):
        raise GrantInvalid(rule="scope")
    return entries


def _until(value: Json) -> str | None:
    if value is None:
        return None
    if isinstance(value, str) and _DAY.fullmatch(value):
        try:
            return date.fromisoformat(value).isoformat()
        except ValueError as error:
            raise GrantInvalid(rule="until") from error
    raise GrantInvalid(rule="until")
