"""Files that came after the consent they follow was given: told, so that somebody can ask again.

Evidence follows the consent of the testimony it supports, whenever it comes. That is what is read
to the person; whether they had this file in mind nobody can know from the records.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.casebook.glance import consent_at_a_glance
from hrdoc.records.ids import RecordId

_COMES: Final = ("intake", "created", "imported")


@dataclass(frozen=True, slots=True)
class ConsentBefore:
    """How many files came after what stands was sealed, at `given` (RFC 3339, UTC).

    `whole` says that a grant is about all of the testimony and what supports it.
    """

    given: str
    files: int
    whole: bool


def consent_before(
    book: Book, record: RecordId, evidence: Iterable[RecordId]
) -> ConsentBefore | None:
    """The newest consent about `record` by which something may leave, if files came after it.

    None also where the consent came from elsewhere: then nobody here knows when it was given.
    """
    standing = consent_at_a_glance(book, record).standing
    allowing = [each for each in standing if any(not shown.ended for shown in each.grants)]
    sealed = [(_time(book, each.record, ("sealed",)), each) for each in allowing]
    if not sealed or not all(book.vault.founds(each.record) for each in allowing):
        return None
    given = max(time for time, _ in sealed)
    late = [each for each in evidence if given and _time(book, each, _COMES) > given]
    if not late:
        return None
    grants = [shown for each in allowing for shown in each.grants if not shown.ended]
    return ConsentBefore(given, len(late), whole=any(shown.is_whole for shown in grants))


def _time(book: Book, record: RecordId, types: tuple[str, ...]) -> str:
    """When the journal first tells one of these of a record; "" when it never does."""
    for line in book.vault.journal.entries(record):
        if line.event is not None and line.event.type in types:
            return line.event.time
    return ""
