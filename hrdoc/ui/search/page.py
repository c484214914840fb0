"""Search: one field, results as one types, filters, and the searches that are kept.

Every question names itself the latest, so an answer that another question has overtaken is never
shown. What is asked stands in the place of the page, so that coming back finds it again.
"""

from typing import Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from hrdoc.casebook.errors import SearchDatesReversed, SearchDateUnclear
from hrdoc.casebook.searching import SearchRequest
from hrdoc.errors import HrdocError
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.search.asking import PAGE, Answer, Line, answer, progress, spellings
from hrdoc.ui.search.field import Field
from hrdoc.ui.search.filters import Filters
from hrdoc.ui.search.keeping import Keeping
from hrdoc.ui.search.names import Names
from hrdoc.ui.search.near import Near
from hrdoc.ui.search.result_list import ResultList
from hrdoc.ui.search.results import Results
from hrdoc.ui.search.silence import NothingFound, Start
from hrdoc.ui.search.standing import NOTHING, Standing
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.widgets.notice import Notice

DEBOUNCE: Final = 130
"""Milliseconds after a key until the vault is asked."""

CATCHING_UP: Final = 700
"""Milliseconds between two looks at how far the index is."""


class SearchPage(Page):
    """Asks as one types and shows what came of the latest question."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self._standing = Standing.from_part(place.part)
        self._asked: SearchRequest | None = None
        self._keeping = Keeping(self.look, self.session, self)
        self._field = Field(self.look)
        self._filters = Filters(self.look, self.session, self._standing.request)
        self._results = Results(self.look, self)
        self._list = ResultList(self.look, self._results)
        self._start = Start(self.look)
        self._nothing = NothingFound(self.look)
        self._near = Near(desk)
        self._count = label("", "soft")
        self._catching_up = label("", "soft", wraps=True)
        self._notice = Notice(self.look, name="search-notice")
        self._names = Names(self.look)
        self._stack = QStackedWidget()
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(DEBOUNCE)
        self._look_again = QTimer(self)
        self._look_again.setSingleShot(True)
        self._look_again.setInterval(CATCHING_UP)
        self._lay_out()
        self._connect()
        desk.name_place(self, (self.look.say("search-title"),))
        self._field.setText(self._standing.request.text)
        self._keeping.ask()
        self._search()

    def focus_first(self) -> None:
        """The field; the list where one comes back to a hit."""
        self._field.setFocus()

    def _lay_out(self) -> None:
        whole = column(space=12, edge=24, parent=self)
        top = row(space=12)
        self._keep = button(
            self.look.say("search-kept"), self._open_kept, name="search-kept-open", part="plain"
        )
        self._keep.setIcon(self.look.icon("bookmark", self.look.tokens.accent))
        top.addWidget(self._field, 1)
        top.addWidget(self._keep)
        self._count.setObjectName("search-count")
        self._catching_up.setObjectName("search-catching-up")
        counts = row(space=16)
        counts.addWidget(self._count)
        counts.addWidget(self._catching_up, 1)
        for each in (self._start, self._ending(), self._nothing, QWidget(), self._near):
            self._stack.addWidget(each)
        whole.addLayout(top)
        whole.addWidget(self._filters)
        whole.addWidget(self._notice)
        whole.addLayout(counts)
        whole.addWidget(self._names)
        whole.addWidget(self._stack, 1)

    def _ending(self) -> QWidget:
        """The results, which end with their last row, above nothing."""
        made = QWidget()
        lines = column(space=0, parent=made)
        lines.addWidget(self._list)
        lines.addStretch(1)
        return made

    def _connect(self) -> None:
        self._field.textEdited.connect(lambda _: self._pause.start())
        self._field.left.connect(self._enter_list)
        self._pause.timeout.connect(self._search)
        self._filters.changed.connect(self._search_anew)
        self._results.wanted.connect(self._ask_more)
        self._names.chosen.connect(self._take_name)
        self._list.opened.connect(self._open)
        self._list.left.connect(self._field.setFocus)
        self._list.moved.connect(self._remember)
        self._start.asked.connect(self._run)
        self._nothing.unfiltered.connect(self._filters.clear)
        self._keeping.asked.connect(self._run)
        self._keeping.shown.connect(self._start.show_kept)
        self._look_again.timeout.connect(self._ask_progress)
        self.session.changed.connect(self._touched)

    # --- asking ------------------------------------------------------------------------------

    @Slot()
    def _search(self) -> None:
        """Ask with the words as they stand, unless that was asked already."""
        self._pause.stop()
        request = self._filters.with_text(self._field.text())
        if request != self._asked:
            self._ask(request, self._standing)

    @Slot(object)
    def _search_anew(self, _: object) -> None:
        self._standing = Standing()
        self._search()

    def _ask(self, request: SearchRequest, standing: Standing) -> None:
        again = request == standing.request
        self._asked = request
        if request == NOTHING:
            self._show_start()
            return
        limit = PAGE * (1 + max(standing.row, standing.first) // PAGE) if again else PAGE
        self.session.query(
            self,
            answer(request, limit=limit),
            lambda found: self._show(found, standing if again else Standing(request)),
            otherwise=lambda error: self._refuse(request, error),
            latest="search",
        )
        self.session.query(self, spellings(request.text), self._names.show_names, latest="names")

    @Slot(int)
    def _ask_more(self, offset: int) -> None:
        request = self._asked or NOTHING
        self.session.query(
            self,
            answer(request, offset=offset),
            lambda found: self._append(request, found),
            latest="more",
        )

    def _append(self, request: SearchRequest, found: Answer) -> None:
        if request == self._asked:
            self._results.append(found)

    @Slot(object)
    def _touched(self, _: object) -> None:
        """Something changed: what is shown is asked again when the index has followed."""
        self._look_again.start()

    def _ask_progress(self) -> None:
        self.session.query(self, progress, self._show_progress, latest="progress")

    # --- showing -----------------------------------------------------------------------------

    def _show(self, found: Answer, standing: Standing) -> None:
        self._standing = standing
        self._notice.clear()
        self._filters.accept_dates()
        self._results.show(found)
        self._nothing.show_request(self._asked or NOTHING)
        self._near.show_near(found.near)
        self._names.rest(are_shown=bool(found.near))
        self._stack.setCurrentIndex(1 if found.lines else 4 if found.near else 2)
        self._list.stand(standing.row, standing.first)
        self._tell_count(found)
        self._tell_pending(found.pending, found.records)
        self._stand()

    def _tell_count(self, found: Answer) -> None:
        number = self.look.number(found.total)
        self._count.setText(
            self.look.say("search-count-least", count=found.total, number=number)
            if found.at_least
            else self.look.say("search-count", count=found.total, number=number)
        )
        if not found.lines:  # the page says so in the middle
            self._count.clear()

    def _show_start(self) -> None:
        self.session.query(self, lambda _: None, lambda _: None, latest="search")  # overtakes
        self.session.query(self, lambda _: None, lambda _: None, latest="names")
        self._standing = Standing()
        self._notice.clear()
        self._count.clear()
        self._names.show_names(())
        self._stack.setCurrentIndex(0)
        self._stand()
        self._ask_progress()

    def _refuse(self, request: SearchRequest, error: HrdocError) -> None:
        if request != self._asked:
            return
        if isinstance(error, SearchDateUnclear):
            self._filters.refuse_date(str(error.fields["end"]))
        elif isinstance(error, SearchDatesReversed):
            self._filters.refuse_date("until")
        self._count.clear()
        self._stack.setCurrentIndex(3)
        self._notice.tell(self.look.tell(error), "fails")

    @Slot(str)
    def _take_name(self, name: str) -> None:
        self._field.setText(name + " ")
        self._field.setFocus()
        self._search()

    def _show_progress(self, found: tuple[int, int]) -> None:
        pending, records = found
        self._tell_pending(pending, records)
        request = self._asked or NOTHING
        if request != NOTHING and (not pending or len(self._results.lines) < PAGE):
            self._remember()
            self._ask(request, self._standing)

    def _tell_pending(self, pending: int, records: int) -> None:
        if not pending:
            self._catching_up.clear()
            return
        ready = max(records - pending, 0)
        self._catching_up.setText(
            self.look.say(
                "search-catching-up",
                ready=self.look.number(ready),
                records=self.look.number(records),
                count=records,
            )
        )
        self._look_again.start()

    # --- going -------------------------------------------------------------------------------

    def _enter_list(self) -> None:
        if self._results.lines:
            self._list.enter()
        elif self._near.isVisible():
            self._near.list.setFocus()

    @Slot(object)
    def _open(self, line: Line) -> None:
        screen = "testimony" if line.hit.kind == "testimony" else "record"
        self._remember()
        self.desk.go(Place(screen, record=line.hit.record))

    @Slot()
    def _remember(self) -> None:
        request = self._standing.request
        self._standing = Standing(request, self._list.row, self._list.first)
        self._stand()

    def _stand(self) -> None:
        self.place = Place(self.place.screen, part=self._standing.to_part())
        self.desk.stand_at(self, self.place)

    @Slot(object)
    def _run(self, request: SearchRequest) -> None:
        self._standing = Standing()
        self._field.setText(request.text)
        self._filters.show_request(request)
        self._field.setFocus()
        self._search()

    def _open_kept(self) -> None:
        self._keeping.open_below(self._keep, self._asked or NOTHING)
