"""The month with what turns it: a calendar, a month back, a month on."""

from functools import partial
from typing import Final

from PySide6.QtCore import QDate, Qt, Signal, Slot
from PySide6.QtWidgets import QFrame, QPushButton

from hrdoc.records.calendars import Jdn, from_jdn
from hrdoc.records.date_naming import calendar_for
from hrdoc.records.errors import DayOutsideCalendar
from hrdoc.ui.dates.month_grid import MonthGrid
from hrdoc.ui.dates.telling import CALENDARS
from hrdoc.ui.look import Look
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.buttons import button, icon_button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row

_EDGE: Final = 12


class Month(QFrame):
    """Opened under a field; begins at the day the field names, or today."""

    picked = Signal(int, str)
    """A day, and the calendar it was picked in."""
    left = Signal()

    def __init__(self, look: Look, *, name: str, day: Jdn | None, calendar: str | None) -> None:
        super().__init__()
        self._calendar = _shown_in(look, day, calendar)
        self._look = look
        self._name = name
        self.setObjectName(f"{name}-month")
        is_part(self, "card")
        self.grid = MonthGrid(
            look, name=f"{name}-grid", day=day or _today(), calendar=self._calendar
        )
        self._title = label("", "section")
        self._title.setAlignment(Qt.AlignmentFlag.AlignCenter)
        self._chips: dict[str, QPushButton] = {}
        whole = column(space=8, edge=_EDGE, parent=self)
        calendars = row(space=8)
        for each in CALENDARS:
            chip = button(
                look.say(f"date-calendar-{each}"),
                partial(self._turn_to, each),
                name=f"{name}-in-{each}",
                part="chip",
            )
            chip.setCheckable(True)
            self._chips[each] = chip
            calendars.addWidget(chip)
        calendars.addStretch(1)
        turning = row(space=4)
        turning.addWidget(self._turn("chevron-left", look.say("date-month-back"), -1, name="back"))
        turning.addWidget(self._title, 1)
        turning.addWidget(self._turn("chevron-right", look.say("date-month-on"), 1, name="on"))
        whole.addLayout(calendars)
        whole.addLayout(turning)
        whole.addWidget(self.grid)
        self.setMaximumWidth(whole.sizeHint().width())
        self.setFocusProxy(self.grid)
        self.grid.moved.connect(self._tell)
        self.grid.picked.connect(self._pick)
        self.grid.left.connect(self.left)
        self._tell()

    def _turn(self, icon: str, says: str, months: int, *, name: str) -> QPushButton:
        turn = partial(self.grid.step, months)
        return icon_button(self._look, icon, says, turn, name=f"{self._name}-{name}")

    def _turn_to(self, calendar: str) -> None:
        self._calendar = calendar
        self.grid.show_in(calendar)
        self._tell()

    @Slot(int)
    def _pick(self, day: int) -> None:
        self.picked.emit(day, self._calendar)

    @Slot()
    def _tell(self) -> None:
        self._title.setText(self.grid.title)
        for calendar, chip in self._chips.items():
            chip.setChecked(calendar == self._calendar)


def _shown_in(look: Look, day: Jdn | None, calendar: str | None) -> str:
    """The calendar a date was stated in where months are shown in it; else the language's."""
    wanted = calendar if calendar in CALENDARS else calendar_for(look.words.language)
    try:
        from_jdn(wanted, day or _today())
    except DayOutsideCalendar:
        return CALENDARS[-1]
    return wanted


def _today() -> Jdn:
    return Jdn(QDate.currentDate().toJulianDay())
