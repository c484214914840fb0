"""The frame: rail, header, one page, status strip. It knows places, not what they show."""

from collections.abc import Callable
from typing import Final

import shiboken6
from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QApplication, QPushButton, QStackedWidget, QWidget

from hrdoc.casebook.choices import choose
from hrdoc.casebook.reading import kind_of
from hrdoc.ui.cases.part_commands import offer_case
from hrdoc.ui.cases.wording import rail_of
from hrdoc.ui.desk.aside import GUIDE, Aside
from hrdoc.ui.desk.frame_commands import BEGIN_TESTIMONIES, begin, frame_commands
from hrdoc.ui.desk.header import Header
from hrdoc.ui.desk.page import Page, Place
from hrdoc.ui.desk.pages import IN_RAIL, PAGES, RAIL, RAIL_BELOW
from hrdoc.ui.desk.regions import next_region
from hrdoc.ui.desk.status import StatusStrip
from hrdoc.ui.guide.topics import guide_place
from hrdoc.ui.lock_key import PALETTE
from hrdoc.ui.look import Look
from hrdoc.ui.manner import Manner
from hrdoc.ui.outside import Outside
from hrdoc.ui.palette.panel import Palette
from hrdoc.ui.session import Session
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.theme.tokens import RAIL_WIDTH
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.layout import column, frame, row, scrolled

FIRST: Final = Place("cases")
NARROW: Final = 1200
"""Below this width, at 100 %, the rail shows icons alone."""


class DeskFrame(QWidget):
    """What is on the screen while a vault is open."""

    lock_asked = Signal()
    manner_asked = Signal(str, str)

    def __init__(
        self,
        look: Look,
        session: Session,
        outside: Outside,
        *,
        manner: Manner,
        place: Place = FIRST,
    ) -> None:
        super().__init__()
        self.look = look
        self.session = session
        self.outside = outside
        self.manner = manner
        self._way: list[Place] = []
        self._above: Place | None = None
        self._aside: Aside | None = None
        self._page: Page | None = None
        self._entries: dict[str, QPushButton] = {}
        self._focused: QWidget | None = None
        self.setObjectName("desk")
        is_part(self, "page")
        self._palette: Palette | None = None
        self._header = Header(look, self)
        self._stack = QStackedWidget()
        self.strip = StatusStrip(look, session.work)
        self._lay_out()
        self._add_shortcuts()
        self.go(place)

    @property
    def page(self) -> Page | None:
        """The page one sees."""
        return self._page

    @property
    def place(self) -> Place:
        """Where one is."""
        return self._way[-1] if self._way else FIRST

    def go(self, place: Place) -> None:
        """Leave this page, which keeps what it has, for another place.

        Behind the guide it waits as it is, and is shown again when one comes back to it.
        """
        if self._page is not None:
            self._page.flush()
            self._put_away(self._page, place)
        waited = self._waited(place)
        if self._way and GUIDE == place.screen == self._way[-1].screen:
            self._way[-1] = place  # however much is read in it, it is one step
        elif not self._way or self._way[-1] != place:
            self._way.append(place)
        self._page = None
        self._above = None
        self._header.trail.clear()
        page = waited.page if waited else PAGES[place.screen](self, place)
        self._page = page
        self._new.setEnabled(place.screen in BEGIN_TESTIMONIES)
        if waited:
            self.name_place(page, tuple(waited.trail), tuple(waited.ways))
        else:
            self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        self._mark(IN_RAIL.get(place.screen, place.screen))
        self._mark_kind(place)
        self._allow_back()
        (waited.give_keyboard if waited else page.focus_first)()

    def back(self) -> None:
        """Return to where one came from; at the first place, go up one step of the path."""
        if len(self._way) > 1:
            self._way.pop()
            self.go(self._way[-1])
        elif (above := self._is_within) is not None:
            self._way = [above]
            self.go(above)

    def tell(self, sentence: str, state: str = "soft") -> None:
        """Say a short sentence in the status strip."""
        self.strip.tell(sentence, state)

    def name_place(self, page: Page, trail: tuple[str, ...], ways: tuple[Place, ...] = ()) -> None:
        """Show the path to the page in the header, as long as it is the one that is seen."""
        if self._page in {None, page}:  # None while the page is being made
            self._header.trail.show_way(trail, ways)
            self._above = ways[-1] if ways else None
            self._allow_back()
        elif self._aside is not None and page is self._aside.page:
            self._aside.trail, self._aside.ways = trail, ways

    def stand_at(self, page: Page, place: Place) -> None:
        """Let the way back lead to where exactly the page stands, as long as it is seen."""
        if page is self._page and self._way:
            self._way[-1] = place

    def show_kept(self, *, kept: bool) -> None:
        """Say in the status strip whether everything written is in the vault."""
        self.strip.show_kept(kept=kept)

    def choose_manner(self, name: str, value: str) -> None:
        """Another language, appearance or text size, remembered in the vault."""
        self.session.command(self, lambda book: choose(book, name, value))
        self.manner_asked.emit(name, value)

    def flush(self) -> None:
        """Hand over what the page has not kept yet."""
        if self._page is not None:
            self._page.flush()
        if self._aside is not None:
            self._aside.page.flush()

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let the rail give way on a narrow screen."""
        super().resizeEvent(event)
        self._narrow(self.width() < self.look.px(NARROW))
        if self._palette is not None:
            self._palette.place()

    def open_guide(self) -> None:
        """Open the page of the guide that fits where one is."""
        if self.place.screen != "guide":
            self.go(guide_place(self.place))

    def open_palette(self) -> None:
        """Let every command and every record be found in one line; a second time, close it."""
        if self._palette is not None:
            self._palette.close_up()
            return
        self._focused = QApplication.focusWidget()
        page = tuple(self._page.commands()) if self._page is not None else ()
        self._palette = Palette(self.look, self.session, [*page, *frame_commands(self)], self)
        self._palette.closed.connect(self._close_palette)
        self._palette.went.connect(self.go)
        offer_case(self, self.place.record, page, self._palette)

    def _close_palette(self) -> None:
        """Let go of the palette, and give the keyboard back to where it was."""
        palette, self._palette = self._palette, None
        if palette is not None:
            palette.deleteLater()
        if self._focused is not None and shiboken6.isValid(self._focused):
            self._focused.setFocus()
        self._focused = None

    def _allow_back(self) -> None:
        self._header.back.setEnabled(len(self._way) > 1 or self._is_within is not None)

    @property
    def _is_within(self) -> Place | None:
        """What the place lies in; one who unlocks in the guide leaves it for where all begin."""
        return self._above or (FIRST if self.place.screen == GUIDE else None)

    def _put_away(self, page: Page, place: Place) -> None:
        """Let the page wait where one goes to the guide from it; else let go of it."""
        if GUIDE == place.screen != self.place.screen:
            trail, ways = self._header.trail.way
            self._aside = Aside(page, self.place, trail, ways, page.focusWidget())
        else:
            self._let_go(page, place)

    def _waited(self, place: Place) -> Aside | None:
        """The page that waited behind the guide, if that is where one goes; another is let go."""
        if place.screen == GUIDE:
            return None
        aside, self._aside = self._aside, None
        if aside is not None and aside.place != place:
            self._let_go(aside.page, place)
            return None
        return aside

    def _let_go(self, page: Page, place: Place) -> None:
        if (place.screen, place.record) != (page.place.screen, page.place.record):
            page.leave()
        self._stack.removeWidget(page)
        page.deleteLater()

    def _mark(self, marked: str) -> None:
        """Mark an entry of the rail; of another name, the one that was marked before stays."""
        for screen, entry in self._entries.items() if marked in self._entries else ():
            entry.setChecked(screen == marked)

    def _mark_kind(self, place: Place) -> None:
        """Mark where a record belongs that has no page of its own kind, whichever way led to it."""
        record = place.record
        if record is None or place.screen in self._entries or place.screen in IN_RAIL:
            return
        self.session.query(
            self,
            lambda book: kind_of(book, record),
            lambda kind: self._mark(rail_of(kind)) if self.place.record == record else None,
            otherwise=lambda _: None,  # the page itself says why it cannot be opened
            latest="rail",
        )

    def _narrow(self, narrow: bool) -> None:  # noqa: FBT001 - one private switch
        for screen, entry in self._entries.items():
            entry.setText("" if narrow else self.look.say(f"desk-rail-{screen}"))
        self._header.name.setHidden(narrow)
        self._rail.setFixedWidth(self.look.px(56 if narrow else RAIL_WIDTH))

    def _lay_out(self) -> None:
        self._rail = frame("rail", name="desk-rail")
        inside = QWidget()
        entries = column(space=4, edge=8, parent=inside)
        # Large letters on a small screen: the rail scrolls, and does not make the window higher.
        column(space=0, parent=self._rail).addWidget(scrolled(inside, name="desk-rail-area"))
        for entry in RAIL:
            entries.addWidget(self._entry(entry.screen, entry.icon))
        entries.addStretch(1)
        for entry in RAIL_BELOW:
            entries.addWidget(self._entry(entry.screen, entry.icon))
        below = row(space=0)
        below.addWidget(self._rail)
        below.addWidget(self._stack, 1)
        whole = column(space=0, parent=self)
        whole.addWidget(self._header)
        whole.addLayout(below, 1)
        whole.addWidget(self.strip)

    def _entry(self, screen: str, icon: str) -> QPushButton:
        says = self.look.say(f"desk-rail-{screen}")
        made = button(says, lambda: self.go(Place(screen)), name=f"rail-{screen}", part="rail")
        made.setCheckable(True)
        made.setIcon(self.look.icon(icon))
        made.setAccessibleName(says)
        made.setToolTip(says)
        self._entries[screen] = made
        return made

    def _add_shortcuts(self) -> None:
        _on_keys(self, QKeySequence(PALETTE), self.open_palette)
        _on_keys(self, QKeySequence(Qt.Key.Key_F1), self.open_guide)
        _on_keys(self, QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Left), self.back)
        self._new = _on_keys(self, QKeySequence.StandardKey.New, lambda: begin(self, "testimony"))
        _on_keys(self, QKeySequence.StandardKey.Find, lambda: self.go(Place("search")))
        _on_keys(self, QKeySequence(Qt.Key.Key_F6), lambda: self._pass_on(1))
        shift = QKeySequence(Qt.Modifier.SHIFT | Qt.Key.Key_F6)
        _on_keys(self, shift, lambda: self._pass_on(-1))

    def _pass_on(self, step: int) -> None:
        """Give the keyboard to the next part of the window: page, margin, rail, header."""
        page = tuple(self._page.regions()) if self._page is not None else ()
        next_region((*page, self._rail, self._header), step=step)


def _on_keys(
    desk: QWidget, keys: QKeySequence | QKeySequence.StandardKey, act: Callable[[], None]
) -> QShortcut:
    made = QShortcut(keys, desk)
    made.activated.connect(act)
    return made
