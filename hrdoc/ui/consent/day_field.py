"""A day as somebody states it, in any calendar, and beneath it how it was understood."""

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from hrdoc.ijson import Json
from hrdoc.records.calendars import GREGORIAN, Jdn, from_jdn
from hrdoc.records.date_naming import calendar_for, day_in_words, day_of_iso
from hrdoc.records.dates import StatedDate, understand
from hrdoc.ui.look import Look, isolated
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column

_OPEN = frozenset({"calendar-needed", "calendar-assumed"})


class DayField(QWidget):
    """One line for a date; what cannot be understood is kept as it was written, and said so."""

    edited = Signal()

    def __init__(self, look: Look, title: str, *, name: str, iso: str = "") -> None:
        super().__init__()
        self._look = look
        self.setObjectName(f"{name}-field")
        self._line = QLineEdit()
        self._line.setObjectName(name)
        self._line.setAccessibleName(title)
        self._meaning = label("", "soft", wraps=True)
        self._meaning.setObjectName(f"{name}-meaning")
        heading = label(title, "label")
        heading.setBuddy(self._line)
        parts = column(space=4, parent=self)
        for part in (heading, self._line, self._meaning):
            parts.addWidget(part)
        self.setFocusProxy(self._line)
        self._line.textChanged.connect(self._tell)
        if iso:
            self.show_day(iso)
        self._line.textChanged.connect(self.edited)
        self._tell()

    def show_day(self, iso: str) -> None:
        """Show a day that is kept, as the language of the window writes it."""
        self._line.setText(day_in_words(day_of_iso(iso), self._look.words.language))

    def show_answer(self, answer: Json) -> None:
        """Show what is kept of a date field, as it was stated."""
        stated = answer.get("as_stated") if isinstance(answer, dict) else answer
        self._line.setText(stated if isinstance(stated, str) else "")

    def answer(self) -> Json:
        """What a date field is given: None when nothing was written."""
        text = self._line.text().strip()
        if not text:
            return None
        return self._understood(text).to_json()

    @property
    def is_impossible(self) -> bool:
        """Whether a day is named that no calendar has."""
        return "impossible" in self._understood(self._line.text().strip()).warnings

    def _understood(self, text: str) -> StatedDate:
        stated = understand(text)
        calendar = calendar_for(self._look.words.language)
        # A bare year of the fourteenth century is never Gregorian: nobody alive is meant by it.
        if _OPEN.isdisjoint(stated.warnings) or calendar == GREGORIAN:
            return stated
        return understand(text, calendar)

    @Slot()
    def _tell(self) -> None:
        text = self._line.text().strip()
        meaning = self._meaning_of(text, self._understood(text)) if text else ""
        self._meaning.setText(meaning)
        self._meaning.setVisible(bool(meaning))

    def _meaning_of(self, text: str, stated: StatedDate) -> str:
        say, first, last = self._look.say, stated.earliest, stated.latest
        if "impossible" in stated.warnings:
            return say("consent-date-impossible")
        if first is None or last is None:
            return say("consent-date-as-written")
        if first != last:
            return say("consent-date-between", first=self._words(first), last=self._words(last))
        told = [] if self._words(first) == text else [self._words(first)]
        if calendar_for(self._look.words.language) != GREGORIAN:
            told.append(self._gregorian(first))
        return say("consent-date-means", date=" · ".join(map(isolated, told))) if told else ""

    def _words(self, day: Jdn) -> str:
        return day_in_words(day, self._look.words.language)

    def _gregorian(self, day: Jdn) -> str:
        parts = from_jdn(GREGORIAN, day)
        return "/".join(self._look.locale.toString(part).replace("\u066c", "") for part in parts)
