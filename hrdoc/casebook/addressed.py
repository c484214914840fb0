"""Who a bundle was said to go to, where no card says it, so that they can be asked to delete it.

It is kept beside the journal and not in it: what a journal opens travels in bundles and holds codes
alone (format, section 11.1), and nobody who receives a later bundle may read whom another went to.
"""

from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.records.ids import BundleId

MOST: Final = 200
"""Letters of a name that are kept."""
_NAME: Final = "sent-to."


def note_recipient(book: Book, bundle: BundleId, name: str) -> None:
    """Keep who a bundle is for, as one line; nothing is kept of an empty name."""
    if line := " ".join(name.split())[:MOST]:
        book.vault.settings.put(_NAME + bundle, line)


def noted_recipient(book: Book, bundle: BundleId) -> str:
    """Who a bundle was said to be for, "" where no name was written down."""
    return book.vault.settings.get(_NAME + bundle) or ""


def forget_recipient(book: Book, bundle: BundleId) -> None:
    """Forget who a bundle was to be for, because it came to nothing."""
    book.vault.settings.forget(_NAME + bundle)
