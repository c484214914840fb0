"""Labels of forms and vocabularies: words by language, read from definitions anybody may send.

Refuses what could disguise a screen: control characters, line breaks and bidi overrides.
"""

import re
import unicodedata
from collections.abc import Mapping
from types import MappingProxyType
from typing import Final

_LANGUAGE: Final = re.compile(r"[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", re.ASCII)
_MAX_LANGUAGES: Final = 40
_MAX_WORDS: Final = 2000
_OVERRIDES: Final = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A))))


def read_labels(raw: Mapping[str, str]) -> Mapping[str, str] | None:
    """Return the labels, or None when a language or a text is not fit to be shown."""
    if len(raw) > _MAX_LANGUAGES:
        return None
    for language, words in raw.items():
        if not _LANGUAGE.fullmatch(language) or not 0 < len(words) <= _MAX_WORDS:
            return None
        if any(c in _OVERRIDES or unicodedata.category(c) in {"Cc", "Cs"} for c in words):
            return None
    return MappingProxyType(dict(raw))
