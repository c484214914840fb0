"""Another passphrase, for somebody who knows the one there is."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.care import exchange_passphrase
from hrdoc.errors import HrdocError
from hrdoc.ui.care.sheet import give_back_focus, sheet
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.session import patient
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.card import add_field, add_row
from hrdoc.ui.widgets.missing import Missing
from hrdoc.ui.widgets.new_passphrase import NewPassphrase
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.passphrase_field import PassphraseField


class PassphrasePage(Page):
    """The passphrase now, and the new one twice."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        say = self.look.say
        self._old = PassphraseField(
            self.look, name="care-passphrase-old", says=say("care-passphrase-old")
        )
        self._new = NewPassphrase(self.look, name="care-passphrase-new", replaces=True)
        self._notice = Notice(self.look, name="care-passphrase-notice")
        self._missing = Missing(self.look, name="care-passphrase-missing", keeps=True)
        self._waits = False
        self._change = button(
            say("care-passphrase-change"),
            self.change,
            name="care-passphrase-change",
            part="primary",
        )
        title = say("care-title-passphrase")
        self._lay_out(sheet(self, self.look, title, say("care-passphrase-about")))
        self._old.submitted.connect(self._new.setFocus)
        self._new.submitted.connect(self.change)
        self._new.pasted.connect(self._tell_pasted)
        for asked in (self._old, self._new):
            asked.changed.connect(self._tell_missing)
        self._tell_missing()
        self._old.pasted.connect(self._tell_pasted)
        desk.name_place(self, (say("care-title"), title), (Place("care"),))

    def focus_first(self) -> None:
        """The passphrase now."""
        self._old.setFocus()

    @Slot()
    def change(self) -> None:
        """Let the new one open the vault from now on."""
        if self._old.is_empty:
            self._refuse_in(self.look.say("care-passphrase-old-needed"), self._old)
            return
        try:
            new = self._new.take()
        except HrdocError as error:
            self._refuse_in(self.look.tell(error), self._new)
            return
        old, cost = self._old.take(), self.outside.cost
        wait = patient(self.session, self.outside.wait)
        self._wait(waiting=True)
        self._notice.tell(self.look.say("care-passphrase-runs"))

        def do(book: Book) -> None:
            try:
                exchange_passphrase(book, old, new, cost=cost, wait=wait)
            finally:
                old.wipe()
                new.wipe()

        self.session.command(self, do, self._changed, otherwise=self._refuse)

    def _lay_out(self, form: QVBoxLayout) -> None:
        add_field(form, self.look.say("care-passphrase-old"), self._old)
        form.addWidget(self._new)
        form.addWidget(self._notice)
        form.addWidget(self._missing)
        add_row(form, self._change)
        form.addStretch(1)

    def _changed(self, _: object) -> None:
        self._wait(waiting=False)
        self._missing.tell_all(())  # nothing is: it is done
        self._notice.tell(self.look.say("care-passphrase-done"), "holds")
        give_back_focus(self._old)

    def _refuse(self, error: HrdocError) -> None:
        self._wait(waiting=False)
        self._refuse_in(self.look.tell(error), self._old)

    def _refuse_in(self, words: str, control: QWidget) -> None:
        self._notice.tell(words, "fails")
        control.setFocus()

    def _wait(self, *, waiting: bool) -> None:
        self._waits = waiting
        for control in (self._old, self._new):
            control.setEnabled(not waiting)
        self._tell_missing()

    @Slot()
    def _tell_missing(self) -> None:
        """Let it be changed once there is what it takes; until then, say what is missing."""
        lacks: list[tuple[str, QWidget]] = []
        if self._old.is_empty:
            lacks.append((self.look.say("unlock-needs-old"), self._old))
        lacks += self._new.lacks()
        self._missing.tell_all(() if self._waits else lacks)
        self._change.setEnabled(not lacks and not self._waits)

    @Slot()
    def _tell_pasted(self) -> None:
        self._notice.tell(self.look.say("passphrase-pasted"), "caution")
