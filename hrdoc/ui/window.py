"""The one window: the lobby while no vault is open, the desk while one is, and the lock between.

Locking, in this order: 1 the picture goes, of every dialog and menu too, 2 the dialogs close,
3 what the page has not kept is handed over, 4 the session keeps it, stops the work and forgets the
keys, 5 what was drawn from the vault is let go. A page that fails in 3 does not stop 4 and 5. An
opening that is under way is stopped as well. A lock that nobody asked for by hand lets work that
must not be cut short end before 4, for `PATIENCE` at most; the picture is gone all the while.

Where one was is remembered as ids and numbers, in this process alone, for the next opening of the
same vault; what was asked there is forgotten: it may be a name.
"""

from collections.abc import Mapping
from dataclasses import dataclass, replace
from typing import Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QCloseEvent
from PySide6.QtWidgets import QMainWindow

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
from hrdoc.ui.desk.standing import Standing
from hrdoc.ui.learning import Learning
from hrdoc.ui.lists import Lists, lists_of
from hrdoc.ui.lobby import FIRST as LOBBY_FIRST
from hrdoc.ui.lobby import Lobby
from hrdoc.ui.locks.curtain import close_dialogs, hide_others, let_go
from hrdoc.ui.locks.finishing_page import FINISHING
from hrdoc.ui.locks.reason import Reason
from hrdoc.ui.manner import NAMES, Manner
from hrdoc.ui.outside import Outside
from hrdoc.ui.session import Session
from hrdoc.ui.theme.dress import Wardrobe

PATIENCE: Final = 15 * 60 * 1000
"""Milliseconds that work may go on after a lock nobody asked for by hand."""


@dataclass(frozen=True, slots=True)
class _Left:
    """Where one was when the vault was locked."""

    place: Place = DESK_FIRST
    standing: Standing | None = None


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
        self._left: dict[str, _Left] = {}
        self._patience = QTimer(self)
        self._patience.setSingleShot(True)
        self._patience.timeout.connect(self.lock)
        self.session.work.emptied.connect(self._lock_finished)
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

    def show_desk(self, place: Place = DESK_FIRST, standing: Standing | None = None) -> None:
        """Show the open vault, in place of the lobby if that is what one sees."""
        if isinstance(self._frame, Lobby):
            self._way_in = self._frame.way_in
        desk = DeskFrame(self._look, self.session, self._outside, manner=self._manner, place=place)
        desk.lock_asked.connect(self.lock)
        desk.manner_asked.connect(self._change_manner)
        self._show(desk)
        if standing is not None and desk.page is not None:
            desk.page.stand(standing)

    def lock(self, reason: Reason = Reason.ASKED) -> None:
        """Lock; harmless when nothing is open or being opened. The picture goes at once."""
        frame = self._frame
        if not (isinstance(frame, DeskFrame) or self.session.is_open or self.session.is_opening):
            return
        if reason.waits and self._is_finishing:
            return
        standing: Standing | None = None
        try:
            if isinstance(frame, DeskFrame) and frame.page is not None:
                standing = frame.page.standing()  # at once: what is hidden has no keyboard
        finally:
            self._take_away(frame, reason, standing)

    def _take_away(
        self, frame: Lobby | DeskFrame | None, reason: Reason, standing: Standing | None
    ) -> None:
        hide_others()  # 1
        if frame is not None:
            frame.hide()
        self.repaint()
        close_dialogs()  # 2
        finishes = reason.waits and self.session.work.finish()
        try:
            if isinstance(frame, DeskFrame):
                place = Place(frame.place.screen, frame.place.record)
                self._left[self._vault] = _Left(place, standing)
                frame.flush()  # 3
        finally:
            if finishes:
                self._patience.start(PATIENCE)
                self._lists.let_go()
                self.show_lobby(FINISHING)
            else:
                self._patience.stop()
                self.session.lock()  # 4
                self._lists.let_go()
                self.show_lobby(self._way_in)  # 5
            let_go()

    @property
    def _is_finishing(self) -> bool:
        """Whether the picture is gone and the keys stay until work has ended."""
        return self._patience.isActive()

    @Slot()
    def _lock_finished(self) -> None:
        if self._is_finishing:
            self.lock()

    @Slot(int)
    def show_remaining(self, seconds: int) -> None:
        """Say at the foot how long it is until the vault locks by itself; -1 says nothing."""
        if isinstance(self._frame, DeskFrame):
            self._frame.strip.show_remaining(seconds)

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
        page = self._frame.page if self._frame else None
        standing = page.standing() if page is not None else None
        self._manner = manner
        self._look = replace(manner.look(), lists=self._lists)
        if isinstance(self._frame, DeskFrame):
            self._frame.flush()
        self._wear()
        if is_desk:
            self.show_desk(place, standing)
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
        left = self._left.pop(entered.vault, _Left())
        drawn = False
        try:
            self.show_desk(left.place, left.standing)
            self.session.when_idle(_index)
            find_when_idle(self.session)
            drawn = True
        finally:
            if not drawn:
                self.session.lock()
                self.show_lobby(self._way_in)

    @Slot(object)
    def _tell(self, error: HrdocError) -> None:
        if self._is_finishing:  # what went wrong may name what nobody may read now
            self._tell_undone()
        elif self._frame is not None:
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
