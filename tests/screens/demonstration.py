"""The records of the demonstration in an order that every taking of pictures has."""

from hrdoc.casebook.book import Book
from hrdoc.casebook.reading import list_ids, show_record
from hrdoc.records.ids import RecordId


def of_kind(book: Book, kind: str) -> list[RecordId]:
    """The records of a kind by what they say of themselves: identifiers are drawn anew."""

    def said(record: RecordId) -> tuple[str, str]:
        fields = show_record(book, record).fields
        return str(fields.get("title", "")), str(fields.get("pseudonym", ""))

    return sorted(list_ids(book, kind=kind), key=said)
