"""The form of an export: to whom, for what, and below it what would leave."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from hrdoc.casebook.passphrases import Secret
from hrdoc.casebook.sending import ContactShown
from hrdoc.errors import HrdocError
from hrdoc.ui.consent.terms import LabelledBox, TermBox
from hrdoc.ui.contacts.add_contact import AddContact
from hrdoc.ui.contacts.contact_panel import ContactPanel
from hrdoc.ui.contacts.my_card import MyCard
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.export.other_ways import OtherWays
from hrdoc.ui.export.plan_view import PlanView
from hrdoc.ui.export.recipients import Recipients
from hrdoc.ui.export.ways import ToWhom, Way
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, frame, row, scrolled
from hrdoc.ui.widgets.notice import Notice
from hrdoc.words import LANGUAGES

WIDTH: Final = 760
_PSEUDONYMS: Final = "I1"


class ExportForm(QWidget):
    """What a person answers; `changed` asks for another plan, `write` for the bundle.

    `filled` says that what closes the bundle was given or taken away.
    """

    changed = Signal()
    filled = Signal()
    write = Signal()
    contacts_changed = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._look = desk.look
        say = self._look.say
        self._panel: QFrame | None = None
        self._recipients = Recipients(self._look)
        self._nobody = label(say("export-no-contacts"), "soft", wraps=True)
        self._nobody.hide()
        self._uncompared = Notice(self._look, name="export-uncompared")
        self._compare = button(say("export-compare"), self._open_compare, name="export-compare")
        self._compare.hide()
        self._other = OtherWays(self._look)
        self._purpose = TermBox(
            self._look,
            "purposes",
            say("export-purpose"),
            name="export-purpose",
            none=say("export-purpose-none"),
        )
        self._identity = TermBox(
            self._look, "identity-levels", say("export-identity"), name="export-identity", none=""
        )
        self._identity.box.removeItem(0)
        self._identity.box.setCurrentIndex(self._identity.box.findData(_PSEUDONYMS))
        self._language = LabelledBox(say("export-language"), name="export-language")
        for code in LANGUAGES:
            self._language.box.addItem(say(f"language-{code}"), code)
        self._language.box.setCurrentIndex(self._language.box.findData(self._look.words.language))
        self.plan = PlanView(self._look)
        self._notice = Notice(self._look, name="export-notice")
        self._act = button(
            say("export-write"), self.write.emit, name="export-write", part="primary"
        )
        self._panels: QVBoxLayout = column(space=0)
        self._lay_out()
        self._recipients.chosen.connect(self._choose_contact)
        self._other.changed.connect(self._choose_other)
        self._other.filled.connect(self.filled)
        self._purpose.chosen.connect(self.changed)
        self._identity.chosen.connect(self.changed)

    @property
    def purpose(self) -> str | None:
        """The purpose, None until one is chosen."""
        return self._purpose.code

    @property
    def identity(self) -> str:
        """How much of people's identity may leave."""
        return self._identity.code or _PSEUDONYMS

    @property
    def language(self) -> str:
        """The language of the report in the bundle."""
        return str(self._language.box.currentData())

    def whom(self) -> ToWhom | None:
        """Who receives the bundle, None until somebody is chosen."""
        contact = self._recipients.contact()
        if contact is not None:
            return ToWhom(Way.CARD, contact=contact.name, class_=contact.class_)
        return self._other.whom()

    def unanswered(self) -> list[str]:
        """What has to be answered before there can be a bundle, from the top of the page."""
        say, contact = self._look.say, self._recipients.contact()
        lacks = []
        if self.whom() is None:
            lacks.append(say("export-needs-whom"))
        elif contact is None and not self._other.is_ready():
            lacks.append(say("export-needs-secret"))
        if self.purpose is None:
            lacks.append(say("export-needs-purpose"))
        return lacks

    def take_secret(self) -> Secret | None:
        """The passphrase of the bundle, if it is to have one; raises PassphrasesDiffer."""
        return None if self._recipients.contact() is not None else self._other.take_secret()

    def show_contacts(self, contacts: Sequence[ContactShown], choose: str) -> None:
        """Show the contacts, `choose` chosen or else who was before."""
        before = self._recipients.contact()
        self._nobody.setVisible(not contacts)
        self._recipients.show_contacts(contacts)
        self._recipients.choose(choose or (before.name if before else ""))

    def tell_missing(self, missing: str) -> None:
        """Say beside the button what the bundle still needs; "" where it can be written.

        That nobody is named stops nothing, and is told once there is nothing else.
        """
        self._notice.clear()
        whom = self.whom()
        if missing:
            self._notice.tell(missing)
        elif whom is not None and whom.way is not Way.CARD and not whom.named:
            self._notice.tell(self._look.say("export-way-nameless"))
        self._act.setEnabled(not missing)
        self._act.setAccessibleDescription(missing)

    def tell(self, error: HrdocError) -> None:
        """Say why the bundle was not written."""
        self._notice.tell(self._look.tell(error), "fails")

    def focus_first(self) -> None:
        """To whom."""
        self._recipients.setFocus()

    def _lay_out(self) -> None:
        say = self._look.say
        inside = QWidget()
        inside.setMaximumWidth(self._look.px(WIDTH))
        form = column(space=12, edge=32, parent=inside)
        form.addWidget(label(say("export-title"), "title"))
        form.addWidget(label(say("export-about"), "soft", wraps=True))
        form.addSpacing(8)
        self._add_whom(form)
        form.addSpacing(8)
        form.addWidget(label(say("export-for-what"), "section"))
        for part in (self._purpose, self._identity, self._language):
            form.addWidget(part)
        form.addSpacing(8)
        form.addWidget(label(say("export-what-leaves"), "section"))
        form.addWidget(self.plan)
        form.addStretch(1)
        foot = frame("strip", name="export-foot")
        width = QWidget()
        width.setMaximumWidth(self._look.px(WIDTH))  # as wide as what stands above it
        across = row(space=0, parent=foot)
        across.addWidget(width, 1)
        across.addStretch(0)
        line = row(space=16, parent=width)
        line.setContentsMargins(32, 12, 32, 12)
        line.addWidget(self._notice, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(0)
        line.addWidget(self._act)
        whole = column(space=0, parent=self)
        self._area = scrolled(inside, name="export-scroll")
        whole.addWidget(self._area, 1)
        whole.addWidget(foot)

    def _add_whom(self, form: QVBoxLayout) -> None:
        say = self._look.say
        form.addWidget(label(say("export-to-whom"), "section"))
        form.addWidget(self._nobody)
        form.addWidget(self._recipients)
        form.addWidget(self._uncompared)
        form.addWidget(self._compare, 0, Qt.AlignmentFlag.AlignLeading)
        line = row(space=8)
        line.addWidget(
            button(say("export-add-contact"), self._open_add, name="export-add", part="plain")
        )
        line.addWidget(
            button(say("export-my-card"), self._open_card, name="export-card", part="plain")
        )
        line.addWidget(
            button(say("export-other-ways"), self._open_other, name="export-other", part="plain")
        )
        line.addStretch(1)
        form.addLayout(line)
        form.addLayout(self._panels)
        self._panels.addWidget(self._other)
        self._other.hide()

    def _choose_contact(self, name: str) -> None:
        if name:
            self._other.forget()
        self._tell_uncompared()
        self.changed.emit()

    def _choose_other(self) -> None:
        if self._other.whom() is not None:
            self._recipients.choose("")
        self._tell_uncompared()
        self.changed.emit()

    def _tell_uncompared(self) -> None:
        contact = self._recipients.contact()
        uncompared = contact is not None and contact.state == "unverified"
        self._compare.setVisible(uncompared)
        self._uncompared.clear()
        if contact is not None and uncompared:
            words = self._look.say("cli-export-not-compared", name=contact.name)
            self._uncompared.tell(words, "caution")
        elif isinstance(self._panel, ContactPanel):
            self._close_panel()

    def _open_add(self) -> None:
        panel = AddContact(self._desk)
        panel.kept.connect(self._kept)
        panel.closed.connect(self._close_panel)
        self._open(panel)

    def _open_compare(self) -> None:
        contact = self._recipients.contact()
        if contact is not None:
            panel = ContactPanel(self._desk, contact)
            panel.closed.connect(self._close_panel)
            self._open(panel)

    def _open_card(self) -> None:
        panel = MyCard(self._desk)
        panel.closed.connect(self._close_panel)
        self._open(panel)

    def _open_other(self) -> None:
        self._close_panel()
        self._other.setVisible(self._other.isHidden())
        QTimer.singleShot(0, self._show_panel)

    def _kept(self, name: str) -> None:
        self._close_panel()
        self.contacts_changed.emit(name)

    def _open(self, panel: QFrame) -> None:
        self._close_panel()
        self._other.hide()
        self._panel = panel
        self._panels.addWidget(panel)
        QTimer.singleShot(0, self._show_panel)

    @Slot()
    def _show_panel(self) -> None:
        """Scroll to the panel that was opened, once it has its place."""
        panel = self._panel or self._other
        if panel.isVisible():
            self._area.ensureWidgetVisible(panel)

    def _close_panel(self) -> None:
        if self._panel is not None:
            self._panel.hide()
            self._panel.deleteLater()
            self._panel = None
