"""The one window: the lobby while no vault is open, the desk while one is, and the lock between.

Locking, in this order: 1 the picture goes, of every dialog and menu too, 2 the dialogs close,
3 what the page has not kept is handed over, 4 the session keeps it, stops the work and forgets the
keys, 5 what was drawn from the vault is let go. A page that fails in 3 does not stop 4 and 5. An
opening that is under way is stopped as well.

Where one was is remembered as ids, in this process alone, for the next opening of the same vault;
what was asked there is forgotten: it may be a name.
"""

import gc
from collections.abc import Mapping
from dataclasses import dataclass, replace

from PySide6.QtCore import QCoreApplication, QEvent, Slot
from PySide6.QtGui import QClipboard, QCloseEvent, QGuiApplication, QPixmapCache
from PySide6.QtWidgets import QApplication, QDialog, QMainWindow, QMenu

from hrdoc.casebook.book import Book
from hrdoc.casebook.choices import choice
from hrdoc.casebook.indexing import index_some
from hrdoc.errors import HrdocError
from hrdoc.records.terms import Listing
from hrdoc.ui.consent.finding import find_when_idle
from hrdoc.ui.desk.frame import FIRST as DESK_FIRST
from hrdoc.ui.desk.frame import DeskFrame
from hrdoc.ui.desk.page import Place
from hrdoc.ui.desk.reading_order import put_in_reading_order
from hrdoc.ui.learning import Learning
from hrdoc.ui.lists import Lists, lists_of
from hrdoc.ui.lobby import FIRST as LOBBY_FIRST
from hrdoc.ui.lobby import Lobby
from hrdoc.ui.manner import NAMES, Manner
from hrdoc.ui.outside import Outside
from hrdoc.ui.session import Session
from hrdoc.ui.theme.dress import Wardrobe


class Window(QMainWindow):
    """Shows the lobby or the desk, and passes from one to the other."""

    def __init__(self, wardrobe: Wardrobe, outside: Outside, *, manner: Manner) -> None:
        super().__init__()
        self._wardrobe = wardrobe
        self._outside = outside
        self._manner = manner
        self._lists = Lists()
        self._look = replace(manner.look(), lists=self._lists)
        self.session = Session(self)
        self.session.changed.connect(self._ask_lists)
        self.session.opened.connect(self._ask_choices)
        self.session.refused.connect(self._tell)
        self.session.undone.connect(self._tell_undone)
        self.session.failed.connect(self._tell_fault)
        self._frame: Lobby | DeskFrame | None = None
        self._way_in = LOBBY_FIRST
        self._vault = ""
        self._left: dict[str, Place] = {}
        self.setObjectName("window")
        self.resize(1280, 720)
        self._wear()
        self.show_lobby()

    @property
    def shown(self) -> Lobby | DeskFrame | None:
        """The frame one sees."""
        return self._frame

    def show_lobby(self, place: Place = LOBBY_FIRST) -> None:
        """Show the way in."""
        lobby = Lobby(self._look, self.session, self._outside, manner=self._manner, place=place)
        lobby.manner_asked.connect(self._change_manner)
        self._show(lobby)

    def show_desk(self, place: Place = DESK_FIRST) -> None:
        """Show the open vault, in place of the lobby if that is what one sees."""
        if isinstance(self._frame, Lobby):
            self._way_in = self._frame.way_in
        desk = DeskFrame(self._look, self.session, self._outside, manner=self._manner, place=place)
        desk.lock_asked.connect(self.lock)
        desk.manner_asked.connect(self._change_manner)
        self._show(desk)

    @Slot()
    def lock(self) -> None:
        """Lock at once; harmless when nothing is open or being opened."""
        frame = self._frame
        at_desk = isinstance(frame, DeskFrame)
        if not (at_desk or self.session.is_open or self.session.is_opening):
            return
        _hide_others()  # 1
        if frame is not None:
            frame.hide()
        self.repaint()
        _close_dialogs()  # 2
        try:
            if isinstance(frame, DeskFrame):
                self._left[self._vault] = Place(frame.place.screen, frame.place.record)
                frame.flush()  # 3
        finally:
            self.session.lock()  # 4
            self._lists.let_go()
            self.show_lobby(self._way_in)  # 5
            _let_go()

    def focusNextPrevChild(self, next: bool) -> bool:  # noqa: A002, FBT001, N802 - Qt's name
        """Let the Tab key lead in the order of reading."""
        put_in_reading_order(self)
        return super().focusNextPrevChild(next)

    def closeEvent(self, event: QCloseEvent) -> None:  # noqa: N802 - Qt's name
        """Keep what was written, lock, and wait for it, with nothing on the screen."""
        try:
            self.lock()
        finally:
            self.hide()
            self.session.end()
        super().closeEvent(event)

    def _show(self, frame: Lobby | DeskFrame) -> None:
        old = self._frame
        self._frame = frame
        self.setCentralWidget(frame)  # which deletes the old one
        if old is not None:
            old.deleteLater()
        self.setWindowTitle(self._look.say("window-title"))
        if frame.page is not None:
            frame.page.focus_first()  # before, it was in no window that could remember it

    def _wear(self) -> None:
        self._wardrobe.wear(self._look)
        Learning(self._look.words, self)

    @Slot(str, str)
    def _change_manner(self, name: str, value: str) -> None:
        self._take_manner(self._manner.with_choices({name: value}))

    def _take_manner(self, manner: Manner) -> None:
        place = self._frame.place if self._frame else LOBBY_FIRST
        is_desk = isinstance(self._frame, DeskFrame)
        self._manner = manner
        self._look = replace(manner.look(), lists=self._lists)
        if isinstance(self._frame, DeskFrame):
            self._frame.flush()
        self._wear()
        if is_desk:
            self.show_desk(place)
        else:
            self.show_lobby(place)

    @Slot()
    def _ask_choices(self) -> None:
        self.session.query(self, _entered, self._enter)

    @Slot(object)
    def _ask_lists(self, _touched: object) -> None:
        """Hear of terms that were added here or came along, before the pages ask for words."""
        self.session.query(self, lists_of, self._lists.hold, latest="lists")

    def _enter(self, entered: "_Entered") -> None:
        """Go to the desk, where one was before; a desk that cannot be drawn leaves nothing open."""
        self._lists.hold(entered.lists)
        manner = self._manner.with_choices(entered.choices)
        if manner != self._manner:
            self._manner = manner
            self._look = replace(manner.look(), lists=self._lists)
            self._wear()
        self._vault = entered.vault
        place = self._left.pop(entered.vault, DESK_FIRST)
        drawn = False
        try:
            self.show_desk(place)
            self.session.when_idle(_index)
            find_when_idle(self.session)
            drawn = True
        finally:
            if not drawn:
                self.session.lock()
                self.show_lobby(self._way_in)

    @Slot(object)
    def _tell(self, error: HrdocError) -> None:
        if self._frame is not None:
            self._frame.tell(self._look.tell(error), "fails")

    @Slot()
    def _tell_undone(self) -> None:
        if self._frame is not None:
            self._frame.tell(self._look.say("window-undone"), "caution")

    @Slot(str, str)
    def _tell_fault(self, kind: str, place: str) -> None:
        if self._frame is not None:
            self._frame.tell(self._look.say("window-fault", kind=kind, place=place), "fails")


@dataclass(frozen=True, slots=True)
class _Entered:
    """Which vault was opened, and how its owner wants the window."""

    vault: str
    choices: Mapping[str, str | None]
    lists: Mapping[str, Listing]


def _entered(book: Book) -> _Entered:
    choices = {name: choice(book, name) for name in NAMES}
    return _Entered(book.vault.vault_id, choices, lists_of(book))


def _index(book: Book) -> bool:
    """Let the index of searches follow the records a little; whether more of them wait."""
    return index_some(book) > 0


def _hide_others() -> None:
    """Take every dialog, menu and tip from the screen; windows like this one lock themselves."""
    for widget in QApplication.topLevelWidgets():
        if widget.isVisible() and not isinstance(widget, QMainWindow):
            widget.hide()


def _close_dialogs() -> None:
    for widget in QApplication.topLevelWidgets():
        if isinstance(widget, QDialog | QMenu):
            widget.close()
            widget.deleteLater()


def _let_go() -> None:
    """Free what was drawn from the vault: widgets, pictures, and what only they held."""
    QPixmapCache.clear()
    _clear_clipboard()
    QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
    gc.collect()


def _clear_clipboard() -> None:
    """Take back what was copied or selected here; what other programs put there stays."""
    clipboard = QGuiApplication.clipboard()
    if clipboard.ownsClipboard():
        clipboard.clear(QClipboard.Mode.Clipboard)
    if clipboard.ownsSelection():
        clipboard.clear(QClipboard.Mode.Selection)
