"""The parts of a case as commands, for its own page and for the pages of its records."""

from collections.abc import Callable, Iterator
from functools import partial

from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.parts import PARTS
from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.page import Desk, Place


def part_commands(desk: Desk, show: Callable[[str], object], *, but: str = "") -> Iterator[Command]:
    """Yield the way to each part of a case except `but`; `show` takes the name of a part."""
    say = desk.look.say
    for digit, part in zip("1234567890", PARTS, strict=False):
        if part != but:
            words = say("case-go-to", part=say(f"case-part-{part}"))
            keys = f"Ctrl+{digit}" if but else ""
            yield Command(words, partial(show, part), "folder-open", keys, f"part-{part}")


def commands_of_case(desk: Desk, case: RecordId | None) -> Iterator[Command]:
    """Yield the way from a record to the parts of its case, if it has one."""
    if case:
        yield from part_commands(desk, lambda part: desk.go(Place("case", record=case, part=part)))
