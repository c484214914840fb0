"""The first block of a record's margin: what may be done with it, and how to change that."""

from collections.abc import Callable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.consent_margin import ConsentMargin, consent_margin
from hrdoc.casebook.glance import ConsentShown, GrantShown, Shape
from hrdoc.casebook.together import LEADS
from hrdoc.errors import HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.consent.badge import ask_again_first, badge_words, headline, with_limits
from hrdoc.ui.consent.shape import ConsentShape
from hrdoc.ui.consent.wording import terms_of, who
from hrdoc.ui.desk.page import Desk, Place
from hrdoc.ui.session import Touched
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.elided_link import ElidedLink
from hrdoc.ui.widgets.flow import Flow
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import clear, column, row
from hrdoc.ui.widgets.notice import Notice

_WAYS: Final = 3
"""Consents that are led to one by one, at most."""


class ConsentBlock(QWidget):
    """Consent at a glance: shape and words, a line for each grant, and what can be done.

    Without `writable` nothing is offered but what already left: the record was withdrawn. `told`
    says whether a consent stands, each time that was asked of the vault.
    """

    told = Signal(bool)
    glanced = Signal(object, str)
    """The shape and its words, for where the block itself is not seen."""

    def __init__(self, desk: Desk, record: RecordId, *, writable: bool = True) -> None:
        super().__init__()
        self._desk = desk
        self._look = desk.look
        self._session = desk.session
        self._record = record
        self._writable = writable
        self._shown: ConsentMargin | None = None
        self.setObjectName("consent-block")
        self._shape = ConsentShape(self._look)
        self._headline = label("", wraps=True)
        self._headline.setObjectName("consent-headline")
        self._notice = Notice(self._look, name="consent-notice")
        self._lines = column(space=8)
        self._lay_out()
        self._session.changed.connect(self._hear)
        self.refresh()

    @property
    def stands(self) -> bool:
        """Whether a sealed consent stands about the record, as far as that was told yet."""
        return self._shown is not None and bool(self._shown.glance.standing)

    def glance_again(self) -> None:
        """Tell again how the consent stands, where that is known."""
        if self._shown is None:
            return
        badge = self._shown.badge
        tells = badge is not None and (badge.shape in LEADS or badge.differs)
        if badge is not None and tells and not self._shown.is_gone:
            self.glanced.emit(badge.sign, badge_words(self._look, badge))
            return
        shape, words = self._shape.shape, self._headline.text()
        if shape in LEADS and any(each.refused for each in self._shown.glance.standing):
            words = with_limits(self._look, words, ["bound"])
        if self._shown.glance.is_due and not self._shown.is_gone:
            shape, words = Shape.DUE, ask_again_first(self._look, words)
        self.glanced.emit(shape, words)

    @Slot()
    def refresh(self) -> None:
        """Ask again what may be done with the record."""
        record = self._record
        self._session.query(
            self,
            lambda book: consent_margin(book, record),
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
        self._actions = QWidget()
        actions = Flow(self._actions)
        self._record_one = button(
            say("consent-record"), self._go_to("consent"), name="consent-record"
        )
        self._withdraw = button(
            say("consent-withdraw"),
            self._go_to("withdrawal"),
            name="consent-withdraw",
            part="danger",
        )
        self._left = button(
            say("consent-what-left"), self._go_to("withdrawal"), name="consent-what-left"
        )
        is_part(self._left, "plain")
        self._list = button(
            say("consent-list-open"),
            self._go_to("consents"),
            name="consent-list-open",
            part="plain",
        )
        for each in (self._record_one, self._withdraw, self._left, self._list):
            each.hide()
            actions.addWidget(each)
        whole.addWidget(self._actions)

    def _go_to(self, screen: str) -> Callable[[], None]:
        return lambda: self._desk.go(Place(screen, record=self._record))

    def _show(self, shown: ConsentMargin) -> None:
        if shown == self._shown:
            return
        self._shown = shown
        say, glance = self._look.say, shown.glance
        words = headline(self._look, glance.shape, glance.grants)
        badge = shown.badge
        differs = badge is not None and badge.differs
        follows = shown.kind == "evidence" and badge is not None and badge.shape in LEADS
        if badge is not None and (differs or follows):  # a file follows what it supports, too
            words = badge_words(self._look, badge)
        self._shape.show_shape(glance.shape, words)
        self._headline.setText(words)
        clear(self._lines)
        if (glance.shape is Shape.WITHDRAWN and not differs) or shown.is_gone:
            self._add_before(glance.grants)
        else:
            self._add_late(glance.standing)
            for grant in glance.grants:
                self._lines.addWidget(self._grant_line(grant))
            for consent in glance.standing:
                self._add_cautions(consent)
        self._add_ways(glance.consents)
        if glance.uncounted:
            number = self._look.number(glance.uncounted)
            self._caution(say("consent-uncounted", count=glance.uncounted, number=number))
        stands, writes = bool(glance.standing), self._writable and not shown.is_gone
        if shown.is_begun and writes:
            self._lines.addWidget(label(say("consent-begun"), "soft", wraps=True))
        anew = say("consent-record-again") if stands else say("consent-record")
        self._record_one.setText(say("consent-go-on") if shown.is_begun else anew)
        self._record_one.setVisible(writes and shown.kind != "consent")
        allows = bool(glance.may_leave)
        self._withdraw.setText(say("consent-withdraw") if allows else say("consent-let-go"))
        self._withdraw.setVisible(writes and stands)
        left = say("consent-what-left-erased") if shown.is_erased else say("consent-what-left")
        self._left.setText(left)
        self._left.setVisible(not stands and bool(glance.consents or shown.is_gone))
        self._list.setVisible(len(glance.consents) > 1 or shown.kind == "person")
        self.glance_again()
        self.told.emit(stands)

    def _add_before(self, grants: Sequence[GrantShown]) -> None:
        """Say whom it was allowed to in a consent that ended with the record: nobody has it now."""
        names = [who(self._look, each) for each in grants]
        if names:
            to = self._look.locale.createSeparatedList(list(dict.fromkeys(names)))
            line = label(self._look.say("consent-before", to=to), "soft", wraps=True)
            line.setObjectName("consent-before")
            self._lines.addWidget(line)

    def _add_ways(self, consents: Sequence[ConsentShown]) -> None:
        """A way to each consent, withdrawn or not; of many the list of them leads there."""
        for number, each in enumerate(consents[:_WAYS]):
            day, say = self._look.day(each.given), self._look.say
            is_past = number > 0 and (each.withdrawn or not each.grants)
            words = say("consent-open")
            if day:
                words = say("consent-open-earlier" if is_past else "consent-open-given", date=day)
            place = Place("consent", record=each.record)
            way = ElidedLink(
                words, partial(self._desk.go, place), name="consent-open", says=words, end=True
            )
            self._lines.addWidget(way, 0, Qt.AlignmentFlag.AlignLeading)

    def _grant_line(self, shown: GrantShown) -> QWidget:
        line = QWidget()
        line.setObjectName("consent-grant")
        parts = column(space=0, parent=line)
        parts.addWidget(label(who(self._look, shown), wraps=True))
        parts.addWidget(label(terms_of(self._look, shown), "soft", wraps=True))
        return line

    def _add_late(self, standing: Sequence[ConsentShown]) -> None:
        """Say before anything else that a day to ask again has passed."""
        for consent in standing:
            if consent.review_passed:
                date = self._look.day(consent.review)
                self._caution(self._look.say("consent-review-passed", date=date))

    def _add_cautions(self, consent: ConsentShown) -> None:
        if consent.refused:
            self._lines.addWidget(
                label(self._look.say("consent-refused", words=consent.refused), wraps=True)
            )
        if consent.review and not consent.review_passed:
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

    @Slot(object)
    def _hear(self, touched: Touched) -> None:
        if self._record in touched.records or touched.kinds & {"consent", "contact"}:
            self.refresh()

    def _tell(self, error: HrdocError) -> None:
        self._notice.tell(self._look.tell(error), "fails")
