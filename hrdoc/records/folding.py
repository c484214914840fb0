# ruff: noqa: RUF001, RUF002 - letters that look like Latin ones are what this file is about
"""Folding: the letters a text is searched by, with the way back to what was written.

Responsible for one spelling of every word, so that keyboards, marks and habits of writing do not
hide a text from who looks for it, and for where in the original each letter stands. It changes
nothing that is kept, and knows no query and no index.

1. Marks go: vowels and Quranic signs, tatweel, accents, signs that cannot be seen. What another
   script writes with signs that are no accents (Devanagari, Japanese) stays.
2. Letters of one sound on several keyboards are one: alef (أإآٱ), yeh (ي ى ئ), kaf (ك), heh
   (ة ۀ ھ), waw (ؤ; two of them are one); a hamza alone is nothing. Latin letters lose case and
   accents; ß, æ, ø, đ, ł, þ and the dotless ı are spelled in plain letters. Digits are ASCII.
3. What joins stays one word: a zero-width non-joiner (`می‌خواهم`), an apostrophe, and the space
   after a few prefixes and before a few endings (`می خواهم`, `کتاب ها`, `عبد الکریم`).
4. A word is also found by its parts, by its letters without a hamza's seat (مسئول, مسؤول), and with
   or without the Arabic article (الكتاب, والكتاب, بالكتاب, للكتاب).
"""

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import cache
from itertools import chain, pairwise
from typing import Final, NamedTuple

Place = tuple[int, int]
"""Where something stands in a text: first character, and the one after the last."""

_KNOWN_MOST: Final = 50_000

_ALIKE: Final = str.maketrans(
    "يىېےﻱكڪةەہھۀۂؤٱ",
    "ییییی" + "کک" + "ههههه" + "ه" + "وا",
)
_PLAIN: Final = {
    "ß": "ss", "æ": "ae", "œ": "oe", "ø": "o", "đ": "d", "ð": "d", "þ": "th", "ł": "l", "ı": "i",
    "ħ": "h", "ŋ": "n", "ŧ": "t",
}  # fmt: skip
_TATWEEL: Final = "ـ"
_HAMZA: Final = "ء"
_HAMZAS: Final = "\u0654\u0655"
_SEATS: Final = frozenset("ویا")
_KEPT_CLASSES: Final = frozenset({0, 7, 8, 9})
"""Combining classes of signs that are part of a letter in their script, not an accent (1)."""

_ZWNJ: Final = "\N{ZERO WIDTH NON-JOINER}"
_APOSTROPHES: Final = "'`´ʹʻʼʽʾʿˈ\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
_JOINING: Final = frozenset(_ZWNJ + _APOSTROPHES + " \N{NO-BREAK SPACE}")

_BEFORE: Final = frozenset({"می", "نمی"})
_AFTER: Final = frozenset(
    "ها های هایی هایم هایت هایش هایمان هایتان هایشان تر ترین".split()  # noqa: SIM905
)
_OF_ARABIC: Final = re.compile("[\u0620-\u06ff]")

_ARTICLE: Final = re.compile("(?:[وف]?(?:[بک]|)ال|[وف]?لل)(?=..)")
_LONG_ENOUGH: Final = 3
"""Letters that have to follow an article that is joined to a preposition or a conjunction."""

# Words that begin like an article and have none.
_NO_ARTICLE: Final = re.compile(
    "(?:ال(?:له|هه|هام|ان|بته|بسه|بوم|تماس|تهاب|زام|زاما|زامی|غا|غای|فبا|ف|کل|کلی|کتریک|کترونیک|"
    "کترونیکی|گو|گوی|گوها|ماس|مان|مانی|مپیک|یاس|ناز|واح|وار|برز|وند|یگودرز|حاق)"
    "|والد(?:ه|ین|م|ش)?|والی|والیبال|والا|والای|بالا.*|بالش|بالکن|بالغ|بالین|بالینی|بالن|بالت"
    "|کالا.*|کالب.*|کالج|کالیفرنیا|فالود.*|فالگیر|لله)"
)


def _marks() -> str:
    """Every sign that combines with a letter, as ranges of a character class.

    The planes and blocks without one are passed over: this is reckoned when a program starts.
    """
    blocks = chain(range(0x300, 0x2000), range(0x20D0, 0x2100), range(0x2CEF, 0x3100),
                   range(0xA66F, 0xAC00), (0xFB1E,), range(0xFE00, 0xFE30))  # fmt: skip
    return "".join(chr(n) for n in blocks if unicodedata.category(chr(n))[0] == "M")


_UNSEEN: Final = (
    "\u00ad\u034f\u061c\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff"
)
_RUN: Final = re.compile(rf"[^\W_](?:[^\W_]|[{_marks()}{_UNSEEN}{_APOSTROPHES}])*")


class _Folded(NamedTuple):
    """What one character is folded to, and whether it carries a hamza."""

    letters: str
    is_mark: bool
    has_hamza: bool


@cache
def _fold_character(character: str) -> _Folded:
    apart = unicodedata.normalize("NFKD", unicodedata.normalize("NFKD", character).casefold())
    has_hamza = any(each in _HAMZAS for each in apart)
    kept = "".join(map(_plain, apart))
    is_mark = not kept and (character == _TATWEEL or unicodedata.category(character)[0] == "M")
    return _Folded(kept, is_mark, has_hamza)


def _plain(letter: str) -> str:
    if letter in {_HAMZA, _TATWEEL}:
        return ""
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    if unicodedata.category(letter)[0] == "M":
        unseen = "\ufe00" <= letter <= "\ufe0f" or letter == "\u034f"
        return letter if unicodedata.combining(letter) in _KEPT_CLASSES and not unseen else ""
    letter = _PLAIN.get(letter, letter.translate(_ALIKE))
    return letter if letter.isalnum() else ""


@dataclass(frozen=True, slots=True)
class Shape:
    """A word as it is searched by, whatever text it stands in.

    `letters` are all of it, the first `article` of them an article; `others` are further forms it
    is found by (4); `places` are where the letters stand, counted from the word's first character.
    """

    letters: str = field(repr=False)
    article: int
    others: tuple[str, ...] = field(repr=False)
    bare: str = field(repr=False)
    places: tuple[Place, ...]

    @property
    def stem(self) -> str:
        """The letters without the article."""
        return self.letters[self.article :]


@dataclass(frozen=True, slots=True)
class Word:
    """A word of a text: its shape, and the character it begins at."""

    shape: Shape
    start: int

    def place(self, first: int, last: int) -> Place:
        """Where the letters from `first` up to `last`, at least one, stand in the text."""
        places = self.shape.places
        return self.start + places[first][0], self.start + places[last - 1][1]


Known = dict[str, Shape]
"""Shapes of words met before, by their characters; whoever keeps it forgets it on locking."""


def words_in(text: str, known: Known | None = None) -> Iterator[Word]:
    """Every word of a text, in order."""
    known = {} if known is None else known
    runs = [(run.start(), run.end()) for run in _RUN.finditer(text)]
    place = 0
    while place < len(runs):
        start, end = runs[place]
        shape = shape_of(text[start:end], known)
        place += 1
        while place < len(runs) and _are_one(text, end, runs[place], shape, known):  # 3
            end = runs[place][1]
            shape = shape_of(text[start:end], known)
            place += 1
        if shape.letters:
            yield Word(shape, start)


def fold(text: str) -> tuple[str, tuple[Place, ...]]:
    """The words of a text in their letters, a space between them, and where each stands.

    A space between two words stands for what is between them.
    """
    letters: list[str] = []
    places: list[Place] = []
    for word in words_in(text):
        first, last = word.place(0, 1)[0], word.shape.places
        if letters:
            letters.append(" ")
            places.append((places[-1][1], first))
        letters.append(word.shape.letters)
        places.extend((word.start + start, word.start + end) for start, end in last)
    return "".join(letters), tuple(places)


def shape_of(run: str, known: Known) -> Shape:
    """The shape of a word by its characters."""
    found = known.get(run)
    if found is None:
        if len(known) >= _KNOWN_MOST:
            known.clear()
        found = known[run] = _shape(run)
    return found


def _are_one(text: str, end: int, following: Place, shape: Shape, known: Known) -> bool:
    start = following[0]
    if start != end + 1 or text[end] not in _JOINING or not _OF_ARABIC.match(text, start):
        return False
    after = shape_of(text[start : following[1]], known)
    if shape.letters in _BEFORE or (shape.letters == "عبد" and after.article):
        return bool(after.letters)
    if not _OF_ARABIC.match(shape.letters):
        return False
    return after.letters in _AFTER or (after.letters == "ی" and shape.letters.endswith("ه"))


class _Building:
    """A shape while its characters are read."""

    def __init__(self) -> None:
        self.letters: list[str] = []
        self.places: list[Place] = []
        self.hamzas: set[int] = set()
        self.breaks: list[int] = []

    def take(self, place: int, character: str) -> None:
        """Read the next character."""
        if character in _JOINING:
            if self.letters and self.breaks[-1:] != [len(self.letters)]:
                self.breaks.append(len(self.letters))
            return
        folded = _fold_character(character)
        for letter in folded.letters:
            if letter == "و" and self.letters[-1:] == ["و"]:
                self.places[-1] = (self.places[-1][0], place + 1)
                self.hamzas.discard(len(self.letters) - 1)
                continue
            self.letters.append(letter)
            self.places.append((place, place + 1))
            if folded.has_hamza and letter in _SEATS:
                self.hamzas.add(len(self.letters) - 1)
        if folded.is_mark and self.places:
            self.places[-1] = (self.places[-1][0], place + 1)
            if folded.has_hamza and self.letters[-1] in _SEATS:
                self.hamzas.add(len(self.letters) - 1)

    def finish(self) -> Shape:
        """The shape of what was read."""
        count = len(self.letters)
        if self.breaks[-1:] == [count]:
            self.breaks.pop()
        if self.breaks[-1:] == [count - 1] and self.letters[-2:] == ["ه", "ی"]:
            # The ending of a noun before what it belongs to, which others write as a mark.
            del self.letters[-1], self.places[-1]
            self.breaks.pop()
        letters = "".join(self.letters)
        article = article_of(letters)
        bare = "".join(
            each
            for place, each in enumerate(letters)
            if place >= article and (place not in self.hamzas or place == article)
        )
        return Shape(letters, article, self._others(letters, article, bare), bare,
                     tuple(self.places))  # fmt: skip

    def _others(self, letters: str, article: int, bare: str) -> tuple[str, ...]:
        edges = [0, *self.breaks, len(letters)] if self.breaks else []
        parts = [letters[start:end] for start, end in pairwise(edges)]
        stems = [part[article_of(part) :] for part in parts]
        found = dict.fromkeys(each for each in (letters, bare, *parts, *stems) if len(each) > 1)
        found.pop(letters[article:], None)
        return tuple(found)


def _shape(run: str) -> Shape:
    building = _Building()
    for place, character in enumerate(run):
        building.take(place, character)
    return building.finish()


def article_of(letters: str) -> int:
    """How many letters of a folded word are an article and what is joined to it."""
    found = _ARTICLE.match(letters)
    if found is None or _NO_ARTICLE.fullmatch(letters):
        return 0
    length = found.end()
    if length == 2 and letters.startswith("ال"):  # noqa: PLR2004 - alef and lam
        return length
    return length if len(letters) - length >= _LONG_ENOUGH else 0
