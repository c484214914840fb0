"""A count taken out: said first what that means, and done only when the person has said yes."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtGui import QGuiApplication
from PySide6.QtWidgets import QCheckBox, QFrame

from hrdoc.casebook.count_table import note_leaving, save_table
from hrdoc.casebook.counting import Counted
from hrdoc.errors import HrdocError
from hrdoc.ui.counts.wording import SMALL, leaving
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.flow import Flow
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column
from hrdoc.ui.widgets.notice import Notice


class LeavingPanel(QFrame):
    """Says that nothing of it stays encrypted; copies or saves after a clear yes."""

    def __init__(self, desk: Desk, counted: Counted, *, done: Callable[[], None]) -> None:
        super().__init__()
        self._desk = desk
        self._look = desk.look
        self._counted = counted
        self._done = done
        self.setObjectName("counts-leaving")
        is_part(self, "card")
        say = self._look.say
        caution = Notice(self._look, name="counts-leaving-caution")
        small = Notice(self._look, name="counts-leaving-small")
        self._notice = Notice(self._look, name="counts-leaving-notice")
        self._yes = QCheckBox(say("counts-leaving-yes"))
        self._yes.setObjectName("counts-leaving-yes")
        self._yes.toggled.connect(self._offer)
        self._acts = (
            button(say("counts-copy"), self._copy, name="counts-copy"),
            button(say("counts-save"), self._choose, name="counts-save"),
        )
        whole = column(space=8, edge=12, parent=self)
        for each in (caution, small):
            whole.addWidget(each)
        whole.addWidget(label(say("counts-leaving-what"), "soft", wraps=True))
        whole.addWidget(self._yes)
        self._first = label(say("desk-tick-first"), "soft", wraps=True)
        self._first.setObjectName("counts-tick-first")
        whole.addWidget(self._first)
        answers = Flow()
        for act in self._acts:
            answers.addWidget(act)
        answers.addWidget(
            button(say("counts-leaving-not"), done, name="counts-leaving-not", part="plain")
        )
        whole.addLayout(answers)
        whole.addWidget(self._notice)
        caution.tell(say("counts-leaving-caution"), "caution")
        if 0 < counted.smallest < SMALL:
            small.tell(say("counts-small", number=self._look.number(SMALL)), "caution")
        self._offer(yes=False)
        self.setFocusProxy(self._yes)

    def _offer(self, yes: bool) -> None:  # noqa: FBT001 - a slot
        for act in self._acts:
            act.setEnabled(yes)
        self._first.setHidden(yes)

    def _copy(self) -> None:
        text = leaving(self._look, self._counted).as_text()

        def copied(_: None) -> None:
            QGuiApplication.clipboard().setText(text)
            self._notice.tell(self._look.say("counts-copied"), "holds")

        self._desk.session.command(self, note_leaving, copied, otherwise=self._refuse)

    def _choose(self) -> None:
        say = self._look.say
        self._desk.outside.choose.new_file(self, say("counts-save-title"), "counts.csv", self._save)

    def _save(self, path: Path) -> None:
        table = leaving(self._look, self._counted)
        self._desk.session.start(
            self,
            lambda door, control: save_table(door, control, table, path),
            lambda _: self._notice.tell(self._look.say("counts-saved"), "holds"),
            label=self._look.say("counts-saving"),
            otherwise=self._refuse,
        )

    def _refuse(self, error: HrdocError) -> None:
        self._notice.tell(self._look.tell(error), "fails")
