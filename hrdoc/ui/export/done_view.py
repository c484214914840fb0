"""After a bundle was written: where it is, what to say by telephone, and what comes next."""

from dataclasses import dataclass, field
from pathlib import Path
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from hrdoc.casebook.contacts import CardView
from hrdoc.casebook.exporting import Exported
from hrdoc.ui.contacts.card_words import CardWords
from hrdoc.ui.export.ways import ToWhom
from hrdoc.ui.look import Look, isolated
from hrdoc.ui.theme import icons
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column, row, scrolled

_SHAPE: Final = 36
_WIDTH: Final = 760
_GROUP: Final = 4


@dataclass(frozen=True, slots=True)
class Sent:
    """A bundle that was written: where, what it holds, for whom, and whose card signed."""

    path: Path = field(repr=False)
    exported: Exported
    whom: ToWhom
    card: CardView


class DoneView(QWidget):
    """Tells about one bundle."""

    again = Signal()
    leave = Signal()

    def __init__(self, look: Look, sent: Sent) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("export-done")
        say = look.say
        inside = QWidget()
        inside.setMaximumWidth(look.px(_WIDTH))
        form = column(space=12, edge=32, parent=inside)
        shape = QLabel()
        size = look.px(_SHAPE)
        shape.setPixmap(
            icons.pixmap(
                "circle-check", look.tokens.holds, size=size, density=self.devicePixelRatioF()
            )
        )
        head = row(space=16)
        head.addWidget(shape, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(label(say("export-done"), "verdict", wraps=True), 1)
        form.addLayout(head)
        if name := sent.whom.contact or sent.whom.named:
            told = say("export-done-for", name=name)
            form.addWidget(at_start(look, label(told, wraps=True)))
        form.addWidget(self._code(str(sent.path)))
        exported = sent.exported
        form.addWidget(
            label(
                say(
                    "export-done-holds",
                    records=look.number(exported.records),
                    files=look.number(exported.files),
                    places=look.number(exported.withheld - exported.empty),
                    empty=look.number(exported.empty),
                    size=look.size(exported.zip_bytes),
                ),
                "soft",
                wraps=True,
            )
        )
        form.addWidget(label(say("export-done-next"), "section"))
        form.addWidget(label(say(f"export-next-{sent.whom.way.value}"), wraps=True))
        form.addWidget(label(say("export-done-number"), "section"))
        form.addWidget(self._code(_grouped(exported.bundle)))
        form.addWidget(label(say("export-done-fingerprint"), "section"))
        form.addWidget(CardWords(look, sent.card, name="export-done-words"))
        line = row(space=12)
        line.addWidget(button(say("export-again"), self.again.emit, name="export-again"))
        line.addStretch(1)
        self._leave = button(
            say("export-leave"), self.leave.emit, name="export-leave", part="primary"
        )
        line.addWidget(self._leave)
        form.addLayout(line)
        form.addStretch(1)
        whole = column(space=0, parent=self)
        whole.addWidget(scrolled(inside, name="export-done-scroll"))

    def focus_first(self) -> None:
        """What one does next."""
        self._leave.setFocus()

    def _code(self, text: str) -> QLabel:
        """A path or a number: isolated, and one can select it."""
        shown = at_start(self._look, label(isolated(text), wraps=True))
        shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        return shown


def _grouped(number: str) -> str:
    """A number in groups, to be read aloud."""
    return " ".join(number[place : place + _GROUP] for place in range(0, len(number), _GROUP))
