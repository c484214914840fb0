"""A command: something a person can ask for by its words, wherever the keyboard is."""

from collections.abc import Callable
from dataclasses import dataclass, field


@dataclass(frozen=True, slots=True)
class Command:
    """What it is called, in the language of the window; what it does; its icon and its keys."""

    words: str = field(repr=False)
    act: Callable[[], object] = field(repr=False)
    icon: str = "arrow-right"
    keys: str = ""
