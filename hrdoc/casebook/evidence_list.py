"""The evidence of one record, page by page, as a list shows it: nothing of a file is opened."""

from dataclasses import dataclass, field
from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.casebook.consent_before import ConsentBefore, consent_before
from hrdoc.casebook.reading import list_page
from hrdoc.records.ids import RecordId
from hrdoc.vault.index import file_in

PAGE: Final = 20
"""How many pieces are read at once: each one's text is verified for it."""

_UNSEALED: Final = frozenset({"draft", "changed"})


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """One piece: its name, what its file is (`media_type`, `size` in bytes), and how it stands.

    `state` is that of a list of records; `held` says that the file itself is in this vault.
    """

    record: RecordId
    name: str = field(repr=False)
    media_type: str
    size: int | None
    state: str
    held: bool


@dataclass(frozen=True, slots=True)
class EvidenceList:
    """The first pieces by name, and how many there are in all.

    `unsealed` counts the drafts that no sealing of the record itself waits to take along; `before`
    tells of a consent that is older than some of `lines`, None where there is none.
    """

    lines: tuple[EvidenceLine, ...]
    total: int
    unsealed: int = 0
    before: ConsentBefore | None = None


def evidence_of(book: Book, record: RecordId, *, most: int = PAGE) -> EvidenceList:
    """The evidence that names `record`, by name, at most the first `most` of it."""
    index = book.vault.index
    ids = [each for each in index.sources_of(record) if index.kind(each) == "evidence"]
    listed = sorted(list_page(book, ids), key=lambda each: (each.title.casefold(), each.record))
    lines = tuple(_line(book, each.record, each.title, each.state) for each in listed[:most])
    alone = book.vault.drafts.get(record) is None
    unsealed = sum(each.state in _UNSEALED for each in listed) if alone else 0
    told = index.kind(record) == "testimony"
    before = consent_before(book, record, [each.record for each in lines]) if told else None
    return EvidenceList(lines, len(listed), unsealed, before)


def line_of(book: Book, record: RecordId) -> EvidenceLine | None:
    """One piece of evidence; None where the record names no file."""
    listed = list_page(book, [record])
    if not listed or not isinstance(book.fields_of(record).get("file"), dict):
        return None
    return _line(book, record, listed[0].title, listed[0].state)


def _line(book: Book, record: RecordId, title: str, state: str) -> EvidenceLine:
    fields = book.fields_of(record)
    reference = fields.get("file")
    file = reference if isinstance(reference, dict) else {}
    name, media_type, size = file.get("name"), file.get("media_type"), file.get("size")
    digest = file_in(fields)
    return EvidenceLine(
        record=record,
        name=title or (name if isinstance(name, str) else ""),
        media_type=media_type if isinstance(media_type, str) else "",
        size=size if isinstance(size, int) else None,
        state=state,
        held=digest is not None and book.vault.files.info(digest) is not None,
    )
