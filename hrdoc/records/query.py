"""What a person types to search, understood: words, phrases, and a word that is not finished.

Responsible for taking any string at all and giving words of `folding`; nothing typed is a mistake.
A phrase stands between quotation marks of any kind; a mark that is never closed closes at the end.
The last word is the beginning of one while nothing follows it; so is a word with a star after it.
More than `MAX_WORDS` words are too many to mean something: the rest is left out.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from hrdoc.records.folding import Known, Place, Shape, Word, words_in

MAX_TYPED: Final = 1000
MAX_WORDS: Final = 16

BEFORE: Final = 40
AFTER: Final = 160
"""Characters before and after its first match that a line of results shows of a text, at most."""

_DIGITS: Final = zip("0123456789", "۰۱۲۳۴۵۶۷۸۹", "٠١٢٣٤٥٦٧٨٩", strict=True)
_WRITTEN: Final = {
    letters[0]: f"[{letters}]"
    for letters in ("اأإآٱ", "یيىئ", "کك", "هةۀ", "وؤ", *("".join(each) for each in _DIGITS))
}
"""How a folded letter is mostly written, as a class of a pattern."""

_ARTICLES: Final = "[وف]?(?:[بكک]?ال|لل)"

_QUOTES: Final = '"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}«»„‟'
_PIECES: Final = re.compile(rf"[{_QUOTES}]([^{_QUOTES}]*)([{_QUOTES}]|\Z)|[^{_QUOTES}]+")


@dataclass(frozen=True, slots=True)
class Term:
    """One thing to look for: the shapes of a word, or of the words of a phrase in their order.

    `is_prefix` says that the last of them may go on.
    """

    shapes: tuple[Shape, ...] = field(repr=False)
    is_prefix: bool = False

    @property
    def is_phrase(self) -> bool:
        """Whether several words have to follow one another."""
        return len(self.shapes) > 1


@dataclass(frozen=True, slots=True)
class Query:
    """Everything that has to be found in one record; without terms, every record is."""

    terms: tuple[Term, ...] = ()


def parse_query(typed: str) -> Query:
    """Understand what was typed; there is an answer for any string."""
    terms: dict[tuple[bool, tuple[str, ...]], Term] = {}
    left = MAX_WORDS
    for piece in _PIECES.finditer(typed[:MAX_TYPED]):
        phrase = piece[1]
        if phrase is None:
            found = list(_plain(piece[0], at_end=piece.end() == len(typed)))
        else:
            found = _phrase(phrase, is_open=not piece[2])
        for term in found:
            key = (term.is_prefix, tuple(shape.letters for shape in term.shapes))
            if key not in terms and len(term.shapes) <= left:
                terms[key] = term
                left -= len(term.shapes)
    return Query(tuple(terms.values()))


def _plain(text: str, *, at_end: bool) -> Iterator[Term]:
    words = list(words_in(text))
    for place, word in enumerate(words):
        end = word.place(0, len(word.shape.letters))[1]
        last = place == len(words) - 1
        unfinished = last and at_end and not text[end:].strip(" ") and not text.endswith(" ")
        yield Term((word.shape,), is_prefix=unfinished or text[end : end + 1] == "*")


def _phrase(text: str, *, is_open: bool) -> list[Term]:
    words = list(words_in(text))
    unfinished = is_open and not text.endswith(" ")
    return [Term(tuple(word.shape for word in words), is_prefix=unfinished)] if words else []


class Matcher:
    """Finds the terms of one query in texts, and remembers its verdict on every word it met."""

    def __init__(self, query: Query, known: Known) -> None:
        self.terms: Final = frozenset(range(len(query.terms)))
        self._known = known
        self._words = [each for each in enumerate(query.terms) if not each[1].is_phrase]
        self._phrases = [each for each in enumerate(query.terms) if each[1].is_phrase]
        self._spelled = [_usually_spelled(term) for term in query.terms]
        self._verdicts: dict[Shape, tuple[tuple[int, Place], ...]] = {}

    def find(self, text: str) -> "Matched":
        """Where in `text` the terms stand: places in order, none over another."""
        words = list(words_in(text, self._known))
        verdicts = self._verdicts
        found: list[Place] = []
        met: set[int] = set()
        for word in words:
            verdict = verdicts.get(word.shape)
            if verdict is None:
                verdict = verdicts[word.shape] = self._verdict(word.shape)
            for term, letters in verdict:
                met.add(term)
                found.append(word.place(*letters))
        for number, phrase in self._phrases:
            places = list(_phrase_places(phrase, words))
            if places:
                met.add(number)
                found += places
        return Matched(_apart(found), frozenset(met))

    def look(self, text: str) -> "Matched":
        """What stands in `text` in a usual spelling, with the marks around the first of it.

        Much sooner than `find`; where it finds nothing, `find` may still do.
        """
        lowered = text.lower()
        if len(lowered) != len(text):
            return NOWHERE
        met = [(number, each.search(lowered)) for number, each in enumerate(self._spelled)]
        places = [(match.start(), number) for number, match in met if match is not None]
        if not places:
            return NOWHERE
        first = min(places)[0]
        begins = text.rfind(" ", 0, max(first - BEFORE, 0)) + 1
        ends = text.find(" ", first + AFTER)
        marks = self.find(text[begins : ends if ends >= 0 else len(text)]).marks
        return Matched(
            tuple((start + begins, end + begins) for start, end in marks),
            frozenset(number for _, number in places) if marks else frozenset(),
        )

    def _verdict(self, shape: Shape) -> tuple[tuple[int, Place], ...]:
        tried = (
            (number, matched(term.shapes[0], shape, is_prefix=term.is_prefix))
            for number, term in self._words
        )
        return tuple((number, letters) for number, letters in tried if letters is not None)


def _usually_spelled(term: Term) -> re.Pattern[str]:
    """The first word of a term as keyboards mostly write it, standing alone or beginning."""
    shape = term.shapes[0]
    goes_on = term.is_prefix and not term.is_phrase
    forms = {shape.letters, *(beginnings_of(shape) if goes_on else forms_of(shape))}
    spelled = ("".join(_WRITTEN.get(each, re.escape(each)) for each in form) for form in forms)
    either = "|".join(sorted(spelled, key=len, reverse=True))
    ends = "" if goes_on else r"(?![^\W_])"
    return re.compile(rf"(?<![^\W_])(?:{_ARTICLES})?(?:{either}){ends}")


@dataclass(frozen=True, slots=True)
class Matched:
    """Where terms stand in a text, and which of them stand there at all, by their numbers."""

    marks: tuple[Place, ...] = ()
    terms: frozenset[int] = frozenset()


NOWHERE: Final = Matched()


def _apart(places: Iterable[Place]) -> tuple[Place, ...]:
    marks: list[Place] = []
    for start, end in sorted(places):
        if marks and start <= marks[-1][1]:
            marks[-1] = (marks[-1][0], max(end, marks[-1][1]))
        else:
            marks.append((start, end))
    return tuple(marks)


def _phrase_places(term: Term, words: Sequence[Word]) -> Iterator[Place]:
    length = len(term.shapes)
    for first in range(len(words) - length + 1):
        following = words[first : first + length]
        if all(
            _same(shape, word.shape, goes_on=term.is_prefix and place == length - 1)
            for place, (shape, word) in enumerate(zip(term.shapes, following, strict=True))
        ):
            start = following[0].place(0, 1)[0]
            yield start, following[-1].place(0, len(following[-1].shape.letters))[1]


def _same(wanted: Shape, found: Shape, *, goes_on: bool) -> bool:
    if goes_on:
        return found.stem.startswith(wanted.stem)
    return found.stem == wanted.stem


def matched(wanted: Shape, found: Shape, *, is_prefix: bool) -> Place | None:
    """Which letters of a word are the ones looked for, None when it is another word."""
    whole = (0, len(found.letters))
    stem = (found.article, len(found.letters))
    if wanted.letters == found.letters:
        return whole
    if wanted.stem == found.stem or wanted.bare in {found.bare, found.stem}:
        return stem
    for form in forms_of(wanted):
        if form == found.bare:
            return stem
        if form in found.others:
            return _part(form, found)
    return _begun(wanted, found) if is_prefix else None


def _begun(wanted: Shape, found: Shape) -> Place | None:
    for form in beginnings_of(wanted):
        if found.letters.startswith(form):
            return 0, len(form)
        if found.stem.startswith(form):
            return found.article, found.article + len(form)
        if found.bare.startswith(form):
            return found.article, len(found.letters)
        for other in found.others:
            if other.startswith(form):
                return _part(form, found, at=found.letters.find(other))
    return None


def _part(form: str, found: Shape, at: int | None = None) -> Place:
    start = found.letters.find(form, max(at or 0, 0))
    if start < 0:
        return found.article, len(found.letters)
    return start, start + len(form)


SHORTEST_STEM: Final = 3
"""Letters a word that is not finished needs after its article to be looked for without it."""


def forms_of(shape: Shape) -> tuple[str, ...]:
    """The spellings by which a whole word is looked for, the usual one first."""
    return tuple(dict.fromkeys(each for each in (shape.stem, shape.bare) if each))


def beginnings_of(shape: Shape) -> tuple[str, ...]:
    """The spellings by which the beginning of a word is looked for."""
    forms = [shape.letters]
    if len(shape.stem) >= SHORTEST_STEM:
        forms += [shape.stem, shape.bare]
    return tuple(dict.fromkeys(forms))
