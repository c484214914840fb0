"""A draft taken in by mistake: the last question before it is deleted, in place."""

from collections.abc import Callable

import shiboken6
from PySide6.QtWidgets import QFrame

from hrdoc.casebook.discarding import discard_evidence
from hrdoc.casebook.evidence_list import EvidenceLine
from hrdoc.errors import HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.session import Touched
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.elided import Elided
from hrdoc.ui.widgets.flow import Flow
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column
from hrdoc.ui.widgets.notice import Notice


class RemovePanel(QFrame):
    """Names the file that would be deleted, and waits for a word; `done` when there is one."""

    def __init__(
        self, desk: Desk, line: EvidenceLine, record: RecordId, *, done: Callable[[], None]
    ) -> None:
        super().__init__()
        self._desk = desk
        self._line = line
        self._record = record
        self._done = done
        self.setObjectName("evidence-remove-panel")
        is_part(self, "card")
        say = desk.look.say
        self._notice = Notice(desk.look, name="evidence-remove-notice")
        leave = button(say("evidence-remove-no"), done, name="evidence-remove-no")
        remove = button(
            say("evidence-remove-yes"), self._remove, name="evidence-remove-yes", part="danger"
        )
        whole = column(space=8, edge=12, parent=self)
        whole.addWidget(Elided(line.name))
        whole.addWidget(label(say("evidence-remove-does"), wraps=True))
        whole.addWidget(self._notice)
        answers = Flow()
        answers.addWidget(leave)
        answers.addWidget(remove)
        whole.addLayout(answers)
        self.setFocusProxy(leave)

    def _remove(self) -> None:
        evidence = self._line.record
        self._desk.session.command(
            self,
            lambda book: discard_evidence(book, evidence),
            lambda _: self._removed(),
            touches=Touched(frozenset({self._record, evidence}), frozenset({"evidence"})),
            otherwise=self._tell,
        )

    def _removed(self) -> None:
        self._desk.tell(self._desk.look.say("evidence-removed"))
        self._done()

    def _tell(self, error: HrdocError) -> None:
        if shiboken6.isValid(self):
            self._notice.tell(self._desk.look.tell(error), "fails")
