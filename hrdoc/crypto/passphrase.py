"""The common form of a passphrase: the same words open the vault whatever keyboard typed them.

This file does not judge how good a passphrase is, and it keeps none.

Rule 1, in this order:

1. Unicode normalisation form NFKC.
2. Arabic yeh (U+064A) and alef maksura (U+0649) become Persian yeh (U+06CC);
   Arabic kaf (U+0643) becomes keheh (U+06A9).
3. Arabic-Indic digits (U+0660..U+0669) and extended ones (U+06F0..U+06F9) become `0`..`9`.
4. Zero-width non-joiner (U+200C) and tatweel (U+0640) are dropped.
5. White space is U+0009..U+000D, U+0020, U+0085, U+1680, U+2028 and U+2029 (NFKC has turned the
   other spaces of Unicode into U+0020). Runs of it become one U+0020; at both ends it is dropped.
6. UTF-8. An empty result is refused.

A `Secret` is brought to the same form in pieces, so that it never stands in memory as a whole but
in buffers that are wiped. A piece begins where normalisation may begin afresh (UAX 15, 9.1): at a
character whose decomposition starts with one that neither combines nor is composed with what went
before.
"""

import re
import unicodedata
from collections.abc import Iterator
from typing import Final

from hrdoc.crypto.errors import PassphraseEmpty, PassphraseNotText, PassphraseRuleUnknown
from hrdoc.crypto.secret import Secret

RULE = 1

_FOLDED = (
    {0x064A: "\u06cc", 0x0649: "\u06cc", 0x0643: "\u06a9"}
    | {0x0660 + digit: str(digit) for digit in range(10)}
    | {0x06F0 + digit: str(digit) for digit in range(10)}
    | {0x200C: None, 0x0640: None}
)
_SPACES = re.compile("[\u0009-\u000d\u0020\u0085\u1680\u2028\u2029]+")
_COMPOSED_LETTERS: Final = (range(0x1160, 0x1200), range(0x16D60, 0x16D70))
"""Letters that are composed with the one before: Hangul vowels and finals, Kirat Rai vowels."""


def normalise(passphrase: str, rule: int = RULE) -> bytes:
    """Return the UTF-8 of the common form under `rule`.

    Raises PassphraseRuleUnknown, PassphraseEmpty or PassphraseNotText.
    """
    if rule != RULE:
        raise PassphraseRuleUnknown(rule=rule)
    composed = unicodedata.normalize("NFKC", passphrase)  # 1
    folded = composed.translate(_FOLDED)  # 2, 3, 4
    text = _SPACES.sub(" ", folded).strip(" ")  # 5
    if not text:
        raise PassphraseEmpty
    try:
        return text.encode()  # 6
    except UnicodeEncodeError:
        # Without the cause: it would carry the passphrase into a traceback.
        raise PassphraseNotText from None


def normalise_secret(secret: Secret, rule: int = RULE) -> Secret:
    """The same for a secret, in pieces; the caller wipes what it is given. Raises the same."""
    if rule != RULE:
        raise PassphraseRuleUnknown(rule=rule)
    common = Secret()
    parted = False
    for character in _folded(secret):
        if _SPACES.match(character):  # 5
            parted = common.size > 0
            continue
        if "\ud800" <= character <= "\udfff":
            common.wipe()
            raise PassphraseNotText
        if parted:
            common.add(" ")
            parted = False
        common.add(character)  # 6
    if not common.size:
        raise PassphraseEmpty
    return common


def _folded(secret: Secret) -> Iterator[str]:
    for piece in _pieces(secret):
        yield from unicodedata.normalize("NFKC", piece).translate(_FOLDED)  # 1, 2, 3, 4


def _pieces(secret: Secret) -> Iterator[str]:
    """Runs of a few characters that can be normalised each by itself."""
    piece = ""
    for character in secret:
        if piece and _begins(character):
            yield piece
            piece = ""
        piece += character
    if piece:
        yield piece


def _begins(character: str) -> bool:
    first = unicodedata.normalize("NFKD", character)[0]
    return (
        unicodedata.combining(first) == 0
        and not unicodedata.category(first).startswith("M")
        and not any(ord(first) in letters for letters in _COMPOSED_LETTERS)
    )
