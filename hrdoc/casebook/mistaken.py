"""A testimony begun by mistake: it goes with what was begun for it alone, as if never begun."""

from hrdoc.casebook.book import Book
from hrdoc.casebook.consenting import discard_consent
from hrdoc.casebook.discarding import let_evidence_go, without
from hrdoc.casebook.errors import CasebookError
from hrdoc.casebook.recording import edit_record
from hrdoc.casebook.untouched import is_untouched
from hrdoc.records.ids import RecordId


class TestimonyStays(CasebookError):
    """It was sealed once, or something that stays names it."""

    __test__ = False
    code = "testimony-stays"


def is_begun(book: Book, record: RecordId) -> bool:
    """Whether a testimony that was never sealed has something that would be lost with it."""
    vault = book.vault
    draft = vault.drafts.get(record)
    if draft is None or vault.revisions.nodes(record):
        return False
    return not is_untouched(draft.fields) or any(vault.index.sources_of(record))


def discard_testimony(book: Book, record: RecordId) -> None:
    """Delete a testimony that was never sealed, with its consent and files; journaled.

    Drafts that name other records too lose only this one. Raises NoSuchRecord, and TestimonyStays
    or EvidenceStays where something sealed, or a record of another kind, names it or a file of it.
    """
    vault = book.vault
    draft = vault.drafts.get(book.require(record))
    if draft is None or draft.kind != "testimony" or vault.revisions.nodes(record):
        raise TestimonyStays
    with vault.transaction():
        for source in list(vault.index.sources_of(record)):
            _let_go(book, source, record)
        vault.drafts.discard(record)
        vault.journal.append(record, "deleted", {}, time=book.now())


def _let_go(book: Book, source: RecordId, record: RecordId) -> None:
    """Let a draft go that names a record alone, or name it no longer."""
    draft = book.vault.drafts.get(source)
    if draft is None or book.vault.revisions.nodes(source):
        raise TestimonyStays
    if draft.kind == "consent":
        if rest := without(draft.fields.get("covers"), record):
            edit_record(book, source, {"covers": rest})
        else:
            discard_consent(book, source)
    elif draft.kind == "evidence":
        let_evidence_go(book, source, record)
    else:
        raise TestimonyStays
