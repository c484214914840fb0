"""What is asked beside what is allowed: conditions, how it was understood, what comes later.

The fields are those of the form; conditions are always in sight, the rest behind one button until
something is written there.
"""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.fields import Field
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.form.field_box import FieldBox
from hrdoc.ui.form.given import Given
from hrdoc.ui.form.register import make_editor
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.layout import column

FIRST: Final = ("refusals",)
MORE: Final = (
    "limits_explained",
    "withdrawal_explained",
    "understanding",
    "questions",
    "contact_again",
    "if_unreachable",
    "capacity",
    "explained_by",
    "notes",
)


class Asked(QWidget):
    """The fields by name; `touched` names the one whose answer changed."""

    touched = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._boxes: dict[str, FieldBox] = {}
        self.setObjectName("consent-asked")
        form = shipped.form("consent")
        given = Given(desk, make_editor)
        whole = column(space=16, parent=self)
        for name in FIRST:
            whole.addWidget(self._box(given, form.fields[name]))
        self._turn = button(
            desk.look.say("consent-more"), self._open, name="consent-more", part="plain"
        )
        self._turn.setToolTip(desk.look.say("consent-more-tip"))
        whole.addWidget(self._turn, 0, Qt.AlignmentFlag.AlignLeading)
        self._rest = QWidget()
        rest = column(space=16, parent=self._rest)
        for name in MORE:
            rest.addWidget(self._box(given, form.fields[name]))
        whole.addWidget(self._rest)
        self._rest.hide()

    def names(self) -> tuple[str, ...]:
        """The fields that are asked here."""
        return tuple(self._boxes)

    def value(self, name: str) -> Json:
        """The answer to a field as it stands."""
        return self._boxes[name].value()

    def show_fields(self, fields: Mapping[str, Json]) -> None:
        """Show what is kept."""
        for name, box in self._boxes.items():
            box.show_value(fields.get(name))
        if any(fields.get(name) is not None for name in MORE):
            self._open()

    @property
    def refused(self) -> str:
        """What the person refuses or makes a condition, in their words."""
        words = self.value("refusals")
        return words if isinstance(words, str) else ""

    def _box(self, given: Given, field: Field) -> FieldBox:
        name = field.name
        box = FieldBox(given, field, name=f"consent-{name}", undoes=True)
        box.edited.connect(lambda: self.touched.emit(name))
        self._boxes[name] = box
        return box

    def _open(self) -> None:
        self._turn.hide()
        self._rest.show()
