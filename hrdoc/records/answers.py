"""Answers checked against a field: the value as it is kept, or the rule it breaks.

Responsible for types, limits, codes and dates. It leaves every text as it was written, and it
requires nothing: null is an answer not given, `{"answer": "refused"}` one that was refused.
"""

import re
from collections.abc import Callable, Mapping
from typing import Final, TypeAlias

from hrdoc import ijson
from hrdoc.ijson import Json
from hrdoc.records.consent import parse_grant
from hrdoc.records.dates import StatedDate
from hrdoc.records.errors import GrantInvalid, InvalidField, UnknownField
from hrdoc.records.fields import SPECIAL_ANSWERS, Field, FieldType
from hrdoc.records.ids import is_record_id, is_sha256
from hrdoc.records.vocabularies import Vocabulary

MAX_TEXT: Final = 1_000_000
MAX_LIST: Final = 10_000
MAX_INTEGER: Final = 2**53 - 1

Vocabularies: TypeAlias = Mapping[str, Vocabulary]

_CODE: Final = re.compile(r"[A-Za-z0-9][A-Za-z0-9._-]{0,63}", re.ASCII)


def check_answer(field: Field, value: Json, path: str, vocabularies: Vocabularies) -> Json:
    """Return `value` as kept; raises `InvalidField`, `UnknownField` or `ImpossibleDate`."""
    if value is None:
        return None
    if isinstance(value, dict) and "answer" in value:
        return _special(value, path)
    return _CHECKS[field.type](field, value, path, vocabularies)


def is_code(text: str) -> bool:
    """Tell whether `text` is written as a code of a vocabulary is."""
    return _CODE.fullmatch(text) is not None


def _special(value: Mapping[str, Json], path: str) -> Json:
    answer = value["answer"]
    if len(value) != 1 or answer not in SPECIAL_ANSWERS:
        raise InvalidField(field=path, rule="answer")
    return {"answer": answer}


def _text(_field: Field, value: Json, path: str, _: Vocabularies) -> Json:
    if not isinstance(value, str):
        raise InvalidField(field=path, rule="text")
    if len(value) > MAX_TEXT:
        raise InvalidField(field=path, rule="too-long")
    try:
        ijson.dumps(value)
    except ijson.JsonRefused as error:
        raise InvalidField(field=path, rule="broken-text") from error
    return value


def _integer(field: Field, value: Json, path: str, _: Vocabularies) -> Json:
    if not isinstance(value, int) or isinstance(value, bool):
        raise InvalidField(field=path, rule="integer")
    low = -MAX_INTEGER if field.minimum is None else field.minimum
    high = MAX_INTEGER if field.maximum is None else field.maximum
    if not max(low, -MAX_INTEGER) <= value <= min(high, MAX_INTEGER):
        raise InvalidField(field=path, rule="range")
    return value


def _boolean(_field: Field, value: Json, path: str, _: Vocabularies) -> Json:
    if not isinstance(value, bool):
        raise InvalidField(field=path, rule="boolean")
    return value


def _date(field: Field, value: Json, path: str, vocabularies: Vocabularies) -> Json:
    as_stated = value.get("as_stated") if isinstance(value, dict) else value
    if isinstance(as_stated, str):
        _text(field, as_stated, path, vocabularies)
    return StatedDate.from_answer(value, path).to_json()


def _code(field: Field, value: Json, path: str, vocabularies: Vocabularies) -> Json:
    if not isinstance(value, str) or not is_code(value):
        raise InvalidField(field=path, rule="code")
    vocabulary = vocabularies.get(field.vocabulary or "")
    if vocabulary is not None and not vocabulary.open and value not in vocabulary.terms:
        raise InvalidField(field=path, rule="unknown-code")
    return value


def _link(_field: Field, value: Json, path: str, _: Vocabularies) -> Json:
    if not isinstance(value, str) or not is_record_id(value):
        raise InvalidField(field=path, rule="record-id")
    return value


def _list(field: Field, value: Json, path: str, vocabularies: Vocabularies) -> Json:
    if not isinstance(value, list) or field.item is None:
        raise InvalidField(field=path, rule="list")
    if len(value) > MAX_LIST:
        raise InvalidField(field=path, rule="too-long")
    item = field.item
    return [
        check_answer(item, element, f"{path}.{position}", vocabularies)
        for position, element in enumerate(value)
    ]


def _object(field: Field, value: Json, path: str, vocabularies: Vocabularies) -> Json:
    if not isinstance(value, dict):
        raise InvalidField(field=path, rule="object")
    for name in value:
        if name not in field.members:
            raise UnknownField(field=f"{path}.{name}")
    return {
        name: check_answer(member, value[name], f"{path}.{name}", vocabularies)
        for name, member in field.members.items()
        if name in value
    }


def _file(field: Field, value: Json, path: str, vocabularies: Vocabularies) -> Json:
    checked = _object(field, value, path, vocabularies)
    digest = checked.get("sha256") if isinstance(checked, dict) else None
    if digest is not None and not (isinstance(digest, str) and is_sha256(digest)):
        raise InvalidField(field=f"{path}.sha256", rule="sha256")
    return checked


def _grant(_field: Field, value: Json, path: str, _: Vocabularies) -> Json:
    try:
        parse_grant(value)
    except GrantInvalid as error:
        raise InvalidField(field=path, rule=f"grant-{error.fields['rule']}") from error
    return value


_CHECKS: Final[Mapping[FieldType, Callable[[Field, Json, str, Vocabularies], Json]]] = {
    FieldType.TEXT: _text,
    FieldType.PROSE: _text,
    FieldType.INTEGER: _integer,
    FieldType.BOOLEAN: _boolean,
    FieldType.DATE: _date,
    FieldType.CODE: _code,
    FieldType.LINK: _link,
    FieldType.LIST: _list,
    FieldType.OBJECT: _object,
    FieldType.GRANT: _grant,
    FieldType.FILE: _file,
}
