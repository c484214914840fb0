"""What a command answers: one JSON document, the same thing in lines, and an exit status."""

import json
import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from typing import Final

Json = None | bool | int | float | str | Sequence["Json"] | Mapping[str, "Json"]
"""What can stand in an answer; wider than what can be signed, so that values need no copying."""

DONE: Final = 0
ANSWER_IS_NO: Final = 1
USAGE: Final = 2
UNREADABLE: Final = 3
NOT_OPENED: Final = 4
FAULT: Final = 70

# Characters that move a terminal's cursor or turn its text around are escaped in JSON too.
_HAZARD: Final = re.compile(
    "[\ud800-\udfff\u007f-\u009f\u061c\u200e\u200f\u2028-\u202e\u2066-\u2069]"
)


@dataclass(frozen=True, slots=True)
class Outcome:
    """The answer of one command."""

    document: Json
    lines: Sequence[str] = ()
    status: int = DONE

    def as_json(self, *, plain: bool = False) -> str:
        """The document as one line of JSON; `plain` uses ASCII alone."""
        text = json.dumps(self.document, ensure_ascii=plain)
        return _HAZARD.sub(lambda match: f"\\u{ord(match[0]):04x}", text)
