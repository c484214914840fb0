"""What can be done with an event, for the palette; its page does the same."""

from collections.abc import Iterator
from typing import TYPE_CHECKING

from hrdoc.ui.desk.commands import Command
from hrdoc.ui.record.state_row import CHANGING

if TYPE_CHECKING:
    from hrdoc.ui.events.event_page import EventPage


def event_commands(page: "EventPage") -> Iterator[Command]:
    """Yield what the standing of an event lets be done."""
    say, changes = page.look.say, page.state.changes
    if page.state.rests:
        yield Command(say("testimony-change"), page.change, "pencil", CHANGING)
    elif page.writes:
        yield Command(say("act-new"), page.begin, "plus", "Ctrl+N")
        yield Command(say("act-again"), page.begin_again, "copy", "Ctrl+D")
    if not changes.isHidden():
        yield Command(changes.words, changes.ask, "trash-2")
    yield Command(say("event-details"), page.open_record, "file-text")
