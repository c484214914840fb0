"""One line for a date in any calendar; beneath it what was understood, and what to know of it.

The words stay as they are written. What a person decides beside them (a calendar, which of two
numbers is the day, "about") changes only the days that are kept with the words.
"""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QDate, Qt, Slot
from PySide6.QtWidgets import QCheckBox, QLabel, QLineEdit, QWidget

from hrdoc.ijson import Json
from hrdoc.records.answers import MAX_TEXT
from hrdoc.records.calendars import Jdn
from hrdoc.records.date_choices import as_about, is_about, readings
from hrdoc.records.date_naming import day_in_calendar
from hrdoc.records.dates import StatedDate, reckon, understand
from hrdoc.records.errors import InvalidField, UnknownField
from hrdoc.ui.dates.month import Month
from hrdoc.ui.dates.telling import told_date, told_days, told_reading, told_warnings
from hrdoc.ui.form.editor import Editor
from hrdoc.ui.form.text import SECRET
from hrdoc.ui.look import Look, directed
from hrdoc.ui.theme import icons
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.theme.tokens import ICON
from hrdoc.ui.widgets.buttons import icon_button
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.elided_link import ElidedLink
from hrdoc.ui.widgets.flow import Flow
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import clear, column, row

_WIDTH: Final = 320


class DateField(Editor):
    """The editor of a date; what is not understood is kept as it is written, and said so."""

    def __init__(
        self, look: Look, *, name: str, says: str, refused: str = "", is_past: bool = False
    ) -> None:
        """`refused` is said of a day that does not exist where none is kept as it is written.

        `is_past` where the date cannot lie ahead, such as a birth: no such reading is offered.
        """
        super().__init__()
        self._look = look
        self._name = name
        self._refused = refused
        self._is_past = is_past
        self._kept: Json = None
        self._stated = StatedDate("")
        self._reference: StatedDate | None = None
        self._month: Month | None = None
        self._lay_out(says)
        self._tell()

    def value(self) -> Json:
        """The date as an object, None when nothing stands there."""
        return self._kept

    def show_value(self, value: Json) -> None:
        """Show the words of a date; one that nobody changes stays as it came."""
        self._kept = value
        self._stated = _stated(value)
        self._write(self._stated.as_stated)
        self._line.setCursorPosition(0)
        self._tell()

    def set_writable(self, writable: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Let it be changed, or only read."""
        self._line.setReadOnly(not writable)
        self._open.setVisible(writable)
        self._close_month()
        self._tell()

    def show_reference(self, reference: Json) -> None:
        """Give the date of the event that this one may hang on: its days are told beside."""
        self._reference = None if reference is None else _stated(reference)
        self._tell()

    @property
    def is_impossible(self) -> bool:
        """Whether a day is named that no calendar has."""
        return "impossible" in self._stated.warnings

    def _lay_out(self, says: str) -> None:
        look, say, name = self._look, self._look.say, self._name
        self._line = QLineEdit()
        self._line.setObjectName(name)
        self._line.setAccessibleName(says)
        self._line.setMaxLength(MAX_TEXT)
        self._line.setInputMethodHints(SECRET)
        self._line.setMaximumWidth(look.px(_WIDTH))
        side = Qt.AlignmentFlag.AlignRight if look.mirrored else Qt.AlignmentFlag.AlignLeft
        self._line.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)  # digits have no direction
        self._line.textChanged.connect(self._edit)
        self._open = icon_button(
            look, "calendar", say("date-open-month"), self._turn_month, name=f"{name}-open"
        )
        self._meaning = at_start(look, label("", "soft", wraps=True))
        self._meaning.setObjectName(f"{name}-meaning")
        self._warnings = label("", "caution", wraps=True)
        self._warnings.setObjectName(f"{name}-warnings")
        self._cautions = self._with_shape(self._warnings)
        self._notes = label("", "soft", wraps=True)
        self._notes.setObjectName(f"{name}-notes")
        self._beside = label("", "soft", wraps=True)
        self._beside.setObjectName(f"{name}-beside")
        self._choices = QWidget()
        self._choices.setObjectName(f"{name}-choices")
        self._offers = Flow(self._choices)
        self._about = QCheckBox(say("date-about"))
        self._about.setObjectName(f"{name}-about")
        self._about.toggled.connect(self._turn_about)
        line = row(space=4)
        line.addWidget(self._line, 1)
        line.addWidget(self._open)
        line.addStretch(0)
        whole = column(space=4, parent=self)
        whole.addLayout(line)
        self._below = column(space=0)
        whole.addLayout(self._below)
        whole.addWidget(self._meaning)
        for part in (self._notes, self._cautions, self._choices, self._beside, self._about):
            whole.addWidget(part)
        self.setFocusProxy(self._line)

    def _with_shape(self, told: QLabel) -> QWidget:
        """Words of caution beside the shape that says so without colour."""
        made, shape, look = QWidget(), QLabel(), self._look
        size, density = look.px(ICON), self.devicePixelRatioF()
        shape.setPixmap(
            icons.pixmap("triangle-alert", look.tokens.caution, size=size, density=density)
        )
        line = row(space=8, parent=made)
        line.addWidget(shape, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(told, 1)
        return made

    @Slot(str)
    def _edit(self, text: str) -> None:
        self._take(understand(text))

    def _take(self, stated: StatedDate) -> None:
        """Keep what is stated now, and say what was understood of it."""
        self._stated = stated
        self._kept = stated.to_json() if stated.as_stated.strip() else None
        self._tell()
        self.edited.emit()

    @Slot(bool)
    def _turn_about(self, about: bool) -> None:  # noqa: FBT001 - a signal of Qt
        understood = understand(self._stated.as_stated, self._stated.calendar)
        self._take(as_about(self._stated) if about else understood)

    def _tell(self) -> None:
        stated, look = self._stated, self._look
        days = told_days(look, stated)
        told = dotted(look, (each for each in days if each != stated.as_stated)) if days else ""
        means = told if not told or stated.as_stated in days else look.say("date-means", date=told)
        notes, cautions = told_warnings(look, stated) if stated.as_stated.strip() else ((), ())
        if self.is_impossible and self._refused:
            cautions = (self._refused,)
        _show(self._meaning, means)
        self._line.setAccessibleDescription("\n".join(filter(None, (means, *notes, *cautions))))
        _show(self._notes, "\n".join(notes))
        _show(self._warnings, "\n".join(cautions))
        self._cautions.setVisible(bool(cautions))
        self._offer([each for each in readings(stated) if not self._lies_ahead(each)])
        self._tell_about()
        self._tell_beside()

    def _lies_ahead(self, reading: StatedDate) -> bool:
        """Whether a date that is past would only come."""
        first = reading.earliest
        return self._is_past and first is not None and first > QDate.currentDate().toJulianDay()

    def _tell_about(self) -> None:
        stated = self._stated
        of_words = understand(stated.as_stated, stated.calendar)
        decided = is_about(stated) and not is_about(of_words)
        open_to_it = stated.edtf is not None and not is_about(stated)
        self._about.blockSignals(True)  # noqa: FBT003 - Qt's way
        self._about.setChecked(decided)
        self._about.blockSignals(False)  # noqa: FBT003 - Qt's way
        self._about.setVisible(self._is_writable and (decided or open_to_it))

    def _tell_beside(self) -> None:
        counted = reckon(self._stated, self._reference) if self._reference else None
        told = told_date(self._look, counted) if counted else ""
        _show(self._beside, self._look.say("date-counted", date=told) if told else "")

    def _offer(self, offered: Sequence[StatedDate]) -> None:
        clear(self._offers)
        by_calendar = len({each.calendar for each in offered}) > 1
        for position, each in enumerate(offered):
            take, name = partial(self._take, each), f"{self._name}-as-{position}"
            told = told_reading(self._look, each, by_calendar=by_calendar)
            words = directed(self._look, told)  # all of it may be isolated
            offer = ElidedLink(words, take, name=name, says=told, end=True)
            is_part(offer, "chip")
            self._offers.addWidget(offer)
        self._choices.setVisible(self._is_writable and self._offers.count() > 0)

    @property
    def _is_writable(self) -> bool:
        return not self._line.isReadOnly()

    def _turn_month(self) -> None:
        if self._month is not None:
            self._close_month()
            self._line.setFocus()
            return
        stated = self._stated
        self._month = Month(
            self._look, name=self._name, day=stated.earliest, calendar=stated.calendar
        )
        self._month.picked.connect(self._pick)
        self._month.left.connect(self._leave_month)
        self._below.addWidget(self._month)
        self._month.setFocus()

    def _close_month(self) -> None:
        if self._month is not None:
            self._month.hide()
            self._month.deleteLater()
            self._month = None

    @Slot()
    def _leave_month(self) -> None:
        self._close_month()
        self._line.setFocus()

    @Slot(int, str)
    def _pick(self, day: int, calendar: str) -> None:
        words = day_in_calendar(Jdn(day), calendar, self._look.words.language)
        self._leave_month()
        self._write(words)
        self._take(understand(words, calendar))

    def _write(self, words: str) -> None:
        self._line.blockSignals(True)  # noqa: FBT003 - Qt's way
        self._line.setText(words)
        self._line.blockSignals(False)  # noqa: FBT003 - Qt's way


def _stated(value: Json) -> StatedDate:
    """A date as a record keeps it; one that is none has no words."""
    try:
        stated = StatedDate.from_answer(value, "date") if isinstance(value, dict) else None
    except (InvalidField, UnknownField):
        return StatedDate("")
    if stated is None:
        return StatedDate("")
    for understood in (understand(stated.as_stated), understand(stated.as_stated, stated.calendar)):
        if understood.to_json() == stated.to_json():
            return understood
    return stated


def _show(made: QLabel, text: str) -> None:
    made.setText(text)
    made.setVisible(bool(text))
