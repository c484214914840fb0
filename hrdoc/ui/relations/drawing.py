"""One painting of relations: the middle in a frame, names with their lines, groups outlined."""

from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPainterPath, QPen

from hrdoc.casebook.relating import UNNAMED, Node, Relations, Tie
from hrdoc.ui.look import Look
from hrdoc.ui.relations.measuring import (
    ICON,
    ICON_GAP,
    NAME,
    NAME_LINE,
    PAD,
    WORD_LINE,
    Measures,
)
from hrdoc.ui.relations.placing import MORE, Cell
from hrdoc.ui.relations.wording import ICONS, in_tree
from hrdoc.ui.theme import tokens as sizes

_ACROSS_WIDE: Final = 150
"""What a line of the word of a thin line is wide at most."""

_ALONG: Final = (0.5, 0.4, 0.6, 0.3, 0.7, 0.2, 0.8)
"""Where on its line a word looks for a free place."""

_OUTLINED: Final = frozenset({"group", UNNAMED})


class Drawing:
    """Paints relations; words and names are made once, for they are the same in every painting."""

    def __init__(
        self,
        look: Look,
        shown: Relations,
        cells: Mapping[str, Cell],
        rects: Mapping[str, QRect],
    ) -> None:
        self._look = look
        self._shown = shown
        self._cells = cells
        self._rects = rects
        self._nodes = {node.key: node for node in shown.nodes}
        self.measures = Measures(look, shown)
        self._taken: list[QRect] = []
        self._tinted: tuple[QRect, ...] = ()

    def paint(self, painter: QPainter, *, chosen: str, focused: bool) -> None:
        """Draw everything; `chosen` is the key of what the keyboard is at."""
        painter.setLayoutDirection(self._look.direction)
        middle = self._rects[self._shown.nodes[0].key]
        self._taken, self._tinted = [middle], (middle, self._rects.get(chosen, middle))
        self._paint_ties(painter, chosen)
        for node in self._shown.nodes:
            if node.ring:
                self._paint_branch(painter, node, chosen)
        for key, rect in self._rects.items():
            if key == chosen:
                self._paint_chosen(painter, rect, focused=focused)
        for node in self._shown.nodes:
            self._paint_node(painter, node)
        if MORE in self._rects:
            self._paint_more(painter)
        self._paint_words_of(painter, chosen)

    # --- lines -------------------------------------------------------------------------------

    def _paint_ties(self, painter: QPainter, chosen: str) -> None:
        """The lines that do not hang in the tree, thin."""
        for tie in self._shown.ties:
            if not self._in_tree(tie):
                strong = chosen in {tie.source, tie.target}
                painter.setPen(_pen(self._look, strong=strong, thin=True))
                painter.drawPath(self._across(tie))

    def _paint_branch(self, painter: QPainter, node: Node, chosen: str) -> None:
        """The line from what a node hangs on, which runs on between its word and its name."""
        parent = str(node.parent)
        painter.setPen(_pen(self._look, strong=chosen in {node.key, parent}))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        near, far = self._edges(node.key)
        start = self._leaving(parent, node.key)
        path = QPainterPath(start)
        half = (start.x() + near.x()) / 2
        path.cubicTo(QPointF(half, start.y()), QPointF(half, near.y()), near)
        path.lineTo(far)
        painter.drawPath(path)

    def _across(self, tie: Tie) -> QPainterPath:
        a, b = self._rects[tie.source], self._rects[tie.target]
        begin, end = self._facing(tie.source, tie.target), self._facing(tie.target, tie.source)
        path = QPainterPath(begin)
        if a.x() == b.x():  # one column: around it, on the side away from the middle
            out = self._look.px(18) * (1 if begin.x() > a.center().x() else -1)
            path.cubicTo(QPointF(begin.x() + out, begin.y()), QPointF(end.x() + out, end.y()), end)
        else:
            half = (begin.x() + end.x()) / 2
            path.cubicTo(QPointF(half, begin.y()), QPointF(half, end.y()), end)
        return path

    def _facing(self, key: str, other_key: str) -> QPointF:
        """The point of a cell's line at the side of another."""
        own, other, y = self._rects[key], self._rects[other_key], self._level(key)
        if own.x() == other.x():
            middle = self._rects[self._shown.nodes[0].key]
            right = own.center().x() >= middle.center().x()
        else:
            right = other.x() > own.x()
        return QPointF(own.right() if right else own.left(), y)

    def _edges(self, key: str) -> tuple[QPointF, QPointF]:
        """Both ends of the line in a cell, the one towards the middle first."""
        rect, y = self._rects[key], self._level(key)
        ends = QPointF(rect.left(), y), QPointF(rect.right(), y)
        before = (self._cells[key].column < 0) != self._look.mirrored
        return (ends[1], ends[0]) if before else ends

    def _level(self, key: str) -> int:
        """Where the line of a cell runs; in the middle of the one in the middle."""
        rect = self._rects[key]
        if not self._cells[key].column:
            return rect.center().y()
        return rect.top() + self.measures.line(key, rect.width())

    def _leaving(self, parent: str, child: str) -> QPointF:
        rect = self._rects[parent]
        if self._cells[parent].column:
            return self._edges(parent)[1]
        right = self._rects[child].x() > rect.x()
        return QPointF(rect.right() if right else rect.left(), rect.center().y())

    @property
    def has_thin(self) -> bool:
        """Whether there are lines that do not hang in the tree."""
        return not all(map(self._in_tree, self._shown.ties))

    def _in_tree(self, tie: Tie) -> bool:
        return in_tree(self._nodes, tie)

    # --- names -------------------------------------------------------------------------------

    def _paint_chosen(self, painter: QPainter, rect: QRect, *, focused: bool) -> None:
        tokens = self._look.tokens
        painter.setBrush(QColor(tokens.tint))
        painter.setPen(QPen(QColor(tokens.accent), 2) if focused else Qt.PenStyle.NoPen)
        painter.drawRoundedRect(QRectF(rect).adjusted(1, 1, -1, -1), sizes.RADIUS, sizes.RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)

    def _paint_node(self, painter: QPainter, node: Node) -> None:
        rect = self._rects[node.key]
        if not node.ring:
            self._paint_middle(painter, node, rect)
            return
        look = self._look
        self._paint_word(painter, node, rect)
        near, far = self._edges(node.key)
        painter.setPen(QPen(QColor(look.tokens.edge), 1))
        painter.drawLine(near, far)
        name = rect.adjusted(0, self.measures.line(node.key, rect.width()) + look.px(3), 0, -2)
        name.setHeight(min(name.height(), look.px(NAME)))
        if node.kind in _OUTLINED:
            dash = Qt.PenStyle.DashLine if node.kind == UNNAMED else Qt.PenStyle.SolidLine
            painter.setPen(QPen(QColor(look.tokens.edge), 1, dash))
            box = QRectF(name).adjusted(2.5, 0.5, -2.5, -1.5)
            painter.drawRoundedRect(box, sizes.RADIUS, sizes.RADIUS)
        self._paint_name(painter, node, name)

    def _paint_middle(self, painter: QPainter, node: Node, rect: QRect) -> None:
        tokens = self._look.tokens
        painter.setPen(QPen(QColor(tokens.accent), 1))
        painter.setBrush(QColor(tokens.surface))
        box = QRectF(rect).adjusted(3.5, 3.5, -3.5, -3.5)
        painter.drawRoundedRect(box, sizes.RADIUS, sizes.RADIUS)
        painter.setBrush(Qt.BrushStyle.NoBrush)
        self._paint_name(painter, node, rect, bold=True)

    def _paint_name(
        self, painter: QPainter, node: Node, rect: QRect, *, bold: bool = False
    ) -> None:
        look, side = self._look, self._look.px(ICON)
        lines = self.measures.name(node, rect.width())
        box = rect.adjusted(look.px(PAD), 0, -look.px(PAD), 0)
        if bold:  # in a frame, in the middle of it
            box.translate(0, -look.px(NAME_LINE) * (len(lines) - 1) // 2)
        icon = look.icon(ICONS.get(node.kind, "file-text"), look.tokens.ink_soft)
        there = QRect(box.topLeft(), QSize(side, side))
        there.moveTop(box.center().y() - side // 2)
        if look.mirrored:
            there.moveRight(box.right())
        icon.paint(painter, there)
        self._taken.append(there)
        shift = side + look.px(ICON_GAP)
        box.adjust(0 if look.mirrored else shift, 0, -shift if look.mirrored else 0, 0)
        first = self._paint_beyond(painter, node, box) if node.more else QRect(box)
        painter.setFont(look.font(sizes.INTERFACE, bold=bold))
        for number, line in enumerate(lines):
            self._write(painter, box if number else first, line, soft=node.kind == UNNAMED)
            box.translate(0, look.px(NAME_LINE))

    def _paint_beyond(self, painter: QPainter, node: Node, box: QRect) -> QRect:
        """How many more hang on a node, at its end; returns the room that is left."""
        look = self._look
        painter.setFont(look.font(sizes.LABEL))
        words, wide = self.measures.beyond(node)
        own = QRect(box)
        if look.mirrored:
            own.setWidth(wide)
        else:
            own.setLeft(box.right() - wide)
        painter.setPen(QColor(look.tokens.ink_soft))
        painter.drawText(own, Qt.AlignmentFlag.AlignCenter, words)
        self._taken.append(own)
        gap = wide + look.px(4)
        return box.adjusted(gap if look.mirrored else 0, 0, 0 if look.mirrored else -gap, 0)

    def _paint_word(self, painter: QPainter, node: Node, rect: QRect) -> None:
        look, pad = self._look, self._look.px(PAD)
        painter.setFont(look.font(sizes.LABEL))
        box = QRect(rect.x() + pad, rect.y(), rect.width() - 2 * pad, look.px(WORD_LINE))
        box.translate(0, look.px(4))
        for line in self.measures.word(node.key, rect.width()):
            self._write(painter, box, line, soft=True)
            box.translate(0, look.px(WORD_LINE))

    def _paint_more(self, painter: QPainter) -> None:
        look = self._look
        least = self._shown.at_least
        words = look.say(
            "relations-hidden-least" if least else "relations-hidden", count=self._shown.hidden
        )
        painter.setFont(look.font(sizes.INTERFACE))
        pad = look.px(PAD)
        self._write(painter, self._rects[MORE].adjusted(pad, 0, -pad, 0), words, accent=True)

    def _paint_words_of(self, painter: QPainter, chosen: str) -> None:
        """The words of the thin lines of what is chosen, where they lie on no other.

        A word without a free place is not drawn: the thin lines are told below the drawing first.
        """
        look = self._look
        painter.setFont(look.font(sizes.LABEL))
        metrics = painter.fontMetrics()
        for tie in self._shown.ties:
            if chosen not in {tie.source, tie.target} or self._in_tree(tie) or not tie.roles:
                continue
            words = self.measures.across(tie, metrics, look.px(_ACROSS_WIDE))
            wide = max(metrics.horizontalAdvance(line) for line in words) + look.px(12)
            size = QSize(wide, metrics.height() * len(words) + 4)
            box = _free_place(self._across(tie), size, self._taken)
            if box is None:
                continue
            self._taken.append(box.toAlignedRect())
            painter.setPen(QPen(QColor(look.tokens.accent), 1))
            painter.setBrush(QColor(look.tokens.surface))
            painter.drawRoundedRect(box, sizes.RADIUS, sizes.RADIUS)
            painter.setBrush(Qt.BrushStyle.NoBrush)
            painter.setPen(QColor(look.tokens.ink))
            painter.drawText(box, Qt.AlignmentFlag.AlignCenter, "\n".join(words))

    def _write(
        self, painter: QPainter, box: QRect, words: str, *, soft: bool = False, accent: bool = False
    ) -> None:
        tokens = self._look.tokens
        painter.setPen(QColor(tokens.accent if accent else tokens.ink_soft if soft else tokens.ink))
        side = Qt.AlignmentFlag.AlignRight if self._look.mirrored else Qt.AlignmentFlag.AlignLeft
        shown = self.measures.names.cut(words, box.width(), painter.font())
        flags = side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter
        flags |= Qt.TextFlag.TextSingleLine
        taken = painter.boundingRect(box, int(flags), shown)
        if not any(
            each.contains(taken.center()) for each in self._tinted
        ):  # so that no line runs through a word
            painter.fillRect(taken.adjusted(-4, 1, 4, -1), QColor(tokens.paper))
        self._taken.append(taken)
        painter.drawText(box, int(flags), shown)


def _free_place(path: QPainterPath, size: QSize, taken: Sequence[QRect]) -> QRectF | None:
    """A place on a line where a word covers nothing that is written."""
    for along in _ALONG:
        box = QRectF(0, 0, size.width(), size.height())
        box.moveCenter(path.pointAtPercent(along))
        if not any(box.intersects(QRectF(each)) for each in taken):
            return box
    return None


def _pen(look: Look, *, strong: bool, thin: bool = False) -> QPen:
    """The pen of a line; softened at its edges, a thin one needs more than a border's colour."""
    tokens = look.tokens
    if thin:
        colour = tokens.accent if strong else tokens.ink_soft
        return QPen(QColor(colour), 2 if strong else 1.3, Qt.PenStyle.DashLine)
    return QPen(QColor(tokens.accent if strong else tokens.edge), 2 if strong else 1)
