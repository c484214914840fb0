"""Every event of the vault, the one that changed last first."""

from hrdoc.casebook.book import Book
from hrdoc.casebook.recording import add_record
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.browse_page import BrowsePage


class EventsPage(BrowsePage):
    """Events to open and to begin; one begun here belongs to no case yet."""

    kinds = ("event",)
    rail = "events"

    def add(self, book: Book, *, kind: str) -> RecordId:
        """An event."""
        return add_record(book, kind, {})
