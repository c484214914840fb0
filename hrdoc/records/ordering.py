"""The order of titles in a list, the same for every script and language of the program.

Responsible for one key by which titles sort as people expect: marks, case and invisible letters do
not count, numbers sort by their value, and the letters that Persian adds stand where they stand in
its alphabet, not after the others as their code points do. Letters that two languages order
differently (heh and waw) follow the Unicode default, which is the Arabic order. It is for lists
alone: two titles with one key are not the same title.
"""

import re
import unicodedata
from typing import Final

MAX_TITLE: Final = 80
"""Characters of a title that order it."""

_NUMBER: Final = re.compile(r"\d{1,12}")
_WIDTH: Final = 12
# In the order of the alphabet; letters in one group sort as one. Composed letters (hamza, madda)
# are taken apart before.
_ALPHABET: Final = (
    *("ء", "اٱ", "ب", "پ", "تة", "ث", "ج", "چ", "ح", "خ", "د", "ذ", "ر", "ز", "ژ", "س", "ش", "ص"),
    *("ض", "ط", "ظ", "ع", "غ", "فڤ", "ق", "كک", "گ", "ل", "م", "ن", "هھہە", "و", "يیىې"),  # noqa: RUF001
)
_FIRST: Final = 0x0621
_LETTERS: Final = {
    ord(letter): chr(_FIRST + place) for place, group in enumerate(_ALPHABET) for letter in group
}
_PASSED_OVER: Final = frozenset({"Mn", "Me", "Cf", "Lm"})  # marks, joiners, the tatweel


def sort_key(title: str) -> str:
    """Return what `title` is ordered by in a list, "" for a title of no letters."""
    plain = title.strip()[:MAX_TITLE].casefold()
    if not plain.isascii():
        plain = "".join(
            letter
            for letter in unicodedata.normalize("NFKD", plain)
            if unicodedata.category(letter) not in _PASSED_OVER
        ).translate(_LETTERS)
    return _NUMBER.sub(lambda found: str(int(found[0])).zfill(_WIDTH), plain)
