"""The drawing of a timeline as a widget: zoomed, moved and walked by keys and by mouse."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QPointF, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QKeyEvent,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QWheelEvent,
)
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.chronology import Dated
from hrdoc.casebook.spans import Chronology
from hrdoc.ui.look import Look
from hrdoc.ui.timeline.arranging import Arrangement, Manner, Room, arrange
from hrdoc.ui.timeline.drawing import (
    AXIS_ROW,
    BARE_LANE,
    BESIDE_LANE,
    LANE,
    LONG_NAME,
    NAME_WIDTH,
    SHORT_NAME,
    Drawing,
    name_width,
)
from hrdoc.ui.timeline.stretch import Stretch, around_all

_CLOSER: Final = 0.5
_WHEEL: Final = 0.85
_FEW: Final = 4
"""Pixels the pointer may move in a press that is no drag."""

_ROWS: Final = 60
"""Rows with names that one may scroll through; what needs more has its names cut, or none."""


class TimelineCanvas(QWidget):
    """Shows a chronology; `chosen` and `opened` give the place of a date in it."""

    chosen = Signal(int)
    opened = Signal(int)
    moved = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._dates = Chronology(())
        self._stretch = around_all(None, 1, mirrored=look.mirrored)
        self._made: Arrangement | None = None
        self._place = -1
        self._whole = True
        self._pressed: QPointF | None = None
        self._dragged = False
        self._room_high = 0
        self.setObjectName("timeline-canvas")
        self.setAccessibleName(look.say("timeline-canvas"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)

    @property
    def place(self) -> int:
        """The place of the chosen date, -1 for none."""
        return self._place

    @property
    def stretch(self) -> Stretch:
        """The days that are seen."""
        return self._stretch

    @property
    def manner(self) -> Manner:
        """How the dates are drawn now."""
        return self._arranged().manner

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All the room there is."""
        return QSize(self._look.px(800), self._look.px(400))

    def show_dates(self, dates: Chronology) -> None:
        """Draw these; the days that are seen stay, if there was something to see before."""
        anew = not self._dates.known or self._whole
        self._dates = dates
        self._made = None
        if anew:
            self.see_all()
        else:
            self._take_height()
        self._place = min(max(self._place, 0), dates.known - 1)
        self.update()
        self.chosen.emit(self._place)

    def fit(self, high: int) -> None:
        """There is so much height to be seen at once; where dates need more, take it."""
        self._room_high = high
        self._made = None
        self._take_height()

    def rect_of(self, place: int) -> QRect:
        """Where a date is drawn, below the axis and with its name; of no size where it is not."""
        made = self._arranged()
        return self._drawing().whole(place, made).toRect() if place in made.lanes else QRect()

    def see_all(self) -> None:
        """See every day that is named."""
        name, mirrored = self._look.px(NAME_WIDTH), self._look.mirrored
        extent = self._dates.extent()
        self._set(around_all(extent, self.width(), mirrored=mirrored, name=name))
        self._whole = True

    def choose(self, place: int) -> None:
        """Choose a date and move as far as it takes to see it."""
        if not 0 <= place < self._dates.known:
            return
        self._place = place
        day = _anchor(self._dates[place])
        if not self._stretch.first <= day <= self._stretch.last:
            self._set(self._stretch.holding(day, day))
        self.update()
        self.chosen.emit(place)

    def zoom(self, factor: float, around: float | None = None) -> None:
        """Show fewer or more days around one, or around the chosen date, or the middle."""
        if around is None:
            around = self._stretch.first + self._stretch.days / 2
            if 0 <= self._place < self._dates.known:
                day = _anchor(self._dates[self._place])
                if self._stretch.first <= day <= self._stretch.last:
                    around = day
        self._set(self._stretch.zoomed(factor, around))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Walk from date to date, move along, zoom, open."""
        if not self._act(Qt.Key(event.key()), event.modifiers()):
            super().keyPressEvent(event)

    def _act(self, key: Qt.Key, held: Qt.KeyboardModifier) -> bool:
        last = self._dates.known - 1
        step = {Qt.Key.Key_Left: -1, Qt.Key.Key_Right: 1}.get(key)
        if step is not None:
            step = -step if self._look.mirrored else step
            if held & Qt.KeyboardModifier.ControlModifier:
                self._set(self._stretch.moved(step * 0.25))
            else:
                self.choose(min(max(self._place + step, 0), last))
            return True
        if page := {Qt.Key.Key_PageUp: -0.9, Qt.Key.Key_PageDown: 0.9}.get(key):
            self._turn(page)
            return True
        places = {
            Qt.Key.Key_Up: self._place - 1,
            Qt.Key.Key_Down: self._place + 1,
            Qt.Key.Key_Home: 0,
            Qt.Key.Key_End: last,
        }
        if key in places:
            self.choose(min(max(places[key], 0), last))
            return True
        acts: dict[Qt.Key, Callable[[], object]] = {
            Qt.Key.Key_Plus: lambda: self.zoom(_CLOSER),
            Qt.Key.Key_Equal: lambda: self.zoom(_CLOSER),
            Qt.Key.Key_Minus: lambda: self.zoom(1 / _CLOSER),
            Qt.Key.Key_0: self.see_all,
            Qt.Key.Key_Return: lambda: self.opened.emit(self._place),
            Qt.Key.Key_Enter: lambda: self.opened.emit(self._place),
            Qt.Key.Key_F: lambda: self.opened.emit(self._place),
        }
        if key in acts:
            acts[key]()
            return True
        return False

    def wheelEvent(self, event: QWheelEvent) -> None:  # noqa: N802 - Qt's name
        """Zoom at the pointer; with Shift, or sideways, move along."""
        down, across = event.angleDelta().y(), event.angleDelta().x()
        if across or event.modifiers() & Qt.KeyboardModifier.ShiftModifier:
            step = (across or down) / 1200
            self._set(self._stretch.moved(step if self._look.mirrored else -step))
        elif down:
            around = self._stretch.day(event.position().x())
            self.zoom(_WHEEL if down > 0 else 1 / _WHEEL, around)
        event.accept()

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Begin to drag, or to choose."""
        self._pressed, self._dragged = event.position(), False

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Move the days under the pointer along with it."""
        if self._pressed is None:
            return
        across = event.position().x() - self._pressed.x()
        if self._dragged or abs(across) > _FEW:
            self._dragged = True
            share = across / self.width()
            self._set(self._stretch.moved(share if self._look.mirrored else -share))
            self._pressed = event.position()

    def mouseReleaseEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose what is under the pointer; among columns, look closer."""
        pressed, self._pressed = self._pressed, None
        if pressed is None or self._dragged:
            return
        made = self._arranged()
        if made.manner is Manner.COUNTED:
            self.choose(self._dates.place_near(int(self._stretch.day(event.position().x()))))
            return
        if (place := self._at(event.position(), made)) is not None:
            self.choose(place)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Open what is under the pointer; among columns, look closer."""
        made = self._arranged()
        if made.manner is Manner.COUNTED:
            self.zoom(_CLOSER / 2, self._stretch.day(event.position().x()))
        elif self._at(event.position(), made) is not None:
            self.opened.emit(self._place)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """The same days in another width."""
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._stretch = self._stretch.of_width(self.width())
            self._made = None
            self._take_height()

    def moveEvent(self, event: QMoveEvent) -> None:  # noqa: N802 - Qt's name
        """What is scrolled keeps its axis in sight."""
        super().moveEvent(event)
        self.update()

    def paintEvent(self, _event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw what is seen."""
        made = self._arranged()
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._drawing().paint(painter, made, self._place, focused=self.hasFocus())

    def _turn(self, share: float) -> None:
        """A screen on or back; what is chosen comes along."""
        self._set(self._stretch.moved(share))
        if self._dates.known:
            self.choose(self._dates.place_near(int(self._stretch.first + 1)))

    def _set(self, stretch: Stretch) -> None:
        self._stretch = stretch
        self._whole = False
        self._take_height()
        self.update()
        self.moved.emit()

    def _take_height(self) -> None:
        """Be as high as the rows need where they are more than can be seen at once."""
        made = self._arranged()
        needed = self._drawing().height_of(made) if made.manner is Manner.BESIDE else 0
        self.setMinimumHeight(needed if needed > self._room_high else 0)

    def _drawing(self) -> Drawing:
        above = max(0, -self.y())
        return Drawing(self._look, self._dates, self._stretch, self.height(), above=above)

    def _at(self, point: QPointF, made: Arrangement) -> int | None:
        if point.y() < 2 * self._look.px(AXIS_ROW) - self.y():
            return None
        drawing = self._drawing()
        return next(
            (each for each in made.lanes if drawing.whole(each, made).contains(point)), None
        )

    def _arranged(self) -> Arrangement:
        made = self._made
        if made is None or not made.holds_for(self._stretch):
            made = self._made = arrange(self._dates, self._stretch, self._room())
        return made

    def _room(self) -> Room:
        look = self._look
        high = self._room_high - look.px(AXIS_ROW) * 2 - look.px(16)
        return Room(
            named=max(1, high // look.px(LANE)),
            beside=max(1, high // look.px(BESIDE_LANE)),
            rows=max(_ROWS, high // look.px(BESIDE_LANE)),
            bare=max(1, high // look.px(BARE_LANE)),
            gap=float(look.px(8)),
            long=float(look.px(LONG_NAME)),
            short=float(look.px(SHORT_NAME)),
            wide=lambda date: name_width(look, date) + look.px(8),
        )


def _anchor(date: Dated) -> float:
    """The middle of the day by which a date is found: its first that is known."""
    day = date.first if date.first is not None else date.last
    return float(day or 0) + 0.5
