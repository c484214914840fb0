"""The timeline of a case, drawn or listed; both calendars on its axis, the person's first."""

from functools import partial

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QHideEvent, QShowEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from hrdoc.casebook.spans import Chronology, all_dates, few_dates
from hrdoc.errors import HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.wording import place_of
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.long_reading import LongReading
from hrdoc.ui.timeline.area import TimelineArea
from hrdoc.ui.timeline.arranging import Manner
from hrdoc.ui.timeline.canvas import TimelineCanvas
from hrdoc.ui.timeline.date_list import DateList
from hrdoc.ui.timeline.key import Key
from hrdoc.ui.timeline.wording import what, when
from hrdoc.ui.widgets.buttons import button, icon_button
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.empty import Empty
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column, frame, row
from hrdoc.ui.widgets.notice import Notice

_UNKNOWN_TOLD = 3
_CLOSER = 0.5


class TimelineView(QWidget):
    """Shows every date of `case`; a large case is read beside the window, and can be left."""

    def __init__(self, desk: Desk, case: RecordId) -> None:
        super().__init__()
        self._desk = desk
        self._look = desk.look
        say = self._look.say
        self._dates: Chronology | None = None
        self.setObjectName("timeline-view")
        self.canvas = TimelineCanvas(self._look)
        self.list = DateList(self._look)
        self._area = TimelineArea(self._look, self.canvas)
        self._key = Key(self._look)
        few = partial(few_dates, case=case)
        whole = partial(all_dates, case=case)
        self.loading = LongReading(desk.session, few, whole, say("timeline-reading"), self)
        self._stack = QStackedWidget()
        self._notice = Notice(self._look, name="timeline-notice")
        self._count = at_start(self._look, label("", "soft"))
        self._count.setObjectName("timeline-count")
        self._none = Empty(self._look, say("timeline-none"), name="timeline-none")
        self._detail = at_start(self._look, label("", "", wraps=True))
        self._detail.setObjectName("timeline-detail")
        self._below = at_start(self._look, label("", "soft", wraps=True))
        self._unknown = at_start(self._look, label("", "soft", wraps=True))
        self._unknown.setObjectName("timeline-unknown")
        self._lay_out()
        self._connect()
        self.ask()

    @property
    def dates(self) -> Chronology | None:
        """What is shown, None before it has come."""
        return self._dates

    def focus_first(self) -> None:
        """The drawing, or the list where that is shown."""
        (self.list if self._stack.currentIndex() else self.canvas).setFocus()

    def ask(self) -> None:
        """Ask for the dates as they are now."""
        self.loading.ask()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nobody looks any more: stop reading."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.loading.stop()

    def showEvent(self, event: QShowEvent) -> None:  # noqa: N802 - Qt's name
        """Somebody looks again: go on where reading was stopped."""
        super().showEvent(event)
        if not event.spontaneous():
            self.loading.resume()

    def _lay_out(self) -> None:
        whole = column(space=8, parent=self)
        whole.addLayout(self._top())
        whole.addWidget(self._notice)
        whole.addWidget(self._none, 1)
        drawn, listed = QWidget(), QWidget()
        beside = column(space=8, parent=drawn)
        beside.addWidget(self._area, 1)
        beside.addWidget(frame("line"))
        foot = row(space=8)
        said = column(space=0)
        said.addWidget(self._detail)
        said.addWidget(self._below)
        foot.addLayout(said, 1)
        foot.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        beside.addLayout(foot)
        below = column(space=0, parent=listed)
        below.addWidget(self.list)
        below.addStretch(1)
        self._stack.addWidget(drawn)
        self._stack.addWidget(listed)
        whole.addWidget(self._stack, 1)
        whole.addWidget(self._unknown)
        self._none.hide()
        self._unknown.hide()

    def _top(self) -> QHBoxLayout:
        say, look = self._look.say, self._look
        line = row(space=8)
        line.addWidget(self._count, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addSpacing(look.px(16))
        line.addWidget(self._key, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(1)
        self._open = button(
            say("timeline-open"), self._open_chosen, name="timeline-open", part="plain"
        )
        self._open.setToolTip(say("timeline-open-tip"))
        self._again = button(
            say("timeline-again"), self.loading.ask, name="timeline-again", part="plain"
        )
        self._again.hide()
        line.addWidget(self._again)
        self._closer = (
            icon_button(
                look, "plus", say("timeline-closer"), self._zoom_in, name="timeline-closer"
            ),
            icon_button(
                look, "minus", say("timeline-farther"), self._zoom_out, name="timeline-farther"
            ),
            button(say("timeline-all"), self.canvas.see_all, name="timeline-all", part="chip"),
        )
        for each in self._closer:
            line.addWidget(each)
        self._as_list = button(
            say("timeline-as-list"), self._turn, name="timeline-as-list", part="chip"
        )
        self._as_list.setCheckable(True)
        line.addWidget(self._as_list)
        return line

    def _connect(self) -> None:
        self.canvas.chosen.connect(self._tell)
        self.canvas.moved.connect(self._tell_key)
        self.canvas.opened.connect(self._open_place)
        self.list.opened.connect(self._open_place)
        self.loading.loaded.connect(self._show)
        self.loading.began.connect(self._tell_reading)
        self.loading.stopped.connect(self._tell_stopped)
        self.loading.changed_since.connect(self._tell_changed)
        self.loading.refused.connect(self._refuse)

    @Slot(object)
    def _show(self, dates: Chronology) -> None:
        self._dates = dates
        self._notice.clear()
        self._again.hide()
        empty = not len(dates)
        self._none.setVisible(empty)
        self._stack.setHidden(empty)
        for each in (*self._closer, self._as_list, self._count):
            each.setHidden(empty)
        self._count.setText(self._look.say("timeline-count", count=len(dates)))
        self.canvas.show_dates(dates)
        if self._as_list.isChecked():
            self.list.show_dates(dates)
        self._tell_key()
        self._tell_unknown(dates)

    def _tell_unknown(self, dates: Chronology) -> None:
        """Say below which dates nobody could reckon, as they were stated."""
        self._unknown.setVisible(bool(dates.unknown))
        first = range(dates.known, min(len(dates), dates.known + _UNKNOWN_TOLD))
        told = [self._look.say("timeline-stated", stated=dates[each].stated) for each in first]
        if dates.unknown > _UNKNOWN_TOLD:
            told.append("…")
        lead = self._look.say("timeline-unknown", count=dates.unknown)
        self._unknown.setText(dotted(self._look, (lead, *told)))

    @Slot()
    def _tell_reading(self) -> None:
        self._notice.tell(self._look.say("timeline-reading-now"))

    @Slot()
    def _tell_stopped(self) -> None:
        self._notice.tell(self._look.say("timeline-stopped"), "caution")
        self._again.show()

    @Slot()
    def _tell_changed(self) -> None:
        self._notice.tell(self._look.say("timeline-changed"))
        self._again.show()

    @Slot(object)
    def _refuse(self, error: HrdocError) -> None:
        self._notice.tell(self._look.tell(error), "fails")

    @Slot(int)
    def _tell(self, place: int) -> None:
        """Say below the drawing, and to a screen reader, what is chosen."""
        dates = self._dates
        self._open.setVisible(place >= 0)
        if dates is None or not 0 <= place < dates.known:
            self._detail.clear()
            self._below.clear()
            return
        QTimer.singleShot(0, self, self._reveal)  # when the drawing is as high as it has to be
        date = dates[place]
        self._detail.setText(what(self._look, date))
        self._below.setText(when(self._look, date))
        self.canvas.setAccessibleDescription(f"{self._detail.text()}. {self._below.text()}")
        if QAccessible.isActive():
            QAccessible.updateAccessibility(
                QAccessibleEvent(self.canvas, QAccessible.Event.DescriptionChanged)
            )

    @Slot()
    def _reveal(self) -> None:
        self._area.reveal(self.canvas.rect_of(self.canvas.place))

    @Slot()
    def _tell_key(self) -> None:
        """Say what the marks stand for, where there are any."""
        self._key.setVisible(bool(self._dates) and self.canvas.manner is not Manner.COUNTED)

    def _open_chosen(self) -> None:
        self._open_place(self.canvas.place)

    @Slot(int)
    def _open_place(self, place: int) -> None:
        if self._dates is not None and 0 <= place < len(self._dates):
            date = self._dates[place]
            self._desk.go(place_of(date.kind, date.record))

    def _zoom_in(self) -> None:
        self.canvas.zoom(_CLOSER)

    def _zoom_out(self) -> None:
        self.canvas.zoom(1 / _CLOSER)

    def _turn(self) -> None:
        listed = self._as_list.isChecked()
        if listed and self._dates is not None:
            self.list.show_dates(self._dates)
            self.list.stand_at(self.canvas.place)
        self._stack.setCurrentIndex(int(listed))
        for each in self._closer:
            each.setEnabled(not listed)
        self.focus_first()
