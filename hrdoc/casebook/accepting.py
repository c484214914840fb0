"""Accepting what somebody else sealed: the owner's word that a revision counts in this vault.

An amendment that is accepted may become the text of a record; a consent whose heads are accepted
counts for the records it covers, wherever they come from (`origins`). Nothing is accepted unseen or
by itself: it is a person's decision about one revision, and it is journaled.
"""

from hrdoc.casebook.book import Book
from hrdoc.casebook.errors import NoSuchRevision, NothingToAccept, SeveralToAccept
from hrdoc.records.graph import bundle_heads
from hrdoc.records.ids import RecordId, RevisionName


def waiting_revisions(book: Book, record: RecordId) -> tuple[RevisionName, ...]:
    """What others sealed and this vault's owner has not accepted: amendments, and foreign heads.

    The newest revision by the founder waits too, when an amendment of the owner's follows it.
    """
    standing = book.vault.revisions.standing(record)
    names = {*standing.amendments, *standing.heads}
    if not book.vault.founds(record):
        nodes = book.vault.revisions.nodes(record)
        names |= bundle_heads(node for node in nodes if node.by_founder)
    return tuple(name for name in sorted(names) if not book.vault.revisions.is_accepted(name))


def accept_waiting(book: Book, record: RecordId) -> RevisionName:
    """Accept the one revision of `record` that waits; raises NothingToAccept or SeveralToAccept."""
    waiting = waiting_revisions(book, record)
    if not waiting:
        raise NothingToAccept(record=record)
    if len(waiting) > 1:
        raise SeveralToAccept(record=record, count=len(waiting))
    accept_revision(book, record, waiting[0])
    return waiting[0]


def accept_revision(book: Book, record: RecordId, name: RevisionName) -> None:
    """Let a revision of `record` count in this vault; raises NoSuchRevision."""
    revisions = book.vault.revisions
    if name not in {node.name for node in revisions.nodes(record)}:
        raise NoSuchRevision(record=record)
    with book.vault.transaction():
        revisions.accept(name)
        book.vault.journal.append(record, "accepted", {"revision": name}, time=book.now())
