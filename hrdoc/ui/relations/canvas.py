"""The drawing of relations: one widget that paints names, lines and the words on them.

A line ends under the word it carries and above the name it leads to, so words never lie on each
other. Lines that do not hang in the tree are thin, and say their word when one of their ends is
chosen. Text is drawn as it is, never as markup.
"""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QEvent, QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import (
    QColor,
    QHelpEvent,
    QKeyEvent,
    QLinearGradient,
    QMouseEvent,
    QMoveEvent,
    QPainter,
    QPaintEvent,
)
from PySide6.QtWidgets import QToolTip, QWidget

from hrdoc.casebook.relating import Node, Relations
from hrdoc.ui.look import Look
from hrdoc.ui.relations.drawing import Drawing
from hrdoc.ui.relations.placing import Cell, placed, stacked, step
from hrdoc.ui.relations.wording import in_full
from hrdoc.ui.widgets.tips import plain_tip

_BETWEEN: Final = 6
_GAP: Final = 36
_EDGE: Final = 20
_ABOVE: Final = 6
_FADES: Final = 32
"""Pixels over which what goes on beyond an edge fades out."""

_NARROWEST: Final = 150
_WIDEST: Final = 250
_OPEN: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_ARROWS: Final = {
    Qt.Key.Key_Left: (-1, 0),
    Qt.Key.Key_Right: (1, 0),
    Qt.Key.Key_Up: (0, -1),
    Qt.Key.Key_Down: (0, 1),
}


class RelationsCanvas(QWidget):
    """Paints relations; `walked` gives the key one wants to stand at, `opened` one to read."""

    walked = Signal(str)
    opened = Signal(str)
    chosen = Signal(str)
    returned = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: Relations | None = None
        self._cells: Mapping[str, Cell] = {}
        self._rects: dict[str, QRect] = {}
        self._drawing: Drawing | None = None
        self._key = ""
        self._room = QSize(0, 0)
        self.setObjectName("relations-canvas")
        self.setAccessibleName(look.say("relations-canvas"))
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setMouseTracking(True)

    @property
    def key(self) -> str:
        """The key of what is chosen, "" before anything is shown."""
        return self._key

    @property
    def node(self) -> Node | None:
        """The node that is chosen, None at the place that counts what is left out."""
        return next((node for node in self._nodes if node.key == self._key), None)

    @property
    def has_thin(self) -> bool:
        """Whether some lines are dashed: they do not lead outwards from the middle."""
        return self._drawing is not None and self._drawing.has_thin

    @property
    def _nodes(self) -> Sequence[Node]:
        return self._shown.nodes if self._shown else ()

    def rect_of(self, key: str) -> QRect:
        """Where a node stands, in the coordinates of the drawing."""
        return self._rects.get(key, QRect())

    def show_relations(self, shown: Relations) -> None:
        """Draw these; what was chosen stays so where it is among them, else the middle."""
        self._shown = shown
        self._cells = placed(shown)
        if self._key not in self._cells:
            self._key = shown.nodes[0].key
        self._drawing = Drawing(self._look, shown, self._cells, self._rects)
        self._arrange()
        self.choose(self._key)

    def choose(self, key: str) -> None:
        """Let this one be chosen, if it is drawn."""
        if key in self._cells:
            self._key = key
            self.update()
            self.chosen.emit(key)

    def fit(self, room: QSize) -> None:
        """There is so much room: take it, or more where the columns and rows need it."""
        self._room = room
        if self._shown is not None:
            self._arrange()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Move, walk, open, go back."""
        key = Qt.Key(event.key())
        if self._shown is None:
            super().keyPressEvent(event)
        elif key in _ARROWS:
            columns, rows = _ARROWS[key]
            columns = -columns if self._look.mirrored else columns
            self.choose(step(self._cells, self._key, columns, rows))
        elif key == Qt.Key.Key_Home:
            self.choose(self._shown.nodes[0].key)
        elif key in _OPEN:
            self.walked.emit(self._key)
        elif key == Qt.Key.Key_F:
            self.opened.emit(self._key)
        elif key == Qt.Key.Key_Backspace:
            self.returned.emit()
        else:
            super().keyPressEvent(event)

    def event(self, event: QEvent) -> bool:
        """Tell what is under the pointer in full where it waits, and what its number counts."""
        if isinstance(event, QHelpEvent) and event.type() == QEvent.Type.ToolTip:
            key = self._at(event.pos())
            node = next((each for each in self._nodes if each.key == key), None)
            if node is None:
                QToolTip.hideText()
            else:
                QToolTip.showText(event.globalPos(), plain_tip(in_full(self._look, node)), self)
            return True
        return super().event(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Choose what is under the pointer."""
        self.setFocus(Qt.FocusReason.MouseFocusReason)
        key = self._at(event.position().toPoint())
        if key:
            self.choose(key)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Walk to what is under the pointer."""
        key = self._at(event.position().toPoint())
        if key:
            self.walked.emit(key)

    def mouseMoveEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """A hand over what can be chosen."""
        over = bool(self._at(event.position().toPoint()))
        shape = Qt.CursorShape.PointingHandCursor if over else Qt.CursorShape.ArrowCursor
        self.setCursor(shape)

    def paintEvent(self, event: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """Draw the lines, then the names over them."""
        if self._drawing is None:
            return
        with QPainter(self) as painter:
            painter.setClipRect(event.rect())
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._drawing.paint(painter, chosen=self._key, focused=self.hasFocus())
            self._fade(painter)

    def moveEvent(self, event: QMoveEvent) -> None:  # noqa: N802 - Qt's name
        """What fades at the edges is something else when it is scrolled."""
        super().moveEvent(event)
        self.update()

    def _fade(self, painter: QPainter) -> None:
        """Let what goes on above and below fade: a name that is cut through looks like a fault."""
        high, above = self._look.px(_FADES), -self.y()
        below = above + self._room.height()
        edges = ((above, above + high, above > 0), (below, below - high, below < self.height()))
        for outer, inner, goes_on in edges:
            if goes_on:
                paper = QColor(self._look.tokens.paper)
                fill = QLinearGradient(0, outer, 0, inner)
                fill.setColorAt(0, paper)
                fill.setColorAt(0.3, paper)
                paper.setAlpha(0)
                fill.setColorAt(1, paper)
                painter.fillRect(0, min(outer, inner), self.width(), high, fill)

    def _at(self, point: QPoint) -> str:
        return next((key for key, rect in self._rects.items() if rect.contains(point)), "")

    def _arrange(self) -> None:
        """Give every cell its rectangle, from right to left where the language runs so."""
        if self._shown is None or self._drawing is None:
            return
        look, cells = self._look, self._cells.values()
        first = min(cell.column for cell in cells)
        columns = max(cell.column for cell in cells) - first + 1
        edge, gap = look.px(_EDGE), look.px(_GAP)
        wide = (self._room.width() - 2 * edge - (columns - 1) * gap) // columns
        wide = max(look.px(_NARROWEST), min(look.px(_WIDEST), wide))
        measures = self._drawing.measures
        heights = {key: measures.height(key, wide) for key in self._cells}
        needed = columns * wide + (columns - 1) * gap + 2 * edge
        tops, high = self._stacked(self._shown, heights, look.px(_BETWEEN))
        if high > self._room.height():  # nearer to each other, if all of them have room then
            nearer = self._stacked(self._shown, heights, 0)
            tops, high = nearer if nearer[1] <= self._room.height() else (tops, high)
        size = QSize(max(self._room.width(), needed), high)
        left = (size.width() - needed) // 2 + edge
        down = look.px(_ABOVE) - min(tops.values()) + max(0, (self._room.height() - high) // 3)
        self._rects.clear()
        for key, cell in self._cells.items():
            x = left + (cell.column - first) * (wide + gap)
            if look.mirrored:
                x = size.width() - x - wide
            self._rects[key] = QRect(x, round(down + tops[key]), wide, heights[key])
        self.setMinimumSize(size)
        self.update()

    def _stacked(
        self, shown: Relations, heights: Mapping[str, int], between: int
    ) -> tuple[Mapping[str, float], int]:
        """Where cells begin, and how high all of them are together."""
        tops = stacked(shown, self._cells, heights, between=between)
        bottom = max(tops[key] + heights[key] for key in tops)
        return tops, round(bottom - min(tops.values())) + 2 * self._look.px(_ABOVE)
