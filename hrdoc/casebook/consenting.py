"""Taking a consent down: what there is to choose from, what is kept while it is asked, sealing it.

Three ready consents, whose grants say no more than the sentence that is read aloud: one purpose,
one recipient, one level; everything finer is a list of grants. What is typed is a draft from the
first key on. Sealing a consent releases what was allowed before from the earlier ones it names in
`supersedes`; one that allows nothing (keep only) ends all of them.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, Literal, TypeAlias

from hrdoc.casebook.book import Book
from hrdoc.casebook.consent_whose import Whose, whose_consent
from hrdoc.casebook.consents import read_consent
from hrdoc.casebook.discarding import let_evidence_go
from hrdoc.casebook.errors import NoSuchRecord
from hrdoc.casebook.glance import consent_at_a_glance
from hrdoc.casebook.half_made import half_made, keep_half_made
from hrdoc.casebook.heads import Heads
from hrdoc.casebook.reading import list_page
from hrdoc.casebook.recording import (
    add_record,
    edit_record,
    save_draft,
    seal_records,
    withdraw_record,
)
from hrdoc.casebook.speaking import speakers
from hrdoc.ijson import Json
from hrdoc.records.consent import ALL, Grant
from hrdoc.records.consent import CLASSES as CONSENT_CLASSES
from hrdoc.records.ids import Fingerprint, RecordId, is_record_id

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
    "lawyer": ("P15", "P8", "P9", "P11", "P6", "P14"),
    "organisation": ("P2", "P3", "P6", "P12", "P10", "P15"),
    "court": ("P8", "P9", "P11"),
}
"""What a recipient of a class may be given something for; the first is offered first."""

IDENTITY: Final[Mapping[Ready, str]] = {"pseudonym": "I1", "court": "I3"}
"""How much of a person a ready consent lets leave."""


CHOICE: Final = "choice"
"""What `keep_consent` keeps beside the fields: what was chosen so far, whole grants or not."""


@dataclass(frozen=True, slots=True)
class Recipient:
    """Whom a person may choose: a class, or one contact of it by name and fingerprint."""

    class_: str
    name: str = field(default="", repr=False)
    fingerprint: Fingerprint | None = None
    compared: bool = True

    @property
    def code(self) -> str:
        """How a grant names them: the class, and the fingerprint behind a colon."""
        return self.class_ if self.fingerprint is None else f"{self.class_}:{self.fingerprint}"


@dataclass(frozen=True, slots=True)
class Asking:
    """What the page for a consent needs to know before anything is asked.

    `about` is the record it is about and `title` what that is called; `consent` is the draft that
    was begun, `fields` what is kept of it and `choice` what was chosen so far. `language` is that
    of the person's words, "" when nobody noted it; `recipients` are everybody a grant can be for,
    and `ready` those by the ready consents; `paragraphs` counts those of a testimony; `standing`
    are the consents that stand.
    `whose` is whose consent it is. `unnamed` says that it is about a testimony of which nobody is
    named as the witness.
    """

    about: RecordId
    title: str = field(repr=False)
    today: str
    language: str
    recipients: tuple[Recipient, ...] = field(repr=False)
    ready: Mapping[Ready, tuple[Recipient, ...]] = field(repr=False)
    standing: tuple[RecordId, ...]
    consent: RecordId | None = None
    fields: Mapping[str, Json] = field(default_factory=dict, repr=False)
    choice: Json = field(default=None, repr=False)
    paragraphs: int = 0
    unnamed: bool = False
    whose: Whose = field(default_factory=Whose)

    @property
    def kept_as(self) -> RecordId:
        """What answers are kept by: the draft that was begun, else what it is about."""
        return self.consent or self.about


def asking(book: Book, record: RecordId) -> Asking:
    """What there is to choose from; `record` is what is asked about, or a consent that was begun.

    Raises NoSuchRecord.
    """
    known = book.require(record)
    begun = begun_about(book, known)
    draft = book.vault.drafts.get(begun) if begun else None
    covered = _links(draft.fields.get("covers")) if draft else ()
    about = known if begun != known else covered[0] if covered else known
    listed = list_page(book, [about])
    fields = book.fields_of(about)
    paragraphs = fields.get("paragraphs")
    recipients = _recipients(book)
    return Asking(
        about=about,
        title=listed[0].title if listed else "",
        today=book.today(),
        language=_language(fields),
        recipients=recipients,
        ready={
            ready: tuple(each for each in recipients if each.class_ in CLASSES[ready])
            for ready in READY
        },
        standing=tuple(each.record for each in consent_at_a_glance(book, about).standing),
        consent=begun,
        fields=draft.fields if draft else {},
        choice=half_made(book, begun) if begun else None,
        paragraphs=len(paragraphs) if isinstance(paragraphs, list) else 0,
        unnamed=book.vault.index.kind(about) == "testimony" and _person(book, about) is None,
        whose=whose_consent(book, about),
    )


def keep_consent(book: Book, record: RecordId, changes: Mapping[str, Json]) -> RecordId:
    """Keep what is typed of a consent about `record`, beginning a draft if there is none.

    `record` may be the draft itself. It names the person whose testimony the record is. CHOICE
    among the `changes` is what was chosen so far. Raises NoSuchRecord, also for a consent that is
    no draft any more, and what the form refuses.
    """
    fields = {name: value for name, value in changes.items() if name != CHOICE}
    with book.vault.transaction():
        consent = _keep_fields(book, record, fields)
        if CHOICE in changes:
            keep_half_made(book, consent, changes[CHOICE])
    return consent


def _keep_fields(book: Book, record: RecordId, changes: Mapping[str, Json]) -> RecordId:
    begun = begun_about(book, book.require(record))
    if begun is not None:
        save_draft(book, begun, changes)
        return begun
    if book.vault.index.kind(record) == "consent":
        raise NoSuchRecord(record=record)
    first: dict[str, Json] = {"covers": [record], "date": book.today()}
    person = _person(book, record)
    if person is not None:
        first["person"] = person
    return add_record(book, "consent", first | dict(changes))


def seal_consent(book: Book, consent: RecordId) -> RecordId:
    """Seal a consent with what shows how it was given, and end what it takes the place of."""
    draft = book.vault.drafts.get(consent)
    if draft is None:
        raise NoSuchRecord(record=consent)
    covered = _links(draft.fields.get("covers"))
    named = set(speakers(book, covered)) if draft.fields.get("person") is None else set()
    ending = frozenset(_links(draft.fields.get("supersedes")))
    with book.vault.transaction():
        if len(named) == 1:  # somebody was named as the witness while the consent was written
            edit_record(book, consent, {"person": named.pop()})
        for record in covered:
            _release(book, record, ending if draft.fields.get("grants") else None)
        shown = [
            each
            for each in book.vault.index.sources_of(consent, "evidence")
            if book.vault.drafts.get(each) is not None
        ]
        if shown and not draft.fields.get("recording"):
            edit_record(book, consent, {"recording": shown[0]})
        seal_records(book, [consent, *shown])
        keep_half_made(book, consent, None)
    return consent


def discard_consent(book: Book, consent: RecordId) -> None:
    """Throw a consent away that was never sealed, with the files taken in for it alone."""
    draft = book.vault.drafts.get(consent)
    if draft is None or draft.kind != "consent" or book.vault.revisions.nodes(consent):
        raise NoSuchRecord(record=consent)
    shown = list(book.vault.index.sources_of(consent, "evidence"))
    with book.vault.transaction():
        book.vault.drafts.put(consent, {}, parents=(), form=draft.form)  # it names no file more
        for evidence in shown:
            let_evidence_go(book, evidence, consent)
        book.vault.drafts.discard(consent)
        keep_half_made(book, consent, None)
        book.vault.journal.append(consent, "deleted", {}, time=book.now())


def ready_of(grants: Sequence[Grant]) -> Ready | None:
    """Which of the ready consents these grants are, None when they are another."""
    if not grants:
        return "keep"
    only = grants[0]
    for ready, identity in IDENTITY.items():
        alike = only.recipient_class in CLASSES[ready] and only.identity == identity
        offered = only.purpose in PURPOSES.get(only.recipient_class, ())
        if len(grants) == 1 and alike and offered and only.scope == ALL and only.until is None:
            return ready
    return None


_USABLE: Final = frozenset({"verified", "unverified"})


def _recipients(book: Book) -> tuple[Recipient, ...]:
    """Everybody a grant can be for: whom we know by name before anybody of a class."""
    contacts = [each for each in book.vault.contacts.all() if each.state in _USABLE]
    named = [
        Recipient(each.class_, each.name, each.fingerprint, each.state == "verified")
        for each in sorted(contacts, key=lambda each: (each.state != "verified", each.name))
    ]
    order = ("lawyer", "organisation", "court", *CONSENT_CLASSES)
    classes = tuple(dict.fromkeys(order))
    named.sort(key=lambda each: classes.index(each.class_))
    return (*named, *(Recipient(class_) for class_ in classes))


def begun_about(book: Book, record: RecordId) -> RecordId | None:
    """The consent about a record that was begun and never sealed; `record` may be that itself."""
    if book.vault.index.kind(record) == "consent":
        drafted = book.vault.drafts.get(record) is not None
        return record if drafted and not book.vault.revisions.nodes(record) else None
    for source in book.vault.index.sources_of(record, "consent"):
        draft = book.vault.drafts.get(source)
        new = draft is not None and not book.vault.revisions.nodes(source)
        if new and draft is not None and _links(draft.fields.get("covers"))[:1] == (record,):
            return source
    return None


def _person(book: Book, record: RecordId) -> RecordId | None:
    """Whose consent one about `record` is: the person who speaks in it, or who it is."""
    if book.vault.index.kind(record) == "person":
        return record
    person = book.fields_of(record).get("person")
    return RecordId(person) if isinstance(person, str) and is_record_id(person) else None


def _links(value: Json) -> tuple[RecordId, ...]:
    named = value if isinstance(value, list) else []
    return tuple(RecordId(each) for each in named if isinstance(each, str) and is_record_id(each))


def _release(book: Book, record: RecordId, ending: frozenset[RecordId] | None) -> None:
    """Let consents that stand say nothing about `record` any more; of others they speak on.

    `ending` are those that end, None for all of them.
    """
    heads = Heads(book)
    for consent in consent_at_a_glance(book, record).standing:
        if ending is not None and consent.record not in ending:
            continue
        head = heads.get(consent.record)
        covered = read_consent(book, heads, head).covered if head else frozenset()
        if covered <= {record}:
            withdraw_record(book, consent.record)
        else:
            kept: list[Json] = [*sorted(covered - {record})]
            edit_record(book, consent.record, {"covers": kept})
            seal_records(book, [consent.record])


def _language(fields: Mapping[str, Json]) -> str:
    paragraphs = fields.get("paragraphs")
    first = paragraphs[0] if isinstance(paragraphs, list) and paragraphs else None
    spoken = first.get("lang") if isinstance(first, dict) else None
    found = fields.get("language") or spoken
    return found if isinstance(found, str) else ""
