"""Consent at a glance: what may be done with one record, before anybody asks for an export.

It reads the consents that cover the record as planning does, and shows them; it decides nothing.
Whether something leaves is asked anew by every export, for its purpose, recipient and day.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from enum import StrEnum
from typing import Final, Literal, TypeAlias

from hrdoc.casebook.addressed import noted_recipient
from hrdoc.casebook.book import Book
from hrdoc.casebook.clearance import NAMED_FROM
from hrdoc.casebook.consents import ConsentHead, consent_counts, read_consent
from hrdoc.casebook.heads import Head, Heads
from hrdoc.casebook.origins import Origins
from hrdoc.ijson import Json
from hrdoc.records.consent import ALL, Grant
from hrdoc.records.date_naming import day_of_iso
from hrdoc.records.ids import BundleId, RecordId


class Shape(StrEnum):
    """What may be done with a record, in one word."""

    NONE = "none"
    """Nobody was asked yet: nothing leaves."""
    KEEP = "keep"
    """It is kept here; nothing leaves, or no longer."""
    PSEUDONYM = "pseudonym"
    """It may leave, and only under a pseudonym."""
    PARTLY = "partly"
    """It may leave with the name, but to some only under a pseudonym, or not all of it."""
    LEAVES = "leaves"
    """All of it may leave with the name."""
    WITHDRAWN = "withdrawn"
    """What was allowed was taken back."""
    FREE = "free"
    """No consent decides: a stated basis, or somebody who is named only for what they did."""
    WAITS = "waits"
    """It is not read yet: nothing is known of it, not even that there is none."""
    DUE = "due"
    """The day to ask the person again has passed: shown before what may be done."""


@dataclass(frozen=True, slots=True)
class GrantShown:
    """One grant, and who is meant: `contact` is our name for a party, "" where we keep no card."""

    grant: Grant
    contact: str = field(repr=False)
    ended: bool

    @property
    def is_whole(self) -> bool:
        """Whether it is about all of the record."""
        return self.grant.scope == ALL


@dataclass(frozen=True, slots=True)
class ConsentShown:
    """One sealed consent that counts about the record.

    `covers` counts the records it is about; `refused` are the person's own words on what they
    refuse; `given` is when it was given and `review` when to ask again, a certain day as ISO 8601
    and any other in the words it was told in; `review_day` is the last Julian day `review` may
    mean.
    """

    record: RecordId
    withdrawn: bool
    covers: int
    grants: tuple[GrantShown, ...] = field(repr=False)
    recorded_as: str = ""
    given: str = field(default="", repr=False)
    given_day: int | None = None
    """The Julian day it was given on, the last of those it may be, None where it tells none."""
    refused: str = field(default="", repr=False)
    review: str = field(default="", repr=False)
    review_day: int | None = None
    review_passed: bool = False


@dataclass(frozen=True, slots=True)
class Glance:
    """What may be done with a record, by its shape and the consents behind it.

    `uncounted` are consents whose word about the record does not count: of another person, or of
    an author who has no say. `unsealed` says that the record itself is not sealed yet.
    """

    shape: Shape
    consents: tuple[ConsentShown, ...]
    uncounted: int
    unsealed: bool

    @property
    def standing(self) -> tuple[ConsentShown, ...]:
        """The consents that were not withdrawn."""
        return tuple(each for each in self.consents if not each.withdrawn)

    @property
    def grants(self) -> tuple[GrantShown, ...]:
        """What was allowed and not taken back, ended or not."""
        return tuple(shown for each in self.standing for shown in each.grants)

    @property
    def may_leave(self) -> tuple[GrantShown, ...]:
        """What is allowed today."""
        return tuple(shown for shown in self.grants if not shown.ended)

    @property
    def is_due(self) -> bool:
        """Whether the day to ask the person again has passed."""
        return any(each.review_passed for each in self.standing)


Closed: TypeAlias = Literal["contact", "card", "named", "passphrase", "plain", "key", "unknown"]
"""A card we keep or kept no more, somebody whose name alone was written down; else how it was
closed: a passphrase, nothing at all, a key without a card, not known."""


@dataclass(frozen=True, slots=True)
class Departure:
    """A bundle the record left in: when (RFC 3339, UTC), for what, and to whom as far as known.

    It is not certain where HRDoc was killed while the bundle was being written.
    """

    bundle: BundleId
    time: str
    purpose: str
    recipient_class: str
    contact: str = field(repr=False)
    is_certain: bool = True
    card: str = ""
    """The fingerprint the bundle was closed to, "" where it was closed in another way."""
    envelope: str = ""
    """How it was closed: a kind of age recipient, `passphrase` or `plain`; "" where not known."""
    named: str = field(default="", repr=False)
    """Who was said to receive it where it was closed to no card, "" where nobody was named."""

    @property
    def closed(self) -> Closed:
        """To whom it was closed, or in what way, as far as that is known."""
        if self.card:
            return "contact" if self.contact else "card"
        if self.named:
            return "named"
        if self.envelope == "passphrase":
            return "passphrase"
        if self.envelope == "plain":
            return "plain"
        return "key" if self.envelope else "unknown"


def consent_at_a_glance(book: Book, record: RecordId) -> Glance:
    """What the consents that cover `record` allow today; drafts of consents say nothing yet."""
    heads, origins = Heads(book), Origins(book)
    head = heads.get(record)
    shown: list[ConsentShown] = []
    uncounted = 0
    for source in book.vault.index.sources_of(record):
        consent = heads.get(source) if book.vault.index.kind(source) == "consent" else None
        if consent is None:
            continue
        read = read_consent(book, heads, consent)
        if record not in read.covered:
            continue
        if consent_counts(book, origins, read, record, head=head):
            shown.append(show_consent(book, consent, read))
        else:
            uncounted += 1
    gone = head is not None and bool(head.gone)
    return Glance(_shape(shown, gone=gone), tuple(shown), uncounted, unsealed=head is None)


def departures(book: Book, record: RecordId) -> tuple[Departure, ...]:
    """The bundles of this vault in which the record left or may have left, the first one first.

    An export of which the journal tells no end was killed, and its file may lie somewhere.
    """
    begun: dict[str, Departure] = {}
    for line in book.vault.journal.entries(record):
        detail = line.detail or {}
        bundle = str(detail.get("bundle", ""))
        if line.event is None or not bundle:
            continue
        if line.event.type == "export-begun":
            begun[bundle] = _departure(book, BundleId(bundle), line.event.time, detail)
        elif line.event.type == "export-done":
            about = begun.get(bundle) or _departure(book, BundleId(bundle), "", {})
            begun[bundle] = replace(about, time=line.event.time, is_certain=True)
    return tuple(each for each in begun.values() if each.is_certain or not _failed(book, each))


def departure_in(book: Book, bundle: BundleId) -> Departure | None:
    """A bundle of this vault as the journal has its beginning, None where that is not open."""
    for line in book.vault.journal.entries(RecordId(bundle)):
        if line.event is not None and line.event.type == "export-begun":
            return _departure(book, bundle, line.event.time, line.detail or {})
    return None


def _failed(book: Book, departure: Departure) -> bool:
    """Whether the journal says that the bundle was not finished, so that nothing of it is left."""
    ends = book.vault.journal.entries(RecordId(departure.bundle))
    return any(line.event is not None and line.event.type == "export-failed" for line in ends)


def _departure(book: Book, bundle: BundleId, time: str, about: Mapping[str, object]) -> Departure:
    contact = book.vault.contacts.by_fingerprint(str(about.get("card", "")))
    return Departure(
        bundle=bundle,
        time=time,
        purpose=str(about.get("purpose", "")),
        recipient_class=str(about.get("class", "")),
        contact=contact.name if contact else "",
        is_certain=False,
        card=str(about.get("card", "")),
        envelope=str(about.get("envelope", "")),
        named=noted_recipient(book, bundle),
    )


def _shape(consents: Iterable[ConsentShown], *, gone: bool) -> Shape:
    every = list(consents)
    standing = [each for each in every if not each.withdrawn]
    if gone or (every and not standing):
        return Shape.WITHDRAWN
    if not standing:
        return Shape.NONE
    return shape_of(s.grant for each in standing for s in each.grants if not s.ended)


def shape_of(grants: Iterable[Grant]) -> Shape:
    """The shape of what a consent that stands allows today: no wider than its narrowest grant."""
    given = list(grants)
    named = [each for each in given if each.identity >= NAMED_FROM]
    if not given:
        return Shape.KEEP
    if not named:
        return Shape.PSEUDONYM
    wide = len(named) == len(given) and all(each.scope == ALL for each in given)
    return Shape.LEAVES if wide else Shape.PARTLY


def show_consent(book: Book, head: Head, read: ConsentHead) -> ConsentShown:
    """One consent as it is shown."""
    values = head.first.values
    review_on = values.get("review_on")
    day = review_day(review_on)
    return ConsentShown(
        record=head.record,
        withdrawn=bool(head.gone),
        covers=len(read.covered),
        grants=tuple(_grant(book, grant) for _, grant in sorted(read.grants.items())),
        recorded_as=head.first.says("recorded_as") or "",
        given=_stated(values.get("date")),
        given_day=review_day(values.get("date")),
        refused=head.first.says("refusals") or "",
        review=_stated(review_on),
        review_day=day,
        review_passed=day is not None and day < day_of_iso(book.today()),
    )


def _grant(book: Book, grant: Grant) -> GrantShown:
    contact = book.vault.contacts.by_fingerprint(grant.party) if grant.party else None
    ended = grant.until is not None and grant.until < book.today()
    return GrantShown(grant, contact.name if contact else "", ended)


def review_day(value: Json) -> int | None:
    """The last Julian day an answer on when to ask again may mean, None where it means none."""
    last = value.get("jdn_max") if isinstance(value, dict) else None
    return last if isinstance(last, int) else None


_DAY: Final = re.compile(r"[0-9]{4}-[0-9]{2}-[0-9]{2}", re.ASCII)


def _stated(value: Json) -> str:
    """A date of a consent: a certain day as ISO 8601, any other in the words it was told in."""
    if not isinstance(value, dict):
        return ""
    reckoned, stated = value.get("edtf"), value.get("as_stated")
    if isinstance(reckoned, str) and _DAY.fullmatch(reckoned):
        return reckoned
    return stated if isinstance(stated, str) else ""
