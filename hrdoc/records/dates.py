"""Dates as they were stated, with what can honestly be reckoned from them beside."""

from dataclasses import dataclass, field

from hrdoc.records.errors import InvalidField, UnknownField
from hrdoc.records.plain import Json

_KEYS = frozenset({"as_stated", "calendar", "edtf", "jdn_min", "jdn_max"})


@dataclass(frozen=True, slots=True)
class StatedDate:
    """A date: the words stated, their calendar, EDTF, and the first and last Julian day number."""

    as_stated: str = field(repr=False)
    calendar: str | None = None
    edtf: str | None = None
    earliest: int | None = None
    latest: int | None = None
    warnings: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Json]:
        """Return the whole value a date field keeps."""
        return {
            "as_stated": self.as_stated,
            "calendar": self.calendar,
            "edtf": self.edtf,
            "jdn_min": self.earliest,
            "jdn_max": self.latest,
        }

    @classmethod
    def from_answer(cls, value: Json, path: str) -> "StatedDate":
        """Return the date a field was given: words alone, or words and what is known of them."""
        if isinstance(value, str):
            return cls(value)
        if not isinstance(value, dict) or not isinstance(value.get("as_stated"), str):
            raise InvalidField(field=path, rule="date")
        for name in value:
            if name not in _KEYS:
                raise UnknownField(field=f"{path}.{name}")
        return cls(str(value["as_stated"]))
