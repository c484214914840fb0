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
from hrdoc.records.ids import RecordId, RevisionName
from hrdoc.vault.drafts import Draft


@dataclass(frozen=True, slots=True)
class Side:
    """One version: who sealed it and when, and what it says.

    `here` where it was sealed in this vault; else it came in a bundle, of one of `senders`: names
    of contacts who brought text of the record, none where that is not known.
    """

    name: RevisionName
    sealed: Sealed
    fields: Mapping[str, Json] = field(repr=False)
    here: bool = True
    senders: tuple[str, ...] = field(default=(), repr=False)


@dataclass(frozen=True, slots=True)
class Conflict:
    """The versions that stand side by side, and the fields in which they differ, by name."""

    sides: tuple[Side, ...]
    differing: Mapping[str, Field] = field(repr=False)
    names: Mapping[str, str] = field(repr=False)


def conflict_of(book: Book, record: RecordId) -> Conflict | None:
    """Between what somebody has to decide; None where one version stands. Raises NoSuchRecord."""
    heads = book.vault.revisions.standing(record).heads
    if len(heads) < 2:  # noqa: PLR2004 - two sides
        return None
    revisions = [book.vault.revisions.get(name) for name in heads]
    told = dict(zip(*_newest(book, record), strict=False))
    here = _sealed_here(book, record)
    last = len(here)
    # By the claimed time; of one moment, as our journal has them; what came from elsewhere, by id.
    revisions.sort(key=lambda each: (told[each.name].since, here.get(each.name, last), each.name))
    senders = _senders(book, record)
    sides = tuple(
        Side(
            each.name,
            told[each.name],
            open_values(each),
            here=each.name in here,
            senders=() if each.name in here else senders,
        )
        for each in revisions
    )
    names: dict[str, str] = {}
    asked: dict[str, Field] = {}
    for each, side in zip(revisions, sides, strict=True):
        names |= names_in(book, book.form_of(each), side.fields)
        asked |= answered_fields(book, record, each.form, side.fields)
    differing = differing_fields([side.fields for side in sides])
    return Conflict(sides, {n: f for n, f in asked.items() if n in differing}, names)


def decide(book: Book, record: RecordId, chosen: Mapping[str, RevisionName]) -> Draft:
    """Begin a draft that follows every version, with each differing answer from the one chosen.

    Raises ConflictUnresolved where a field was not chosen, and what `edit_record` does.
    """
    conflict = conflict_of(book, record)
    sides = {side.name: side for side in conflict.sides} if conflict else {}
    changes = {name: sides[at].fields.get(name) for name, at in chosen.items() if at in sides}
    return edit_record(book, record, changes)


def _sealed_here(book: Book, record: RecordId) -> Mapping[str, int]:
    """The versions that our journal says were sealed in this vault, and in what order."""
    told = [
        str((logged.detail or {}).get("revision", ""))
        for logged in book.vault.journal.entries(record)
        if logged.event is not None and logged.event.type == "sealed"
    ]
    return {name: place for place, name in enumerate(told) if name}


def _senders(book: Book, record: RecordId) -> tuple[str, ...]:
    names = book.vault.contacts.names()
    brought = book.vault.bundles.senders_of(record)
    return tuple(sorted(names[sender] for sender in brought if sender in names))


def _newest(book: Book, record: RecordId) -> tuple[tuple[str, ...], tuple[Sealed, ...]]:
    versions = versions_of(book, record)
    return versions.newest, versions.sealed
