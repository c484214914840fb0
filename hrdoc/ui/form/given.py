"""What every editor of a form is made with, and what makes the editors inside it."""

from dataclasses import dataclass, field
from typing import Protocol

from hrdoc.ijson import Json
from hrdoc.records.fields import Field, FieldType
from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.form.editor import Editor
from hrdoc.ui.look import Look


class Makes(Protocol):
    """Makes the editor of a field; `name` is its object name, `says` what it is read aloud as."""

    def __call__(self, given: "Given", field: Field, *, name: str, says: str) -> Editor:
        """The editor of the field's type."""


@dataclass(frozen=True, slots=True)
class Given:
    """The desk, how editors are made, and what a form knows beside its answers.

    `names` are words for the records that answers name; editors add those they learn. `case` is
    what a record begun from here belongs to; `asks` where somebody is asked, who may decline.
    """

    desk: Desk
    make: Makes
    names: dict[str, str] = field(default_factory=dict, repr=False)
    case: RecordId | None = None
    asks: bool = True

    @property
    def look(self) -> Look:
        """The look of the window."""
        return self.desk.look


_SHAPES: dict[FieldType, type] = {
    FieldType.TEXT: str,
    FieldType.PROSE: str,
    FieldType.INTEGER: int,
    FieldType.BOOLEAN: bool,
    FieldType.DATE: dict,
    FieldType.CODE: str,
    FieldType.LINK: str,
    FieldType.LIST: list,
    FieldType.OBJECT: dict,
}


def can_edit(field: Field, value: Json) -> bool:
    """Whether an answer has the shape its field's editor works on; none always has."""
    shape = _SHAPES.get(field.type)
    if shape is None:  # a grant has its own screen, a file comes from the vault alone
        return False
    if value is None:
        return True
    return isinstance(value, shape) and (shape is bool or not isinstance(value, bool))
