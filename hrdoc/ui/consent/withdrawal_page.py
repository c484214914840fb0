"""Taking consent back: what ends, what left, how it came to that, and deleting what is here.

Once that is done the same page is its report, for as long as the vault is kept.
"""

from collections.abc import Iterable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QCheckBox, QFrame, QScrollBar, QVBoxLayout, QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.half_withdrawn import half_withdrawn, keep_half_withdrawn
from hrdoc.casebook.withdrawing import (
    Erasing,
    ErasureReport,
    Withdrawing,
    erase,
    withdraw,
    withdrawing,
)
from hrdoc.errors import HrdocError
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.wording import kind_word, place_of
from hrdoc.ui.consent.ending import add_what_ends
from hrdoc.ui.consent.erasing_card import ErasingCard, add_what_is_erased
from hrdoc.ui.consent.how_withdrawn import NAMES, HowWithdrawn
from hrdoc.ui.consent.left_list import left_with
from hrdoc.ui.consent.recalling import report_lines
from hrdoc.ui.consent.seeing import see_whole
from hrdoc.ui.consent.sure_button import SureButton
from hrdoc.ui.consent.telling import term
from hrdoc.ui.consent.whose import whose_line
from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.desk.pressing import pressing
from hrdoc.ui.look import Look
from hrdoc.ui.session import Touched
from hrdoc.ui.testimony.keeping import Keeping
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import clear, column, frame, row, scrolled
from hrdoc.ui.widgets.notice import Notice

_KINDS: Final = frozenset({"consent", "testimony", "evidence", "person"})

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
        self._kept: Mapping[str, Json] = {}
        self._keeping: Keeping | None = None
        say = self.look.say
        self._notice = Notice(self.look, name="withdrawal-notice")
        self._yes = button(
            say("withdrawal-yes"), self._ask_sure, name="withdrawal-yes", part="danger"
        )
        self._sure = SureButton(name="withdrawal-sure")
        self._sure.clicked.connect(lambda _checked=False: self._withdraw())
        self._no = button(say("consent-withdraw-no"), desk.back, name="withdrawal-no")
        self._lay_out()
        self._ask()

    def flush(self) -> None:
        """Hand over what is not kept yet of how it came to the withdrawal."""
        if self._keeping is not None:
            self._keeping.flush()

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
        self._found, self._kept = found, kept
        self._keeping = None
        title = _title(self.look, found)
        self.desk.name_place(self, *_trail(self.look, found, title))
        clear(self._cells)
        self._cells.addWidget(self._what(found, title), 1)
        self._cells.addWidget(self._how(found) if found.consents else self._done(found), 1)
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

    def _how(self, found: Withdrawing) -> QWidget:
        look, say = self.look, self.look.say
        cell, lines = _cell(look)
        lines.addWidget(label(say("withdrawal-how"), "section"))
        self._said = HowWithdrawn(look, today=found.today, kept=self._kept)
        self._said.touched.connect(self._touch)
        lines.addWidget(self._said)
        self._add_erasing(lines, found)
        self._keep(found)
        lines.addStretch(1)
        return cell

    def _keep(self, found: Withdrawing) -> None:
        """Keep from now on what is said, beside the consents that would end."""
        consents = found.consents
        self._keeping = keeping = Keeping(
            self.session,
            self._record,
            self._said,
            save=lambda book, _, changes: keep_half_withdrawn(book, consents, changes),
        )
        for name in NAMES:
            keeping.add(name, partial(self._said.value, name))
        keeping.add("erase", lambda: self._erase.isChecked() or None)
        keeping.is_kept.connect(lambda kept: self.desk.show_kept(kept=kept))
        keeping.refused.connect(self._refuse)
        self._erase.toggled.connect(lambda: keeping.touch("erase"))

    def _add_erasing(self, lines: QVBoxLayout, found: Withdrawing) -> None:
        look, say, erasing = self.look, self.look.say, found.erasing
        self._erase = QCheckBox(say("withdrawal-erase"))
        self._erase.setObjectName("withdrawal-erase")
        self._erase.toggled.connect(self._unask)
        if erasing is None or found.kind not in _KINDS:
            self._erase.hide()
            return
        lines.addWidget(label(say("withdrawal-erase-title"), "section"))
        lines.addWidget(label(say("withdrawal-erase-does"), "soft", wraps=True))
        lines.addWidget(self._erase)
        named = QWidget()  # nothing is listed as going while nobody said that it shall
        named.setObjectName("withdrawal-erase-named")
        add_what_is_erased(look, column(space=8, parent=named), erasing)
        self._named = named
        self._erase.toggled.connect(named.setVisible)
        self._erase.toggled.connect(self._show_named)
        named.hide()
        lines.addWidget(named)
        self._erase.setChecked(self._kept.get("erase") is True)

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
        if self._erase.isChecked():
            see_whole(self._area, self._named)

    @Slot()
    def _unask(self) -> None:
        self._sure.hide()
        self._notice.clear()
        self._yes.show()

    def _ask_sure(self) -> None:
        """Ask once more, naming what is lost."""
        found, say = self._found, self.look.say
        if found is None:
            return
        if self._said.date.is_impossible:
            self._notice.tell(say("consent-date-mend"), "fails")  # the field itself says why
            self._said.date.setFocus()
            return
        erases = self._erase.isChecked() and found.erasing is not None
        self._sure.setText(say("withdrawal-both-sure") if erases else say("withdrawal-sure"))
        self._tell_asked(found)
        self._show_named()
        self._no.setFocus()  # first: what ends it must not get the keyboard where one presses Enter
        self._yes.hide()
        self._sure.show()

    def _tell_asked(self, found: Withdrawing) -> None:
        erasing = found.erasing if self._erase.isChecked() else None
        asks = _asks(self.look, found, erasing, is_way_said=self._said.is_way_said)
        self._notice.tell(asks, "caution")

    def _touch(self, name: str) -> None:
        """Keep what is said, and ask no more for what was said meanwhile."""
        if self._keeping is not None:
            self._keeping.touch(name)
        if self._found is not None and not self._sure.isHidden():
            self._tell_asked(self._found)

    def _withdraw(self) -> None:
        found = self._found
        self._do(erases=found is not None and found.erasing is not None and self._erase.isChecked())

    def _do(self, *, erases: bool) -> None:
        found, record = self._found, self._record
        if found is None:
            return
        statement = self._said.statement() if found.consents else {}
        self._sure.setEnabled(False)
        if self._keeping is not None:
            self._keeping.flush()
            self._let_say(says=False)  # what is said from here on can be neither sealed nor kept
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

    def _let_say(self, *, says: bool) -> None:
        self._said.setEnabled(says)
        self._erase.setEnabled(says)

    def _refuse(self, error: HrdocError) -> None:
        self._sure.setEnabled(True)
        if self._keeping is not None:
            self._let_say(says=True)
        self._notice.tell(self.look.tell(error), "fails")


def _title(look: Look, found: Withdrawing) -> str:
    """What is done here; of what no consent is about none is said to have been withdrawn."""
    if found.consents:
        return look.say("withdrawal-title")
    return (
        look.say("withdrawal-done-title") if found.withdrawn else look.say("withdrawal-none-title")
    )


def _asks(look: Look, found: Withdrawing, erasing: Erasing | None, *, is_way_said: bool) -> str:
    """The last question: what is lost, and what nobody said of how it came to that."""
    if erasing is not None:
        asks = look.say("withdrawal-both-asks", count=len(erasing.records))
    else:
        asks = look.say("withdrawal-asks", count=len(found.covers) + len(found.follows))
    return asks if is_way_said else f"{asks} {look.say('withdrawal-way-unsaid')}"


def _report(look: Look, report: ErasureReport) -> QFrame:
    """What was deleted, and where it may still be."""
    card = frame("card", name="erasure-report")
    lines = column(space=8, edge=16, parent=card)
    lines.addWidget(label(look.say("erasure-title"), "section"))
    for words in report_lines(look.words, report):
        lines.addWidget(at_start(look, label(words, wraps=True)))
    return card


def _cell(look: Look) -> tuple[QWidget, QVBoxLayout]:
    """One of the two columns."""
    cell = QWidget()
    cell.setMaximumWidth(look.px(FORM_WIDTH))
    is_part(cell, "page")
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
    about = found.title or look.say("record-untitled", kind=kind_word(look, found.kind))
    return (about, title), (place_of(found.kind, found.record),)
