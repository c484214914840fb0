"""A fault of HRDoc itself, told by its kind and its place: a traceback could show a record."""

import traceback
from pathlib import Path
from typing import Final

PACKAGE: Final = Path(__file__).parent


def place_of(error: BaseException) -> tuple[str, str]:
    """The kind of the fault, and the last place in our own source it passed, as `file:line`."""
    place = "?"
    for frame, line in traceback.walk_tb(error.__traceback__):
        name = Path(frame.f_code.co_filename)
        if PACKAGE in name.parents:
            place = f"{name.relative_to(PACKAGE.parent).as_posix()}:{line}"
    return type(error).__name__, place
