"""What was begun to be said of a withdrawal, until the consent is withdrawn.

It is kept beside the consent that would end, the first of them where they are several, so that a
lock takes nothing away that was typed. It ends nothing, leaves with nothing, and goes when that
consent is withdrawn, in whatever way.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from hrdoc import ijson
from hrdoc.casebook.book import Book
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId

_NAME: Final = "taking-back."


def half_withdrawn(book: Book, consents: Sequence[RecordId]) -> Mapping[str, Json]:
    """What was said so far of taking these back, by name; nothing where none stands."""
    kept = book.vault.settings.get(_NAME + consents[0]) if consents else None
    said = ijson.loads(kept.encode()) if kept else None
    return said if isinstance(said, dict) else {}


def keep_half_withdrawn(
    book: Book, consents: Sequence[RecordId], changes: Mapping[str, Json]
) -> None:
    """Keep what is said anew; None forgets an answer."""
    if not consents:
        return
    said = {**half_withdrawn(book, consents), **changes}
    left: dict[str, Json] = {name: value for name, value in said.items() if value is not None}
    if left:
        book.vault.settings.put(_NAME + consents[0], ijson.dumps(left).decode())
    else:
        forget_half_withdrawn(book, consents[0])


def forget_half_withdrawn(book: Book, consent: RecordId) -> None:
    """Keep nothing more of it."""
    book.vault.settings.forget(_NAME + consent)
