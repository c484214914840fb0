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
"""

import re
import unicodedata

from hrdoc.crypto.errors import PassphraseEmpty, PassphraseNotText, PassphraseRuleUnknown

RULE = 1

_FOLDED = (
    {0x064A: "\u06cc", 0x0649: "\u06cc", 0x0643: "\u06a9"}
    | {0x0660 + digit: str(digit) for digit in range(10)}
    | {0x06F0 + digit: str(digit) for digit in range(10)}
    | {0x200C: None, 0x0640: None}
)
_SPACES = re.compile("[\u0009-\u000d\u0020\u0085\u1680\u2028\u2029]+")


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
