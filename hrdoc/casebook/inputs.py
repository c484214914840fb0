"""JSON a person hands in as the fields of a record."""

from collections.abc import Mapping
from typing import ClassVar

from hrdoc import ijson
from hrdoc.casebook.errors import CasebookError, SourceTooLarge
from hrdoc.casebook.outside import SMALL_FILE
from hrdoc.errors import Nature
from hrdoc.ijson import Json, JsonRefused


class InputNotFields(CasebookError):
    """What was handed in is not one JSON object of fields; `rule` says what is wrong with it."""

    code = "input-not-fields"
    nature: ClassVar[Nature] = Nature.UNREADABLE

    def __init__(self, *, rule: str) -> None:
        super().__init__(rule=rule)


def fields_from_json(data: bytes) -> Mapping[str, Json]:
    """Read `{"field": value, ...}` strictly; raises InputNotFields or SourceTooLarge."""
    if len(data) > SMALL_FILE:
        raise SourceTooLarge(what="fields", most=SMALL_FILE)
    try:
        value = ijson.loads(data)
    except JsonRefused as error:
        raise InputNotFields(rule=str(error.fields["rule"])) from error
    if not isinstance(value, dict):
        raise InputNotFields(rule="type")
    return value
