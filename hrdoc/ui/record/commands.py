"""What can be done with any record, for the palette; its head and margin do the same."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from hrdoc.casebook.opening import Opened, Versions
from hrdoc.ui.cases.part_commands import commands_of_case
from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.page import Place
from hrdoc.ui.record.margin import TAKEN_BACK
from hrdoc.ui.record.standing import leave_to_write
from hrdoc.ui.testimony.state_row import CHANGING

if TYPE_CHECKING:
    from hrdoc.ui.record.page import RecordPage


def record_commands(
    page: "RecordPage", opened: Opened | None, versions: Versions | None, *, edits: bool
) -> Iterator[Command]:
    """Yield what the standing of a record lets be done; nothing before it is open."""
    if opened is None or versions is None:
        return
    look, go, state = page.look, page.desk.go, versions.state
    if leave_to_write(look, opened).writable:
        if edits:
            yield Command(look.say("record-done"), page.read, "pencil")
        else:
            words = look.say("testimony-change") if state == "sealed" else look.say("record-edit")
            yield Command(words, page.edit, "pencil", CHANGING)
        if state in {"draft", "changed"}:
            yield Command(look.say("testimony-seal"), page.seal, "stamp")
        changes = page.head.state.changes
        if not changes.isHidden():
            yield Command(changes.words, changes.ask, "trash-2")
    if state in {"sealed", "changed"}:
        send = partial(go, Place("export", record=opened.record))
        yield Command(look.say("record-export"), send, "upload")
        if opened.kind in TAKEN_BACK:
            back = partial(go, Place("withdrawal", record=opened.record))
            yield Command(look.say("record-withdraw"), back, "undo-2")
    yield from page.margin.commands()
    yield from commands_of_case(page.desk, opened.case)
