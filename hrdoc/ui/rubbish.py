"""Cyclic rubbish is collected in the thread of the windows alone, and never much at once.

A collection in a worker that meets a cycle with a widget in it ends the process; so the collector
is off, and a timer of this thread does its work. What was looked at as young and once more is old;
when there is much of it, it is frozen instead of looked at again: however much is open, a
collection takes no longer. All of it is looked at while nobody uses the window, when a pause is not
felt: what became rubbish when it was old goes then.
"""

import gc
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

EVERY: Final = 100
"""Milliseconds."""

MANY: Final = 10_000
"""Objects: to look at much more of them at once would be felt."""

_YOUNG, _GROWN, _OLD = range(3)


class Rubbish(QObject):
    """Collects young objects often, and freezes old ones where there are many."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        gc.disable()
        gc.collect()
        gc.freeze()
        self._has_frozen = False
        self._thresholds = gc.get_threshold()
        self._timer = QTimer(self)
        self._timer.timeout.connect(self.collect)
        self._timer.start(EVERY)

    @Slot()
    def collect(self) -> None:
        """Look at what was made since the last time, now and then at what has outlived that."""
        young, grown, _ = gc.get_count()
        if grown > self._thresholds[_GROWN] or (grown and _are_many(_GROWN)):
            gc.collect(_GROWN)
            if _are_many(_OLD):
                gc.freeze()
                self._has_frozen = True
        elif young > self._thresholds[_YOUNG]:
            gc.collect(_YOUNG)

    @Slot()
    def collect_all(self) -> None:
        """Look at all that was made since the start; a tenth of a second where much is open."""
        if self._has_frozen:
            gc.unfreeze()
        gc.collect()
        if self._has_frozen:
            gc.freeze()
            self._has_frozen = False


def _are_many(generation: int) -> bool:
    return len(gc.get_objects(generation)) > MANY
