"""Whose consent it is: the pseudonym of the person and the title of what it is about, no name."""

from collections.abc import Iterator
from dataclasses import dataclass, field

from hrdoc.casebook.book import Book
from hrdoc.casebook.reading import list_page
from hrdoc.casebook.speaking import speaker_in
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId


@dataclass(frozen=True, slots=True)
class Whose:
    """A person by pseudonym, "" where they have none, and the first record a consent is about.

    `title` is "" where that has none, or none any more, and `kind` where nothing is known of it.
    """

    pseudonym: str = ""
    kind: str = ""
    title: str = field(default="", repr=False)
    is_erased: bool = False
    """Whether its text was destroyed here, and its title with it."""


def whose_consent(book: Book, record: RecordId) -> Whose:
    """Whose consent one is, or one about a testimony, evidence or a person would be."""
    kind = book.vault.index.kind(record) or ""
    about = record
    if kind == "consent":
        covers = book.fields_of(record).get("covers")
        about = next(_linked(covers), record)
    whose = record if kind == "person" else next(_persons(book, record, about), None)
    called = _pseudonym(book, whose) if whose else ""
    if kind == "person" or book.vault.index.kind(about) in {"consent", "person"}:
        return Whose(called)
    listed = list_page(book, [about])
    if not listed:
        return Whose(called)
    revisions = book.vault.revisions
    is_erased = any(revisions.is_erased(each.name) for each in revisions.nodes(about))
    return Whose(called, listed[0].kind, listed[0].title, is_erased)


def _persons(book: Book, record: RecordId, about: RecordId) -> Iterator[RecordId]:
    """The person it names, or who speaks in it; what was erased is told by its consents."""
    consents = book.vault.index.sources_of(about, "consent")
    for each in dict.fromkeys((record, about, *consents)):
        person = speaker_in(book.fields_of(each).get("person"))
        if person is not None:
            yield person
        elif book.vault.index.kind(each) == "person":
            yield each
    for supported in _linked(book.fields_of(about).get("supports")):
        person = speaker_in(book.fields_of(supported).get("person"))
        if person is not None:
            yield person


def _pseudonym(book: Book, person: RecordId) -> str:
    value = book.fields_of(person).get("pseudonym")
    return value if isinstance(value, str) else ""


def _linked(value: Json) -> Iterator[RecordId]:
    for each in value if isinstance(value, list) else ():
        record = speaker_in(each)
        if record is not None:
            yield record
