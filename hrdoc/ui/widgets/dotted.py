"""Short facts in one line, a dot between them; each keeps its own direction.

A digit nought of Persian and Arabic is a dot: beside their digits stands a comma instead, in a line
that runs as they do; in another, letters stand beside the dot.
"""

import re
from collections.abc import Iterable
from itertools import pairwise
from typing import Final

from hrdoc.ui.look import Look, isolated

_DOT: Final = " · "
_COMMA: Final = "، "
_MARKS: Final = "[\\u200e\\u200f\\u2066-\\u2069 ]*"
_DIGIT: Final = "[\u0660-\u0669\u06f0-\u06f9]"
_ENDS: Final = re.compile(f"{_DIGIT}{_MARKS}$")
_BEGINS: Final = re.compile(f"^{_MARKS}{_DIGIT}")


def dotted(look: Look, parts: Iterable[str]) -> str:
    """The parts that are not empty, in the direction of the window."""
    mark = "\u200f" if look.mirrored else "\u200e"  # so that the line begins at its start
    told = [isolated(part) for part in parts if part]
    return mark + (joined(told) if look.mirrored else _DOT.join(told))


def joined(parts: Iterable[str]) -> str:
    """The parts that are not empty, as they are."""
    told = [part for part in parts if part]
    ends = [_COMMA if _ENDS.search(a) or _BEGINS.search(b) else _DOT for a, b in pairwise(told)]
    return "".join(part + end for part, end in zip(told, [*ends, ""], strict=False))
