# ruff: noqa: RUF001 - Persian and Arabic letters stand beside Latin ones
"""Names across spellings and scripts: keys by which محمد, Mohammad and Muhammad are found together.

Responsible for suggestions and for nothing else: one key has many names, so a key never decides
that two people are one. A key is the consonants of a word in classes of sound that hold for
Persian, Arabic and the usual ways to write both in Latin letters. Vowels, and the letters that
stand for vowels as often as for consonants (و ی w v y), count only in words with hardly anything
else.
"""

import re
from collections.abc import Iterator
from typing import Final

from hrdoc.records.folding import words_in

_SHORT: Final = 2
"""Consonants below which a key says too little, and the vowels are kept too."""

_ARTICLES: Final = frozenset({"al", "el", "ul", "ol", "bin", "ibn", "bint", "بن", "ابن"})

_ARABIC: Final = str.maketrans({
    "ب": "b", "پ": "p", "ت": "t", "ط": "t", "ث": "s", "س": "s", "ص": "s", "ج": "j", "چ": "C",
    "ح": "h", "ه": "h", "خ": "X", "د": "d", "ذ": "z", "ز": "z", "ظ": "z", "ض": "z", "ر": "r",
    "ژ": "j", "ش": "S", "ع": "A", "غ": "q", "ق": "q", "ف": "f", "ک": "k", "گ": "g", "ل": "l",
    "م": "m", "ن": "n", "ا": "A", "و": "U", "ی": "I",
})  # fmt: skip

# Longest first: two letters that are one sound.
_LATIN: Final = (
    ("tch", "C"), ("sch", "S"), ("kh", "X"), ("gh", "q"), ("sh", "S"), ("ch", "C"), ("zh", "j"),
    ("dj", "j"), ("th", "s"), ("dh", "z"), ("ph", "f"), ("ck", "k"), ("ou", "U"), ("oo", "U"),
    ("ee", "I"), ("aa", "A"), ("c", "k"), ("x", "ks"), ("w", "U"), ("v", "U"), ("u", "U"),
    ("o", "U"), ("y", "I"), ("i", "I"), ("e", "I"), ("a", "A"),
)  # fmt: skip
_SOUNDS: Final = dict(_LATIN)
_SOUND: Final = re.compile("|".join(latin for latin, _ in _LATIN))
_VOWELS: Final = re.compile("[AUI]")
_TWICE: Final = re.compile(r"(.)\1+")


def name_keys(name: str) -> frozenset[str]:
    """The keys of the words of a name; words that only join names have none."""
    return frozenset(key for key, _ in keyed_words(name))


def keyed_words(name: str) -> Iterator[tuple[str, str]]:
    """Each key of a name with the folded word it is made of."""
    for word in words_in(name):
        stem = word.shape.stem
        if stem not in _ARTICLES:
            for key in word_keys(stem):
                yield key, stem


def word_keys(stem: str) -> frozenset[str]:
    """The keys of one folded word; of a sound that is spelled in two ways, both."""
    found = {_key(stem)}
    if "th" in stem:
        found.add(_key(stem.replace("th", "t")))
    if "q" in stem or "gh" in stem or "ق" in stem:
        found.add(_key(stem.replace("gh", "q").replace("q", "k").replace("ق", "ک")))
    return frozenset(found - {""})


def _key(stem: str) -> str:
    sounds = _SOUND.sub(lambda found: _SOUNDS[found[0]], stem.translate(_ARABIC))
    # A last h is written or not: Fatemeh, Fatima, فاطمه.
    sounds = re.sub("h$", "", sounds) if len(sounds) > _SHORT else sounds
    consonants = _TWICE.sub(r"\1", _VOWELS.sub("", sounds))
    if len(consonants) >= _SHORT:
        return consonants
    # The last vowel of a short name is heard alike and spelled freely; the first is told apart.
    return _TWICE.sub(r"\1", sounds)
