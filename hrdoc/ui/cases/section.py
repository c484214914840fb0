"""What every part of a case owes: it asks the vault by itself, and has one thing to begin."""

from collections.abc import Callable

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QHBoxLayout, QWidget

from hrdoc.casebook.book import Book
from hrdoc.errors import HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.wording import place_of
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.session import Touched
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.widgets.notice import Notice


class CaseSection(QWidget):
    """One part of a case, such as its testimonies; `body` is where it puts what it shows."""

    def __init__(self, desk: Desk, case: RecordId) -> None:
        super().__init__()
        self.desk = desk
        self.look = desk.look
        self.session = desk.session
        self.case = case
        self.count = label("", "soft")
        self.count.setObjectName("case-count")
        self.notice = Notice(self.look, name="case-part-notice")
        self.body = column(space=8, parent=self)
        self.head: QHBoxLayout = row(space=8)
        self.head.addWidget(self.count)
        self.head.addStretch(1)
        self.body.addLayout(self.head)
        self.body.addWidget(self.notice)
        self.begins = ""
        self._has_begun = False
        self.session.changed.connect(self._hear)

    def ask(self) -> None:
        """Ask the vault for what is shown; called once, and after every change."""

    def begin(self) -> None:
        """Do the one thing that is begun here, as Ctrl+N does."""

    def focus_first(self) -> None:
        """Put the keyboard where work begins."""
        self.setFocus()

    def add_act(
        self,
        words: str,
        act: Callable[[], object],
        *,
        name: str,
        part: str = "primary",
        icon: str = "plus",
    ) -> None:
        """Put a button at the end of the head; `part` is primary for the one thing to begin."""
        look = self.look
        made = button(words, act, name=name, part=part)
        colour = look.tokens.on_accent if part == "primary" else look.tokens.accent
        made.setIcon(look.icon(icon, colour))
        if part == "primary":
            self.begins = words
            made.setToolTip(look.say("case-tip-new", what=words))
        self.head.addWidget(made)

    def begin_record(self, kind: str, add: Callable[[Book], RecordId]) -> None:
        """Begin a record and go to it."""
        self.session.command(
            self,
            add,
            lambda record: self.desk.go(place_of(kind, record)),
            touches=lambda record: Touched(frozenset({record, self.case}), frozenset({kind})),
            otherwise=self.refuse,
        )

    def refuse(self, error: HrdocError) -> None:
        """Say here what went wrong."""
        self.notice.tell(self.look.tell(error), "fails")

    def settle_focus(self) -> None:
        """Put the keyboard where work begins, the first time there is something to see."""
        if not self._has_begun:
            self._has_begun = True
            self.focus_first()

    @Slot(object)
    def _hear(self, _: Touched) -> None:
        self.ask()
