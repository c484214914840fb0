"""Making a vault: where, a passphrase, and the recovery words, shown once before the desk."""

from contextlib import AbstractContextManager
from pathlib import Path

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.keeping import Founded, founded_book
from hrdoc.errors import HrdocError
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.unlock.folder_name import FolderName
from hrdoc.ui.unlock.opening import opened
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.card import WIDE, add_field, add_row, card
from hrdoc.ui.widgets.folder_choice import FolderChoice
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column
from hrdoc.ui.widgets.missing import Missing
from hrdoc.ui.widgets.new_passphrase import NewPassphrase
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.recovery_words import RecoveryWords


class NewVaultPage(Page):
    """The vault is made and stays open, so that the person waits for its key once."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        say = self.look.say
        self._founded: list[Founded] = []
        self._where = FolderChoice(
            self.look,
            self.outside.choose,
            name="unlock-new-where",
            nothing=say("unlock-new-nowhere"),
            asks=say("unlock-new-choose"),
        )
        self._name = FolderName(self.look, name="unlock-new-name")
        self._passphrase = NewPassphrase(self.look, name="unlock-new-passphrase")
        self._notice = Notice(self.look, name="unlock-new-notice")
        self._missing = Missing(self.look, name="unlock-new-missing", keeps=True)
        self._waits = False
        self._make = button(
            say("unlock-new-make"), self._begin, name="unlock-new-make", part="primary"
        )
        self._back = button(say("unlock-back"), desk.back, name="unlock-new-back")
        self._words: RecoveryWords | None = None
        form = QWidget()
        self._lay_out(card(form, self.look, name="unlock-new-card", width=WIDE))
        self._steps = QStackedWidget()
        self._steps.addWidget(form)
        whole = column(space=0, parent=self)
        whole.addWidget(self._steps)
        self._passphrase.submitted.connect(self._begin)
        self._passphrase.pasted.connect(self._tell_pasted)
        self._where.chosen.connect(self._chosen)
        for asked in (self._name, self._passphrase):
            asked.changed.connect(self._tell_missing)
        self._tell_missing()
        self.session.failed.connect(self._again)
        desk.name_place(self, (say("unlock-new-title"),))

    def focus_first(self) -> None:
        """Where it is to be made."""
        self._where.button.setFocus()

    def _lay_out(self, form: QVBoxLayout) -> None:
        say = self.look.say
        form.addWidget(label(say("unlock-new-title"), "title", wraps=True))
        form.addWidget(label(say("unlock-new-about"), "soft", wraps=True))
        form.addSpacing(12)
        add_field(form, say("unlock-new-where"), self._where)
        add_field(form, say("unlock-new-name"), self._name, help_text=say("unlock-new-name-help"))
        form.addWidget(self._passphrase)
        form.addSpacing(4)
        form.addWidget(self._notice)
        form.addSpacing(8)
        form.addWidget(self._missing)
        add_row(form, self._back, self._make)

    @Slot(object)
    def _chosen(self, _: Path) -> None:
        self._notice.clear()
        self._tell_missing()
        self._passphrase.setFocus()

    @Slot()
    def _tell_missing(self) -> None:
        """Let it be made once there is what it takes; until then, say what is missing."""
        say, lacks = self.look.say, list[tuple[str, QWidget]]()
        if self._where.path is None:
            lacks.append((say("unlock-needs-where"), self._where.button))
        if not self._name.will_do:
            lacks.append((say("unlock-needs-name"), self._name))
        lacks += self._passphrase.lacks()
        self._missing.tell_all(() if self._waits else lacks)
        self._make.setEnabled(not lacks and not self._waits)

    @Slot()
    def _begin(self) -> None:
        say = self.look.say
        parent, name = self._where.path, self._name.text
        if parent is None:
            self._refuse(say("unlock-new-where-needed"), self._where.button)
            return
        if not self._name.check():
            self._notice.clear()
            return
        try:
            secret = self._passphrase.take()
        except HrdocError as error:
            self._refuse(self.look.tell(error), self._passphrase)
            return
        path, clock, cost = parent / name, self.outside.clock, self.outside.cost
        tell = self._founded.append

        def make() -> AbstractContextManager[Book]:
            return founded_book(path, secret, clock=clock, cost=cost, tell=tell)

        self._wait(waiting=True)
        self._notice.tell(say("unlock-new-making"))
        self.session.open(
            self,
            lambda: opened(make, secret),
            self._show_words,
            otherwise=self._refused,
            announced=False,
        )

    def _refused(self, error: HrdocError) -> None:
        self._again()
        self._refuse(self.look.tell(error), self._passphrase)

    def _refuse(self, words: str, control: QWidget) -> None:
        self._notice.tell(words, "fails")
        control.setFocus()

    @Slot()
    def _again(self) -> None:
        self._notice.clear()
        self._wait(waiting=False)

    def _wait(self, *, waiting: bool) -> None:
        self._waits = waiting
        for control in (self._where.button, self._name, self._passphrase, self._back):
            control.setEnabled(not waiting)
        self._tell_missing()

    def _show_words(self) -> None:
        recovery = self._founded.pop().recovery or ""
        self._words = RecoveryWords(self.look, recovery.split(), done=self.session.announce)
        self._steps.addWidget(self._words)
        self._steps.setCurrentWidget(self._words)
        self._words.focus_first()
        self.held.emit(True)  # noqa: FBT003 - a signal of Qt

    @Slot()
    def _tell_pasted(self) -> None:
        self._notice.tell(self.look.say("passphrase-pasted"), "caution")
