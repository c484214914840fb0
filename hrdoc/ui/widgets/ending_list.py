"""A list that ends with its last row, so that a few rows do not stand in a great empty frame."""

from PySide6.QtCore import QAbstractItemModel, QSize
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QListView, QSizePolicy


class EndingList(QListView):
    """Asks for the height of its rows, all as high as the first, and takes less where it must.

    As many rows as `fewest` are seen even where there is hardly room.
    """

    fewest = 2

    def __init__(self) -> None:
        self._has_model = False
        super().__init__()
        self.setUniformItemSizes(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Maximum)

    def setModel(self, model: QAbstractItemModel | None) -> None:  # noqa: N802 - Qt's name
        """Follow how many rows there are."""
        super().setModel(model)
        self._has_model = model is not None
        if model is not None:
            for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
                changed.connect(self.updateGeometry)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """End with a whole row where there are more than can be seen."""
        super().resizeEvent(event)
        left = self.cut_of(self.height() - 2 * self.frameWidth())
        if left != self.viewportMargins().bottom():
            self.setViewportMargins(0, 0, 0, left)

    def cut_of(self, room: int) -> int:
        """So many pixels of `room` would show a part of a row."""
        row = self.sizeHintForRow(0)
        return room % row if 0 < row < room < self._rows() * row else 0

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All rows."""
        return self._height_of(self._rows())

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The first few rows."""
        return self._height_of(min(self._rows(), self.fewest))

    def _rows(self) -> int:
        return self.model().rowCount() if self._has_model else 0

    def _height_of(self, rows: int) -> QSize:
        height = max(self.sizeHintForRow(0), 0) * rows + 2 * self.frameWidth()
        return QSize(super().minimumSizeHint().width(), height)
