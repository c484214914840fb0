"""What a person types to search, understood: words, phrases, and a word that is not finished.

Responsible for taking any string at all and giving words of `folding`; nothing typed is a mistake.
A phrase stands between quotation marks of any kind; a mark that is never closed closes at the end.
The last word is the beginning of one while nothing follows it; so is a word with a star after it.
A word outside a phrase may be written in one with its neighbours, or in several words (`joining`).
More than `MAX_WORDS` words are too many to mean something: the rest is left out.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass, field, replace
from typing import Final

from hrdoc.records.folding import Shape, words_in
from hrdoc.records.joining import written_apart, written_in_one

MAX_TYPED: Final = 1000
MAX_WORDS: Final = 16

_QUOTES: Final = '"\N{LEFT DOUBLE QUOTATION MARK}\N{RIGHT DOUBLE QUOTATION MARK}«»„‟'
_PIECES: Final = re.compile(rf"[{_QUOTES}]([^{_QUOTES}]*)([{_QUOTES}]|\Z)|[^{_QUOTES}]+")


@dataclass(frozen=True, slots=True)
class Term:
    """One thing to look for: the shapes of a word, or of the words of a phrase in their order.

    `is_prefix` says that the last of them may go on. `others` are what may stand for it instead:
    one word with its neighbours in it, or the words it is made of.
    """

    shapes: tuple[Shape, ...] = field(repr=False)
    is_prefix: bool = False
    others: tuple["Term", ...] = field(default=(), repr=False)

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
    terms = []
    for place, word in enumerate(words):
        end = word.place(0, len(word.shape.letters))[1]
        last = place == len(words) - 1
        unfinished = last and at_end and not text[end:].strip(" ") and not text.endswith(" ")
        terms.append(Term((word.shape,), is_prefix=unfinished or text[end : end + 1] == "*"))
    others = [[Term(parts) for parts in written_apart(word.shape)] for word in words]
    for places, shape in written_in_one(text, words):
        for place in places:
            others[place].append(Term((shape,), is_prefix=terms[places[-1]].is_prefix))
    for term, instead in zip(terms, others, strict=True):
        yield replace(term, others=tuple(instead))


def _phrase(text: str, *, is_open: bool) -> list[Term]:
    words = list(words_in(text))
    unfinished = is_open and not text.endswith(" ")
    return [Term(tuple(word.shape for word in words), is_prefix=unfinished)] if words else []


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
