"""Putting a consent down: one of three, read aloud, recorded and sealed in one step."""

from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from hrdoc.casebook.consenting import Asking, Consenting, asking, record_consent
from hrdoc.errors import HrdocError
from hrdoc.ui.consent.choosing import Choices
from hrdoc.ui.consent.day_field import DayField
from hrdoc.ui.consent.reading import ReadAloud
from hrdoc.ui.consent.terms import TermBox
from hrdoc.ui.consent.wording import day
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.session import Touched
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, frame, row, scrolled
from hrdoc.ui.widgets.notice import Notice

WIDE: Final = 960
"""From this width of the page on, at 100 %, the sentence stands beside the choice."""


class ConsentPage(Page):
    """The page for one new consent about `place.record`."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        assert place.record is not None
        self._record = place.record
        self._asking: Asking | None = None
        self._wide: bool | None = None
        self._choices = Choices(self.look)
        self._reading = ReadAloud(self.look)
        self._how = TermBox(
            self.look,
            "consent-recording",
            self.look.say("consent-how"),
            name="consent-how",
            none=self.look.say("consent-how-unsaid"),
        )
        self._notice = Notice(self.look, name="consent-page-notice")
        self._save = button(
            self.look.say("consent-save"), self._keep, name="consent-save", part="primary"
        )
        self._save.setEnabled(False)
        self._lay_out()
        self._choices.changed.connect(self._read)
        record = self._record
        self.session.query(
            self, lambda book: asking(book, record), self._fill, otherwise=self._tell
        )

    def focus_first(self) -> None:
        """The first of the three consents."""
        self._choices.setFocus()

    def _lay_out(self) -> None:
        say = self.look.say
        form = QWidget()
        form.setMaximumWidth(self.look.px(FORM_WIDTH))
        rows = column(space=16, parent=form)
        rows.addWidget(label(say("consent-page-title"), "title"))
        rows.addWidget(self._choices)
        beside = QWidget()
        beside.setMaximumWidth(self.look.px(FORM_WIDTH))
        reading = column(space=0, parent=beside)
        reading.addWidget(self._reading)
        reading.addStretch(1)
        rest = QWidget()
        rest.setMaximumWidth(self.look.px(FORM_WIDTH))
        self._rest = column(space=16, parent=rest)
        self._rest.addWidget(self._how)
        self._dates = column(space=16)
        self._rest.addLayout(self._dates)
        self._rest.addLayout(self._refusal())
        self._rest.addStretch(1)
        inside = QWidget()
        self._parts = QGridLayout(inside)
        self._parts.setContentsMargins(32, 32, 32, 32)
        self._parts.setHorizontalSpacing(32)
        self._parts.setVerticalSpacing(16)
        self._cells = (form, beside, rest)
        self._arrange()
        whole = column(space=0, parent=self)
        whole.addWidget(scrolled(inside, name="consent-scroll"), 1)
        whole.addWidget(self._foot())

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let what is read aloud stand beside the choice where there is room."""
        super().resizeEvent(event)
        self._arrange()

    def _arrange(self) -> None:
        wide = self.width() >= self.look.px(WIDE)
        if wide is self._wide:
            return
        self._wide = wide
        places = ((0, 0, 1), (0, 1, 2), (1, 0, 1)) if wide else ((0, 0, 1), (1, 0, 1), (2, 0, 1))
        for cell, (down, along, tall) in zip(self._cells, places, strict=True):
            self._parts.addWidget(cell, down, along, tall, 1)
        self._parts.setColumnStretch(0, 1 if wide else 1000)  # what is left over is at the end
        self._parts.setColumnStretch(1, 1)
        self._parts.setRowStretch(1, 1 if wide else 0)
        self._parts.setRowStretch(2, 0 if wide else 1)

    def _refusal(self) -> QVBoxLayout:
        """What the person refuses, in their words."""
        title = self.look.say("consent-refused-title")
        self._refused = QLineEdit()
        self._refused.setObjectName("consent-refused")
        self._refused.setAccessibleName(title)
        self._refused.setInputMethodHints(
            Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData
        )
        heading = label(title, "label")
        heading.setBuddy(self._refused)
        words = column(space=4)
        words.addWidget(heading)
        words.addWidget(self._refused)
        words.addWidget(label(self.look.say("consent-refused-help"), "soft", wraps=True))
        return words

    def _foot(self) -> QFrame:
        """What is done and said at the end, always in sight."""
        foot = frame("strip", name="consent-foot")
        line = row(space=12, parent=foot)
        line.setContentsMargins(32, 12, 32, 12)
        line.addWidget(
            button(self.look.say("consent-cancel"), self.desk.back, name="consent-cancel")
        )
        line.addWidget(self._save)
        line.addWidget(self._notice, 1)
        line.addStretch(0)
        return foot

    def _fill(self, found: Asking) -> None:
        say = self.look.say
        self._asking = found
        here = say("consent-page-title")
        self.desk.name_place(self, (found.title, here) if found.title else (here,))
        self._date = DayField(self.look, say("consent-date"), name="consent-date", iso=found.today)
        self._review = DayField(self.look, say("consent-review-title"), name="consent-review")
        self._dates.addWidget(self._date)
        self._dates.addWidget(self._review)
        self._choices.offer(found)
        self._reading.choose(found.language)
        self._read()
        self._save.setEnabled(True)

    @Slot()
    def _read(self) -> None:
        choices = self._choices
        self._reading.ask(choices.ready, choices.recipient, choices.purpose)

    def _given(self, found: Asking) -> Consenting:
        return Consenting(
            ready=self._choices.ready,
            language=self._reading.language,
            title=self.look.say("consent-record-title", date=day(self.look, found.today)),
            sentence=self._reading.text,
            date=self._date.answer(),
            recorded_as=self._how.code,
            recipient=self._choices.recipient,
            purpose=self._choices.purpose,
            review_on=self._review.answer(),
            refused=self._refused.text(),
            replaces=self._choices.replaces,
        )

    def _keep(self) -> None:
        if self._asking is None:
            return
        for field in (self._date, self._review):
            if field.is_impossible:
                self._notice.tell(self.look.say("consent-date-refused"), "fails")
                field.setFocus()
                return
        record, given = self._record, self._given(self._asking)
        self._notice.clear()
        self._save.setEnabled(False)
        self.session.command(
            self,
            lambda book: record_consent(book, record, given),
            lambda _: self.desk.back(),
            touches=lambda consent: Touched(frozenset({record, consent}), frozenset({"consent"})),
            otherwise=self._tell,
        )

    def _tell(self, error: HrdocError) -> None:
        self._save.setEnabled(self._asking is not None)
        self._save.setFocus()
        self._notice.tell(self.look.tell(error), "fails")
