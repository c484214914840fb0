"""Words that some write as one and others apart: دریابان, دریا بان; Abdulrahman, Abd al-Rahman.

Responsible for how else the words of a query may stand in a text, and for nothing that is indexed.
Each part has three letters at least: with fewer, two of the commonest words are a third one that
means something else (`ما در`, in ours; `مادر`, mother). Names of people are found with shorter
parts, too, by their sound (`name_keys`).
"""

import re
from collections.abc import Iterator, Sequence
from typing import Final

from hrdoc.records.folding import Shape, Word, shape_of

LATIN_ARTICLES: Final = ("al", "el", "ul")
"""How the Arabic article is written between two parts of a name in Latin letters."""

_LEAST: Final = 3
_ARTICLE: Final = 2
_LONGEST: Final = 24
"""Letters of a word that may be two, at most: each place to part it is looked up."""

_GAP: Final = re.compile("[ \N{NO-BREAK SPACE}\N{ZERO WIDTH NON-JOINER}-]{1,2}")


def written_in_one(text: str, words: Sequence[Word]) -> Iterator[tuple[range, Shape]]:
    """Neighbours among the words of a text, by their places, and the word they are in one."""
    for first in range(len(words) - 1):
        two, three = words[first : first + 2], words[first : first + 3]
        if _stand_together(text, two) and all(map(_is_part, two)):
            yield range(first, first + 2), shape_of(_letters(text, two), {})
        elif _stand_together(text, three) and _has_article(three):
            start, _, end = (_letters(text, [word]) for word in three)
            for article in LATIN_ARTICLES:
                yield range(first, first + 3), shape_of(start + article + end, {})


def written_apart(shape: Shape) -> Iterator[tuple[Shape, ...]]:
    """The words that may be meant by one, in their order, for each place where it can be parted."""
    letters = shape.letters
    if len(letters) > _LONGEST or not letters.isalpha():
        return
    for cut in range(_LEAST, len(letters) - _LEAST + 1):
        start, rest = letters[:cut], letters[cut:]
        yield shape_of(start, {}), shape_of(rest, {})
        if rest[:_ARTICLE] in LATIN_ARTICLES and len(rest) >= _ARTICLE + _LEAST:
            for article in LATIN_ARTICLES:
                parts = (start, article, rest[_ARTICLE:])
                yield tuple(shape_of(part, {}) for part in parts)


def _stand_together(text: str, words: Sequence[Word]) -> bool:
    ends = [_end(word) for word in words]
    return all(
        _GAP.fullmatch(text, end, word.start) is not None
        for end, word in zip(ends, words[1:], strict=False)
    )


def _is_part(word: Word) -> bool:
    letters = word.shape.letters
    return len(letters) >= _LEAST and letters.isalpha()


def _has_article(words: Sequence[Word]) -> bool:
    """Whether these are two parts of a name with the article between them."""
    return (
        len(words) == _ARTICLE + 1
        and words[1].shape.letters in LATIN_ARTICLES
        and _is_part(words[0])
        and _is_part(words[2])
    )


def _end(word: Word) -> int:
    return word.place(0, len(word.shape.letters))[1]


def _letters(text: str, words: Sequence[Word]) -> str:
    """The characters of words without what is between them."""
    return "".join(text[word.start : _end(word)] for word in words)
