"""A whole number, in the digits of any script; one that cannot be is said to be so."""

from PySide6.QtCore import Slot

from hrdoc.ijson import Json
from hrdoc.records.answers import MAX_INTEGER
from hrdoc.records.fields import Field
from hrdoc.ui.form.editor import Editor
from hrdoc.ui.form.text import NumberLine
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column


class NumberEditor(Editor):
    """One short line; outside the limits of its field nothing is kept, and that is said."""

    def __init__(self, look: Look, field: Field, *, name: str, says: str) -> None:
        super().__init__()
        self._look = look
        low, high = field.minimum, field.maximum
        self._low = -MAX_INTEGER if low is None else max(low, -MAX_INTEGER)
        self._high = MAX_INTEGER if high is None else min(high, MAX_INTEGER)
        self._line = NumberLine()
        self._line.setObjectName(name)
        self._line.setAccessibleName(says)
        self._line.setFixedWidth(look.px(160))
        self._line.setMaxLength(17)
        self._line.textEdited.connect(self._edit)
        self._wrong = label("", "caution", wraps=True)
        self._wrong.setObjectName(f"{name}-wrong")
        self._wrong.hide()
        self.setFocusProxy(self._line)
        parts = column(space=4, parent=self)
        parts.addWidget(self._line)
        parts.addWidget(self._wrong)

    def value(self) -> Json:
        """The number, None while there is none that can be kept."""
        number = _number(self._line.text())
        return number if number is not None and self._low <= number <= self._high else None

    def show_value(self, value: Json) -> None:
        """Show a number in the digits of the language, without marks between them."""
        shown = str(value) if isinstance(value, int) else ""
        locale = self._look.locale
        zero = ord(locale.zeroDigit())
        self._line.setText("".join(chr(zero + int(c)) if c.isdecimal() else c for c in shown))
        self._tell()

    def set_writable(self, writable: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Let it be changed, or only read."""
        self._line.setReadOnly(not writable)

    @Slot(str)
    def _edit(self, _: str) -> None:
        self._tell()
        self.edited.emit()

    def _tell(self) -> None:
        text = self._line.text().strip()
        wrong = bool(text) and self.value() is None
        if wrong:
            self._wrong.setText(self._limits())
        self._wrong.setVisible(wrong)

    def _limits(self) -> str:
        number, say = self._look.number, self._look.say
        if self._low == -MAX_INTEGER or self._high == MAX_INTEGER:
            return say("form-number-only")
        return say("form-number-range", low=number(self._low), high=number(self._high))


def _number(text: str) -> int | None:
    try:
        return int(text.strip().replace("\u2212", "-"))  # int() knows the digits of every script
    except ValueError:
        return None
