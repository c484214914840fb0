"""A backup in another folder, and its rehearsal: whether it brings everything back."""

from collections.abc import Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from hrdoc.casebook import care
from hrdoc.casebook.jobs import Control, Door
from hrdoc.errors import HrdocError
from hrdoc.ui.care.sheet import give_back_focus, sheet
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.testimony.standing import moment
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.card import add_field, add_row
from hrdoc.ui.widgets.folder_choice import FolderChoice
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import clear, column, frame
from hrdoc.ui.widgets.marked import Marked
from hrdoc.ui.widgets.missing import Missing
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.passphrase_field import PassphraseField


class BackupPage(Page):
    """One folder, chosen once; both acts are about it."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        say = self.look.say
        self._choice = FolderChoice(
            self.look,
            self.outside.choose,
            name="care-backup-folder",
            nothing=say("care-backup-nowhere"),
            asks=say("care-backup-choose"),
        )
        self._begin = button(
            say("care-backup-now"), self.back_up, name="care-backup-now", part="primary"
        )
        self._missing = Missing(self.look, name="care-backup-missing")
        self._waits = False
        self._told = Notice(self.look, name="care-backup-notice")
        self._field = PassphraseField(
            self.look, name="care-rehearsal-passphrase", says=say("unlock-passphrase")
        )
        self._rehearse = button(
            say("care-rehearsal-begin"), self.rehearse, name="care-rehearsal-begin"
        )
        self._rehearsed = Notice(self.look, name="care-rehearsal-notice")
        self._known = column(space=4)
        self._done = ""
        self._lay_out(sheet(self, self.look, say("care-title-backup"), say("care-backup-about")))
        self._field.submitted.connect(self.rehearse)
        self._choice.chosen.connect(self._tell_missing)
        self._tell_missing()
        trail = (say("care-title"), say("care-title-backup"))
        desk.name_place(self, trail, (Place("care"),))
        self._ask()

    def focus_first(self) -> None:
        """Where the backup is to be."""
        self._choice.button.setFocus()

    @Slot()
    def back_up(self) -> None:
        """Bring the backup up to date."""
        folder = self._folder(self._told)
        if folder is None:
            return
        self._wait(waiting=True)
        self._told.tell(self.look.say("care-backup-runs"))

        def task(door: Door, control: Control) -> care.BackedUp:
            return care.back_up_beside(door, control, folder)

        self.session.start(
            self,
            task,
            self._backed_up,
            label=self.look.say("care-backup-work"),
            lasting=True,
            otherwise=partial(self._refuse, self._told),
        )

    @Slot()
    def rehearse(self) -> None:
        """Read the backup as a restoration would."""
        folder = self._folder(self._rehearsed)
        if folder is None:
            return
        if self._field.is_empty:
            self._rehearsed.tell(self.look.say("unlock-passphrase-needed"), "caution")
            self._field.setFocus()
            return
        secret, wait = self._field.take(), self.outside.wait
        self._wait(waiting=True)
        self._rehearsed.tell(self.look.say("care-rehearsal-runs"))

        def task(_: Door, control: Control) -> care.Rehearsed:
            try:
                return care.rehearse_backup(control, folder, secret, wait=wait)
            finally:
                secret.wipe()

        self.session.start(
            self,
            task,
            self._told_rehearsal,
            label=self.look.say("care-rehearsal-work"),
            otherwise=partial(self._refuse, self._rehearsed),
        )

    def _lay_out(self, form: QVBoxLayout) -> None:
        say = self.look.say
        add_field(form, say("care-backup-folder"), self._choice)
        form.addWidget(self._told)
        add_row(form, self._missing, self._begin)
        form.addSpacing(8)
        form.addLayout(self._known)
        form.addSpacing(16)
        form.addWidget(frame("line"))
        form.addSpacing(16)
        form.addWidget(label(say("care-rehearsal-title"), "section"))
        form.addWidget(label(say("care-rehearsal-about"), "soft", wraps=True))
        form.addSpacing(8)
        add_field(form, say("unlock-passphrase"), self._field)
        form.addWidget(self._rehearsed)
        add_row(form, self._rehearse)
        form.addStretch(1)

    def _folder(self, notice: Notice) -> Path | None:
        if self._choice.path is None:
            notice.tell(self.look.say("care-backup-folder-needed"), "caution")
            self._choice.button.setFocus()
        return self._choice.path

    def _backed_up(self, done: care.BackedUp) -> None:
        self._wait(waiting=False)
        say = self.look.say
        self._done = say("care-backup-done", files=done.files)
        self._told.tell(f"{self._done} {say('care-backup-untried')}", "holds")
        give_back_focus(self._field)
        self._ask()

    def _told_rehearsal(self, told: care.Rehearsed) -> None:
        self._wait(waiting=False)
        say = self.look.say
        if told.lost:
            words = say("care-rehearsal-lost", lost=told.lost, files=told.files)
            self._rehearsed.tell(words, "fails")
        else:
            words = say("care-rehearsal-holds", records=told.records, files=told.files)
            self._rehearsed.tell(words, "holds")
            if self._done:
                self._told.tell(self._done, "holds")  # what was left to do is done
        give_back_focus(self._rehearse)

    def _refuse(self, notice: Notice, error: HrdocError) -> None:
        self._wait(waiting=False)
        give_back_focus(self._begin if notice is self._told else self._rehearse)
        notice.tell_end(error)

    def _wait(self, *, waiting: bool) -> None:
        self._waits = waiting
        for control in (self._choice, self._field, self._rehearse):
            control.setEnabled(not waiting)
        self._tell_missing()

    @Slot()
    def _tell_missing(self) -> None:
        """Let it begin once there is a folder; until then, say that there is none."""
        lacks = self._choice.path is None
        where = [(self.look.say("unlock-needs-backup"), self._choice.button)]
        self._missing.tell_all(where if lacks else ())
        self._begin.setEnabled(not lacks and not self._waits)

    def _ask(self) -> None:
        self.session.query(self, care.known_backups, self._show_known, latest="backups")

    def _show_known(self, known: Sequence[care.KnownBackup]) -> None:
        say = self.look.say
        clear(self._known)
        for each in reversed(known):
            words = say("care-backup-of", when=moment(self.look, each.at), behind=each.behind)
            behind = bool(each.behind)
            shown = label(words, "soft", wraps=True)
            self._known.addWidget(Marked(self.look, "triangle-alert", words) if behind else shown)
