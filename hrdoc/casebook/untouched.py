"""A record that was begun and left without a word: it goes again, as if nobody had begun it."""

from collections.abc import Mapping
from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId

_OF_ITSELF: Final = frozenset({"case"})
"""Answers that a record has from where it was begun, and not from anybody."""


def is_untouched(fields: Mapping[str, Json]) -> bool:
    """Whether nobody answered anything."""
    return all(name in _OF_ITSELF or value in (None, "", [], {}) for name, value in fields.items())


def discard_untouched(book: Book, record: RecordId) -> bool:
    """Delete a draft in which nobody wrote anything; whether it went; journaled.

    What was ever sealed stays, and so does what another record names: evidence taken in for it, or
    a consent.
    """
    vault = book.vault
    draft = vault.drafts.get(record)
    if draft is None or not is_untouched(draft.fields):
        return False
    if list(vault.revisions.of(record)) or any(vault.index.sources_of(record)):
        return False
    with vault.transaction():
        vault.drafts.discard(record)
        vault.journal.append(record, "deleted", {}, time=book.now())
    return True
