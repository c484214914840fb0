"""Every event of the vault, the one that changed last first."""

from collections.abc import Iterable
from functools import partial

from PySide6.QtWidgets import QHBoxLayout

from hrdoc.casebook.book import Book
from hrdoc.casebook.recording import add_record
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.browse_page import BrowsePage
from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.page import Place
from hrdoc.ui.widgets.buttons import button


class EventsPage(BrowsePage):
    """Events to open and to begin; one begun here belongs to no case yet."""

    kinds = ("event",)
    rail = "events"

    def _tools(self) -> QHBoxLayout:
        """The way to the counts stands at the end of the line that finds events."""
        tools = super()._tools()
        words, go = self.look.say("counts-title"), partial(self.desk.go, Place("counts"))
        made = button(words, go, name="events-counts", part="plain")
        made.setIcon(self.look.icon("chart-column", self.look.tokens.accent))
        tools.addWidget(made)
        return tools

    def commands(self) -> Iterable[Command]:
        """What can be begun here, and the counts."""
        go = partial(self.desk.go, Place("counts"))
        return (*super().commands(), Command(self.look.say("counts-title"), go, "chart-column"))

    def add(self, book: Book, *, kind: str) -> RecordId:
        """An event."""
        return add_record(book, kind, {})
