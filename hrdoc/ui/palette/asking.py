"""What the palette asks of the vault: a few records whose words are begun by what was typed."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.casebook.searching import Found, NameSuggestion, SearchRequest, search, suggest_names

MOST: Final = 6
"""Records that are offered; the search page shows the rest."""

NAMED: Final = 4
"""Names that are offered."""


@dataclass(frozen=True, slots=True)
class Offered:
    """What was found by its words, and who by a name that sounds like what was typed."""

    found: Found
    named: tuple[NameSuggestion, ...]


def records_like(typed: str) -> Callable[[Book], Offered]:
    """Ask for the records that fit best."""
    request = SearchRequest(text=typed)

    def ask(book: Book) -> Offered:
        found = search(book, request, limit=MOST)
        known = {hit.record for hit in found.hits}
        names = {each.record: each for each in suggest_names(book, typed, limit=MOST)}
        named = tuple(each for record, each in names.items() if record not in known)
        return Offered(found, named[:NAMED])

    return ask
