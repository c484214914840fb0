"""Which fields of a form are asked, given the answers so far, and how complete a section is.

Pure functions of sections and answers. A field is asked when its own condition and that of its
section hold, and the fields these look at are asked themselves. Nothing here removes an answer: one
that is not asked for any longer stays, and its screen says so.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from graphlib import CycleError, TopologicalSorter
from typing import TypeAlias

from hrdoc.ijson import Json
from hrdoc.records.definitions import Unfit, require
from hrdoc.records.fields import SPECIAL_ANSWERS, Condition, Field, Section

_Conditions: TypeAlias = Mapping[str, tuple[Condition, ...]]
"""The conditions of each field of one level: a form's, or one object's."""


@dataclass(frozen=True, slots=True)
class Completion:
    """How far a section is, in fields that are asked: `answered` of `all`.

    `expected` of them should have an answer and `missing` names those that have none.
    """

    answered: int
    expected: int
    all: int
    missing: tuple[str, ...]

    @property
    def is_complete(self) -> bool:
        """Whether everything expected has an answer."""
        return not self.missing


def is_special(value: Json) -> bool:
    """Whether an answer says why there is no value: unknown, refused, not asked."""
    return isinstance(value, dict) and value.get("answer") in SPECIAL_ANSWERS


def is_answered(value: Json) -> bool:
    """Whether anything was answered: unknown, refused and not asked count, empty words do not."""
    if isinstance(value, str):
        return bool(value.strip())
    if isinstance(value, list):
        return any(map(is_answered, value))
    if isinstance(value, dict):
        return any(map(is_answered, value.values()))
    return value is not None


def is_shown(sections: Sequence[Section], path: str, answers: Mapping[str, Json]) -> bool:
    """Whether the field at `path` (with list positions) is asked; unknown fields always are."""
    level = _top(sections)
    members: Mapping[str, Field] = {each.name: each for part in sections for each in part.fields}
    value: Json = dict(answers)
    for name in path.split("."):
        if name.isdecimal():
            value = _element(value, int(name))
            continue
        found = members.get(name)
        if found is None:
            return True
        values = value if isinstance(value, dict) else {}
        if not _holds_throughout(name, level, values):
            return False
        value, members = values.get(name), found.content.members
        level = _level(members)
    return True


def shown_names(sections: Sequence[Section], answers: Mapping[str, Json]) -> frozenset[str]:
    """The fields of a form that are asked, by name."""
    return _shown(_top(sections), answers)


def shown_members(members: Mapping[str, Field], values: Mapping[str, Json]) -> frozenset[str]:
    """The members of one object that are asked, by name."""
    return _shown(_level(members), values)


def is_section_shown(
    sections: Sequence[Section], section: Section, answers: Mapping[str, Json]
) -> bool:
    """Whether a section is asked as a whole."""
    condition = section.shown_when
    if condition is None:
        return True
    holds = _holds(condition, answers.get(condition.field))
    return holds and _holds_throughout(condition.field, _top(sections), answers)


def completion(
    sections: Sequence[Section], section: Section, answers: Mapping[str, Json]
) -> Completion:
    """Return how far `section` is; hidden fields do not count, whatever they hold."""
    level = _top(sections)
    asked = [each for each in section.fields if _holds_throughout(each.name, level, answers)]
    answered = {each.name for each in asked if is_answered(answers.get(each.name))}
    expected = [each.name for each in asked if each.expected]
    return Completion(
        answered=len(answered),
        expected=len(expected),
        all=len(asked),
        missing=tuple(name for name in expected if name not in answered),
    )


def require_askable(sections: Sequence[Section]) -> None:
    """Raise `Unfit` unless every condition looks at another field beside it, and in no circle."""
    _require_level(_top(sections))
    for section in sections:
        for each in section.fields:
            _require_inside(each)


def _require_inside(field: Field) -> None:
    if field.item is not None:  # an element has no sibling
        require(field.item.shown_when is None, "shown-when")
        _require_inside(field.item)
    _require_level(_level(field.members))
    for member in field.members.values():
        _require_inside(member)


def _require_level(level: _Conditions) -> None:
    looked_at = {name: {each.field for each in found} for name, found in level.items()}
    require(all(names <= level.keys() for names in looked_at.values()), "shown-when")
    try:
        TopologicalSorter(looked_at).prepare()
    except CycleError as error:
        raise Unfit("shown-when") from error


def _top(sections: Sequence[Section]) -> _Conditions:
    return {
        each.name: tuple(filter(None, (each.shown_when, section.shown_when)))
        for section in sections
        for each in section.fields
    }


def _level(members: Mapping[str, Field]) -> _Conditions:
    return {name: (each.shown_when,) if each.shown_when else () for name, each in members.items()}


def _shown(level: _Conditions, values: Mapping[str, Json]) -> frozenset[str]:
    return frozenset(name for name in level if _holds_throughout(name, level, values))


def _holds_throughout(name: str, level: _Conditions, values: Mapping[str, Json]) -> bool:
    waiting, seen = [name], {name}
    while waiting:
        for condition in level[waiting.pop()]:
            if not _holds(condition, values.get(condition.field)):
                return False
            if condition.field not in seen:
                seen.add(condition.field)
                waiting.append(condition.field)
    return True


def _holds(condition: Condition, value: Json) -> bool:
    """A special answer is none of the values, and holds only where it is named."""
    if isinstance(value, list):
        return any(_holds(condition, each) for each in value)
    if condition.codes is None:
        return is_answered(value) and not is_special(value)
    return _code(value) in condition.codes


def _code(value: Json) -> str:
    if isinstance(value, bool):
        return "true" if value else "false"
    if isinstance(value, dict):
        return str(value["answer"]) if is_special(value) else ""
    return value if isinstance(value, str) else "" if value is None else str(value)


def _element(value: Json, position: int) -> Json:
    return value[position] if isinstance(value, list) and position < len(value) else None
