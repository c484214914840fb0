"""A choice among a few things that always stand there, as the answer to a field."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox

from hrdoc.ijson import Json
from hrdoc.ui.form.editor import Editor
from hrdoc.ui.widgets.choice_box import ChoiceBox
from hrdoc.ui.widgets.layout import column


class ChoiceEditor(Editor):
    """A box of `options`, pairs of value and words; `start` is shown while nothing was chosen."""

    def __init__(
        self, options: Sequence[tuple[str, str]], *, name: str, says: str, start: str | None
    ) -> None:
        super().__init__()
        self._kept: Json = None
        self._start = start
        self._box = ChoiceBox()
        self._box.setObjectName(name)
        self._box.setAccessibleName(says)
        self._box.setSizeAdjustPolicy(
            QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon
        )
        for value, words in options:
            self._box.addItem(words, value)
        self._box.activated.connect(self._choose)
        self.setFocusProxy(self._box)
        column(space=0, parent=self).addWidget(self._box)
        self.show_value(None)

    def value(self) -> Json:
        """What was chosen, None while nothing was."""
        return self._kept

    def show_value(self, value: Json) -> None:
        """Show a choice; one that is not offered is kept as it came."""
        self._kept = value
        self._box.setCurrentIndex(self._box.findData(self._start if value is None else value))

    def set_writable(self, writable: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Let it be changed, or only read."""
        self._box.setEnabled(writable)

    def _choose(self, place: int) -> None:
        self._kept = str(self._box.itemData(place))
        self.edited.emit()
