"""What a record says, as text to be searched: every passage with the place it stands at.

Responsible for which answers are text. Texts, prose, names of files and dates as stated are; a code
is found by its labels, in every language they are in; ids of records, hashes and numbers of bytes
are not. What a form does not know is text wherever it is a string.
"""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field
from typing import Final

from hrdoc.ijson import Json
from hrdoc.records.calendars import Jdn
from hrdoc.records.fields import SPECIAL_ANSWERS, Field, FieldType
from hrdoc.records.ids import is_record_id, is_sha256
from hrdoc.records.vocabularies import Vocabulary

Vocabularies = Mapping[str, Vocabulary]

_TECHNICAL: Final = frozenset({"sha256", "size", "media_type"})


@dataclass(frozen=True, slots=True)
class Passage:
    """A piece of text and the dotted path of its answer; `code` is the code it is a label of."""

    path: str
    text: str = field(repr=False)
    code: str = ""


@dataclass(frozen=True, slots=True)
class DatedPlace:
    """The first and last day an answer names; None where an end is open."""

    path: str
    first: Jdn | None
    last: Jdn | None


def passages(
    fields: Mapping[str, Field], values: Mapping[str, Json], vocabularies: Vocabularies
) -> Iterator[Passage]:
    """Every passage of a record, in the order of its values."""
    for name, value in values.items():
        yield from _passages(fields.get(name), value, name, vocabularies)


def dated(values: Json, path: str = "") -> Iterator[DatedPlace]:
    """Every date in a record of which a day is known, whatever its form."""
    if isinstance(values, list):
        for place, each in enumerate(values):
            yield from dated(each, f"{path}.{place}")
    elif isinstance(values, dict):
        if "as_stated" in values:
            first, last = _day(values.get("jdn_min")), _day(values.get("jdn_max"))
            if (first, last) != (None, None):
                yield DatedPlace(path.removeprefix("."), first, last)
            return
        for name, each in values.items():
            yield from dated(each, f"{path}.{name}")


def codes(
    fields: Mapping[str, Field], values: Mapping[str, Json], vocabulary: str
) -> Iterator[str]:
    """Every code of one vocabulary among the answers."""
    for name, value in values.items():
        spec = fields.get(name)
        if spec is not None:
            yield from _codes(spec, value, vocabulary)


def _codes(spec: Field, value: Json, vocabulary: str) -> Iterator[str]:
    if isinstance(value, list) and spec.item is not None:
        for each in value:
            yield from _codes(spec.item, each, vocabulary)
    elif isinstance(value, dict) and spec.members:
        yield from codes(spec.members, value, vocabulary)
    elif isinstance(value, str) and spec.vocabulary == vocabulary:
        yield value


def _passages(
    spec: Field | None, value: Json, path: str, vocabularies: Vocabularies
) -> Iterator[Passage]:
    if isinstance(value, str):
        yield from _words(spec, value, path, vocabularies)
    elif isinstance(value, list):
        item = spec.item if spec is not None else None
        for place, each in enumerate(value):
            yield from _passages(item, each, f"{path}.{place}", vocabularies)
    elif isinstance(value, dict):
        as_stated = value.get("as_stated")
        if isinstance(as_stated, str):
            yield Passage(path, as_stated)
        elif not _is_technical(spec, value):
            members = spec.members if spec is not None else {}
            for name, each in value.items():
                if name not in _TECHNICAL:
                    yield from _passages(members.get(name), each, f"{path}.{name}", vocabularies)


def _words(
    spec: Field | None, value: str, path: str, vocabularies: Vocabularies
) -> Iterator[Passage]:
    if spec is not None and spec.type is FieldType.CODE:
        vocabulary = vocabularies.get(spec.vocabulary or "")
        term = vocabulary.terms.get(value) if vocabulary is not None else None
        if term is None:
            yield Passage(path, value)
        else:
            for label in dict.fromkeys(term.labels.values()):
                yield Passage(path, label, value)
    elif value.strip() and not (is_record_id(value) or is_sha256(value)):
        yield Passage(path, value)


def _is_technical(spec: Field | None, value: Mapping[str, Json]) -> bool:
    """Grants are codes, read by rules and not by people, and so is what stands for no answer."""
    is_grant = spec is not None and spec.type is FieldType.GRANT
    return is_grant or value.get("answer") in SPECIAL_ANSWERS


def _day(value: Json) -> Jdn | None:
    return Jdn(value) if isinstance(value, int) and not isinstance(value, bool) else None
