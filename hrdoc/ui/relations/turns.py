"""Steps that are taken one after the other, each in a turn of the loop of its own."""

from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Slot


class Turns(QTimer):
    """Between two steps whatever waits is heard; new steps take the place of those that wait."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: list[Callable[[], object]] = []
        self.setInterval(0)
        self.timeout.connect(self._take)

    def take(self, *steps: Callable[[], object]) -> None:
        """Take these from the next turn on."""
        self._steps = list(steps)
        self.start()

    @Slot()
    def _take(self) -> None:
        step = self._steps.pop(0)
        if not self._steps:
            self.stop()
        step()
