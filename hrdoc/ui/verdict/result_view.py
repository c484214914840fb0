"""A verdict: one sentence, the nine steps, what stays unproven, and the way to the records."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QGridLayout, QLabel, QVBoxLayout, QWidget

from hrdoc.casebook.telling import Told
from hrdoc.records import shipped
from hrdoc.records.card import fingerprint_words
from hrdoc.records.ids import Fingerprint
from hrdoc.ui.contacts.card_words import FingerprintWords
from hrdoc.ui.look import Look, isolated
from hrdoc.ui.theme import icons
from hrdoc.ui.verdict.step_row import StepRow, marks_label
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column, frame, row, scrolled

WIDTH: Final = 760
_SHAPE: Final = 36
_SHAPES: Final = {
    "holds": ("shield-check", "holds"),
    "caution": ("shield-alert", "caution"),
    "fails": ("shield-x", "fails"),
}


def state_of(told: Told) -> str:
    """What colour and shape a verdict has: `holds`, `caution` or `fails`."""
    if told.verdict == "holds":
        return "caution" if told.signer_trust == "unverified" else "holds"
    return "caution" if told.verdict == "unknown-signer" else "fails"


def sentence_of(look: Look, told: Told) -> str:
    """The verdict in one sentence, with the name the reader gave the signer."""
    if told.verdict == "holds" and told.signer_trust == "verified":
        return look.say("verdict-holds-signed", name=told.signer_name or "")
    if told.verdict == "holds" and told.signer_trust == "typed":
        return look.say("verdict-holds-typed")
    return told.sentence


class ResultView(QWidget):
    """Shows a verdict; `can_browse` and `can_take_in` say what can be done with its records."""

    browse = Signal()
    take_in = Signal()
    again = Signal()
    compare = Signal()

    def __init__(
        self, look: Look, told: Told, *, name: str, can_browse: bool, can_take_in: bool = False
    ) -> None:
        super().__init__()
        self._look = look
        self._told = told
        self.setObjectName("verdict-result")
        inside = QWidget()
        inside.setMaximumWidth(look.px(WIDTH + 64))
        form = column(space=16, edge=32, parent=inside)
        form.addLayout(self._head())
        form.addWidget(at_start(look, label(isolated(name), "soft", wraps=True)))
        if state_of(told) == "fails":
            self._add_where(form)
        if told.verdict == "unknown-signer":
            self._add_compare(form)
        self._add_steps(form)
        self._add_not_proven(form)
        self._add_facts(form)
        form.addStretch(1)
        whole = column(space=0, parent=self)
        whole.addWidget(scrolled(inside, name="verdict-scroll"), 1)
        whole.addWidget(self._foot(can_browse=can_browse, can_take_in=can_take_in))

    def focus_first(self) -> None:
        """What one does next."""
        self._next.setFocus()

    def _head(self) -> QVBoxLayout:
        state = state_of(self._told)
        icon, token = _SHAPES[state]
        shape = QLabel()
        colour = getattr(self._look.tokens, token)
        size = self._look.px(_SHAPE)
        shape.setPixmap(icons.pixmap(icon, colour, size=size, density=self.devicePixelRatioF()))
        sentence = label(sentence_of(self._look, self._told), "verdict", wraps=True)
        sentence.setObjectName("verdict-sentence")
        line = row(space=16)
        line.addWidget(shape, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(sentence, 1)
        head = column(space=0)
        head.addLayout(line)
        return head

    def _add_where(self, form: QVBoxLayout) -> None:
        """Which steps fail, at what, and what to do."""
        say = self._look.say
        failing = [step for step in self._told.steps if step.result == "fails"]
        card = frame("card", name="verdict-where")
        inside = column(space=8, edge=16, parent=card)
        inside.addWidget(label(say("verdict-where"), "section"))
        for step in failing:
            first = step.findings[0]
            lines = column(space=0)
            told = f"{self._look.number(step.n)}  {step.title}: {first.sentence}"
            lines.addWidget(label(told, wraps=True))
            if first.marks:
                lines.addWidget(marks_label(self._look, first.marks))
            inside.addLayout(lines)
        todo = (
            say("verdict-todo-not-for-you")
            if self._told.verdict == "not-for-you"
            else say("verdict-todo-fails")
        )
        inside.addWidget(label(say("verdict-todo"), "section"))
        inside.addWidget(label(todo, wraps=True))
        form.addWidget(card)

    def _add_compare(self, form: QVBoxLayout) -> None:
        say = self._look.say
        card = frame("card", name="verdict-unknown")
        inside = column(space=8, edge=16, parent=card)
        inside.addWidget(label(say("verdict-unknown-title"), "section"))
        inside.addWidget(label(say("verdict-unknown-about"), wraps=True))
        if self._told.signer_fingerprint:
            words = fingerprint_words(Fingerprint(self._told.signer_fingerprint))
            inside.addWidget(FingerprintWords(self._look, words))
        compare = button(
            say("verdict-compare"), self.compare.emit, name="verdict-compare", part="plain"
        )
        inside.addWidget(compare, 0, Qt.AlignmentFlag.AlignLeading)
        form.addWidget(card)

    def _add_steps(self, form: QVBoxLayout) -> None:
        form.addWidget(label(self._look.say("verdict-steps"), "section"))
        card = frame("card", name="verdict-steps")
        inside = column(space=12, edge=16, parent=card)
        for place, step in enumerate(self._told.steps):
            if place:
                inside.addWidget(frame("line"))
            inside.addWidget(StepRow(self._look, step))
        form.addWidget(card)

    def _add_not_proven(self, form: QVBoxLayout) -> None:
        if not self._told.not_proven:
            return
        form.addWidget(label(self._look.say("cli-not-proven"), "section"))
        words = label("\n".join(self._told.not_proven), "soft", wraps=True)
        words.setObjectName("verdict-not-proven")
        form.addWidget(words)

    def _add_facts(self, form: QVBoxLayout) -> None:
        form.addWidget(label(self._look.say("verdict-facts"), "section"))
        form.addWidget(Facts(self._look, self._told))

    def _foot(self, *, can_browse: bool, can_take_in: bool) -> QFrame:
        say = self._look.say
        foot = frame("strip", name="verdict-foot")
        inside = QWidget()
        inside.setMaximumWidth(self._look.px(WIDTH + 64))  # as wide as what stands above it
        across = row(space=0, parent=foot)
        across.addWidget(inside, 1)
        across.addStretch(0)
        line = row(space=12, parent=inside)
        line.setContentsMargins(32, 12, 32, 12)
        self._next = button(say("verdict-again"), self.again.emit, name="verdict-again")
        line.addWidget(self._next)
        line.addStretch(1)
        if can_take_in:
            line.addWidget(
                button(say("verdict-take-in"), self.take_in.emit, name="verdict-take-in")
            )
        if can_browse:
            self._next = button(
                say("verdict-browse"), self.browse.emit, name="verdict-browse", part="primary"
            )
            line.addWidget(self._next)
        return foot


class Facts(QWidget):
    """What the bundle is, in words and numbers; what cannot be said is left out."""

    def __init__(self, look: Look, told: Told) -> None:
        super().__init__()
        self._look = look
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(24)
        self._grid.setVerticalSpacing(4)
        self._grid.setColumnStretch(1, 1)
        say, bundle = look.say, told.bundle
        signer = told.signer_name or say("cli-signer-nobody")
        self._add(say("verdict-fact-signer"), f"{isolated(signer)} ({told.signer_trust_word})")
        if told.signer_fingerprint:
            words = fingerprint_words(Fingerprint(told.signer_fingerprint))
            self._put(say("verdict-fact-fingerprint"), FingerprintWords(look, words))
        purpose = shipped.vocabulary("purposes").terms.get(bundle.purpose)
        word = look.label(purpose.labels) if purpose else bundle.purpose
        self._add(say("verdict-fact-purpose"), word)
        self._add(say("verdict-fact-created"), _moment(look, bundle.created))
        self._add(say("verdict-fact-records"), look.number(bundle.records))
        self._add(say("verdict-fact-files"), look.number(bundle.files))
        self._add(say("verdict-fact-size"), look.size(bundle.bytes))
        self._add(say("verdict-fact-withheld"), look.number(bundle.withheld))
        self._add(say("verdict-fact-id"), bundle.id, code=True)

    def _add(self, name: str, value: str, *, code: bool = False) -> None:
        self._put(name, code_label(self._look, value) if code else label(value, wraps=True))

    def _put(self, name: str, shown: QWidget) -> None:
        place = self._grid.rowCount()
        self._grid.addWidget(label(name, "soft"), place, 0, Qt.AlignmentFlag.AlignTop)
        self._grid.addWidget(shown, place, 1)


def _moment(look: Look, text: str) -> str:
    """A moment of RFC 3339 in the language of the window; what cannot be read, as it stands."""
    try:
        return look.moment(datetime.fromisoformat(text))
    except ValueError:
        return text


def code_label(look: Look, text: str) -> QLabel:
    """A code or a fingerprint: isolated, and one can select it."""
    made = at_start(look, label(isolated(text), wraps=True))
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made
