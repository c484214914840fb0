"""The dates an account says, found in its text and told in both calendars.

What was said is never replaced: a date is found, told, and noted only when somebody asks for it.
"""

from collections.abc import Sequence
from typing import Final

from hrdoc.records.date_finding import FoundDate, find_dates
from hrdoc.records.dates import StatedDate
from hrdoc.ui.dates.telling import told_days, told_warnings
from hrdoc.ui.look import Look, directed
from hrdoc.ui.testimony.paragraphs import DATES, Paragraph, said_as
from hrdoc.ui.widgets.dotted import dotted

_KNOWN_MOST: Final = 512
_LONGEST: Final = 4_000
"""Characters of a paragraph that are looked through for dates, at most."""


class DatesSaid:
    """Looks for dates in paragraphs, each text once."""

    def __init__(self, look: Look) -> None:
        self._look = look
        self._known: dict[str, Sequence[FoundDate]] = {}

    def dates(self, text: str) -> Sequence[FoundDate]:
        """The dates in a text, in order."""
        found = self._known.get(text)
        if found is None:
            if len(self._known) >= _KNOWN_MOST:
                self._known.clear()
            found = self._known[text] = find_dates(text[:_LONGEST])
        return found

    def places(self, text: str) -> list[tuple[int, int]]:
        """Where dates stand in a text."""
        return [(each.start, each.end) for each in self.dates(text)]

    def at(self, text: str, place: int) -> FoundDate | None:
        """The date that stands at a place of a text."""
        return next((each for each in self.dates(text) if each.start <= place <= each.end), None)

    def told(self, stated: StatedDate) -> str:
        """What a date means in both calendars, after its words, and what to look at again."""
        look, said = self._look, stated.as_stated
        _, cautions = told_warnings(look, stated)
        means = dotted(look, (each for each in told_days(look, stated) if each != said))
        told = directed(look, look.say("date-said-means", said=said, told=means)) if means else ""
        return "\n".join(filter(None, (told, *cautions)))

    def noted(self, paragraph: Paragraph) -> frozenset[str]:
        """The dates a paragraph keeps, as they were said."""
        kept = paragraph.more.get(DATES)
        return frozenset(said_as(each) for each in (kept if isinstance(kept, list) else []))
