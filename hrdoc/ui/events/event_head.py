"""The head of an event: its title, when it was and where, each kept as it is written.

The page puts the title above the line that says how the event stands, and the rest below it.
"""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from hrdoc.casebook.opening import Opened
from hrdoc.ijson import Json
from hrdoc.ui.form.editor import Editor
from hrdoc.ui.form.given import Given
from hrdoc.ui.form.kept import KeptEditor
from hrdoc.ui.form.text import SECRET
from hrdoc.ui.look import Look
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import clear, column, row

FACTS: Final = ("place", "date")
"""Place first: what is told of a date stands below it, and Tab goes on from there."""


class EventHead(QWidget):
    """`touched` names what changed: title, date or place."""

    touched = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._editors: dict[str, Editor] = {}
        self.title = QLineEdit()
        self.title.setEnabled(False)  # nothing is written before it is known what stands there
        self.title.setObjectName("event-title")
        self.title.setAccessibleName(look.say("event-title"))
        self.title.setPlaceholderText(look.say("event-title-place"))
        self.title.setInputMethodHints(SECRET)
        side = Qt.AlignmentFlag.AlignRight if look.mirrored else Qt.AlignmentFlag.AlignLeft
        self.title.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)  # whatever script it is in
        is_part(self.title, "title")
        self.title.textEdited.connect(self._touch_title)
        self._facts = row(space=16)
        column(space=8, parent=self).addLayout(self._facts)

    def names(self) -> tuple[str, ...]:
        """The fields that are asked here."""
        return ("title", *self._editors)

    def value(self, name: str) -> Json:
        """An answer as the form keeps it."""
        if name == "title":
            return self.title.text().strip() or None
        return self._editors[name].value()

    def show_event(self, given: Given, opened: Opened, *, writable: bool) -> None:
        """Show what is known of an event: in fields to write in, else as text, as records do."""
        title = opened.fields.get("title")
        self.title.setText(title if isinstance(title, str) else "")
        self.title.setReadOnly(not writable)
        self.title.setEnabled(True)
        policies = Qt.FocusPolicy
        self.title.setFocusPolicy(policies.StrongFocus if writable else policies.TabFocus)
        form = opened.writing or opened.form
        clear(self._facts)
        self._editors = {}
        for name in FACTS:
            field = form.fields.get(name)
            if field is None:
                continue
            says = self._look.label(field.labels)
            value = opened.fields.get(name)
            editor: Editor
            if writable:
                editor = given.make(given, field, name=f"event-{name}", says=says)
            else:
                editor = KeptEditor(given, field, name=f"event-{name}")
            editor.show_value(value)
            editor.edited.connect(partial(self.touched.emit, name))
            self._editors[name] = editor
            told = label(says, "label")
            told.setBuddy(editor)
            if not writable and value is None:
                told.hide()
                editor.hide()
            part = column(space=4)
            part.addWidget(told)
            part.addWidget(editor)
            part.addStretch(1)
            self._facts.addLayout(part, 1)

    @Slot()
    def _touch_title(self) -> None:
        self.touched.emit("title")
