"""Two versions side by side: for every field in which they differ, which of them is right."""

from functools import partial
from typing import Final

from PySide6.QtWidgets import QButtonGroup, QFrame, QPushButton, QRadioButton, QWidget

from hrdoc.casebook.conflicts import Conflict, Side, conflict_of, decide
from hrdoc.errors import HrdocError
from hrdoc.records.fields import Field
from hrdoc.records.ids import RecordId, RevisionName
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.look import directed, isolated
from hrdoc.ui.session import Touched
from hrdoc.ui.testimony.standing import sealed_words
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import clear, column, frame, row, scrolled
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.record_lines import answer_lines

_FEW: Final = 80
"""Letters of an answer that are enough to tell one version from the other."""

_MARK: Final = 26
"""The mark of a choice and the gap after it, in pixels: what is chosen stands under its words."""


class Deciding(QWidget):
    """Shows what a record in conflict says twice; what is chosen becomes a draft of both."""

    def __init__(self, desk: Desk, record: RecordId) -> None:
        super().__init__()
        self._desk = desk
        self._record = record
        self._chosen: dict[str, RevisionName] = {}
        self._wanted = 0
        self._do: QPushButton | None = None
        self.setObjectName("record-deciding")
        inside = QWidget()
        inside.setMaximumWidth(desk.look.px(FORM_WIDTH))
        self._lines = column(space=12, parent=inside)
        self._lines.setContentsMargins(0, 0, 0, 24)
        column(space=0, parent=self).addWidget(scrolled(inside, name="record-deciding-area"))

    def ask(self) -> None:
        """Ask what there is to decide."""
        record = self._record
        self._desk.session.query(
            self, lambda book: conflict_of(book, record), self._show, latest="conflict"
        )

    def _show(self, conflict: Conflict | None) -> None:
        clear(self._lines)
        self._chosen.clear()
        if conflict is None:
            return
        say = self._desk.look.say
        self._wanted = len(conflict.differing)
        self._lines.addWidget(label(say("record-decide-help"), "soft", wraps=True))
        for at, side in enumerate(conflict.sides):
            told = label(self._version(conflict, at, side), wraps=True)
            told.setObjectName(f"record-decide-version-{at}")
            self._lines.addWidget(at_start(self._desk.look, told))
        for name, asked in conflict.differing.items():
            card = self._card(conflict, name, asked)
            self._lines.addWidget(card)
            card.show()
        self._notice = Notice(self._desk.look, name="record-deciding-notice")
        self._lines.addWidget(self._notice)
        self._do = button(
            say("record-decide-do"), self._decide, name="record-decide", part="primary"
        )
        end = row(space=12)
        self._missing = label("", "soft", wraps=True)
        self._missing.setObjectName("record-decide-missing")
        end.addWidget(self._missing, 1)
        end.addWidget(self._do)
        self._lines.addLayout(end)
        self._do.show()
        self._lines.addStretch(1)
        self._allow()

    def _version(self, conflict: Conflict, at: int, side: Side) -> str:
        """Which version this is: who sealed it, where it came from, and where it first differs."""
        look, say = self._desk.look, self._desk.look.say
        came = say("record-decide-here") if side.here else say("record-decide-came")
        if side.senders:
            names = [isolated(each) for each in side.senders]
            came = say("record-decide-came-of", name=look.locale.createSeparatedList(names))
        name, asked = next(iter(conflict.differing.items()), ("", None))
        first = ""
        if asked is not None:
            words = look.label(asked.labels) if asked.labels else isolated(name)
            told = " ".join(self._told(conflict, side, name, asked).split())
            told = told if len(told) <= _FEW else f"{told[:_FEW]}…"
            first = directed(look, say("form-answer-line", label=words, text=told))
        number = say("record-decide-side", number=look.number(at + 1))
        return dotted(look, (number, sealed_words(look, side.sealed), came, first))

    def _card(self, conflict: Conflict, name: str, asked: Field) -> QFrame:
        look = self._desk.look
        card = frame("card")
        lines = column(space=8, edge=12, parent=card)
        words = look.label(asked.labels) if asked.labels else isolated(name)
        lines.addWidget(label(words, "section", wraps=True))
        group = QButtonGroup(card)
        for at, side in enumerate(conflict.sides):
            who = look.say("record-decide-side", number=look.number(at + 1))
            choice = QRadioButton(who)
            choice.setObjectName(f"record-decide-{name}-{at}")
            choice.setAccessibleName(f"{words}: {who}")
            choice.toggled.connect(partial(self._choose, name, side.name))
            group.addButton(choice)
            lines.addWidget(choice)
            below = row(space=0)
            below.addSpacing(look.px(_MARK))
            told = label(self._told(conflict, side, name, asked), wraps=True)
            below.addWidget(at_start(look, told), 1)
            lines.addLayout(below)
        return card

    def _told(self, conflict: Conflict, side: Side, name: str, asked: Field) -> str:
        look = self._desk.look
        told = answer_lines(look, asked, side.fields.get(name), conflict.names)
        return "\n".join(each for each in told if each) or look.say("record-decide-nothing")

    def _choose(self, name: str, version: RevisionName, on: bool) -> None:  # noqa: FBT001 - a slot
        if on:
            self._chosen[name] = version
        self._allow()

    def _allow(self) -> None:
        if self._do is not None:
            missing = self._wanted - len(self._chosen)
            self._do.setEnabled(not missing)
            says = self._desk.look.say("record-decide-missing", count=missing) if missing else ""
            self._missing.setText(says)

    def _decide(self) -> None:
        record, chosen = self._record, dict(self._chosen)
        self._desk.session.command(
            self,
            lambda book: decide(book, record, chosen),
            touches=Touched(records=frozenset({record})),
            otherwise=self._refuse,
        )

    def _refuse(self, error: HrdocError) -> None:
        self._notice.tell(self._desk.look.tell(error), "fails")
