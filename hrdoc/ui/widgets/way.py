"""From which side a text is written: by its first letter, but never by one of a code before it.

The first strong letter decides (UAX #9, P2 and P3); a sentence that begins with a handle or a
pseudonym, such as "T1" or "K-4471", would by that rule be set in the direction of the code.
"""

import re
import unicodedata
from typing import Final

from PySide6.QtCore import Qt

_CODES: Final = re.compile(r"[\W\d_]*(?:[A-Z]{1,4}-?\d+(?!\w)[\W\d_]*)+")
_WAYS: Final = {
    "L": Qt.LayoutDirection.LeftToRight,
    "R": Qt.LayoutDirection.RightToLeft,
    "AL": Qt.LayoutDirection.RightToLeft,
}
_AUTO: Final = Qt.LayoutDirection.LayoutDirectionAuto


def way_of_words(text: str, codes: Qt.LayoutDirection = _AUTO) -> Qt.LayoutDirection:
    """The direction of a text that begins with codes, `codes` where nothing else is in it.

    Auto for any other text: its first letter decides.
    """
    begins = _CODES.match(text)
    if begins is None:
        return _AUTO
    strong = (unicodedata.bidirectional(each) for each in text[begins.end() :])
    return next((_WAYS[each] for each in strong if each in _WAYS), codes)
