"""Facts and counts for a window: at once when they are few, beside it when they are not."""

from collections.abc import Iterator
from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.casebook.counting import Counted, Question, count
from hrdoc.casebook.facts import PAGE, Fact, Facts, event_ids, facts_page, read_facts
from hrdoc.casebook.jobs import Control, Door
from hrdoc.records.ids import RecordId
from hrdoc.records.vocabularies import Vocabulary

AT_ONCE: Final = 500
"""Events that are counted at once, in a few milliseconds."""

_STEP: Final = 2000


def few_facts(book: Book, case: RecordId | None) -> Facts | None:
    """What the events of a case, or all, come down to; None where they are many."""
    ids = event_ids(book, case)
    return None if len(ids) > PAGE else Facts(facts_page(book, ids, {}))


def all_facts(door: Door, control: Control, case: RecordId | None) -> Facts:
    """All facts, read by pages; raises Cancelled when that is stopped."""
    found = Facts()
    read_facts(door, control, case, found.add)
    return found


def count_many(control: Control, facts: Facts, question: Question, acts: Vocabulary) -> Counted:
    """Count very many; raises Cancelled when that is stopped."""

    def watched() -> Iterator[Fact]:
        for place, fact in enumerate(facts):
            if place % _STEP == 0:
                control.progress(place, len(facts))
            yield fact

    return count(watched(), question, acts)
