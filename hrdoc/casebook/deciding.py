"""Decide about every record an export reaches, before any slot is looked at.

1. Documented records: testimonies and evidence by consent or basis; a risk assessment or a
   referral only when it was asked for by name; the rest freely.
2. Persons: in full when nobody needs protecting, else as far as a consent lets them.
3. Cases that only give their title.
4. Persons and cases stay behind after all when nothing that leaves openly names them: whom a
   refused or withheld place names is nobody's business.
5. Consents: those relied on, with those grants; and those that were asked for by name.
"""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from typing import Final

from hrdoc.casebook.basis import states_basis
from hrdoc.casebook.book import Book
from hrdoc.casebook.clearance import (
    FREE,
    NAMED_FROM,
    Clearance,
    Ruling,
    Showing,
    Support,
)
from hrdoc.casebook.consents import ConsentHead, consent_counts, read_consents
from hrdoc.casebook.file_part import file_part
from hrdoc.casebook.heads import Head, Heads
from hrdoc.casebook.origins import Origins
from hrdoc.casebook.protecting import Protecting
from hrdoc.casebook.request import Request
from hrdoc.casebook.withholding import DELICATE, Rules
from hrdoc.records.consent import ALL, Grant, allows_part
from hrdoc.records.ids import Digest, RecordId
from hrdoc.records.reach import Reach

INTERNAL: Final = frozenset({"risk", "referral"})
"""Kinds that protect a person and are nobody's evidence: a case never brings them along."""

_UNSEALED: Final = Ruling(allowed=False, reason="unsealed")
_NOT_RELIED: Final = Ruling(allowed=False, reason="not-relied")
_OUT_OF_REACH: Final = Ruling(allowed=False, reason="out-of-reach")
_WITHIN: Final = (*sorted(DELICATE), "contact")


@dataclass(slots=True)
class Decisions:
    """What is decided: rulings, how much of a person shows, the grants relied on by consent."""

    rulings: dict[RecordId, Ruling] = field(default_factory=dict)
    showing: dict[RecordId, Showing] = field(default_factory=dict)
    relied: dict[RecordId, set[Grant]] = field(default_factory=dict)

    def leaving(self) -> frozenset[RecordId]:
        """The records that leave."""
        return frozenset(record for record, ruling in self.rulings.items() if ruling.allowed)


class Deciding:
    """One export being decided over one vault."""

    def __init__(self, book: Book, heads: Heads, request: Request, reached: Reach) -> None:
        self.decisions: Final = Decisions()
        self._book = book
        self._heads = heads
        self._request = request
        self._reached = reached
        self._given = frozenset(request.given)
        self._leaving: frozenset[RecordId] = frozenset()
        self._origins = Origins(book)
        self._protecting = Protecting(book, heads, self._origins)
        self._clearance = Clearance(
            read_consents(book, heads), request, counts=self._consent_counts
        )

    def decide(self) -> Decisions:
        """Do the numbered steps."""
        decisions, reached = self.decisions, self._reached
        persons = reached.persons | self._of_kind(self._given, "person")
        documented = reached.documented - persons
        for record in documented:  # 1
            decisions.rulings[record] = self._ruling(record)
        for record in persons:  # 2
            showing, ruling = self._person(record, documented | (persons & self._given))
            decisions.showing[record], decisions.rulings[record] = showing, ruling
        for record in reached.cases:  # 3
            decisions.rulings[record] = FREE if self._heads.get(record) else _UNSEALED
        self._leaving = decisions.leaving()
        named = self._named_openly(documented)  # 4
        for record in (persons | reached.cases) - self._given - named:
            if decisions.rulings[record].allowed:
                decisions.rulings[record] = _OUT_OF_REACH
        self._rely()  # 5
        self._leaving = decisions.leaving()
        return decisions

    def rules(self, record: RecordId) -> Rules:
        """What decides about the slots of a record that leaves; asked once all is decided."""
        head = self._heads.get(record)
        assert head is not None
        decisions = self.decisions
        relied = decisions.relied.get(record, set())
        showing = decisions.showing.get(record, Showing.IDENTITY)
        grants = self._grants(record, relied)
        free = head.kind == "person" and not self._protecting.needs(record)
        level = self._request.identity
        return Rules(
            request=self._request,
            kind=head.kind,
            leaving=self._leaving,
            absent=self._absent,
            relied=relied,
            counting=self._clearance.counting(record),
            scope=decisions.rulings[record].scope,
            showing=showing,
            named=free
            or (
                level >= NAMED_FROM
                and showing is Showing.IDENTITY
                and bool(grants)
                and all(grant.identity >= level for grant in grants)
            ),
            within=self._within(head, grants, free=free),
            only_title=record in self._reached.cases,
            withdrawn=bool(head.gone),
            protected=head.kind in {"testimony", "consent"}
            or (head.kind == "evidence" and bool(grants)),
        )

    def heard(self) -> frozenset[RecordId]:
        """The consents whose word counts about what leaves or what that supports, used or not."""
        about = set(self._leaving)
        for record in self._leaving:
            head = self._heads.get(record)
            if head is not None and head.kind == "evidence":
                support = self._support(head)
                about |= support.pieces | support.testimonies
        return self._clearance.covering(about) | frozenset(self.decisions.relied)

    def lets_file_leave(self, digest: Digest) -> bool:
        """Whether every record that names a file would let it leave, in reach or not.

        To know a hash is not to hold the file: one record cannot free what another keeps.
        """
        return all(
            (head := self._heads.get(record)) is not None
            and not head.gone
            and (self.decisions.rulings.get(record) or self._ruling(record)).allowed
            for record in self._book.vault.index.records_naming(digest)
        )

    def _grants(self, record: RecordId, relied: Collection[Grant]) -> tuple[Grant, ...]:
        """The grants by which a record leaves; for a consent those it is relied on for."""
        if relied:
            return tuple(relied)
        return tuple(self._clearance.grant(ref) for ref in self.decisions.rulings[record].grants)

    def _within(self, head: Head, grants: Iterable[Grant], *, free: bool) -> frozenset[str]:
        """The delicate parts that may leave: as the grants say, else as its persons agreed."""
        scopes = [grant.scope for grant in grants]
        if not scopes and head.kind not in {"person", "testimony", "consent"}:
            persons = {
                target
                for text in head.texts
                for path, target in text.links.items()
                if self._heads.kind(target) == "person"
                and ".perpetrators." not in f".{path}"
                and self._protecting.needs(target)
            }
            rulings = [self.decisions.rulings.get(person, _OUT_OF_REACH) for person in persons]
            if any(not ruling.allowed for ruling in rulings):
                return frozenset()
            scopes = [ruling.scope for ruling in rulings] or [ALL]
        if free:
            scopes = [("medical", "sgbv", "family")]
        return frozenset(
            part for part in _WITHIN if scopes and all(allows_part(each, part) for each in scopes)
        )

    def _absent(self, target: RecordId) -> str:
        ruling = self.decisions.rulings.get(target)
        if ruling is None or self._heads.kind(target) not in {"person", "testimony"}:
            return "out-of-reach"
        return ruling.reason if ruling.reason in {"identity", "out-of-reach"} else "no-grant"

    def _ruling(self, record: RecordId) -> Ruling:
        head = self._heads.get(record)
        if head is None:
            return _UNSEALED
        if head.kind in INTERNAL and record not in self._given:
            return _OUT_OF_REACH
        if head.kind not in {"testimony", "evidence"}:
            return FREE
        if head.gone:
            # Asked for by name, the withdrawal itself leaves: a signed part, and nothing open.
            return FREE if record in self._given else Ruling(allowed=False, reason=head.gone)
        if head.kind == "testimony":
            return self._clearance.testimony(record)
        return self._clearance.evidence(
            self._support(head), part=file_part(text.values for text in head.texts)
        )

    def _person(self, record: RecordId, documented: frozenset[RecordId]) -> tuple[Showing, Ruling]:
        head = self._heads.get(record)
        if head is None:
            return Showing.NOTHING, _UNSEALED
        if self._protecting.needs(record):
            return self._clearance.person(record, documented)
        return Showing.IDENTITY, FREE

    def _named_openly(self, documented: Collection[RecordId]) -> frozenset[RecordId]:
        """What the documented records that leave name in places that leave."""
        named: set[RecordId] = set()
        for record in documented:
            head = self._heads.get(record)
            if head is None or not self.decisions.rulings[record].allowed:
                continue
            rules = self.rules(record)
            for text in head.texts:
                named |= {
                    target
                    for path, target in text.links.items()
                    if target in rules.leaving
                    and rules.leaves(text, path)
                    and self._may_bring(record, target)
                }
        return frozenset(named)

    def _may_bring(self, record: RecordId, target: RecordId) -> bool:
        """Whether naming a case brings its title: not when a stranger put their record there."""
        return self._heads.kind(target) != "case" or self._origins.counts(record, target)

    def _rely(self) -> None:
        decisions = self.decisions
        for ruling in list(decisions.rulings.values()):
            for ref in ruling.grants if ruling.allowed else ():
                grant = self._clearance.grant(ref)
                decisions.relied.setdefault(ref.consent, set()).add(grant)
        for record in self._reached.consents - self._given:
            decisions.rulings[record] = _NOT_RELIED
        for record in decisions.relied:
            decisions.rulings[record] = FREE

    def _of_kind(self, records: Iterable[RecordId], kind: str) -> frozenset[RecordId]:
        return frozenset(record for record in records if self._heads.kind(record) == kind)

    def _consent_counts(self, consent: ConsentHead, record: RecordId) -> bool:
        head = self._heads.get(record)
        return consent_counts(self._book, self._origins, consent, record, head=head)

    def _support(self, evidence: Head) -> Support:
        """What a piece of evidence stands on, through everything it was made from."""
        seen = {evidence.record: evidence}
        waiting = [evidence]
        hidden, gone, has_basis = False, "", True
        targets: set[RecordId] = set()
        while waiting:
            piece = waiting.pop()
            hidden |= self._heads.withholds(piece.record, "supports", "derived_from")
            gone = gone or piece.gone
            sources = piece.linked("derived_from")
            for target in sources | piece.linked("supports"):
                head = self._heads.get(target)
                if head is None:
                    hidden = True
                elif head.kind == "evidence" and target not in seen:
                    seen[target] = head
                    waiting.append(head)
                targets.add(target)
            has_basis &= bool(sources) or all(states_basis(text.values) for text in piece.texts)
        heads = [head for target in targets if (head := self._heads.get(target))]
        gone = gone or next((h.gone for h in heads if h.kind == "testimony" and h.gone), "")
        persons, nameless = self._supported_persons(heads)
        return Support(
            pieces=frozenset(seen),
            testimonies=frozenset(h.record for h in heads if h.kind == "testimony"),
            persons=persons,
            hidden=hidden or nameless,
            gone=gone,
            has_basis=has_basis,
        )

    def _supported_persons(self, heads: Iterable[Head]) -> tuple[frozenset[RecordId], bool]:
        """The protected persons that evidence is of; and whether one of them cannot be seen."""
        persons: set[RecordId] = set()
        nameless = False
        for head in heads:
            if head.kind == "person" and self._protecting.needs(head.record):
                persons.add(head.record)
            elif head.kind == "consent":
                persons |= head.linked("person")
                nameless |= not head.linked("person")
        return frozenset(persons), nameless
