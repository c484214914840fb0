"""The records of a case that are of one kind, or of a few related ones behind chips."""

from collections.abc import Mapping
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from hrdoc.casebook.book import Book
from hrdoc.casebook.casework import count_in_case, page_of_case
from hrdoc.casebook.recording import add_record
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.lines import Lines, ShownLine
from hrdoc.ui.cases.record_list import RecordList
from hrdoc.ui.cases.section import CaseSection
from hrdoc.ui.cases.wording import kind_word, place_of, record_line
from hrdoc.ui.consent.badge import badged_line, badged_page
from hrdoc.ui.desk.page import Desk, Place
from hrdoc.ui.look import isolated
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.flow import Flow
from hrdoc.ui.widgets.labels import label


class KindSection(CaseSection):
    """A list by page, the latest change first, and a button that begins one more."""

    def __init__(self, desk: Desk, case: RecordId, kinds: tuple[str, ...]) -> None:
        super().__init__(desk, case)
        look = self.look
        self._kind = kinds[0]
        self._counts: Mapping[str, int] = {}
        self._lines = Lines(
            self.session, badged_page, badged_line(look, record_line(look, kinds=False)), self
        )
        self.list = RecordList(look, self._lines, name="case-list", says=look.say("case-list"))
        self._empty = label("", "soft", wraps=True)
        self._empty.setObjectName("case-none")
        self._empty.setMaximumWidth(look.px(560))
        self._chips: dict[str, QPushButton] = {}
        if len(kinds) > 1:
            self._add_chips(kinds)
        self.add_begin()
        self.body.addWidget(self._empty)
        self.body.addWidget(self.list)
        self.body.addStretch(1)
        self._empty.hide()
        self.list.opened.connect(self._open)
        self.list.began.connect(self.begin)
        self.ask()

    def add_begin(self) -> None:
        """Put the button there that begins a record of the kind that is shown."""
        if self._kind == "testimony":
            consents = Place("consents", record=self.case)
            self.add_act(
                self.look.say("consents-title"),
                lambda: self.desk.go(consents),
                name="case-consents",
                part="plain",
                icon="hand-heart",
            )
        self.add_act(self.look.say(f"case-new-{self._kind}"), self.begin, name="case-begin-record")

    def ask(self) -> None:
        """Ask how many of each kind there are; the list reads its own pages."""
        case = self.case
        self.session.query(
            self,
            lambda book: count_in_case(book, case),
            self._show,
            otherwise=self.refuse,
            latest="case-part",
        )

    def begin(self) -> None:
        """Begin a record of the kind that is shown."""
        kind, case = self._kind, self.case
        self.begin_record(kind, lambda book: add_record(book, kind, {"case": case}))

    def focus_first(self) -> None:
        """The list, or what begins it."""
        if self.list.isHidden():
            begin = self.findChild(QPushButton, "case-begin-record")
            (begin or self).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.list.setFocus()

    def _add_chips(self, kinds: tuple[str, ...]) -> None:
        line = Flow()
        for kind in kinds:
            chip = button("", partial(self._choose, kind), name=f"case-kind-{kind}", part="chip")
            chip.setCheckable(True)
            chip.setChecked(kind == self._kind)
            chip.setAutoExclusive(True)
            self._chips[kind] = chip
            line.addWidget(chip)
        self.body.addLayout(line)

    def _choose(self, kind: str) -> None:
        self._kind = kind
        self._lines.forget()
        begin = self.findChild(QPushButton, "case-begin-record")
        if begin is not None:
            self.begins = self.look.say(f"case-new-{kind}")
            begin.setText(self.begins)
        self._show(self._counts)

    def _show(self, counts: Mapping[str, int]) -> None:
        look, kind, case = self.look, self._kind, self.case
        self._counts = counts
        total = counts.get(kind, 0)

        def ids_of(book: Book, start: int, most: int) -> list[RecordId]:
            return list(page_of_case(book, case, kind, start=start, most=most))

        self.list.show_pages(total, ids_of)
        self.list.setHidden(not total)
        self._empty.setText(look.say(f"case-empty-{kind}"))
        self._empty.setHidden(bool(total))
        tells = total and not self._chips  # the chips tell how many there are of each kind
        self.count.setText(look.say(f"case-count-{kind}", count=total) if tells else "")
        for each, chip in self._chips.items():
            number = counts.get(each, 0)
            told = f"  {isolated(look.number(number))}" if number else ""
            chip.setText(kind_word(look, each) + told)
        self.settle_focus()

    def _open(self, line: ShownLine) -> None:
        self.desk.go(place_of(line.kind, line.record))
