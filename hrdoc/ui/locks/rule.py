"""When a vault locks by itself: chosen by its owner, kept in the vault."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Final

from hrdoc.casebook.book import Book
from hrdoc.casebook.choices import choice

LOCK_AFTER: Final = "lock-after"
LOCK_COUNTS: Final = "lock-counts"
MINUTES: Final = (1, 2, 5, 10, 15, 30, 60)
PROGRAM: Final = "program"
COMPUTER: Final = "computer"
COUNTS: Final = (PROGRAM, COMPUTER)
DEFAULT: Final = 5

_MINUTE: Final = 60
_OFFERED: Final = frozenset(map(str, MINUTES))


@dataclass(frozen=True, slots=True)
class Rule:
    """After how many minutes, and whether any use of the computer counts as one of the program."""

    minutes: int = DEFAULT
    counts: str = PROGRAM

    @property
    def seconds(self) -> int:
        """The same in seconds."""
        return self.minutes * _MINUTE


def rule_of(book: Book) -> Rule:
    """What the owner chose; what is not offered any more counts as not chosen."""
    return rule_from({name: choice(book, name) for name in (LOCK_AFTER, LOCK_COUNTS)})


def rule_from(choices: Mapping[str, str | None]) -> Rule:
    """The rule of these choices."""
    minutes, counts = choices.get(LOCK_AFTER), choices.get(LOCK_COUNTS)
    return Rule(
        int(minutes) if minutes and minutes in _OFFERED else DEFAULT,
        counts if counts and counts in COUNTS else PROGRAM,
    )
