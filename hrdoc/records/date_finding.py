"""Dates inside running text, in any calendar and script, for offering them beside it.

Responsible for where a date stands and for nothing else: `dates.understand` says what it means, and
what it gives no days to is not found. It would rather miss a date than take a number for one: there
has to be a year of four digits, with the name of a month or season, or day and month in digits; a
year alone counts after "in", "since", "year", سال, عام and their like. Dates that hang on an event
are not looked for.

1. The text is cut into numbers and words, in one pass; each has a kind of one letter. What cannot
   stand inside a date parts it: a new line, the end of a sentence, a bracket.
2. A pattern over the kinds finds what may be a date. Every repetition in it is bounded, so the time
   grows with the length of the text.
3. `understand` reads each; one it gives no days to is tried once more without the words around it.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Final, NamedTuple

from hrdoc.records import date_words
from hrdoc.records.date_phrase_words import (
    ABOUT_WORDS,
    AND,
    BETWEEN,
    FROM,
    PART_WORDS,
    SIDE_WORDS,
    TO,
)
from hrdoc.records.date_words import fold, squeezed
from hrdoc.records.dates import MAX_UNDERSTOOD, StatedDate, understand

# Kinds: D day, Y year, N date in digits, R two days, C decade in digits; M month, S season, d the
# word decade, W weekday, O ordinal, E era, f filler; p part, a about, s side, b between, r from,
# t to, n and; i what makes a year of a number; x anything else. Some words are of two kinds: from,
# until, in.
_F: Final = "[fir]?"
_DATE: Final = f"(?:(?:W{_F})?(?:(?:[DRO]{_F})?M{_F}Y|MD?Y|YMD?|N|S{_F}Y)|(?:S{_F})?(?:dY|C))E?E?W?"
_ONE: Final = f"a?{_F}(?:p{_F}f?)?(?:{_DATE}|iY)|p{_F}Y"
_SHORT: Final = f"a?{_F}(?:(?:[DO]{_F})?M|[DO])"
_END: Final = f"(?:{_ONE}|{_SHORT})"
_PHRASE: Final = re.compile(f"[rs]?{_END}t(?:{_ONE})|b{_END}n(?:{_ONE})|[rst]?(?:{_ONE})a?|sY")
_CORE: Final = re.compile(f"{_DATE}|iY")
_NAMED: Final = frozenset("MNSdC")
_YEARS: Final = (range(1200, 1411), range(1850, 2101))
"""A year that stands alone is one of these."""


class FoundDate(NamedTuple):
    """Where a date stands, first character and the one after the last, and what it means."""

    start: int
    end: int
    date: StatedDate


@dataclass(frozen=True, slots=True)
class _Token:
    start: int
    end: int
    kind: str
    text: str = field(repr=False)


def find_dates(text: str) -> tuple[FoundDate, ...]:
    """Return the dates that stand in `text`, in its order; they do not overlap."""
    tokens = list(_tokens(text))
    kinds = "".join(token.kind for token in tokens)
    found: list[FoundDate] = []
    for match in _PHRASE.finditer(kinds):
        whole = _read(text, tokens[match.start() : match.end()])
        cores = _CORE.finditer(kinds, *match.span()) if whole is None else ()
        inside = (_read(text, tokens[core.start() : core.end()]) for core in cores)
        found.extend(date for date in (whole, *inside) if date is not None)
    return tuple(found)


def _read(text: str, tokens: list[_Token]) -> FoundDate | None:
    """Step 3; a word that only leads to a date is no part of it."""
    while tokens[0].kind in _LEADING:
        tokens = tokens[1:]
    start, end = tokens[0].start, tokens[-1].end
    if end - start > MAX_UNDERSTOOD:
        return None
    if not any(token.kind in _NAMED or _is_year(token) for token in tokens):
        return None
    stated = understand(text[start:end])
    return None if stated.edtf is None else FoundDate(start, end, stated)


def _is_year(token: _Token) -> bool:
    if token.kind != "Y":
        return False
    year = int(date_words.fold_digits(token.text))
    return any(year in years for years in _YEARS)


_LEADING: Final = frozenset("fi")


# ---- 1 -------------------------------------------------------------------------------------------

_D: Final = "[0-9\u0660-\u0669\u06f0-\u06f9]"
_MARKS: Final = "\u0300-\u036f\u064b-\u065f\u0670\u0640"
_TOKEN: Final = re.compile(
    rf"{_D}+(?:[-/.\u2010-\u2013]{_D}+)*(?:st|nd|rd|th|s)?|[^\W_](?:[^\W_]|[{_MARKS}])*|~"
)
_BETWEEN: Final = re.compile(
    "[\\s,\u060c'\u2019.\\-\u2010-\u2015\u200b-\u200f\u202a-\u202e\u2066-\u2069]*"
)
_LONGEST_GAP: Final = 6
_LONGEST_WORD: Final = 4
"""Words that a name of a month, or what stands around a date, is made of, at most."""


def _tokens(text: str) -> Iterator[_Token]:
    """Step 1; between two tokens that cannot belong together stands one of kind `x`."""
    words: list[tuple[int, int, str]] = []
    end = 0
    for match in _TOKEN.finditer(text):
        if words and not _joins(text, words[-1], match):
            yield from _named(words)
            words.clear()
            yield _Token(end, end, "x", "")
        if not words and match.start() and text[match.start() - 1] in _INSIDE:
            yield _Token(end, end, "x", "")
        end = match.end()
        words.append((match.start(), end, match[0]))
        if match[0][0].isdecimal() and _GLUED.match(text, end):
            words[-1] = (match.start(), end, _NO_NUMBER)
    yield from _named(words)


_INSIDE: Final = frozenset("-/_@#:\\+%$€£")
_GLUED: Final = re.compile("[^\\W_\u0600-\u06ff]|[-/_@%:]\\w")
"""What makes of a number before it no number of a date: 24th is one, 24x and 10:30 are none."""
_NO_NUMBER: Final = "-"


def _joins(text: str, before: tuple[int, int, str], match: re.Match[str]) -> bool:
    gap = text[before[1] : match.start()]
    if len(gap) > _LONGEST_GAP or _BETWEEN.fullmatch(gap) is None or "\n" in gap:
        return False
    if "." in gap:  # the end of a sentence, unless something is cut short: Nov. 15
        return len(before[2]) <= _SHORTENED and not before[2][0].isdecimal()
    return True


_SHORTENED: Final = 4


def _named(words: list[tuple[int, int, str]]) -> Iterator[_Token]:
    """Give each word its kind, the longest names first."""
    place = 0
    while place < len(words):
        start, end, written = words[place]
        count, kind = _kind(words, place)
        if count > 1:
            end = words[place + count - 1][1]
        yield _Token(start, end, kind, written)
        place += count


def _kind(words: list[tuple[int, int, str]], place: int) -> tuple[int, str]:
    written = words[place][2]
    if written[0].isdecimal():
        return 1, _kind_of_number(date_words.fold_digits(written))
    if written == "~":
        return 1, "a"
    together = ""
    found = (1, "x")
    for count, (_, _, word) in enumerate(words[place : place + _LONGEST_WORD], start=1):
        if len(word) > _LONGEST_NAME or word[0].isdecimal() or word in _NO_NAMES:
            break
        together += squeezed(fold(word))
        if together in _KINDS:
            found = (count, _KINDS[together])
    return found


_LONGEST_NAME: Final = 24
_NO_NAMES: Final = frozenset({"may", "march", "mar", "sat", "sun"})
"""Words of English that name a month or a day only with a capital letter."""

_NUMBERS: Final = (
    (re.compile(r"[0-9]{1,2}(?:st|nd|rd|th)?"), "D"),
    (re.compile(r"[0-9]{4}"), "Y"),
    (re.compile(r"[0-9]{3}0s"), "C"),
    (re.compile(r"[0-9]{4}[-/.][0-9]{1,2}[-/.][0-9]{1,2}"), "N"),
    (re.compile(r"[0-9]{1,2}[-/.][0-9]{1,2}[-/.][0-9]{4}"), "N"),
    (re.compile(r"[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?/[0-9]{4}-[0-9]{2}(?:-[0-9]{2})?"), "N"),
    (re.compile(r"[0-9]{1,2}[-\u2010-\u2013][0-9]{1,2}"), "R"),
)


def _kind_of_number(number: str) -> str:
    return next((kind for form, kind in _NUMBERS if form.fullmatch(number)), "x")


def _spellings() -> Iterator[tuple[str, str]]:
    """Every word that can stand in a date, with its kind; what comes later counts."""
    names = (
        (date_words.FILLERS, "f"),
        (date_words.DAYS, "O"),
        (date_words.SEASONS, "S"),
        (date_words.ERAS, "E"),
        (date_words.HIJRI, "E"),
        (date_words.WEEKDAYS, "W"),
        (date_words.DECADES, "d"),
    )
    around = (
        *((words, "p") for words in PART_WORDS.values()),
        (ABOUT_WORDS, "a"),
        *((words, "s") for words in SIDE_WORDS),
        (FROM, "r"),
        (TO, "t"),
        (AND, "n"),
        (BETWEEN, "b"),
        (_YEAR_AFTER, "i"),
    )
    for words, kind in names:
        for spelling in words.spellings:
            yield spelling, kind
    for listed, kind in around:
        for spelling in listed.split("|"):
            if not spelling.startswith(_LEADING_WORDS):
                yield squeezed(fold(spelling)), kind
    for spelling in date_words.MONTHS.spellings:
        yield spelling, "M"


_LEADING_WORDS: Final = ("in ", "at ", "در ", "في ")
_YEAR_AFTER: Final = "in|year|the year|in the year|سال|در سال|عام|في عام|سنة|في سنة|لعام"
_KINDS: Final = dict(_spellings())
