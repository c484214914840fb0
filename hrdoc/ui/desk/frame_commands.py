"""What can be done from every page: going elsewhere, the look of the window, the lock."""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.page import Place
from hrdoc.ui.desk.pages import RAIL, RAIL_BELOW
from hrdoc.ui.manner import APPEARANCE, LANGUAGE, TEXT_SIZE
from hrdoc.ui.theme.tokens import TEXT_SIZES, Appearance
from hrdoc.words import LANGUAGES

if TYPE_CHECKING:
    from hrdoc.ui.desk.frame import DeskFrame


def frame_commands(desk: "DeskFrame") -> Iterator[Command]:
    """Return the commands of the frame, the nearest first."""
    say = desk.look.say
    for entry in (*RAIL, *RAIL_BELOW):
        where = say(f"desk-rail-{entry.screen}")
        yield Command(say("palette-go", where=where), _go(desk, entry.screen), entry.icon)
    yield Command(say("palette-back"), desk.back, "arrow-left", say("palette-keys-back"))
    yield Command(say("palette-lock"), desk.lock_asked.emit, "lock", "F12")
    yield from _manners(desk)


def _manners(desk: "DeskFrame") -> Iterator[Command]:
    say, manner = desk.look.say, desk.manner
    for appearance in Appearance:
        if appearance.value != manner.appearance:
            words = say(f"settings-appearance-{appearance.value}")
            yield Command(words, _choose(desk, APPEARANCE, appearance.value), "sun-moon")
    for code in LANGUAGES:
        if code != manner.language:
            words = say("palette-language", language=say(f"language-{code}"))
            yield Command(words, _choose(desk, LANGUAGE, code), "languages")
    for size in TEXT_SIZES:
        if size != manner.text_size:
            words = say("palette-text-size", size=size)
            yield Command(words, _choose(desk, TEXT_SIZE, str(size)), "settings")


def _go(desk: "DeskFrame", screen: str) -> Callable[[], None]:
    return lambda: desk.go(Place(screen))


def _choose(desk: "DeskFrame", name: str, value: str) -> Callable[[], None]:
    return lambda: desk.choose_manner(name, value)
