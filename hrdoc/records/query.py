"""What a person types to search, understood: words, phrases, and a word that is not finished.

Responsible for taking any string at all and giving words of `folding`; nothing typed is a mistake.
A phrase stands between quotation marks of any kind; a mark that is never closed closes at the end.
The last word is the beginning of one while nothing follows it; so is a word with a star after it.
More than `MAX_WORDS` words are too many to mean something: the rest is left out.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from hrdoc.records.folding import Place, Shape, Word, words_in

MAX_TYPED: Final = 1000
MAX_WORDS: Final = 16

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
    terms: list[Term] = []
    left = MAX_WORDS
    for piece in _PIECES.finditer(typed[:MAX_TYPED]):
        phrase = piece[1]
        if phrase is None:
            found = list(_plain(piece[0], at_end=piece.end() == len(typed)))
        else:
            found = _phrase(phrase, is_open=not piece[2])
        for term in found:
            if term not in terms and len(term.shapes) <= left:
                terms.append(term)
                left -= len(term.shapes)
    return Query(tuple(terms))


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


def marks_of(query: Query, words: Sequence[Word]) -> list[Place]:
    """Where in a text of these words the terms are found: places in order, none over another."""
    found = sorted({place for term in query.terms for place in _places(term, words)})
    marks: list[Place] = []
    for start, end in found:
        if marks and start <= marks[-1][1]:
            marks[-1] = (marks[-1][0], max(end, marks[-1][1]))
        else:
            marks.append((start, end))
    return marks


def _places(term: Term, words: Sequence[Word]) -> Iterator[Place]:
    if not term.is_phrase:
        shape = term.shapes[0]
        for word in words:
            letters = matched(shape, word.shape, is_prefix=term.is_prefix)
            if letters is not None:
                yield word.place(*letters)
        return
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
