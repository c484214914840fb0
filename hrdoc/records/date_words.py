"""The words of dates: months, seasons, weekdays and eras in Latin, Persian and Arabic letters.

Responsible for one spelling to compare by (`fold`) and for which calendar a word belongs to. It
never changes what is kept: folding serves only to recognise.
"""

import re
import unicodedata
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import Final

from hrdoc.records.calendars import GREGORIAN, ISLAMIC_CIVIL, SOLAR_HIJRI

_ZWNJ: Final = "\N{ZERO WIDTH NON-JOINER}"
_DIGITS: Final = str.maketrans("٠١٢٣٤٥٦٧٨٩۰۱۲۳۴۵۶۷۸۹", "01234567890123456789")
_LETTERS: Final = str.maketrans(
    "يىئأإٱآكةؤ،,؛" + _ZWNJ,
    "یییااااکهو   " + " ",
    "ـء'\N{RIGHT SINGLE QUOTATION MARK}\N{LEFT SINGLE QUOTATION MARK}",
)


def fold_digits(text: str) -> str:
    """Return `text` with Persian and Arabic digits as ASCII and without marks of direction."""
    visible = (
        letter
        for letter in unicodedata.normalize("NFKC", text)
        if letter == _ZWNJ or unicodedata.category(letter) != "Cf"
    )
    return "".join(visible).translate(_DIGITS).strip()


def fold(text: str) -> str:
    """Return the one spelling by which words of dates are compared."""
    letters = unicodedata.normalize("NFD", fold_digits(text).translate(_LETTERS))
    bare = "".join(letter for letter in letters if unicodedata.category(letter) != "Mn")
    return " ".join(bare.lower().split())


@dataclass(frozen=True, slots=True)
class Word:
    """What a word of a date means: its number within its kind, and its calendar if it has one."""

    number: int
    calendar: str | None = None


class Words:
    """Words of one kind, found in folded text as whole words, the longest first."""

    def __init__(self, words: Iterable[tuple[str, Word]], *, ending: str = "") -> None:
        """Take spellings with their meaning; `ending` may follow any of them."""
        folded = [(fold(spelling), word) for spelling, word in words]
        self._meanings: Final = {squeezed(spelling): word for spelling, word in folded}
        spellings = sorted((spelling for spelling, _ in folded), key=len, reverse=True)
        either = "|".join(re.escape(s).replace(r"\ ", "[ .-]*") for s in spellings)
        ending = f"(?:[ -]?{fold(ending)})?" if ending else ""
        self._pattern: Final = re.compile(rf"(?<![^\W\d_])({either}){ending}(?![^\W\d_])")

    @property
    def spellings(self) -> Iterable[str]:
        """Every spelling, folded and without spaces."""
        return self._meanings

    def take(self, text: str) -> tuple[list[Word], str]:
        """Return the words found in folded `text`, and the text without them."""
        found = [self._meanings[squeezed(match[1])] for match in self._pattern.finditer(text)]
        return found, " ".join(self._pattern.sub(" ", text).split())


def squeezed(folded: str) -> str:
    """Return folded text without what may stand between the parts of a word."""
    return "".join(letter for letter in folded if letter not in " .-")


def _numbered(
    rows: Sequence[str], calendar: str | None = None, *, start: int = 1
) -> Iterator[tuple[str, Word]]:
    for number, row in enumerate(rows, start=start):
        for spelling in row.split("|"):
            yield spelling, Word(number, calendar)


_SOLAR_MONTHS: Final = (
    "farvardin|فروردین|حمل",
    "ordibehesht|اردیبهشت|ثور",
    "khordad|خرداد|جوزا",
    "tir|تیر|سرطان",
    "mordad|amordad|مرداد|امرداد|اسد",
    "shahrivar|شهریور|سنبله",
    "mehr|مهر|میزان",
    "aban|آبان|عقرب",
    "azar|آذر|قوس",
    "dey|دی|جدی",
    "bahman|بهمن|دلو",
    "esfand|اسفند|حوت",
)
_ISLAMIC_MONTHS: Final = (
    "muharram|moharram|محرم|محرم الحرام",
    "safar|صفر",
    "rabi al awwal|rabi ul awwal|rabi al avval|ربیع الاول",
    "rabi al thani|rabi ul thani|rabi al sani|rabi al akhir|ربیع الثانی|ربیع الاخر",
    "jumada al ula|jumada al awwal|jamadi al avval|جمادی الاولی|جمادی الاول",
    "jumada al thani|jumada al akhira|jamadi al sani|جمادی الثانی|جمادی الثانیه|جمادی الاخره",
    "rajab|رجب",
    "shaban|shaaban|شعبان",
    "ramadan|ramazan|رمضان|رمضان المبارک",
    "shawwal|shavval|شوال",
    "dhu al qadah|dhul qadah|zil qadeh|zi qadeh|ذو القعدة|ذی القعده|ذی قعده",
    "dhu al hijjah|dhul hijjah|zil hajjeh|zi hajjeh|ذو الحجة|ذی الحجه|ذی حجه",
)
_GREGORIAN_MONTHS: Final = (
    "january|jan|ژانویه|جنوری|يناير|كانون الثاني",
    "february|feb|فوریه|فبروری|فبراير|شباط",
    "march|mar|مارس|مارچ|آذار",
    "april|apr|آوریل|اپریل|أبريل|نيسان",
    "may|مه|می|مايو|أيار",
    "june|jun|ژوئن|جون|يونيو|حزيران",
    "july|jul|ژوئیه|جولای|يوليو|تموز",
    "august|aug|اوت|آگوست|اگست|أغسطس|آب",
    "september|sept|sep|سپتامبر|سپتمبر|سبتمبر|أيلول",
    "october|oct|اکتبر|أكتوبر|تشرين الأول",
    "november|nov|نوامبر|نومبر|نوفمبر|تشرين الثاني",
    "december|dec|دسامبر|دسمبر|ديسمبر|كانون الأول",
)

MONTHS: Final = Words(
    [
        *_numbered(_SOLAR_MONTHS, SOLAR_HIJRI),
        *_numbered(_ISLAMIC_MONTHS, ISLAMIC_CIVIL),
        *_numbered(_GREGORIAN_MONTHS, GREGORIAN),
    ],
    ending="ماه",
)
"""Month names, 1 to 12, each of one calendar."""

SEASONS: Final = Words(
    _numbered(
        (
            "spring|بهار|الربيع",
            "summer|تابستان|صيف|الصيف",
            "autumn|fall|پاییز|خزان|خريف|الخريف",
            "winter|زمستان|شتاء|الشتاء",
        )
    )
)
"""Seasons, spring 1 to winter 4; which calendar's, the year decides."""

WEEKDAYS: Final = Words(
    _numbered(
        (
            "monday|mon|دو شنبه|الاثنين",
            "tuesday|tue|سه شنبه|الثلاثاء",
            "wednesday|wed|چهار شنبه|الأربعاء",
            "thursday|thu|پنج شنبه|الخميس",
            "friday|fri|جمعه|الجمعة",
            "saturday|sat|شنبه|السبت",
            "sunday|sun|یک شنبه|الأحد",
        ),
        start=0,
    )
)
"""Days of the week, Monday 0 to Sunday 6."""

IMPERIAL: Final = 1180
"""Years by which the imperial calendar of Iran, 2535 to 2537, was ahead of Solar Hijri."""

ERAS: Final = Words(
    [
        *_numbered(
            ("solar hijri|shamsi|sh|ap|هجری شمسی|هجری خورشیدی|شمسی|خورشیدی|ه ش|ش",),  # noqa: RUF001
            SOLAR_HIJRI,
        ),
        # The word "hijri" alone is either calendar, so it is not here.
        *_numbered(
            ("lunar hijri|qamari|ah|هجری قمری|قمری|ه ق|ق|هـ",),  # noqa: RUF001
            ISLAMIC_CIVIL,
        ),
        *_numbered(("gregorian|ce|ad|میلادی|ميلادية|م",), GREGORIAN),
        *_numbered(("shahanshahi|imperial|شاهنشاهی",), SOLAR_HIJRI, start=IMPERIAL),
    ]
)
"""What follows a year and names its calendar; `IMPERIAL` is the number of the imperial one."""

_FILLERS: Final = (
    "of|the|in|on|at|sometime|some time|year|month|morning|noon|afternoon|سال|ماه|روز|در|مورخ|صبح"
    "|ظهر|عصر|عام|سنة|شهر|يوم|في|من|صباح|لعام|لسنة"
)
FILLERS: Final = Words(_numbered((_FILLERS,)))
"""Words that change nothing."""

HIJRI: Final = Words(_numbered(("hijri|هجری|هجرية",)))
"""What both the solar and the lunar years are called."""

DECADES: Final = Words(_numbered(("دهه|عقد",)))
"""What makes a year that ends in nought a decade."""


# fmt: off
_ORDINALS_FA: Final = (
    "یکم|اول", "دوم", "سوم", "چهارم", "پنجم", "ششم", "هفتم", "هشتم", "نهم", "دهم", "یازدهم",
    "دوازدهم", "سیزدهم", "چهاردهم", "پانزدهم", "شانزدهم", "هفدهم", "هجدهم|هژدهم", "نوزدهم", "بیستم",
    "بیست و یکم", "بیست و دوم", "بیست و سوم", "بیست و چهارم", "بیست و پنجم", "بیست و ششم",
    "بیست و هفتم", "بیست و هشتم", "بیست و نهم", "سی ام", "سی و یکم",
)
_ORDINALS_AR: Final = (
    "الأول", "الثاني", "الثالث", "الرابع", "الخامس", "السادس", "السابع", "الثامن", "التاسع",
    "العاشر", "الحادي عشر", "الثاني عشر", "الثالث عشر", "الرابع عشر", "الخامس عشر", "السادس عشر",
    "السابع عشر", "الثامن عشر", "التاسع عشر", "العشرين", "الحادي والعشرين", "الثاني والعشرين",
    "الثالث والعشرين", "الرابع والعشرين", "الخامس والعشرين", "السادس والعشرين", "السابع والعشرين",
    "الثامن والعشرين", "التاسع والعشرين", "الثلاثين", "الحادي والثلاثين",
)
_ORDINALS_EN: Final = (
    "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth",
    "eleventh", "twelfth", "thirteenth", "fourteenth", "fifteenth", "sixteenth", "seventeenth",
    "eighteenth", "nineteenth", "twentieth", "twenty first", "twenty second", "twenty third",
    "twenty fourth", "twenty fifth", "twenty sixth", "twenty seventh", "twenty eighth",
    "twenty ninth", "thirtieth", "thirty first",
)
# fmt: on

DAYS: Final = Words([*_numbered(_ORDINALS_FA), *_numbered(_ORDINALS_AR), *_numbered(_ORDINALS_EN)])
"""Days of a month written as words, 1 to 31; they mean days only beside the name of a month."""
