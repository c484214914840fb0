"""A date as it was stated, letter for letter."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QLineEdit

from hrdoc.ijson import Json
from hrdoc.ui.form.editor import Editor
from hrdoc.ui.form.text import SECRET
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.layout import column


class DateEditor(Editor):
    """One line for a date in any calendar."""

    def __init__(self, look: Look, *, name: str, says: str) -> None:
        super().__init__()
        self._kept: Json = None
        self._line = QLineEdit()
        self._line.setObjectName(name)
        self._line.setAccessibleName(says)
        self._line.setInputMethodHints(SECRET)
        self._line.setMaximumWidth(look.px(280))
        self._line.textEdited.connect(self._edit)
        self.setFocusProxy(self._line)
        column(space=0, parent=self).addWidget(self._line)

    def value(self) -> Json:
        """The date as an object, None when nothing stands there."""
        return self._kept

    def show_value(self, value: Json) -> None:
        """Show the words of a date; one that nobody changes stays as it came."""
        self._kept = value
        words = value.get("as_stated") or value.get("edtf") if isinstance(value, dict) else ""
        self._line.setText(words if isinstance(words, str) else "")

    def set_writable(self, writable: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Let it be changed, or only read."""
        self._line.setReadOnly(not writable)

    @Slot(str)
    def _edit(self, text: str) -> None:
        self._kept = {"as_stated": text} if text.strip() else None
        self.edited.emit()
