"""Which elements of a list are meant: their numbers, those that follow each other as one span."""

from collections.abc import Iterable, Iterator

from hrdoc.ui.look import Look


def numbered(look: Look, name: str, numbers: Iterable[int]) -> str:
    """A name with the numbers of what is meant of it; the name alone where there are none."""
    told = [
        look.number(first)
        if first == last
        else look.say("export-span", first=look.number(first), last=look.number(last))
        for first, last in _spans(sorted(numbers))
    ]
    if not told:
        return name
    listed = look.locale.createSeparatedList(told)
    return look.say("export-numbered", name=name, numbers=listed)


def _spans(numbers: list[int]) -> Iterator[tuple[int, int]]:
    start = 0
    for place, number in enumerate(numbers):
        if place + 1 == len(numbers) or numbers[place + 1] != number + 1:
            yield numbers[start], number
            start = place + 1
