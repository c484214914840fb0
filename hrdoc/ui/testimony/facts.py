"""Short facts in lines above an account, each below its word; chips stand on the same line."""

from PySide6.QtWidgets import QLabel, QWidget

from hrdoc.ui.widgets.flow import Flow
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column


class Facts(QWidget):
    """Facts side by side, in a further line where the room is narrow."""

    def __init__(self, *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._line = Flow(self)

    def add(self, word: str, field: QWidget) -> None:
        """Put one more fact at the end, below its word."""
        field.setAccessibleName(word)
        told = label(word, "label")
        told.setBuddy(field)
        self._put(told, field)

    def add_chip(self, chip: QWidget) -> QWidget:
        """Put something at the end that has no word above; gives what is shown and hidden."""
        return self._put(label("", "label"), chip)

    def _put(self, told: QLabel, field: QWidget) -> QWidget:
        place = QWidget(self)
        lines = column(space=0, parent=place)
        lines.addWidget(told)
        lines.addWidget(field)
        self._line.addWidget(place)
        return place
