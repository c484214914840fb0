"""An answer that is not edited here: shown in words, and given back as it came."""

from PySide6.QtWidgets import QLabel

from hrdoc.ijson import Json
from hrdoc.records.fields import Field, FieldType
from hrdoc.ui.dates.telling import told_beside
from hrdoc.ui.form.editor import Editor
from hrdoc.ui.form.given import Given
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column
from hrdoc.ui.widgets.record_lines import answer_lines


class KeptEditor(Editor):
    """Words, and no way to change them; `why` says the reason, "" where none has to be said."""

    def __init__(self, given: Given, field: Field, *, name: str, why: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self._given = given
        self._field = field
        self._value: Json = None
        self._words: QLabel = at_start(given.look, label("", wraps=True))
        self._words.setObjectName(f"{name}-words")
        self._means: QLabel = at_start(given.look, label("", "soft", wraps=True))
        parts = column(space=4, parent=self)
        for each in (self._words, self._means):
            parts.addWidget(each)
        if why:
            parts.addWidget(label(why, "soft", wraps=True))

    def value(self) -> Json:
        """What was shown."""
        return self._value

    def show_value(self, value: Json) -> None:
        """Show the answer in words."""
        self._value = value
        lines = answer_lines(self._given.look, self._field, value, self._given.names)
        self._words.setText("\n".join(lines))
        self._words.setVisible(bool(lines))
        is_date = self._field.type is FieldType.DATE and bool(lines)
        self._means.setText(told_beside(self._given.look, value) if is_date else "")
        self._means.setVisible(bool(self._means.text()))

    def set_writable(self, writable: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """It is only read, whatever else is written."""
        del writable
