"""The catalogues of the window's language, forms and lists, parsed between two turns of the loop.

The first page that speaks from a catalogue would have to wait for it to be parsed, and a page of an
account speaks from many and shows large forms. So they are parsed beforehand, one a turn, from when
a window is dressed.
"""

from itertools import chain
from typing import Final

from PySide6.QtCore import QObject, QTimer, Slot

from hrdoc.records import shipped
from hrdoc.words import Words


class Learning(QObject):
    """Learns all words of a language, what is shipped besides, and goes when it knows them."""

    def __init__(self, words: Words, parent: QObject) -> None:
        super().__init__(parent)
        self._steps: Final = chain(words.learn(), shipped.learn())
        self._timer = QTimer(self)
        self._timer.timeout.connect(self._learn)
        self._timer.start(0)

    @Slot()
    def _learn(self) -> None:
        if next(self._steps, None) is None:
            self._timer.stop()
            self.deleteLater()
