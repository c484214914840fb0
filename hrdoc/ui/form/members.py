"""An object: the fields it is made of, each with its own label, some asked only beside others."""

from collections.abc import Mapping

from hrdoc.ijson import Json
from hrdoc.records.asking import is_answered, shown_members
from hrdoc.records.fields import Field
from hrdoc.ui.form.editor import Editor
from hrdoc.ui.form.field_box import FieldBox
from hrdoc.ui.form.given import Given
from hrdoc.ui.form.stepwise import Stepwise
from hrdoc.ui.widgets.layout import column


class MembersEditor(Editor):
    """The members of one object, one below the other; those of a large one are made by and by."""

    def __init__(self, given: Given, members: Mapping[str, Field], *, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._given = given
        self._name = name
        self._members = members
        self._value: dict[str, Json] = {}
        self._was_none = True
        self._writable = True
        self._lines = column(space=12, parent=self)
        self._boxes: dict[str, FieldBox] = {}
        self._building = Stepwise(self._build_next, self)
        self._building.go_on()

    def value(self) -> Json:
        """The object with what it had beside these members; None where nothing was answered."""
        return dict(self._value) if self._value or not self._was_none else None

    def show_value(self, value: Json) -> None:
        """Show an object."""
        self._was_none = value is None
        self._value = dict(value) if isinstance(value, dict) else {}
        for name, box in self._boxes.items():
            box.show_value(self._value.get(name))
        self._ask()

    def set_writable(self, writable: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Let it be changed, or only read."""
        self._writable = writable
        for box in self._boxes.values():
            box.set_writable(writable=writable)
        self._ask()

    def _build_next(self) -> bool:
        each = next((m for name, m in self._members.items() if name not in self._boxes), None)
        if each is None:
            return False
        box = FieldBox(self._given, each, name=f"{self._name}-{each.name}")
        self._lines.addWidget(box)
        if not self._boxes:
            self.setFocusProxy(box)
        self._boxes[each.name] = box
        box.show_value(self._value.get(each.name))
        box.set_writable(writable=self._writable)
        box.edited.connect(lambda: self._edit(each.name))
        self._ask()
        return len(self._boxes) < len(self._members)

    def _edit(self, name: str) -> None:
        value = self._boxes[name].value()
        if value is None:
            self._value.pop(name, None)
        else:
            self._value[name] = value
        self._ask()
        self.edited.emit()

    def _ask(self) -> None:
        shown = shown_members(self._members, self._value)
        for name, box in self._boxes.items():
            answered = is_answered(self._value.get(name))
            box.show_asked(asked=name in shown, answered=answered)
            if not (self._writable or answered):
                box.hide()  # an empty field looks as if one could write in it
