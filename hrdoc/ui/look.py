"""How everything shown looks and speaks: one value given to every screen when it is made.

A change of language, appearance or text size makes a new `Look`, and the screens anew with it.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Final, Protocol

from PySide6.QtCore import QCalendar, QDateTime, QLocale, Qt
from PySide6.QtGui import QFont, QIcon

from hrdoc.errors import HrdocError
from hrdoc.ijson import Json
from hrdoc.records.date_naming import day_in_words, day_of_iso
from hrdoc.records.errors import DayOutsideCalendar
from hrdoc.ui.lists import Lists
from hrdoc.ui.theme import icons
from hrdoc.ui.theme.fonts import font
from hrdoc.ui.theme.tokens import DARK, ICON, LIGHT, Tokens
from hrdoc.words import Words, balanced

RIGHT_TO_LEFT: Final = frozenset({"fa", "ar"})
_CALENDARS: Final = {"fa": QCalendar.System.Jalali}
_UNITS: Final = ("bytes", "kb", "mb", "gb", "tb")
_STEP: Final = 1000
ISOLATE: Final = "\u2068"
END_ISOLATE: Final = "\u2069"


class Say(Protocol):
    """How a sentence is asked for; raises WordsMissing."""

    def __call__(self, key: str, /, **args: str | int) -> str:
        """The sentence `key` with `args` in their places."""


@dataclass(frozen=True, slots=True)
class Look:
    """A language, a set of colours, a text size in per cent, and the lists codes have words in."""

    words: Words
    tokens: Tokens = LIGHT
    text_size: int = 100
    lists: Lists = field(default_factory=Lists, repr=False, compare=False)

    @property
    def mirrored(self) -> bool:
        """Whether the language runs from right to left."""
        return self.words.language in RIGHT_TO_LEFT

    @property
    def direction(self) -> Qt.LayoutDirection:
        """The direction of the window."""
        if self.mirrored:
            return Qt.LayoutDirection.RightToLeft
        return Qt.LayoutDirection.LeftToRight

    @property
    def locale(self) -> QLocale:
        """The locale of numbers and of Qt's own words."""
        return QLocale(self.words.language)

    @property
    def say(self) -> Say:
        """Gives the sentence of a key, with values in its places, in the language of the window."""
        return self.words.say

    def tell(self, error: HrdocError) -> str:
        """What went wrong and what can be done about it."""
        return self.words.error(error)

    def label(self, labels: Mapping[str, str]) -> str:
        """A label of a form or a vocabulary."""
        return self.words.label(labels)

    def term(self, vocabulary: str | None, code: str) -> str:
        """The words of a code; of one that no list here has, that it is not known."""
        found = self.lists.term(vocabulary or "", code)
        return self.label(found.labels) if found else self.say("vocabulary-unlisted")

    def number(self, value: int) -> str:
        """A whole number in the digits of the language."""
        return self.locale.toString(value)

    def size(self, size: int) -> str:
        """A size in bytes, in thousands of them, as disks are sold by."""
        unit, value = _UNITS[0], float(size)
        for larger in _UNITS[1:]:
            if value < _STEP:
                break
            unit, value = larger, value / _STEP
        digits = 0 if unit == _UNITS[0] or round(value, 1).is_integer() else 1
        return self.say(f"evidence-size-{unit}", size=self.locale.toString(value, "f", digits))

    def day(self, edtf: str) -> str:
        """A whole day by the calendar of the language; anything less certain as it is written."""
        try:
            return day_in_words(day_of_iso(edtf), self.words.language)
        except (ValueError, DayOutsideCalendar):
            return edtf

    def stated_date(self, value: Json) -> str:
        """A date of a record: a whole day as `day` has it, of any other the words it was told in.

        "" where there is none.
        """
        if not isinstance(value, dict):
            return ""
        reckoned, stated = str(value.get("edtf") or ""), str(value.get("as_stated") or "")
        told = self.day(reckoned)
        return (stated or told) if told == reckoned else told

    def moment(self, value: datetime) -> str:
        """A day and a time, local, by the calendar people of the language live by."""
        moment = QDateTime.fromSecsSinceEpoch(int(value.timestamp()))
        calendar = QCalendar(_CALENDARS.get(self.words.language, QCalendar.System.Gregorian))
        day, time = moment.date(), moment.time()
        return calendar.dateTimeToString("d MMMM yyyy HH:mm", moment, day, time, self.locale)

    def px(self, pixels: int) -> int:
        """A length that grows with the text."""
        return round(pixels * self.text_size / 100)

    def font(self, pixels: int, *, bold: bool = False) -> QFont:
        """The family at a size that grows with the text."""
        return font(self.px(pixels), bold=bold)

    def icon(self, name: str, colour: str | None = None) -> QIcon:
        """An icon in the ink of the theme or another of its colours."""
        return icons.icon(
            name, colour or self.tokens.ink, size=self.px(ICON), mirrored=self.mirrored
        )


def isolated(text: str) -> str:
    """A name, path or code that cannot reorder the sentence around it (UAX 9, FSI and PDI)."""
    return f"{ISOLATE}{balanced(text)}{END_ISOLATE}"


def directed(look: Look, text: str) -> str:
    """Text that runs and begins as the window does, though all of its letters are isolated.

    Of such text alone Qt sees no letter that would tell its direction.
    """
    return ("\u200f" if look.mirrored else "\u200e") + text


def look_for(language: str, *, dark: bool = False, text_size: int = 100) -> Look:
    """The look of a language, an appearance and a text size."""
    return Look(Words(language, own_digits=True), DARK if dark else LIGHT, text_size)
