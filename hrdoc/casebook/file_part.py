"""The part of a testimony, as the scope of a grant names it, that a file of evidence is."""

from collections.abc import Iterable, Mapping
from dataclasses import replace
from typing import Final

from hrdoc.records.consent import ALL, Grant, allows

_PARTS: Final = {"image": "photo-video", "video": "photo-video", "audio": "voice"}
FILE_PARTS: Final = (*sorted(set(_PARTS.values())), ALL)
"""Every part that a file may be; `all` is one that no part names."""


def file_part(versions: Iterable[Mapping[str, object]]) -> str:
    """The part that the file of a piece of evidence is, by all versions of what is said of it."""
    parts = {_PARTS.get(_media_type(values).split("/")[0], ALL) for values in versions}
    return parts.pop() if len(parts) == 1 else ALL


def whole_files(grants: Iterable[Grant], part: str) -> list[Grant]:
    """What grants about a testimony allow of a file that is this part of it: with all of it."""
    return [replace(each, scope=ALL) for each in grants if allows(each.scope, part)]


def _media_type(values: Mapping[str, object]) -> str:
    reference = values.get("file")
    return str(reference.get("media_type")) if isinstance(reference, dict) else ""
