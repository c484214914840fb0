"""What can be done from every page: going elsewhere, the look of the window, the lock."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Final

from hrdoc.casebook.recording import add_record
from hrdoc.ui.cases.wording import place_of
from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.page import Place
from hrdoc.ui.desk.pages import RAIL, RAIL_BELOW
from hrdoc.ui.manner import APPEARANCE, LANGUAGE, TEXT_SIZE
from hrdoc.ui.session import Touched
from hrdoc.ui.theme.tokens import TEXT_SIZES, Appearance
from hrdoc.words import LANGUAGES

if TYPE_CHECKING:
    from hrdoc.ui.desk.frame import DeskFrame


BESIDES: Final = (
    ("care-backup", "hard-drive"),
    ("care-health", "shield-check"),
    ("care-passphrase", "key-round"),
    ("care-recovery", "file-text"),
    ("counts", "list"),
    ("vocabularies", "list"),
)
"""Screens one reaches by way of others, with their icons."""


def frame_commands(desk: "DeskFrame") -> Iterator[Command]:
    """Return the commands of the frame, the nearest first."""
    say = desk.look.say
    for kind, icon in (("testimony", "message-square"), ("case", "folder"), ("person", "user")):
        yield Command(say(f"palette-new-{kind}"), partial(_begin, desk, kind), icon)
    for entry in (*RAIL, *RAIL_BELOW):
        where = say(f"desk-rail-{entry.screen}")
        yield Command(say("palette-go", where=where), _go(desk, entry.screen), entry.icon)
    for screen, icon in BESIDES:
        where = say(f"palette-place-{screen}")
        yield Command(say("palette-go", where=where), _go(desk, screen), icon)
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


def _begin(desk: "DeskFrame", kind: str) -> None:
    """Begin a record of a kind, that belongs to no case yet, and go there."""
    desk.session.command(
        desk,
        lambda book: add_record(book, kind, {}),
        lambda record: desk.go(place_of(kind, record)),
        touches=lambda record: Touched(frozenset({record}), frozenset({kind})),
    )


def _go(desk: "DeskFrame", screen: str) -> Callable[[], None]:
    return lambda: desk.go(Place(screen))


def _choose(desk: "DeskFrame", name: str, value: str) -> Callable[[], None]:
    return lambda: desk.choose_manner(name, value)
