"""The first block of a record's margin: what may be done with it, and how to change that."""

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.glance import ConsentShown, Glance, GrantShown, consent_at_a_glance
from hrdoc.errors import HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.consent.shape import ConsentShape
from hrdoc.ui.consent.withdrawing import WithdrawPanel
from hrdoc.ui.consent.wording import terms_of, who
from hrdoc.ui.desk.page import Desk, Place
from hrdoc.ui.session import Touched
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.flow import Flow
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import clear, column, row
from hrdoc.ui.widgets.notice import Notice


class ConsentBlock(QWidget):
    """Consent at a glance: shape and words, a line for each grant, and the two things to do.

    Without `writable` nothing is offered: the record was withdrawn.
    """

    def __init__(self, desk: Desk, record: RecordId, *, writable: bool = True) -> None:
        super().__init__()
        self._desk = desk
        self._look = desk.look
        self._session = desk.session
        self._record = record
        self._writable = writable
        self._glance: Glance | None = None
        self._panel: WithdrawPanel | None = None
        self.setObjectName("consent-block")
        self._shape = ConsentShape(self._look)
        self._headline = label("", wraps=True)
        self._headline.setObjectName("consent-headline")
        self._notice = Notice(self._look, name="consent-notice")
        self._lines = column(space=8)
        self._lay_out()
        self._session.changed.connect(self._hear)
        self.refresh()

    @Slot()
    def refresh(self) -> None:
        """Ask again what may be done with the record."""
        record = self._record
        self._session.query(
            self,
            lambda book: consent_at_a_glance(book, record),
            self._show,
            otherwise=self._tell,
            latest="consent",
        )

    def _lay_out(self) -> None:
        say = self._look.say
        whole = column(space=8, parent=self)
        whole.addWidget(label(say("consent-title"), "section"))
        top = row(space=8)
        top.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._headline, 1)
        whole.addLayout(top)
        whole.addLayout(self._lines)
        whole.addWidget(self._notice)
        self._place = column(space=8)
        whole.addLayout(self._place)
        self._actions = QWidget()
        actions = Flow(self._actions)
        actions.addWidget(button(say("consent-record"), self._record_one, name="consent-record"))
        self._withdraw = button(
            say("consent-withdraw"), self._ask_to_withdraw, name="consent-withdraw", part="danger"
        )
        self._withdraw.hide()
        actions.addWidget(self._withdraw)
        whole.addWidget(self._actions)
        self._actions.setVisible(self._writable)

    def _show(self, glance: Glance) -> None:
        if glance == self._glance:
            return
        self._glance = glance
        headline = self._look.say(f"consent-shape-{glance.shape}")
        self._shape.show_shape(glance.shape, headline)
        self._headline.setText(headline)
        clear(self._lines)
        for shown in glance.grants:
            self._lines.addWidget(self._grant_line(shown))
        for consent in glance.standing:
            self._add_cautions(consent)
        if glance.uncounted:
            self._caution(
                self._look.say(
                    "consent-uncounted",
                    count=glance.uncounted,
                    number=self._look.number(glance.uncounted),
                )
            )
        self._withdraw.setVisible(bool(glance.standing))
        if self._panel is not None:
            self._close_panel()

    def _grant_line(self, shown: GrantShown) -> QWidget:
        line = QWidget()
        line.setObjectName("consent-grant")
        parts = column(space=0, parent=line)
        parts.addWidget(label(who(self._look, shown), wraps=True))
        parts.addWidget(label(terms_of(self._look, shown), "soft", wraps=True))
        return line

    def _add_cautions(self, consent: ConsentShown) -> None:
        if consent.refused:
            self._lines.addWidget(
                label(self._look.say("consent-refused", words=consent.refused), wraps=True)
            )
        if consent.review_passed:
            self._caution(
                self._look.say("consent-review-passed", date=self._look.day(consent.review))
            )
        elif consent.review:
            self._lines.addWidget(
                label(
                    self._look.say("consent-review", date=self._look.day(consent.review)),
                    "soft",
                    wraps=True,
                )
            )

    def _caution(self, sentence: str) -> None:
        notice = Notice(self._look, name="consent-caution")
        self._lines.addWidget(notice)
        notice.tell(sentence, "caution")

    def _record_one(self) -> None:
        self._desk.go(Place("consent", record=self._record))

    def _ask_to_withdraw(self) -> None:
        if self._glance is None or self._panel is not None:
            return
        self._notice.clear()
        self._panel = WithdrawPanel(
            self._desk, self._record, self._glance.standing, done=self._close_panel
        )
        self._place.addWidget(self._panel)
        self._panel.show()
        self._actions.hide()
        self._panel.setFocus()

    def _close_panel(self) -> None:
        clear(self._place)
        self._panel = None
        self._actions.show()
        if self._withdraw.isVisible():
            self._withdraw.setFocus()

    @Slot(object)
    def _hear(self, touched: Touched) -> None:
        if self._record in touched.records or touched.kinds & {"consent", "contact"}:
            self.refresh()

    def _tell(self, error: HrdocError) -> None:
        self._notice.tell(self._look.tell(error), "fails")
