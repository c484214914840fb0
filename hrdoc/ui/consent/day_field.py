"""A date with its heading: the field of every form, for the screens that ask for a single date."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hrdoc.ijson import Json
from hrdoc.records.date_naming import calendar_for, day_in_words, day_of_iso
from hrdoc.records.dates import understand
from hrdoc.ui.dates.field import DateField
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column


class DayField(QWidget):
    """One line for a date; what cannot be understood is kept as it was written, and said so.

    `refused` is what is said of a day that does not exist: none is kept here.
    """

    edited = Signal()

    def __init__(
        self, look: Look, title: str, *, name: str, iso: str = "", refused: str = ""
    ) -> None:
        super().__init__()
        self._look = look
        self.setObjectName(f"{name}-field")
        self._field = DateField(
            look, name=name, says=title, refused=refused or look.say("consent-date-refused")
        )
        heading = label(title, "label")
        heading.setBuddy(self._field)
        parts = column(space=4, parent=self)
        parts.addWidget(heading)
        parts.addWidget(self._field)
        self.setFocusProxy(self._field)
        self._field.edited.connect(self.edited)
        if iso:
            self.show_day(iso)

    def show_day(self, iso: str) -> None:
        """Show a day that is kept, as the language of the window writes it."""
        language = self._look.words.language
        words = day_in_words(day_of_iso(iso), language)
        self._field.show_value(understand(words, calendar_for(language)).to_json())

    def show_answer(self, answer: Json) -> None:
        """Show what is kept of a date field, as it was stated."""
        self._field.show_value(answer)

    def answer(self) -> Json:
        """What a date field is given: None when nothing was written."""
        return self._field.value()

    @property
    def is_impossible(self) -> bool:
        """Whether a day is named that no calendar has."""
        return self._field.is_impossible
