"""The first half of the demonstration: the case written down, its evidence taken in, all sealed."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from pathlib import Path

from hrdoc.casebook.book import Book
from hrdoc.casebook.contacts import usable_contact
from hrdoc.casebook.demo_case import DemoCase, resolved
from hrdoc.casebook.demo_folder import DemoFolder
from hrdoc.casebook.demo_media import MAKERS
from hrdoc.casebook.evidence import attach_file
from hrdoc.casebook.outside import write_output
from hrdoc.casebook.recording import add_record, edit_record, seal_records, unsealed_records
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId

GIVEN_BASIS = "own-capture"
"""The basis stated for files that are handed to the demonstration."""

_YEARS = 3


@dataclass(frozen=True, slots=True)
class Recorded:
    """What is in the documenter's vault: ids by the names of the case, and what was taken in."""

    records: Mapping[str, RecordId]
    files_bytes: int
    sealed: int


def record_case(
    book: Book, case: DemoCase, place: DemoFolder, *, media: Sequence[Path]
) -> Recorded:
    """Write the case down, take in its evidence and the files of `media`, and seal everything.

    Raises what an unreadable file raises; `position` counts the files of `media` from 1.
    """
    meanings = _meanings(book, case)
    records: dict[str, RecordId] = {}
    for each in case.records:
        records[each.name] = add_record(book, each.kind, resolved(each.fields, meanings))
        meanings[f"@{each.name}"] = records[each.name]
    size = 0
    for item in case.evidence:
        path = place.media / item.file
        made = MAKERS[item.name]()
        write_output(path, made)
        size += len(made)
        evidence = attach_file(book, records[item.supports], path, basis=item.basis)
        edit_record(book, evidence, resolved(item.fields, meanings))
        records[item.name] = evidence
    for position, path in enumerate(media, start=1):
        attach_file(book, records["case"], path, basis=GIVEN_BASIS, position=position)
        size += path.stat().st_size
    sealed = seal_records(book, unsealed_records(book))
    return Recorded(records, size, len(sealed))


def _meanings(book: Book, case: DemoCase) -> dict[str, Json]:
    today = date.fromisoformat(book.today())
    lawyer = usable_contact(book, case.lawyer.name)
    return {
        "lawyer:@lawyer": f"{lawyer.class_}:{lawyer.fingerprint}",
        "@in-three-years": today.replace(year=today.year + _YEARS, day=1).isoformat(),
        "@without-end": None,
    }
