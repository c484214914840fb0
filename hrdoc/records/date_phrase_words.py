"""The words around dates in English, Persian and Arabic, as patterns for folded text.

Responsible for spellings alone; what the words do to days is the business of `date_phrases`.
"""

import re
from typing import Final

from hrdoc.records.date_words import fold


def either(words: str) -> str:
    """Return a pattern for any of the words, divided by `|`, the longest first."""
    spelled = sorted({fold(word) for word in words.split("|")}, key=len, reverse=True)
    return "|".join(re.escape(word) for word in spelled)


def _leading(words: str) -> re.Pattern[str]:
    return re.compile(rf"(?:{either(words)})(?: ی)?(?:[ -]+|(?=\d))(?=.)")


ABOUT_WORDS: Final = (
    "around|about|circa|ca.|ca|c.|c|~|approximately|approx.|approx|roughly|some time around"
    "|sometime around|at around|somewhere around|در حدود|حدود|حدودا|حدودای|در حوالی|حوالی|تقریبا"
    "|نزدیک|نزدیک به|نزدیکی|طرفهای|حول|في حدود|بحدود|حوالي|نحو|تقريبا|قرابة|ما يقارب"
)
_ABOUT_BEFORE: Final = _leading(ABOUT_WORDS)
_ABOUT_AFTER: Final = re.compile(
    rf"[ -]+(?:{either('or so|or thereabouts|approximately|approx.|تقریبا|حدودا|تقريبا')})$"
)


def without_about(text: str) -> str | None:
    """Return `text` without the word "about" before or after it; None when it has none."""
    if match := _ABOUT_BEFORE.match(text):
        return text[match.end() :]
    if match := _ABOUT_AFTER.search(text):
        return text[: match.start()]
    return None


PART_WORDS: Final = {
    "early": (
        "early|early in|in early|the beginning of|beginning of|at the beginning of|the start of"
        "|start of|at the start of|the first half of|first half of|in the first half of"
        "|اوایل|در اوایل|ابتدای|در ابتدای|آغاز|نیمه اول|نیمه نخست|أوائل|في أوائل|بداية|في بداية"
        "|مطلع|في مطلع|النصف الأول من|في النصف الأول من"
    ),
    "mid": (
        "mid|in mid|middle of|the middle of|in the middle of|اواسط|در اواسط|نیمه|در نیمه|میانه"
        "|میانههای|وسط|وسطهای|وسط های|منتصف|في منتصف|أواسط|في أواسط|في وسط"
    ),
    "late": (
        "late|late in|in late|the end of|end of|at the end of|the second half of|second half of"
        "|the last half of|in the second half of|اواخر|در اواخر|پایان|در پایان|انتهای|نیمه دوم"
        "|آخر|آخرهای|أواخر|في أواخر|نهاية|في نهاية|آخر|النصف الثاني من|في النصف الثاني من"
    ),
}
PARTS: Final = {part: _leading(words) for part, words in PART_WORDS.items()}
"""What names the first, middle or last half of a time."""

SIDE_WORDS: Final = (
    "before|prior to|earlier than|تا قبل از|تا پیش از|قبل از|پیش از|ما قبل|قبل|من قبل",
    "after|later than|some time after|sometime after|following|بعد از|پس از|بعد|ما بعد|من بعد",
    "until|till|up to|by|no later than|not later than|تا|الی|حتى|إلى غاية|لغاية",
    "since|from|starting|starting in|as of|از|منذ|من|ابتداء من|اعتبارا من",
)
SIDES: Final = tuple(_leading(words) for words in SIDE_WORDS)
"""What leaves one end open: before, after, until, since."""

FROM: Final = "from|از|من|منذ"
BETWEEN: Final = "between|sometime between|some time between|بین|میان|ما بین|ما بين|بين"
TO: Final = "to|until|till|through|up to|تا|الی|إلى|حتى"
AND: Final = "and|و"
OR: Final = "or|or else|یا|أو"

_TO: Final = re.compile(rf" (?:{either(TO)}) | - |(?<=\d)-(?=\d)")
_OR: Final = re.compile(rf" (?:{either(OR)}) ")
JOINED: Final = (
    (_leading(BETWEEN), re.compile(rf" (?:{either(AND)}) | و(?=\w)"), "between"),
    (_leading(FROM), _TO, "from"),
    (re.compile(""), _TO, "from"),
    (re.compile(""), _OR, "or"),
)
"""How two times are joined: what comes first, what stands between, and how they are meant."""
