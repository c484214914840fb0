"""Forms as data: a TOML definition in, a `Form` out.

Responsible for reading a definition (they travel in bundles, so any bytes are expected) and for
saying which parts of an answer become slots of their own, which are links to other records, and how
delicate they are. It demands nothing: a form without a single answer is a good form. It knows no
salt, no signature and no screen.

A definition has `id`, `version`, `kind`, `labels`, `help`, `title` (paths of the answers a list
names the record by; the first that is not empty wins) and `[[section]]`s of `[[section.field]]`s.
Attributes that a newer program may add are ignored; a type or a sensitivity it does not know makes
the definition unreadable, because both decide what is withheld.
"""

import hashlib
import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import islice
from types import MappingProxyType
from typing import Final

import msgspec

from hrdoc.ijson import Json, value_at
from hrdoc.records.answers import check_answer, is_code
from hrdoc.records.asking import Completion, completion, is_shown, is_special, require_askable
from hrdoc.records.definitions import Unfit, read_labels, read_toml, require
from hrdoc.records.errors import FormInvalid, UnknownField
from hrdoc.records.fields import (
    FILE_MEMBERS,
    Condition,
    Field,
    FieldType,
    FoundLink,
    Labels,
    Section,
    Sensitivity,
    Slotted,
)
from hrdoc.records.ids import is_record_id
from hrdoc.records.vocabularies import Vocabulary

MAX_BYTES: Final = 256 * 1024
MAX_FIELDS: Final = 400
MAX_DEPTH: Final = 6

_FORM_ID: Final = re.compile(r"[a-z0-9][a-z0-9./-]{0,79}", re.ASCII)
_KIND: Final = re.compile(r"[a-z][a-z-]{0,31}", re.ASCII)
_NAME: Final = re.compile(r"[a-z][a-z0-9_]{0,39}", re.ASCII)
_PATH: Final = re.compile(r"[a-z0-9_]{1,40}(\.[a-z0-9_]{1,40}){0,7}", re.ASCII)


class _RawCondition(msgspec.Struct, rename={"codes": "is"}):
    field: str
    codes: list[str] | None = None


class _RawField(msgspec.Struct):
    name: str = ""
    type: FieldType = FieldType.TEXT
    labels: dict[str, str] = {}
    help: dict[str, str] = {}
    guideline: dict[str, str] = {}
    example: dict[str, str] = {}
    shown_when: _RawCondition | None = None
    expected: bool = False
    whole: bool = False
    hide_presence: bool = False
    sensitivity: Sensitivity = Sensitivity.NONE
    vocabulary: str | None = None
    to: list[str] = []
    minimum: int | None = None
    maximum: int | None = None
    item: "_RawField | None" = None
    members: list["_RawField"] = []


class _RawSection(msgspec.Struct):
    id: str
    labels: dict[str, str] = {}
    help: dict[str, str] = {}
    phase: str = ""
    shown_when: _RawCondition | None = None
    field: list[_RawField] = []


class _RawForm(msgspec.Struct):
    id: str
    version: int
    kind: str
    labels: dict[str, str]
    help: dict[str, str] = {}
    title: list[str] = []
    section: list[_RawSection] = []


@dataclass(frozen=True, slots=True)
class Form:
    """A form that was read: `definition` are its exact bytes, `sha256` their hex digest."""

    id: str
    version: int
    kind: str
    sha256: str
    definition: bytes
    labels: Labels
    help: Labels
    sections: tuple[Section, ...]
    fields: Mapping[str, Field]
    title_paths: tuple[str, ...]

    @classmethod
    def parse(cls, definition: bytes) -> "Form":
        """Read a definition; raises `FormInvalid` for any bytes that are none."""
        try:
            return cls._parse(definition)
        except Unfit as unfit:
            raise FormInvalid(rule=unfit.rule) from unfit

    @classmethod
    def _parse(cls, definition: bytes) -> "Form":
        raw = read_toml(definition, _RawForm, max_bytes=MAX_BYTES)
        require(_FORM_ID.fullmatch(raw.id), "id")
        require(_KIND.fullmatch(raw.kind), "kind")
        require(1 <= raw.version < 2**31, "version")
        sections = tuple(_section(section) for section in raw.section)
        fields = _by_name([field for section in sections for field in section.fields])
        require(sum(1 for _ in islice(_every(fields), MAX_FIELDS + 1)) <= MAX_FIELDS, "too-many")
        require(len({section.id for section in sections}) == len(sections), "section-twice")
        require_askable(sections)
        require(all(_PATH.fullmatch(path) for path in raw.title[:8]), "title")
        return cls(
            id=raw.id,
            version=raw.version,
            kind=raw.kind,
            sha256=hashlib.sha256(definition).hexdigest(),
            definition=definition,
            labels=read_labels(raw.labels),
            help=read_labels(raw.help),
            sections=sections,
            fields=fields,
            title_paths=tuple(raw.title[:8]),
        )

    def field(self, path: str) -> Field | None:
        """Return the field at `path`; list positions may stand in it or be left out."""
        found: Field | None = None
        members = self.fields
        for name in path.split("."):
            if name.isdecimal():
                continue
            found = members.get(name)
            if found is None:
                return None
            members = found.content.members
        return found

    def sensitivity(self, path: str) -> str:
        """Return the sensitivity at `path`, its own or that of what it is part of, or ""."""
        names = [name for name in path.split(".") if not name.isdecimal()]
        for length in range(len(names), 0, -1):
            field = self.field(".".join(names[:length]))
            if field is not None and field.sensitivity is not Sensitivity.NONE:
                return str(field.sensitivity.value)
        return ""

    def check(
        self,
        fields: Mapping[str, Json],
        *,
        vocabularies: Mapping[str, Vocabulary] | None = None,
    ) -> dict[str, Json]:
        """Return `fields` as they are kept: in the form's order, dates as objects.

        Every character of a text stays. With `vocabularies` a code has to be a term of its closed
        vocabulary. Raises `UnknownField`, `InvalidField` or `ImpossibleDate`; nothing is required.
        """
        for name in fields:
            if name not in self.fields:
                raise UnknownField(field=name)
        return {
            name: check_answer(field, fields[name], name, vocabularies or {})
            for name, field in self.fields.items()
            if name in fields
        }

    def tree(self, fields: Mapping[str, Json]) -> dict[str, Slotted]:
        """Return the slots of `fields`, with every `hide_presence` field, null when empty.

        A field the form does not know (a newer program's) becomes one whole slot.
        """
        return _members(self.fields, fields)

    def is_shown(self, path: str, answers: Mapping[str, Json]) -> bool:
        """Whether the field at `path` (with list positions) is asked, given these answers."""
        return is_shown(self.sections, path, answers)

    def completion(self, section: Section, answers: Mapping[str, Json]) -> Completion:
        """Return how far `section` of this form is, in the fields that are asked."""
        return completion(self.sections, section, answers)

    def links(self, fields: Mapping[str, Json]) -> list[FoundLink]:
        """Return every link in `fields`, which may be unchecked and have withheld places."""
        return [
            link
            for name, field in self.fields.items()
            for link in _links(field, fields.get(name), name)
        ]

    def vocabularies(self) -> frozenset[str]:
        """Return the ids of the vocabularies that the fields take their terms from."""
        contents = (field.content for field in _every(self.fields))
        return frozenset(field.vocabulary for field in contents if field.vocabulary)

    def title(self, fields: Mapping[str, Json]) -> str:
        """Return the words a list shows this record by, or "" when it has none yet."""
        for path in self.title_paths:
            words = value_at(fields, path.split("."))
            if isinstance(words, str) and words.strip():
                return words
        return ""


def _section(raw: _RawSection) -> Section:
    require(_NAME.fullmatch(raw.id), "section")
    require(not raw.phase or _KIND.fullmatch(raw.phase), "phase")
    return Section(
        id=raw.id,
        labels=read_labels(raw.labels),
        help=read_labels(raw.help),
        fields=tuple(_field(field, depth=1) for field in raw.field),
        phase=raw.phase,
        shown_when=_condition(raw.shown_when),
    )


def _condition(raw: _RawCondition | None) -> Condition | None:
    if raw is None:
        return None
    require(raw.codes is None or raw.codes, "shown-when")
    require(all(map(is_code, raw.codes or [])), "shown-when")
    return Condition(raw.field, None if raw.codes is None else frozenset(raw.codes))


def _field(raw: _RawField, *, depth: int, is_item: bool = False) -> Field:
    require(depth <= MAX_DEPTH, "depth")
    require(is_item or _NAME.fullmatch(raw.name), "field-name")
    require((raw.item is not None) == (raw.type is FieldType.LIST), "item")
    require(bool(raw.members) == (raw.type is FieldType.OBJECT), "members")
    # `{"answer": ...}` is what stands for "refused" and its like.
    require(all(member.name != "answer" for member in raw.members), "field-name")
    require(all(_KIND.fullmatch(kind) for kind in raw.to), "to")
    return Field(
        name=raw.name,
        type=raw.type,
        labels=read_labels(raw.labels),
        help=read_labels(raw.help),
        guideline=read_labels(raw.guideline),
        example=read_labels(raw.example),
        shown_when=_condition(raw.shown_when),
        expected=raw.expected,
        whole=raw.whole,
        hide_presence=raw.hide_presence,
        sensitivity=raw.sensitivity,
        vocabulary=raw.vocabulary,
        to=tuple(raw.to),
        minimum=raw.minimum,
        maximum=raw.maximum,
        item=_field(raw.item, depth=depth + 1, is_item=True) if raw.item else None,
        members=(
            FILE_MEMBERS
            if raw.type is FieldType.FILE
            else _by_name([_field(member, depth=depth + 1) for member in raw.members])
        ),
    )


def _by_name(fields: Sequence[Field]) -> Mapping[str, Field]:
    named = {field.name: field for field in fields}
    require(len(named) == len(fields), "field-twice")
    return MappingProxyType(named)


def _every(fields: Mapping[str, Field]) -> Iterator[Field]:
    for field in fields.values():
        yield field
        yield from _every(field.content.members)


def _slot(field: Field, value: Json) -> Slotted:
    if field.is_whole or is_special(value):
        return Slotted(value)
    if isinstance(value, list) and field.item is not None:
        item = field.item
        return Slotted([_slot(item, element) for element in value])
    if isinstance(value, dict) and field.members:
        return Slotted(_members(field.members, value))
    return Slotted(value)


def _members(fields: Mapping[str, Field], values: Mapping[str, Json]) -> dict[str, Slotted]:
    slots = {
        name: _slot(field, values.get(name))
        for name, field in fields.items()
        if name in values or field.hide_presence
    }
    slots.update({name: Slotted(value) for name, value in values.items() if name not in fields})
    return slots


def _links(field: Field, value: Json, path: str) -> Iterator[FoundLink]:
    if field.type is FieldType.LINK:
        if isinstance(value, str) and is_record_id(value):
            names = [name for name in path.split(".") if not name.isdecimal()]
            yield FoundLink(path=path, field=names[-1], target=value)
    elif isinstance(value, list) and field.item is not None:
        if _may_link(field.item):  # asked once, not for each of many paragraphs
            for position, element in enumerate(value):
                yield from _links(field.item, element, f"{path}.{position}")
    elif isinstance(value, dict):
        for name, member in field.members.items():
            yield from _links(member, value.get(name), f"{path}.{name}")


def _may_link(field: Field) -> bool:
    return any(each.content.type is FieldType.LINK for each in (field, *_every(field.members)))
