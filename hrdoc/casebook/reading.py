"""What the vault holds, as values a front door can show."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.casebook.errors import FormUnknown, NoSuchKind, NoSuchRecord, NothingLogged
from hrdoc.casebook.forming import answered_fields
from hrdoc.casebook.recording import file_of
from hrdoc.casebook.terms import labels_of
from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.fields import Labels
from hrdoc.records.graph import Standing
from hrdoc.records.ids import Digest, RecordId, RevisionName
from hrdoc.records.own_forms import OWN_NAME
from hrdoc.records.revision import FormRef
from hrdoc.signed.revision import Revision
from hrdoc.vault.drafts import Draft
from hrdoc.vault.lists import Order

PAGE: Final = 200
"""How many lines of a list are read at once."""


@dataclass(frozen=True, slots=True)
class Listed:
    """One line of a list: `state` is draft, sealed, changed (sealed, with a draft) or withdrawn.

    `incomplete` is the state of a record of which only amendments or nothing came. `changed` is
    when its text last changed in this vault, RFC 3339 in UTC by this device's clock; "" if unknown.
    """

    record: RecordId
    kind: str
    state: str
    title: str = field(repr=False)
    changed: str = ""


@dataclass(frozen=True, slots=True)
class RevisionView:
    """One revision: the hex of its author's key (None when withheld) and the claimed time."""

    name: RevisionName
    author: str | None
    claimed_at: str | None
    parents: tuple[RevisionName, ...]
    state: str
    standing: str


@dataclass(frozen=True, slots=True)
class FileView:
    """A file some evidence refers to, as far as the reference is open."""

    evidence: RecordId
    sha256: str | None
    size: int | None
    media_type: str | None
    name: str | None = field(repr=False)
    held: bool = False


@dataclass(frozen=True, slots=True)
class Version:
    """What one of several texts of a record says, for the person who has to decide."""

    revision: RevisionName
    fields: Mapping[str, Json] = field(repr=False)


@dataclass(frozen=True, slots=True)
class RecordView:
    """A record as it stands: its fields, the places withheld, its revisions and its files.

    `labels` are the words of codes by the paths of the answers, `questions` those of fields people
    made themselves, whose names say nothing.
    """

    record: RecordId
    kind: str
    form: str
    state: str
    fields: Mapping[str, Json] = field(repr=False)
    withheld: tuple[str, ...]
    revisions: tuple[RevisionView, ...]
    files: tuple[FileView, ...]
    conflict: bool
    incomplete: bool
    amendments: tuple[RevisionName, ...]
    versions: tuple[Version, ...]
    labels: Mapping[str, Labels] = field(repr=False)
    questions: Mapping[str, Labels] = field(repr=False)


@dataclass(frozen=True, slots=True)
class LogLine:
    """One journal entry, as far as it is open."""

    subject: str
    seq: int
    time: str | None
    type: str | None
    premis: str | None
    detail: Mapping[str, str | int | bool | list[str]] | None


def list_records(book: Book, kind: str | None = None) -> Iterator[Listed]:
    """Every record of the vault, or of one kind, by kind and id; raises NoSuchKind."""
    if kind is not None:
        known = set(shipped.KINDS) | set(book.vault.revisions.kinds().values())
        if kind not in known:
            raise NoSuchKind(kind=kind, known=", ".join(sorted(known)))
    ids = [summary.record for summary in book.vault.revisions.summaries(kind)]
    for start in range(0, len(ids), PAGE):
        yield from list_page(book, ids[start : start + PAGE])


def list_ids(
    book: Book,
    *,
    kind: str | None = None,
    case: RecordId | None = None,
    order: Order = "begun",
    start: int = 0,
    most: int = -1,
) -> Sequence[RecordId]:
    """The ids of a list: all records, of a kind and of a case if given, or `most` from `start` on.

    `begun` and `changed` give the newest first, `title` the order of an alphabet, untitled records
    last. A record is of the case that its draft, else its text, names in the field `case`; evidence
    that names none is of the case of what it supports.
    """
    return book.vault.lists.ids(kind=kind, case=case, order=order, limit=most, offset=start)


def list_page(book: Book, ids: Sequence[RecordId]) -> Sequence[Listed]:
    """The lines of a list for a page of ids, in their order; what is gone meanwhile is left out."""
    return [
        Listed(
            record=row.record,
            kind=row.kind,
            state=_state(row.standing, is_drafted=row.is_drafted),
            title=row.title,
            changed=row.changed,
        )
        for row in book.vault.lists.page(ids)
    ]


def count_records(book: Book, *, kind: str | None = None, case: RecordId | None = None) -> int:
    """How many records `list_ids` lists."""
    return book.vault.lists.count(kind=kind, case=case)


def case_of(book: Book, record: RecordId) -> RecordId | None:
    """The case a record names as its own, in its draft if it has one; None when it names none."""
    return book.vault.lists.case_of(record)


def kind_of(book: Book, record: RecordId) -> str:
    """The kind of a record; raises NoSuchRecord."""
    return list_page(book, [book.require(record)])[0].kind


def show_record(book: Book, record: RecordId) -> RecordView:
    """A record with its draft's text if it has one, else its head's; raises NoSuchRecord.

    The first look at a record since the vault was opened is journaled.
    """
    vault = book.vault
    draft = vault.drafts.get(record)
    revisions = {each.name: each for each in vault.revisions.of(record)}  # each is verified once
    standing = vault.revisions.standing(record)
    head = revisions[standing.heads[0]] if standing.heads else None
    if draft is None and head is None and not standing.amendments:
        raise NoSuchRecord(record=record)
    vault.journal.append_view(record, time=book.now())
    shown = draft.form if draft else head.form if head else None
    withheld = () if draft or head is None else tuple(slot.path for slot in head.withheld())
    fields = draft.fields if draft else head.values() if head else {}
    return RecordView(
        record=record,
        kind=vault.revisions.kind(record) or (draft.kind if draft else ""),
        form=f"{shown.id}@{shown.version}" if shown else "",
        state=_state(standing, is_drafted=draft is not None),
        fields=fields,
        withheld=withheld,
        revisions=tuple(_revision_view(standing, each) for each in revisions.values()),
        files=tuple(_files(book, record, draft, head)),
        conflict=standing.conflict,
        incomplete=standing.incomplete,
        amendments=tuple(standing.amendments),
        versions=tuple(_versions(revisions, standing)),
        labels=_labels(book, shown, fields),
        questions=_questions(book, record, shown, fields),
    )


def _questions(
    book: Book, record: RecordId, form: FormRef | None, fields: Mapping[str, Json]
) -> Mapping[str, Labels]:
    own = [name for name in fields if name.startswith(OWN_NAME)]
    if not own or form is None:
        return {}
    asked = answered_fields(book, record, form, fields)
    return {name: asked[name].labels for name in own if name in asked}


def _labels(
    book: Book, form: FormRef | None, fields: Mapping[str, Json]
) -> Mapping[str, Mapping[str, str]]:
    try:
        return labels_of(book, book.form(form), fields) if form else {}
    except FormUnknown:
        return {}


def _versions(revisions: Mapping[RevisionName, Revision], standing: Standing) -> Iterator[Version]:
    """Every head of a record in conflict, and every amendment that waits."""
    heads = standing.heads if standing.conflict else ()
    for name in (*heads, *standing.amendments):
        yield Version(name, revisions[name].values())


def read_log(book: Book, record: RecordId | None = None) -> Sequence[LogLine]:
    """The journal of one record, or all of it, oldest first."""
    return [
        LogLine(
            subject=line.entry.subject,
            seq=line.entry.seq,
            time=line.event.time if line.event else None,
            type=line.event.type if line.event else None,
            premis=line.event.premis if line.event else None,
            detail=line.detail,
        )
        for line in book.vault.journal.entries(record)
    ]


def log_proof(book: Book, record: RecordId) -> str:
    """That the journal holds the last entry about a record, as a C2SP `tlog-proof`.

    Raises NothingLogged for a record no journal of this vault has an entry about.
    """
    try:
        return book.vault.journal.proof(record).decode()
    except KeyError as error:
        raise NothingLogged(record=record) from error


def _state(standing: Standing, *, is_drafted: bool) -> str:
    if not standing.heads:
        return "draft" if is_drafted else "incomplete"
    if is_drafted:
        return "changed"
    return "withdrawn" if standing.withdrawn else "sealed"


def _revision_view(standing: Standing, revision: Revision) -> RevisionView:
    if revision.name in standing.heads:
        place = "head"
    elif revision.name in standing.amendments:
        place = "amendment"
    else:
        place = "earlier"
    return RevisionView(
        name=revision.name,
        author=revision.author.key.hex() if revision.author else None,
        claimed_at=revision.claimed_at,
        parents=tuple(revision.parents),
        state=revision.state,
        standing=place,
    )


def _files(
    book: Book, record: RecordId, draft: Draft | None, head: Revision | None
) -> Iterator[FileView]:
    yield from _file_of(book, record, draft, head)
    for each in book.vault.index.sources_of(record, "evidence"):
        yield from _file_of(
            book, each, book.vault.drafts.get(each), book.vault.revisions.head(each)
        )


def _file_of(
    book: Book, evidence: RecordId, draft: Draft | None, head: Revision | None
) -> Iterator[FileView]:
    fields = draft.fields if draft else head.values() if head else {}
    reference = fields.get("file")
    if isinstance(reference, dict):
        yield _file_view(book, evidence, reference, file_of(head) if head else None)


def _file_view(
    book: Book, evidence: RecordId, reference: Mapping[str, Json], digest: Digest | None
) -> FileView:
    found = reference.get("sha256") or digest
    size = reference.get("size")
    sha256 = str(found) if found else None
    return FileView(
        evidence=evidence,
        sha256=sha256,
        size=size if isinstance(size, int) else None,
        media_type=_text(reference.get("media_type")),
        name=_text(reference.get("name")),
        held=sha256 is not None and book.vault.files.info(Digest(sha256)) is not None,
    )


def _text(value: Json) -> str | None:
    return value if isinstance(value, str) else None
