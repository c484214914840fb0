"""What left of a case: when, to whom and for what, as the journal of the vault has it."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from datetime import datetime
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.casework import ASKED, Sent, is_looked_at_whole, sent_of_case
from hrdoc.casebook.consent_list import whose
from hrdoc.records import shipped
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.lines import Lines, ShownLine
from hrdoc.ui.cases.record_list import RecordList
from hrdoc.ui.cases.section import CaseSection
from hrdoc.ui.cases.step_list import Step, StepList
from hrdoc.ui.cases.wording import place_of, record_line
from hrdoc.ui.consent.badge import Badged, badged_line, badged_page
from hrdoc.ui.consent.telling import handed_to
from hrdoc.ui.desk.page import Desk, Place
from hrdoc.ui.export.item_row import consent_word
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, scrolled

_FEWEST: Final = 5
"""Bundles that are seen above what left in one of them, before they are scrolled."""
SHORT: Final = 8
"""Letters of the number of a bundle that tell it from others, here as where it is taken back."""


class ExportsSection(CaseSection):
    """The bundles, the newest first, what left in the one that is chosen, and one more."""

    def __init__(self, desk: Desk, case: RecordId) -> None:
        super().__init__(desk, case)
        look = self.look
        self.list = StepList(look, name="case-list", says=look.say("case-part-exports"))
        self.list.fewest = _FEWEST
        self._empty = label(look.say("case-empty-export"), "soft", wraps=True)
        self._empty.setObjectName("case-none")
        self._empty.setMaximumWidth(look.px(560))
        self._note = label(look.say("case-exports-note"), "soft", wraps=True)
        self._note.setObjectName("case-exports-note")
        self.add_act(look.say("case-export"), self.begin, name="case-begin-record", icon="upload")
        self._sent: Sequence[Sent] = ()
        self._shown = ""
        self._what = label("", "section", wraps=True)
        self._what.setObjectName("case-left-title")
        self._number = label("", "soft", wraps=True)
        lines = Lines(self.session, _left, _left_line(look), self)
        self.left = RecordList(
            look, lines, name="case-left", says=look.say("case-export-what"), quiet=True
        )
        inside = _Both()
        parts = column(space=8, parent=inside)
        for part in (self._empty, self.list, self._note, self._what, self._number, self.left):
            parts.addWidget(part)
            part.hide()
        parts.addStretch(1)
        self.body.addWidget(scrolled(inside, name="case-exports"), 1)
        self.list.selectionModel().currentChanged.connect(self._choose)
        self.left.opened.connect(self._open)
        self.ask()

    def ask(self) -> None:
        """Ask the journal."""
        case = self.case
        self.session.query(
            self,
            lambda book: (sent_of_case(book, case), is_looked_at_whole(book, case)),
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

    def _show(self, found: tuple[Sequence[Sent], bool]) -> None:
        sent, is_whole = found
        say = self.look.say
        self._sent = sent
        self.list.show_steps([_step(self.look, each) for each in sent])
        some = "" if is_whole else say("case-exports-some", count=ASKED)
        self._note.setText(" ".join(filter(None, (say("case-exports-note"), some))))
        for each in (self.list, self._note, self._what, self._number, self.left):
            each.setHidden(not sent)
        self._show_left()
        self._empty.setHidden(bool(sent))
        self.count.setText(say("case-exports-count", count=len(sent)) if sent else "")
        self.settle_focus()

    @Slot(QModelIndex, QModelIndex)
    def _choose(self, _now: QModelIndex, _before: QModelIndex) -> None:
        self._show_left()

    def _show_left(self) -> None:
        """List what of the case left in the bundle one stands on, what was taken back first."""
        row = self.list.currentIndex().row()
        if not 0 <= row < len(self._sent):
            return
        sent = self._sent[row]
        bundle = str(sent.departure.bundle)
        self._what.setText(self.look.say("case-export-what-to", to=_step(self.look, sent).title))
        self._number.setText(self.look.say("withdrawal-package", number=bundle[:SHORT]))
        self.left.show_ids(sent.records)
        if bundle != self._shown and sent.records:
            self._shown = bundle
            self.left.setCurrentIndex(self.left.model().index(0, 0))

    @Slot(object)
    def _open(self, line: ShownLine) -> None:
        self.desk.go(place_of(line.kind, line.record))


class _Both(QWidget):
    """The two lists, each as short as it may be before both are scrolled."""

    def heightForWidth(self, width: int) -> int:  # noqa: N802 - Qt's name
        """The least that is needed, where Qt would ask for all rows."""
        layout = self.layout()
        return layout.totalMinimumHeightForWidth(width) if layout is not None else -1


def _left(book: Book, ids: Sequence[RecordId]) -> Sequence[tuple[Badged, str]]:
    """What left as lists show it, a consent with whose it is."""
    lines = badged_page(book, ids)
    names = whose(book, [each.listed.record for each in lines if each.listed.kind == "consent"])
    return [(each, names.get(each.listed.record, "")) for each in lines]


def _left_line(look: Look) -> Callable[[tuple[Badged, str]], ShownLine]:
    show = badged_line(look, record_line(look))

    def shown(left: tuple[Badged, str]) -> ShownLine:
        line, name = left
        made = show(line)
        if name and not line.listed.title:
            made = replace(made, title=consent_word(look, name))
        return made

    return shown


def _step(look: Look, sent: Sent) -> Step:
    departure, say = sent.departure, look.say
    title = handed_to(look.words, departure) if departure.recipient_class else ""
    below = (
        "" if departure.is_certain else say("case-export-perhaps"),
        _moment(look, departure.time),
        _term(look, "purposes", departure.purpose),
        say("case-export-records", count=len(sent.records)),
        _taken_back(look, sent),
    )
    icon = "upload" if departure.is_certain else "circle-help"
    state = "fails" if sent.withdrawn else ""
    return Step(title or say("case-export-unsaid"), dotted(look, below), icon, None, state)


def _taken_back(look: Look, sent: Sent) -> str:
    if sent.consents:
        return look.say("case-export-withdrawn-consents", count=sent.consents)
    if sent.withdrawn:
        return look.say("case-export-withdrawn-records", count=sent.withdrawn)
    return ""


def _term(look: Look, vocabulary: str, code: str) -> str:
    term = shipped.vocabulary(vocabulary).terms.get(code)
    return look.label(term.labels) if term is not None else ""


def _moment(look: Look, text: str) -> str:
    try:
        return look.moment(datetime.fromisoformat(text))
    except ValueError:
        return ""
