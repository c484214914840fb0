"""Looking through a vault: cases with what is in them, names for what a record names, versions.

Values for pages that are turned one at a time; nothing here reads more than it is asked for.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from hrdoc.casebook.book import Book, empty_form
from hrdoc.casebook.errors import NoSuchRecord
from hrdoc.casebook.forming import form_to_write, orphan_fields
from hrdoc.casebook.reading import Listed, count_records, list_page
from hrdoc.crypto import ed25519
from hrdoc.ijson import Json
from hrdoc.records.fields import Field
from hrdoc.records.forms import Form
from hrdoc.records.graph import GraphNode
from hrdoc.records.ids import RecordId, RevisionName
from hrdoc.signed.revision import Revision
from hrdoc.vault.lists import NO_CASE

TESTIMONY: Final = "testimony"
EVIDENCE: Final = "evidence"
SHOWN: Final = 4
"""Sealed versions that are told one by one; of those before only the number is."""


@dataclass(frozen=True, slots=True)
class CaseLine:
    """One case in a list, and how many testimonies name it as theirs."""

    listed: Listed
    testimonies: int


@dataclass(frozen=True, slots=True)
class Sealed:
    """One sealed version: who sealed it and when, as far as that is known here.

    `by` is `self`, `contact`, `unknown` (a key without a card) or `withheld`; `name` is the
    contact's, and `since` the time that was claimed, RFC 3339, "" when withheld.
    """

    by: str
    name: str = field(repr=False)
    since: str
    withdrawn: bool


@dataclass(frozen=True, slots=True)
class Versions:
    """How a record stands: its state, whether it was begun here, and its sealed versions.

    `state` as in `Listed`; `sealed` are the `newest` versions, the heads first, and `earlier` how
    many there are besides; `waiting` counts amendments of others.
    """

    state: str
    founded_here: bool
    conflict: bool
    waiting: int
    newest: tuple[RevisionName, ...]
    sealed: tuple[Sealed, ...]
    earlier: int


@dataclass(frozen=True, slots=True)
class Opened:
    """A record as it is opened to be read or written on; `case` is None where it names none."""

    record: RecordId
    kind: str
    form: Form = field(repr=False)
    title: str = field(repr=False)
    fields: Mapping[str, Json] = field(repr=False)
    withheld: tuple[str, ...]
    names: Mapping[str, str] = field(repr=False)
    versions: Versions
    case: RecordId | None
    case_title: str = field(default="", repr=False)
    testimony: RecordId | None = None
    """The testimony that a piece of evidence supports, the first of several."""
    writing: Form | None = field(default=None, repr=False)
    """The form to write on with, which may be newer; None where nobody can write this kind."""
    orphan_fields: Mapping[str, Field] = field(default_factory=dict, repr=False)
    """The fields of answers that `writing` does not ask for, as far as a form that did is here."""


def case_lines(book: Book, ids: Sequence[RecordId]) -> Sequence[CaseLine]:
    """A page of cases, in the order of `ids`."""
    return [
        CaseLine(each, count_records(book, kind=TESTIMONY, case=each.record))
        for each in list_page(book, ids)
    ]


def caseless_testimonies(book: Book, start: int = 0, most: int = -1) -> Sequence[RecordId]:
    """The testimonies that name no case, the latest change first; or a page of them."""
    lists = book.vault.lists
    return lists.ids(kind=TESTIMONY, case=NO_CASE, order="changed", limit=most, offset=start)


def count_caseless_testimonies(book: Book) -> int:
    """How many testimonies name no case."""
    return book.vault.lists.count(kind=TESTIMONY, case=NO_CASE)


def open_record(book: Book, record: RecordId) -> Opened:
    """A record with its draft's text if it has one, else its head's; raises NoSuchRecord.

    The first look at a record since the vault was opened is journaled.
    """
    vault = book.vault
    kind = vault.revisions.kind(record)
    draft, head = vault.drafts.get(record), vault.revisions.head(record)
    if kind is None or (draft is None and head is None and not vault.revisions.of(record)):
        raise NoSuchRecord(record=record)
    vault.journal.append_view(record, time=book.now())
    fields: Mapping[str, Json] = draft.fields if draft else head.values() if head else {}
    withheld = () if draft or head is None else tuple(slot.path for slot in head.withheld())
    writing = form_to_write(book, kind, draft.form if draft else head.form if head else None)
    form = book.form_of(head) if head and not draft else writing or empty_form(kind)
    case = vault.lists.case_of(record)
    names = names_in(book, form, fields)
    return Opened(
        record=record,
        kind=kind,
        form=form,
        title=form.title(fields),
        fields=fields,
        withheld=withheld,
        names=names,
        versions=versions_of(book, record),
        case=case,
        case_title=names.get(case, "") if case else "",
        testimony=_supported(book, fields) if kind == EVIDENCE else None,
        writing=writing,
        orphan_fields=orphan_fields(book, record, writing, fields),
    )


def _supported(book: Book, fields: Mapping[str, Json]) -> RecordId | None:
    """The first testimony here that a piece of evidence says it supports."""
    supports = fields.get("supports")
    named = [RecordId(str(each)) for each in (supports if isinstance(supports, list) else [])]
    kinds = book.vault.revisions.kind
    return next((each for each in named if kinds(each) == TESTIMONY), None)


def names_in(book: Book, form: Form, fields: Mapping[str, Json]) -> Mapping[str, str]:
    """Titles for the records that `fields` name and this vault has, and contacts by fingerprint.

    A record without a title is there with "".
    """
    targets = list(dict.fromkeys(RecordId(link.target) for link in form.links(fields)))
    titles = {row.record: row.title for row in book.vault.lists.page(targets)}
    names: dict[str, str] = {str(record): title for record, title in titles.items()}
    if form.kind == "consent":
        names |= {each.fingerprint: each.name for each in book.vault.contacts.all()}
    return names


def versions_of(book: Book, record: RecordId, known: Versions | None = None) -> Versions:
    """How a record stands now; raises NoSuchRecord.

    Reading a version costs time, so only the newest are read, and none of those in `known`.
    """
    listed = list_page(book, [record])
    if not listed:
        raise NoSuchRecord(record=record)
    nodes = {node.name: node for node in book.vault.revisions.nodes(record)}
    standing = book.vault.revisions.standing(record)
    newest = _newest(nodes, standing.heads)
    if known is None or known.newest != newest:
        contacts = {each.card.card.ed25519: each.name for each in book.vault.contacts.all()}
        own = ed25519.public_bytes(book.vault.keys.identity)
        read = [book.vault.revisions.get(name) for name in newest]
        sealed = tuple(_sealed(each, own, contacts) for each in read)
    else:
        sealed = known.sealed
    return Versions(
        state=listed[0].state,
        founded_here=book.vault.founds(record),
        conflict=standing.conflict,
        waiting=len(standing.amendments),
        newest=newest,
        sealed=sealed,
        earlier=len(nodes) - len(standing.amendments) - len(newest),
    )


def _newest(
    nodes: Mapping[RevisionName, GraphNode], heads: Sequence[RevisionName]
) -> tuple[RevisionName, ...]:
    """The heads and what they follow, nearest first, as far as it is here and is shown."""
    found = dict.fromkeys(heads)
    for name in list(found):
        following = [*nodes[name].parents]
        while following and len(found) < SHOWN:
            parent = following.pop(0)
            if parent in nodes and parent not in found:
                found[parent] = None
                following += nodes[parent].parents
    return tuple(found)[: max(SHOWN, len(heads))]


def _sealed(revision: Revision, own: bytes, contacts: Mapping[bytes, str]) -> Sealed:
    author = revision.author.key if revision.author else None
    name = contacts.get(author, "") if author else ""
    by = "withheld" if author is None else "self" if author == own else "unknown"
    return Sealed(
        by="contact" if name else by,
        name=name,
        since=revision.claimed_at or "",
        withdrawn=revision.state == "withdrawn",
    )
