"""Two versions of one record side by side: where they differ, and deciding between them.

What is decided becomes a draft that follows both; nothing is sealed here, and no version is lost.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field

from hrdoc.casebook.book import Book
from hrdoc.casebook.forming import answered_fields
from hrdoc.casebook.opening import Sealed, names_in, versions_of
from hrdoc.casebook.recording import differing_fields, edit_record, open_values
from hrdoc.ijson import Json
from hrdoc.records.fields import Field
from hrdoc.records.ids import RecordId
from hrdoc.vault.drafts import Draft


@dataclass(frozen=True, slots=True)
class Side:
    """One version: who sealed it and when, and what it says."""

    sealed: Sealed
    fields: Mapping[str, Json] = field(repr=False)


@dataclass(frozen=True, slots=True)
class Conflict:
    """The versions that stand side by side, and the fields in which they differ, by name."""

    sides: tuple[Side, ...]
    differing: Mapping[str, Field] = field(repr=False)
    names: Mapping[str, str] = field(repr=False)


def conflict_of(book: Book, record: RecordId) -> Conflict | None:
    """Between what somebody has to decide; None where one version stands. Raises NoSuchRecord."""
    heads = sorted(book.vault.revisions.standing(record).heads)
    if len(heads) < 2:  # noqa: PLR2004 - two sides
        return None
    revisions = [book.vault.revisions.get(name) for name in heads]
    told = dict(zip(*_newest(book, record), strict=False))
    revisions.sort(key=lambda each: told[each.name].since)  # the first that was sealed is the first
    sides = tuple(Side(told[each.name], open_values(each)) for each in revisions)
    names: dict[str, str] = {}
    asked: dict[str, Field] = {}
    for each, side in zip(revisions, sides, strict=True):
        names |= names_in(book, book.form_of(each), side.fields)
        asked |= answered_fields(book, record, each.form, side.fields)
    differing = differing_fields([side.fields for side in sides])
    return Conflict(sides, {n: f for n, f in asked.items() if n in differing}, names)


def decide(book: Book, record: RecordId, chosen: Mapping[str, int]) -> Draft:
    """Begin a draft that follows every version, with each differing answer from the side chosen.

    Raises ConflictUnresolved where a field was not chosen, and what `edit_record` does.
    """
    conflict = conflict_of(book, record)
    sides = conflict.sides if conflict else ()
    changes = {name: sides[at].fields.get(name) for name, at in chosen.items() if at < len(sides)}
    return edit_record(book, record, changes)


def _newest(book: Book, record: RecordId) -> tuple[tuple[str, ...], tuple[Sealed, ...]]:
    versions = versions_of(book, record)
    return versions.newest, versions.sealed
