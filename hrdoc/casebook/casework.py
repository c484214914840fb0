"""One case to work on: how much of each kind it has, its people, what left, and what is next.

Everything here is read from rows or a page at a time: a case of 100,000 records opens as fast as
one of ten.
"""

from collections.abc import Collection, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from hrdoc.casebook.badges import badges
from hrdoc.casebook.book import Book
from hrdoc.casebook.glance import Departure, Shape, departures
from hrdoc.casebook.opening import TESTIMONY, Opened, open_record
from hrdoc.casebook.reading import Listed, list_ids, list_page
from hrdoc.casebook.recording import add_record, edit_record
from hrdoc.casebook.upcoming import Upcoming, upcoming
from hrdoc.records import shipped
from hrdoc.records.ids import BundleId, RecordId

PEOPLE: Final = ("person", "group")
"""Kinds that a case has through what its records name."""

_LATEST: Final = 5
_LOOKED_AT: Final = 200
"""Testimonies and drafts that are counted, at most, of the newest."""

ASKED: Final = 40
"""Records whose journal is read for what left, of the newest."""


@dataclass(frozen=True, slots=True)
class Casework:
    """A case as it is opened to be worked on, and how many records of each kind it has.

    `people` are those its records name; None where they are too many to be looked at for it.
    """

    opened: Opened
    counts: Mapping[str, int]
    people: int | None = None


@dataclass(frozen=True, slots=True)
class CaseNews:
    """What is next in a case and what changed last.

    `drafts` counts what is not sealed, `unasked` the testimonies that no consent names, each among
    the newest 200.
    """

    drafts: int
    unasked: int
    due: tuple[Upcoming, ...]
    latest: tuple[Listed, ...] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Sent:
    """One bundle that took something of a case along: which of the records looked at.

    Of some of them, the first `withdrawn`, nothing is allowed any more; `consents` were withdrawn
    for that, none where the records themselves were.
    """

    departure: Departure
    records: tuple[RecordId, ...]
    withdrawn: int = 0
    consents: int = 0


def open_case(book: Book, case: RecordId) -> Casework:
    """A case with how much is in it; raises NoSuchRecord."""
    lists = book.vault.lists
    named, after = lists.named_in_case(case, PEOPLE, most=0)  # of a large case none are looked at
    people = len(named) if after is None else None
    return Casework(open_record(book, case), lists.counts(case), people)


def news_of_case(book: Book, case: RecordId) -> CaseNews:
    """What is next in a case and what changed last."""
    lists = book.vault.lists
    return CaseNews(
        drafts=lists.count_drafts(case, most=_LOOKED_AT),
        unasked=lists.count_unnamed(case, TESTIMONY, by="consent", most=_LOOKED_AT),
        due=tuple(upcoming(book, case)),
        latest=tuple(list_page(book, lists.latest(case, _LATEST, shipped.KINDS))),
    )


def count_in_case(book: Book, case: RecordId) -> Mapping[str, int]:
    """How many records of each kind a case has."""
    return book.vault.lists.counts(case)


def page_of_case(
    book: Book, case: RecordId, kind: str, *, start: int, most: int
) -> Sequence[RecordId]:
    """A page of the records of one kind in a case, the latest change first."""
    return list_ids(book, kind=kind, case=case, order="changed", start=start, most=most)


def people_of_case(
    book: Book, case: RecordId, *, start: int = 0
) -> tuple[Sequence[RecordId], int | None]:
    """Persons and groups that records of a case name, by name; and where to go on, if anywhere."""
    return book.vault.lists.named_in_case(case, PEOPLE, start=start)


def sent_of_case(book: Book, case: RecordId) -> Sequence[Sent]:
    """The bundles that took the case or one of its newest 40 records along, the newest first."""
    found: dict[BundleId, Departure] = {}
    records: dict[BundleId, list[RecordId]] = {}
    for record in (case, *book.vault.lists.latest(case, ASKED, shipped.KINDS)):
        for departure in departures(book, record):
            known = found.get(departure.bundle)
            if known is None or departure.is_certain:
                found[departure.bundle] = departure
            records.setdefault(departure.bundle, []).append(record)
    gone = _withdrawn(book, {each for left in records.values() for each in left})
    sent = [_sent(book, departure, records[bundle], gone) for bundle, departure in found.items()]
    return sorted(sent, key=lambda each: (each.departure.time, each.departure.bundle), reverse=True)


def is_looked_at_whole(book: Book, case: RecordId) -> bool:
    """Whether all records of a case are looked at for what left, and not the newest alone."""
    return len(book.vault.lists.latest(case, ASKED + 1, shipped.KINDS)) <= ASKED


def _sent(
    book: Book, departure: Departure, records: Sequence[RecordId], gone: Collection[RecordId]
) -> Sent:
    """A bundle, what was taken back of it first."""
    first = [each for each in records if each in gone]
    rest = [each for each in records if each not in gone]
    ended = {consent for each in first for consent in _ended(book, each)}
    return Sent(departure, (*first, *rest), len(first), len(ended))


def _ended(book: Book, record: RecordId) -> Iterator[RecordId]:
    """The withdrawn consents about a record, or the consent it is."""
    itself = [record] if book.vault.index.kind(record) == "consent" else []
    for source in (*itself, *book.vault.index.sources_of(record, "consent")):
        if book.vault.revisions.standing(source).withdrawn:
            yield source


def _withdrawn(book: Book, records: Collection[RecordId]) -> set[RecordId]:
    """Those that were taken back, or about which every consent was: none of them may wait."""
    may = badges(book, sorted(records))
    return {
        each for each, badge in may.items() if badge.shape is Shape.WITHDRAWN and not badge.differs
    }


def add_person_to_case(
    book: Book, case: RecordId, kind: str, pseudonyms: Sequence[str]
) -> RecordId:
    """Begin a person or a group and list it in the case; raises what the case's form refuses.

    A person is called by the first of `pseudonyms` that nobody in the vault has.
    """
    with book.vault.transaction():
        record = add_person(book, kind, pseudonyms)
        listed = book.fields_of(case).get("people")
        people = listed if isinstance(listed, list) else []
        edit_record(book, case, {"people": [*people, record]})
    return record


def add_person(book: Book, kind: str, pseudonyms: Sequence[str]) -> RecordId:
    """Begin a person or a group; a person under the first of `pseudonyms` that nobody has."""
    lists = book.vault.lists
    free = next((each for each in pseudonyms if not lists.is_titled(kind, each)), "")
    return add_record(book, kind, {"pseudonym": free} if free else {})
