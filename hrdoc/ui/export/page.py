"""Send a record: to whom, for what, what leaves and why, and then the bundle.

The plan is asked for again whenever the recipient, the purpose or the identity level changes; what
is written is exactly the plan one sees. Contacts are kept here too, and one's own card is given out
here, because nothing can be sent to somebody without a card.
"""

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import Final

import shiboken6
from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from hrdoc.casebook import jobs
from hrdoc.casebook.book import Book
from hrdoc.casebook.contacts import CardView
from hrdoc.casebook.exporting import Envelope, Exported
from hrdoc.casebook.jobs import Control, Door
from hrdoc.casebook.reading import Listed, list_page
from hrdoc.casebook.request import Request
from hrdoc.casebook.sending import (
    ContactShown,
    Offer,
    list_contacts,
    offer,
    show_own_card,
)
from hrdoc.errors import Cancelled, HrdocError
from hrdoc.ui.cases.wording import kind_word, place_of
from hrdoc.ui.contacts.add_contact import CONTACTS
from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.desk.pressing import pressing
from hrdoc.ui.export.done_view import DoneView, Sent
from hrdoc.ui.export.form import ExportForm
from hrdoc.ui.export.plan_view import nothing_leaves
from hrdoc.ui.export.ways import ToWhom
from hrdoc.ui.session import Touched
from hrdoc.ui.widgets.layout import column
from hrdoc.ui.widgets.work_view import WorkView
from hrdoc.ui.work import Work

_DONE: Final = {
    "export-write": "send",
    "export-add": "plus",
    "export-card": "contact",
    "export-other": "key-round",
    "export-more": "ellipsis",
    "export-again": "refresh-cw",
    "export-leave": "arrow-left",
}
"""The buttons of the page and their icons."""


class ExportPage(Page):
    """The record of the place, about to leave."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self._offer: Offer | None = None
        works = self._works = list[Work]()
        self._view: QWidget | None = None
        self._form = ExportForm(desk)
        self._form.changed.connect(self._ask_plan)
        self._form.filled.connect(self._show_ready)
        self._form.plan.changed.connect(self._show_ready)
        self._form.write.connect(self._ask_place)
        self._form.contacts_changed.connect(self._ask_contacts)
        self._body = column(space=0, parent=self)
        self._show(self._form)
        self.session.changed.connect(self._hear)
        self.destroyed.connect(lambda: _stop(works))
        desk.name_place(self, (self.look.say("export-title"),))
        record = place.record
        if record is not None:
            self.session.query(
                self, lambda book: list_page(book, [record]), self._name_within, latest="place"
            )
        self._ask_contacts("")
        self._ask_plan()

    def focus_first(self) -> None:
        """To whom."""
        self._form.focus_first()

    def commands(self) -> Iterable[Command]:
        """Writing the bundle, and what helps to close it to somebody."""
        return pressing(self, _DONE)

    def _name_within(self, listed: Sequence[Listed]) -> None:
        say = self.look.say
        for each in listed:
            title = each.title or say("record-untitled", kind=kind_word(self.look, each.kind))
            way = place_of(each.kind, each.record)
            self.desk.name_place(self, (title, say("export-title")), (way,))

    @Slot(str)
    def _ask_contacts(self, choose: str) -> None:
        def then(contacts: Sequence[ContactShown]) -> None:
            self._form.show_contacts(contacts, choose)

        self.session.query(self, list_contacts, then, latest="contacts")

    @Slot(object)
    def _hear(self, touched: Touched) -> None:
        if CONTACTS in touched.kinds:
            self._ask_contacts("")
        elif touched.records and self._view is self._form:
            self._ask_plan()

    @Slot()
    def _ask_plan(self) -> None:
        self._offer = None
        record, whom = self.place.record, self._form.whom()
        purpose, identity = self._form.purpose, self._form.identity
        if record is None or whom is None or purpose is None:
            self._form.plan.wait(self.look.say("export-plan-needs"))
            self._show_ready()
            return

        def ask(book: Book) -> Offer:
            return offer(
                book,
                Request(
                    given=(record,),
                    purpose=purpose,
                    recipient=whom.party(book),
                    on_date=book.today(),
                    identity=identity,
                ),
            )

        self._form.plan.wait(self.look.say("export-planning"))
        self._show_ready()
        self.session.query(self, ask, self._show_offer, otherwise=self._no_plan, latest="plan")

    def _show_offer(self, found: Offer) -> None:
        self._offer = found
        self._form.plan.show_offer(found)
        self._show_ready()

    def _no_plan(self, error: HrdocError) -> None:
        told = self.look.tell(error)
        self._form.plan.refuse(told)
        self._form.tell_missing(told)

    @Slot()
    def _show_ready(self) -> None:
        self._form.tell_missing(self._missing())

    def _missing(self) -> str:
        """What the bundle still needs, from the top of the page; "" for nothing."""
        say, found, plan = self.look.say, self._offer, self._form.plan
        if answers := self._form.unanswered():
            return say("export-needs", what=self.look.locale.createSeparatedList(answers))
        if found is None:
            return say("export-planning")
        if not found.leaving:
            return nothing_leaves(self.look, found)
        lacks = (
            (bool(found.refused) and not plan.only_covered, say("export-needs-covered")),
            (not plan.conditions_read, say("export-needs-read")),
        )
        return " ".join(words for lacking, words in lacks if lacking)

    @Slot()
    def _ask_place(self) -> None:
        whom = self._form.whom()
        if whom is None:
            return
        day = self.outside.clock().date().isoformat()
        self.outside.choose.new_file(
            self,
            self.look.say("export-write"),
            f"bundle-{day}{whom.ending}",
            lambda path: self._write(whom, path),
        )

    def _write(self, whom: ToWhom, path: Path) -> None:
        found = self._offer
        try:
            secret = self._form.take_secret()
        except HrdocError as error:
            self._form.tell(error)
            return
        if found is None:
            return
        only_covered, language = self._form.plan.only_covered, self._form.language
        plan = found.plan.read() if self._form.plan.conditions_read else found.plan

        def close(book: Book) -> Envelope:
            return whom.envelope(book, secret)

        def task(door: Door, control: Control) -> Sent:
            envelope = door(close)
            exported: Exported = jobs.export(
                door,
                control,
                plan,
                envelope,
                path,
                only_covered=only_covered,
                language=language,
            )
            card: CardView = door(show_own_card)
            return Sent(path, exported, whom, card)

        work = self.session.start(
            self,
            task,
            self._done,
            label=self.look.say("export-writing"),
            lasting=True,
            otherwise=self._if_here,
            touches=Touched(frozenset(each.item.record for each in found.leaving)),
        )
        self._works.append(work)
        work.ended.connect(self._forget)
        view = WorkView(self.look, work, about=path.name, name="export-work")
        self._show(view)
        view.focus_first()

    @Slot()
    def _forget(self) -> None:
        self._works.clear()

    def _if_here(self, error: HrdocError) -> None:
        if not shiboken6.isValid(self):
            return
        self._show(self._form)
        if not isinstance(error, Cancelled):
            self._ask_plan()  # what is shown may be what was refused for being outdated
            self._form.tell(error)

    def _done(self, sent: Sent) -> None:
        view = DoneView(self.look, sent)
        view.again.connect(self._begin_again)
        view.leave.connect(self.desk.back)
        self._show(view)
        if self.isVisible():  # it may wait behind the guide
            view.focus_first()

    @Slot()
    def _begin_again(self) -> None:
        self._show(self._form)
        self._ask_plan()

    def _show(self, view: QWidget) -> None:
        old, self._view = self._view, view
        if old is view:
            return
        if old is not None:
            self._body.removeWidget(old)
            old.hide()
            if old is not self._form:
                old.deleteLater()
        self._body.addWidget(view, 1)
        view.show()


def _stop(works: Iterable[Work]) -> None:
    """Stop what runs when its page goes for good: nobody would hear of it."""
    for work in works:
        work.cancel()
