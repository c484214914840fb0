"""The frame: rail, header, one page, status strip. It knows places, not what they show."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QResizeEvent, QShortcut
from PySide6.QtWidgets import QPushButton, QStackedWidget, QWidget

from hrdoc.casebook.choices import choose
from hrdoc.ui.desk.page import Page, Place
from hrdoc.ui.desk.pages import IN_RAIL, PAGES, RAIL
from hrdoc.ui.desk.regions import next_region
from hrdoc.ui.desk.status import StatusStrip
from hrdoc.ui.look import Look, directed
from hrdoc.ui.manner import Manner
from hrdoc.ui.outside import Outside
from hrdoc.ui.session import Session
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.theme.tokens import RAIL_WIDTH
from hrdoc.ui.widgets.buttons import button, icon_button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, frame, row
from hrdoc.ui.widgets.trail import trail_text

FIRST: Final = Place("cases")
NARROW: Final = 1200
"""Below this width, at 100 %, the rail shows icons alone."""

SEARCH_WIDTH: Final = 220


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
        self._page: Page | None = None
        self._entries: dict[str, QPushButton] = {}
        self.setObjectName("desk")
        is_part(self, "page")
        self._trail = label("", "soft")
        self._trail.setObjectName("desk-trail")
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
        """Leave this page, which keeps what it has, for another place."""
        if self._page is not None:
            self._page.flush()
            self._stack.removeWidget(self._page)
            self._page.deleteLater()
        if not self._way or self._way[-1] != place:
            self._way.append(place)
        self._page = None
        self._trail.clear()
        page = PAGES[place.screen](self, place)
        self._page = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        for screen, entry in self._entries.items():
            entry.setChecked(screen == IN_RAIL.get(place.screen, place.screen))
        self._back.setEnabled(len(self._way) > 1)
        page.focus_first()

    def back(self) -> None:
        """Return to where one came from; at the first place, stay."""
        if len(self._way) > 1:
            self._way.pop()
            self.go(self._way[-1])

    def tell(self, sentence: str, state: str = "soft") -> None:
        """Say a short sentence in the status strip."""
        self.strip.tell(sentence, state)

    def name_place(self, page: Page, trail: tuple[str, ...]) -> None:
        """Show the way to the page in the header, as long as it is the one that is seen."""
        if self._page in {None, page}:  # None while the page is being made
            self._trail.setText(trail_text(self.look, trail))

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

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let the rail give way on a narrow screen."""
        super().resizeEvent(event)
        self._narrow(self.width() < self.look.px(NARROW))

    def _narrow(self, narrow: bool) -> None:  # noqa: FBT001 - one private switch
        for screen, entry in self._entries.items():
            entry.setText("" if narrow else self.look.say(f"desk-rail-{screen}"))
        self._name.setHidden(narrow)
        self._rail.setFixedWidth(self.look.px(56 if narrow else RAIL_WIDTH))

    def _lay_out(self) -> None:
        self._rail = frame("rail", name="desk-rail")
        entries = column(space=4, edge=8, parent=self._rail)
        for entry in RAIL:
            entries.addWidget(self._entry(entry.screen, entry.icon))
        entries.addStretch(1)
        entries.addWidget(self._entry("settings", "settings"))
        below = row(space=0)
        below.addWidget(self._rail)
        below.addWidget(self._stack, 1)
        whole = column(space=0, parent=self)
        self._header = self._make_header()
        whole.addWidget(self._header)
        whole.addLayout(below, 1)
        whole.addWidget(self.strip)

    def _make_header(self) -> QWidget:
        header = frame("header", name="desk-header")
        header.setFixedHeight(self.look.px(56))
        line = row(space=12, parent=header)
        line.setContentsMargins(16, 0, 16, 0)
        self._name = label(directed(self.look, self.look.say("window-title")), "section")
        self._name.setFixedWidth(self.look.px(RAIL_WIDTH) - 16)
        self._back = icon_button(
            self.look, "arrow-left", self.look.say("desk-back"), self.back, name="desk-back"
        )
        search = button(
            self.look.say("desk-search"),
            lambda: self.go(Place("search")),
            name="desk-search",
            part="search",
        )
        search.setIcon(self.look.icon("search", self.look.tokens.ink_soft))
        search.setToolTip(self.look.say("desk-search-tip"))
        search.setMinimumWidth(self.look.px(SEARCH_WIDTH))
        lock = button(
            self.look.say("desk-lock"), self.lock_asked.emit, name="desk-lock", part="plain"
        )
        lock.setIcon(self.look.icon("lock", self.look.tokens.accent))
        lock.setToolTip(self.look.say("desk-lock-tip"))
        line.addWidget(self._name)
        line.addWidget(self._back)
        line.addWidget(self._trail, 1)
        line.addWidget(search)
        line.addWidget(lock)
        return header

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
        self._shortcut(QKeySequence(Qt.Modifier.ALT | Qt.Key.Key_Left), self.back)
        self._shortcut(QKeySequence.StandardKey.Find, lambda: self.go(Place("search")))
        self._shortcut(QKeySequence(Qt.Key.Key_F6), lambda: self._pass_on(1))
        shift = QKeySequence(Qt.Modifier.SHIFT | Qt.Key.Key_F6)
        self._shortcut(shift, lambda: self._pass_on(-1))

    def _pass_on(self, step: int) -> None:
        """Give the keyboard to the next part of the window: page, margin, rail, header."""
        page = tuple(self._page.regions()) if self._page is not None else ()
        next_region((*page, self._rail, self._header), step=step)

    def _shortcut(
        self, keys: QKeySequence | QKeySequence.StandardKey, act: Callable[[], None]
    ) -> None:
        made = QShortcut(keys, self)
        made.activated.connect(act)
