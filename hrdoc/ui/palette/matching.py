"""Which commands are meant by the letters typed so far."""

from collections.abc import Callable, Iterable, Sequence

from hrdoc.records.folding import Shape, words_in
from hrdoc.ui.desk.commands import Command


def _nothing_besides(_: Command) -> str:
    return ""


def matching(
    commands: Iterable[Command],
    typed: str,
    also: Callable[[Command], str] = _nothing_besides,
) -> list[Command]:
    """Return the commands that have a word beginning with each word typed, each once.

    `also` gives the further words of a command. Those found by their own words come first, and
    what destroys or takes back comes last; else they keep their order, in which the nearest of
    several with the same words comes first. Letters are compared as search compares them, so that
    either keyboard's yeh finds a command, with an article or without.
    """
    wanted = _shapes(typed)
    own: dict[str, Command] = {}
    further: dict[str, Command] = {}
    for each in commands:
        words = _shapes(each.words)
        if _meets(wanted, words):
            own.setdefault(each.words, each)
        elif _meets(wanted, (*words, *_shapes(also(each)))):
            further.setdefault(each.words, each)
    found = [*own.values(), *(each for words, each in further.items() if words not in own)]
    return sorted(found, key=lambda each: each.is_grave)


def _shapes(text: str) -> Sequence[Shape]:
    return [word.shape for word in words_in(text)]


def _meets(wanted: Sequence[Shape], words: Sequence[Shape]) -> bool:
    return all(any(_begins(word, begun) for word in words) for begun in wanted)


def _begins(word: Shape, begun: Shape) -> bool:
    forms = (word.letters, word.stem, *word.others)
    return any(form.startswith(begun.letters) for form in forms) or (
        bool(begun.stem) and word.stem.startswith(begun.stem)
    )
