"""Which consent lets a record leave, and which is missing.

This file answers for one export (a purpose, a recipient, an identity level, a day) whether a
testimony, a piece of evidence or a person may leave, and by which grant of which consent. It
closes no slot (`withholding`) and gathers no record (`planning`). The rules are those of the
format specification: no grant means no; a withdrawn consent grants nothing; evidence follows the
testimony it supports; a person without a grant at the level asked for leaves as a pseudonym, and
without any grant not at all.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from enum import Enum

from hrdoc.casebook.request import Request
from hrdoc.records.consent import ALL, Grant, Scope, covers
from hrdoc.records.ids import RecordId


@dataclass(frozen=True, order=True, slots=True)
class GrantRef:
    """One grant: the consent that holds it and its place in that consent, from 0."""

    consent: RecordId
    index: int


@dataclass(frozen=True, slots=True)
class ConsentHead:
    """What a vault knows of one consent: whom and what it covers, and its grants by place."""

    record: RecordId
    person: RecordId | None
    covered: frozenset[RecordId]
    grants: Mapping[int, Grant]


@dataclass(frozen=True, slots=True)
class Ruling:
    """Whether something may leave: by which grants and how much, or for which missing reason.

    Reasons are those of `records.consent.REASONS`, and `no-basis` for evidence, `unsealed`,
    `withdrawn`, `not-relied`.
    """

    allowed: bool
    reason: str = ""
    grants: tuple[GrantRef, ...] = ()
    scope: Scope = ALL


class Showing(Enum):
    """How much of a person leaves."""

    NOTHING = "nothing"
    PSEUDONYM = "pseudonym"
    IDENTITY = "identity"


FREE = Ruling(allowed=True)


class Clearance:
    """The consents of a vault, asked about one export."""

    def __init__(self, consents: Iterable[ConsentHead], request: Request) -> None:
        self._request = request
        self._by_record: dict[RecordId, list[ConsentHead]] = {}
        self._by_person: dict[RecordId, list[ConsentHead]] = {}
        for consent in sorted(consents, key=lambda head: head.record):
            for record in consent.covered:
                self._by_record.setdefault(record, []).append(consent)
            if consent.person is not None:
                self._by_person.setdefault(consent.person, []).append(consent)

    def testimony(self, record: RecordId, *, part: str | None = None) -> Ruling:
        """Whether this testimony, or the `part` of it that a scope can name, may leave."""
        return self._decide(self._by_record.get(record, []), self._request.identity, part)

    def evidence(
        self,
        record: RecordId,
        testimonies: Iterable[RecordId],
        *,
        basis: str | None,
        part: str | None,
    ) -> Ruling:
        """Whether evidence may leave, by every testimony it supports, else by its basis."""
        own = self.testimony(record, part=part)
        if own.allowed:
            return own
        rulings = [self.testimony(testimony, part=part) for testimony in sorted(testimonies)]
        for ruling in rulings:
            if not ruling.allowed:
                return ruling
        if rulings:
            return Ruling(
                allowed=True,
                grants=tuple(sorted({ref for ruling in rulings for ref in ruling.grants})),
                scope=_common(ruling.scope for ruling in rulings),
            )
        if own.reason != "no-grant":
            return own
        return FREE if basis else Ruling(allowed=False, reason="no-basis")

    def person(self, record: RecordId) -> tuple[Showing, Ruling]:
        """How much of a protected person (witness, victim, source) may leave."""
        request = self._request
        consents = self._by_person.get(record, []) + self._by_record.get(record, [])
        if request.identity == "I0":
            return Showing.NOTHING, Ruling(allowed=False, reason="identity")
        asked = self._decide(consents, request.identity, None)
        if asked.allowed:
            named = request.identity >= "I2"
            return (Showing.IDENTITY if named else Showing.PSEUDONYM), asked
        fallback = self._decide(consents, "I1", None)
        if fallback.allowed:
            return Showing.PSEUDONYM, fallback
        return Showing.NOTHING, asked

    def _decide(self, consents: list[ConsentHead], identity: str, part: str | None) -> Ruling:
        request = self._request
        places = [
            (GrantRef(consent.record, place), grant)
            for consent in consents
            for place, grant in sorted(consent.grants.items())
        ]
        decision = covers(
            [grant for _, grant in places],
            purpose=request.purpose,
            recipient=request.recipient,
            identity=identity,
            on_date=request.on_date,
            scope=part,
        )
        if not decision.allowed or decision.grant_index is None:
            return Ruling(allowed=False, reason=decision.reason)
        ref, grant = places[decision.grant_index]
        return Ruling(allowed=True, grants=(ref,), scope=grant.scope)


def _common(scopes: Iterable[Scope]) -> Scope:
    """What every one of several scopes includes."""
    limited = [set(scope) for scope in scopes if not isinstance(scope, str)]
    return tuple(sorted(set.intersection(*limited))) if limited else ALL
