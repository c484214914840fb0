"""Cyclic rubbish is collected in the thread of the windows alone, and never much at once.

A collection in a worker that meets a cycle with a widget in it ends the process; so the collector
is off, and a timer of this thread does its work. What was looked at as young and once more is old:
it is looked at again only while nobody uses the window, when a pause is not felt, and at a lock.
However much is open, no collection is felt. Objects made before the first window are frozen, which
keeps the look at everything short.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

EVERY: Final = 100
"""Milliseconds."""

MANY: Final = 10_000
"""Objects: to look at much more of them at once would be felt."""


class Rubbish(QObject):
    """Collects young objects often, and old ones when many have grown old and nobody is there."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.collect()
        gc.freeze()
        gc.disable()
        self._young_enough, self._often_enough, _ = gc.get_threshold()
        self._grown = self._old = 0  # at most so many objects
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(EVERY)

    @Slot()
    def collect(self) -> None:
        """Look at what was made since the last time, now and then at what has outlived that."""
        young, looks, _ = gc.get_count()
        if looks > self._often_enough or self._grown > MANY:
            gc.collect(1)
            self._old += self._grown
            self._grown = 0
        elif young > self._young_enough:
            gc.collect(0)
            self._grown += young

    @Slot()
    def collect_old(self) -> None:
        """Nobody uses the window: look at everything, a tenth of a second where much is open."""
        if self._old > MANY:
            gc.collect()
            self._grown = self._old = 0
