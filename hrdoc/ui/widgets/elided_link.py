"""A name that leads somewhere, shortened where there is no room for all of it."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QSizePolicy

from hrdoc.ui.look import isolated
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.buttons import WordButton
from hrdoc.ui.widgets.tips import plain_tip

_SLACK: Final = 2
"""Pixels by which words may be laid out wider than they were measured."""


class ElidedLink(WordButton):
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
        policy = self.sizePolicy()
        policy.setHorizontalPolicy(QSizePolicy.Policy.Preferred)  # a button alone would not shrink
        self.setSizePolicy(policy)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setAccessibleName(says)
        self.setToolTip(plain_tip(text))
        self.clicked.connect(lambda _checked=False: act())
        self._fit()

    def show_words(self, text: str) -> None:
        """Lead on under other words, which say what it does."""
        self._whole = text
        self.setAccessibleName(text)
        self.setToolTip(plain_tip(text))
        self.updateGeometry()
        self._fit()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """A few letters."""
        return QSize(self.fontMetrics().averageCharWidth() * 6, super().minimumSizeHint().height())

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All of it."""
        self.ensurePolished()
        beside, high = self._beside(), super().sizeHint().height()
        return QSize(self._wide(isolated(self._whole)) + beside + _SLACK, high)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Show what there is room for."""
        super().resizeEvent(event)
        self._fit()

    def _wide(self, text: str) -> int:
        return self.fontMetrics().horizontalAdvance(text)

    def _beside(self) -> int:
        """What the style leaves around the words, in pixels."""
        return super().sizeHint().width() - self._wide(self.text())

    def _fit(self) -> None:
        room = max(0, self.width() - self._beside())
        shown = self._whole
        if self._wide(isolated(shown)) > room:
            shown = self.fontMetrics().elidedText(shown, self._cut, room)
        self.setText(isolated(shown).replace("&", "&&"))
