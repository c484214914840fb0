"""One field of a form: its type, its words, and how its answer is cut into slots.

Values only. `hrdoc.records.forms` reads them from a definition, `hrdoc.records.answers` checks
answers against them.
"""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import TYPE_CHECKING, Final, TypeAlias

if TYPE_CHECKING:
    from hrdoc.ijson import Json

Labels: TypeAlias = Mapping[str, str]
"""Language tag to words."""

SPECIAL_ANSWERS: Final = ("unknown", "refused", "not-asked")
"""What an answer may be instead of a value: `{"answer": "refused"}`, always one whole slot."""


class FieldType(Enum):
    """What kind of answer a field takes."""

    TEXT = "text"
    PROSE = "prose"
    INTEGER = "integer"
    BOOLEAN = "boolean"
    DATE = "date"
    CODE = "code"
    LINK = "link"
    LIST = "list"
    OBJECT = "object"
    GRANT = "grant"
    FILE = "file"


class Sensitivity(Enum):
    """Why an answer may have to stay behind; the value is what `--withhold` takes."""

    NONE = ""
    IDENTITY = "identity"
    CONTACT = "contact"
    MEDICAL = "medical"
    SGBV = "sgbv"
    FAMILY = "family"
    LOCATION = "location"


@dataclass(frozen=True, slots=True)
class Condition:
    """When a field or section is asked: its sibling `field` has one of `codes`, or any value.

    `codes` is None for any value. What it says is for `hrdoc.records.asking`.
    """

    field: str
    codes: frozenset[str] | None = None


@dataclass(frozen=True, slots=True)
class Field:
    """A field: `item` describes a list's elements, `members` an object's; the rest is flat.

    `help` defines it, `guideline` says how to fill it in. `expected` counts for the completion of
    its section and blocks nothing; `shown_when` keeps an answer that is not asked for any longer.
    """

    name: str
    type: FieldType
    labels: Labels = field(default_factory=dict)
    help: Labels = field(default_factory=dict)
    guideline: Labels = field(default_factory=dict)
    example: Labels = field(default_factory=dict)
    shown_when: Condition | None = None
    expected: bool = False
    whole: bool = False
    hide_presence: bool = False
    sensitivity: Sensitivity = Sensitivity.NONE
    vocabulary: str | None = None
    to: tuple[str, ...] = ()
    minimum: int | None = None
    maximum: int | None = None
    item: "Field | None" = None
    members: Mapping[str, "Field"] = field(default_factory=dict)

    @property
    def is_whole(self) -> bool:
        """Whether the answer is one slot of plain JSON, not a list or object of slots."""
        return self.whole or self.type not in {FieldType.LIST, FieldType.OBJECT, FieldType.FILE}

    @property
    def content(self) -> "Field":
        """What a list is a list of, at any depth; any other field itself."""
        found = self
        while found.item is not None:
            found = found.item
        return found


@dataclass(frozen=True, slots=True)
class Section:
    """A part of a form as people see it: a heading and the fields under it.

    `phase` is the part of taking a testimony it belongs to, or "".
    """

    id: str
    labels: Labels
    help: Labels
    fields: tuple[Field, ...]
    phase: str = ""
    shown_when: Condition | None = None


FILE_MEMBERS: Final[Mapping[str, Field]] = {
    "sha256": Field("sha256", FieldType.TEXT),
    "size": Field("size", FieldType.INTEGER, minimum=0),
    "media_type": Field("media_type", FieldType.TEXT),
    "name": Field("name", FieldType.TEXT, sensitivity=Sensitivity.IDENTITY),
}
"""The members of a file reference, each a slot: hex SHA-256, length, type, name as received.

People name files after people, so a name leaves only where names do.
"""


@dataclass(frozen=True, slots=True)
class Slotted:
    """One slot to seal: plain JSON, a list of slots, or an object of slots; never a mixture."""

    value: "Json | list[Slotted] | dict[str, Slotted]" = field(repr=False)


@dataclass(frozen=True, slots=True)
class FoundLink:
    """A link in an answer: where it stands, the name of its field, and the record it names."""

    path: str
    field: str
    target: str
