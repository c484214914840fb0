"""Forms, and revisions held against them: section 8.1 of the specification."""

import hashlib
import tomllib
import unicodedata
from dataclasses import dataclass
from typing import Any

from second_reader_basics import TURNING, Refused, is_count, matches, require
from second_reader_revisions import Revision, Slot

TYPES = (
    "text",
    "prose",
    "integer",
    "boolean",
    "date",
    "code",
    "link",
    "list",
    "object",
    "grant",
    "file",
)
SENSITIVITIES = ("", "identity", "contact", "medical", "sgbv", "family", "location")
NAME = "[a-z][a-z0-9_]{0,39}"
KIND = "[a-z][a-z-]{0,31}"


@dataclass
class Field:
    whole: bool
    hide_presence: bool
    item: "Field | None"
    members: "dict[str, Field]"


@dataclass
class Form:
    id: str
    version: int
    kind: str
    sha256: str
    fields: dict[str, Field]


LEAF = Field(whole=True, hide_presence=False, item=None, members={})


def read_form(data: bytes) -> Form:
    """8.1: what a definition says that a revision is held against."""
    require(len(data) <= 256 * 1024, "form")
    require(all(line.count(b".") <= 200 for line in data.splitlines()), "form")
    try:
        raw = tomllib.loads(data.decode("utf-8"))
    except (ValueError, RecursionError):
        raise Refused("form") from None
    require(matches("[a-z0-9][a-z0-9./-]{0,79}", raw.get("id")), "form")
    require(is_count(raw.get("version"), 1, 2**31 - 1) and matches(KIND, raw.get("kind")), "form")
    require("labels" in raw, "form")
    _check_words(raw)
    title = raw.get("title", [])
    path = r"[a-z0-9_]{1,40}(\.[a-z0-9_]{1,40}){0,7}"
    require(isinstance(title, list) and all(isinstance(each, str) for each in title), "form")
    require(all(matches(path, each) for each in title[:8]), "form")
    sections = raw.get("section", [])
    require(isinstance(sections, list), "form")
    budget = [400]
    fields: list[tuple[str, Field]] = []
    ids = []
    looks: dict[str, set[str]] = {}
    for section in sections:
        require(isinstance(section, dict) and matches(NAME, section.get("id")), "form")
        ids.append(section["id"])
        _check_words(section)
        listed = section.get("field", [])
        require(isinstance(listed, list), "form")
        require(section.get("phase", "") == "" or matches(KIND, section["phase"]), "form")
        fields += [_field(each, 1, budget, named=True) for each in listed]
        looks |= {each["name"]: _looks_at(each) | _looks_at(section) for each in listed}
    _check_looks(looks)
    require(len(set(ids)) == len(ids) and len(dict(fields)) == len(fields), "form")
    require(budget[0] >= 0, "form")
    sha256 = hashlib.sha256(data).hexdigest()
    return Form(raw["id"], raw["version"], raw["kind"], sha256, dict(fields))


def _check_words(raw: dict[str, Any]) -> None:
    for part in ("labels", "help", "guideline", "example"):
        labels = raw.get(part, {})
        require(isinstance(labels, dict) and len(labels) <= 40, "form")
        for language, words in labels.items():
            require(matches("[a-z]{2,3}(-[A-Za-z0-9]{2,8}){0,3}", language), "form")
            require(isinstance(words, str) and 0 < len(words) <= 2000, "form")
            bad = (unicodedata.category(c) == "Cc" or ord(c) in TURNING for c in words)
            require(not any(bad), "form")


def _looks_at(raw: dict[str, Any]) -> set[str]:
    """8.1, conditions: the sibling that has to be answered first."""
    if "shown_when" not in raw:
        return set()
    condition = raw["shown_when"]
    require(isinstance(condition, dict) and isinstance(condition.get("field"), str), "form")
    codes = condition.get("is", ["any"])
    require(isinstance(codes, list) and codes, "form")
    require(all(matches("[A-Za-z0-9][A-Za-z0-9._-]{0,63}", each) for each in codes), "form")
    return {condition["field"]}


def _check_looks(looks: dict[str, set[str]]) -> None:
    require(all(names <= looks.keys() for names in looks.values()), "form")
    for start, first in looks.items():
        reached: set[str] = set()
        waiting = list(first)
        while waiting:
            name = waiting.pop()
            waiting += looks[name] - reached
            reached |= looks[name] | {name}
        require(start not in reached, "form")


def _field(raw: Any, depth: int, budget: list[int], *, named: bool) -> tuple[str, Field]:
    require(isinstance(raw, dict) and depth <= 6, "form")
    kind, name = raw.get("type", "text"), raw.get("name", "")
    require(kind in TYPES and raw.get("sensitivity", "") in SENSITIVITIES, "form")
    require(matches(NAME, name) if named else isinstance(name, str), "form")
    _check_words(raw)
    for flag in ("whole", "hide_presence", "expected"):
        require(isinstance(raw.get(flag, False), bool), "form")
    require(isinstance(raw.get("vocabulary", ""), str), "form")
    to = raw.get("to", [])
    require(isinstance(to, list) and all(matches(KIND, each) for each in to), "form")
    require(all(type(raw.get(bound, 0)) is int for bound in ("minimum", "maximum")), "form")
    listed = raw.get("members", [])
    require(isinstance(listed, list), "form")
    require(("item" in raw) == (kind == "list") and bool(listed) == (kind == "object"), "form")
    budget[0] -= named + 4 * (kind == "file")
    item = _field(raw["item"], depth + 1, budget, named=False)[1] if "item" in raw else None
    members = [_field(each, depth + 1, budget, named=True) for each in listed]
    require(len(dict(members)) == len(members) and "answer" not in dict(members), "form")
    require("item" not in raw or "shown_when" not in raw["item"], "form")
    _check_looks({each["name"]: _looks_at(each) for each in listed})
    of_file = dict.fromkeys(("sha256", "size", "media_type", "name"), LEAF)
    whole = raw.get("whole", False) or kind not in ("list", "object", "file")
    inside = of_file if kind == "file" else dict(members)
    return name, Field(whole, raw.get("hide_presence", False), item, inside)


def check_form(revision: Revision, form: Form) -> None:
    """8.1: hold a revision against its form."""
    named = {"id": form.id, "version": form.version, "sha256": form.sha256}
    require(revision.form == named and revision.kind == form.kind, "form")
    fields = form.fields
    hidden = {name for name, each in fields.items() if each.hide_presence}
    require(hidden <= revision.fields.keys(), "shape")
    _check_cut(revision.fields, fields)


def _check_cut(slots: dict[str, Slot], fields: dict[str, Field]) -> None:
    for name, slot in slots.items():
        if name in fields:
            _check_slot(slot, fields[name])


def _check_slot(slot: Slot, spec: Field) -> None:
    value = slot.value
    special = isinstance(value, dict) and value.keys() == {"answer"}
    if value is None or (special and value["answer"] in ("unknown", "refused", "not-asked")):
        return
    inner = value.values() if isinstance(value, dict) else value if isinstance(value, list) else ()
    slots = [each for each in inner if isinstance(each, Slot)]
    if spec.whole:
        require(not slots, "shape")
    else:
        wanted = list if spec.item else dict
        require(isinstance(value, wanted) and len(slots) == len(value), "shape")
    if spec.item:
        for each in slots:
            _check_slot(each, spec.item)
    elif slots:
        _check_cut(value, spec.members)
