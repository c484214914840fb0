"""A consent: one that is being asked for, or one that was sealed, read as it stands."""

from collections.abc import Iterable, Sequence
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.consent_sheet import Sheet, read_sheet
from hrdoc.casebook.consenting import Asking, asking
from hrdoc.casebook.reading import Listed, list_page
from hrdoc.errors import HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.wording import kind_word, place_of
from hrdoc.ui.consent.asking_view import AskingView
from hrdoc.ui.consent.choosing import CHOICES
from hrdoc.ui.consent.sheet_view import SheetView
from hrdoc.ui.consent.wording import AGAIN
from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.desk.pressing import pressing
from hrdoc.ui.desk.standing import Standing, standing_in
from hrdoc.ui.session import Touched
from hrdoc.ui.widgets.layout import column
from hrdoc.ui.widgets.notice import Notice

_DECIDED: Final = {f"consent-ready-{choice}": "hand-heart" for choice in CHOICES}
_DONE: Final = {
    "consent-line-add": "plus",
    "consent-sign": "pencil",
    "consent-take": "paperclip",
    "consent-more": "ellipsis",
    "consent-save": "stamp",
    "consent-ask-again": "hand-heart",
    "consent-withdraw": "undo-2",
    "consent-what-left": "send",
    "consent-all-fields": "file-text",
    "consent-discard": "trash-2",
}
"""The buttons of the page and their icons."""


class ConsentPage(Page):
    """The consent of the place, or a new one about its record; AGAIN is begun at an earlier one."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        assert place.record is not None
        self._record = place.record
        self._view: AskingView | SheetView | None = None
        self._notice = Notice(self.look, name="consent-notice")
        self._body = column(space=0, parent=self)
        self._body.addWidget(self._notice)
        self._ask()
        self.session.changed.connect(self._hear)

    def flush(self) -> None:
        """Hand over what is not kept yet."""
        if isinstance(self._view, AskingView):
            self._view.flush()

    def standing(self) -> Standing | None:
        """The answer somebody stood at."""
        return standing_in(self)

    def focus_first(self) -> None:
        """The first thing to decide or to read."""
        if self._view is not None:
            self._view.focus_first()

    def commands(self) -> Iterable[Command]:
        """What the person may decide, and what can be done with it."""
        about = self.look.say("consent-title")
        # Last what is decided: the first of all is a mere Enter away.
        return (*pressing(self, _DONE), *pressing(self, _DECIDED, about=about))

    def _ask(self) -> None:
        record = self._record

        def ask(book: Book) -> tuple[Asking | Sheet, Sequence[Listed]]:
            found = read_sheet(book, record) or asking(book, record)
            about = found.covers if isinstance(found, Sheet) else list_page(book, [found.about])
            return found, about[:1]

        self.session.query(
            self, ask, lambda told: self._show(*told), otherwise=self._refuse, latest="consent"
        )

    def _show(self, found: Asking | Sheet, about: Sequence[Listed]) -> None:
        say = self.look.say
        view: AskingView | SheetView
        if isinstance(found, Sheet):
            view, here = SheetView(self.desk, found), say("consent-title")
        else:
            view, here = AskingView(self.desk, found), say("consent-page-title")
            view.done.connect(self._done)
            view.left.connect(self.desk.back)
        within = [
            each.title or say("record-untitled", kind=kind_word(self.look, each.kind))
            for each in about
        ]
        ways = tuple(place_of(each.kind, each.record) for each in about)
        self.desk.name_place(self, (*within, here), ways)
        self._put(view)
        if not self.come_back():
            view.focus_first()

    def _put(self, view: "AskingView | SheetView") -> None:
        old: QWidget | None = self._view
        if old is not None:
            self._body.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._view = view
        self._body.addWidget(view, 1)

    @Slot(object)
    def _done(self, consent: RecordId) -> None:
        """Go back to where it was begun; where one stood at an earlier consent, to the new one."""
        desk, is_later = self.desk, self.place.part == AGAIN
        desk.tell(self.look.say("consent-sealed-told"), "holds")
        desk.back()
        if is_later:
            desk.go(Place("consent", record=consent))

    @Slot(object)
    def _hear(self, touched: Touched) -> None:
        if isinstance(self._view, SheetView) and self._record in touched.records:
            self._ask()

    def _refuse(self, error: HrdocError) -> None:
        self._notice.tell(self.look.tell(error), "fails")
