"""Signing a record: what a page hands to the thread of the vault."""

from hrdoc.casebook.book import Book
from hrdoc.casebook.opening import Versions, versions_of
from hrdoc.casebook.recording import seal_records
from hrdoc.records.ids import RecordId


def seal_record(book: Book, record: RecordId) -> Versions:
    """Sign what a draft says, and tell how the record stands then."""
    seal_records(book, [record])
    return versions_of(book, record)
