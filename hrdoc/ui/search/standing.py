"""Where one stands on the search page, as a word of the place: there again when one comes back.

It lives in the window alone and goes with it when the vault is locked.
"""

import json
from collections.abc import Mapping
from dataclasses import asdict, dataclass
from typing import Any

from hrdoc.casebook.searching import SearchRequest
from hrdoc.records.ids import RecordId

NOTHING = SearchRequest()


@dataclass(frozen=True, slots=True)
class Standing:
    """What is asked, the row that is chosen, and the row that is seen first."""

    request: SearchRequest = NOTHING
    row: int = -1
    first: int = 0

    def to_part(self) -> str:
        """The standing as text, "" where nothing is asked."""
        if self.request == NOTHING:
            return ""
        return json.dumps({"asked": asdict(self.request), "row": self.row, "first": self.first})

    @classmethod
    def from_part(cls, part: str) -> "Standing":
        """The standing of a text that `to_part` gave."""
        if not part:
            return cls()
        value = json.loads(part)
        return cls(_request(value["asked"]), value["row"], value["first"])


def _request(value: Mapping[str, Any]) -> SearchRequest:
    def record(name: str) -> RecordId | None:
        return RecordId(value[name]) if value[name] else None

    return SearchRequest(
        text=value["text"],
        kinds=tuple(value["kinds"]),
        states=tuple(value["states"]),
        case=record("case"),
        person=record("person"),
        place=record("place"),
        violation=value["violation"],
        since=value["since"],
        until=value["until"],
    )
