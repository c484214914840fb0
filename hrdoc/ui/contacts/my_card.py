"""One's own card: what others need to send something here, and to know who signed."""

from pathlib import Path

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from hrdoc.casebook.contacts import CardView
from hrdoc.casebook.sending import save_own_card, show_own_card
from hrdoc.errors import HrdocError
from hrdoc.ui.contacts.card_words import CardWords
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.look import isolated
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.widgets.notice import Notice

FILE: str = "my-card.hrcard"


class MyCard(QFrame):
    """A panel; the card is asked for when it is made."""

    closed = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._look = desk.look
        self.setObjectName("export-my-card")
        is_part(self, "card")
        say = self._look.say
        inside = column(space=12, edge=16, parent=self)
        inside.addWidget(label(say("export-my-card"), "section"))
        inside.addWidget(label(say("export-my-card-about"), "soft", wraps=True))
        self._place: QVBoxLayout = column(space=4)
        inside.addLayout(self._place)
        self._notice = Notice(self._look, name="export-my-card-notice")
        inside.addWidget(self._notice)
        line = row(space=12)
        line.addWidget(
            button(say("export-my-card-save"), self._ask, name="export-my-card-save"),
        )
        line.addWidget(
            button(
                say("export-panel-close"),
                self.closed.emit,
                name="export-my-card-close",
                part="plain",
            )
        )
        line.addStretch(1)
        inside.addLayout(line)
        # Asked for as a command, because the first time it issues the card.
        desk.session.command(self, show_own_card, self._show_card, otherwise=self._refuse)

    def _show_card(self, card: CardView) -> None:
        self._place.addWidget(at_start(self._look, label(isolated(card.name))))
        self._place.addWidget(CardWords(self._look, card, name="export-my-words"))

    def _ask(self) -> None:
        title = self._look.say("export-my-card-save")
        self._desk.outside.choose.new_file(self, title, FILE, self._save)

    def _save(self, path: Path) -> None:
        self._desk.session.command(
            self,
            lambda book: save_own_card(book, path),
            lambda _: self._notice.tell(self._look.say("export-my-card-saved"), "holds"),
            otherwise=self._refuse,
        )

    def _refuse(self, error: HrdocError) -> None:
        self._notice.tell(self._look.tell(error), "fails")
