"""What of a case has a date: every answer of every date field, as it was stated and as it is known.

Responsible for finding dates by the definitions of the forms, so that a date in a form people made
themselves is found like any other. A date nobody can reckon is kept as it was stated, without days;
nothing is guessed. It sorts nothing and draws nothing.
"""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from typing import Final, TypeAlias

from hrdoc.casebook.book import Book
from hrdoc.casebook.jobs import Control, Door
from hrdoc.casebook.reading import list_ids
from hrdoc.casebook.roles import ACTS, Lists, term_labels
from hrdoc.casebook.standing_texts import Forms, StandingText, standing_texts
from hrdoc.casebook.terms import vocabularies
from hrdoc.ijson import Json
from hrdoc.records.calendars import Jdn
from hrdoc.records.fields import Field, FieldType, Labels
from hrdoc.records.forms import Form
from hrdoc.records.ids import RecordId

PAGE: Final = 60
"""Records that are read at once: well under fifty milliseconds of the vault's time."""


@dataclass(frozen=True, slots=True)
class Dated:
    """One date: `labels` say which answer it is, `act` which act it belongs to, if any.

    `first` and `last` are Julian day numbers, None where an end is open; with both None nobody
    could reckon it, and only `stated` is known.
    """

    record: RecordId
    kind: str
    title: str = field(repr=False)
    labels: Labels = field(repr=False)
    act: Labels = field(repr=False)
    stated: str = field(repr=False)
    first: Jdn | None
    last: Jdn | None

    @property
    def is_known(self) -> bool:
        """Whether any day of it is known."""
        return (self.first, self.last) != (None, None)


Plan: TypeAlias = "tuple[tuple[str, Labels, Plan | None], ...]"
"""The fields of an object that bear dates: name, labels, and what is inside of an object."""


@dataclass(slots=True)
class Reading:
    """What reading many pages is quicker with; of the thread that reads, for as long as it does."""

    forms: Forms = field(default_factory=dict)
    plans: dict[str, Plan] = field(default_factory=dict)
    lists: Lists = field(default_factory=dict)


def dated_ids(book: Book, case: RecordId) -> Sequence[RecordId]:
    """The records of a case, the newest first."""
    return list_ids(book, case=case)


def dated_page(book: Book, records: Sequence[RecordId], reading: Reading) -> list[Dated]:
    """Every date of these records; what was withdrawn is left out."""
    reading.lists = vocabularies(book)
    return [
        found
        for text in standing_texts(book, records, reading.forms)
        if not text.withdrawn
        for found in _dates(text, reading)
    ]


def read_dates(
    door: Door, control: Control, case: RecordId, then: Callable[[list[Dated]], None]
) -> None:
    """Read every date of a case by pages; `then` is given each page, on the thread of the job.

    Raises Cancelled when it is stopped.
    """
    ids, reading = door(lambda book: dated_ids(book, case)), Reading()
    for start in range(0, len(ids), PAGE):
        control.progress(start, len(ids))
        page = ids[start : start + PAGE]
        then(door(lambda book, page=page: dated_page(book, page, reading)))  # type: ignore[misc]


def plan_of(form: Form) -> Plan:
    """Where dates stand in a form."""
    return tuple(_planned(form.fields))


def _planned(fields: Mapping[str, Field]) -> Iterator[tuple[str, Labels, "Plan | None"]]:
    for name, spec in fields.items():
        inner = spec
        while inner.item is not None:
            inner = inner.item
        if inner.type is FieldType.DATE:
            yield name, spec.labels, None
        elif inner.members and (members := tuple(_planned(inner.members))):
            yield name, spec.labels, members


def _dates(text: StandingText, reading: Reading) -> Iterator[Dated]:
    if text.form is None:
        return
    if text.form.sha256 not in reading.plans:
        reading.plans[text.form.sha256] = plan_of(text.form)
    plan = reading.plans[text.form.sha256]
    for labels, act, value in _found(plan, text.fields, {}, reading.lists):
        first, last = (_day(value.get(end)) for end in ("jdn_min", "jdn_max"))
        stated = str(value["as_stated"])
        yield Dated(text.record, text.kind, text.title, labels, act, stated, first, last)


def _found(
    plan: Plan, values: Mapping[str, Json], act: Labels, lists: Lists
) -> Iterator[tuple[Labels, Labels, Mapping[str, Json]]]:
    for name, labels, inside in plan:
        value = values.get(name)
        if not value:
            continue
        for each in value if isinstance(value, list) else (value,):
            if not isinstance(each, dict):
                continue
            if inside is None:
                if isinstance(each.get("as_stated"), str):
                    yield labels, act, each
            else:
                acts = name == ACTS
                own = term_labels(lists, "violations", each.get("type")) if acts else act
                yield from _found(inside, each, own, lists)


def _day(value: Json) -> Jdn | None:
    return Jdn(value) if isinstance(value, int) and not isinstance(value, bool) else None
