"""The way in: which vault, and its passphrase; or a new one, a lost passphrase, a bundle."""

from contextlib import AbstractContextManager
from functools import partial
from pathlib import Path
from typing import Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.keeping import open_book, pause_before
from hrdoc.errors import HrdocError
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.unlock.opening import Patience, opened
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.card import add_field, card
from hrdoc.ui.widgets.folder_choice import FolderChoice
from hrdoc.ui.widgets.keyboard_note import KeyboardNote
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, frame
from hrdoc.ui.widgets.missing import Missing
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.passphrase_field import PassphraseField

WRONG: Final = "wrong-passphrase"
_SECOND: Final = 1000


class UnlockPage(Page):
    """Opens a vault; the page that is open meanwhile shows in words what it waits for."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        say = self.look.say
        self._choice = FolderChoice(
            self.look,
            self.outside.choose,
            name="unlock-vault",
            nothing=say("unlock-no-vault"),
            asks=say("unlock-choose-vault"),
        )
        self._field = PassphraseField(
            self.look, name="unlock-passphrase", says=say("unlock-passphrase")
        )
        self._notice = Notice(self.look, name="unlock-notice")
        self._open = button(say("unlock-open"), self._begin, name="unlock-open", part="primary")
        self._missing = Missing(self.look, name="unlock-missing", keeps=True)
        self._ways = QWidget()
        self._lay_out(card(self, self.look, name="unlock-card"))
        self._patience = Patience(self.session, self.outside.wait, self)
        self._patience.begun.connect(self._tell_wait)
        self._seconds = 0
        self._waits = False
        self._timer = QTimer(self)
        self._timer.setInterval(_SECOND)
        self._timer.timeout.connect(self._count_down)
        self._choice.chosen.connect(self._choose)
        self._field.submitted.connect(self._begin)
        self._field.changed.connect(self._hear_typing)
        self._field.pasted.connect(self._tell_pasted)
        self.session.failed.connect(self._again)
        if place.part:
            self._choice.show_path(Path(place.part))
        self._tell_missing()
        desk.name_place(self, ())

    def focus_first(self) -> None:
        """The passphrase, once it is known of which vault."""
        if self._choice.path:
            self._field.setFocus()
        else:
            self._choice.button.setFocus()

    def _lay_out(self, form: QVBoxLayout) -> None:
        say = self.look.say
        form.addWidget(label(say("unlock-title"), "title", wraps=True))
        form.addSpacing(16)
        add_field(form, say("unlock-vault"), self._choice)
        add_field(form, say("unlock-passphrase"), self._field)
        form.addWidget(KeyboardNote(self.look, self._field, name="unlock-keyboard"))
        form.addWidget(self._notice)
        form.addSpacing(8)
        form.addWidget(self._missing)
        form.addWidget(self._open)
        form.addSpacing(16)
        form.addWidget(frame("line"))
        form.addSpacing(8)
        form.addWidget(self._ways)
        ways = column(space=4, parent=self._ways)
        for key, icon, says in (
            ("new", "plus", say("unlock-to-new")),
            ("recover", "key-round", say("unlock-to-recover")),
            ("restore", "history", say("unlock-to-restore")),
        ):
            way = button(
                says, partial(self._go, f"unlock-{key}"), name=f"unlock-to-{key}", part="plain"
            )
            way.setIcon(self.look.icon(icon, self.look.tokens.accent))
            ways.addWidget(way)
        says = say("unlock-to-verdict")
        verdict = button(says, partial(self._go, "verdict"), name="unlock-to-verdict")
        verdict.setIcon(self.look.icon("shield-check"))
        ways.addSpacing(8)
        ways.addWidget(verdict)

    def _go(self, screen: str) -> None:
        path = self._choice.path
        chosen = str(path) if path and screen == "unlock-recover" else ""
        self.desk.go(Place(screen, part=chosen))

    @Slot(object)
    def _choose(self, path: Path) -> None:
        self.place = Place(self.place.screen, part=str(path))
        self._notice.clear()
        self._tell_missing()
        self._field.setFocus()

    @Slot()
    def _hear_typing(self) -> None:
        """What was said of the last try is over once somebody types the next one."""
        if not self._field.is_empty:
            self._notice.clear()
        self._tell_missing()

    def _tell_missing(self) -> None:
        """Let it be opened once there is what it takes; until then, say what is missing."""
        say, lacks = self.look.say, list[tuple[str, QWidget]]()
        if self._choice.path is None:
            lacks.append((say("unlock-needs-vault"), self._choice.button))
        if self._field.is_empty:
            lacks.append((say("unlock-needs-passphrase"), self._field))
        self._missing.tell_all(() if self._waits else lacks)
        self._open.setEnabled(not lacks and not self._waits)

    @Slot()
    def _begin(self) -> None:
        say = self.look.say
        path = self._choice.path
        if path is None:
            self._notice.tell(say("unlock-vault-needed"), "caution")
            self._choice.button.setFocus()
            return
        if self._field.is_empty:
            self._notice.tell(say("unlock-passphrase-needed"), "caution")
            self._field.setFocus()
            return
        secret = self._field.take()
        clock, wait = self.outside.clock, self._patience.wait

        def make() -> AbstractContextManager[Book]:
            return open_book(path, secret, clock=clock, wait=wait)

        self._wait(waiting=True)
        self._notice.tell(say("unlock-opening"))
        self.session.open(self, lambda: opened(make, secret), lambda: None, otherwise=self._refused)

    def _refused(self, error: HrdocError) -> None:
        words = self.look.tell(error)
        path = self._choice.path
        if error.code == WRONG and path is not None and (pause := pause_before(path)):
            words += " " + self._next_waits(round(pause))
        self._again()
        self._notice.tell(words, "fails")
        self._field.setFocus()

    @Slot()
    def _again(self) -> None:
        """Let the person try once more, whatever came of the last time."""
        self._timer.stop()
        self._notice.clear()
        self._wait(waiting=False)

    def _wait(self, *, waiting: bool) -> None:
        self._waits = waiting
        for control in (self._choice.button, self._field, self._ways):
            control.setEnabled(not waiting)
        self._tell_missing()

    @Slot(int)
    def _tell_wait(self, seconds: int) -> None:
        self._seconds = seconds
        self._notice.tell(self._waiting())
        self._timer.start()

    def _waiting(self) -> str:
        number = self.look.number(self._seconds)
        return self.look.say("unlock-waiting", seconds=self._seconds, number=number)

    def _next_waits(self, seconds: int) -> str:
        number = self.look.number(seconds)
        return self.look.say("unlock-next-waits", seconds=seconds, number=number)

    @Slot()
    def _count_down(self) -> None:
        self._seconds -= 1
        if self._seconds > 0:
            self._notice.tell(self._waiting())
        else:
            self._timer.stop()
            self._notice.tell(self.look.say("unlock-opening"))

    @Slot()
    def _tell_pasted(self) -> None:
        self._notice.tell(self.look.say("passphrase-pasted"), "caution")
