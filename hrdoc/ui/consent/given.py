"""How a consent was given: signed, marked, said on a recording or before a witness; the proof.

What shows it is evidence of the consent, taken in and encrypted like any other file. A signature is
drawn here and goes into the vault without ever being a file outside.
"""

from collections.abc import Callable, Mapping
from typing import Final, Literal, TypeAlias

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.consent_proof import keep_drawn
from hrdoc.errors import HrdocError
from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.ids import RecordId
from hrdoc.ui.consent.signature_pad import SignaturePad
from hrdoc.ui.consent.terms import TermBox
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.evidence.block import EvidenceBlock
from hrdoc.ui.form.text import TextEditor
from hrdoc.ui.session import Touched
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.widgets.notice import Notice

_DRAWN: Final = "signature"
_SPOKEN: Final = "witnessed-oral"
_HEARD: Final = frozenset({_SPOKEN, "thumbprint", "signature"})
"""Ways in which somebody else may have been there, who is named."""

Lack: TypeAlias = Literal["how", "witness"]
KeepNow = Callable[[Callable[[RecordId], None]], None]


class HowGiven(QWidget):
    """The way it was given, and what shows it; `touched` names the field whose answer changed.

    `keep_now` keeps the consent and gives its id: a proof needs a record to be a proof of.
    """

    touched = Signal(str)
    drawn = Signal()
    """Something was drawn, cleared, kept or left on the sheet."""
    opened = Signal(object)
    """A sheet to sign on was opened: all of it is to be in sight."""

    def __init__(self, desk: Desk, consent: RecordId | None, *, keep_now: KeepNow) -> None:
        super().__init__()
        self._desk = desk
        self._look = desk.look
        self._keep_now = keep_now
        self._block: EvidenceBlock | None = None
        self._pad: SignaturePad | None = None
        self.setObjectName("consent-given")
        say = self._look.say
        self._how = TermBox(
            self._look,
            "consent-recording",
            say("consent-how"),
            name="consent-how",
            none=say("consent-how-unsaid"),
        )
        heard = self._look.label(shipped.form("consent").fields["witnessed_by"].labels)
        self._witness = TextEditor(name="consent-witness", says=heard)
        self._heard = QWidget()
        lines = column(space=4, parent=self._heard)
        title = label(heard, "label")
        title.setBuddy(self._witness)
        lines.addWidget(title)
        lines.addWidget(self._witness)
        self._notice = Notice(self._look, name="consent-given-notice")
        self._lay_out()
        self._how.chosen.connect(self._choose)
        self._witness.edited.connect(lambda: self.touched.emit("witnessed_by"))
        if consent is not None:
            self._show_block(consent)
        self._show()

    def names(self) -> tuple[str, ...]:
        """The fields that are asked here."""
        return ("recorded_as", "witnessed_by")

    def value(self, name: str) -> Json:
        """The answer to a field as it stands."""
        return self._how.code if name == "recorded_as" else self._witness.value()

    @property
    def lacks(self) -> Lack | None:
        """What nobody said: how it was given, or who heard what was spoken."""
        if self._how.code is None:
            return "how"
        return "witness" if self._how.code == _SPOKEN and not self._witness.value() else None

    @property
    def is_drawn(self) -> bool:
        """Whether something is drawn that is not kept: it would be lost."""
        return self._pad is not None and not self._pad.paper.is_empty

    def ask_drawn(self) -> None:
        """Go where what is drawn is kept."""
        if self._pad is not None:
            self._pad.ask()

    def ask(self, lack: Lack) -> None:
        """Go where it is said."""
        (self._how if lack == "how" else self._witness).setFocus()

    def show_fields(self, fields: Mapping[str, Json]) -> None:
        """Show what is kept."""
        place = self._how.box.findData(fields.get("recorded_as"))
        self._how.box.setCurrentIndex(max(0, place))
        self._witness.show_value(fields.get("witnessed_by"))
        self._show()

    def _lay_out(self) -> None:
        say = self._look.say
        whole = column(space=12, parent=self)
        whole.addWidget(self._how)
        self._help = label("", "soft", wraps=True)
        self._help.setObjectName("consent-how-help")
        whole.addWidget(self._help)
        acts = row(space=8)
        self._sign = button(say("consent-sign"), self._draw, name="consent-sign")
        self._sign.setIcon(self._look.icon("pencil"))
        self._take = button("", self._choose_file, name="consent-take")
        self._take.setIcon(self._look.icon("paperclip"))
        acts.addWidget(self._sign)
        acts.addWidget(self._take)
        acts.addStretch(1)
        whole.addLayout(acts)
        self._place = column(space=8)
        whole.addLayout(self._place)
        whole.addWidget(self._notice)
        whole.addWidget(self._heard)

    def _choose(self) -> None:
        self._show()
        self.touched.emit("recorded_as")

    def _show(self) -> None:
        code, say = self._how.code, self._look.say
        self._help.setVisible(code is not None)
        self._sign.setVisible(code == _DRAWN and self._pad is None)
        self._take.setVisible(code is not None)
        self._heard.setVisible(code in _HEARD)
        if code is not None:
            self._help.setText(say(f"consent-how-{code}"))
            self._take.setText(say(f"consent-take-{code}"))
        if code != _DRAWN:
            self._close_pad()

    def _draw(self) -> None:
        self._notice.clear()
        self._pad = SignaturePad(self._look)
        self._pad.kept.connect(self._keep_drawn)
        self._pad.left.connect(self._close_pad)
        self._pad.paper.drawn.connect(self.drawn)
        self._place.insertWidget(0, self._pad)
        self._sign.hide()
        self._pad.setFocus()
        self.opened.emit(self._pad)

    def _close_pad(self) -> None:
        if self._pad is not None:
            self._place.removeWidget(self._pad)
            self._pad.hide()
            self._pad.deleteLater()
            self._pad = None
            self.drawn.emit()
            self._sign.setVisible(self._how.code == _DRAWN)

    def _keep_drawn(self, png: bytes) -> None:
        title = self._look.say("consent-signature-title")

        def then(consent: RecordId) -> None:
            self._show_block(consent)
            self._desk.session.command(
                self,
                lambda book: keep_drawn(book, consent, png, title=title),
                lambda _: self._close_pad(),
                touches=lambda evidence: Touched(
                    frozenset({consent, evidence}), frozenset({"evidence"})
                ),
                otherwise=self._tell,
            )

        self._keep_now(then)

    def _choose_file(self) -> None:
        def then(consent: RecordId) -> None:
            block = self._show_block(consent)
            self._desk.outside.choose.files(self, self._take.text(), block.add)

        self._keep_now(then)

    def _show_block(self, consent: RecordId) -> EvidenceBlock:
        if self._block is None:
            self._block = EvidenceBlock(self._desk, consent)
            self._place.addWidget(self._block)
        return self._block

    def _tell(self, error: HrdocError) -> None:
        self._notice.tell(self._look.tell(error), "fails")
