"""What may be done with a record in one line, for where the margin that says more is not seen."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.glance import Shape
from hrdoc.ui.consent.shape import ConsentShape
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import row


class ConsentMark(QWidget):
    """Shape and words; hidden until they are known and there is no other place that says them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("consent-mark")
        self._shape = ConsentShape(look)
        self._words = label("", "soft", wraps=True)
        self._words.setObjectName("consent-mark-words")
        line = row(space=8, parent=self)
        line.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._words, 1)
        self._is_needed = False
        self.hide()

    @Slot(object, str)
    def show_glance(self, shape: Shape, words: str) -> None:
        """Say how the consent stands now."""
        self._shape.show_shape(shape, words)
        self._words.setText(words)
        self.need(needed=self._is_needed)

    def need(self, *, needed: bool) -> None:
        """Be seen, once there is something to say, or not."""
        self._is_needed = needed
        self.setVisible(needed and bool(self._words.text()))
