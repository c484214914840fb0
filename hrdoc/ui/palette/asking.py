"""What the palette asks of the vault: a few records whose words are begun by what was typed."""

from collections.abc import Callable
from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.casebook.searching import Found, SearchRequest, search

MOST: Final = 6
"""Records that are offered; the search page shows the rest."""


def records_like(typed: str) -> Callable[[Book], Found]:
    """Ask for the records that fit best."""
    request = SearchRequest(text=typed)

    return lambda book: search(book, request, limit=MOST)
