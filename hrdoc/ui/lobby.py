"""The frame outside every vault: opening one, making one, and checking a bundle without any."""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from hrdoc.ui.desk.page import Page, Place
from hrdoc.ui.desk.pages import LOBBY_PAGES
from hrdoc.ui.desk.status import StatusStrip
from hrdoc.ui.guide.topics import guide_place
from hrdoc.ui.locks.finishing_page import FINISHING
from hrdoc.ui.look import Look
from hrdoc.ui.manner import APPEARANCE, LANGUAGE, Manner
from hrdoc.ui.outside import Outside
from hrdoc.ui.session import Session
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.theme.tokens import Appearance
from hrdoc.ui.widgets.buttons import icon_button
from hrdoc.ui.widgets.choice_box import ChoiceBox
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, frame, row
from hrdoc.ui.widgets.trail import trail_text
from hrdoc.words import LANGUAGES

FIRST: Final = Place("unlock")


class Lobby(QWidget):
    """What is on the screen while no vault is open."""

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
        self._page: Page | None = None
        self._way_in = place if place.screen == FIRST.screen else FIRST
        self._manners: list[QWidget] = []
        self._held = False
        self._before_guide: Place | None = None
        self.setObjectName("lobby")
        is_part(self, "page")
        self._trail = label("", "soft")
        self._stack = QStackedWidget()
        self._strip = StatusStrip(look, session.work, keeps=False)
        whole = column(space=0, parent=self)
        whole.addWidget(self._header())
        whole.addWidget(self._stack, 1)
        whole.addWidget(self._strip)
        QShortcut(QKeySequence(Qt.Key.Key_F1), self).activated.connect(self.open_guide)
        self.go(place)

    @property
    def page(self) -> Page | None:
        """The page one sees."""
        return self._page

    @property
    def place(self) -> Place:
        """Where one is."""
        return self._page.place if self._page else FIRST

    @property
    def way_in(self) -> Place:
        """The way in, with the vault that was chosen there."""
        return self.place if self.place.screen == FIRST.screen else self._way_in

    def go(self, place: Place) -> None:
        """Show another page."""
        if self._page is not None:
            self._way_in = self.way_in
            self._page.flush()
            self._stack.removeWidget(self._page)
            self._page.deleteLater()
        self._page = None
        self._show_trail(())
        page = LOBBY_PAGES[place.screen](self, place)
        page.held.connect(self._hold)
        self._page = page
        self._stack.addWidget(page)
        self._stack.setCurrentWidget(page)
        page.focus_first()

    def back(self) -> None:
        """Return to the way in, or from the guide to where it was opened."""
        before, self._before_guide = self._before_guide, None
        self.go(before or self.way_in)

    @Slot()
    def open_guide(self) -> None:
        """Open the page of the guide that fits, unless what is shown now cannot be had again."""
        if self._held or self.place.screen == "guide" or self.place == FINISHING:
            return
        self._before_guide = self.place
        self.go(guide_place(self.place))

    def tell(self, sentence: str, state: str = "soft") -> None:
        """Say a short sentence in the strip."""
        self._strip.tell(sentence, state)

    def show_kept(self, *, kept: bool) -> None:
        """Nothing is kept where no vault is open."""

    def name_place(self, page: Page, trail: tuple[str, ...], ways: tuple[Place, ...] = ()) -> None:
        """Show where one is; nothing here lies within anything one could go to."""
        del ways
        if self._page in {None, page}:  # None while the page is being made
            self._show_trail(trail)

    def stand_at(self, page: Page, place: Place) -> None:
        """Nobody comes back to a page of the lobby by the way one came."""
        del page, place

    def choose_manner(self, name: str, value: str) -> None:
        """Another language or appearance, until a vault says what its owner chose."""
        self.manner_asked.emit(name, value)

    def _show_trail(self, trail: tuple[str, ...]) -> None:
        self._trail.setText(trail_text(self.look, (self.look.say("window-title"), *trail)))

    @Slot(bool)
    def _hold(self, held: bool) -> None:  # noqa: FBT001 - a signal of Qt
        """Offer no change that would draw the page anew while it must stay."""
        self._held = held
        for control in self._manners:
            control.setVisible(not held)

    def _header(self) -> QWidget:
        say = self.look.say
        header = frame("header", name="lobby-header")
        header.setFixedHeight(self.look.px(56))
        line = row(space=12, parent=header)
        line.setContentsMargins(16, 0, 16, 0)
        languages = ChoiceBox()
        languages.setObjectName("lobby-language")
        languages.setAccessibleName(say("settings-language"))
        for code in LANGUAGES:
            languages.addItem(say(f"language-{code}"), code)
        languages.setCurrentIndex(languages.findData(self.manner.language))
        languages.activated.connect(
            lambda _: self.manner_asked.emit(LANGUAGE, str(languages.currentData()))
        )
        dark = self.look.tokens.dark
        other = Appearance.LIGHT if dark else Appearance.DARK
        says = say("lobby-to-light") if dark else say("lobby-to-dark")
        appearance = icon_button(
            self.look,
            "sun" if dark else "moon",
            says,
            lambda: self.manner_asked.emit(APPEARANCE, other.value),
            name="lobby-appearance",
        )
        guide = icon_button(
            self.look, "book-open", say("lobby-guide"), self.open_guide, name="lobby-guide"
        )
        line.addWidget(self._trail, 1)
        line.addWidget(guide)
        line.addWidget(languages)
        line.addWidget(appearance)
        self._manners += [guide, languages, appearance]
        return header
