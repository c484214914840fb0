"""A consent put down in one step: what was read to the person, and exactly what that allows.

Three ready consents; everything finer is written in the form of the consent itself. The grants made
here say no more than the sentence that is read aloud: one purpose, one recipient, one level.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from hrdoc.casebook.book import Book
from hrdoc.casebook.consents import read_consent
from hrdoc.casebook.glance import consent_at_a_glance
from hrdoc.casebook.heads import Heads
from hrdoc.casebook.reading import list_page
from hrdoc.casebook.recording import add_record, edit_record, seal_records, withdraw_record
from hrdoc.ijson import Json
from hrdoc.records.consent import ALL
from hrdoc.records.ids import Fingerprint, RecordId

Ready: TypeAlias = Literal["keep", "pseudonym", "court"]
READY: Final[tuple[Ready, ...]] = ("keep", "pseudonym", "court")
"""Kept only; to one party under a pseudonym; to a court with the name."""

CLASSES: Final[Mapping[Ready, tuple[str, ...]]] = {
    "keep": (),
    "pseudonym": ("lawyer", "organisation"),
    "court": ("court",),
}
"""Who a ready consent may be for; the first is offered first."""

PURPOSES: Final[Mapping[str, tuple[str, ...]]] = {
    "lawyer": ("P8", "P9", "P11", "P6", "P14"),
    "organisation": ("P2", "P3", "P6", "P12", "P10"),
    "court": ("P8", "P9", "P11"),
}
"""What a recipient of a class may be given something for; the first is offered first."""

_IDENTITY: Final[Mapping[Ready, str]] = {"pseudonym": "I1", "court": "I3"}


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom a person may choose: a class, or one contact of it by name and fingerprint."""

    class_: str
    name: str = field(default="", repr=False)
    fingerprint: Fingerprint | None = None
    compared: bool = True


@dataclass(frozen=True, slots=True)
class Asking:
    """What the page for a consent needs to know of a record before anything is asked.

    `title` is what the record is called; `language` is that of the person's words, "" when nobody
    noted it; `recipients` are by the
    ready consents they may be chosen for; `stands` says that something was allowed before.
    """

    title: str = field(repr=False)
    today: str
    language: str
    recipients: Mapping[Ready, tuple[Recipient, ...]] = field(repr=False)
    stands: bool


@dataclass(frozen=True, slots=True)
class Consenting:
    """A ready consent as it was given.

    `sentence` is what was read to the person, in `language`; `date` and `review_on` are answers of
    date fields; `replaces` says that nothing allowed before stands any more. Keeping only always
    replaces.
    """

    ready: Ready
    language: str
    title: str = field(repr=False)
    sentence: str = field(repr=False)
    date: Json = field(repr=False)
    recorded_as: str | None = None
    recipient: Recipient | None = None
    purpose: str = ""
    review_on: Json = field(default=None, repr=False)
    refused: str = field(default="", repr=False)
    replaces: bool = False


def asking(book: Book, record: RecordId) -> Asking:
    """What there is to choose from; raises NoSuchRecord."""
    listed = list_page(book, [book.require(record)])
    contacts = [each for each in book.vault.contacts.all() if each.state in _USABLE]
    recipients = {
        ready: tuple(
            chosen
            for class_ in CLASSES[ready]
            for chosen in (
                Recipient(class_),
                *(
                    Recipient(class_, each.name, each.fingerprint, each.state == "verified")
                    for each in contacts
                    if each.class_ == class_
                ),
            )
        )
        for ready in READY
    }
    return Asking(
        title=listed[0].title if listed else "",
        today=book.today(),
        language=_language(_fields(book, record)),
        recipients=recipients,
        stands=bool(consent_at_a_glance(book, record).standing),
    )


def record_consent(book: Book, record: RecordId, given: Consenting) -> RecordId:
    """Write and seal a consent about `record`, and return its id; all of it or nothing.

    It names the person whose testimony the record is. Raises NoSuchRecord and what the form
    refuses: InvalidField, ImpossibleDate.
    """
    person = _fields(book, book.require(record)).get("person")
    answers: dict[str, Json] = {
        "title": given.title,
        "person": person if isinstance(person, str) else None,
        "covers": [record],
        "grants": grants_of_ready(given),
        "refusals": given.refused.strip() or None,
        "review_on": given.review_on,
        "date": given.date,
        "explained_in": given.language,
        "recorded_as": given.recorded_as,
        "notes": given.sentence,
    }
    fields = {name: value for name, value in answers.items() if value is not None}
    with book.vault.transaction():
        if given.replaces or given.ready == "keep":
            _release(book, record)
        consent = add_record(book, "consent", fields)
        seal_records(book, [consent])
    return consent


def withdraw_consents(book: Book, record: RecordId) -> tuple[RecordId, ...]:
    """Withdraw every consent that stands about `record`, whole, and return their ids.

    Nothing they allowed leaves again, of this record or of another they cover.
    """
    standing = consent_at_a_glance(book, record).standing
    with book.vault.transaction():
        for consent in standing:
            withdraw_record(book, consent.record)
    return tuple(consent.record for consent in standing)


def grants_of_ready(given: Consenting) -> list[Json]:
    """The grants a ready consent means: none for keeping only, one otherwise."""
    if given.ready == "keep" or given.recipient is None:
        return []
    party = given.recipient
    named = f"{party.class_}:{party.fingerprint}" if party.fingerprint else party.class_
    return [
        {
            "purpose": given.purpose,
            "recipient": named,
            "identity": _IDENTITY[given.ready],
            "scope": ALL,
            "until": None,
        }
    ]


_USABLE: Final = frozenset({"verified", "unverified"})


def _release(book: Book, record: RecordId) -> None:
    """Let the consents that stand say nothing about `record` any more; of others they speak on."""
    heads = Heads(book)
    for consent in consent_at_a_glance(book, record).standing:
        head = heads.get(consent.record)
        covered = read_consent(book, heads, head).covered if head else frozenset()
        if covered <= {record}:
            withdraw_record(book, consent.record)
        else:
            kept: list[Json] = [*sorted(covered - {record})]
            edit_record(book, consent.record, {"covers": kept})
            seal_records(book, [consent.record])


def _fields(book: Book, record: RecordId) -> Mapping[str, Json]:
    draft = book.vault.drafts.get(record)
    if draft is not None:
        return draft.fields
    head = book.vault.revisions.head(record)
    return head.values() if head else {}


def _language(fields: Mapping[str, Json]) -> str:
    paragraphs = fields.get("paragraphs")
    first = paragraphs[0] if isinstance(paragraphs, list) and paragraphs else None
    spoken = first.get("lang") if isinstance(first, dict) else None
    found = fields.get("language") or spoken
    return found if isinstance(found, str) else ""
