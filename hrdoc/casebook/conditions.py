"""What people said must not be done with their words, gathered before an export.

A condition or a refusal is in a person's own words, and no program can tell whether an export keeps
to it. So it is shown to whoever sends, and nothing leaves before they said that they have read it
(`exporting`). Heard is every consent that stands and whose word counts about something that leaves,
relied on or not: who refused a film in one consent has not allowed it by another. A change that
waits in a draft is heard at once.
"""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

from hrdoc.casebook.book import Book
from hrdoc.casebook.heads import Head, Heads
from hrdoc.records.ids import RecordId

FIELD = "refusals"


@dataclass(frozen=True, slots=True, order=True)
class Condition:
    """One condition of a consent; `words` are "" where they are withheld from this vault."""

    consent: RecordId
    words: str = field(repr=False)


def conditions_of(book: Book, heads: Heads, consents: Iterable[RecordId]) -> tuple[Condition, ...]:
    """What these consents refuse or make a condition, each text once."""
    found = {
        Condition(consent, words)
        for consent in consents
        if (head := heads.get(consent)) is not None and not head.gone
        for words in _said(book, head)
    }
    return tuple(sorted(found))


def _said(book: Book, head: Head) -> Iterator[str]:
    draft = book.vault.drafts.get(head.record)
    drafted = draft.fields.get(FIELD) if draft else None
    for words in (*(text.says(FIELD) for text in head.texts), drafted):
        if isinstance(words, str) and words.strip():
            yield words
    if head.hides(FIELD):
        yield ""
