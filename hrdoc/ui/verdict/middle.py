"""The column of the page: in the middle where no rail is beside it, as the way in stands."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.verdict.result_view import WIDTH
from hrdoc.ui.widgets.layout import column


class Middle(QWidget):
    """`body` takes what is shown; `is_wide` lets it take the whole page."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._is_wide = False
        self.body = column(space=0, parent=self)

    def set_wide(self, *, is_wide: bool) -> None:
        """Take the whole page, or stand in its middle."""
        self._is_wide = is_wide
        self._place()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Stay in the middle."""
        super().resizeEvent(event)
        self._place()

    def _place(self) -> None:
        over = self.width() - self._look.px(WIDTH + 64)
        side = 0 if self._is_wide else max(0, over // 2)
        self.body.setContentsMargins(side, 0, side, 0)
