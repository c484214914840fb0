"""The recovery sheet: whether the paper still opens the vault, and how to make another."""

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.care import check_recovery_sheet, new_recovery_words
from hrdoc.errors import HrdocError
from hrdoc.ui.care.sheet import sheet
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.session import patient
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.card import add_field, add_row
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, frame
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.passphrase_field import PassphraseField
from hrdoc.ui.widgets.recovery_words import RecoveryWords
from hrdoc.ui.widgets.sight import come_into_sight
from hrdoc.ui.widgets.words_field import WordsField


class RecoveryPage(Page):
    """Words are typed to be compared, or made anew and shown once."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        say = self.look.say
        self._words = WordsField(self.look, name="care-recovery")
        self._notice = Notice(self.look, name="care-recovery-notice")
        self._check = button(say("care-recovery-check"), self.check, name="care-recovery-check")
        self._ask_new = button(
            say("care-recovery-new"), self._ask, name="care-recovery-new", part="danger"
        )
        self._new = button(
            say("care-recovery-make"), self._make, name="care-recovery-make", part="danger"
        )
        self._stay = button(say("care-recovery-keep"), self._keep, name="care-recovery-keep")
        self._question = frame("card", name="care-recovery-question")
        self._passphrase = PassphraseField(
            self.look, name="care-recovery-passphrase", says=say("care-passphrase-old")
        )
        self._told = Notice(self.look, name="care-recovery-told")
        form = QWidget()
        form.setObjectName("care-recovery-form")
        title = say("care-title-recovery")
        self._lay_out(sheet(form, self.look, title, say("care-recovery-about")))
        self._steps = QStackedWidget()
        self._steps.addWidget(form)
        column(space=0, parent=self).addWidget(self._steps)
        desk.name_place(self, (say("care-title"), title), (Place("care"),))

    def focus_first(self) -> None:
        """The words from paper."""
        self._words.setFocus()

    @Slot()
    def check(self) -> None:
        """Compare what was typed with the vault, and forget it."""
        say = self.look.say
        if not self._words.is_whole:
            self._notice.tell(say("care-recovery-whole"), "caution")
            self._words.setFocus()
            return
        words = self._words.text()
        self.session.command(
            self,
            lambda book: check_recovery_sheet(book, words),
            self._holds,
            otherwise=self._refuse,
        )

    def _holds(self, _: object) -> None:
        self._words.clear()
        self._notice.tell(self.look.say("care-recovery-holds"), "holds")

    def _refuse(self, error: HrdocError) -> None:
        self._notice.tell(self.look.tell(error), "fails")

    def _lay_out(self, form: QVBoxLayout) -> None:
        say = self.look.say
        form.addWidget(label(say("care-recovery-check-title"), "section"))
        form.addWidget(self._words)
        form.addWidget(self._notice)
        add_row(form, self._check)
        form.addSpacing(16)
        form.addWidget(frame("line"))
        form.addSpacing(16)
        form.addWidget(label(say("care-recovery-new-title"), "section"))
        form.addWidget(label(say("care-recovery-new-about"), "soft", wraps=True))
        form.addSpacing(4)
        add_row(form, self._ask_new)
        form.addWidget(self._question)
        form.addStretch(1)
        self._lay_out_question()
        self._question.hide()

    def _lay_out_question(self) -> None:
        say = self.look.say
        parts = column(space=12, edge=16, parent=self._question)
        parts.addWidget(label(say("care-recovery-sure"), wraps=True))
        add_field(parts, say("care-passphrase-old"), self._passphrase)
        parts.addWidget(self._told)
        add_row(parts, self._stay, self._new)  # the other end is for who means it
        self._passphrase.submitted.connect(self._make)
        self._passphrase.pasted.connect(
            lambda: self._told.tell(say("passphrase-pasted"), "caution")
        )

    def _ask(self) -> None:
        self._question.show()
        self._ask_new.hide()  # the question stands in its place
        self._passphrase.setFocus()
        QTimer.singleShot(0, self._show_question)

    def _keep(self) -> None:
        self._question.hide()
        self._passphrase.clear()
        self._ask_new.show()
        self._ask_new.setFocus()

    @Slot()
    def _show_question(self) -> None:
        """Scroll to all of the question, its answers among it, once it has its place."""
        come_into_sight(self._question)

    @Slot()
    def _make(self) -> None:
        """Make new words for somebody who knows the passphrase."""
        if self._passphrase.is_empty:
            self._refuse_new(self.look.say("care-passphrase-old-needed"))
            return
        passphrase = self._passphrase.take()
        wait = patient(self.session, self.outside.wait)
        self._let_ask(asks=False)

        def make(book: Book) -> str:
            try:
                return new_recovery_words(book, passphrase, wait=wait)
            finally:
                passphrase.wipe()

        self.session.command(
            self,
            make,
            self._show_words,
            otherwise=lambda error: self._refuse_new(self.look.tell(error)),
        )

    def _refuse_new(self, words: str) -> None:
        self._let_ask(asks=True)
        self._told.tell(words, "fails")
        self._passphrase.setFocus()

    def _let_ask(self, *, asks: bool) -> None:
        for control in (self._passphrase, self._new, self._stay):
            control.setEnabled(asks)

    def _show_words(self, words: str) -> None:
        shown = RecoveryWords(self.look, words.split(), done=self.desk.back)
        self._steps.addWidget(shown)
        self._steps.setCurrentWidget(shown)
        shown.focus_first()
        self.held.emit(True)  # noqa: FBT003 - a signal of Qt
