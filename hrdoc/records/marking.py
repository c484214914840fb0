"""Where in a text what is looked for stands: the letters that are to be marked.

Responsible for finding a query in the text of a hit, exactly as the index found it: a word by any
of its forms, the beginning of a word, a phrase. It looks first for what keyboards mostly write, and
reads every word only where that finds nothing.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from hrdoc.records.folding import Known, Place, Shape, Word, words_in
from hrdoc.records.query import Query, Term, beginnings_of, forms_of

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

_LONGEST_ARTICLE: Final = 4


class Matcher:
    """Finds the terms of one query in texts, and remembers its verdict on every word it met."""

    def __init__(self, query: Query, known: Known) -> None:
        self.terms: Final = frozenset(range(len(query.terms)))
        self._known = known
        every = [
            (number, each)
            for number, term in enumerate(query.terms)
            for each in (term, *term.others)
        ]
        self._words = [(number, _Wanted(term)) for number, term in every if not term.is_phrase]
        self._phrases = [each for each in every if each[1].is_phrase]
        self._spelled = [_Spelled(term) for term in query.terms]
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
        stems = {word.shape.stem for word in words} if self._phrases else set()
        for number, phrase in self._phrases:
            if any(shape.stem not in stems for shape in phrase.shapes[:-1]):
                continue
            places = list(_phrase_places(phrase, words))
            if places:
                met.add(number)
                found += places
        return Matched(_apart(found), frozenset(met))

    def look(self, text: str) -> "Matched":
        """What stands in `text` in a usual spelling, with the marks around the first of it.

        Much sooner than `find`; where it finds nothing, `find` may still do.
        """
        met = [(each.place(text), number) for number, each in enumerate(self._spelled)]
        places = [(place, number) for place, number in met if place is not None]
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
        tried = ((number, wanted.letters_in(shape)) for number, wanted in self._words)
        return tuple((number, letters) for number, letters in tried if letters is not None)


class _Wanted:
    """A word that is looked for, with its spellings."""

    def __init__(self, term: Term) -> None:
        self._shape = term.shapes[0]
        self._forms = forms_of(self._shape)
        self._beginnings = beginnings_of(self._shape) if term.is_prefix else ()

    def letters_in(self, found: Shape) -> Place | None:
        """Which letters of a word are the ones looked for, None when it is another word."""
        wanted = self._shape
        stem = (found.article, len(found.letters))
        if wanted.letters == found.letters:
            return 0, len(found.letters)
        if wanted.stem == found.stem or wanted.bare in {found.bare, found.stem}:
            return stem
        for form in self._forms:
            if form == found.bare:
                return stem
            if form in found.others:
                return _part(form, found)
        return self._begun(found) if self._beginnings else None

    def _begun(self, found: Shape) -> Place | None:
        for form in self._beginnings:
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


class _Spelled:
    """The first word of a term as keyboards mostly write it, standing alone or beginning."""

    def __init__(self, term: Term) -> None:
        shape = term.shapes[0]
        goes_on = term.is_prefix and not term.is_phrase
        forms = {shape.letters, *(beginnings_of(shape) if goes_on else forms_of(shape))}
        shortest = {each for each in forms if not any(one in each for one in forms - {each})}
        ends = "" if goes_on else r"(?![^\W_])"
        self._letters = re.compile(_either(shortest))
        self._word = re.compile(rf"(?<![^\W_])(?:{_ARTICLES})?(?:{_either(forms)}){ends}")
        self._has_case = any(each.isascii() and each.isalpha() for each in shape.letters)

    def place(self, text: str) -> int | None:
        """Where the word begins in `text`, None when it is not found so."""
        lowered = text.lower() if self._has_case else text
        # Looking for letters alone is many times quicker, and mostly enough to know they are not.
        letters = self._letters.search(lowered)
        if letters is None or len(lowered) != len(text):
            return None
        word = self._word.search(lowered, max(0, letters.start() - _LONGEST_ARTICLE))
        return None if word is None else word.start()


def _either(forms: Iterable[str]) -> str:
    spelled = ("".join(_WRITTEN.get(each, re.escape(each)) for each in form) for form in forms)
    return "|".join(sorted(spelled, key=len, reverse=True))


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


def _part(form: str, found: Shape, at: int | None = None) -> Place:
    start = found.letters.find(form, max(at or 0, 0))
    if start < 0:
        return found.article, len(found.letters)
    return start, start + len(form)
