"""Plain JSON, as a type."""

from typing import TypeAlias

Json: TypeAlias = "bool | int | float | str | list[Json] | dict[str, Json] | None"
"""What strict JSON may hold."""
