"""What the palette asks of the vault: a few records whose words are begun by what was typed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.casebook.reading import list_page
from hrdoc.casebook.searching import Found, NameSuggestion, SearchRequest, search, suggest_names
from hrdoc.records.ids import RecordId

MOST: Final = 6
"""Records that are offered; the search page shows the rest."""

NAMED: Final = 4
"""Names that are offered."""

_LOOKED_AT: Final = 24
_NAMES: Final = 3
CONSENT: Final = "consent"


@dataclass(frozen=True, slots=True)
class Offered:
    """What was found by its words, and who by a name that sounds like what was typed.

    `names` are those of records that were found, in the script that was typed where there is one.
    `besides` tells records from others: of who was found by a name what they are called in the
    vault and their other names, of a consent whose it is and what it is about.
    """

    found: Found
    named: tuple[NameSuggestion, ...]
    names: Mapping[RecordId, str] = field(default_factory=dict, repr=False)
    besides: Mapping[RecordId, tuple[str, ...]] = field(default_factory=dict, repr=False)


def records_like(typed: str) -> Callable[[Book], Offered]:
    """Ask for the records that fit best."""
    request = SearchRequest(text=typed)

    def ask(book: Book) -> Offered:
        found = search(book, request, limit=MOST)
        known = {hit.record for hit in found.hits}
        names: dict[RecordId, NameSuggestion] = {}
        for each in suggest_names(book, typed, limit=_LOOKED_AT):
            names.setdefault(each.record, each)  # the first is in the script that was typed
        named = tuple(each for record, each in names.items() if record not in known)
        matched = {record: each.name for record, each in names.items() if record in known}
        besides = {each.record: _called(book, each.record, each.name) for each in named[:NAMED]}
        besides |= {record: _called(book, record, name) for record, name in matched.items()}
        besides |= {
            hit.record: _about(book, hit.record) for hit in found.hits if hit.kind == CONSENT
        }
        return Offered(found, named[:NAMED], matched, besides)

    return ask


def _called(book: Book, record: RecordId, found: str) -> tuple[str, ...]:
    """The title of somebody, which is their pseudonym where they have one, and their names.

    Who was `found` by the pseudonym is told by that alone.
    """
    fields = book.fields_of(record)
    named = fields.get("names")
    shows = isinstance(named, list) and fields.get("pseudonym") != found
    listed = named[:_NAMES] if isinstance(named, list) and shows else []
    texts = [each.get("text") for each in listed if isinstance(each, dict)]
    titles = [each.title for each in list_page(book, [record])]
    return tuple(
        dict.fromkeys(each for each in (*titles, *texts) if isinstance(each, str) and each)
    )


def _about(book: Book, consent: RecordId) -> tuple[str, ...]:
    """Whose consent it is, and what it is about."""
    fields = book.fields_of(consent)
    covers = fields.get("covers")
    linked = (fields.get("person"), *(covers[:1] if isinstance(covers, list) else ()))
    ids = dict.fromkeys(RecordId(each) for each in linked if isinstance(each, str))
    return tuple(each.title for each in list_page(book, list(ids)) if each.title)
