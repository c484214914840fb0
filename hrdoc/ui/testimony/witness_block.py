"""Who speaks, in the margin of a testimony: one sentence and one act, or the pseudonym.

A witness may stay unknown; nothing here has to be answered, and no name goes into the text.
"""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QApplication, QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.mentioning import Mentionable, begin_person, who_they_are
from hrdoc.errors import HrdocError
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.wording import kind_word
from hrdoc.ui.desk.page import Desk, Place
from hrdoc.ui.session import Touched
from hrdoc.ui.testimony.witness_form import WitnessForm
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.elided_link import ElidedLink
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import clear, column
from hrdoc.ui.widgets.notice import Notice

FIELD: Final = "person"
"""The field of a testimony that says who the witness is."""

ROLE: Final = "direct-witness"
_WHOLE: Final = Qt.AlignmentFlag(0)


class WitnessBlock(QWidget):
    """`named` gives the record of who speaks, "" for nobody; `known` what is known of somebody."""

    named = Signal(str)
    known = Signal(object)
    settled = Signal()
    """It was said here by the keyboard who speaks: it goes on where one writes."""

    def __init__(self, desk: Desk, *, language: str, writable: bool) -> None:
        super().__init__()
        self._desk = desk
        self._language = language
        self._writable = writable
        self._person = ""
        self._is_asked = False
        self._form: WitnessForm | None = None
        self.setObjectName("testimony-witness")
        whole = column(space=4, parent=self)
        whole.addWidget(label(desk.look.say("witness-title"), "section"))
        self._lines = column(space=4)
        whole.addLayout(self._lines)
        self._notice = Notice(desk.look, name="witness-notice")
        whole.addWidget(self._notice)
        desk.session.changed.connect(self._hear)
        self._show_nobody()

    @property
    def is_named(self) -> bool:
        """Whether somebody is named."""
        return bool(self._person)

    def show_person(self, value: Json) -> None:
        """Show who the answer to the field names."""
        person = value if isinstance(value, str) else ""
        if person != self._person:
            self._person = person
            self._leave()

    @Slot()
    def ask(self) -> None:
        """Let somebody be named here, in the place of what is shown."""
        if not self._writable:
            return
        if self._form is None:
            clear(self._lines)
            form = WitnessForm(self._desk, is_named=self.is_named)
            form.named.connect(self._begin)
            form.chosen.connect(self._choose)
            form.unknown.connect(lambda: self._choose(""))
            form.left.connect(self._leave)
            self._form = form
            self._add(form)
        self._form.enter()

    @Slot(str, str)
    def _begin(self, pseudonym: str, name: str) -> None:
        """Begin the record of the witness; Enter that is pressed again makes no second one."""
        if self._is_asked:
            return
        self._is_asked = True
        language = self._language or None

        def do(book: Book) -> Mentionable:
            record = begin_person(
                book, role=ROLE, name=name, lang=language if name else None, pseudonym=pseudonym
            )
            return who_they_are(book, [record])[record]

        self._desk.session.command(
            self,
            do,
            self._take,
            touches=lambda made: Touched(frozenset({made.record}), frozenset({"person"})),
            otherwise=self._refuse,
        )

    def _take(self, made: Mentionable) -> None:
        self._is_asked = False
        self.known.emit({made.record: made})
        self._choose(made.record)

    def _refuse(self, error: HrdocError) -> None:
        self._is_asked = False
        self._notice.tell(self._desk.look.tell(error), "fails")

    @Slot(str)
    def _choose(self, record: str) -> None:
        self._notice.clear()
        self._person = record
        self.named.emit(record)
        if self._leave():
            self.settled.emit()

    @Slot()
    def _leave(self) -> bool:
        """Show who is named; gives whether the keyboard was here, and goes on where one asks."""
        now = QApplication.focusWidget()
        had_keyboard = self._form is not None and now is not None and self._form.isAncestorOf(now)
        self._form = None
        if self._person:
            self._ask_who()
        else:
            self._show_nobody()
        if had_keyboard:
            self.setFocus()
        return had_keyboard

    def _ask_who(self) -> None:
        person = RecordId(self._person)
        self._desk.session.query(
            self, lambda book: who_they_are(book, [person]), self._show, latest="witness"
        )

    def _show(self, found: Mapping[RecordId, Mentionable]) -> None:
        if self._form is not None or not self._person:
            return
        look, say = self._desk.look, self._desk.look.say
        clear(self._lines)
        who = found.get(RecordId(self._person))
        if who is None:
            self._add(label(say("record-elsewhere"), "soft", wraps=True))
        else:
            self.known.emit(found)
            words = who.called or say("record-untitled", kind=kind_word(look, "person"))
            says = say("form-open-record", name=words)
            made = ElidedLink(words, self._go, name="witness-open", says=says, end=True)
            made.setIcon(look.icon("user", look.tokens.accent))
            self._add(made, Qt.AlignmentFlag.AlignLeading)
        if self._writable:
            self._add_act(say("witness-other"), "witness-other")

    def _show_nobody(self) -> None:
        say = self._desk.look.say
        clear(self._lines)
        self._add(label(say("witness-none"), "soft", wraps=True))
        if self._writable:
            self._add_act(say("witness-name-them"), "witness-name-them")

    def _add_act(self, words: str, name: str) -> None:
        made = button(words, self.ask, name=name, part="chip")
        self._add(made, Qt.AlignmentFlag.AlignLeading)
        self.setFocusProxy(made)

    def _add(self, part: QWidget, side: Qt.AlignmentFlag = _WHOLE) -> None:
        self._lines.addWidget(part, 0, side)
        part.show()

    def _go(self) -> None:
        self._desk.go(Place("record", record=RecordId(self._person)))

    @Slot(object)
    def _hear(self, touched: Touched) -> None:
        if self._person in touched.records and self._form is None:
            self._ask_who()
