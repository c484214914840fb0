# ruff: noqa: RUF001 - Persian and Arabic letters stand beside Latin ones
"""Names across spellings and scripts: keys by which محمد, Mohammad and Muhammad are found together.

Responsible for suggestions and for nothing else: one key has many names, so a key never decides
that two people are one. A key is the consonants of a word in classes of sound that hold for
Persian, Arabic and the usual ways to write both in Latin letters. Vowels, and the letters that
stand for vowels as often as for consonants (و ی w v y), count only in words with hardly anything
else. A name is written in one or apart (دریابان, دریا بان; Abdulrahman, Abd al-Rahman), so
neighbours have a key together, too.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from typing import Final

from hrdoc.records.folding import Shape, words_in

_SHORT: Final = 2
"""Consonants below which a key says too little, and the vowels are kept too."""

_IN_ONE: Final = 3
"""Words of a name that some write as one, at most: سیدمحمدرضا."""

_MANY: Final = 12
"""Words of a name that are read for this, at most; what goes on is no name of a person."""

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
_DOUBLED: Final = re.compile(r"(.)\1")


@dataclass(frozen=True, slots=True)
class Sound:
    """A key of a name, and which words of the name it is made of, counted from 0.

    Words that only join names are not counted.
    """

    key: str = field(repr=False)
    words: range


def name_keys(name: str) -> frozenset[str]:
    """The keys of the words of a name and of its neighbours written in one."""
    return frozenset(sound.key for sound in sounds_of(name))


def sounds_of(name: str) -> Iterator[Sound]:
    """Every key of a name: of each word, and of up to three that others write in one.

    Words that only join names have no key of their own.
    """
    shapes = [word.shape for word in words_in(name)]
    own = [at for at, shape in enumerate(shapes) if shape.stem not in _ARTICLES]
    for first in range(len(own)):
        for last in range(first, min(first + _IN_ONE if first < _MANY else first + 1, len(own))):
            picked = own[first : last + 1]
            spelled = _spelled(shapes, picked)
            for key in sorted({key for each in spelled for key in word_keys(each)}):
                yield Sound(key, range(first, last + 1))


def _spelled(shapes: Sequence[Shape], picked: Sequence[int]) -> Iterator[str]:
    """How some of the words of a name are written in one: without articles, and with them."""
    start, end = picked[0], picked[-1] + 1
    yield "".join(shapes[at].stem for at in picked)
    whole = "".join(shape.letters for shape in shapes[start + 1 : end])
    yield shapes[start].stem + whole
    if start and shapes[start - 1].stem in _ARTICLES:
        yield shapes[start - 1].stem + shapes[start].stem + whole


def word_keys(stem: str) -> frozenset[str]:
    """The keys of one folded word; of a sound that is spelled in two ways, both."""
    found = {_key(stem)}
    if "th" in stem:
        found.add(_key(stem.replace("th", "t")))
    if "q" in stem or "gh" in stem or "ق" in stem:
        found.add(_key(stem.replace("gh", "q").replace("q", "k").replace("ق", "ک")))
    return frozenset(found - {""})


def _key(stem: str) -> str:
    # Latin letters first: the s and the h of سهراب are two sounds, those of Shirin are one.
    sounds = _SOUND.sub(lambda found: _SOUNDS[found[0]], stem).translate(_ARABIC)
    # A last h is written or not: Fatemeh, Fatima, فاطمه.
    sounds = re.sub("h$", "", sounds) if len(sounds) > _SHORT else sounds
    consonants = _TWICE.sub(r"\1", _VOWELS.sub("", sounds))
    if len(consonants) >= _SHORT:
        return consonants
    # The last vowel of a short name is heard alike and spelled freely; the first is told apart. One
    # letter many times is no name: it has no key in common with a code that begins with it.
    return _DOUBLED.sub(r"\1", sounds)
