"""A case at a glance: what is next, what it is about, what changed last, and how it stands."""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QShortcut
from PySide6.QtWidgets import QComboBox, QPushButton, QSizePolicy, QTextEdit, QWidget

from hrdoc.casebook.casework import CaseNews, Casework, news_of_case, open_case
from hrdoc.casebook.recording import add_record
from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.lines import Lines, ShownLine
from hrdoc.ui.cases.next_steps import next_steps
from hrdoc.ui.cases.record_list import RecordList
from hrdoc.ui.cases.section import CaseSection
from hrdoc.ui.cases.step_list import Step, StepList
from hrdoc.ui.cases.wording import place_of, record_line
from hrdoc.ui.consent.badge import badged_line, badged_page
from hrdoc.ui.desk.page import Desk, Place
from hrdoc.ui.testimony import keys
from hrdoc.ui.testimony.keeping import Keeping
from hrdoc.ui.testimony.standing import StandingBlock
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.theme.tokens import MARGIN_WIDTH
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.choice_box import ChoiceBox
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, frame, row, scrolled

SUMMARY_HEIGHT = 84
STATUS = "case-status"
_HINTS = Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData


class Overview(CaseSection):
    """The first part of a case; `opened` gives it to the page that shows its title.

    A sealed case is read until somebody says that they change it.
    """

    opened = Signal(object)

    def __init__(self, desk: Desk, case: RecordId, keeping: Keeping) -> None:
        super().__init__(desk, case)
        look = self.look
        self._keeping = keeping
        self.steps = StepList(look, name="case-next", says=look.say("case-next"))
        self._nothing = label(look.say("case-next-nothing"), "soft", wraps=True)
        self._nothing.setObjectName("case-none")
        self._latest = Lines(self.session, badged_page, badged_line(look, record_line(look)), self)
        self.list = RecordList(
            look, self._latest, name="case-latest", says=look.say("case-latest"), quiet=True
        )
        for each in (self.steps, self.list):  # the column scrolls, so that they stand whole
            each.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.summary = self._make_summary()
        self.status = self._make_status()
        self._status_told = label("", wraps=True)
        self._status_told.setObjectName("case-status-told")
        self._change = self._make_change()
        self.writes = False
        """Whether somebody said that they change what is sealed."""
        self._standing = StandingBlock(look, None, kind="case")
        self._lay_out()
        keeping.add("summary", self._summary_value)
        keeping.add("status", self._status_value)
        self.steps.taken.connect(self._take)
        self.list.opened.connect(self._open)
        self.summary.textChanged.connect(self._touch_summary)
        self.status.activated.connect(self._touch_status)
        self.ask()

    def ask(self) -> None:
        """Ask for the case as it stands."""
        case = self.case
        self.session.query(
            self,
            lambda book: open_case(book, case),
            self._show,
            otherwise=self.refuse,
            latest="case-part",
        )

    def begin(self) -> None:
        """Begin a testimony."""
        case = self.case
        self.begin_record("testimony", lambda book: add_record(book, "testimony", {"case": case}))

    @property
    def rests(self) -> bool:
        """Whether the case may be written on and is only read."""
        return not self._change.isHidden()

    def change(self) -> None:
        """Let a sealed case be written on: what is written begins a new version."""
        if not self.rests:
            return
        self.writes = True
        self.summary.setReadOnly(False)
        self.summary.setFocus()
        self.ask()

    def focus_first(self) -> None:
        """What is next, else what changed last, else the summary."""
        for each in (self.steps, self.list):
            if not each.isHidden():
                each.setFocus()
                return
        self.summary.setFocus()

    def _make_summary(self) -> QTextEdit:
        made = QTextEdit()
        made.setObjectName("case-summary")
        is_part(made, "summary")
        made.setAcceptRichText(False)
        made.setInputMethodHints(_HINTS)
        made.setTabChangesFocus(True)
        made.setReadOnly(True)  # until it is known what stands there
        made.setFixedHeight(self.look.px(SUMMARY_HEIGHT))
        made.setPlaceholderText(self.look.say("case-summary-place"))
        return made

    def _make_status(self) -> QComboBox:
        made = ChoiceBox()
        made.setObjectName("case-status")
        made.setEnabled(False)
        made.addItem(self.look.say("case-status-unsaid"), None)
        for term in shipped.vocabulary(STATUS).terms.values():
            made.addItem(self.look.label(term.labels), term.code)
        return made

    def _make_change(self) -> QPushButton:
        look = self.look
        made = button(look.say("record-edit"), self.change, name="record-edit")
        made.setIcon(look.icon("pencil"))
        made.setToolTip(look.say("testimony-change-tip"))
        made.hide()
        QShortcut(keys.CHANGING, self).activated.connect(self.change)
        return made

    def _lay_out(self) -> None:
        say = self.look.say
        self.count.hide()
        self.add_act(say("case-new-testimony"), self.begin, name="testimony-new")
        self.body.setSpacing(0)
        inside = QWidget()
        both = row(space=24, parent=inside)
        ends = (0, 16)
        both.setContentsMargins(ends[self.look.mirrored], 0, ends[not self.look.mirrored], 0)
        left = column(space=8)
        both.addLayout(left, 1)
        top = label(say("case-next"), "section")
        self.head.insertWidget(0, top)
        for each in (self.steps, self._nothing):
            left.addWidget(each)
            each.hide()
        left.addSpacing(8)
        told = label(say("case-summary"), "section")
        told.setBuddy(self.summary)
        self.summary.setAccessibleName(say("case-summary"))
        left.addWidget(told)
        left.addWidget(self.summary)
        left.addSpacing(8)
        self._latest_title = label(say("case-latest"), "section")
        self._latest_title.hide()
        self.list.hide()
        left.addWidget(self._latest_title)
        left.addWidget(self.list)
        left.addStretch(1)
        both.addWidget(self._margin())
        self.body.addSpacing(8)
        self.body.addWidget(scrolled(inside, name="case-overview"), 1)

    def _margin(self) -> QWidget:
        say, look = self.look.say, self.look
        margin = frame("margin", name="case-margin")
        margin.setFixedWidth(look.px(MARGIN_WIDTH) - 40)
        beside = column(space=8, parent=margin)
        told = label(say("case-status"), "section")
        told.setBuddy(self.status)
        self.status.setAccessibleName(say("case-status"))
        beside.addWidget(told)
        beside.addWidget(self.status)
        beside.addWidget(self._status_told)
        self._status_told.hide()
        beside.addSpacing(8)
        beside.addWidget(self._standing)
        beside.addWidget(self._change, 0, Qt.AlignmentFlag.AlignLeading)
        beside.addSpacing(8)
        for words, icon, place in (
            (say("case-details"), "file-text", Place("record", record=self.case)),
            (say("case-export"), "upload", Place("export", record=self.case)),
        ):
            made = button(words, partial(self.desk.go, place), name=f"case-{icon}", part="plain")
            made.setIcon(look.icon(icon, look.tokens.accent))
            beside.addWidget(made, 0, Qt.AlignmentFlag.AlignLeading)
        beside.addStretch(1)
        return margin

    def _show(self, work: Casework) -> None:
        self._standing.show_versions(work.opened.versions)
        self._show_fields(work)
        self.opened.emit(work)
        case = self.case
        self.session.query(
            self,
            lambda book: news_of_case(book, case),
            lambda news: self._show_news(work, news),
            otherwise=self.refuse,
            latest="case-news",
        )

    def _show_news(self, work: Casework, news: CaseNews) -> None:
        steps = next_steps(self.look, work, news)
        self.steps.show_steps(steps)
        self.steps.setHidden(not steps)
        self._nothing.setText(
            self.look.say("case-next-nothing" if work.counts else "case-next-first")
        )
        self._nothing.setHidden(bool(steps))
        self.list.show_ids([each.record for each in news.latest])
        self.list.setHidden(not news.latest)
        self._latest_title.setHidden(not news.latest)
        self.settle_focus()

    def _show_fields(self, work: Casework) -> None:
        versions, fields = work.opened.versions, work.opened.fields
        may = versions.state != "withdrawn" and not versions.conflict
        writable = may and (self.writes or versions.state != "sealed")
        self.summary.setReadOnly(not writable)
        self.summary.setPlaceholderText(
            self.look.say("case-summary-place" if writable else "case-summary-none")
        )
        self.status.setEnabled(writable)
        self.status.setVisible(writable)
        self._status_told.setHidden(writable)
        self._change.setVisible(may and not writable)
        if self._keeping.waits:
            return
        summary = fields.get("summary")
        if isinstance(summary, str) and summary != self._summary_value():
            self.summary.blockSignals(True)  # noqa: FBT003 - Qt's switch
            self.summary.setPlainText(summary)
            self.summary.blockSignals(False)  # noqa: FBT003 - Qt's switch
        self.status.setCurrentIndex(max(0, self.status.findData(fields.get("status"))))
        self._status_told.setText(self.status.currentText())

    def _summary_value(self) -> Json:
        return self.summary.toPlainText().strip() or None

    def _status_value(self) -> Json:
        code = self.status.currentData()
        return code if isinstance(code, str) else None

    @Slot()
    def _touch_summary(self) -> None:
        self._keeping.touch("summary")

    @Slot(int)
    def _touch_status(self, _: int) -> None:
        self._keeping.touch("status")

    @Slot(object)
    def _take(self, step: Step) -> None:
        if step.place is not None:
            self.desk.go(step.place)

    @Slot(object)
    def _open(self, line: ShownLine) -> None:
        self.desk.go(place_of(line.kind, line.record))
