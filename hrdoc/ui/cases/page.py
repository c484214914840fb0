"""The cases of the vault: a list to walk, a case begun in one step, and accounts without a case."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.opening import case_lines, count_caseless_testimonies
from hrdoc.casebook.reading import count_records, list_ids
from hrdoc.casebook.recording import add_record
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.first_steps import FirstSteps
from hrdoc.ui.cases.lines import Lines, ShownLine
from hrdoc.ui.cases.new_case import NewCase
from hrdoc.ui.cases.record_list import RecordList
from hrdoc.ui.cases.wording import case_line
from hrdoc.ui.consent.due_line import DueLine
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.session import Touched
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row

LIST_WIDTH = 880
"""The widest a list of cases is, in pixels at 100 %."""


class CasesPage(Page):
    """The list of cases."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        say = self.look.say
        self._known = False
        self._lines = Lines(self.session, case_lines, case_line(self.look), self)
        self.list = RecordList(self.look, self._lines, name="cases", says=say("cases-title"))
        self._new = NewCase(self.look)
        self._count = label("", "soft")
        self._count.setObjectName("cases-count")
        self._count.setContentsMargins(0, 0, 0, 4)  # on the line that the title stands on
        self._add = button(say("cases-new"), self._begin, name="cases-new", part="primary")
        self._add.setIcon(self.look.icon("plus", self.look.tokens.on_accent))
        self._add.setToolTip(say("cases-new-tip"))
        self._caseless = button("", self._open_caseless, name="cases-without", part="plain")
        self._teaching = FirstSteps(self.look)
        self._lay_out()
        self._listen()
        desk.name_place(self, (say("desk-rail-cases"),))
        self._ask()

    def focus_first(self) -> None:
        """The list, or the title of a first case."""
        if self._known and not self._lines.rowCount():
            self._new.title.setFocus()
        else:
            self.list.setFocus()

    def regions(self) -> Iterable[QWidget]:
        """The page as a whole."""
        return (self,)

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(self.look.px(LIST_WIDTH))
        body = column(space=12, parent=inside)
        head = row(space=12)
        self._title = label(self.look.say("cases-title"), "title")
        head.addWidget(self._title)
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        head.addWidget(self._add)
        body.addLayout(head)
        body.addWidget(self._teaching)
        body.addWidget(self._new)
        body.addWidget(self.list)
        body.addWidget(self._caseless, 0, Qt.AlignmentFlag.AlignLeading)
        body.addWidget(DueLine(self.desk))
        body.addStretch(1)
        whole = row(space=0, edge=24, parent=self)
        whole.addWidget(inside, 1)
        for each in (
            self._title,
            self._count,
            self._add,
            self._caseless,
            self._teaching,
            self._new,
        ):
            each.hide()

    def _listen(self) -> None:
        keys = QShortcut(QKeySequence.StandardKey.New, self)
        keys.activated.connect(self._begin)
        self.list.began.connect(self._begin)
        self.list.opened.connect(self._open)
        self._new.named.connect(self._found)
        self._new.left.connect(self._leave_new)
        self.session.changed.connect(self._hear)

    @Slot(object)
    def _hear(self, _: Touched) -> None:
        self._ask()

    def _ask(self) -> None:
        def ask(book: Book) -> tuple[int, int]:
            return count_records(book, kind="case"), count_caseless_testimonies(book)

        self.session.query(self, ask, self._show, latest="cases")

    def _show(self, found: tuple[int, int]) -> None:
        total, caseless = found
        was_known, self._known = self._known, True
        self.list.show_pages(total, _page)
        say, none = self.look.say, not total
        self._title.setHidden(none)
        self._count.setText(say("cases-count", count=total))
        self._count.setHidden(none)
        self.list.setHidden(none)
        self._teaching.setVisible(none)
        if none:
            self._new.show()
        self._add.setVisible(not none and self._new.isHidden())
        self._caseless.setText(say("cases-without-count", count=caseless))
        self._caseless.setVisible(bool(caseless))
        if none and not was_known:
            self._new.begin(can_leave=False)

    @Slot()
    def _begin(self) -> None:
        self._new.show()
        self._add.hide()
        self._new.begin(can_leave=bool(self._lines.rowCount()))

    @Slot()
    def _leave_new(self) -> None:
        if self._lines.rowCount():
            self._new.hide()
            self._add.show()
            self.list.setFocus()

    @Slot(str)
    def _found(self, title: str) -> None:
        self.session.command(
            self,
            lambda book: add_record(book, "case", {"title": title}),
            lambda record: self.desk.go(Place("case", record=record)),
            touches=lambda record: Touched(frozenset({record}), frozenset({"case"})),
        )

    @Slot(object)
    def _open(self, line: ShownLine) -> None:
        self.desk.go(Place("case", record=line.record))

    def _open_caseless(self) -> None:
        self.desk.go(Place("case"))


def _page(book: Book, start: int, most: int) -> Sequence[RecordId]:
    return list_ids(book, kind="case", order="changed", start=start, most=most)
