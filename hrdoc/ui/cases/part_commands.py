"""The parts of a case as commands, for its own page and for the pages of its records."""

from collections.abc import Callable, Iterable, Iterator
from functools import partial
from typing import Final

from hrdoc.casebook.within import case_around
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.parts import PARTS
from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.page import Desk, Place
from hrdoc.ui.palette.panel import Palette

_OF_PART: Final = "part-"
"""What the deeds begin with that lead to a part of a case."""


def part_commands(desk: Desk, show: Callable[[str], object], *, but: str = "") -> Iterator[Command]:
    """Yield the way to each part of a case except `but`; `show` takes the name of a part."""
    say = desk.look.say
    for digit, part in zip("1234567890", PARTS, strict=False):
        if part != but:
            words = say("case-go-to", part=say(f"case-part-{part}"))
            keys = f"Ctrl+{digit}" if but else ""
            yield Command(words, partial(show, part), "folder-open", keys, f"{_OF_PART}{part}")


def commands_of_case(desk: Desk, case: RecordId | None) -> Iterator[Command]:
    """Yield the way from a record to the parts of its case, if it has one."""
    if case:
        yield from part_commands(desk, lambda part: desk.go(Place("case", record=case, part=part)))


def offer_case(
    desk: Desk, record: RecordId | None, page: Iterable[Command], palette: Palette
) -> None:
    """Let the palette find the parts of the case around a record where its page leads to none."""
    if record is not None and not any(each.means.startswith(_OF_PART) for each in page):
        desk.session.query(
            palette,
            lambda book: case_around(book, record),
            lambda case: palette.offer(commands_of_case(desk, case)),
            otherwise=lambda _: None,  # the page itself says why it cannot be opened
        )
