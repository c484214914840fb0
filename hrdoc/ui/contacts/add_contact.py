"""Keep somebody's card: read it from a file, compare its fingerprint, give them a name."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QWidget

from hrdoc.casebook.contacts import CardView, trust_card
from hrdoc.casebook.sending import read_card
from hrdoc.errors import HrdocError
from hrdoc.ui.consent.terms import TermBox
from hrdoc.ui.contacts.card_words import CardWords
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.session import Touched
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.widgets.line import Line
from hrdoc.ui.widgets.notice import Notice

CONTACTS: str = "contact"
"""What a kept card touches."""


class AddContact(QFrame):
    """A panel; `kept` gives the name a card was kept under, `closed` says that it is done."""

    kept = Signal(str)
    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._look = desk.look
        self._path: Path | None = None
        self._card: CardView | None = None
        self.setObjectName("export-add-contact")
        is_part(self, "card")
        say = self._look.say
        self._notice = Notice(self._look, name="export-card-notice")
        self._file = button(say("export-card-choose"), self._ask, name="export-card-choose")
        self._about = label(say("export-card-about"), "soft", wraps=True)
        self._rest = QWidget()
        self._parts = column(space=12, parent=self._rest)
        self._name = Line()
        self._class = TermBox(
            self._look,
            "recipient-classes",
            say("export-card-class"),
            name="export-card-class",
            none=say("export-class-none"),
        )
        self._class.chosen.connect(self._show_ready)
        self._name.textChanged.connect(self._show_ready)
        self._compared = QCheckBox(say("export-card-compared"))
        self._words: CardWords | None = None
        self._lay_out()

    def _lay_out(self) -> None:
        say = self._look.say
        inside = column(space=12, edge=16, parent=self)
        inside.addWidget(label(say("export-card-title"), "section"))
        inside.addWidget(self._about)
        inside.addWidget(self._file, 0, Qt.AlignmentFlag.AlignLeading)
        inside.addWidget(self._rest)
        inside.addWidget(self._notice)
        self._name.setObjectName("export-card-name")
        self._name.setAccessibleName(say("export-card-name"))
        title = label(say("export-card-name"), "label")
        title.setBuddy(self._name)
        self._compared.setObjectName("export-card-compared")
        self._parts.addWidget(label(say("export-card-compare"), wraps=True))
        self._parts.addWidget(self._compared)
        self._parts.addWidget(label(say("export-card-uncompared"), "soft", wraps=True))
        named = column(space=4)
        named.addWidget(title)
        named.addWidget(self._name)
        self._parts.addLayout(named)
        self._parts.addWidget(self._class)
        self._keep = button(say("export-card-keep"), self._put, name="export-card-keep")
        close = button(
            say("export-panel-close"), self.closed.emit, name="export-card-close", part="plain"
        )
        line = row(space=12)
        line.addWidget(self._keep)
        line.addWidget(close)
        self._needs = label(say("export-card-needs"), "soft", wraps=True)
        self._needs.setObjectName("export-card-needs")
        self._needs.hide()
        line.addWidget(self._needs, 1)
        line.addStretch(0)
        inside.addLayout(line)
        self._rest.hide()
        self._keep.hide()

    def _ask(self) -> None:
        title = self._look.say("export-card-choose")
        self._desk.outside.choose.files(self, title, lambda paths: self._read(paths[0]))

    def _read(self, path: Path) -> None:
        self._path = path
        self._desk.session.query(
            self, lambda _: read_card(path), self._show_card, otherwise=self._refuse, latest="card"
        )

    def _show_card(self, card: CardView) -> None:
        self._card = card
        self._notice.clear()
        if self._words is not None:
            self._words.hide()
            self._words.deleteLater()
        self._words = CardWords(self._look, card, name="export-card-words")
        self._parts.insertWidget(1, self._words)
        self._name.setText(card.name)
        self._compared.setChecked(False)
        self._rest.show()
        self._keep.show()
        self._show_ready()
        self._compared.setFocus()

    def _show_ready(self) -> None:
        ready = bool(self._class.code and self._name.text().strip())
        self._keep.setEnabled(ready)
        self._needs.setVisible(not ready)

    def _put(self) -> None:
        path, card = self._path, self._card
        if path is None or card is None:
            return
        name, class_ = self._name.text(), self._class.code or ""
        words = card.words if self._compared.isChecked() else None
        self._desk.session.command(
            self,
            lambda book: trust_card(book, path, name=name, class_=class_, fingerprint=words),
            lambda _: self.kept.emit(name),
            touches=Touched(kinds=frozenset({CONTACTS})),
            otherwise=self._refuse,
        )

    def _refuse(self, error: HrdocError) -> None:
        self._notice.tell(self._look.tell(error), "fails")
