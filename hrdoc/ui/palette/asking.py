"""What the palette asks of the vault: a few records whose words are begun by what was typed."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.casebook.searching import Found, NameSuggestion, SearchRequest, search, suggest_names
from hrdoc.records.ids import RecordId

MOST: Final = 6
"""Records that are offered; the search page shows the rest."""

NAMED: Final = 4
"""Names that are offered."""

_LOOKED_AT: Final = 24


@dataclass(frozen=True, slots=True)
class Offered:
    """What was found by its words, and who by a name that sounds like what was typed.

    `names` are those of records that were found, in the script that was typed where there is one.
    """

    found: Found
    named: tuple[NameSuggestion, ...]
    names: Mapping[RecordId, str] = field(default_factory=dict, repr=False)


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
        return Offered(found, named[:NAMED], matched)

    return ask
