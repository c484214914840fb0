"""What comes next: hearings, days to ask or look again, next steps and promises that are due.

Responsible for finding the dates somebody has to act on, in one case or in the whole vault. The
index says which records have a date near today; only those are opened, a few at most.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.casebook.reading import list_page
from hrdoc.ijson import Json
from hrdoc.records.calendars import Jdn
from hrdoc.records.date_naming import day_of_iso
from hrdoc.records.ids import RecordId

BEHIND: Final = 90
"""Days for which what was not done is still told."""

AHEAD: Final = 366
"""Days to look ahead."""

_READ: Final = 40
"""Records that are opened at most."""

_DATES: Final[Mapping[str, tuple[tuple[str, str], ...]]] = {
    "proceeding": (("date", "hearing"), ("next_date", "hearing"), ("appeal_until", "appeal")),
    "action": (("next_step", "step"),),
    "consent": (("review_on", "review"),),
    "risk": (("review_on", "risk"),),
    "testimony": (("promises.by_when", "promise"),),
    "referral": (("ask_again", "referral"),),
    "case": (("next_step", "case"),),
}
"""For each kind the fields whose day is somebody's to remember, and what that day is."""

_ONLY_AHEAD: Final = frozenset({"hearing"})
"""What cannot be late: it has been."""


@dataclass(frozen=True, slots=True)
class Upcoming:
    """One day to remember: what is due (a code), and of what.

    `day` is the last Julian day number the stated date can mean, `is_late` whether it has passed.
    """

    record: RecordId
    kind: str
    title: str = field(repr=False)
    what: str
    day: Jdn
    as_stated: str = field(repr=False)
    is_late: bool


def upcoming(book: Book, case: RecordId | None = None, *, most: int = 20) -> Sequence[Upcoming]:
    """What is due in a case or anywhere: the earliest first, what is late before all."""
    today = day_of_iso(book.today())
    found = book.vault.lists.dated_between(
        today - BEHIND, today + AHEAD, kinds=tuple(_DATES), case=case, most=_READ
    )
    due = [
        each
        for listed in list_page(book, found)
        if listed.state not in {"withdrawn", "incomplete"}
        for each in _due(book, listed.record, listed.kind, listed.title, today=today)
    ]
    due.sort(key=lambda each: (each.day, each.record))
    return due[:most]


def _due(book: Book, record: RecordId, kind: str, title: str, *, today: int) -> Iterator[Upcoming]:
    fields = book.fields_of(record)
    for path, what in _DATES.get(kind, ()):
        for stated in _stated(fields, path):
            day = stated.get("jdn_max")
            begins = stated.get("jdn_min")
            if not isinstance(day, int) or not isinstance(begins, int):
                continue
            late = day < today
            if begins < today - BEHIND or (late and what in _ONLY_AHEAD):
                continue
            words = stated.get("as_stated")
            yield Upcoming(
                record=record,
                kind=kind,
                title=title,
                what=what,
                day=Jdn(day),
                as_stated=words if isinstance(words, str) else "",
                is_late=late,
            )


def _stated(fields: Mapping[str, Json], path: str) -> Iterator[Mapping[str, Json]]:
    """The dates at a path, in a list those of every entry that is not marked as done."""
    name, _, inner = path.partition(".")
    value = fields.get(name)
    for each in value if isinstance(value, list) else [value]:
        if not isinstance(each, dict) or each.get("done") is True:
            continue
        stated = each.get(inner) if inner else each
        if isinstance(stated, dict):
            yield stated
