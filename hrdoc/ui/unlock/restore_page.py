"""A machine that is lost: a vault made again from its backup, by passphrase or recovery words."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hrdoc.casebook.care import restore_beside, restore_with_words
from hrdoc.casebook.jobs import Control, Door
from hrdoc.errors import HrdocError
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.unlock.folder_name import FolderName
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.card import WIDE, add_field, add_row, card
from hrdoc.ui.widgets.folder_choice import FolderChoice
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column
from hrdoc.ui.widgets.missing import Missing
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.passphrase_field import PassphraseField
from hrdoc.ui.widgets.words_field import WordsField


class RestorePage(Page):
    """Asks where the backup lies, where the vault is to be, and what opens it."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        say, choose = self.look.say, self.outside.choose
        self._backup = FolderChoice(
            self.look,
            choose,
            name="unlock-restore-backup",
            nothing=say("unlock-restore-no-backup"),
            asks=say("unlock-restore-choose"),
        )
        self._where = FolderChoice(
            self.look,
            choose,
            name="unlock-restore-where",
            nothing=say("unlock-new-nowhere"),
            asks=say("unlock-new-choose"),
        )
        self._name = FolderName(self.look, name="unlock-restore-name")
        self._field = PassphraseField(
            self.look, name="unlock-restore-passphrase", says=say("unlock-passphrase")
        )
        self._words = WordsField(self.look, name="unlock-restore")
        self._words.hide()
        self._by_words = button(
            say("unlock-restore-by-words"), self._turn, name="unlock-restore-by-words", part="chip"
        )
        self._by_words.setCheckable(True)
        self._notice = Notice(self.look, name="unlock-restore-notice")
        self._missing = Missing(self.look, name="unlock-restore-missing", keeps=True)
        self._waits = False
        self._begin = button(
            say("unlock-restore-begin"), self.restore, name="unlock-restore-begin", part="primary"
        )
        self._back = button(say("unlock-back"), desk.back, name="unlock-restore-back")
        self._secret = QWidget()
        self._lay_out(card(self, self.look, name="unlock-restore-card", width=WIDE))
        self._field.submitted.connect(self.restore)
        for choice in (self._backup, self._where):
            choice.chosen.connect(self._hear_choice)
        for asked in (self._name, self._field, self._words):
            asked.changed.connect(self._tell_missing)
        self._tell_missing()
        title = say("unlock-restore-title")
        if place.screen == "unlock-restore":
            desk.name_place(self, (title,))
        else:  # beside a vault that is open, and damaged
            desk.name_place(self, (say("care-title"), title), (Place("care"),))

    def focus_first(self) -> None:
        """Where the backup lies."""
        self._backup.button.setFocus()

    @Slot()
    def restore(self) -> None:
        """Make the vault again."""
        say = self.look.say
        folder, parent, name = self._backup.path, self._where.path, self._name.text
        by_words = self._by_words.isChecked()
        lacks = self._words.is_whole if by_words else not self._field.is_empty
        asked = self._words if by_words else self._field
        if folder is not None and parent is not None and not self._name.check():
            self._notice.clear()
            return
        for holds, words, control in (
            (folder, say("unlock-restore-backup-needed"), self._backup.button),
            (parent, say("unlock-restore-where-needed"), self._where.button),
            (lacks, say("unlock-restore-secret-needed"), asked),
        ):
            if not holds:
                self._notice.tell(words, "caution")
                control.setFocus()
                return
        assert folder is not None
        assert parent is not None
        self._start(folder, parent / name, by_words=by_words)

    def _start(self, folder: Path, path: Path, *, by_words: bool) -> None:
        clock, wait = self.outside.clock, self.outside.wait
        words = self._words.text()
        secret = self._field.take()

        def task(_: Door, control: Control) -> None:
            try:
                if by_words:
                    restore_with_words(control, folder, path, words, clock=clock, wait=wait)
                else:
                    restore_beside(control, folder, path, secret, clock=clock, wait=wait)
            finally:
                secret.wipe()

        self._wait(waiting=True)
        self._notice.tell(self.look.say("unlock-restore-runs"))
        work = self.session.start(
            self,
            task,
            partial(self._restored, path),
            label=self.look.say("unlock-restore-work"),
            otherwise=self._refuse,
        )
        work.progressed.connect(lambda: self._tell_progress(work.done, work.total))

    def _restored(self, path: Path, _: object) -> None:
        self._words.clear()
        if self.session.is_open:
            self._wait(waiting=False)
            told = self.look.say("care-restored", folder=path.name)
            self._notice.tell(told, "holds")
            return
        self.desk.go(Place("unlock", part=str(path)))
        self.desk.tell(self.look.say("unlock-restore-done"), "holds")

    def _tell_progress(self, done: int, total: int) -> None:
        number = self.look.number
        self._notice.tell(
            self.look.say("unlock-restore-progress", done=number(done), total=number(total))
        )

    @Slot()
    def _tell_missing(self) -> None:
        """Let it begin once there is what it takes; until then, say what is missing."""
        say, lacks = self.look.say, list[tuple[str, QWidget]]()
        if self._backup.path is None:
            lacks.append((say("unlock-needs-backup"), self._backup.button))
        if self._where.path is None:
            lacks.append((say("unlock-needs-target"), self._where.button))
        if not self._name.will_do:
            lacks.append((say("unlock-needs-name"), self._name))
        if self._by_words.isChecked() and not self._words.is_whole:
            lacks.append((say("unlock-needs-words"), self._words))
        elif not self._by_words.isChecked() and self._field.is_empty:
            lacks.append((say("unlock-needs-passphrase"), self._field))
        self._missing.tell_all(() if self._waits else lacks)
        self._begin.setEnabled(not lacks and not self._waits)

    @Slot()
    def _hear_choice(self) -> None:
        self._notice.clear()
        self._tell_missing()

    def _refuse(self, error: HrdocError) -> None:
        self._wait(waiting=False)
        self._notice.tell_end(error)

    def _turn(self) -> None:
        by_words = self._by_words.isChecked()
        self._words.setVisible(by_words)
        self._secret.setHidden(by_words)
        self._tell_missing()
        (self._words if by_words else self._field).setFocus()

    def _lay_out(self, form: QVBoxLayout) -> None:
        say = self.look.say
        form.addWidget(label(say("unlock-restore-title"), "title", wraps=True))
        form.addWidget(label(say("unlock-restore-about"), "soft", wraps=True))
        form.addSpacing(12)
        add_field(form, say("unlock-restore-backup"), self._backup)
        add_field(form, say("unlock-restore-where"), self._where)
        add_field(form, say("unlock-new-name"), self._name, help_text=say("unlock-new-name-help"))
        add_field(column(space=4, parent=self._secret), say("unlock-passphrase"), self._field)
        form.addWidget(self._secret)
        form.addWidget(self._words)
        add_row(form, self._by_words, QWidget())
        form.addSpacing(8)
        form.addWidget(self._notice)
        form.addSpacing(8)
        form.addWidget(self._missing)
        add_row(form, self._back, self._begin)

    def _wait(self, *, waiting: bool) -> None:
        self._waits = waiting
        for control in (
            self._backup,
            self._where,
            self._name,
            self._field,
            self._words,
            self._by_words,
            self._back,
        ):
            control.setEnabled(not waiting)
        self._tell_missing()
