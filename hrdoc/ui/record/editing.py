"""The form of a record while somebody edits: its fields, what no form asks for, and other forms."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QLineEdit, QWidget

from hrdoc.casebook.opening import Opened
from hrdoc.ijson import Json
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.form.view import FormView
from hrdoc.ui.record.form_choice import FormChoice
from hrdoc.ui.record.orphans import Orphans
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.layout import clear, column, row, scrolled

_SUGGESTED: Final = "pseudonym"
"""What a new person has before anybody wrote anything."""


class Editing(QWidget):
    """Scrolls; `touched` names an answer that changed, `written_on` a form somebody chose."""

    touched = Signal(str)
    written_on = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._opened: Opened | None = None
        self._is_written = False
        self.form: FormView | None = None
        inside, body = QWidget(), QWidget()
        body.setMaximumWidth(desk.look.px(FORM_WIDTH))
        # In a row, the height is asked for the width it has, so that no line is squeezed.
        across = row(space=0, parent=inside)
        across.addWidget(body, 1)
        across.addStretch(0)
        lines = column(space=0, parent=body)
        lines.setContentsMargins(0, 0, 0, 24)
        self._place = column(space=0)
        self._orphans = Orphans(desk.look)
        lines.addLayout(self._place)
        lines.addWidget(self._orphans)
        lines.addStretch(1)
        column(space=0, parent=self).addWidget(scrolled(inside, name="record-form-area"))

    def show_record(self, opened: Opened) -> FormView:
        """Show a record in the form to go on with, in the place of what was shown before."""
        clear(self._place)
        self._opened = opened
        writing = opened.writing or opened.form
        form = self.form = FormView(self._desk, writing)
        choice = FormChoice(self._desk, writing)
        for part in (form, choice):
            self._place.addWidget(part)
        choice.chosen.connect(self.written_on)
        form.show_fields(
            opened.fields,
            writable=True,
            names=opened.names,
            withheld=opened.withheld,
            case=opened.record if opened.kind == "case" else opened.case,
        )
        form.touched.connect(self._touch)
        known = writing.fields
        orphans = {n: v for n, v in opened.fields.items() if n not in known and v is not None}
        self._orphans.show_orphans(orphans, opened.orphan_fields, opened.names)
        return form

    def begin(self) -> None:
        """Put the keyboard where writing begins; a name that was only suggested is written over."""
        if self.form is None or self._opened is None:
            return
        self.form.begin()
        line = self.form.findChild(QLineEdit, f"form-{_SUGGESTED}")
        answered = {name for name, value in self._opened.fields.items() if value is not None}
        is_new = self._opened.versions.state == "draft" and answered == {_SUGGESTED}
        if line is not None and is_new and not self._is_written:
            line.selectAll()

    def answers(self) -> Mapping[str, Json]:
        """The answers as they stand."""
        if self._opened is None or self.form is None:
            return {}
        return {**self._opened.fields, **{n: self.form.value(n) for n in self.form.names()}}

    @Slot(str)
    def _touch(self, name: str) -> None:
        self._is_written = True
        self.touched.emit(name)
