"""What belongs to an export: the records given, and what their links bring along.

Responsible for the walk over links alone; consent decides afterwards what of it may leave. The
walk stops early on purpose, because every step too far carries somebody's name out:

1. *Documented*: the records given, plus everything that names one of them by `case`, `event`,
   `supports` or `derived_from`, to the end.
2. Then once, without going on: the persons that documented records name, the consents that name a
   documented record in `covers`, and the cases of documented records, with their title only.
3. Never through a person, a place, a group or a consent: such a record, given or found, brings
   nothing along. A person given alone brings only itself. A consent comes by `covers` alone, and a
   person that itself names a documented record comes as a person.
"""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Final

from hrdoc.records.ids import RecordId

BRINGS: Final = frozenset({"case", "event", "supports", "derived_from"})
"""The fields by which a record belongs to what it names."""

ENDS: Final = frozenset({"person", "place", "group", "consent"})
"""The kinds that bring nothing along."""


@dataclass(frozen=True, slots=True)
class Link:
    """A record names another in a field.

    `field` is the place of the link inside the record: `case`, `supports.0`,
    `acts.0.victims.1.person`.
    """

    source: RecordId
    source_kind: str
    field: str
    target: RecordId

    @property
    def name(self) -> str:
        """The field without its numbers; a nested field keeps its dots."""
        return ".".join(part for part in self.field.split(".") if not part.isdecimal())


@dataclass(frozen=True, slots=True)
class Reach:
    """What belongs to an export; no record is in two of the four.

    `documented` leave in full as far as consent lets them, `cases` with their title only.
    """

    documented: frozenset[RecordId]
    persons: frozenset[RecordId]
    consents: frozenset[RecordId]
    cases: frozenset[RecordId]


def reach(given: Iterable[RecordId], kinds: Mapping[RecordId, str], links: Iterable[Link]) -> Reach:
    """Return what exporting `given` reaches; `kinds` tells the kind of every record that is here.

    A link to a record that is not in `kinds` leads nowhere.
    """
    given = frozenset(given)
    named_by: dict[RecordId, list[Link]] = defaultdict(list)
    names: dict[RecordId, list[Link]] = defaultdict(list)
    for link in links:
        named_by[link.target].append(link)
        names[link.source].append(link)
    documented, persons = _documented(given, kinds, named_by)  # 1
    persons = set(persons)
    consents: set[RecordId] = set()
    cases: set[RecordId] = set()
    for record in documented:  # 2
        if kinds.get(record) in ENDS:  # 3
            continue
        for link in names[record]:
            kind = kinds.get(link.target)
            if kind == "person":
                persons.add(link.target)
            elif kind == "case" and link.name == "case":
                cases.add(link.target)
        consents.update(
            link.source
            for link in named_by[record]
            if link.name == "covers" and link.source_kind == "consent"
        )
    return Reach(
        documented=frozenset(documented),
        persons=frozenset(persons - documented),
        consents=frozenset(consents - documented),
        cases=frozenset(cases - documented),
    )


def _documented(
    given: frozenset[RecordId],
    kinds: Mapping[RecordId, str],
    named_by: Mapping[RecordId, list[Link]],
) -> tuple[set[RecordId], set[RecordId]]:
    """Step 1, and the persons that name a documented record themselves."""
    documented = set(given)
    persons: set[RecordId] = set()
    waiting = list(given)
    while waiting:
        record = waiting.pop()
        if kinds.get(record) in ENDS:  # 3
            continue
        for link in named_by.get(record, ()):
            if link.name not in BRINGS or link.source in documented:
                continue
            if link.source_kind == "person":
                persons.add(link.source)
            elif link.source_kind != "consent":
                documented.add(link.source)
                waiting.append(link.source)
    return documented, persons
