"""Doing something at once, and again after a while when it was asked for in between.

Many small files end many times a second; a person sees ten changes a second at most.
"""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

PAUSE: Final = 100
"""Milliseconds between two times."""


class Soon(QObject):
    """Runs `act` when called, at most once in a pause, and never forgets the last call."""

    def __init__(self, act: Callable[[], None], parent: QObject) -> None:
        super().__init__(parent)
        self._act = act
        self._again = False
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.setInterval(PAUSE)
        self._timer.timeout.connect(self._rested)

    @Slot()
    def run(self) -> None:
        """Now, or when the pause is over."""
        if self._timer.isActive():
            self._again = True
            return
        self._timer.start()
        self._act()

    @Slot()
    def _rested(self) -> None:
        if self._again:
            self._again = False
            self.run()
