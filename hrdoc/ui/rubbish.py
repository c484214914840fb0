"""Cyclic rubbish is collected in the thread of the windows alone.

A collection in a worker that meets a cycle with a widget in it ends the process; so the collector
is off, and a timer of this thread does its work. Objects made before the first window are frozen,
which keeps a full collection short.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

EVERY: Final = 500
"""Milliseconds."""


class Rubbish(QObject):
    """Collects young objects often, and old ones only when many have grown old."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.collect()
        gc.freeze()
        gc.disable()
        self._thresholds = gc.get_threshold()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(EVERY)

    @Slot()
    def collect(self) -> None:
        """Collect the oldest generation that is full."""
        counts = gc.get_count()
        for generation in (2, 1, 0):
            if counts[generation] > self._thresholds[generation]:
                gc.collect(generation)
                return
