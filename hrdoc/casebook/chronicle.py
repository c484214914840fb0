"""The journal for reading: newest entries first, a page at a time, with what records are called."""

from dataclasses import dataclass, field
from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.casebook.glance import Departure, departure_in
from hrdoc.casebook.reading import list_page
from hrdoc.records.ids import BundleId, RecordId, is_record_id
from hrdoc.records.journal import VAULT
from hrdoc.vault.journal import Logged

PAGE: Final = 100
LEFT: Final = "export-done"

Cursor = tuple[int, int]
"""A log and a place in it."""


@dataclass(frozen=True, slots=True)
class ChronicleLine:
    """An entry: what happened (a code, "" where it is closed), when, and to what.

    `record` is None for the vault itself and for bundles.
    """

    at: str
    event: str
    record: RecordId | None
    kind: str
    title: str = field(repr=False)
    departure: Departure | None = field(default=None, repr=False)
    """The bundle in which it left, where that is what happened and the vault knows of it."""


@dataclass(frozen=True, slots=True)
class ChroniclePage:
    """Some lines, newest first, and where the older ones go on; None at the end."""

    lines: tuple[ChronicleLine, ...]
    older: Cursor | None


def read_chronicle(book: Book, before: Cursor | None = None) -> ChroniclePage:
    """Read the newest entries of this vault's own journal, or those before a place in it."""
    entries = book.vault.journal.newest(PAGE, before=before)
    records = {
        RecordId(logged.entry.subject)
        for _, logged in entries
        if logged.entry.subject != VAULT and is_record_id(logged.entry.subject)
    }
    listed = {each.record: each for each in list_page(book, sorted(records))}
    left: dict[str, Departure | None] = {}
    lines = []
    for _, logged in entries:
        found = listed.get(RecordId(logged.entry.subject))
        lines.append(
            ChronicleLine(
                at=logged.event.time if logged.event else "",
                event=logged.event.type if logged.event else "",
                record=found.record if found else None,
                kind=found.kind if found else "",
                title=found.title if found else "",
                departure=_departure(book, logged, left),
            )
        )
    older = entries[-1][0] if len(entries) == PAGE else None
    return ChroniclePage(tuple(lines), older)


def _departure(book: Book, logged: Logged, known: dict[str, Departure | None]) -> Departure | None:
    """The bundle an entry tells the end of; each is looked up once."""
    bundle = str((logged.detail or {}).get("bundle", ""))
    if logged.event is None or logged.event.type != LEFT or not bundle:
        return None
    if bundle not in known:
        known[bundle] = departure_in(book, BundleId(bundle))
    return known[bundle]
