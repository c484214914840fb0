"""A month to pick a day from, in either calendar; the keyboard walks it by days, weeks and months.

Drawn by itself: Qt's own reverses the parts of a date from right to left and knows the week of one
country. Arrows go by a day or a week, Page Up and Page Down by a month, Home and End to the ends of
the month, Enter picks, Escape goes back.
"""

from typing import Final

from PySide6.QtCore import QEvent, QLocale, QRectF, Qt, Signal
from PySide6.QtGui import QColor, QFont, QKeyEvent, QMouseEvent, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QSizePolicy, QWidget

from hrdoc.records.calendars import MONTHS, Jdn, calendar_of, from_jdn, weekday
from hrdoc.records.date_naming import day_in_calendar, in_digits, month_names
from hrdoc.records.errors import DayOutsideCalendar
from hrdoc.ui.look import Look
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.theme.tokens import INTERFACE, LABEL

_WEEK: Final = 7
_CELL: Final = 36
_HEAD: Final = 28
_FIRST_WEEKDAY: Final = {"fa": 5, "ar": 5}
"""The day a week begins with, Monday 0; Monday where none is named."""


class MonthGrid(QWidget):
    """One month; `picked` gives a day, `left` says that somebody wants to go back."""

    picked = Signal(int)
    left = Signal()
    moved = Signal()
    """Another day is meant; the month may be another one, too."""

    def __init__(self, look: Look, *, name: str, day: Jdn, calendar: str) -> None:
        super().__init__()
        self._look = look
        self._day = day
        self._calendar = calendar
        self._over: Jdn | None = None
        self.setObjectName(name)
        is_part(self, "grid")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self._name()

    @property
    def day(self) -> Jdn:
        """The day that is meant."""
        return self._day

    @property
    def title(self) -> str:
        """The month and its year."""
        year, month, _ = from_jdn(self._calendar, self._day)
        language = self._look.words.language
        return in_digits(f"{month_names(self._calendar, language)[month - 1]} {year:04}", language)

    def show_in(self, calendar: str) -> None:
        """Show the same day in another calendar."""
        self._calendar = calendar
        self.mean(self._day)

    def mean(self, day: Jdn) -> None:
        """Show the month of a day; a day the calendar does not reach changes nothing."""
        try:
            from_jdn(self._calendar, day)
        except DayOutsideCalendar:
            return
        self._day = day
        self._name()
        self.update()
        self.moved.emit()

    def step(self, months: int) -> None:
        """Go by months, to the same day or the last there is."""
        year, month, of_month = from_jdn(self._calendar, self._day)
        years, month = divmod(month - 1 + months, MONTHS)
        reckoning = calendar_of(self._calendar)
        try:
            length = reckoning.days_in(year + years, month + 1)
            first = reckoning.first_of(year + years, month + 1)
        except DayOutsideCalendar:
            return
        self.mean(Jdn(first + min(of_month, length) - 1))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Walk the days, pick one, or go back."""
        onward = -1 if self._look.mirrored else 1
        days = {
            Qt.Key.Key_Left: -onward,
            Qt.Key.Key_Right: onward,
            Qt.Key.Key_Up: -_WEEK,
            Qt.Key.Key_Down: _WEEK,
        }
        months = {Qt.Key.Key_PageUp: -1, Qt.Key.Key_PageDown: 1}
        key = Qt.Key(event.key())
        if key in days:
            self.mean(Jdn(self._day + days[key]))
        elif key in months:
            self.step(months[key])
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            first, last = self._month()
            self.mean(first if key == Qt.Key.Key_Home else last)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self.picked.emit(self._day)
        elif key == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Pick the day under the pointer."""
        day = self._at(event)
        if day is not None and event.button() == Qt.MouseButton.LeftButton:
            self.mean(day)
            self.picked.emit(day)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Tint the day under the pointer."""
        self._over = self._at(event)
        self.update()

    def leaveEvent(self, event: QEvent) -> None:  # noqa: N802 - Qt's name
        """Tint none."""
        self._over = None
        self.update()
        super().leaveEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the names of the days and the days of the month."""
        del event
        look, cell = self._look, self._look.px(_CELL)
        first, last = self._month()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            painter.setFont(look.font(LABEL))
            painter.setPen(look.tokens.ink_soft)
            for column in range(_WEEK):
                day = (self._week_begins + column) % _WEEK
                name = look.locale.dayName(day + 1, QLocale.FormatType.NarrowFormat)
                place = QRectF(self._along(column), 0, cell, look.px(_HEAD))
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, name)
            painter.setFont(look.font(INTERFACE))
            for day in range(first, last + 1):
                self._draw(painter, Jdn(day), day - first + 1)

    def _draw(self, painter: QPainter, day: Jdn, of_month: int) -> None:
        tokens, place = self._look.tokens, self._place(day).adjusted(2, 2, -2, -2)
        painter.setPen(Qt.PenStyle.NoPen)
        if day in {self._day, self._over}:
            painter.setBrush(tokens.tint)
            painter.drawRoundedRect(place, 4, 4)
        if day == self._day and self.hasFocus():
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QPen(QColor(tokens.accent), 2))
            painter.drawRoundedRect(place, 4, 4)
        font = QFont(painter.font())
        font.setBold(day == self._day)
        painter.setFont(font)
        painter.setPen(tokens.ink)
        written = in_digits(str(of_month), self._look.words.language)
        painter.drawText(place, Qt.AlignmentFlag.AlignCenter, written)

    @property
    def _week_begins(self) -> int:
        return _FIRST_WEEKDAY.get(self._look.words.language, 0)

    def _month(self) -> tuple[Jdn, Jdn]:
        year, month, of_month = from_jdn(self._calendar, self._day)
        first = Jdn(self._day - of_month + 1)
        return first, Jdn(first + calendar_of(self._calendar).days_in(year, month) - 1)

    def _place(self, day: Jdn) -> QRectF:
        first, _ = self._month()
        before = (weekday(first) - self._week_begins) % _WEEK
        down, column = divmod(before + day - first, _WEEK)
        cell = self._look.px(_CELL)
        return QRectF(self._along(column), self._look.px(_HEAD) + down * cell, cell, cell)

    def _along(self, column: int) -> int:
        shown = _WEEK - 1 - column if self._look.mirrored else column
        return shown * self._look.px(_CELL)

    def _at(self, event: QMouseEvent) -> Jdn | None:
        first, last = self._month()
        at = event.position()
        days = (Jdn(day) for day in range(first, last + 1))
        return next((day for day in days if self._place(day).contains(at)), None)

    def _name(self) -> None:
        first, last = self._month()
        weeks = -(-((weekday(first) - self._week_begins) % _WEEK + last - first + 1) // _WEEK)
        cell = self._look.px(_CELL)
        self.setFixedSize(_WEEK * cell, self._look.px(_HEAD) + weeks * cell)
        language = self._look.words.language
        try:
            self.setAccessibleName(day_in_calendar(self._day, self._calendar, language))
        except DayOutsideCalendar:
            self.setAccessibleName(self.title)
