"""The paragraphs of an account as values, and what becomes of what is known of them.

A paragraph carries more than its words: its language, translation, how the witness knows, who is
in it, why it is delicate. The rules, when a person cuts and joins:

1. Cut at its start or end, a paragraph stays what it is; beside it one begins that only keeps how
   the witness knows and the language, because the same person goes on.
2. Cut in the middle, both halves keep who is in them and why they are delicate: what was marked
   stays marked. Places and dates go with the half that says them. The translation, the place in
   the recording and what was said at the reading back stay with the first half.
3. Joined, what either half says of people, places, dates and marks is kept, and translations and
   corrections follow each other; where only one thing can be said, the first half says it. It was
   read back only if both were.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field
from types import MappingProxyType
from typing import Final

from hrdoc.ijson import Json

More = Mapping[str, Json]
"""Everything of a paragraph but its words."""

NOTHING: Final[More] = MappingProxyType({})
TEXT: Final = "text"
SOURCE: Final = "source_of_knowledge"
HANDLES: Final = "handles"
MARKS: Final = "marks"
PLACES: Final = "places"
DATES: Final = "dates"
TIME: Final = "time_mark"
TRANSLATION: Final = "translation"
HEARD: Final = "heard_back"
CORRECTION: Final = "correction"
_GOES_ON: Final = (SOURCE, "told_by", "lang")
_BOTH_HALVES: Final = (*_GOES_ON, HANDLES, MARKS)
_LISTS: Final = (HANDLES, MARKS, PLACES, DATES)
_FOLLOW: Final = (TRANSLATION, CORRECTION)


@dataclass(frozen=True, slots=True)
class Paragraph:
    """Words, and what more is known of them."""

    text: str = field(default="", repr=False)
    more: More = field(default_factory=lambda: NOTHING, repr=False)

    @property
    def counts(self) -> bool:
        """Whether it has a number: an empty one that says nothing else is only a place to write."""
        return bool(self.text.strip()) or any(
            value not in (None, "", []) for name, value in self.more.items() if name not in _GOES_ON
        )

    def to_json(self) -> dict[str, Json]:
        """The paragraph as it is kept."""
        return {TEXT: self.text, **self.more} if self.text else dict(self.more)


def paragraphs_of(value: Json) -> list[Paragraph] | None:
    """The paragraphs in a field, None when it holds something that is not plain paragraphs."""
    found: list[Paragraph] = []
    if value is not None and not isinstance(value, list):
        return None
    for each in value or []:
        if not isinstance(each, dict) or "answer" in each:
            return None
        text = each.get(TEXT)
        if text is not None and not isinstance(text, str):
            return None
        more = {name: one for name, one in each.items() if name != TEXT or not text}
        found.append(Paragraph(text or "", more))
    return found


def to_json(paragraphs: Sequence[Paragraph]) -> list[Json]:
    """The field that keeps these paragraphs; places to write are not kept."""
    return [each.to_json() for each in paragraphs if each.counts]


def cut(more: More, *, before: str, after: str) -> tuple[More, More]:
    """What two halves keep, given the words on each side."""
    beside = _only(more, _GOES_ON)
    if not after.strip():  # 1
        return more, beside
    if not before.strip():
        return beside, more
    first, second = dict(more), dict(_only(more, _BOTH_HALVES))  # 2
    for name in (PLACES, DATES):
        said = more.get(name)
        if isinstance(said, list):
            there = [each for each in said if said_as(each) in after]
            here = [each for each in said if said_as(each) in before or each not in there]
            first |= {name: here}
            second |= {name: there}
    return _without_empty(first), _without_empty(second)


def joined(first: More, second: More) -> More:
    """What a paragraph keeps that was made of two (3)."""
    kept = {name: value for name, value in second.items() if name != TEXT}
    kept |= {name: value for name, value in first.items() if name != TEXT and value is not None}
    for name in _LISTS:
        if name in kept:
            kept[name] = _union(first.get(name), second.get(name))
    for name in _FOLLOW:
        told = [each.get(name) for each in (first, second)]
        if all(isinstance(each, str) for each in told):
            kept[name] = "\n".join(str(each) for each in told if each)
    if first.get(HEARD) != second.get(HEARD):
        kept.pop(HEARD, None)
    return kept


def said_as(value: Json) -> str:
    """The words of a place or a date of a paragraph, as they were said."""
    told = value.get("as_stated") if isinstance(value, dict) else value
    return told if isinstance(told, str) else ""


def _without_empty(more: More) -> More:
    return {name: value for name, value in more.items() if value != []}


def _only(more: More, names: Sequence[str]) -> More:
    return {name: more[name] for name in names if name in more}


def _union(first: Json, second: Json) -> list[Json]:
    found: list[Json] = []
    for each in (first, second):
        found += [one for one in (each if isinstance(each, list) else []) if one not in found]
    return found
