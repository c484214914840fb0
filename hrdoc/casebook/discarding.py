"""What was taken in or written by mistake, taken back before anybody could rely on it.

Only a draft can go: of a record that was sealed what was changed since, and evidence that was never
sealed and that no other record names. What is sealed stays: it is withdrawn or erased
(`recording`), which leaves its signed part.
"""

from hrdoc.casebook.book import Book
from hrdoc.casebook.errors import CasebookError, NotEvidence, NotSealed
from hrdoc.casebook.recording import edit_record, let_draft_go
from hrdoc.ijson import Json
from hrdoc.records.ids import Digest, RecordId
from hrdoc.vault.index import file_in


class EvidenceStays(CasebookError):
    """The piece was sealed once, or another record names it."""

    code = "evidence-stays"


def discard_evidence(book: Book, record: RecordId) -> None:
    """Delete a draft of evidence, and its file unless another record names it; journaled.

    Raises NoSuchRecord, NotEvidence and EvidenceStays.
    """
    vault = book.vault
    if vault.index.kind(book.require(record)) != "evidence":
        raise NotEvidence(record=record)
    draft = vault.drafts.get(record)
    if draft is None or list(vault.revisions.of(record)) or any(vault.index.sources_of(record)):
        raise EvidenceStays
    digest = file_in(draft.fields)
    with vault.transaction():
        vault.drafts.discard(record)
        detail = {"sha256": digest} if digest else {}
        vault.journal.append(record, "deleted", detail, time=book.now())
        _let_file_go(book, digest)


def let_evidence_go(book: Book, evidence: RecordId, record: RecordId) -> None:
    """Let a draft of evidence support a record no longer, and go where it was there for that alone.

    What supports something else, or was made from something else, stays. Raises EvidenceStays.
    """
    draft = book.vault.drafts.get(evidence)
    if draft is None or book.vault.revisions.nodes(evidence):
        raise EvidenceStays
    source = draft.fields.get("derived_from")
    changes: dict[str, Json] = {"supports": without(draft.fields.get("supports"), record)}
    if source == record:
        changes["derived_from"] = None
    edit_record(book, evidence, changes)
    if not changes["supports"] and source in (None, record):
        discard_evidence(book, evidence)


def without(links: Json, record: RecordId) -> list[Json]:
    """The links of a list but for those to a record."""
    return [each for each in links if each != record] if isinstance(links, list) else []


def discard_changes(book: Book, record: RecordId) -> None:
    """Delete what was written since a record was sealed; journaled where there was something.

    The record stands sealed as before. Raises NoSuchRecord, and NotSealed for one that never was:
    nothing of it would be left.
    """
    vault = book.vault
    if not vault.revisions.nodes(book.require(record)):
        raise NotSealed(record=record)
    draft = vault.drafts.get(record)
    if draft is None:
        return
    with vault.transaction():
        let_draft_go(book, record)
        vault.journal.append(record, "deleted", {}, time=book.now())
        _let_file_go(book, file_in(draft.fields))


def _let_file_go(book: Book, digest: Digest | None) -> None:
    """Delete a file that no record names any more."""
    if digest and not book.vault.index.records_naming(digest):
        book.vault.files.remove(digest)
