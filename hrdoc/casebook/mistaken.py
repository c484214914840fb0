"""A record begun by mistake goes as if never begun: a testimony with what was begun for it alone.

Every other draft goes where it was never sealed and nothing names it.
"""

from hrdoc.casebook.book import Book
from hrdoc.casebook.consenting import discard_consent
from hrdoc.casebook.discarding import discard_evidence, let_evidence_go, without
from hrdoc.casebook.errors import CasebookError
from hrdoc.casebook.recording import edit_record
from hrdoc.casebook.untouched import is_untouched
from hrdoc.records.ids import RecordId


class TestimonyStays(CasebookError):
    """It was sealed once, or something that stays names it."""

    __test__ = False
    code = "testimony-stays"


class DraftStays(CasebookError):
    """It was sealed once, or another record names it."""

    code = "draft-stays"


def is_loose(book: Book, record: RecordId) -> bool:
    """Whether a draft was never sealed and no record names it; a testimony has its own way."""
    vault = book.vault
    draft = vault.drafts.get(record)
    if draft is None or draft.kind == "testimony" or vault.revisions.nodes(record):
        return False
    return not any(vault.index.sources_of(record))


def discard_draft(book: Book, record: RecordId) -> None:
    """Delete a draft that was never sealed and that no record names; journaled.

    Raises NoSuchRecord, and DraftStays for every other.
    """
    vault = book.vault
    kind = vault.index.kind(book.require(record))
    if not is_loose(book, record):
        raise DraftStays
    if kind == "evidence":
        discard_evidence(book, record)
    elif kind == "consent":
        discard_consent(book, record)
    else:
        with vault.transaction():
            vault.drafts.discard(record)
            vault.journal.append(record, "deleted", {}, time=book.now())


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
