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

_KNOWN_MOST: Final = 20_000
_LONGEST: Final = 1024
"""Characters of a word, at most: what goes on after them is read as a new word."""

_COMMON: Final = 40
"""Characters of words that are worth remembering, at most."""

_JOINED: Final = 64
"""Characters of a word made of several (3), at most: each joining reads all of them again."""

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
_DROPPED: Final = re.compile(
    "[\u0300-\u036f\u0483-\u0489\u0591-\u05c7\u0610-\u061a\u064b-\u065f\u0670\u06d6-\u06ed\u0711"
    "\u0730-\u074a\u0898-\u089f\u08ca-\u08ff\u1ab0-\u1aff\u1dc0-\u1dff\u20d0-\u20ff\ufb1e\ufe00-\ufe2f]"
)
"""Accents and vowels of Latin, Greek, Cyrillic, Hebrew, Arabic and Syriac letters (1)."""

_ZWNJ: Final = "\N{ZERO WIDTH NON-JOINER}"
_APOSTROPHES: Final = "'`´ʹʻʼʽʾʿˈ\N{LEFT SINGLE QUOTATION MARK}\N{RIGHT SINGLE QUOTATION MARK}"
_JOINING: Final = frozenset(_ZWNJ + _APOSTROPHES + " \N{NO-BREAK SPACE}")

_BEFORE: Final = frozenset({"می", "نمی"})
_AFTER: Final = frozenset(
    "ها های هایی هایم هایت هایش هایمان هایتان هایشان تر ترین".split()  # noqa: SIM905
)
_SERVANT: Final = "عبد"
_OF: Final = "ی"
_SILENT: Final = "ه"
"""After a silent heh, a noun is tied to what follows by a yeh of its own."""
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
_INSIDE: Final = rf"(?:[^\W_]|[{_marks()}{_UNSEEN}{_APOSTROPHES}])"
_RUN: Final = re.compile(rf"[^\W_]{_INSIDE}{{0,{_LONGEST - 1}}}")


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
    is_mark = not kept and (
        character in {_HAMZA, _TATWEEL} or unicodedata.category(character)[0] == "M"
    )
    return _Folded(kept, is_mark, has_hamza)


def _plain(letter: str) -> str:
    if letter in {_HAMZA, _TATWEEL}:
        return ""
    if letter.isdecimal():
        return str(unicodedata.decimal(letter))
    if unicodedata.category(letter)[0] == "M":
        return "" if _DROPPED.match(letter) else letter
    letter = _PLAIN.get(letter, letter.translate(_ALIKE))
    return letter if letter.isalnum() else ""


@dataclass(frozen=True, slots=True, eq=False)
class Shape:
    """A word as it is searched by, whatever text it stands in.

    `letters` are all of it, the first `article` of them an article, `stem` those after it; `bare`
    is the stem without seats of a hamza; `others` are further forms it is found by (4); `places`
    are where the letters stand, counted from the word's first character. A shape `leads` when it
    may be one with the next word, and `follows` when it may be one with the word before (3).
    """

    letters: str = field(repr=False)
    article: int
    stem: str = field(repr=False)
    bare: str = field(repr=False)
    others: tuple[str, ...] = field(repr=False)
    places: tuple[Place, ...]
    leads: bool
    follows: bool


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
    before: Shape | None = None
    start = end = 0
    for run in _RUN.finditer(text):
        characters = run[0]
        shape = known.get(characters) or shape_of(characters, known)
        if before is not None:
            may_join = (before.leads or shape.follows) and run.end() - start <= _JOINED
            if may_join and _are_one(text, end, run, before, shape):  # 3
                end = run.end()
                before = shape_of(text[start:end], known)
                continue
            if before.letters:
                yield Word(before, start)
        before, (start, end) = shape, run.span()
    if before is not None and before.letters:
        yield Word(before, start)


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
        found = _shape(run)
        if len(run) <= _COMMON:
            known[run] = found
    return found


def _are_one(text: str, end: int, run: re.Match[str], before: Shape, after: Shape) -> bool:
    if run.start() != end + 1 or text[end] not in _JOINING:
        return False
    if not (_OF_ARABIC.match(before.letters) and _OF_ARABIC.match(after.letters)):
        return False
    if before.letters == _SERVANT:
        return bool(after.article)
    if after.letters == _OF:
        return before.letters.endswith(_SILENT)
    return before.leads or after.follows


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
            if not self.letters and not letter.isalnum():
                continue  # a sign without the letter it belongs to begins no word
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
        if self.breaks[-1:] == [count - 1] and self.letters[-2:] == [_SILENT, _OF]:
            # What others write as a mark over the heh.
            self.letters.pop()
            end = self.places.pop()[1]
            self.places[-1] = (self.places[-1][0], end)
            self.breaks.pop()
        letters = "".join(self.letters)
        article = article_of(letters)
        bare = "".join(
            each
            for place, each in enumerate(letters)
            if place >= article and (place not in self.hamzas or place == article)
        )
        return Shape(
            letters=letters,
            article=article,
            stem=letters[article:],
            bare=bare,
            others=self._others(letters, article, bare),
            places=tuple(self.places),
            leads=letters in _BEFORE or letters == _SERVANT,
            follows=letters in _AFTER or letters == _OF,
        )

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
