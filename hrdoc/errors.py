"""The root of every failure HRDoc can explain, and nothing else.

A failure is a fact: a stable `code` and fields that are data. The sentences a person reads live in
the catalogues under `resources/words`, as message `error-<code>` with the attribute `.todo` (what
to do). `str()` gives the code alone, so a log or a traceback never carries what a record says.
"""

from enum import Enum
from typing import ClassVar


class Nature(Enum):
    """What kind of answer a failure is; the command line's exit status follows from it."""

    REFUSED = 1
    USAGE = 2
    UNREADABLE = 3
    KEY = 4
    ENVIRONMENT = 5


class HrdocError(Exception):
    """A failure with a stable code; `fields` fill the places of its message in the catalogue."""

    code: ClassVar[str] = ""
    nature: ClassVar[Nature] = Nature.REFUSED

    def __init__(self, **fields: str | int) -> None:
        super().__init__(self.code)
        self.fields = fields


class Cancelled(HrdocError):
    """The person stopped a long piece of work; nothing of it remains."""

    code = "cancelled"
