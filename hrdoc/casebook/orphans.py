"""Answers that a form does not ask for, set apart while the others are checked, and put back.

A form checks what it knows. What stands in a record beside that (a newer program's member, a field
that was taken out) has to get past the check unchanged, and nothing new may come in the same way:
only what stands in the record already, under that name and with that value, is let through.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from hrdoc.ijson import Json
from hrdoc.records.asking import is_special
from hrdoc.records.errors import UnknownField
from hrdoc.records.fields import Field
from hrdoc.records.forms import Form


@dataclass(frozen=True, slots=True)
class Orphan:
    """An answer without a field, and where it stands."""

    path: tuple[str | int, ...]
    value: Json = field(repr=False)


def set_apart(
    form: Form, changes: Mapping[str, Json], standing: Iterable[Mapping[str, Json]]
) -> tuple[dict[str, Json], list[Orphan]]:
    """`changes` without what `form` does not ask for, and that by itself.

    Raises UnknownField for an answer that stands in none of the texts in `standing`.
    """
    orphans: list[Orphan] = []
    asked: dict[str, Json] = {}
    for name, value in changes.items():
        if name in form.fields:
            asked[name] = _apart(form.fields[name], value, (name,), orphans)
        else:
            orphans.append(Orphan((name,), value))
    texts = list(standing) if orphans else []
    for orphan in orphans:
        if not any(_stands(dict(text), orphan.path[-1], orphan.value) for text in texts):
            raise UnknownField(field=".".join(map(str, orphan.path)))
    return asked, orphans


def put_back(checked: dict[str, Json], orphans: Iterable[Orphan]) -> dict[str, Json]:
    """The checked answers with what was set apart where it stood."""
    for orphan in orphans:
        inside: Json = checked
        for step in orphan.path[:-1]:
            inside = _inside(inside, step)
        name = orphan.path[-1]
        if isinstance(inside, dict) and isinstance(name, str):
            inside[name] = orphan.value
    return checked


def _apart(asked: Field, value: Json, path: tuple[str | int, ...], found: list[Orphan]) -> Json:
    if isinstance(value, list) and asked.item is not None:
        return [_apart(asked.item, each, (*path, at), found) for at, each in enumerate(value)]
    if not isinstance(value, dict) or not asked.members or is_special(value):
        return value
    known = {name: each for name, each in value.items() if name in asked.members}
    found += [Orphan((*path, n), each) for n, each in value.items() if n not in known]
    return {n: _apart(asked.members[n], each, (*path, n), found) for n, each in known.items()}


def _inside(value: Json, step: str | int) -> Json:
    if isinstance(step, str):
        return value.get(step) if isinstance(value, dict) else None
    return value[step] if isinstance(value, list) else None


def _stands(text: Json, name: str | int, value: Json) -> bool:
    """Whether an answer of that name and value is anywhere in a text."""
    if isinstance(text, list):
        return any(_stands(each, name, value) for each in text)
    if isinstance(text, dict):
        here = name in text and text[str(name)] == value
        return here or any(_stands(each, name, value) for each in text.values())
    return False
