"""The way to where one is, from the outermost place inwards; every part is isolated."""

from typing import Final

from hrdoc.ui.look import Look, isolated

POINTER: Final = "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}"
"""Points to the left where the line runs to the left: it is mirrored with the line (UAX 9, L4)."""


def trail_text(look: Look, parts: tuple[str, ...]) -> str:
    """The parts as one line that points in the direction of reading."""
    mark = "\u200f" if look.mirrored else "\u200e"  # so that the line begins at its start
    return mark + f"  {POINTER}  ".join(map(isolated, parts))
