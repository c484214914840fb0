"""How our own form of a kind would cut a record that somebody else's form cut.

A form that came with a bundle says how its records are cut into slots and how delicate each is. It
may say less than ours does, on purpose or not. This file finds the places our own form of the kind
would have made slots of; `withholding` judges them. It decides nothing.
"""

from collections.abc import Iterator, Mapping

from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.fields import SPECIAL_ANSWERS, Field
from hrdoc.records.forms import Form


def own_form(kind: str) -> Form | None:
    """The form of a kind that comes with HRDoc."""
    return shipped.form(kind) if kind in shipped.KINDS else None


def own_places(kind: str, values: Mapping[str, Json]) -> Iterator[str]:
    """The path of every slot our own form would have made of `values`, but of empty ones.

    Where an answer has another shape than our form knows, every place that could be in it.
    """
    form = own_form(kind)
    for name, value in values.items():
        field = form.fields.get(name) if form else None
        if field is not None:
            yield from _places(field, value, name)


def dotted_slots(fields: Mapping[str, Field], before: str = "") -> Iterator[str]:
    """The dotted names of the slots a form cuts; what is whole is one slot."""
    for name, spec in fields.items():
        yield before + name
        content = spec
        while content.item is not None and not content.is_whole:
            content = content.item
        if not content.is_whole:
            yield from dotted_slots(content.members, f"{before}{name}.")


def is_special(value: Json) -> bool:
    """Whether an answer stands for no answer: `{"answer": "refused"}` and the like."""
    return isinstance(value, dict) and len(value) == 1 and value.get("answer") in SPECIAL_ANSWERS


def _places(field: Field, value: Json, path: str) -> Iterator[str]:
    if value is None or value in ("", []):
        return
    yield path
    if field.is_whole or is_special(value):
        return
    if field.item is not None and isinstance(value, list):
        for place, element in enumerate(value):
            yield from _places(field.item, element, f"{path}.{place}")
    elif field.members and isinstance(value, dict):
        for name, member in field.members.items():
            yield from _places(member, value.get(name), f"{path}.{name}")
    else:
        named = dotted_slots({path.rpartition(".")[2]: field})
        yield from (path.rpartition(".")[0] + "." + each if "." in path else each for each in named)
