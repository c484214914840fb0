"""A form that scrolls, and a card that stays in sight: beside it where there is room, else above.

What somebody agrees to is on the card: it does not scroll away while they choose and sign.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QRect
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.layout import column, scrolled
from hrdoc.ui.widgets.sight import see_whole

WIDE: Final = 880
"""From this width on, at 100 %, the card stands beside the form."""

_EDGE: Final = 32
_SHARE: Final = 0.45
"""How much of the height a card above a form may take."""


class Cells(QWidget):
    """Scrolls a form in an area called `name`; the card is as high as it needs, if there is room.

    Both are placed by hand: a layout would let a long card push everything else out of the window.
    """

    def __init__(self, look: Look, form: QWidget, card: QWidget, *, name: str) -> None:
        super().__init__()
        self._look = look
        self._card = card
        for part in (form, card):
            part.setMaximumWidth(look.px(FORM_WIDTH))
        inside = QWidget()
        self._around = column(space=0, parent=inside)
        self._around.addWidget(form)
        self._scroll = scrolled(inside, name=name)
        self._scroll.setParent(self)
        card.setParent(self)
        card.installEventFilter(self)

    def show_whole(self, part: QWidget) -> None:
        """Scroll to all of a part of the form that was just put there, while it takes its place."""
        see_whole(self._scroll, part)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the parts where there is room for them."""
        super().resizeEvent(event)
        self._arrange()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Give the card what it needs when what stands on it changed."""
        if event.type() is QEvent.Type.LayoutRequest:
            self._arrange()
        return super().eventFilter(watched, event)

    def _arrange(self) -> None:
        edge, most = self._look.px(_EDGE), self._look.px(FORM_WIDTH)
        if self.width() >= self._look.px(WIDE):
            form = min(self.width() // 2, most + edge + edge // 2)
            card = min(self.width() - form - edge - edge // 2, most)
            tall = self.height() - 2 * edge
            self._around.setContentsMargins(*self._led(edge, edge, edge // 2, edge))
            self._put(self._scroll, QRect(0, 0, form, self.height()))
            self._put_card(QRect(form + edge // 2, edge, card, tall))
            return
        self._around.setContentsMargins(edge, edge, edge, edge)
        card = min(self.width() - 2 * edge, most)
        above = QRect(edge, edge // 2, card, round(self.height() * _SHARE))
        down = edge // 2 + self._put_card(above)
        self._put(self._scroll, QRect(0, down, self.width(), self.height() - down))

    def _put_card(self, room: QRect) -> int:
        """Put the card into a room, no higher than it needs; return how high it is."""
        wanted = max(self._card.heightForWidth(room.width()), self._card.minimumSizeHint().height())
        room.setHeight(max(0, min(room.height(), wanted)))
        self._put(self._card, room)
        return room.height()

    def _put(self, part: QWidget, place: QRect) -> None:
        if self._look.mirrored:
            place.moveLeft(self.width() - place.left() - place.width())
        if part.geometry() != place:
            part.setGeometry(place)

    def _led(self, start: int, top: int, end: int, bottom: int) -> tuple[int, int, int, int]:
        """Edges from where lines begin to where they end, as Qt counts them."""
        return (end, top, start, bottom) if self._look.mirrored else (start, top, end, bottom)
