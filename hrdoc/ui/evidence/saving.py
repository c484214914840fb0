"""A copy of a piece of evidence taken out of the vault: said first what that means, in place."""

from collections.abc import Callable
from pathlib import Path

import shiboken6
from PySide6.QtWidgets import QFrame

from hrdoc.casebook.evidence_list import EvidenceLine
from hrdoc.casebook.extracting import extract, name_for_copy
from hrdoc.errors import Cancelled, HrdocError
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.elided import Elided
from hrdoc.ui.widgets.flow import Flow
from hrdoc.ui.widgets.layout import column
from hrdoc.ui.widgets.notice import Notice


class SavePanel(QFrame):
    """Says that the copy is not encrypted, and asks where it shall lie."""

    def __init__(self, desk: Desk, line: EvidenceLine, *, done: Callable[[], None]) -> None:
        super().__init__()
        self._desk = desk
        self._look = desk.look
        self._line = line
        self._done = done
        self.setObjectName("evidence-save-panel")
        is_part(self, "card")
        say = self._look.say
        caution = Notice(self._look, name="evidence-save-caution")
        self._notice = Notice(self._look, name="evidence-save-notice")
        self._where = button(say("evidence-save-where"), self._choose, name="evidence-save-where")
        leave = button(say("evidence-save-not"), done, name="evidence-save-not", part="plain")
        whole = column(space=8, edge=12, parent=self)
        whole.addWidget(Elided(line.name))
        whole.addWidget(caution)
        whole.addWidget(self._notice)
        answers = Flow()
        answers.addWidget(self._where)
        answers.addWidget(leave)
        whole.addLayout(answers)
        caution.tell(say("evidence-save-caution"), "caution")
        self.setFocusProxy(self._where)

    def _choose(self) -> None:
        self._desk.outside.choose.new_file(
            self,
            self._look.say("evidence-save-title"),
            name_for_copy(self._line.name),
            self._save,
        )

    def _save(self, path: Path) -> None:
        evidence = self._line.record
        self._notice.clear()
        self._where.setEnabled(False)
        self._desk.session.start(
            self,
            lambda door, control: extract(door, control, evidence, path),
            lambda _: self._saved(),
            label=self._look.say("evidence-saving"),
            lasting=True,
            otherwise=self._tell,
        )

    def _saved(self) -> None:
        self._desk.tell(self._look.say("evidence-saved"), "caution")
        self._done()

    def _tell(self, error: HrdocError) -> None:
        if not shiboken6.isValid(self):
            return
        self._where.setEnabled(True)
        if not isinstance(error, Cancelled):
            self._notice.tell(self._look.tell(error), "fails")
