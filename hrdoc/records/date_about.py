"""How far "about" reaches: the one rule, for words and for the `~` and `%` of EDTF.

About reaches, on either side, as far as what is named is long, and a week at least: a person who
says "about August" may well mean July. EDTF itself gives no days to it, so `edtf` gives none.
"""

from typing import Final

from hrdoc.records.calendars import Jdn
from hrdoc.records.edtf import Edtf, EdtfDate, EdtfInterval, End

_WEEK: Final = 7
_PARTS: Final = (366, 31, _WEEK)
"""Days of a year, of a month, and what counts for a day."""

_ABOUT: Final = frozenset("~%")


def reach(first: Jdn, last: Jdn) -> int:
    """Return how many days "about" adds on either side of a time from `first` to `last`."""
    return max(_WEEK, last - first + 1)


def days_of(notation: Edtf) -> tuple[Jdn | None, Jdn | None]:
    """Return the first and last day of EDTF, widened where it is marked; None is an open end."""
    if isinstance(notation, EdtfDate):
        wide = _reach_of(notation)
        return Jdn(notation.earliest() - wide), Jdn(notation.latest() + wide)
    if isinstance(notation, EdtfInterval):
        start, end = notation.start, notation.end
        return (
            None if isinstance(start, End) else days_of(start)[0],
            None if isinstance(end, End) else days_of(end)[1],
        )
    ends = [days_of(member) for member in notation.members]
    firsts = [first for first, _ in ends if first is not None]
    lasts = [last for _, last in ends if last is not None]
    return (
        min(firsts) if len(firsts) == len(ends) else None,
        max(lasts) if len(lasts) == len(ends) else None,
    )


def _reach_of(date: EdtfDate) -> int:
    """Of marks on single parts, the longest part that is marked counts."""
    marked = [mark in _ABOUT for mark in date.qualifiers]
    if not any(marked):
        return 0
    if all(marked):
        return reach(date.earliest(), date.latest())
    return _PARTS[marked.index(True)]
