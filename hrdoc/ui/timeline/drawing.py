"""One painting of a timeline: two calendars, and below them dates as the intervals they are.

A day of an event is a tick, of any other record a ring. What is less certain is a bar exactly as
long as the days it may have been, soft at both ends; an open end fades. Many dates are counted in
columns: the certain days solid, and what may have been then on top of them, lightly.
"""

from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import QPointF, QRectF, Qt
from PySide6.QtGui import QColor, QPainter, QPen

from hrdoc.casebook.chronology import Dated
from hrdoc.casebook.spans import Bin, Chronology
from hrdoc.ui.look import Look
from hrdoc.ui.theme import tokens as sizes
from hrdoc.ui.timeline.arranging import Arrangement, Manner, drawn_days
from hrdoc.ui.timeline.axis import Tick, ticks
from hrdoc.ui.timeline.marks import OF_EVENTS, paint_bar, paint_day
from hrdoc.ui.timeline.stretch import Stretch
from hrdoc.ui.timeline.wording import calendars, called, letters

AXIS_ROW: Final = 26
LANE: Final = 34
BESIDE_LANE: Final = 19
_BESIDE_WIDE: Final = 24
"""How high a lane with names after its dates is at least, and where there is room for it."""

BARE_LANE: Final = 11
NAME_WIDTH: Final = 320
"""What is kept free for a name after the last date."""

LONG_NAME: Final = 240
_LONGEST_NAME: Final = 620
SHORT_NAME: Final = 72
"""A name that is cut to less than this is not written."""

_LEAST_NAME: Final = 24
"""A name of which the edge of the drawing leaves less is not written."""

_LANES: Final = {Manner.NAMED: LANE, Manner.BESIDE: BESIDE_LANE, Manner.BARE: BARE_LANE}
_TICK_ROOM: Final = 112
_BAR: Final = 8
_COLUMN: Final = 8
_LETTER: Final = 7
_NAME_GAP: Final = 8
"""Pixels from the middle of a mark, or the end of a bar, to its name."""


def name_width(look: Look, date: Dated) -> int:
    """About how wide a name is; shaping each of hundreds would take as long as painting them."""
    wide = look.px(_LETTER) * letters(look, date) + look.px(12)
    return min(look.px(_LONGEST_NAME), wide)


class Drawing:
    """Paints what is seen of a chronology; made anew for every painting."""

    def __init__(
        self, look: Look, dates: Chronology, stretch: Stretch, height: int, *, above: int = 0
    ) -> None:
        """`above` pixels of the `height` are scrolled out of sight: the axis stands below them."""
        self._look = look
        self._dates = dates
        self._stretch = stretch
        self._height = height
        self._above = above

    def paint(self, painter: QPainter, made: Arrangement, chosen: int, *, focused: bool) -> None:
        """Draw the axis and the dates; `chosen` is a place, -1 for none."""
        painter.setLayoutDirection(self._look.direction)
        self._paint_axis(painter)
        if made.manner is Manner.COUNTED:
            self._paint_counts(painter)
            if 0 <= chosen < self._dates.known:
                self._paint_needle(painter, self._dates[chosen])
        else:
            for place, lane in made.lanes.items():
                self._paint_date(painter, place, lane, made)
            if chosen in made.lanes:
                self._paint_ring(painter, chosen, made, focused=focused)
        if self._above:
            strip = QRectF(0, 0, self._stretch.width, 2 * self._look.px(AXIS_ROW) + 1)
            painter.translate(0, self._above)
            painter.setClipRect(strip)
            painter.fillRect(strip, QColor(self._look.tokens.paper))
            self._paint_axis(painter)

    def height_of(self, made: Arrangement) -> int:
        """How high the drawing has to be for every lane to be seen."""
        lanes = max(made.lanes.values(), default=-1) + 1
        return 2 * self._look.px(AXIS_ROW) + self._look.px(16) + lanes * self._lane_height(made)

    # --- the axis ----------------------------------------------------------------------------

    def _paint_axis(self, painter: QPainter) -> None:
        look, stretch = self._look, self._stretch
        own, other = calendars(look)
        room = look.px(_TICK_ROOM) / stretch.pixels
        high = look.px(AXIS_ROW)
        painter.setFont(look.font(sizes.LABEL))
        for row, calendar in enumerate((own, other)):
            marks = ticks(calendar, look.words.language, stretch.first, stretch.last + 1, room=room)
            for tick in marks:
                self._paint_tick(painter, tick, row * high, is_own=not row)
        painter.setPen(QColor(look.tokens.edge))
        painter.drawLine(0, 2 * high, stretch.width, 2 * high)

    def _paint_tick(self, painter: QPainter, tick: Tick, top: int, *, is_own: bool) -> None:
        look = self._look
        x, high = self._stretch.x(tick.day), look.px(AXIS_ROW)
        painter.setPen(QColor(look.tokens.edge if tick.is_large else look.tokens.line))
        bottom = self._height if is_own else 2 * high
        painter.drawLine(QPointF(x, top), QPointF(x, bottom))
        wide = look.px(_TICK_ROOM) - look.px(4)
        left = x - wide - look.px(4) if look.mirrored else x + look.px(4)
        words = painter.fontMetrics().horizontalAdvance(tick.words)
        begin, end = (x - look.px(4) - words, x) if look.mirrored else (x, x + look.px(4) + words)
        if begin < 0 or end > self._stretch.width:
            return  # half a word would be read as another one
        painter.setPen(QColor(look.tokens.ink if is_own else look.tokens.ink_soft))
        self._write(painter, QRectF(left, top, wide, high), tick.words)

    # --- dates one by one --------------------------------------------------------------------

    def _lane_height(self, made: Arrangement) -> int:
        """How high every lane is: narrow ones as high as all of them have room for."""
        px = self._look.px
        high = px(_LANES[made.manner])
        if made.manner is not Manner.BESIDE or not made.lanes:
            return high
        room = self._height - 2 * px(AXIS_ROW) - px(16)
        return min(px(_BESIDE_WIDE), max(high, room // (max(made.lanes.values()) + 1)))

    def _place(self, date: Dated, lane: int, made: Arrangement) -> QRectF:
        """Where a date is drawn, without its name."""
        begin, end = drawn_days(date, self._stretch)
        left, right = sorted((self._stretch.x(begin), self._stretch.x(end)))
        high = self._lane_height(made)
        top = 2 * self._look.px(AXIS_ROW) + self._look.px(10) + lane * high
        return QRectF(left, top, max(right - left, 3.0), high)

    def whole(self, place: int, made: Arrangement) -> QRectF:
        """Where a date is drawn, with its name where it has one."""
        date = self._dates[place]
        box = self._place(date, made.lanes[place], made)
        below = -2 if made.manner is Manner.NAMED else -1
        if place in made.names:
            box = box.united(self._name(place, box, made))
        return box.adjusted(-4, 1, 4, below)

    def _paint_date(self, painter: QPainter, place: int, lane: int, made: Arrangement) -> None:
        date, manner = self._dates[place], made.manner
        box = self._place(date, lane, made)
        wide = self._look.px(_LONGEST_NAME)
        if box.right() < -wide or box.left() > self._stretch.width + wide:
            return
        bar = self._look.px(_BAR)
        body = QRectF(box.left(), box.bottom() - bar - 4, box.width(), bar)
        if manner is not Manner.NAMED:
            thin = (box.height() - self._look.px(_BAR)) / 2 if manner is Manner.BESIDE else 2
            body = box.adjusted(0, thin, 0, -thin)
        if date.first == date.last:
            if manner is Manner.NAMED:  # level with its name, and a tick goes on below that
                below = 0 if date.kind == OF_EVENTS else -bar - self._look.px(6)
                body.adjust(0, -self._look.px(16), 0, below)
            paint_day(painter, self._look, body, date)
        else:
            paint_bar(painter, self._look, body, date)
        if place in made.names:
            self._paint_name(painter, place, box, made)

    def _paint_name(self, painter: QPainter, place: int, box: QRectF, made: Arrangement) -> None:
        name = self._name(place, box, made)
        before = self._is_before(name, box)
        name = name.intersected(QRectF(0, name.top(), self._stretch.width, name.height()))
        if name.width() > self._look.px(_LEAST_NAME):
            painter.setFont(self._look.font(sizes.LABEL))
            words = called(self._look, self._dates[place])
            self._clear(painter, name, words, at_end=before)
            painter.setPen(QColor(self._look.tokens.ink))
            self._write(painter, name, words, at_end=before)

    def _name(self, place: int, box: QRectF, made: Arrangement) -> QRectF:
        """Where a name stands; before its date where the edge of the drawing would cut it."""
        named_box = self._name_box if made.manner is Manner.NAMED else self._beside_box
        name = named_box(box, self._dates[place], made.names[place])
        gap = self._look.px(8)
        needed = name.width() + 2 * gap
        mirrored = self._look.mirrored
        cut = name.left() < 0 if mirrored else name.right() > self._stretch.width
        seen = box.left() > 0 and box.right() < self._stretch.width
        if not (cut and seen and made.before.get(place, 0.0) >= needed):
            return name
        name.moveLeft(box.right() + gap if mirrored else box.left() - gap - name.width())
        return name

    def _is_before(self, name: QRectF, box: QRectF) -> bool:
        """Whether a name stands before its date."""
        if self._look.mirrored:
            return name.left() > box.right()
        return name.right() < box.left()

    def _name_box(self, box: QRectF, date: Dated, room: float) -> QRectF:
        """Where the name stands: above a bar, from its start or where it is seen; by a tick."""
        look = self._look
        wide, gap = min(name_width(look, date), max(0.0, room)), look.px(_NAME_GAP)
        high = box.height() - look.px(_BAR) - 4
        is_day = date.first == date.last
        if look.mirrored:
            right = min(box.right(), float(self._stretch.width))
            right = box.center().x() - gap if is_day else max(right, box.left())
            return QRectF(right - wide, box.top(), wide, high)
        left = box.center().x() + gap if is_day else min(max(box.left(), 0.0), box.right())
        return QRectF(left, box.top(), wide, high)

    def _beside_box(self, box: QRectF, date: Dated, room: float) -> QRectF:
        """Where the name stands after a date in a narrow lane; of no width where none has room."""
        wide = name_width(self._look, date)
        wide = int(min(wide, room)) if room >= min(wide, self._look.px(SHORT_NAME)) else 0
        is_day, gap = date.first == date.last, self._look.px(_NAME_GAP) if wide else 0
        if self._look.mirrored:
            end = box.center().x() if is_day else box.left()
            return QRectF(end - gap - wide, box.top(), wide, box.height())
        end = box.center().x() if is_day else box.right()
        return QRectF(end + gap, box.top(), wide, box.height())

    def _paint_ring(
        self, painter: QPainter, place: int, made: Arrangement, *, focused: bool
    ) -> None:
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.setPen(QPen(QColor(self._look.tokens.accent), 2 if focused else 1))
        painter.drawRoundedRect(self.whole(place, made), sizes.RADIUS, sizes.RADIUS)

    # --- many dates --------------------------------------------------------------------------

    def columns(self) -> Iterator[tuple[float, Bin]]:
        """The columns that are seen: their left ends, and what their days hold."""
        stretch, wide = self._stretch, self._look.px(_COLUMN)
        for left in range(0, stretch.width, wide):
            first, last = sorted((stretch.day(left), stretch.day(left + wide)))
            yield float(left), self._dates.bin(int(first), max(int(first), int(last) - 1))

    def _paint_counts(self, painter: QPainter) -> None:
        look = self._look
        found = list(self.columns())
        most = max((each.days + each.possible for _, each in found), default=0) or 1
        floor, room = self._height - 2, self._height - look.px(AXIS_ROW) * 2 - look.px(40)
        solid, light = QColor(look.tokens.accent), QColor(look.tokens.accent)
        light.setAlphaF(0.3)
        wide = look.px(_COLUMN) - 1
        painter.setPen(QPen(solid, 1))
        for left, here in found:
            days, possible = (round(room * each / most) for each in (here.days, here.possible))
            days = max(days, 1 if here.days else 0)
            painter.fillRect(QRectF(left, floor - days, wide, days), solid)
            self._paint_possible(
                painter, QRectF(left, floor - days - possible, wide, possible), light
            )
        painter.setFont(look.font(sizes.LABEL))
        painter.setPen(QColor(look.tokens.ink_soft))
        top = look.px(AXIS_ROW) * 2 + look.px(6)
        box = QRectF(look.px(8), top, self._stretch.width - look.px(16), look.px(22))
        painter.fillRect(box, QColor(look.tokens.paper))
        self._write(painter, box, look.say("timeline-counted", count=most))

    def _paint_possible(self, painter: QPainter, box: QRectF, light: QColor) -> None:
        """What may have been then: lightly, in an outline that can be told from the ground."""
        if box.height():
            painter.fillRect(box, light)
            painter.drawRect(box.adjusted(0.5, 0.5, -0.5, 0))

    def _paint_needle(self, painter: QPainter, date: Dated) -> None:
        """Where the chosen date begins, among columns."""
        begin, _ = drawn_days(date, self._stretch)
        x = self._stretch.x(begin)
        painter.setPen(QPen(QColor(self._look.tokens.ink), 2))
        top = 2 * self._look.px(AXIS_ROW) + self._look.px(30)  # below what is said of the columns
        painter.drawLine(QPointF(x, top), QPointF(x, self._height))

    def _clear(self, painter: QPainter, box: QRectF, words: str, *, at_end: bool) -> None:
        """Paper below words, as wide as they are: no line of the axis runs through them."""
        wide = min(painter.fontMetrics().horizontalAdvance(words), box.width())
        left = box.right() - wide if self._look.mirrored != at_end else box.left()
        ground = QRectF(left - 2, box.top() + 1, wide + 4, box.height() - 2)
        painter.fillRect(ground, QColor(self._look.tokens.paper))

    def _write(self, painter: QPainter, box: QRectF, words: str, *, at_end: bool = False) -> None:
        right = self._look.mirrored != at_end
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        metrics = painter.fontMetrics()
        shown = metrics.elidedText(words, Qt.TextElideMode.ElideRight, int(box.width()))
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        painter.drawText(box, int(flags | Qt.TextFlag.TextSingleLine), shown)
