"""What can be done with an event, for the palette; its page does the same."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.page import Place
from hrdoc.ui.testimony.state_row import CHANGING

if TYPE_CHECKING:
    from hrdoc.ui.events.event_page import EventPage


def event_commands(page: "EventPage") -> Iterator[Command]:
    """Yield what the standing of an event lets be done."""
    say, changes = page.look.say, page.state.changes
    state = page.versions.state if page.versions is not None else ""
    if page.state.rests:
        yield Command(say("testimony-change"), page.change, "pencil", CHANGING)
    elif page.writes:
        yield Command(say("act-new"), page.begin, "plus", "Ctrl+N")
        yield Command(say("act-again"), page.begin_again, "copy", "Ctrl+D")
        if state in {"draft", "changed"}:
            yield Command(say("testimony-seal"), page.seal, "stamp")
    if state in {"sealed", "changed"}:
        send = partial(page.desk.go, Place("export", record=page.place.record))
        yield Command(say("record-export"), send, "upload")
    if not changes.isHidden():
        yield Command(changes.words, changes.ask, "trash-2")
    yield from page.margin.commands()
    yield Command(say("event-details"), page.open_record, "file-text")
