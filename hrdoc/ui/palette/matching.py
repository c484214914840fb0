"""Which commands are meant by the letters typed so far."""

from collections.abc import Iterable, Sequence

from hrdoc.records.folding import fold
from hrdoc.ui.desk.commands import Command


def matching(commands: Iterable[Command], typed: str) -> list[Command]:
    """Return the commands that have a word beginning with each word typed, in their order.

    Letters are compared as search compares them, so that either keyboard's yeh finds a command.
    """
    wanted = _folded(typed)
    return [each for each in commands if _meets(wanted, _folded(each.words))]


def _folded(text: str) -> Sequence[str]:
    return fold(text)[0].split()


def _meets(wanted: Sequence[str], words: Sequence[str]) -> bool:
    return all(any(word.startswith(begun) for word in words) for begun in wanted)
