"""The way to where one is, from the outermost place inwards; every part is isolated."""

from typing import Final

from hrdoc.ui.look import Look, isolated

_POINTERS: Final = {
    True: "\N{SINGLE LEFT-POINTING ANGLE QUOTATION MARK}",
    False: "\N{SINGLE RIGHT-POINTING ANGLE QUOTATION MARK}",
}


def trail_text(look: Look, parts: tuple[str, ...]) -> str:
    """The parts as one line that points in the direction of reading."""
    mark = "\u200f" if look.mirrored else "\u200e"  # so that the line begins at its start
    return mark + f"  {_POINTERS[look.mirrored]}  ".join(map(isolated, parts))
