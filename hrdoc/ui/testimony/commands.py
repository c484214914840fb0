"""What can be done with a testimony as a whole, for the palette; its margin does the same."""

from collections.abc import Iterator
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QPushButton

from hrdoc.casebook.opening import Versions
from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.page import Place
from hrdoc.ui.desk.pressing import pressing

if TYPE_CHECKING:
    from hrdoc.ui.testimony.page import TestimonyPage


def testimony_commands(page: "TestimonyPage", versions: Versions) -> Iterator[Command]:
    """Yield what the standing of a testimony lets be done."""
    say, record, resting = page.look.say, page.place.record, page.resting
    if resting.writes and versions.state in {"draft", "changed"}:
        yield Command(say("testimony-seal"), page.seal, "stamp")
    if versions.state != "withdrawn":
        ask = partial(page.desk.go, Place("consent", record=record))
        yield Command(_asks(page), ask, "hand-heart")
        send = partial(page.desk.go, Place("export", record=record))
        yield Command(say("export-title"), send, "upload")
    if versions.sealed:
        back = partial(page.desk.go, Place("withdrawal", record=record))
        yield Command(say("record-withdraw"), back, "undo-2")
    if resting.writes or resting.rests:
        yield Command(say("witness-name-them"), page.making.name_witness, "user")
        yield from pressing(page, {"evidence-add": "paperclip"}, hidden=True)
    if resting.writes:
        yield Command(say("phases-title"), lambda: _show_phases(page), "circle-dot")
        yield Command(say("phases-read"), page.phasing.read_back, "book-open")


def _asks(page: "TestimonyPage") -> str:
    """What asking for consent is called beside the account, whether one stands or not."""
    beside = page.findChild(QPushButton, "consent-record")
    return beside.text().removesuffix("…").rstrip() if beside else page.look.say("consent-record")


def _show_phases(page: "TestimonyPage") -> None:
    page.making.show()
    page.phasing.want(True)  # noqa: FBT003 - a slot
