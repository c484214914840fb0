"""What is kept of one record from one look to the next, as text, and what is read from it again.

Of a testimony whose grants are about parts, what each kind of file may do is kept besides: the
recording of a voice does not leave because two paragraphs may. Of evidence, persons and consents
it is kept who is behind them: a consent answers for its person only beside what it covers.
"""

import json
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, field, replace
from functools import lru_cache
from typing import Final

from hrdoc.casebook.file_part import FILE_PARTS, whole_files
from hrdoc.casebook.glance import Shape, shape_of
from hrdoc.casebook.together import Part, Told, codes, part_of
from hrdoc.ijson import Json
from hrdoc.records.consent import Grant
from hrdoc.vault.glances import GlanceRow

_TOLD: Final = 4
"""Recipients that are kept of a record, with the name and without; of others that there are."""

_MADE: Final[Mapping[str, int]] = {"consent": 2, "evidence": 2, "person": 2}
"""How often it changed what rows of a kind tell; rows that were kept before are found anew."""

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
    words = words_of(told)
    if files and told.part:
        words["files"] = {part: _of_file(given, part) for part in FILE_PARTS}
    ends = [each.until for each in given if each.until is not None]
    return GlanceRow(told.shape, json.dumps(words), min(ends, default=""))


def words_of(told: Told) -> dict[str, Json]:
    """What is told, as it is kept."""
    return {
        "shape": told.shape.value,
        **_recipients(told),
        "bound": told.bound,
        "part": told.part,
        "ask": told.ask,
        "differs": told.differs,
    }


def _recipients(told: Told) -> dict[str, Json]:
    some = [
        *[each for each in told.to if each[1]][:_TOLD],
        *[each for each in told.to if not each[1]][:_TOLD],
    ]
    return {"to": [list(each) for each in some], "more": len(told.to) > len(some)}


def _of_file(grants: Iterable[Grant], part: str) -> dict[str, Json]:
    """What may be done with a file that is this part of a testimony: with all of the file."""
    whole = whole_files(grants, part)
    shape = shape_of(whole)
    return {"shape": shape.value, **_recipients(Told(shape, codes(whole)))}


def of_kind(made: GlanceRow, kind: str, behind: Mapping[str, Json]) -> GlanceRow:
    """A row that tells the kind of its record, and who is `behind` it."""
    told = {"kind": kind, "made": _MADE.get(kind, 1), **behind, **json.loads(made.told)}
    return replace(made, told=json.dumps(told))


@lru_cache(maxsize=4096)
def _read(text: str) -> Mapping[str, Json]:
    """What a row tells, read once: many rows tell the same."""
    found: dict[str, Json] = json.loads(text)
    return found


def kind_of(text: str) -> str:
    """The kind of the record of a row."""
    return str(_read(text)["kind"])


@dataclass(frozen=True, slots=True)
class Behind:
    """What a row tells of who is behind its record; `hides` that this cannot be seen here.

    Of evidence: the part of a testimony that its `file` is, whether it was made from something, and
    by person what those of their consents allow that cover it. Of a person or a consent: of whom
    evidence of it is, each with what they allow of their own record, None where that is nothing.
    """

    file: str = ""
    is_copy: bool = False
    hides: bool = False
    by: Mapping[str, Told] = field(default_factory=dict)
    who: Mapping[str, Told | None] = field(default_factory=dict)


@lru_cache(maxsize=4096)
def behind(text: str) -> Behind:
    """What a row tells of who is behind its record."""
    words = _read(text)
    by, who = words.get("by"), words.get("who")
    return Behind(
        file=str(words.get("file", "")),
        is_copy=bool(words.get("copy", False)),
        hides=bool(words.get("hides", False)),
        by={
            person: _told(each)
            for person, each in (by.items() if isinstance(by, dict) else ())
            if isinstance(each, dict)
        },
        who={
            person: _told(each) if isinstance(each, dict) else None
            for person, each in (who.items() if isinstance(who, dict) else ())
        },
    )


def is_outdated(text: str) -> bool:
    """Whether a row was kept when it did not tell yet what is asked of it now.

    The mark of a person hid what was taken back, and of evidence nobody knew who is behind it; no
    row told what files may do.
    """
    told = _read(text)
    kind = str(told["kind"])
    if told.get("made", 1) != _MADE.get(kind, 1):
        return True
    return kind == "testimony" and bool(told["part"]) and "files" not in told


@lru_cache(maxsize=4096)
def told_by(shape: str, text: str, file: str = "") -> Told:
    """What a row tells; of a `file`, what may be done with the part that it is."""
    words = _read(text)
    files = words.get("files")
    of_file = files.get(file) if isinstance(files, dict) else None
    narrowed = {**of_file, "part": ""} if isinstance(of_file, dict) else {}
    return _told({**words, "shape": shape, **narrowed})


def _told(words: Mapping[str, Json]) -> Told:
    to, ask = words["to"], words["ask"]
    codes_ = [each for each in to if isinstance(each, list)] if isinstance(to, list) else []
    return Told(
        shape=Shape(str(words["shape"])),
        to=tuple((str(code), bool(named)) for code, named in codes_),
        more=bool(words["more"]),
        bound=bool(words["bound"]),
        part=_PARTS[str(words["part"])],
        ask=ask if isinstance(ask, int) else None,
        differs=bool(words.get("differs", False)),
    )
