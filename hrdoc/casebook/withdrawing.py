"""Taking consent back, and erasing: what already left, what ends, what is deleted, and the report.

Withdrawing seals a withdrawal of every consent that stands about a record (or of one consent, or
all of a person), with who asked for it and how. Nothing they allowed leaves this vault again. What
already left cannot be called back; the bundles and their recipients are told, so that people can be
asked to delete.

Erasing goes further: the text and the files that no other record needs are destroyed, the signed
parts stay. Erasing closes the journal about a record, so the report is kept before that: what was
destroyed, and which bundles had left to whom, by codes and ids alone. Consents are never erased,
not even where they are what is taken back: a withdrawal has to be provable.
"""

import json
from collections.abc import Iterable, Iterator, Mapping, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import dataclass, field
from typing import Final

from hrdoc.casebook.addressed import noted_recipient
from hrdoc.casebook.book import Book
from hrdoc.casebook.consent_whose import Whose, whose_consent
from hrdoc.casebook.consents import ConsentHead, consent_counts, read_consent
from hrdoc.casebook.glance import ConsentShown, Departure, departures, show_consent
from hrdoc.casebook.heads import Heads
from hrdoc.casebook.keeping import backups_behind
from hrdoc.casebook.last_covered import last_covered
from hrdoc.casebook.origins import Origins
from hrdoc.casebook.reading import Listed, list_page
from hrdoc.casebook.recording import erase_record, seal_records, withdraw_record
from hrdoc.ijson import Json
from hrdoc.records.ids import BundleId, Digest, RecordId
from hrdoc.vault.backup import KnownBackup

_REPORT: Final = "erasure."
_REPORT_OF: Final = "erasure-of."
RECORDING: Final = "recording"
"""The field of a consent that names what shows how it was given."""
STATEMENT: Final = "withdrawal"
"""The field of a consent that says how it came to be withdrawn."""


@dataclass(frozen=True, slots=True)
class Left:
    """A bundle that left, and which of the records were in it."""

    departure: Departure
    records: tuple[RecordId, ...]


@dataclass(frozen=True, slots=True)
class Erasing:
    """What erasing would destroy: these records, and so many files and bytes of them."""

    records: tuple[Listed, ...]
    files: int
    size: int


@dataclass(frozen=True, slots=True)
class ErasureReport:
    """What an erasure destroyed, and who may still hold it.

    `at` is RFC 3339 in UTC; `records` those that were erased; `files_kept` stay for other records;
    `left` as it was known then; `behind` are backups that hold it still, as of now.
    """

    at: str
    records: tuple[RecordId, ...]
    revisions: int
    files_deleted: int
    files_kept: int
    left: tuple[Left, ...] = field(repr=False)
    behind: tuple[KnownBackup, ...] = ()


@dataclass(frozen=True, slots=True)
class Withdrawing:
    """What taking back would mean for a record, and what was taken back already.

    `consents` stand and would end; `covers` are the records they are about and `follows` the
    evidence that supports those; `statement` is what was said of the last withdrawal; `erasing` is
    None where nothing can be erased any more; `whose` is whose consent it is;
    `erased` is what is left of the records that the `report` tells of.
    """

    record: RecordId
    kind: str
    title: str = field(repr=False)
    today: str
    consents: tuple[RecordId, ...]
    withdrawn: tuple[RecordId, ...]
    covers: tuple[Listed, ...]
    left: tuple[Left, ...] = field(repr=False)
    follows: tuple[Listed, ...] = field(default=(), repr=False)
    statement: Mapping[str, Json] = field(default_factory=dict, repr=False)
    erasing: Erasing | None = None
    report: ErasureReport | None = None
    erased: tuple[Listed, ...] = ()
    whose: Whose = field(default_factory=Whose)


def withdrawing(book: Book, record: RecordId) -> Withdrawing:
    """What there is to take back about a testimony, evidence, a consent or a person.

    Raises NoSuchRecord.
    """
    known = book.require(record)
    listed = list_page(book, [known])
    kind = book.vault.index.kind(known) or ""
    every = list(_consents(book, known, kind))
    standing = [each for each, gone in every if not gone]
    ended = [each for each, gone in every if gone]
    covers = sorted({target for each in standing or ended for target in each.covered})
    report = erasure_report(book, known)
    erased = report is not None
    parts = () if erased else erased_with(book, known)
    return Withdrawing(
        record=known,
        kind=kind,
        title=listed[0].title if listed else "",
        today=book.today(),
        consents=tuple(each.record for each in standing),
        withdrawn=tuple(each.record for each in ended),
        covers=tuple(list_page(book, covers)),
        left=report.left if report else _left(book, {known, *covers, *parts}),
        follows=tuple(list_page(book, _following(book, covers))),
        statement=_statement(book, [each.record for each in ended]),
        erasing=_erasing(book, parts) if parts else None,
        report=report,
        erased=tuple(list_page(book, report.records)) if report else (),
        whose=whose_consent(book, known),
    )


def withdraw(
    book: Book, record: RecordId, statement: Mapping[str, Json] | None = None
) -> tuple[RecordId, ...]:
    """Withdraw every consent that stands about `record`, whole, and return their ids.

    `statement` says when, how and by whom. Nothing they allowed leaves again, of this record or of
    another they cover. Raises NoSuchRecord and what the form refuses.
    """
    known = book.require(record)
    kind = book.vault.index.kind(known) or ""
    ending = [each.record for each, gone in _consents(book, known, kind) if not gone]
    said: dict[str, Json] | None = {STATEMENT: dict(statement)} if statement else None
    with book.vault.transaction():
        for consent in ending:
            withdraw_record(book, consent, said)
    return tuple(ending)


def erase(
    book: Book, record: RecordId, *, listed: Iterable[RecordId] | None = None
) -> ErasureReport:
    """Erase a record with what belongs to it alone, and keep the report; raises NoSuchRecord.

    Where `listed` is given, nothing goes that somebody was not told of before. What was never
    sealed is sealed first, so that its signed part stays like that of the others.
    """
    known = book.require(record)
    parts = erased_with(book, known)
    if listed is not None:
        told = frozenset(listed)
        parts = tuple(each for each in parts if each in told)
    left = _left(book, set(parts))
    held = _held(book, parts)
    unsealed = [each for each in parts if not book.vault.revisions.standing(each).heads]
    with book.vault.transaction():
        seal_records(book, unsealed)
        done = [erase_record(book, each) for each in parts]
        kept = sum(book.vault.files.info(digest) is not None for digest in held)
        report = ErasureReport(
            at=book.now(),
            records=parts,
            revisions=sum(each.revisions for each in done),
            files_deleted=len(held) - kept,
            files_kept=kept,
            left=left,
        )
        book.vault.settings.put(f"{_REPORT}{known}", _written(report))
        for each in (known, *parts):
            book.vault.settings.put(f"{_REPORT_OF}{each}", known)
    return report


def erasure_report(book: Book, record: RecordId) -> ErasureReport | None:
    """The report of the erasure that took a record, None where none did."""
    root = book.vault.settings.get(f"{_REPORT_OF}{record}")
    kept = book.vault.settings.get(f"{_REPORT}{root}") if root else None
    return _read(book, kept) if kept else None


def erased_with(book: Book, record: RecordId) -> tuple[RecordId, ...]:
    """What is erased together: a record, and what is there only for it, erased before or not.

    With a person their testimonies; with a testimony the evidence that supports nothing else; with
    evidence what was made from it alone. Of a consent it is what it covers and was not erased yet,
    but for what another consent that stands is about; the consent itself stays, and so does, here
    as anywhere, what shows how one was given.
    """
    index = book.vault.index
    found = {record: None}
    if index.kind(record) == "consent":
        found = dict.fromkeys(_covered_still(book, record))
    if index.kind(record) == "person":
        found |= dict.fromkeys(_testimonies_of(book, record))
    waiting = list(found)
    while waiting:
        for source in index.sources_of(waiting.pop(), "evidence"):
            targets = book.vault.glances.supported([source]).get(source, set())
            alone = targets and targets <= found.keys() and not _shows_consent(book, source)
            if source not in found and alone:
                found[source] = None
                waiting.append(source)
    # Evidence that supports two of them may have been met before the second was.
    return tuple(found)


def consents_about(book: Book, record: RecordId) -> tuple[ConsentShown, ...]:
    """The sealed consents whose word counts about a record, withdrawn or not, as they are shown."""
    heads = Heads(book)
    kind = book.vault.index.kind(record) or ""
    return tuple(
        show_consent(book, head, read)
        for read, _ in _consents(book, record, kind)
        if (head := heads.get(read.record)) is not None
    )


def _following(book: Book, covers: Sequence[RecordId]) -> Sequence[RecordId]:
    """The evidence that supports these records, or was made from such evidence."""
    index = book.vault.index
    found: dict[RecordId, None] = {}
    waiting = list(covers)
    while waiting:
        target = waiting.pop()
        sources = [each for each in index.sources_of(target, "evidence") if each not in found]
        stands_on = book.vault.glances.supported(sources)
        nearer = [each for each in sources if target in stands_on.get(each, ())]
        found |= dict.fromkeys(nearer)
        waiting += nearer
    return [each for each in found if each not in covers]


def _covered_still(book: Book, consent: RecordId) -> list[RecordId]:
    """What a consent alone covers, or covered when it ended, that was not erased yet."""
    return [
        each
        for each in sorted(last_covered(book, consent))
        if not book.vault.settings.get(f"{_REPORT_OF}{each}")
        and not _stands_beside(book, each, consent)
    ]


def _stands_beside(book: Book, record: RecordId, consent: RecordId) -> bool:
    """Whether another consent about a record stands."""
    kind = book.vault.index.kind(record) or ""
    every = _consents(book, record, kind)
    return any(not gone and read.record != consent for read, gone in every)


def _shows_consent(book: Book, evidence: RecordId) -> bool:
    """Whether a consent names a piece of evidence as what shows how it was given."""
    links = book.vault.index.links_to(evidence)
    return any(link.source_kind == "consent" and link.field == RECORDING for link in links)


def _testimonies_of(book: Book, person: RecordId) -> Iterator[RecordId]:
    for link in book.vault.index.links_to(person):
        if link.source_kind == "testimony" and link.field == "person":
            yield link.source


def _consents(book: Book, record: RecordId, kind: str) -> Iterator[tuple[ConsentHead, bool]]:
    """The sealed consents whose word counts about a record, each with whether it is withdrawn."""
    heads, origins = Heads(book), Origins(book)
    sources = [record] if kind == "consent" else book.vault.index.sources_of(record, "consent")
    for source in sources:
        head = heads.get(source)
        if head is None:
            continue
        read = read_consent(book, heads, head)
        if kind == "person":
            about = record in read.persons | read.covered
        else:
            about = kind == "consent" or record in read.covered
        counts = kind == "consent" or consent_counts(
            book, origins, read, record, head=heads.get(record)
        )
        if about and counts:
            yield read, bool(head.gone)


def _left(book: Book, records: Iterable[RecordId]) -> tuple[Left, ...]:
    """The bundles any of these records left in, the first one first."""
    bundles: dict[BundleId, tuple[Departure, list[RecordId]]] = {}
    for record in sorted(records):
        for each in departures(book, record):
            bundles.setdefault(each.bundle, (each, []))[1].append(record)
    found = [Left(departure, tuple(those)) for departure, those in bundles.values()]
    return tuple(sorted(found, key=lambda each: each.departure.time))


def _statement(book: Book, withdrawn: Sequence[RecordId]) -> Mapping[str, Json]:
    for consent in reversed(withdrawn):
        head = book.vault.revisions.head(consent)
        said = head.values().get(STATEMENT) if head else None
        if isinstance(said, dict):
            return said
    return {}


def _erasing(book: Book, parts: Sequence[RecordId]) -> Erasing:
    held = _held(book, parts)
    sizes = [size for digest, size in held.items() if _would_go(book, digest, set(parts))]
    return Erasing(tuple(list_page(book, parts)), len(sizes), sum(sizes))


def _held(book: Book, parts: Iterable[RecordId]) -> dict[Digest, int]:
    """The files these records name that are kept here, with their sizes."""
    digests = {digest for each in parts for digest in book.vault.index.files_of(each)}
    kept = {digest: book.vault.files.info(digest) for digest in sorted(digests)}
    return {digest: info.size for digest, info in kept.items() if info}


def _would_go(book: Book, digest: Digest, parts: AbstractSet[RecordId]) -> bool:
    """Whether a file goes once these records are erased, as `erase_record` judges it."""
    naming = set(book.vault.index.records_naming(digest))
    others = naming - parts
    ours = any(map(book.vault.founds, naming & parts))
    return not (any(map(book.vault.founds, others)) if ours else others)


def _written(report: ErasureReport) -> str:
    return json.dumps(
        {
            "at": report.at,
            "records": list(report.records),
            "revisions": report.revisions,
            "files_deleted": report.files_deleted,
            "files_kept": report.files_kept,
            "left": [
                {
                    "bundle": each.departure.bundle,
                    "time": each.departure.time,
                    "purpose": each.departure.purpose,
                    "class": each.departure.recipient_class,
                    "card": each.departure.card,
                    "envelope": each.departure.envelope,
                    "certain": each.departure.is_certain,
                    "records": list(each.records),
                }
                for each in report.left
            ],
        }
    )


def _read(book: Book, text: str) -> ErasureReport:
    kept = json.loads(text)
    names = book.vault.contacts.names()
    left = tuple(
        Left(
            Departure(
                bundle=BundleId(each["bundle"]),
                time=each["time"],
                purpose=each["purpose"],
                recipient_class=each["class"],
                contact=names.get(each["card"], ""),
                card=each["card"],
                envelope=each.get("envelope", ""),
                is_certain=each["certain"],
                named=noted_recipient(book, BundleId(each["bundle"])),
            ),
            tuple(map(RecordId, each["records"])),
        )
        for each in kept["left"]
    )
    return ErasureReport(
        at=kept["at"],
        records=tuple(map(RecordId, kept["records"])),
        revisions=kept["revisions"],
        files_deleted=kept["files_deleted"],
        files_kept=kept["files_kept"],
        left=left,
        behind=tuple(backups_behind(book)),
    )
