"""Warn about names inside text: a person who does not leave by name may be named in a paragraph.

The words spoken are the record, so nothing is changed or withheld here; whoever exports is told
where to look. A name is found when its letters stand in the text, whatever their case.
"""

from collections.abc import Iterator, Mapping, Sequence

from hrdoc.casebook.book import Book
from hrdoc.casebook.clearance import Showing
from hrdoc.casebook.plan import NameInText
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.signed.revision import Revision

_SHORTEST = 3


def names_in_text(
    book: Book, revisions: Sequence[Revision], showing: Mapping[RecordId, Showing]
) -> tuple[NameInText, ...]:
    """Every open text of `revisions` that names a person who does not leave by name."""
    names = [
        (name, person)
        for person in book.vault.revisions.records("person")
        if showing.get(person) is not Showing.IDENTITY
        for name in _names(book, person)
    ]
    found = {
        NameInText(revision.record, path, person)
        for revision in revisions
        if revision.kind != "person"
        for path, text in _texts(revision.values(), "")
        for name, person in names
        if name in text.casefold()
    }
    return tuple(sorted(found, key=lambda each: (each.record, each.path, each.person)))


def _names(book: Book, person: RecordId) -> set[str]:
    head = book.vault.revisions.head(person)
    names = head.values().get("names") if head else None
    spelled = {
        str(name.get("text") or "").strip().casefold()
        for name in (names if isinstance(names, list) else [])
        if isinstance(name, dict)
    }
    return {name for name in spelled if len(name) >= _SHORTEST}


def _texts(value: "Json | Mapping[str, Json]", path: str) -> Iterator[tuple[str, str]]:
    if isinstance(value, str):
        yield path.removeprefix("."), value
    elif isinstance(value, list):
        for place, element in enumerate(value):
            yield from _texts(element, f"{path}.{place}")
    elif isinstance(value, Mapping):
        for name, member in value.items():
            yield from _texts(member, f"{path}.{name}")
