"""Short facts in one line, a dot between them; each keeps its own direction."""

from collections.abc import Iterable
from typing import Final

from hrdoc.ui.look import Look, isolated

_DOT: Final = " · "


def dotted(look: Look, parts: Iterable[str]) -> str:
    """The parts that are not empty, in the direction of the window."""
    mark = "\u200f" if look.mirrored else "\u200e"  # so that the line begins at its start
    return mark + _DOT.join(isolated(part) for part in parts if part)
