"""Making many fields a few at a time, so that the window goes on in between."""

from collections.abc import Callable
from time import perf_counter
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

_AT_ONCE: Final = 0.012
"""Seconds of making after which the window goes on before the next."""


class Stepwise(QObject):
    """`make` makes one thing and says whether there are more to make."""

    def __init__(self, make: Callable[[], bool], parent: QObject) -> None:
        super().__init__(parent)
        self._make = make
        self._timer = QTimer(self)
        self._timer.setInterval(0)
        self._timer.timeout.connect(self.go_on)

    @Slot()
    def go_on(self) -> None:
        """Make the next few now, and the rest by and by."""
        until = perf_counter() + _AT_ONCE
        goes_on = self._make()
        while goes_on and perf_counter() < until:
            goes_on = self._make()
        if not goes_on:
            self._timer.stop()
        elif not self._timer.isActive():
            self._timer.start()
