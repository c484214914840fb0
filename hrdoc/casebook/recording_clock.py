"""Since when somebody is being recorded, so that a paragraph can say where it stands in it.

It is kept in the vault, because a lock in the middle of a conversation must not stop the clock.
"""

from datetime import UTC, datetime, timedelta
from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.records.ids import RecordId

_NAME: Final = "recording."
_HOUR: Final = 3600
_MINUTE: Final = 60


def recording_since(book: Book, record: RecordId) -> datetime | None:
    """When the recording of a conversation began, None while nothing is recorded."""
    kept = book.vault.settings.get(_NAME + record)
    try:
        return datetime.fromisoformat(kept).astimezone(UTC) if kept else None
    except ValueError:
        return None


def note_recording(book: Book, record: RecordId, since: datetime | None) -> None:
    """Keep when the recording of a conversation began; None when it ended."""
    kept = "" if since is None else since.astimezone(UTC).isoformat(timespec="seconds")
    book.vault.settings.put(_NAME + record, kept)


def time_mark(since: datetime, now: datetime) -> str:
    """A place in a recording as `h:mm:ss` from its beginning; 0:00:00 before it."""
    seconds = max(0, round((now - since) / timedelta(seconds=1)))
    hours, rest = divmod(seconds, _HOUR)
    return f"{hours}:{rest // _MINUTE:02}:{rest % _MINUTE:02}"
