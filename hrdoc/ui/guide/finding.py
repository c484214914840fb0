"""Finding words in the guide, in whatever spelling or keyboard they are typed."""

from collections.abc import Iterator, Sequence
from functools import lru_cache

from hrdoc.records.folding import Place, Shape, Word, words_in


def places_of(wanted: str, text: str) -> Sequence[Place]:
    """Where each word of `wanted` begins a word of `text`, in order; nothing unless all of them do.

    An article before a word hides it as little as another spelling does.
    """
    words = _words(text)
    found: list[Place] = []
    for each in words_in(wanted):
        met = list(_places_of_word(each.shape, words))
        if not met:
            return ()
        found += met
    return sorted(set(found))


@lru_cache(maxsize=64)
def _words(text: str) -> tuple[Word, ...]:
    """The words of a page, which are looked through again after every key."""
    return tuple(words_in(text))


def _places_of_word(wanted: Shape, words: Sequence[Word]) -> Iterator[Place]:
    for word in words:
        shape = word.shape
        if shape.letters.startswith(wanted.letters):
            yield word.place(0, len(wanted.letters))
        elif wanted.stem and shape.stem.startswith(wanted.stem):
            yield word.place(shape.article, shape.article + len(wanted.stem))
