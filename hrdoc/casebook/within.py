"""Which case somebody works in who is at a record, for what is begun from there."""

from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.records.ids import RecordId

_ABOUT: Final = ("covers", "supports")
"""The fields by which a consent and evidence belong to what they are about."""


def case_around(book: Book, record: RecordId) -> RecordId | None:
    """The case a record is, names, or belongs to by what it is about; None without one."""
    kind = book.vault.index.kind(record)
    if kind is None:
        return None
    if kind == "case":
        return record
    cases = book.vault.lists
    named = cases.case_of(record)
    if named is not None:
        return named
    fields = book.fields_of(record)
    about = (each for field in _ABOUT for each in _listed(fields.get(field)))
    return next((case for each in about if (case := cases.case_of(RecordId(each)))), None)


def _listed(value: object) -> list[str]:
    return [each for each in value if isinstance(each, str)] if isinstance(value, list) else []
