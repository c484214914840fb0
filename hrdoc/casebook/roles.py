"""What a link says about the two records it joins: the word on a line between them.

Responsible for choosing the word, not for writing it: a term of a vocabulary or the label of a
field has its labels, what is ours to say has a code that a front door has words for.

1. A link inside an object is told by its sibling: the involvement, the role, the relation.
2. A link that people read from the other end ("told by", "victim of") has a code of its own.
3. Any other is told by the label of its field.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from hrdoc.ijson import Json
from hrdoc.records.fields import Field, Labels
from hrdoc.records.forms import Form
from hrdoc.records.reach import Link
from hrdoc.records.vocabularies import Vocabulary

Lists = Mapping[str, Vocabulary]
"""Lists of terms by their ids, with those a vault added."""

ACTS: Final = "acts"
VICTIMS: Final = "victims"
PERPETRATORS: Final = "perpetrators"
OF_CASE: Final = "case"
SOURCE: Final = "source"
"""What an event was told by: its word says how close that is to the event, not what it is."""

_SIBLINGS: Final = ("involvement", "role", "relation", "relationship", "connection")
_OF_SOURCE: Final = ["sources", "record"]
_CODES: Final = {
    VICTIMS: "victim",
    PERPETRATORS: "perpetrator",
    "testimony.person": "told-by",
    "evidence.person": "given-by",
    "proceeding.person": "concerns",
    "supports": "supports",
    "derived_from": "made-from",
    "part_of": "part-of",
    "addendum_to": "adds-to",
    "event": "of-event",
    "place_record": "at-place",
}


@dataclass(frozen=True, slots=True)
class Role:
    """The word of a link: `code` is ours, else `labels`; `act` is the act it belongs to, if any.

    With the code of a source, `labels` say how close it is.
    """

    code: str
    labels: Labels = field(default_factory=dict)
    act: Labels = field(default_factory=dict)


def role_of(link: Link, form: Form | None, fields: Mapping[str, Json], lists: Lists) -> Role | None:
    """The word of a link in a record of `fields`; None for what goes without saying: its case."""
    names = link.name.split(".")
    if names == [OF_CASE]:
        return None
    act = _act(form, fields, link.field, lists)
    term = _sibling(form, fields, link.field, lists)
    if term:
        return Role(SOURCE if names == _OF_SOURCE else "", term, act)
    for key in (f"{link.source_kind}.{names[-1]}", *reversed(names)):
        if key in _CODES:
            return Role(_CODES[key], act=act)
    found = form.field(link.field) if form is not None else None
    return Role("", found.labels, act) if found is not None and found.labels else Role("names")


def acts_in(fields: Mapping[str, Json]) -> Iterator[tuple[int, Mapping[str, Json]]]:
    """The acts of an event, each with its place in the list."""
    acts = fields.get(ACTS)
    for place, each in enumerate(acts if isinstance(acts, list) else ()):
        if isinstance(each, dict):
            yield place, each


def term_labels(lists: Lists, vocabulary: str | None, code: Json) -> Labels:
    """The labels of a term; none where nobody has words for its code."""
    if not isinstance(code, str) or not code:
        return {}
    found = lists.get(vocabulary or "")
    term = found.terms.get(code) if found is not None else None
    return term.labels if term is not None else {}


def _act(form: Form | None, fields: Mapping[str, Json], path: str, lists: Lists) -> Labels:
    """The labels of the act that a link stands in."""
    parts = path.split(".")
    if form is None or parts[0] != ACTS or len(parts) < 3:  # noqa: PLR2004 - acts, place, field
        return {}
    return _labels(lists, form.field(f"{ACTS}.type"), _at(fields, [*parts[:2], "type"]))


def _sibling(form: Form | None, fields: Mapping[str, Json], path: str, lists: Lists) -> Labels:
    """The labels of the code that stands beside a link and tells what it is."""
    if form is None or "." not in path:
        return {}
    above = path.split(".")[:-1]
    for name in _SIBLINGS:
        spec = form.field(".".join([*above, name]))
        labels = _labels(lists, spec, _at(fields, [*above, name]))
        if labels:
            return labels
    return {}


def _labels(lists: Lists, found: Field | None, code: Json) -> Labels:
    return term_labels(lists, found.vocabulary, code) if found is not None else {}


def _at(value: "Json | Mapping[str, Json]", parts: list[str]) -> Json:
    for part in parts:
        if isinstance(value, list):
            place = int(part) if part.isdecimal() else len(value)
            value = value[place] if place < len(value) else None
        else:
            value = value.get(part) if isinstance(value, Mapping) else None
    return value if not isinstance(value, Mapping) or isinstance(value, dict) else None
