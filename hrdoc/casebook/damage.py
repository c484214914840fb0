"""Which records a damage is in: what a check found, by the names people know."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field

from hrdoc.casebook.book import Book
from hrdoc.casebook.care import Finding
from hrdoc.casebook.reading import list_page
from hrdoc.records.ids import Digest, RecordId, RevisionName

_DATABASE = "database-damaged"
_OF_FILES = frozenset({"file-missing", "file-damaged", "file-swapped"})
_OF_REVISIONS = frozenset({"revision-damaged"})


@dataclass(frozen=True, slots=True)
class Hit:
    """A record that a finding is about: the code, and the record as a list shows it."""

    code: str
    record: RecordId
    kind: str
    title: str = field(repr=False)


def records_hit(book: Book, findings: Sequence[Finding]) -> tuple[Hit, ...]:
    """The records whose text or file the findings are about, each once a code, in their order.

    Nothing where the database itself is damaged: what it says of records cannot be trusted.
    """
    if any(each.code == _DATABASE for each in findings):
        return ()
    hits = dict.fromkeys(
        (finding.code, record) for finding in findings for record in _records(book, finding)
    )
    listed = {each.record: each for each in list_page(book, [record for _, record in hits])}
    return tuple(
        Hit(code, record, listed[record].kind, listed[record].title)
        for code, record in hits
        if record in listed
    )


def _records(book: Book, finding: Finding) -> Iterable[RecordId]:
    if finding.code in _OF_FILES:
        return book.vault.index.records_naming(Digest(finding.subject))
    if finding.code in _OF_REVISIONS:
        return (book.vault.revisions.node(RevisionName(finding.subject)).record,)
    return ()
