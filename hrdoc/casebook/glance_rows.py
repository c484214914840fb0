"""What is kept of one record from one look to the next, as text, and what is read from it again.

Of a testimony whose grants are about parts, what each kind of file may do is kept besides: the
recording of a voice does not leave because two paragraphs may.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace
from functools import lru_cache
from typing import Final

from hrdoc.casebook.file_part import FILE_PARTS
from hrdoc.casebook.glance import Shape, shape_of
from hrdoc.casebook.together import Part, Told, codes, part_of
from hrdoc.ijson import Json
from hrdoc.records.consent import ALL, Grant, allows
from hrdoc.vault.glances import GlanceRow

_TOLD: Final = 4
"""Recipients that are kept of a record, with the name and without; of others that there are."""

_PARTS: Final[Mapping[str, Part]] = {"": "", "some": "some", "all": "all"}


def row(
    shape: Shape,
    grants: Sequence[Grant] = (),
    *,
    bound: bool = False,
    ask: Iterable[int | None] = (),
    files: bool = False,
) -> GlanceRow:
    """A row that holds until the first of the grants ends; `ask` are days to ask again.

    With `files`, files may follow what it says.
    """
    day = min((each for each in ask if each is not None), default=None)
    told = Told(shape, codes(grants), bound=bound, part=part_of(grants), ask=day)
    return kept(told, grants, files=files)


def kept(told: Told, grants: Iterable[Grant], *, files: bool = False) -> GlanceRow:
    """What is told, as a row that holds until the first of the grants ends."""
    given = list(grants)
    words: dict[str, Json] = {
        **_recipients(told),
        "bound": told.bound,
        "part": told.part,
        "ask": told.ask,
        "differs": told.differs,
    }
    if files and told.part:
        words["files"] = {part: _of_file(given, part) for part in FILE_PARTS}
    ends = [each.until for each in given if each.until is not None]
    return GlanceRow(told.shape, json.dumps(words), min(ends, default=""))


def _recipients(told: Told) -> dict[str, Json]:
    some = [
        *[each for each in told.to if each[1]][:_TOLD],
        *[each for each in told.to if not each[1]][:_TOLD],
    ]
    return {"to": [list(each) for each in some], "more": len(told.to) > len(some)}


def _of_file(grants: Iterable[Grant], part: str) -> dict[str, Json]:
    """What may be done with a file that is this part of a testimony: with all of the file."""
    whole = [replace(each, scope=ALL) for each in grants if allows(each.scope, part)]
    shape = shape_of(whole)
    return {"shape": shape.value, **_recipients(Told(shape, codes(whole)))}


def of_kind(made: GlanceRow, kind: str, file: str) -> GlanceRow:
    """A row that tells the kind of its record, and of evidence the part that its file is."""
    told = {"kind": kind, **({"file": file} if file else {}), **json.loads(made.told)}
    return replace(made, told=json.dumps(told))


@lru_cache(maxsize=4096)
def _read(text: str) -> Mapping[str, Json]:
    """What a row tells, read once: many rows tell the same."""
    found: dict[str, Json] = json.loads(text)
    return found


def kind_of(text: str) -> str:
    """The kind of the record of a row."""
    return str(_read(text)["kind"])


def file_of(text: str) -> str:
    """The part that the file of a piece of evidence is, "" of anything else."""
    return str(_read(text).get("file", ""))


def is_outdated(text: str) -> bool:
    """Whether a row was kept when it did not tell yet what is asked of it now.

    The mark of a person joined all their consents; no row told what files may do.
    """
    told = _read(text)
    kind = told["kind"]
    if kind == "person":
        return "differs" not in told
    if kind == "evidence" and "file" not in told:
        return True
    return kind in {"evidence", "testimony"} and bool(told["part"]) and "files" not in told


@lru_cache(maxsize=4096)
def told_by(shape: str, text: str, file: str = "") -> Told:
    """What a row tells; of a `file`, what may be done with the part that it is."""
    words = _read(text)
    files = words.get("files")
    of_file = files.get(file) if isinstance(files, dict) else None
    narrowed = isinstance(of_file, dict)
    about: Mapping[str, Json] = of_file if isinstance(of_file, dict) else {"shape": shape, **words}
    to, ask = about["to"], words["ask"]
    codes_ = [each for each in to if isinstance(each, list)] if isinstance(to, list) else []
    return Told(
        shape=Shape(str(about["shape"])),
        to=tuple((str(code), bool(named)) for code, named in codes_),
        more=bool(about["more"]),
        bound=bool(words["bound"]),
        part="" if narrowed else _PARTS[str(words["part"])],
        ask=ask if isinstance(ask, int) else None,
        differs=bool(words.get("differs", False)),
    )
