"""What every vector of a bundle is made of."""

from typing import NamedTuple

from bundle_making import (
    Making,
    parts_of,
    signed_again,
)

from hrdoc.bundle import layout

FILM = b"not a film, but as good as one for this\n"
RECORDS = "data/records/0001.jsonl"
NO_VERSION = "0.0.0"
Parts = dict[str, bytes]


class Case(NamedTuple):
    """One vector: what it shows, how it must end, and the bytes."""

    name: str
    comment: str
    data: bytes
    expect: str = "fails"
    step: int = 0
    detail: str = ""
    opened_by: str = ""


def plain(making: Making) -> Parts:
    # The words of VERIFY.txt may change without a change of format, so they are those of a version
    # that never was.
    parts = parts_of(making.having(hrdoc=NO_VERSION).bytes())
    return parts_of(signed_again({**parts, layout.VERIFY_TXT: b"-\n"}, making.keys))
