"""The testimonies that belong to no case: a list, and a new one of them."""

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.opening import caseless_testimonies, count_caseless_testimonies
from hrdoc.casebook.recording import add_record
from hrdoc.errors import HrdocError
from hrdoc.ui.cases.lines import Lines, ShownLine
from hrdoc.ui.cases.record_list import RecordList
from hrdoc.ui.cases.wording import place_of, record_line
from hrdoc.ui.consent.badge import badged_line, badged_page
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.session import Touched
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.widgets.notice import Notice

LIST_WIDTH = 880
"""The widest a list of records is, in pixels at 100 %."""


class CaselessPage(Page):
    """What was written down before it had a case."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        look, say = self.look, self.look.say
        self._notice = Notice(look, name="case-notice")
        self._lines = Lines(
            self.session, badged_page, badged_line(look, record_line(look, kinds=False)), self
        )
        self.list = RecordList(look, self._lines, name="case-list", says=say("cases-without"))
        self._none = label(say("case-empty-testimony"), "soft", wraps=True)
        self._none.hide()
        begin = button(say("case-new-testimony"), self._begin, name="testimony-new", part="primary")
        begin.setIcon(look.icon("plus", look.tokens.on_accent))
        inside = QWidget()
        inside.setMaximumWidth(look.px(LIST_WIDTH))
        body = column(space=12, parent=inside)
        head = row(space=12)
        head.addWidget(label(say("cases-without"), "title"))
        head.addStretch(1)
        head.addWidget(begin)
        body.addWidget(self._notice)
        body.addLayout(head)
        body.addWidget(self._none)
        body.addWidget(self.list)
        body.addStretch(1)
        row(space=0, edge=24, parent=self).addWidget(inside, 1)
        QShortcut(QKeySequence.StandardKey.New, self).activated.connect(self._begin)
        self.list.opened.connect(self._open)
        self.list.began.connect(self._begin)
        self.session.changed.connect(self._hear)
        trail = (say("desk-rail-cases"), say("cases-without"))
        desk.name_place(self, trail, (Place("cases"),))
        self._ask()

    def focus_first(self) -> None:
        """The list."""
        self.list.setFocus()

    @Slot(object)
    def _hear(self, _: Touched) -> None:
        self._ask()

    def _ask(self) -> None:
        self.session.query(
            self, count_caseless_testimonies, self._show, otherwise=self._refuse, latest="caseless"
        )

    def _show(self, total: int) -> None:
        self.list.show_pages(total, caseless_testimonies)
        self.list.setHidden(not total)
        self._none.setHidden(bool(total))

    @Slot()
    def _begin(self) -> None:
        self.session.command(
            self,
            lambda book: add_record(book, "testimony", {}),
            lambda record: self.desk.go(Place("testimony", record=record)),
            touches=lambda record: Touched(frozenset({record}), frozenset({"testimony"})),
            otherwise=self._refuse,
        )

    @Slot(object)
    def _open(self, line: ShownLine) -> None:
        self.desk.go(place_of(line.kind, line.record))

    def _refuse(self, error: HrdocError) -> None:
        self._notice.tell(self.look.tell(error), "fails")
