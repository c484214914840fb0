"""What every page of the desk is given and owes: it shows one place and keeps nothing back."""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Protocol

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.standing import Standing, stand_again
from hrdoc.ui.look import Look
from hrdoc.ui.manner import Manner
from hrdoc.ui.outside import Outside
from hrdoc.ui.session import Session
from hrdoc.ui.theme.style import is_part


@dataclass(frozen=True, slots=True)
class Place:
    """Where one is: a screen, and what it shows."""

    screen: str
    record: RecordId | None = None
    part: str = ""
    """What of it is meant, for the screen alone to read: a field, an address."""


class Desk(Protocol):
    """What a page may ask of the frame around it."""

    look: Look
    session: Session
    outside: Outside
    manner: Manner

    def go(self, place: Place) -> None:
        """Leave this page for another place."""

    def back(self) -> None:
        """Return to where one came from."""

    def tell(self, sentence: str, state: str = "soft") -> None:
        """Say a short sentence in the status strip; never content of records."""

    def show_kept(self, *, kept: bool) -> None:
        """Say whether everything that was written is in the vault."""

    def choose_manner(self, name: str, value: str) -> None:
        """Another language, appearance or text size; everything is drawn anew."""

    def name_place(
        self, page: "Page", trail: tuple[str, ...], ways: tuple[Place, ...] = ()
    ) -> None:
        """Show where one is in the header, such as the title of the case and of the record.

        `ways` are the places of all parts but the last, where these can be gone to.
        """

    def stand_at(self, page: "Page", place: Place) -> None:
        """Say more exactly where the page stands, for coming back to it."""


class Page(QWidget):
    """A page of the desk. It saves by itself; `flush` is called before it goes."""

    held = Signal(bool)
    """Whether the page must not be drawn anew just now: it shows what cannot be had again."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__()
        self.desk = desk
        self.look = desk.look
        self.session = desk.session
        self.outside = desk.outside
        self.place = place
        self._left: Standing | None = None
        self.setObjectName(f"page-{place.screen}")
        is_part(self, "page")

    def flush(self) -> None:
        """Hand over what is not kept yet; called before the page goes and before a lock."""

    def leave(self) -> None:
        """Somebody goes elsewhere, after `flush`; not called before a lock or a new appearance."""

    def standing(self) -> Standing | None:
        """Where exactly somebody stands on the page: names of controls and numbers, no content."""
        return None

    def stand(self, standing: Standing) -> None:
        """Remember where somebody stood, for `come_back`."""
        self._left = standing

    def come_back(self) -> bool:
        """Go back there, once: called by a page that shows what it shows; whether it could."""
        left, self._left = self._left, None
        return left is not None and stand_again(self, left)

    def regions(self) -> Iterable[QWidget]:
        """The parts of the page that F6 moves between, in the order of reading."""
        return (self,)

    def commands(self) -> Iterable[Command]:
        """What can be done here, for the palette; the page's own buttons do the same."""
        return ()

    def focus_first(self) -> None:
        """Put the keyboard where work begins."""
        self.setFocus()
