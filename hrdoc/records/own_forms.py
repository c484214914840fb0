"""Forms people make themselves: a shipped form with sections and fields of their own after it.

Responsible for what such a form consists of, for writing its definition, and for reading its own
parts back out of one. It keeps every field of the shipped form as it is, so that all they decide
(consent, reach, what is withheld) stays decided. Names of own fields are random: the fields of two
vaults, and those of later versions of HRDoc, never meet.
"""

import base64
import json
import os
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass, field
from enum import Enum
from typing import Final

from hrdoc.records.errors import FormInvalid
from hrdoc.records.fields import Field, FieldType, Labels, Section, Sensitivity
from hrdoc.records.forms import Form

OWN: Final = "own/"
"""What the id of a form of one's own begins with."""

OWN_NAME: Final = "own_"
"""What the names of its fields and sections begin with."""

_RANDOM_BYTES: Final = 10
_HEAD: Final = ("id", "version", "labels", "help")


class Answer(Enum):
    """What an own field asks for, in the words of somebody who asks."""

    LINE = "line"
    PROSE = "prose"
    NUMBER = "number"
    YES_NO = "yes-no"
    DATE = "date"
    TERM = "term"
    TERMS = "terms"
    PERSON = "person"
    PLACE = "place"


_TYPES: Final[Mapping[Answer, FieldType]] = {
    Answer.LINE: FieldType.TEXT,
    Answer.PROSE: FieldType.PROSE,
    Answer.NUMBER: FieldType.INTEGER,
    Answer.YES_NO: FieldType.BOOLEAN,
    Answer.DATE: FieldType.DATE,
    Answer.TERM: FieldType.CODE,
    Answer.TERMS: FieldType.LIST,
    Answer.PERSON: FieldType.LINK,
    Answer.PLACE: FieldType.LINK,
}
LISTED: Final = frozenset({Answer.TERM, Answer.TERMS})
"""Answers that are chosen from a list of terms."""


@dataclass(frozen=True, slots=True)
class OwnField:
    """A field of one's own; as delicate as a name unless somebody says otherwise."""

    name: str
    labels: Labels
    answer: Answer = Answer.LINE
    help: Labels = field(default_factory=dict)
    vocabulary: str = ""
    sensitivity: Sensitivity = Sensitivity.IDENTITY


@dataclass(frozen=True, slots=True)
class OwnSection:
    """A section of one's own."""

    id: str
    labels: Labels
    fields: tuple[OwnField, ...] = ()


@dataclass(frozen=True, slots=True)
class OwnForm:
    """A form of one's own: its id, the version of what it says now, and its own parts."""

    id: str
    version: int
    kind: str
    labels: Labels
    sections: tuple[OwnSection, ...] = ()


def new_form_id(kind: str, random: Callable[[int], bytes] = os.urandom) -> str:
    """An id no other vault makes: 80 random bits."""
    return f"{OWN}{kind}/{_token(random)}"


def new_name(random: Callable[[int], bytes] = os.urandom) -> str:
    """A name for a field or section that no form anywhere has."""
    return OWN_NAME + _token(random)


def is_own(form: Form) -> bool:
    """Whether a form was made in the program, here or elsewhere."""
    return form.id.startswith(OWN)


def compose(base: Form, own: OwnForm) -> Form:
    """The form: `base`, the shipped form of the kind, with the own parts; raises FormInvalid."""
    head, _, rest = base.definition.decode().partition("[[section]]")
    kept = [line for line in head.splitlines() if line.partition("=")[0].strip() not in _HEAD]
    made = [
        f"id = {_text(own.id)}",
        f"version = {own.version}",
        f"labels = {_labels(own.labels)}",
        *kept,
        f"[[section]]{rest.rstrip()}",
        *(line for section in own.sections for line in _section_lines(section)),
    ]
    try:
        form = Form.parse(("\n".join(made) + "\n").encode())
    except UnicodeEncodeError as error:
        raise FormInvalid(rule="toml") from error
    if not base.fields.keys() <= form.fields.keys() or form.kind != base.kind:
        raise FormInvalid(rule="base")
    return form


def own_parts(form: Form) -> OwnForm:
    """What of a form is its owner's own, as `compose` takes it."""
    return OwnForm(
        id=form.id,
        version=form.version,
        kind=form.kind,
        labels=form.labels,
        sections=tuple(map(_own_section, filter(_is_own_section, form.sections))),
    )


def _is_own_section(section: Section) -> bool:
    return section.id.startswith(OWN_NAME)


def _own_section(section: Section) -> OwnSection:
    fields = tuple(map(_own_field, section.fields))
    return OwnSection(section.id, section.labels, fields)


def _own_field(found: Field) -> OwnField:
    return OwnField(
        name=found.name,
        labels=found.labels,
        answer=_answer(found),
        help=found.help,
        vocabulary=found.content.vocabulary or "",
        sensitivity=found.sensitivity,
    )


def _answer(found: Field) -> Answer:
    if found.type is FieldType.LINK:
        return Answer.PLACE if found.to == ("place",) else Answer.PERSON
    return next((each for each, type_ in _TYPES.items() if type_ is found.type), Answer.LINE)


def _section_lines(section: OwnSection) -> Iterator[str]:
    yield f"\n[[section]]\nid = {_text(section.id)}\nlabels = {_labels(section.labels)}"
    for each in section.fields:
        yield from _field_lines(each)


def _field_lines(each: OwnField) -> Iterator[str]:
    yield f"\n[[section.field]]\nname = {_text(each.name)}"
    yield f"type = {_text(_TYPES[each.answer].value)}"
    yield f"labels = {_labels(each.labels)}"
    if each.help:
        yield f"help = {_labels(each.help)}"
    if each.sensitivity is not Sensitivity.NONE:
        yield f"sensitivity = {_text(each.sensitivity.value)}"
        yield "hide_presence = true"
    if each.answer is Answer.TERM:
        yield f"vocabulary = {_text(each.vocabulary)}"
    if each.answer in {Answer.PERSON, Answer.PLACE}:
        yield f"to = [{_text(each.answer.value)}]"
    if each.answer is Answer.TERMS:
        yield f'[section.field.item]\ntype = "code"\nvocabulary = {_text(each.vocabulary)}'


def _labels(labels: Labels) -> str:
    return "{ " + ", ".join(f"{_text(k)} = {_text(v)}" for k, v in labels.items()) + " }"


def _text(text: str) -> str:
    """A basic string of TOML, which escapes as JSON does."""
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f")


def _token(random: Callable[[int], bytes]) -> str:
    return base64.b32encode(random(_RANDOM_BYTES)).decode().lower()
