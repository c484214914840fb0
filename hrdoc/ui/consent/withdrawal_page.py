"""Taking consent back: what ends, what left, how it came to that, and deleting what is here.

Once that is done the same page is its report, for as long as the vault is kept.
"""

from collections.abc import Iterable, Mapping
from typing import Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QScrollBar, QVBoxLayout, QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.half_withdrawn import half_withdrawn
from hrdoc.casebook.withdrawing import (
    ErasureReport,
    Withdrawing,
    erase,
    withdraw,
    withdrawing,
)
from hrdoc.errors import HrdocError
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.wording import place_of
from hrdoc.ui.consent.ending import add_what_ends
from hrdoc.ui.consent.erasing_card import ErasingCard
from hrdoc.ui.consent.left_list import left_with
from hrdoc.ui.consent.recalling import report_lines
from hrdoc.ui.consent.telling import term
from hrdoc.ui.consent.whose import untitled, whose_line
from hrdoc.ui.consent.withdrawal_form import WithdrawalForm, as_cell
from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.desk.pressing import pressing
from hrdoc.ui.look import Look
from hrdoc.ui.session import Touched
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import clear, column, frame, row, scrolled
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.sight import see_whole
from hrdoc.ui.widgets.sure_button import SureButton

_STEPS: Final[Mapping[int, QScrollBar.SliderAction]] = {
    Qt.Key.Key_PageUp: QScrollBar.SliderAction.SliderPageStepSub,
    Qt.Key.Key_PageDown: QScrollBar.SliderAction.SliderPageStepAdd,
}

_DONE: Final = {
    "withdrawal-yes": "undo-2",
    "withdrawal-erase-only": "trash-2",
    "recall-save": "download",
    "recall-copy": "copy",
}
"""The buttons of the page and their icons; never one that ends something at once."""


class WithdrawalPage(Page):
    """What can be taken back about the record of the place, or what was."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        assert place.record is not None
        self._record: RecordId = place.record
        self._found: Withdrawing | None = None
        self._form: WithdrawalForm | None = None
        say = self.look.say
        self._notice = Notice(self.look, name="withdrawal-notice")
        self._yes = button(
            say("withdrawal-yes"), self._ask_sure, name="withdrawal-yes", part="danger"
        )
        self._sure = SureButton(say("withdrawal-sure"), self._withdraw, name="withdrawal-sure")
        self._no = button(say("consent-withdraw-no"), desk.back, name="withdrawal-no")
        self._lay_out()
        self._ask()

    def flush(self) -> None:
        """Hand over what is not kept yet of how it came to the withdrawal."""
        if self._form is not None:
            self._form.flush()

    def focus_first(self) -> None:
        """The way out: nothing here is done by accident."""
        self._no.setFocus()

    def commands(self) -> Iterable[Command]:
        """Taking back, deleting, asking others to delete: each still asks before it is done."""
        return pressing(self, _DONE)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Page Up and Page Down read on, wherever the keyboard is."""
        step = _STEPS.get(event.key())
        if step is None:
            super().keyPressEvent(event)
        else:
            self._area.verticalScrollBar().triggerAction(step)

    def _lay_out(self) -> None:
        inside = QWidget()
        self._cells = row(space=32, edge=32, parent=inside)
        whole = column(space=0, parent=self)
        self._area = scrolled(inside, name="withdrawal-scroll")
        whole.addWidget(self._area, 1)
        foot = frame("strip", name="withdrawal-foot")
        line = row(space=12, parent=foot)
        line.setContentsMargins(32, 12, 32, 12)
        line.addWidget(self._no)
        line.addWidget(self._notice, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(0)
        for each in (self._yes, self._sure):  # one place, which no double click gets through
            line.addWidget(each)
        whole.addWidget(foot)
        for each in (self._yes, self._sure):
            each.hide()

    def _ask(self) -> None:
        record = self._record

        def ask(book: Book) -> tuple[Withdrawing, Mapping[str, Json]]:
            found = withdrawing(book, record)
            return found, half_withdrawn(book, found.consents)

        self.session.query(
            self,
            ask,
            lambda told: self._show(*told),
            otherwise=self._refuse,
            latest="withdrawal",
        )

    def _show(self, found: Withdrawing, kept: Mapping[str, Json]) -> None:
        say = self.look.say
        self._found = found
        self._form = self._make_form(found, kept) if found.consents else None
        title = _title(self.look, found)
        self.desk.name_place(self, *_trail(self.look, found, title))
        clear(self._cells)
        self._cells.addWidget(self._what(found, title), 1)
        self._cells.addWidget(self._form or self._done(found), 1)
        self._cells.addStretch(0)
        self._sure.hide()
        self._yes.setVisible(bool(found.consents))
        self._no.setText(say("consent-withdraw-no") if found.consents else say("withdrawal-back"))
        self._no.setFocus()
        self._begin_at_top()
        QTimer.singleShot(0, self, self._begin_at_top)  # once more when it is laid out

    @Slot()
    def _begin_at_top(self) -> None:
        self._area.verticalScrollBar().setValue(0)

    def _what(self, found: Withdrawing, title: str) -> QWidget:
        look, say = self.look, self.look.say
        cell, lines = _cell(look)
        lines.addWidget(label(title, "title", wraps=True))
        lines.addWidget(whose_line(look, found.whose))
        add_what_ends(look, lines, found)
        lines.addWidget(label(say("withdrawal-left"), "section"))
        if found.left:
            lines.addWidget(label(say("withdrawal-cannot"), wraps=True))
            lines.addWidget(label(say("withdrawal-left-only"), "soft", wraps=True))
        lines.addWidget(left_with(self.desk, found))
        lines.addStretch(1)
        return cell

    def _make_form(self, found: Withdrawing, kept: Mapping[str, Json]) -> WithdrawalForm:
        form = WithdrawalForm(self.desk, found, kept)
        form.turned.connect(self._unask)
        form.changed.connect(self._tell_again)
        form.refused.connect(self._refuse)
        return form

    def _done(self, found: Withdrawing) -> QWidget:
        look, say = self.look, self.look.say
        cell, lines = _cell(look)
        if found.statement:
            lines.addWidget(label(say("withdrawal-how"), "section"))
            for words in _stated(look, found):
                lines.addWidget(at_start(look, label(words, wraps=True)))
        if found.report is not None:
            lines.addWidget(_report(look, found.report))
        elif found.erasing is not None:
            if found.withdrawn:
                lines.addWidget(label(say("withdrawal-stays-title"), "section"))
                lines.addWidget(label(say("withdrawal-stays"), wraps=True))
                lines.addSpacing(look.px(24))
            erasing = ErasingCard(look, found.erasing)
            erasing.asked.connect(self._no.setFocus)
            erasing.sure.connect(lambda: self._do(erases=True))
            lines.addWidget(erasing)
        lines.addStretch(1)
        return cell

    @Slot()
    def _show_named(self) -> None:
        """Let all that would be deleted be seen, once it has its place."""
        if self._form is not None and self._form.erases:
            see_whole(self._area, self._form.named)

    @Slot()
    def _unask(self) -> None:
        self._sure.hide()
        self._notice.clear()
        self._yes.show()
        self._show_named()

    def _ask_sure(self) -> None:
        """Ask once more, naming what is lost."""
        form, say = self._form, self.look.say
        if form is None:
            return
        if form.said.date.is_impossible:
            self._notice.tell(say("consent-date-mend"), "fails")  # the field itself says why
            form.said.date.setFocus()
            return
        self._sure.setText(say("withdrawal-both-sure") if form.erases else say("withdrawal-sure"))
        self._tell_asked(form)
        self._show_named()
        self._no.setFocus()  # first: what ends it must not get the keyboard where one presses Enter
        self._yes.hide()
        self._sure.show()

    def _tell_asked(self, form: WithdrawalForm) -> None:
        self._notice.tell(_asks(self.look, form), "caution")

    @Slot()
    def _tell_again(self) -> None:
        """Ask no more for what was said meanwhile."""
        if self._form is not None and not self._sure.isHidden():
            self._tell_asked(self._form)

    def _withdraw(self) -> None:
        self._do(erases=self._form is not None and self._form.erases)

    def _do(self, *, erases: bool) -> None:
        found, record = self._found, self._record
        if found is None:
            return
        statement = self._form.said.statement() if self._form is not None else {}
        self._sure.setEnabled(False)
        if self._form is not None:
            self._form.flush()
            self._form.setEnabled(False)  # what is said from here on could not be kept
        listed = [each.record for each in found.erasing.records] if found.erasing else []

        def do(book: Book) -> None:
            with book.vault.transaction():
                if found.consents:
                    withdraw(book, record, statement)
                if erases:
                    erase(book, record, listed=listed)

        self.session.command(
            self,
            do,
            lambda _: self._told(found, erased=erases),
            touches=Touched(_changed(found), frozenset({"consent"})),
            otherwise=self._refuse,
        )

    def _told(self, found: Withdrawing, *, erased: bool) -> None:
        say = self.look.say
        self._sure.setEnabled(True)
        self._notice.clear()
        if erased and not found.consents:
            told = say("withdrawal-deleted-told")
        else:
            told = say("withdrawal-erased-told") if erased else say("consent-withdrawn-told")
        self.desk.tell(told, "holds")
        self._ask()

    def _refuse(self, error: HrdocError) -> None:
        self._sure.setEnabled(True)
        if self._form is not None:
            self._form.setEnabled(True)
        self._notice.tell(self.look.tell(error), "fails")


def _title(look: Look, found: Withdrawing) -> str:
    """What is done here; of what no consent is about none is said to have been withdrawn."""
    if found.consents:
        return look.say("withdrawal-title")
    return (
        look.say("withdrawal-done-title") if found.withdrawn else look.say("withdrawal-none-title")
    )


def _asks(look: Look, form: WithdrawalForm) -> str:
    """The last question: what is lost, and what nobody said of how it came to that."""
    found, erasing = form.found, form.found.erasing
    if form.erases and erasing is not None:
        asks = look.say("withdrawal-both-asks", count=len(erasing.records))
    else:
        asks = look.say("withdrawal-asks", count=len(found.covers) + len(found.follows))
    return asks if form.said.is_way_said else f"{asks} {look.say('withdrawal-way-unsaid')}"


def _report(look: Look, report: ErasureReport) -> QFrame:
    """What was deleted, and where it may still be."""
    card = frame("card", name="erasure-report")
    lines = column(space=8, edge=16, parent=card)
    lines.addWidget(label(look.say("erasure-title"), "section"))
    for words in report_lines(look.words, report):
        lines.addWidget(at_start(look, label(words, wraps=True)))
    return card


def _cell(look: Look) -> tuple[QWidget, QVBoxLayout]:
    cell = QWidget()
    as_cell(look, cell)
    return cell, column(space=12, parent=cell)


def _changed(found: Withdrawing) -> frozenset[RecordId]:
    """Every record that taking back, or deleting, changes."""
    erased = found.erasing.records if found.erasing else ()
    listed = (*erased, *found.covers, *found.follows)
    return frozenset({found.record, *found.consents, *(each.record for each in listed)})


def _stated(look: Look, found: Withdrawing) -> list[str]:
    said = found.statement
    lines = []
    if told := look.stated_date(said.get("date")):
        lines.append(told)
    if isinstance(way := said.get("way"), str):
        lines.append(term(look.words, "withdrawal-ways", way))
    if isinstance(by := said.get("by"), str):
        lines.append(look.say("withdrawal-asked-by", name=by))
    if isinstance(notes := said.get("notes"), str):
        lines.append(notes)
    return lines


def _trail(look: Look, found: Withdrawing, title: str) -> tuple[tuple[str, ...], tuple[Place, ...]]:
    """What it is about, and where that is; then what is done here."""
    is_erased = any(each.record == found.record for each in found.erased)
    about = found.title or untitled(look, found.kind, is_erased=is_erased)
    return (about, title), (place_of(found.kind, found.record),)
