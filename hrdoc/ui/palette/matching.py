"""Which commands are meant by the letters typed so far."""

from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, field

from hrdoc.records.folding import Shape, words_in
from hrdoc.ui.desk.commands import Command


def _nothing_besides(_: Command) -> str:
    return ""


@dataclass(frozen=True, slots=True)
class Meant:
    """Commands that are shown before the records that were found, and those after them."""

    before: Sequence[Command] = field(repr=False)
    after: Sequence[Command] = field(repr=False)


def matching(
    commands: Iterable[Command],
    typed: str,
    also: Callable[[Command], str] = _nothing_besides,
) -> Meant:
    """Return the commands that have a word beginning with each word typed, each once.

    `also` gives the further words of a command, which nobody sees: who has typed no more than the
    beginning of one may as well have meant a record. What destroys or takes back comes last; else
    commands keep their order, in which the nearest of several with the same words comes first.
    Letters are compared as search compares them, so that either keyboard's yeh finds a command,
    with an article or without.
    """
    every_word = _shapes(typed)
    own: dict[str, Command] = {}
    whole: dict[str, Command] = {}
    begun: dict[str, Command] = {}
    for each in commands:
        words = _shapes(each.place or each.words)
        wanted = _beyond_going(every_word, each)
        every = (*words, *_shapes(also(each)))
        if _meets(wanted, words):
            own.setdefault(each.words, each)
        elif all(any(_is(word, one) for word in every) for one in wanted):
            whole.setdefault(each.words, each)
        elif _meets(wanted, every):
            begun.setdefault(each.words, each)
    first = [*own.values(), *(each for words, each in whole.items() if words not in own)]
    last = [each for words, each in begun.items() if words not in own.keys() | whole.keys()]
    if not every_word:
        return Meant(sorted(first, key=lambda each: each.is_grave), ())
    grave = [each for each in (*first, *last) if each.is_grave]
    return Meant(
        [each for each in first if not each.is_grave],
        [*(each for each in last if not each.is_grave), *grave],
    )


def _shapes(text: str) -> Sequence[Shape]:
    return [word.shape for word in words_in(text)]


def _meets(wanted: Sequence[Shape], words: Sequence[Shape]) -> bool:
    return all(any(_begins(word, begun) for word in words) for begun in wanted)


def _beyond_going(wanted: Sequence[Shape], command: Command) -> Sequence[Shape]:
    """What is wanted besides the words that say one goes somewhere, which every way has.

    Somebody who types no more than those wants something that is called so.
    """
    if not command.place:
        return wanted
    place = {word.letters for word in _shapes(command.place)}
    going = [word for word in _shapes(command.words) if word.letters not in place]
    return [one for one in wanted if not any(_begins(word, one) for word in going)] or wanted


def _begins(word: Shape, begun: Shape) -> bool:
    forms = (word.letters, word.stem, *word.others)
    return any(form.startswith(begun.letters) for form in forms) or (
        bool(begun.stem) and word.stem.startswith(begun.stem)
    )


def _is(word: Shape, typed: Shape) -> bool:
    forms = (word.letters, word.stem, *word.others)
    return typed.letters in forms or bool(typed.stem and word.stem == typed.stem)
