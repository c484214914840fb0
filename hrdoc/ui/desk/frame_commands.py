"""What can be done from every page: going elsewhere, the look of the window, the lock."""

from collections.abc import Callable, Iterator
from functools import partial
from typing import TYPE_CHECKING, Final

from hrdoc.casebook.book import Book
from hrdoc.casebook.recording import add_record
from hrdoc.casebook.within import case_around
from hrdoc.records.ids import RecordId
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

BEGIN_TESTIMONIES: Final = frozenset({"consent", "export", "record", "testimony", "withdrawal"})
"""Screens of one record where Ctrl+N begins a testimony; others begin what they show."""


def frame_commands(desk: "DeskFrame") -> Iterator[Command]:
    """Return the commands of the frame, the nearest first."""
    say = desk.look.say
    for kind, icon in (("testimony", "message-square"), ("case", "folder"), ("person", "user")):
        words = say(f"palette-new-{kind}")
        pressed = "Ctrl+N" if kind == "testimony" and desk.place.screen in BEGIN_TESTIMONIES else ""
        yield Command(words, partial(begin, desk, kind), icon, pressed, deed=f"new-{kind}")
    for entry in (*RAIL, *RAIL_BELOW):
        where = say(f"desk-rail-{entry.screen}")
        yield _way(desk, entry.screen, where, entry.icon)
    for screen, icon in BESIDES:
        where = say(f"palette-place-{screen}")
        yield _way(desk, screen, where, icon)
    keys = partial(desk.go, Place("guide", part="keys"))
    yield Command(say("palette-keys"), keys, "keyboard", deed="keys")
    yield Command(
        say("palette-back"), desk.back, "arrow-left", say("palette-keys-back"), deed="back"
    )
    yield Command(say("palette-lock"), desk.lock_asked.emit, "lock", "F12", deed="lock")
    yield from _manners(desk)


def _manners(desk: "DeskFrame") -> Iterator[Command]:
    say, manner = desk.look.say, desk.manner
    for appearance in Appearance:
        if appearance.value != manner.appearance:
            words = say(f"settings-appearance-{appearance.value}")
            act = _choose(desk, APPEARANCE, appearance.value)
            yield Command(words, act, "sun-moon", deed="appearance")
    for code in LANGUAGES:
        if code != manner.language:
            words = say("palette-language", language=say(f"language-{code}"))
            act = _choose(desk, LANGUAGE, code)
            yield Command(words, act, "languages", deed=f"language-{code}")
    for size in TEXT_SIZES:
        if size != manner.text_size:
            words = say("palette-text-size", size=size)
            act = _choose(desk, TEXT_SIZE, str(size))
            yield Command(words, act, "settings", deed="text-size")


def begin(desk: "DeskFrame", kind: str) -> None:
    """Begin a record of a kind and go there: a testimony in the case one is in, if in any."""
    here = desk.place.record if kind == "testimony" else None

    def do(book: Book) -> RecordId:
        case = case_around(book, here) if here is not None else None
        return add_record(book, kind, {"case": case} if case else {})

    desk.session.command(
        desk,
        do,
        lambda record: desk.go(place_of(kind, record)),
        touches=lambda record: Touched(frozenset({record}), frozenset({kind})),
    )


def _way(desk: "DeskFrame", screen: str, where: str, icon: str) -> Command:
    words = desk.look.say("palette-go", where=where)
    return Command(words, lambda: desk.go(Place(screen)), icon, deed=f"go-{screen}", place=where)


def _choose(desk: "DeskFrame", name: str, value: str) -> Callable[[], None]:
    return lambda: desk.choose_manner(name, value)
