"""Counts: a question, the numbers with their unit and their caution, and the events behind them.

`Place("counts", record=<a case>)` counts one case, without a record everything. The question stands
in the place, so that coming back from a record finds it again.
"""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtGui import QHideEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.counting import By, Counted, Question, Unit, by_name, count
from hrdoc.casebook.fact_reading import AT_ONCE, all_facts, count_many, few_facts
from hrdoc.casebook.facts import Facts
from hrdoc.casebook.reading import PAGE, Listed, list_ids, list_page
from hrdoc.errors import Cancelled, HrdocError
from hrdoc.records.ids import RecordId, is_record_id
from hrdoc.ui.counts.asking import Asking
from hrdoc.ui.counts.bars import BarList
from hrdoc.ui.counts.behind import Behind
from hrdoc.ui.counts.leaving_panel import LeavingPanel
from hrdoc.ui.counts.rows import CountRows
from hrdoc.ui.counts.table import Cells, CountTable
from hrdoc.ui.counts.wording import ACTS, SMALL, cautions, heading, row_names, totals
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.long_reading import LongReading
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.empty import Empty
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.widgets.notice import Notice

_BEHIND_WIDTH = 400


class CountsPage(Page):
    """Counts as soon as a question is chosen; what is long runs beside the window."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        say = self.look.say
        self._facts: Facts | None = None
        self._counted: Counted | None = None
        self._asked: Question | None = None
        self._leaving: LeavingPanel | None = None
        self.asking = Asking(self.look, place.record)
        self.rows = CountRows(self.look, self)
        self._cells = Cells(self.look, self.rows, self)
        self.bars = BarList(self.look, self.rows)
        self.table = CountTable(self.look, self._cells)
        self._behind = Behind(desk)
        self._stack = QStackedWidget()
        self._notice = Notice(self.look, name="counts-notice")
        self._small = Notice(self.look, name="counts-small")
        self._heading = at_start(self.look, label("", "title", wraps=True))
        self._heading.setObjectName("counts-heading")
        self._total = at_start(self.look, label("", "soft", wraps=True))
        self._total.setObjectName("counts-total")
        self._caution = at_start(self.look, label("", "soft", wraps=True))
        self._caution.setObjectName("counts-caution")
        self._empty = Empty(self.look, say("counts-none"), name="counts-none")
        self.reading = LongReading(
            self.session,
            partial(few_facts, case=place.record),
            partial(all_facts, case=place.record),
            say("counts-reading"),
            self,
        )
        self._lay_out()
        self._connect()
        if place.part:
            self.asking.choose(_question_of(place.part))
        desk.name_place(self, (say("counts-title"),))
        cases = partial(_cases, case=place.record)
        self.session.query(self, cases, self.asking.offer_cases, latest="cases")
        self.reading.ask()

    @property
    def counted(self) -> Counted | None:
        """What is shown, None before it has come."""
        return self._counted

    def focus_first(self) -> None:
        """The first choice."""
        self.asking.focus_first()

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Nobody looks any more: stop reading."""
        super().hideEvent(event)
        if not event.spontaneous():
            self.reading.stop()

    # --- laying out --------------------------------------------------------------------------

    def _lay_out(self) -> None:
        whole = column(space=8, edge=24, parent=self)
        whole.addWidget(self.asking)
        whole.addSpacing(8)
        whole.addLayout(self._top())
        whole.addWidget(self._total)
        for each in (self._small, self._caution):
            each.setMaximumWidth(self.look.px(FORM_WIDTH))
            whole.addWidget(each)
        whole.addWidget(self._notice)
        whole.addWidget(self._empty, 1)
        self._panel = column(space=0)
        whole.addLayout(self._panel)
        held = QWidget()
        inside = column(space=0, parent=held)
        inside.addWidget(self.bars)
        inside.addStretch(1)
        self._stack.addWidget(held)
        self._stack.addWidget(self.table)
        self._behind.setFixedWidth(self.look.px(_BEHIND_WIDTH))
        self._behind.hide()
        self._middle = QWidget()
        beside = row(space=24, parent=self._middle)
        beside.addWidget(self._stack, 1)
        beside.addWidget(self._behind)
        whole.addWidget(self._middle, 1)
        self._empty.hide()

    def _top(self) -> QHBoxLayout:
        say = self.look.say
        line = row(space=8)
        line.addWidget(self._heading, 1)
        self._again = button(say("counts-again"), self._read, name="counts-again", part="plain")
        self._as_table = button(
            say("counts-as-table"), self._turn, name="counts-as-table", part="chip"
        )
        self._as_table.setCheckable(True)
        self._take_out = button(
            say("counts-take-out"), self._ask_leaving, name="counts-take-out", part="plain"
        )
        self._take_out.setIcon(self.look.icon("upload", self.look.tokens.accent))
        for each in (self._again, self._as_table, self._take_out):
            line.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
        self._again.hide()
        return line

    def _connect(self) -> None:
        self.asking.asked.connect(self._count)
        self.asking.moved.connect(self._read)
        self.rows.wanted.connect(self._ask_titles)
        for view in (self.bars, self.table):
            view.activated.connect(self._enter)
            view.selectionModel().currentChanged.connect(self._choose)
        self.reading.loaded.connect(self._take)
        self.reading.began.connect(self._tell_reading)
        self.reading.stopped.connect(self._tell_stopped)
        self.reading.changed_since.connect(self._tell_changed)
        self.reading.refused.connect(self._refuse)

    # --- reading and counting ----------------------------------------------------------------

    @Slot()
    def _read(self) -> None:
        case = self.asking.case
        self.place = Place("counts", record=case, part=self.place.part)
        self.desk.stand_at(self, self.place)
        self.reading.read(partial(few_facts, case=case), partial(all_facts, case=case))

    @Slot(object)
    def _take(self, facts: Facts) -> None:
        same = len(facts) <= AT_ONCE and facts == self._facts
        self._facts = facts
        self._notice.clear()
        self._again.hide()
        if not same:
            self._count()

    @Slot()
    def _count(self) -> None:
        """Count the facts there are: at once, or beside the window where they are many."""
        acts = self.look.lists.vocabulary(ACTS)
        facts, question = self._facts, self.asking.question
        if facts is None or acts is None:
            return
        self._asked = question
        if len(facts) <= AT_ONCE:
            self._take_counted(count(facts, question, acts))
            return
        self.session.start(
            self,
            lambda _, control: count_many(control, facts, question, acts),
            self._take_counted,
            label=self.look.say("counts-counting"),
            otherwise=self._refuse,
        )

    def _take_counted(self, counted: Counted) -> None:
        """Show a count; equals by their names, which the vault has for people and places."""
        records = [RecordId(row.key) for row in counted.rows if is_record_id(row.key)]
        if len(counted.rows) > PAGE or not records:
            self._show(counted, {})
            return
        ask = partial(_titles, records)
        self.session.query(self, ask, lambda titles: self._show(counted, titles))

    def _show(self, counted: Counted, titles: dict[str, str]) -> None:
        if counted.question != self._asked:
            return  # another was asked for meanwhile
        if len(counted.rows) <= PAGE:
            counted = by_name(counted, row_names(self.look, counted, titles))
        self._counted = counted
        look, question = self.look, counted.question
        self._close_leaving()
        self._behind.hide()
        self.rows.show_counted(counted, titles)
        self._cells.show_counted(counted)
        self._heading.setText(heading(look, question))
        self._total.setText(totals(look, counted))
        self._caution.setText(" ".join(cautions(look, counted)))
        small = 0 < counted.smallest < SMALL
        self._small.setVisible(small)
        if small:
            self._small.tell(look.say("counts-small", number=look.number(SMALL)), "caution")
        empty = not counted.rows
        self._empty.setVisible(empty)
        shown = (self._middle, self._caution, self._as_table, self._take_out, self._total)
        for each in (*shown, self._heading):
            each.setHidden(empty)
        self.place = Place("counts", record=self.asking.case, part=_part_of(question))
        self.desk.stand_at(self, self.place)

    @Slot(object)
    def _ask_titles(self, records: list[RecordId]) -> None:
        self.session.query(self, partial(_titles, records), self.rows.take_titles)

    # --- telling -----------------------------------------------------------------------------

    @Slot()
    def _tell_reading(self) -> None:
        self._notice.tell(self.look.say("counts-reading-now"))

    @Slot()
    def _tell_stopped(self) -> None:
        self._notice.tell(self.look.say("counts-stopped"), "caution")
        self._again.show()

    @Slot()
    def _tell_changed(self) -> None:
        self._notice.tell(self.look.say("counts-changed"))
        self._again.show()

    @Slot(object)
    def _refuse(self, error: HrdocError) -> None:
        if isinstance(error, Cancelled):
            self._tell_stopped()
        else:
            self._notice.tell(self.look.tell(error), "fails")

    # --- acting ------------------------------------------------------------------------------

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, index: QModelIndex, _: QModelIndex) -> None:
        """Show the events behind the number that is chosen."""
        own = self.rows.index(index.row(), 0)
        found = self.rows.row_at(own)
        self._behind.setVisible(found is not None)
        if found is not None:
            self._behind.show_row(self.rows.name_at(own), found)

    @Slot(QModelIndex)
    def _enter(self, index: QModelIndex) -> None:
        self._choose(index, index)
        self._behind.list.setFocus()

    def _turn(self) -> None:
        self._stack.setCurrentIndex(int(self._as_table.isChecked()))

    def _ask_leaving(self) -> None:
        if self._counted is not None and self._leaving is None:
            self._leaving = LeavingPanel(self.desk, self._counted, done=self._close_leaving)
            self._panel.addWidget(self._leaving)
            self._leaving.setFocus()

    def _close_leaving(self) -> None:
        if self._leaving is not None:
            self._leaving.hide()
            self._leaving.deleteLater()
            self._leaving = None


def _cases(book: Book, case: RecordId | None) -> Sequence[Listed]:
    """The cases that changed last, and the one that is counted."""
    latest = list_ids(book, kind="case", order="changed")[:PAGE]
    return list_page(book, list(dict.fromkeys([*([case] if case else []), *latest])))


def _titles(records: Sequence[RecordId], book: Book) -> dict[str, str]:
    return {str(each.record): each.title for each in list_page(book, records)}


def _part_of(question: Question) -> str:
    return " ".join(
        (question.unit, question.by, question.calendar, "broad" if question.broad else "")
    )


def _question_of(part: str) -> Question:
    unit, by, calendar, *broad = part.split()
    return Question(Unit(unit), By(by), calendar, bool(broad))
