"""What left of a case: when, to whom and for what, as the journal of the vault has it."""

from collections.abc import Sequence
from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from hrdoc.casebook.casework import Sent, sent_of_case
from hrdoc.records import shipped
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.section import CaseSection
from hrdoc.ui.cases.step_list import Step, StepList
from hrdoc.ui.consent.telling import handed_to
from hrdoc.ui.desk.page import Desk, Place
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.labels import label

SHORT: Final = 8
"""Letters of the number of a bundle that tell it from others, here as where it is taken back."""


class ExportsSection(CaseSection):
    """The bundles, the newest first, and the way to one more."""

    def __init__(self, desk: Desk, case: RecordId) -> None:
        super().__init__(desk, case)
        look = self.look
        self.list = StepList(look, name="case-list", says=look.say("case-part-exports"))
        self._empty = label(look.say("case-empty-export"), "soft", wraps=True)
        self._empty.setObjectName("case-none")
        self._empty.setMaximumWidth(look.px(560))
        self._note = label(look.say("case-exports-note"), "soft", wraps=True)
        self._note.setObjectName("case-exports-note")
        self.add_act(look.say("case-export"), self.begin, name="case-begin-record", icon="upload")
        self.body.addWidget(self._empty)
        self.body.addWidget(self.list)
        self.body.addWidget(self._note)
        self.body.addStretch(1)
        for each in (self._empty, self.list, self._note):
            each.hide()
        self.ask()

    def ask(self) -> None:
        """Ask the journal."""
        case = self.case
        self.session.query(
            self,
            lambda book: sent_of_case(book, case),
            self._show,
            otherwise=self.refuse,
            latest="case-part",
        )

    def begin(self) -> None:
        """Prepare a bundle of the case."""
        self.desk.go(Place("export", record=self.case))

    def focus_first(self) -> None:
        """The list, or the way to a first bundle."""
        begin = self.findChild(QPushButton, "case-begin-record")
        target = self.list if not self.list.isHidden() else begin or self
        target.setFocus(Qt.FocusReason.OtherFocusReason)

    def _show(self, sent: Sequence[Sent]) -> None:
        self.list.show_steps([_step(self.look, each) for each in sent])
        self.list.setHidden(not sent)
        self._note.setHidden(not sent)
        self._empty.setHidden(bool(sent))
        self.count.setText(self.look.say("case-exports-count", count=len(sent)) if sent else "")
        self.settle_focus()


def _step(look: Look, sent: Sent) -> Step:
    departure, say = sent.departure, look.say
    title = handed_to(look.words, departure) if departure.recipient_class else ""
    below = (
        "" if departure.is_certain else say("case-export-perhaps"),
        _moment(look, departure.time),
        _term(look, "purposes", departure.purpose),
        say("case-export-records", count=sent.records),
        say("withdrawal-package", number=departure.bundle[:SHORT]),
    )
    icon = "upload" if departure.is_certain else "circle-help"
    return Step(title or say("case-export-unsaid"), dotted(look, below), icon, None)


def _term(look: Look, vocabulary: str, code: str) -> str:
    term = shipped.vocabulary(vocabulary).terms.get(code)
    return look.label(term.labels) if term is not None else ""


def _moment(look: Look, text: str) -> str:
    try:
        return look.moment(datetime.fromisoformat(text))
    except ValueError:
        return ""
