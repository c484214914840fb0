"""The rows of the palette: commands in one line with their keys at its end, records in two."""

from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QSize, Qt
from PySide6.QtGui import QColor, QPainter
from PySide6.QtWidgets import QStyleOptionViewItem

from hrdoc.ui.look import Look
from hrdoc.ui.theme.tokens import LABEL
from hrdoc.ui.widgets.item_list import ItemList
from hrdoc.ui.widgets.two_lines import BELOW, HEIGHT, TwoLines

KEYS: Final = BELOW + 4
"""The role of the keys of a command; a row that has it, be it "", is a command."""

_ROW: Final = 40
_EDGE: Final = 12


class Rows(TwoLines):
    """Paints a command in one line."""

    def __init__(self, look: Look, parent: ItemList) -> None:
        super().__init__(look, parent)
        self._keys = look.font(LABEL)

    def sizeHint(  # noqa: N802 - Qt's name
        self, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> QSize:
        """A command is one line high."""
        is_command = index.data(KEYS) is not None
        return QSize(option.rect.width(), self._look.px(_ROW if is_command else HEIGHT))

    def paint(
        self,
        painter: QPainter,
        option: QStyleOptionViewItem,
        index: QModelIndex | QPersistentModelIndex,
    ) -> None:
        """Draw a row, and the keys of a command at its end."""
        super().paint(painter, option, index)
        keys = index.data(KEYS)
        if not keys:
            return
        look = self._look
        painter.save()
        painter.setFont(self._keys)
        painter.setPen(QColor(look.tokens.ink_soft))
        side = Qt.AlignmentFlag.AlignLeft if look.mirrored else Qt.AlignmentFlag.AlignRight
        painter.drawText(
            option.rect.adjusted(look.px(_EDGE), 0, -look.px(_EDGE), 0),
            side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignVCenter,
            str(keys),
        )
        painter.restore()


class OfferedList(ItemList):
    """As high as the rows that have room as a whole."""

    def __init__(self, look: Look, *, name: str, says: str) -> None:
        super().__init__(look, name=name, says=says)
        self.setUniformItemSizes(False)
        self.setItemDelegate(Rows(look, self))

    def cut_of(self, room: int) -> int:
        """Nothing: it is as high as whole rows."""
        del room
        return 0

    def take_room(self, room: int) -> None:
        """Show all rows, or as many as `room` has in pixels: none is cut."""
        height = 2 * self.frameWidth()
        for row in range(self.rows.rowCount()):
            step = self.sizeHintForRow(row)
            if row and height + step > room:
                break
            height += step
        self.setFixedHeight(height)
