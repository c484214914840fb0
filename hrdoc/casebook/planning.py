"""Gather what an export reaches, ask the consents, and close what stays behind.

1. The reach of the records given (`records.reach`), over every sealed record of the vault.
2. Clearance: which testimonies, evidence and persons may leave (`clearance`).
3. Which consents are relied on; they and no others leave, with those grants alone.
4. Withholding: every slot of every leaving revision, one by one (`withholding`).
5. What is warned about: names in the text of people who do not leave by name (`naming`).

Nothing is written here; the same plan is what a dry run shows and what an export signs.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field

from hrdoc.casebook.book import Book
from hrdoc.casebook.clearance import FREE, Clearance, Ruling, Showing
from hrdoc.casebook.heads import Head, Heads
from hrdoc.casebook.naming import names_in_text
from hrdoc.casebook.plan import Closed, FileHeldBack, Item, Plan
from hrdoc.casebook.recording import file_of
from hrdoc.casebook.request import Request
from hrdoc.casebook.travelling import travelling_revisions
from hrdoc.casebook.withholding import Rules
from hrdoc.records.ids import Digest, RecordId, RevisionName
from hrdoc.records.reach import Reach, reach
from hrdoc.signed.revision import Revision

_UNSEALED = Ruling(allowed=False, reason="unsealed")
_NOT_RELIED = Ruling(allowed=False, reason="not-relied")
_PARTS = {"image": "photo-video", "video": "photo-video", "audio": "voice"}


@dataclass(slots=True)
class _Decisions:
    """What is decided so far: rulings, how much of a person shows, grants relied on by consent."""

    rulings: dict[RecordId, Ruling] = field(default_factory=dict)
    showing: dict[RecordId, Showing] = field(default_factory=dict)
    relied: dict[RecordId, set[int]] = field(default_factory=dict)

    def leaving(self) -> frozenset[RecordId]:
        return frozenset(record for record, ruling in self.rulings.items() if ruling.allowed)

    def gone(self, kinds: Heads) -> dict[RecordId, str]:
        """The persons and testimonies that may not even be named, each with the reason."""
        return {
            record: "identity" if ruling.reason == "identity" else "no-grant"
            for record, ruling in self.rulings.items()
            if not ruling.allowed and kinds.kind(record) in {"person", "testimony"}
        }


def plan_export(book: Book, request: Request) -> Plan:
    """Decide what an export contains; what may not leave is listed in the plan as refused."""
    vault = book.vault
    reached = reach(request.given, vault.revisions.kinds(), vault.revisions.links())  # 1
    heads = Heads(book)
    decisions = _decide(heads, request, reached)  # 2, 3
    items: list[Item] = []
    revisions: list[Revision] = []
    for record in sorted(decisions.rulings):  # 4
        head = heads.get(record)
        closed: tuple[Closed, ...] = ()
        if head is not None and decisions.rulings[record].allowed:
            rules = _rules(request, heads, reached, decisions, record)
            travelling = travelling_revisions(book, record, rules)
            revisions.extend(travelling.revisions)
            closed = travelling.closed
        items.append(_item(record, heads, reached, request, decisions.rulings[record], closed))
    files, held_back = _files(book, revisions)
    return Plan(
        request=request,
        items=tuple(items),
        revisions=tuple(sorted(revisions, key=lambda each: (each.record, each.name))),
        files=files,
        files_held_back=held_back,
        erased=_erased(book, revisions),
        warnings=names_in_text(book, revisions, decisions.showing),  # 5
    )


def _decide(heads: Heads, request: Request, reached: Reach) -> _Decisions:
    decisions = _Decisions()
    clearance = Clearance(heads.consents(), request)
    given = set(request.given)
    persons = reached.persons | {record for record in given if heads.kind(record) == "person"}
    for record in reached.documented - persons:
        decisions.rulings[record] = _ruling(heads, clearance, record)
    for record in persons:
        showing, ruling = _person(heads, clearance, record)
        decisions.showing[record], decisions.rulings[record] = showing, ruling
    for record in reached.cases:
        decisions.rulings.setdefault(record, FREE if heads.get(record) else _UNSEALED)
    for ruling in list(decisions.rulings.values()):
        for ref in ruling.grants if ruling.allowed else ():
            decisions.relied.setdefault(ref.consent, set()).add(ref.index)
    for record in reached.consents - given:
        decisions.rulings[record] = _NOT_RELIED
    for record in decisions.relied:
        decisions.rulings[record] = FREE
    return decisions


def _ruling(heads: Heads, clearance: Clearance, record: RecordId) -> Ruling:
    head = heads.get(record)
    if head is None:
        return _UNSEALED
    if head.revision.kind in {"testimony", "evidence"} and head.withdrawn:
        return Ruling(allowed=False, reason="withdrawn")
    if head.revision.kind == "testimony":
        return clearance.testimony(record)
    if head.revision.kind == "evidence":
        testimonies, basis = heads.support(record)
        return clearance.evidence(record, testimonies, basis=basis, part=_part(head))
    return FREE


def _person(heads: Heads, clearance: Clearance, record: RecordId) -> tuple[Showing, Ruling]:
    if heads.get(record) is None:
        return Showing.NOTHING, _UNSEALED
    if heads.is_protected(record):
        return clearance.person(record)
    return Showing.IDENTITY, FREE


def _part(head: Head) -> str | None:
    """The part of a testimony, as a grant's scope names it, that a file of evidence is."""
    reference = head.values.get("file")
    media_type = reference.get("media_type") if isinstance(reference, dict) else None
    return _PARTS.get(str(media_type).split("/")[0])


def _rules(
    request: Request, heads: Heads, reached: Reach, decisions: _Decisions, record: RecordId
) -> Rules:
    head = heads.get(record)
    assert head is not None
    speaks = head.revision.kind in {"testimony", "consent"}
    follows = head.revision.kind == "evidence" and bool(heads.support(record)[0])
    return Rules(
        request=request,
        form=head.form,
        values=head.values,
        links=head.links,
        gone=decisions.gone(heads),
        leaving=decisions.leaving(),
        relied=decisions.relied.get(record, set()),
        scope=decisions.rulings[record].scope,
        showing=decisions.showing.get(record, Showing.IDENTITY),
        only_title=record in reached.cases - reached.documented,
        withdrawn=head.withdrawn,
        protected=speaks or follows,
    )


def _item(
    record: RecordId,
    heads: Heads,
    reached: Reach,
    request: Request,
    ruling: Ruling,
    closed: Sequence[Closed],
) -> Item:
    head = heads.get(record)
    given = record in request.given
    if given:
        why = "given"
    elif record in reached.documented:
        why = "documented"
    else:
        why = {"person": "person", "consent": "consent"}.get(heads.kind(record), "case")
    return Item(
        record=record,
        kind=heads.kind(record),
        title=head.title if head else "",
        reached=why,
        leaves=ruling.allowed,
        reason=ruling.reason,
        grants=ruling.grants,
        closed=tuple(closed),
        needed=why in {"given", "documented"},
    )


def _files(
    book: Book, revisions: Sequence[Revision]
) -> tuple[Mapping[Digest, RecordId], tuple[FileHeldBack, ...]]:
    files: dict[Digest, RecordId] = {}
    held_back = []
    for revision in revisions:
        digest = file_of(revision) if revision.kind == "evidence" else None
        if digest is None:
            continue
        if book.vault.files.info(digest) is None:
            held_back.append(FileHeldBack(revision.name, digest, "not-held"))
        else:
            files[digest] = revision.record
    return files, tuple(held_back)


def _erased(book: Book, revisions: Sequence[Revision]) -> tuple[RevisionName, ...]:
    remembered = book.vault.revisions.erased()
    return tuple(sorted(each.name for each in revisions if each.name in remembered))
