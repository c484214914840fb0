"""Taking a consent back: what that does, what it cannot undo, and the last question, in place."""

from collections.abc import Callable, Sequence
from typing import Final

import shiboken6
from PySide6.QtWidgets import QFrame

from hrdoc.casebook.glance import ConsentShown, Departure, departures
from hrdoc.casebook.withdrawing import withdraw
from hrdoc.errors import HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.consent.wording import departed
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.session import Touched
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.flow import Flow
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import clear, column
from hrdoc.ui.widgets.notice import Notice

SHOWN: Final = 5
"""How many bundles are named; of the others their number is told."""


class WithdrawPanel(QFrame):
    """Says what withdrawing does to one record; `done` is called when the person decided."""

    def __init__(
        self,
        desk: Desk,
        record: RecordId,
        standing: Sequence[ConsentShown],
        *,
        done: Callable[[], None],
    ) -> None:
        super().__init__()
        self._desk = desk
        self._look = desk.look
        self._record = record
        self._consents = frozenset(each.record for each in standing)
        self._done = done
        self.setObjectName("consent-withdraw-panel")
        is_part(self, "card")
        self._left = column(space=4)
        self._notice = Notice(self._look, name="consent-withdraw-notice")
        self._lay_out(others=max((each.covers - 1 for each in standing), default=0))
        desk.session.query(self, lambda book: departures(book, record), self._show_left)

    def _lay_out(self, *, others: int) -> None:
        say = self._look.say
        whole = column(space=8, edge=12, parent=self)
        whole.addWidget(label(say("consent-withdraw-does"), wraps=True))
        if others:
            whole.addWidget(
                label(
                    say("consent-withdraw-others", count=others, number=self._look.number(others)),
                    wraps=True,
                )
            )
        whole.addLayout(self._left)
        whole.addWidget(self._notice)
        self._yes = button(
            say("consent-withdraw-yes"), self._withdraw, name="consent-withdraw-yes", part="danger"
        )
        no = button(say("consent-withdraw-no"), self._done, name="consent-withdraw-no")
        answers = Flow()
        answers.addWidget(no)
        answers.addWidget(self._yes)
        whole.addLayout(answers)
        self.setFocusProxy(no)

    def _show_left(self, left: Sequence[Departure]) -> None:
        say = self._look.say
        clear(self._left)
        if not left:
            self._left.addWidget(label(say("consent-left-nowhere"), "soft", wraps=True))
            return
        self._left.addWidget(label(say("consent-left-title"), wraps=True))
        for each in left[-SHOWN:]:
            self._left.addWidget(label(departed(self._look, each), "soft", wraps=True))
        if len(left) > SHOWN:
            rest = len(left) - SHOWN
            more = say("consent-left-more", count=rest, number=self._look.number(rest))
            self._left.addWidget(label(more, "soft", wraps=True))

    def _withdraw(self) -> None:
        record = self._record
        self._yes.setEnabled(False)
        self._desk.session.command(
            self,
            lambda book: withdraw(book, record),
            lambda _: self._desk.tell(self._look.say("consent-withdrawn-told")),
            touches=Touched(self._consents | {record}, frozenset({"consent"})),
            otherwise=self._tell,
        )

    def _tell(self, error: HrdocError) -> None:
        if shiboken6.isValid(self):
            self._yes.setEnabled(True)
            self._notice.tell(self._look.tell(error), "fails")
