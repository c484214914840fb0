"""Taking a bundle into the vault: what it would do, said before; what it did, said after."""

from collections import Counter
from collections.abc import Iterator
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QCheckBox,
    QHBoxLayout,
    QLabel,
    QPushButton,
    QVBoxLayout,
    QWidget,
)

from hrdoc.casebook.importing import Change
from hrdoc.casebook.receiving import Imported
from hrdoc.casebook.telling import Told
from hrdoc.records import shipped
from hrdoc.ui.look import Look
from hrdoc.ui.session import Touched
from hrdoc.ui.theme import icons
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.card import add_row
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, frame, row, scrolled
from hrdoc.ui.widgets.notice import Notice

UNKNOWN: Final = "unknown-signer"
_SHAPE: Final = 36


def touched_by(imported: Imported) -> Touched:
    """Every list may show something of it now."""
    return Touched(frozenset(imported.records), frozenset(shipped.KINDS))


def lines_of(look: Look, imported: Imported) -> Iterator[tuple[str, str]]:
    """What came of an import, each with its state."""
    say = look.say
    for change in Change:
        if count := imported.count(change):
            yield say(f"verdict-in-{change.value}", count=count), "soft"
    if imported.files_new:
        yield say("verdict-in-files", count=imported.files_new), "soft"
    if imported.conflicts:
        yield say("verdict-in-conflicts", count=len(imported.conflicts)), "caution"
    if imported.amendments:
        yield say("verdict-in-amendments", count=len(imported.amendments)), "caution"
    refused = Counter[str]()
    for refusal in imported.refused:
        refused[refusal.reason] += refusal.count
    for reason, count in refused.items():
        yield say(f"verdict-refused-{reason}", count=count), "caution"


class TakeInView(QWidget):
    """Asks; `agreed` says whether a signer nobody knows is accepted."""

    agreed = Signal(bool)
    back = Signal()

    def __init__(self, look: Look, told: Told, preview: Imported) -> None:
        super().__init__()
        say = look.say
        self.setObjectName("verdict-preview")
        self._unknown = told.verdict == UNKNOWN
        self._accept = QCheckBox(say("verdict-accept-unknown"))
        self._accept.setObjectName("verdict-accept-unknown")
        self._go = button(
            say("verdict-take-in-now"), self._agree, name="verdict-take-in-now", part="primary"
        )
        back = button(say("verdict-take-in-not"), self.back.emit, name="verdict-take-in-not")
        form = _form(self, look)
        form.addWidget(label(say("verdict-take-in-title"), "title", wraps=True))
        form.addWidget(label(say("verdict-take-in-about"), "soft", wraps=True))
        form.addSpacing(8)
        _add_lines(form, look, preview)
        if self._unknown:
            form.addSpacing(8)
            notice = Notice(look, name="verdict-in-unknown")
            notice.tell(say("verdict-in-unknown"), "caution")
            form.addWidget(notice)
            form.addWidget(self._accept)
            first = label(say("desk-tick-first"), "soft", wraps=True)
            first.setObjectName("verdict-tick-first")
            form.addWidget(first)
            self._accept.toggled.connect(first.setHidden)
            self._go.setEnabled(False)
            self._accept.toggled.connect(self._go.setEnabled)
        _end(form, back, self._go)

    def focus_first(self) -> None:
        """What is to be decided."""
        (self._accept if self._unknown else self._go).setFocus()

    def _agree(self) -> None:
        self._go.setEnabled(False)
        self.agreed.emit(self._unknown)


class TakenView(QWidget):
    """Says what came in, and where it is found."""

    again = Signal()
    leave = Signal()

    def __init__(self, look: Look, imported: Imported) -> None:
        super().__init__()
        say = look.say
        self.setObjectName("verdict-taken")
        again = button(say("verdict-again"), self.again.emit, name="verdict-taken-again")
        self._go = button(
            say("verdict-to-inbox"), self.leave.emit, name="verdict-to-inbox", part="primary"
        )
        form = _form(self, look)
        form.addLayout(self._head(look))
        form.addSpacing(8)
        _add_lines(form, look, imported)
        _end(form, again, self._go)

    def _head(self, look: Look) -> QHBoxLayout:
        shape, size = QLabel(), look.px(_SHAPE)
        shape.setPixmap(
            icons.pixmap(
                "circle-check", look.tokens.holds, size=size, density=self.devicePixelRatioF()
            )
        )
        sentence = label(look.say("verdict-taken"), "verdict", wraps=True)
        sentence.setObjectName("verdict-taken-sentence")
        head = row(space=16)
        head.addWidget(shape, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(sentence, 1)
        return head

    def focus_first(self) -> None:
        """Where it is found."""
        self._go.setFocus()


def _add_lines(form: QVBoxLayout, look: Look, imported: Imported) -> None:
    card = frame("card", name="verdict-in-lines")
    inside = column(space=8, edge=16, parent=card)
    for place, (words, state) in enumerate(lines_of(look, imported)):
        line = Notice(look, name=f"verdict-in-line-{place}")
        line.tell(words, state)
        inside.addWidget(line)
    form.addWidget(card)


def _form(view: QWidget, look: Look) -> QVBoxLayout:
    inside = QWidget()
    inside.setMaximumWidth(look.px(FORM_WIDTH + 80 + 64))
    form = column(space=8, edge=32, parent=inside)
    whole = column(space=0, parent=view)
    whole.addWidget(scrolled(inside, name="verdict-in-area"), 1)
    return form


def _end(form: QVBoxLayout, *buttons: QPushButton) -> None:
    """The buttons below the words they are about, as on the other pages of a bundle."""
    form.addSpacing(8)
    add_row(form, *buttons)
    form.addStretch(1)
