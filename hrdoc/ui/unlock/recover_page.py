"""A lost passphrase: the recovery words open the vault, and a new passphrase takes its place."""

from contextlib import AbstractContextManager
from pathlib import Path

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.keeping import RECOVERY_WORDS, check_recovery_words, recovered_book
from hrdoc.errors import HrdocError
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.unlock.opening import opened
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.card import WIDE, add_field, add_row, card
from hrdoc.ui.widgets.folder_choice import FolderChoice
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, frame, row
from hrdoc.ui.widgets.missing import Missing
from hrdoc.ui.widgets.new_passphrase import NewPassphrase
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.words_field import WordsField


class RecoverPage(Page):
    """Asks for the words from paper and a new passphrase."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        say = self.look.say
        self._choice = FolderChoice(
            self.look,
            self.outside.choose,
            name="unlock-recover-vault",
            nothing=say("unlock-no-vault"),
            asks=say("unlock-choose-vault"),
        )
        self._words = WordsField(self.look, name="unlock-recover")
        self._passphrase = NewPassphrase(self.look, name="unlock-recover-passphrase", replaces=True)
        self._notice = Notice(self.look, name="unlock-recover-notice")
        self._missing = Missing(self.look, name="unlock-recover-missing")
        self._waits = False
        self._open = button(
            say("unlock-recover-open"), self._begin, name="unlock-recover-open", part="primary"
        )
        self._back = button(say("unlock-back"), desk.back, name="unlock-recover-back")
        self._lay_out(card(self, self.look, name="unlock-recover-card", width=WIDE))
        self._choice.chosen.connect(self._chosen)
        self._passphrase.submitted.connect(self._begin)
        self._passphrase.pasted.connect(self._tell_pasted)
        for asked in (self._words, self._passphrase):
            asked.changed.connect(self._tell_missing)
        self.session.failed.connect(self._again)
        if place.part:
            self._choice.show_path(Path(place.part))
        self._tell_missing()
        desk.name_place(self, (say("unlock-recover-title"),))

    def focus_first(self) -> None:
        """The words, once it is known of which vault."""
        (self._words if self._choice.path else self._choice.button).setFocus()

    def _lay_out(self, form: QVBoxLayout) -> None:
        say = self.look.say
        form.addWidget(label(say("unlock-recover-title"), "title", wraps=True))
        form.addWidget(label(say("unlock-recover-about"), "soft", wraps=True))
        form.addSpacing(12)
        add_field(form, say("unlock-vault"), self._choice)
        form.addWidget(self._words)
        form.addSpacing(4)
        form.addWidget(self._notice)  # in the middle, where it is seen without scrolling
        form.addSpacing(8)
        form.addWidget(self._passphrase)
        self._add_foot()

    def _add_foot(self) -> None:
        """The buttons below what scrolls: with all that is said here, the card is a long one."""
        foot = frame("strip", name="unlock-recover-foot")
        inside = QWidget()
        inside.setFixedWidth(self.look.px(WIDE))
        acts = column(space=0, parent=inside)
        acts.setContentsMargins(24, 12, 24, 12)
        acts.addWidget(self._missing, 0, Qt.AlignmentFlag.AlignLeading)
        add_row(acts, self._back, self._open)
        line = row(space=0, parent=foot)
        line.addStretch(1)
        line.addWidget(inside)
        line.addStretch(1)
        whole = self.layout()
        assert whole is not None
        whole.addWidget(foot)

    @Slot(object)
    def _chosen(self, path: Path) -> None:
        self.place = Place(self.place.screen, part=str(path))
        self._notice.clear()
        self._tell_missing()
        self._words.setFocus()

    @Slot()
    def _tell_missing(self) -> None:
        """Let it be opened once there is what it takes; until then, say what is missing."""
        say, lacks = self.look.say, list[tuple[str, QWidget]]()
        if self._choice.path is None:
            lacks.append((say("unlock-needs-vault"), self._choice.button))
        if not self._words.is_whole:
            lacks.append((say("unlock-needs-words"), self._words))
        lacks += self._passphrase.lacks()
        self._missing.tell_all(() if self._waits else lacks)
        self._open.setEnabled(not lacks and not self._waits)

    @Slot()
    def _begin(self) -> None:
        say = self.look.say
        path = self._choice.path
        words = self._words.text()
        if path is None:
            self._refuse(say("unlock-vault-needed"), self._choice.button)
            return
        if not self._words.is_whole:
            self._refuse(
                say("unlock-recover-words-needed", words=self.look.number(RECOVERY_WORDS)),
                self._words,
            )
            return
        control: QWidget = self._words
        try:
            check_recovery_words(words)  # before the passphrase is taken, and would be typed again
            control = self._passphrase
            secret = self._passphrase.take()
        except HrdocError as error:
            self._refuse(self.look.tell(error), control)
            return
        clock, cost = self.outside.clock, self.outside.cost

        def make() -> AbstractContextManager[Book]:
            return recovered_book(path, words, secret, clock=clock, cost=cost)

        self._wait(waiting=True)
        self._notice.tell(say("unlock-opening"))
        self.session.open(
            self, lambda: opened(make, secret), self._words.clear, otherwise=self._refused
        )

    def _refused(self, error: HrdocError) -> None:
        self._again()
        self._refuse(self.look.tell(error), self._words)

    def _refuse(self, words: str, control: QWidget) -> None:
        self._notice.tell(words, "fails")
        control.setFocus()

    @Slot()
    def _again(self) -> None:
        self._notice.clear()
        self._wait(waiting=False)

    def _wait(self, *, waiting: bool) -> None:
        self._waits = waiting
        for control in (self._choice.button, self._words, self._passphrase, self._back):
            control.setEnabled(not waiting)
        self._tell_missing()

    @Slot()
    def _tell_pasted(self) -> None:
        self._notice.tell(self.look.say("passphrase-pasted"), "caution")
