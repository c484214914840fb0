"""A name that leads somewhere, shortened where there is no room for all of it."""

from collections.abc import Callable

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent

from hrdoc.ui.look import isolated
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.buttons import KeyButton
from hrdoc.ui.widgets.tips import plain_tip


class ElidedLink(KeyButton):
    """A plain button that never asks for more width than there is; the whole stands in a tip.

    It is cut at its `end`, or in its middle, as the name of a file is, whose kind stands there.
    """

    def __init__(
        self, text: str, act: Callable[[], object], *, name: str, says: str, end: bool = False
    ) -> None:
        super().__init__()
        self._whole = text
        self._cut = Qt.TextElideMode.ElideRight if end else Qt.TextElideMode.ElideMiddle
        self.setObjectName(name)
        is_part(self, "plain")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(says)
        self.setToolTip(plain_tip(text))
        self.clicked.connect(lambda _checked=False: act())
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 6, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All of it."""
        beside = super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())
        width = self.fontMetrics().horizontalAdvance(isolated(self._whole)) + beside
        return QSize(width, super().sizeHint().height())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show what there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        beside = super().sizeHint().width() - self.fontMetrics().horizontalAdvance(self.text())
        shown = self.fontMetrics().elidedText(self._whole, self._cut, max(0, self.width() - beside))
        self.setText(isolated(shown).replace("&", "&&"))
