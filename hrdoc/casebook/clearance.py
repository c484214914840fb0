"""Which consent lets a record leave, and which is missing.

This file answers for one export (a purpose, a recipient, an identity level, a day) whether a
testimony, a piece of evidence or a person may leave, and by which grant of which consent. It
closes no slot (`withholding`), gathers no record (`deciding`) and does not ask who said so: the
consents it is given for a record are those whose word about it counts (`origins`). The rules:

1. No grant means no; a withdrawn consent grants nothing.
2. Evidence follows every testimony that it, or what it was made from, supports; what cannot be
   seen of that may be a testimony, and is not covered. A consent that covers the evidence itself
   has to allow it too. Evidence of a person or of a consent follows that person's identity.
3. Other evidence needs a stated basis.
4. A person without a grant at the level asked for leaves as a pseudonym, without any grant not at
   all, and at the level without a trace never.
"""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from enum import Enum

from hrdoc.casebook.consents import ConsentHead
from hrdoc.casebook.request import Request
from hrdoc.records.consent import ALL, Grant, Scope, covers
from hrdoc.records.ids import RecordId

NAMED_FROM = "I2"
"""The lowest identity level at which a name leaves."""


@dataclass(frozen=True, order=True, slots=True)
class GrantRef:
    """One grant: the consent that holds it and its place in that consent, from 0."""

    consent: RecordId
    index: int


@dataclass(frozen=True, slots=True)
class Ruling:
    """Whether something may leave: by which grants and how much, or for which missing reason.

    Reasons are those of `records.consent.REASONS`, and `no-basis` for evidence, `unsealed`,
    `withdrawn`, `erased`, `out-of-reach`, `not-relied`.
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


@dataclass(frozen=True, slots=True)
class Support:
    """What evidence stands on, through everything it was made from.

    `pieces` are the evidence and its sources; `testimonies` and `persons` what they support;
    `hidden` says that some of that cannot be seen here; `gone` why a piece or a testimony leaves no
    more; `has_basis` that every original states its basis.
    """

    pieces: frozenset[RecordId]
    testimonies: frozenset[RecordId]
    persons: frozenset[RecordId]
    hidden: bool
    gone: str
    has_basis: bool


class Clearance:
    """The consents of a vault, asked about one export.

    `counts` says whether a consent's word about a record counts.
    """

    def __init__(
        self,
        consents: Iterable[ConsentHead],
        request: Request,
        *,
        counts: Callable[[ConsentHead, RecordId], bool],
    ) -> None:
        self._request = request
        self._counts = counts
        self._consents = {consent.record: consent for consent in consents}
        self._by_record: dict[RecordId, list[ConsentHead]] = {}
        self._by_person: dict[RecordId, list[ConsentHead]] = {}
        for _, consent in sorted(self._consents.items()):
            for record in consent.covered:
                self._by_record.setdefault(record, []).append(consent)
            for person in consent.persons:
                self._by_person.setdefault(person, []).append(consent)

    def grant(self, ref: GrantRef) -> Grant:
        """The grant a ruling relied on."""
        return self._consents[ref.consent].grants[ref.index]

    def counting(self, consent: RecordId) -> frozenset[RecordId]:
        """What a consent covers and its word counts about."""
        found = self._consents.get(consent)
        covered = found.covered if found else frozenset()
        return frozenset(each for each in covered if found and self._counts(found, each))

    def covering(self, records: Iterable[RecordId]) -> frozenset[RecordId]:
        """The consents that cover any of these records and whose word about it counts."""
        return frozenset(each.record for record in records for each in self._covering(record))

    def testimony(self, record: RecordId, *, part: str | None = None) -> Ruling:
        """Whether this testimony, or the `part` of it that a scope can name, may leave."""
        return self._decide(self._covering(record), self._request.identity, part)

    def evidence(self, support: Support, *, part: str) -> Ruling:
        """Whether evidence may leave (2, 3); `part` is what it is of a testimony, or `all`."""
        if support.hidden:
            return Ruling(allowed=False, reason="no-grant")
        if support.gone:
            return Ruling(allowed=False, reason=support.gone)
        rulings = [self.testimony(each, part=part) for each in sorted(support.testimonies)]
        rulings += [
            self.testimony(piece, part=part)
            for piece in sorted(support.pieces)
            if self._covering(piece)
        ]
        for person in sorted(support.persons):
            showing, ruling = self.person(person, support.pieces)
            shown = ruling.allowed and showing is Showing.IDENTITY
            rulings.append(ruling if shown else _not_named(ruling))
        refused = next((ruling for ruling in rulings if not ruling.allowed), None)
        if refused is not None:
            return refused
        if rulings:
            return Ruling(
                allowed=True,
                grants=tuple(sorted({ref for ruling in rulings for ref in ruling.grants})),
                scope=_common(ruling.scope for ruling in rulings),
            )
        return FREE if support.has_basis else Ruling(allowed=False, reason="no-basis")

    def person(self, record: RecordId, documented: frozenset[RecordId]) -> tuple[Showing, Ruling]:
        """How much of a protected person may leave beside the `documented` records (4).

        A consent answers for its person only together with a record it covers, or when it covers
        the person's own record.
        """
        if self._request.identity == "I0":
            return Showing.NOTHING, Ruling(allowed=False, reason="identity")
        consents = self._covering(record) + [
            consent
            for consent in self._by_person.get(record, [])
            if consent.covered & documented
            and record not in consent.covered
            and self._counts(consent, record)
        ]
        asked = self._decide(consents, self._request.identity, None)
        if asked.allowed:
            named = self._request.identity >= NAMED_FROM
            return (Showing.IDENTITY if named else Showing.PSEUDONYM), asked
        fallback = self._decide(consents, "I1", None)
        if fallback.allowed:
            return Showing.PSEUDONYM, fallback
        return Showing.NOTHING, asked

    def _covering(self, record: RecordId) -> list[ConsentHead]:
        return [
            consent for consent in self._by_record.get(record, []) if self._counts(consent, record)
        ]

    def _decide(self, consents: Sequence[ConsentHead], identity: str, part: str | None) -> Ruling:
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


def _not_named(ruling: Ruling) -> Ruling:
    return Ruling(allowed=False, reason="identity" if ruling.allowed else ruling.reason)


def _common(scopes: Iterable[Scope]) -> Scope:
    """What every one of several scopes includes."""
    limited = [set(scope) for scope in scopes if not isinstance(scope, str)]
    return tuple(sorted(set.intersection(*limited))) if limited else ALL
