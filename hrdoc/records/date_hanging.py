"""Times told by another: two days after the arrest, the next day, a week ago.

Responsible for telling how far such words are from what they hang on. What that is stays in the
words: nobody but a person can say which arrest is meant, or on which day it was told.
"""

import re
from dataclasses import dataclass, field
from typing import Final

from hrdoc.records.date_phrase_words import either, without_about
from hrdoc.records.date_words import fold

# Days of one, and days by which a count of them may be off either way.
_UNITS: Final = {"day": (1, 0), "week": (7, 3), "month": (30.44, 15), "year": (365.24, 183)}

_UNIT_WORDS: Final = {
    "day": "day|days|روز|يوم|يوما|أيام",
    "week": "week|weeks|هفته|أسبوع|أسبوعا|أسابيع",
    "month": "month|months|ماه|شهر|شهرا|أشهر|شهور",
    "year": "year|years|سال|سنة|سنوات|سنين|عام|عاما|أعوام",
}
_TWO: Final = {
    "day": "يومين",
    "week": "أسبوعين",
    "month": "شهرين",
    "year": "سنتين|عامين",
}
_NUMBERS: Final = (
    "a|an|one|یک|واحد|واحدة",
    "two|دو|اثنين|اثنان",
    "three|سه|ثلاثة|ثلاث",
    "four|چهار|أربعة|أربع",
    "five|پنج|خمسة|خمس",
    "six|شش|ستة|ست",
    "seven|هفت|سبعة|سبع",
    "eight|هشت|ثمانية|ثماني",
    "nine|نه|تسعة|تسع",
    "ten|ده|عشرة|عشر",
    "eleven|یازده|أحد عشر",
    "twelve|دوازده|اثني عشر",
)
_FEW: Final = "a few|few|several|some|a couple of|a couple|چند|چندین|بضعة|بضع|عدة"
_UNIT_OF: Final = {
    fold(word): unit for unit in _UNITS for word in f"{_UNIT_WORDS[unit]}|{_TWO[unit]}".split("|")
} | {fold("اليوم"): "day"}
_NUMBER_OF: Final = {
    fold(word): number
    for number, words in enumerate(_NUMBERS, start=1)
    for word in words.split("|")
}
_LATER: Final = "after|following|later than|بعد از|پس از"
_EARLIER: Final = "before|prior to|earlier than|قبل از|پیش از"

_AMOUNT: Final = rf"(?P<amount>[0-9]{{1,3}}|{either('|'.join(_NUMBERS))}|{either(_FEW)})"
_ANY_UNIT: Final = "|".join(_UNIT_WORDS.values())
_UNIT: Final = rf"(?P<unit>{either(_ANY_UNIT)})"
_DUAL: Final = rf"(?P<dual>{either('|'.join(_TWO.values()))})"
_SIDE: Final = rf"(?:(?P<later>{either(_LATER)})|(?:{either(_EARLIER)}))"

_FORMS: Final = (
    re.compile(rf"{_AMOUNT} {_UNIT} {_SIDE} (?P<event>.+)"),
    re.compile(
        rf"(?:(?P<later>بعد)|قبل) (?:{_DUAL}|{_AMOUNT} {_UNIT}|{_UNIT.replace('unit', 'single')})"
        rf" (?:من|علی|عن) (?P<event>.+)"
    ),
    re.compile(rf"(?:on )?(?:the )?(?P<single>day) {_SIDE} (?P<event>.+)"),
    re.compile(rf"(?P<single>روز) {_SIDE} (?P<event>.+)"),
    re.compile(r"(?P<later>فردا)ی (?P<event>.+)"),
    re.compile(rf"(?:فی )?(?P<single>{either('اليوم')}) (?P<later>التالی) ل(?P<event>.+)"),
)

_TOLD: Final = re.compile(
    rf"(?:{_AMOUNT} {_UNIT} (?:ago|earlier|later|before|after|{either('پیش|قبل|بعد|بعدش|مضت')})"
    rf"|(?:{either('منذ|قبل')}) (?:{_DUAL}|{_AMOUNT.replace('amount', 'n')}"
    rf" (?:{either(_ANY_UNIT)})|(?:{either(_ANY_UNIT)}))"
    r"|(?:on )?(?:the |that )?(?:very )?(?:next|following|same|previous|last) (?:day|night|morning"
    r"|evening|week|month|year)|(?:the )?(?:day|week|month|year) (?:before|after)"
    rf"|{either('yesterday|today|tomorrow|tonight|last night|the day before yesterday')}"
    rf"|{either('دیروز|امروز|فردا|پریروز|دیشب|امشب|پریشب|پارسال|امسال|پیرارسال')}"
    r"|(?:روز|هفته|ماه|سال) (?:بعد|قبل|پیش|گذشته|آینده|اینده)|(?:فردا|شب|صبح|روز)ی? ?ان (?:روز|شب)"
    rf"|همان (?:روز|شب|هفته|ماه|سال)|{either('أمس|البارحة|اليوم|غدا|أول أمس')}"
    rf"|(?:فی )?(?:{either('اليوم|الأسبوع|الشهر|العام|السنة')})"
    rf" (?:{either('التالي|السابق|الماضي|المقبل|نفسه|التالية|السابقة|الماضية|المقبلة|نفسها')}))"
)


@dataclass(frozen=True, slots=True)
class Distance:
    """How far from an event, and on which side; `days` None where it was not counted.

    `event` is what the words name, folded; `slack` the days by which the count may be off.
    """

    event: str = field(repr=False)
    later: bool
    days: int | None
    slack: int = 0


def read_distance(text: str) -> Distance | None:
    """Return how far from an event folded `text` says it was; None when it says no such thing."""
    rest = without_about(text)
    for form in _FORMS:
        if match := form.fullmatch(text if rest is None else rest):
            found = match.groupdict()
            later = found.get("later") is not None
            days, slack, unit = _counted(found)
            if rest is not None:
                slack = max(slack, unit)
            return Distance(match["event"], later, days, 0 if days is None else slack)
    return None


def hangs(text: str) -> bool:
    """Whether folded `text` is a time told from another that it does not name."""
    rest = without_about(text)
    return _TOLD.fullmatch(text if rest is None else rest) is not None


def _counted(found: dict[str, str | None]) -> tuple[int | None, int, int]:
    """Days, None for "a few"; how far off they may be; and the length of one unit."""
    if dual := found.get("dual"):
        number, unit = 2, _UNIT_OF[dual]
    elif word := found.get("unit"):
        number, unit = _number(found["amount"] or ""), _UNIT_OF[word]
    else:
        number, unit = 1, _UNIT_OF[found.get("single") or "day"]
    length, slack = _UNITS[unit]
    return round(number * length) or None, slack, round(length)


def _number(written: str) -> int:
    """What a number says; 0 for one that does not count, such as "a few"."""
    return int(written) if written.isdecimal() else _NUMBER_OF.get(written, 0)
