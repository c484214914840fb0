"""Any record, only to be read: its kind and title, how it stands, and what it says."""

from collections.abc import Iterable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.opening import Opened, open_record
from hrdoc.errors import HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.wording import kind_word, place_of
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.session import Touched
from hrdoc.ui.testimony.standing import StandingBlock
from hrdoc.ui.theme.tokens import MARGIN_WIDTH
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, frame, row
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.record_lines import RecordText
from hrdoc.ui.widgets.record_view import WIDTH, RecordView


class RecordPage(Page):
    """One record of the vault."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self._record = place.record or RecordId("")
        self._notice = Notice(self.look, name="record-notice")
        self._kind = label("", "label")
        self._title = label("", "title", wraps=True)
        self._title.setObjectName("record-title")
        self._title.setMaximumWidth(self.look.px(WIDTH))
        side = Qt.AlignmentFlag.AlignRight if self.look.mirrored else Qt.AlignmentFlag.AlignLeft
        self._title.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute)
        self.view = RecordView(self.look)
        self._standing = StandingBlock(self.look, None)
        self._case = button("", self._open_case, name="record-case", part="plain")
        self._opened: Opened | None = None
        self._lay_out()
        self.view.followed.connect(self._follow)
        self.session.changed.connect(self._hear)
        self._ask()

    def focus_first(self) -> None:
        """What the record says."""
        self.view.setFocus()

    def regions(self) -> Iterable[QWidget]:
        """What it says, and how it stands."""
        return (self.view, self._margin)

    def _lay_out(self) -> None:
        words = column(space=4, edge=24)
        for each in (self._notice, self._kind, self._title):
            words.addWidget(each)
        words.addSpacing(12)
        words.addWidget(self.view, 1)
        self._margin = frame("margin", name="record-margin")
        self._margin.setFixedWidth(self.look.px(MARGIN_WIDTH))
        beside = column(space=16, edge=16, parent=self._margin)
        beside.addWidget(self._standing)
        beside.addWidget(self._case, 0, Qt.AlignmentFlag.AlignLeading)
        beside.addStretch(1)
        self._case.hide()
        whole = row(space=0, parent=self)
        whole.addLayout(words, 1)
        whole.addWidget(self._margin)

    @Slot(object)
    def _hear(self, touched: Touched) -> None:
        if self._record in touched.records:
            self._ask()

    def _ask(self) -> None:
        record = self._record
        self.session.query(
            self,
            lambda book: open_record(book, record),
            self._show,
            otherwise=self._refuse,
            latest="record",
        )

    def _show(self, opened: Opened) -> None:
        say, look = self.look.say, self.look
        self._opened = opened
        kind = kind_word(look, opened.kind)
        title = opened.title or say("record-untitled", kind=kind)
        self._kind.setText(kind)
        self._title.setText(title)
        self.view.show_record(RecordText(opened.form, opened.fields, opened.withheld, opened.names))
        self._standing.show_versions(opened.versions)
        case = opened.case_title or (say("cases-untitled") if opened.case else "")
        if opened.kind in {"case", "testimony"}:
            self._case.setText(say("record-open-itself"))
            self._case.show()
        elif opened.case:
            self._case.setText(case)
            self._case.setIcon(look.icon("folder", look.tokens.accent))
            self._case.show()
        self.desk.name_place(self, tuple(filter(None, (case, title))))

    def _open_case(self) -> None:
        opened = self._opened
        if opened is None:
            return
        if opened.kind in {"case", "testimony"}:
            self.desk.go(place_of(opened.kind, opened.record))
        elif opened.case:
            self.desk.go(Place("case", record=opened.case))

    @Slot(str)
    def _follow(self, record: str) -> None:
        self.desk.go(Place("record", record=RecordId(record)))

    def _refuse(self, error: HrdocError) -> None:
        self._notice.tell(self.look.tell(error), "fails")
