"""A command: something a person can ask for by its words, wherever the keyboard is."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from typing import Final

DEEDS: Final[Mapping[str, str]] = {
    "hand-heart": "consent",
    "paperclip": "file",
    "send": "send",
    "stamp": "seal",
    "trash-2": "erase",
    "undo-2": "withdraw",
    "upload": "send",
}
"""What an icon stands for wherever it stands on a command."""

_GRAVE: Final = frozenset({"erase", "withdraw"})
"""Deeds that destroy something or take it back."""


@dataclass(frozen=True, slots=True)
class Command:
    """What it is called, in the language of the window; what it does; its icon and its keys.

    `deed` names further words it is found by, `palette-also-<deed>`; without one, its icon does.
    """

    words: str = field(repr=False)
    act: Callable[[], object] = field(repr=False)
    icon: str = "arrow-right"
    keys: str = ""
    deed: str = ""
    place: str = field(default="", repr=False)
    """What is gone to, where the command does nothing else: its name says enough in a list."""

    @property
    def means(self) -> str:
        """The deed, as far as one is named; "" where only the command's own words find it."""
        return self.deed or DEEDS.get(self.icon, "")

    @property
    def is_grave(self) -> bool:
        """Whether it destroys something or takes it back: nobody does that by an Enter too many."""
        return self.means in _GRAVE
