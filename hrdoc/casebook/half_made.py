"""What was begun to be chosen of a consent, as the window shows it, until the consent is sealed.

A grant is kept only when it is whole; a choice is made in steps. What was chosen so far is kept
beside the draft, so that after a lock nothing stands there that nobody chose, and nothing is gone.
It allows nothing and leaves with nothing.
"""

from typing import Final

from hrdoc import ijson
from hrdoc.casebook.book import Book
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId

_NAME: Final = "asking."


def half_made(book: Book, consent: RecordId) -> Json:
    """What was chosen so far, None when nothing was."""
    kept = book.vault.settings.get(_NAME + consent)
    return ijson.loads(kept.encode()) if kept else None


def keep_half_made(book: Book, consent: RecordId, chosen: Json) -> None:
    """Keep what was chosen so far; None forgets it."""
    if chosen is None:
        book.vault.settings.forget(_NAME + consent)
    else:
        book.vault.settings.put(_NAME + consent, ijson.dumps(chosen).decode())
