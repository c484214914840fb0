"""Going through the phases of a conversation, with the account always one key away.

Responsible for the answers beside the account: which there are, where they are shown, and that
every one is kept. A first account has no phases until somebody wants them.
"""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import QObject, QTimer, Signal, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QStackedWidget, QWidget

from hrdoc.casebook.opening import Opened
from hrdoc.ijson import Json
from hrdoc.records.fields import Section
from hrdoc.records.forms import Form
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.testimony import blocks, keys
from hrdoc.ui.testimony.keeping import Keeping
from hrdoc.ui.testimony.phase_view import PhaseView
from hrdoc.ui.testimony.phases import (
    FIRST,
    MORE,
    PHASES,
    READ_BACK,
    TYPE,
    WRITING,
    phase_form,
    progress,
    wants_more,
)
from hrdoc.ui.testimony.phases_block import PhasesBlock
from hrdoc.ui.testimony.read_back_view import ReadBackView
from hrdoc.ui.testimony.writing import FIELDS, Writing

_PAUSE: Final = 300
"""Milliseconds after which a change is counted in the phases."""

_BOTH: Final = "date"
"""The answer that is given above the account, too."""


class Phasing(QObject):
    """Shows one phase, or the account, in the middle of the page; `turned` when that changed."""

    turned = Signal()
    answered = Signal(str)

    def __init__(
        self, desk: Desk, writing: Writing, keeping: Keeping, stack: QStackedWidget, parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._desk = desk
        self._writing = writing
        self._keeping = keeping
        self._stack = stack
        self._opened: Opened | None = None
        self._form: Form | None = None
        self._fields: dict[str, Json] = {}
        self._writable = False
        self._is_looked_at = False
        self._is_kind_chosen = False
        self._block: PhasesBlock | None = None
        self._last = PHASES[0]
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self._count)
        writing.touched.connect(self._hear)
        QShortcut(keys.WRITING, parent).activated.connect(self.turn)

    @property
    def phase(self) -> str:
        """The phase one is in."""
        shown = self._stack.currentWidget()
        if isinstance(shown, ReadBackView):
            return READ_BACK
        return shown.phase if isinstance(shown, PhaseView) else WRITING

    def open(self, opened: Opened, *, writable: bool) -> None:
        """Begin with the answers of a record."""
        self._opened, self._writable = opened, writable
        self._fields = dict(opened.fields)
        self._form = phase_form(opened.form)
        for name in {*self._form.fields, *FIELDS}:
            self._keeping.add(name, lambda name=name: self.value(name))  # type: ignore[misc]
        self._show_writing()

    def set_writable(self, *, writable: bool) -> None:
        """Let answers be given, or only be read; what is shown is the account again."""
        self._writable = writable
        self._show_writing()

    @property
    def fields(self) -> Mapping[str, Json]:
        """The answers as they stand now, but for those that are written above and below."""
        return self._fields

    def attach(self, block: PhasesBlock) -> None:
        """Tell this part of the margin how far everything is."""
        self._block = block
        block.asked.connect(self.go)
        block.wanted.connect(self.want)
        block.show_wanted(wanted=self._wants_more, writable=self._writable)
        block.show_phase(self.phase)
        self._count()

    def value(self, name: str) -> Json:
        """An answer as it stands now."""
        if name in FIELDS and name != _BOTH:
            return self._writing.value(name)
        return self._fields.get(name)

    def answer(self, name: str, value: Json) -> None:
        """Give an answer from elsewhere on the page, and keep it."""
        self._fields[name] = value
        self._keeping.touch(name)
        shown = self._stack.currentWidget()
        if isinstance(shown, PhaseView) and name in shown.form.names():
            self._show(shown)
        self._soon.start()
        self.answered.emit(name)

    @Slot(str)
    def go(self, phase: str) -> None:
        """Go to a phase; that of the account is writing it."""
        if self._opened is None or self._form is None:
            return
        if phase == WRITING:
            self.back()
            return
        view = PhaseView(self._desk, self._form, phase)
        view.left.connect(self.back)
        view.next_asked.connect(self.go)
        view.reading_asked.connect(self.read_back)
        view.form.touched.connect(self._take)
        self._last, self._is_looked_at = phase, True
        self._replace(view)
        self._show(view)
        view.form.setFocus()

    def return_to(self, control: str) -> None:
        """Show what a control that had the keyboard before a lock is a part of."""
        if control == self._writing.beside.column.objectName():
            self._writing.beside.turn()
        name = control.removeprefix("form-").split("-")[0]
        if self._form is None or not control.startswith("form-") or name not in self._form.fields:
            return
        self.show_question(name)

    def show_question(self, name: str) -> None:
        """Go to the phase that asks something, and to its answer."""
        sections = self._form.sections if self._form is not None else ()
        holding = (each for each in sections if name in _names(each))
        phase = next((each.phase for each in holding), WRITING)
        self.go("plan" if phase == WRITING else phase)
        shown = self._stack.currentWidget()
        if isinstance(shown, PhaseView):
            shown.form.go_to(name)

    @Slot()
    def back(self) -> None:
        """Go back to writing."""
        self._show_writing()
        self._writing.begin()

    @Slot()
    def turn(self) -> None:
        """Go back to writing, or from there to the phase one was in."""
        if self._stack.currentWidget() is not self._writing:
            self.back()
        elif self._block is not None and self._wants_more:
            self.go(self._last)

    @Slot()
    def read_back(self) -> None:
        """Read the account back, paragraph by paragraph."""
        view = ReadBackView(self._desk.look, self._writing.account)
        view.left.connect(lambda: self.go(READ_BACK))
        view.changing.connect(self.back)
        self._replace(view)
        view.begin()

    @Slot(bool)
    def want(self, more: bool) -> None:  # noqa: FBT001 - a slot
        """Look at the phases, or want a first account again; no answer goes.

        To look changes nothing: the kind of the account follows the first answer in a phase.
        """
        self._is_looked_at = more
        if not more and wants_more(self._fields):
            self.answer(TYPE, FIRST)
            self._is_kind_chosen = False
        if self._block is not None:
            self._block.show_wanted(wanted=more, writable=self._writable)
            self._block.setFocus()
        self._count()
        if not more:
            self.back()

    @Slot(str)
    def _take(self, name: str) -> None:
        """Keep what was answered in the form of a phase."""
        shown = self._stack.currentWidget()
        if not isinstance(shown, PhaseView):
            return
        self._fields[name] = shown.form.value(name)
        if name == _BOTH:
            self._writing.show_date(self._fields[name])
        self._keeping.touch(name)
        self._follow_kind(name, shown)
        self._soon.start()
        self.answered.emit(name)

    @property
    def _wants_more(self) -> bool:
        return self._is_looked_at or wants_more(self._fields)

    def _follow_kind(self, name: str, view: PhaseView) -> None:
        """With the first answer it is more than a first account, unless somebody chose the kind."""
        if name == TYPE:
            self._is_kind_chosen = True
        elif not self._is_kind_chosen and not wants_more(self._fields):
            self._fields[TYPE] = MORE
            self._keeping.touch(TYPE)
            view.form.show_answer(TYPE, MORE)

    @Slot(str)
    def _hear(self, name: str) -> None:
        """What was written counts in the phases; how many paragraphs is asked after a pause."""
        if name == _BOTH:
            self._fields[name] = self._writing.value(name)
        self._soon.start()

    @Slot()
    def _count(self) -> None:
        if self._block is None or self._form is None:
            return
        if not self._wants_more:
            return
        every = blocks.blocks(self._writing.account.document())
        written: Json = [True for each in every if blocks.counts(each)]
        told: Mapping[str, Json] = {**self._fields, "paragraphs": written}
        form = self._form
        self._block.show_progress({each: progress(form, each, told) for each in PHASES})

    def _show(self, view: PhaseView) -> None:
        if self._opened is not None:
            view.show_fields(self._opened, self._fields, writable=self._writable)

    def _show_writing(self) -> None:
        self._replace(self._writing)

    def _replace(self, widget: QWidget) -> None:
        """Show another part in the middle, and let the one before go unless it is the account."""
        before = self._stack.currentWidget()
        if before is widget:
            return
        if self._stack.indexOf(widget) < 0:
            self._stack.addWidget(widget)
        self._stack.setCurrentWidget(widget)
        if before is not None and before is not self._writing:
            self._stack.removeWidget(before)
            before.deleteLater()
        if self._block is not None:
            self._block.show_phase(self.phase)
        self.turned.emit()


def _names(section: Section) -> set[str]:
    return {each.name for each in section.fields}
