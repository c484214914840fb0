"""One contact: the words of their card, how it is trusted, and what can be decided about that."""

from collections.abc import Callable

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame

from hrdoc.casebook.book import Book
from hrdoc.casebook.contacts import confirm_contact, revoke_contact
from hrdoc.casebook.sending import ContactShown
from hrdoc.errors import HrdocError
from hrdoc.ui.contacts.add_contact import CONTACTS
from hrdoc.ui.contacts.card_words import FingerprintWords
from hrdoc.ui.contacts.wording import class_word, standing_of
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.look import isolated
from hrdoc.ui.session import Touched
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column, frame, row
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.sight import see_around

_STATES = {"verified": "holds", "unverified": "caution", "changed": "fails", "revoked": "fails"}


class ContactPanel(QFrame):
    """Shows a contact; what is decided is told by the session, and the page shows it anew."""

    closed = Signal()

    def __init__(self, desk: Desk, contact: ContactShown) -> None:
        super().__init__()
        self._desk = desk
        self._look = desk.look
        self._contact = contact
        self.setObjectName("contacts-panel")
        is_part(self, "card")
        self._notice = Notice(self._look, name="contacts-notice")
        self._question = frame("drop", name="contacts-question")
        self._lay_out()

    def _lay_out(self) -> None:
        look, say, contact = self._look, self._look.say, self._contact
        parts = column(space=12, edge=16, parent=self)
        parts.addWidget(at_start(look, label(isolated(contact.name), "section")))
        parts.addWidget(label(class_word(look, contact.class_), "soft"))
        state = Notice(look, name="contacts-state")
        state.tell(standing_of(look, contact), _STATES[contact.state])
        parts.addWidget(state)
        parts.addWidget(label(say("contacts-words"), "label"))
        parts.addWidget(
            FingerprintWords(look, contact.words, contact.groups, name="contacts-fingerprint")
        )
        if contact.state in {"unverified", "changed"}:
            parts.addWidget(label(say("contacts-compare-about"), "soft", wraps=True))
        parts.addWidget(self._notice)
        acts = row(space=12)
        if contact.state in {"unverified", "changed"}:
            acts.addWidget(
                button(say("contacts-compared"), self._confirm, name="contacts-compared")
            )
        if contact.state != "revoked":
            acts.addWidget(
                button(say("contacts-revoke"), self._ask, name="contacts-revoke", part="danger")
            )
        acts.addStretch(1)
        acts.addWidget(
            button(say("export-panel-close"), self.closed.emit, name="contacts-close", part="plain")
        )
        parts.addLayout(acts)
        parts.addWidget(self._question)
        asked = column(space=12, edge=16, parent=self._question)
        asked.addWidget(label(say("contacts-revoke-sure", name=isolated(contact.name)), wraps=True))
        line = row(space=12)
        really = button(
            say("contacts-revoke-really"),
            self._revoke,
            name="contacts-revoke-really",
            part="danger",
        )
        self._stay = button(say("contacts-stay"), self._question.hide, name="contacts-stay")
        line.addWidget(self._stay)
        line.addStretch(1)
        line.addWidget(really)  # at the other end, where no hand is that only goes on
        asked.addLayout(line)
        self._question.hide()

    def _ask(self) -> None:
        self._question.show()
        see_around(self._question)
        self._stay.setFocus()

    def _confirm(self) -> None:
        name = self._contact.name
        self._do(lambda book: confirm_contact(book, name))

    def _revoke(self) -> None:
        name = self._contact.name
        self._do(lambda book: revoke_contact(book, name))

    def _do(self, change: Callable[[Book], object]) -> None:
        self._desk.session.command(
            self,
            change,
            touches=Touched(kinds=frozenset({CONTACTS})),
            otherwise=self._refuse,
        )

    def _refuse(self, error: HrdocError) -> None:
        self._notice.tell(self._look.tell(error), "fails")
