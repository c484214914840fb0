"""Three parts of a page: the second stands beside the others where there is room, else between."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QGridLayout, QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.layout import column, scrolled

WIDE: Final = 960
"""From this width on, at 100 %, the second part stands beside the first."""

_WIDE: Final = ((0, 0, 1), (0, 1, 2), (1, 0, 1))
_NARROW: Final = ((0, 0, 1), (1, 0, 1), (2, 0, 1))


class Cells(QWidget):
    """Scrolls its three parts, each no wider than a form."""

    def __init__(self, look: Look, cells: Sequence[QWidget], *, name: str) -> None:
        super().__init__()
        self._look = look
        self._wide: bool | None = None
        self._cells = cells
        for cell in cells:
            cell.setMaximumWidth(look.px(FORM_WIDTH))
        inside = QWidget()
        self._grid = QGridLayout(inside)
        self._grid.setContentsMargins(32, 32, 32, 32)
        self._grid.setHorizontalSpacing(32)
        self._grid.setVerticalSpacing(24)
        self._arrange()
        column(space=0, parent=self).addWidget(scrolled(inside, name=name))

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Put the parts where there is room for them."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= self._look.px(WIDE)
        if wide is self._wide:
            return
        self._wide = wide
        for cell, (down, along, tall) in zip(self._cells, _WIDE if wide else _NARROW, strict=True):
            self._grid.addWidget(cell, down, along, tall, 1)
        self._grid.setColumnStretch(0, 1 if wide else 1000)  # what is left over is at the end
        self._grid.setColumnStretch(1, 1)
        self._grid.setRowStretch(1, 1 if wide else 0)
        self._grid.setRowStretch(2, 0 if wide else 1)
