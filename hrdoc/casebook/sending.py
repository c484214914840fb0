"""What a person sees before anything is sent: to whom it could go, what leaves and why.

The plan decides (`planning`); here it is told with the words that belong to it: titles, grants,
labels of places. It writes nothing but cards.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from hrdoc.casebook.badges import SECONDS, Badge, badges
from hrdoc.casebook.book import Book
from hrdoc.casebook.consent_list import whose
from hrdoc.casebook.consents import ConsentHead, read_consent
from hrdoc.casebook.contacts import (
    CARD_FILE,
    CardView,
    own_card,
    usable_contact,
    view_card,
)
from hrdoc.casebook.cutting import own_form
from hrdoc.casebook.exporting import Envelope, party_of, to_contact
from hrdoc.casebook.glance import GrantShown
from hrdoc.casebook.heads import Heads
from hrdoc.casebook.outside import read_small, write_output
from hrdoc.casebook.plan import Item, Plan
from hrdoc.casebook.planning import plan_export
from hrdoc.casebook.request import Request
from hrdoc.records import shipped
from hrdoc.records.card import fingerprint_groups, fingerprint_words
from hrdoc.records.consent import Party
from hrdoc.records.ids import RecordId
from hrdoc.signed.card import verify_card


@dataclass(frozen=True, slots=True)
class ContactShown:
    """Somebody whose card is kept; `since` is the day (ISO) their state dates from.

    `words` and `groups` are two spellings of their fingerprint.
    """

    name: str = field(repr=False)
    class_: str
    state: str
    since: str
    words: str
    groups: str


@dataclass(frozen=True, slots=True)
class ClosedShown:
    """A place that stays behind: the label of its field in every language, and the reason."""

    labels: Mapping[str, str]
    path: str
    reason: str

    @property
    def number(self) -> int | None:
        """Which element of its list it is or is in, from one on; None for what is no list."""
        places = (int(part) for part in self.path.split(".") if part.isdecimal())
        return next((place + 1 for place in places), None)


@dataclass(frozen=True, slots=True)
class ItemShown:
    """One record of a plan: whether it leaves, by which grants, and what of it does not.

    `badge` is what may be done with it in general, None where no consent decides. `file_stays`
    says that it leaves without the file it is about.
    """

    item: Item
    grants: tuple[GrantShown, ...] = field(repr=False)
    closed: tuple[ClosedShown, ...]
    empty: int
    badge: Badge | None = None
    file_stays: bool = False

    @property
    def is_refused(self) -> bool:
        """Whether it was asked for, or belongs to it, and may not leave."""
        return self.item.needed and not self.item.leaves


@dataclass(frozen=True, slots=True)
class NameShown:
    """A record that leaves with a paragraph that names somebody who does not leave by name."""

    record: RecordId
    title: str = field(repr=False)
    person: str = field(repr=False)


@dataclass(frozen=True, slots=True)
class Offer:
    """A plan with its words.

    `refused` stops the bundle unless it is left out; `staying` stays behind and stops nothing.
    `places` counts what is withheld of what leaves, `empty` the places without an answer that are
    withheld with it, `size` the bytes of the files that leave.
    """

    plan: Plan
    leaving: tuple[ItemShown, ...]
    refused: tuple[ItemShown, ...]
    staying: tuple[ItemShown, ...]
    names: tuple[NameShown, ...]
    files: int
    size: int
    places: int
    empty: int
    whose: Mapping[RecordId, str] = field(default_factory=dict, repr=False)
    """Whose the consents are that the plan has, or whose conditions it tells."""


def list_contacts(book: Book) -> tuple[ContactShown, ...]:
    """Everybody whose card is kept, by name."""
    return tuple(
        ContactShown(
            name=each.name,
            class_=each.class_,
            state=each.state,
            since=each.since,
            words=fingerprint_words(each.fingerprint),
            groups=fingerprint_groups(each.fingerprint),
        )
        for each in book.vault.contacts.all()
    )


def read_card(path: Path) -> CardView:
    """What a card file shows; raises what is wrong with it."""
    return view_card(verify_card(read_small(path, what="card", most=CARD_FILE)))


def show_own_card(book: Book) -> CardView:
    """What the owner's card shows; it is issued the first time it is asked for."""
    return view_card(own_card(book))


def save_own_card(book: Book, path: Path) -> None:
    """Write the owner's card to the new file at `path`; raises OutputExists or OutputRefused."""
    write_output(path, own_card(book).data)


def contact_party(book: Book, name: str) -> Party:
    """The recipient a contact is; raises NoSuchContact, ContactRevoked or ContactChanged."""
    return party_of(usable_contact(book, name))


def contact_envelope(book: Book, name: str) -> Envelope:
    """How a bundle for a contact is closed; raises as `contact_party`."""
    return to_contact(usable_contact(book, name))


def offer(book: Book, request: Request) -> Offer:
    """The plan of an export, told; nothing is written."""
    plan = plan_export(book, request)
    telling = _Telling(book)
    sizes = [info.size for each in plan.files if (info := book.vault.files.info(each))]
    may = badges(book, [each.record for each in plan.items], seconds=SECONDS)
    held_back = {each.revision for each in plan.files_held_back}
    without = {each.record for each in plan.revisions if each.name in held_back}
    without -= set(plan.files.values())
    items = [
        replace(telling.item(each), badge=may.get(each.record), file_stays=each.record in without)
        for each in sorted(plan.items, key=_place)
    ]
    leaving = tuple(each for each in items if each.item.leaves)
    staying = [each for each in items if not each.item.leaves]
    consents = {each.record for each in plan.items if each.kind == "consent"}
    return Offer(
        plan=plan,
        leaving=leaving,
        refused=tuple(each for each in staying if each.is_refused),
        staying=tuple(each for each in staying if not each.is_refused),
        names=tuple(telling.names(plan)),
        files=len(plan.files),
        size=sum(sizes),
        places=sum(len(each.closed) for each in leaving) + len(plan.files_held_back),
        empty=sum(each.empty for each in leaving),
        whose=whose(book, consents | {each.consent for each in plan.conditions}),
    )


def _place(item: Item) -> tuple[bool, int, str, RecordId]:
    """What was chosen first, then by kind in the order people meet them, then by title."""
    kinds = shipped.KINDS
    kind = kinds.index(item.kind) if item.kind in kinds else len(kinds)
    return item.reached != "given", kind, item.title, item.record


class _Telling:
    """Finds the words of a plan, each consent read once."""

    def __init__(self, book: Book) -> None:
        self._book = book
        self._heads = Heads(book)
        self._consents: dict[RecordId, ConsentHead | None] = {}

    def item(self, item: Item) -> ItemShown:
        """One record of the plan."""
        grants = dict.fromkeys(
            grant for ref in item.grants if (grant := self._grant(ref.consent, ref.index))
        )
        return ItemShown(
            item=item,
            grants=tuple(grants),
            closed=tuple(
                ClosedShown(_labels(item.kind, each.path), each.path, each.reason)
                for each in item.closed
                if not each.empty
            ),
            empty=sum(each.empty for each in item.closed),
        )

    def names(self, plan: Plan) -> Iterator[NameShown]:
        """Where somebody is named who does not leave by name."""
        for record, person in dict.fromkeys((each.record, each.person) for each in plan.warnings):
            yield NameShown(record, self._title(record), self._title(person))

    def _title(self, record: RecordId) -> str:
        head = self._heads.get(record)
        return head.title if head else ""

    def _grant(self, consent: RecordId, place: int) -> GrantShown | None:
        if consent not in self._consents:
            head = self._heads.get(consent)
            read = read_consent(self._book, self._heads, head) if head else None
            self._consents[consent] = read
        read = self._consents[consent]
        grant = read.grants.get(place) if read else None
        if grant is None:
            return None
        contact = self._book.vault.contacts.by_fingerprint(grant.party) if grant.party else None
        return GrantShown(grant, contact.name if contact else "", ended=False)


def _labels(kind: str, path: str) -> Mapping[str, str]:
    form = own_form(kind)
    found = form.field(path.removeprefix("fields.")) if form else None
    return found.labels if found else {}
