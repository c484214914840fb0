"""What the owner chose about the program, kept in the vault: nothing outside tells of it."""

from hrdoc.casebook.book import Book

_PREFIX = "choice."


def choice(book: Book, name: str) -> str | None:
    """What was chosen under `name`, None when nothing was."""
    return book.vault.settings.get(f"{_PREFIX}{name}")


def choose(book: Book, name: str, value: str) -> None:
    """Remember a choice."""
    book.vault.settings.put(f"{_PREFIX}{name}", value)
