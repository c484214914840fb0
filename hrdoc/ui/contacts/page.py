"""Contacts: who is known here, whether their card was compared, and one's own card."""

from collections.abc import Iterable, Sequence

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hrdoc.casebook.sending import ContactShown, list_contacts
from hrdoc.ui.contacts.add_contact import CONTACTS, AddContact
from hrdoc.ui.contacts.contact_panel import ContactPanel
from hrdoc.ui.contacts.my_card import MyCard
from hrdoc.ui.contacts.wording import class_word, standing_of
from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.look import isolated
from hrdoc.ui.session import Touched
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.item_list import ItemList
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row, scrolled

_SHAPES = {"verified": "circle-check", "unverified": "triangle-alert"}


class ContactsPage(Page):
    """The list, and below it one panel at a time: a contact, a new one, one's own card."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        say = self.look.say
        self._contacts: Sequence[ContactShown] = ()
        self._chosen = ""
        self._panel: QWidget | None = None
        self._list = ItemList(self.look, name="contacts-list", says=say("contacts-title"))
        self._none = label(say("contacts-none"), "soft", wraps=True)
        self._add = button(say("contacts-add"), self._open_add, name="contacts-add", part="primary")
        self._add.setIcon(self.look.icon("plus", self.look.tokens.on_accent))
        self._mine = button(say("export-my-card"), self._open_mine, name="contacts-mine")
        self._below: QVBoxLayout = column(space=0)
        self._lay_out()
        self._list.clicked.connect(self._choose)
        self._list.activated.connect(self._choose)
        self.session.changed.connect(self._hear)
        desk.name_place(self, (say("contacts-title"),))
        self._ask()

    def focus_first(self) -> None:
        """The list, or the way to a first contact."""
        (self._list if self._list.rows.rowCount() else self._add).setFocus()

    def commands(self) -> Iterable[Command]:
        """Somebody new, and one's own card."""
        say = self.look.say
        yield Command(say("contacts-add"), self._open_add, "plus")
        yield Command(say("export-my-card"), self._open_mine, "contact")

    def _lay_out(self) -> None:
        say, inside = self.look.say, QWidget()
        form = QWidget()
        form.setMaximumWidth(self.look.px(FORM_WIDTH + 80))
        row(space=0, edge=32, parent=inside).addWidget(form, 1)
        parts = column(space=12, parent=form)
        parts.addWidget(label(say("contacts-title"), "title"))
        parts.addWidget(label(say("contacts-about"), "soft", wraps=True))
        parts.addWidget(self._none)
        parts.addWidget(self._list)
        acts = row(space=12)
        acts.addWidget(self._mine)
        acts.addStretch(1)
        acts.addWidget(self._add)
        parts.addLayout(acts)
        parts.addLayout(self._below)
        parts.addStretch(1)
        column(space=0, parent=self).addWidget(scrolled(inside, name="contacts-area"))
        self._none.hide()

    @Slot(object)
    def _hear(self, touched: Touched) -> None:
        if CONTACTS in touched.kinds:
            self._ask()

    def _ask(self) -> None:
        self.session.query(self, list_contacts, self._show, latest="contacts")

    def _show(self, contacts: Sequence[ContactShown]) -> None:
        self._contacts = contacts
        self._list.rows.clear()
        for contact in contacts:
            self._add_row(contact)
        self._none.setHidden(bool(contacts))
        self._list.setVisible(bool(contacts))
        names = [contact.name for contact in contacts]
        if self._chosen in names:
            self._choose(self._list.rows.index(names.index(self._chosen), 0))
        elif contacts and self._add.hasFocus():  # where one begins while nobody is listed yet
            self._list.setFocus()

    def _add_row(self, contact: ContactShown) -> None:
        look = self.look
        self._list.add(
            isolated(contact.name),
            dotted(look, (class_word(look, contact.class_), standing_of(look, contact))),
            icon=look.icon(_SHAPES.get(contact.state, "circle-x"), look.tokens.ink_soft),
        )

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        contact = self._contacts[index.row()]
        self._chosen = contact.name
        self._list.setCurrentIndex(index)
        panel = ContactPanel(self.desk, contact)
        panel.closed.connect(self._close)
        self._put(panel)

    def _open_add(self) -> None:
        panel = AddContact(self.desk)
        panel.kept.connect(self._kept)
        panel.closed.connect(self._close)
        self._put(panel)
        self.focusNextPrevChild(True)  # noqa: FBT003 - Qt's own

    def _open_mine(self) -> None:
        panel = MyCard(self.desk)
        panel.closed.connect(self._close)
        self._put(panel)

    @Slot(str)
    def _kept(self, name: str) -> None:
        self._chosen = " ".join(name.split())
        self._close()
        self._ask()

    def _close(self) -> None:
        self._put(None)
        self.focus_first()

    def _put(self, panel: QWidget | None) -> None:
        if self._panel is not None:
            self._below.removeWidget(self._panel)
            self._panel.hide()
            self._panel.deleteLater()
        self._panel = panel
        if panel is not None:
            self._below.addWidget(panel)
