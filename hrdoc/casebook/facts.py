"""What is counted: events and their acts, cut down to codes, days, places and whom they concern.

Responsible for reading events by pages into small values without any text of a testimony. A person
without a record counts as one person for each event that names them: nobody knows whether two of
them are the same, and nothing here guesses it.
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from typing import Final, NamedTuple

import msgspec

from hrdoc.casebook.book import Book
from hrdoc.casebook.jobs import Control, Door
from hrdoc.casebook.reading import list_ids
from hrdoc.casebook.roles import PERPETRATORS, VICTIMS, acts_in
from hrdoc.casebook.standing_texts import Forms, StandingText, standing_texts
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId

PAGE: Final = 100
"""Events that are read at once: well under fifty milliseconds of the vault's time."""

EVENT: Final = "event"


class Days(NamedTuple):
    """The first and the last Julian day number, None where an end is open or nothing is known."""

    first: int | None
    last: int | None


NO_DAYS: Final = Days(None, None)
"""What is undated, or was never reckoned."""


class Act(NamedTuple):
    """One act: its code ("" for none), its people by key, its place and its days.

    A key is the id of a record, or the event's id, a stroke and a handle.
    """

    code: str
    victims: tuple[str, ...]
    perpetrators: tuple[str, ...]
    place: str
    days: Days


class Fact(NamedTuple):
    """One event with its acts; what an act does not say of place and day, its event says."""

    event: str
    place: str
    days: Days
    acts: tuple[Act, ...]


_encode: Final = msgspec.msgpack.Encoder().encode
_decode: Final = msgspec.msgpack.Decoder(list[Fact]).decode


class Facts:
    """Facts as they are read, page by page, each page as bytes (MessagePack).

    A hundred thousand of them hold nobody up: neither who collects rubbish has to look through
    them, nor does it take long to let them go.
    """

    def __init__(self, facts: Iterable[Fact] = ()) -> None:
        self._pages: list[bytes] = []
        self._count = 0
        self.add(facts)

    def add(self, facts: Iterable[Fact]) -> None:
        """Take a page over."""
        page = list(facts)
        self._count += len(page)
        self._pages.append(_encode(page))

    def __len__(self) -> int:
        return self._count

    def __iter__(self) -> Iterator[Fact]:
        """Every fact, made anew."""
        for page in self._pages:
            yield from _decode(page)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Facts) and self._pages == other._pages

    def __hash__(self) -> int:
        return id(self)


def event_ids(book: Book, case: RecordId | None) -> Sequence[RecordId]:
    """The events of a case, or all."""
    return list_ids(book, kind=EVENT, case=case)


def facts_page(book: Book, records: Sequence[RecordId], forms: Forms) -> list[Fact]:
    """What some events come down to; what was withdrawn is left out."""
    return [_fact(text) for text in standing_texts(book, records, forms) if not text.withdrawn]


def read_facts(
    door: Door, control: Control, case: RecordId | None, then: Callable[[list[Fact]], None]
) -> None:
    """Read all events by pages; `then` is given each page, on the thread of the job.

    Raises Cancelled when it is stopped.
    """
    ids, forms = door(lambda book: event_ids(book, case)), Forms()
    for start in range(0, len(ids), PAGE):
        control.progress(start, len(ids))
        page = ids[start : start + PAGE]
        then(door(lambda book, page=page: facts_page(book, page, forms)))  # type: ignore[misc]


def _fact(text: StandingText) -> Fact:
    event, fields = str(text.record), text.fields
    place, days = _place(fields), _days(fields.get("date"))
    acts = tuple(_act(event, act, place, days) for _, act in acts_in(fields))
    return Fact(event, place, days, acts)


def _act(event: str, act: Mapping[str, Json], place: str, days: Days) -> Act:
    code, own = act.get("type"), _days(act.get("date"))
    return Act(
        code=code if isinstance(code, str) else "",
        victims=tuple(dict.fromkeys(_people(event, act.get(VICTIMS)))),
        perpetrators=tuple(dict.fromkeys(_people(event, act.get(PERPETRATORS)))),
        place=_place(act) or place,
        days=own if own != NO_DAYS else days,
    )


def _people(event: str, entries: Json) -> Iterator[str]:
    for number, entry in enumerate(entries if isinstance(entries, list) else ()):
        if isinstance(entry, dict):
            person = entry.get("person")
            called = entry.get("handle") or entry.get("as_named") or str(number)
            yield person if isinstance(person, str) and person else f"{event}/{called}"


def _place(fields: Mapping[str, Json]) -> str:
    """A place by its record, else by the words for it."""
    for name in ("place_record", "place"):
        value = fields.get(name)
        if isinstance(value, str) and value.strip():
            return value.strip()
    return ""


def _days(value: Json) -> Days:
    if not isinstance(value, dict):
        return NO_DAYS
    first, last = (value.get(end) for end in ("jdn_min", "jdn_max"))
    return Days(_day(first), _day(last))


def _day(value: Json) -> int | None:
    return value if isinstance(value, int) and not isinstance(value, bool) else None
