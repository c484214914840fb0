"""Finding words in the guide, in whatever spelling or keyboard they are typed."""

from collections.abc import Sequence
from functools import lru_cache

from hrdoc.records.folding import Place, fold


def places_of(wanted: str, text: str) -> Sequence[Place]:
    """Where each word of `wanted` stands in `text`, in order; nothing unless all of them do."""
    letters, places = _folded(text)
    found: list[Place] = []
    for word in fold(wanted)[0].split():
        met = list(_places_of_word(word, letters, places))
        if not met:
            return ()
        found += met
    return sorted(set(found))


@lru_cache(maxsize=64)
def _folded(text: str) -> tuple[str, tuple[Place, ...]]:
    """The letters of a page, which are looked through again after every key."""
    return fold(text)


def _places_of_word(word: str, letters: str, places: Sequence[Place]) -> Sequence[Place]:
    found: list[Place] = []
    at = letters.find(word)
    while at >= 0:
        found.append((places[at][0], places[at + len(word) - 1][1]))
        at = letters.find(word, at + len(word))
    return found
