"""From a verdict to records in the vault, with a person's word in between.

Steps: 1 what it would do is reckoned and taken back; 2 the person is told and agrees; 3 it comes
in, which goes on when they go elsewhere: it was asked for, and ends by itself.
"""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal, Slot

from hrdoc.casebook.browsing import OpenBundle
from hrdoc.casebook.receiving import Imported, preview_beside, take_in_beside
from hrdoc.casebook.telling import Told
from hrdoc.errors import HrdocError
from hrdoc.ui.desk.page import Page, Place
from hrdoc.ui.verdict.take_in_view import TakeInView, TakenView, touched_by
from hrdoc.ui.work import Work


class TakingIn(QObject):
    """One bundle on its way in; `shows` gives a view, `watches` the work that runs."""

    shows = Signal(object)
    watches = Signal(object)
    back = Signal()
    again = Signal()

    def __init__(
        self, page: Page, told: Told, bundle: OpenBundle, refuse: Callable[[HrdocError], None]
    ) -> None:
        super().__init__(page)
        self._page = page
        self._told = told
        self._bundle = bundle
        self._refuse = refuse

    def begin(self) -> Work:
        """Reckon what it would do (1); the work that does, to be stopped by going elsewhere."""
        bundle, say = self._bundle, self._page.look.say
        work = self._page.session.start(
            self,
            lambda door, control: preview_beside(door, control, bundle),
            self._ask,
            label=say("verdict-previewing"),
            otherwise=self._refuse,
        )
        self.watches.emit(work)
        return work

    def _ask(self, preview: Imported) -> None:
        view = TakeInView(self._page.look, self._told, preview)
        view.back.connect(self.back)
        view.agreed.connect(self._take_in)
        self._show(view)

    @Slot(bool)
    def _take_in(self, accept_unknown: bool) -> None:  # noqa: FBT001 - a slot
        bundle = self._bundle
        work = self._page.session.start(
            self,
            lambda door, control: take_in_beside(
                door, control, bundle, accept_unknown=accept_unknown
            ),
            self._tell,
            label=self._page.look.say("verdict-taking-in"),
            lasting=True,
            otherwise=self._refuse,
            touches=touched_by,
        )
        self.watches.emit(work)

    def _tell(self, imported: Imported) -> None:
        view = TakenView(self._page.look, imported)
        view.again.connect(self.again)
        view.leave.connect(lambda: self._page.desk.go(Place("inbox")))
        self._show(view)

    def _show(self, view: TakeInView | TakenView) -> None:
        self.shows.emit(view)
        view.focus_first()
