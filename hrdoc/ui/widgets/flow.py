"""A row that goes on in the next line where the window is too narrow, from start to end."""

from typing import Final

from PySide6.QtCore import QMargins, QPoint, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QStyle, QWidget

GAP: Final = 8


class Flow(QLayout):
    """Puts its widgets side by side, each as wide as it asks to be; hidden ones take no place."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self.setContentsMargins(QMargins(0, 0, 0, 0))
        self.setSpacing(GAP)

    def addItem(self, item: QLayoutItem) -> None:  # noqa: N802 - Qt's name
        """Put one more at the end."""
        self._items.append(item)

    def count(self) -> int:
        """How many there are."""
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """One of them, None past the end."""
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:  # noqa: N802
        """Take one out."""
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:  # noqa: N802 - Qt's name
        """It takes no more than it needs."""
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:  # noqa: N802 - Qt's name
        """The narrower, the higher."""
        return True

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The height of all lines at a width."""
        return self._place(QRect(0, 0, width, 0), moves=False)

    def setGeometry(self, rect: QRect) -> None:  # noqa: N802 - Qt's name
        """Put everything in its place."""
        super().setGeometry(rect)
        self._place(rect, moves=True)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As little as is possible; the width is given from outside."""
        return self.minimumSize()

    def minimumSize(self) -> QSize:  # noqa: N802 - Qt's name
        """The largest of the widgets."""
        size = QSize()
        for item in self._items:
            size = size.expandedTo(item.minimumSize())
        return size

    def _place(self, rect: QRect, *, moves: bool) -> int:
        gap = self.spacing()
        x, y, high = rect.x(), rect.y(), 0
        line: list[tuple[QLayoutItem, QRect]] = []
        for item in self._items:
            if item.isEmpty():
                continue
            size = item.sizeHint().expandedTo(item.minimumSize())
            size.setWidth(min(size.width(), max(rect.width(), 1)))
            if high and x + size.width() > rect.x() + rect.width():
                self._settle(line, rect, high, moves=moves)
                x, y, high, line = rect.x(), y + high + gap, 0, []
            line.append((item, QRect(QPoint(x, y), size)))
            x += size.width() + gap
            high = max(high, size.height())
        self._settle(line, rect, high, moves=moves)
        return y + high - rect.y()

    def _settle(
        self, line: list[tuple[QLayoutItem, QRect]], rect: QRect, high: int, *, moves: bool
    ) -> None:
        """Put the items of a line on its middle, from the start of the window to its end."""
        parent = self.parentWidget()
        direction = parent.layoutDirection() if parent else Qt.LayoutDirection.LeftToRight
        for item, place in line if moves else ():
            place.translate(0, (high - place.height()) // 2)
            item.setGeometry(QStyle.visualRect(direction, rect, place))
