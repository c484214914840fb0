"""Keeping, running and forgetting searches: the panel on one side, the vault on the other."""

from PySide6.QtCore import QObject, Signal, Slot
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.searching import SearchRequest, forget_query, save_query
from hrdoc.errors import HrdocError
from hrdoc.ui.look import Look
from hrdoc.ui.search.asking import kept
from hrdoc.ui.search.kept import Kept, KeptPanel
from hrdoc.ui.search.standing import NOTHING
from hrdoc.ui.session import Session


class Keeping(QObject):
    """`asked` gives a kept search that shall be run, `shown` all that are kept."""

    asked = Signal(object)
    shown = Signal(object)

    def __init__(self, look: Look, session: Session, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._session = session
        self._request = NOTHING
        self._panel: KeptPanel | None = None

    def ask(self) -> None:
        """Ask the vault what is kept."""
        self._session.query(self, kept, self._show, latest="kept")

    def open_below(self, widget: QWidget, request: SearchRequest) -> None:
        """Open the panel under a button; `request` is what can be kept."""
        self._request = request
        panel = KeptPanel(self._look, can_keep=request != NOTHING)
        panel.asked.connect(self.asked)
        panel.kept.connect(self._keep)
        panel.forgotten.connect(self._forget)
        panel.destroyed.connect(self._panel_gone)
        self._panel = panel
        panel.show_kept(())
        self.ask()
        panel.open_below(widget)

    def _show(self, found: Kept) -> None:
        self.shown.emit(found)
        if self._panel is not None:
            self._panel.show_kept(found)

    @Slot()
    def _panel_gone(self) -> None:
        self._panel = None

    @Slot(str)
    def _keep(self, name: str) -> None:
        request = self._request
        self._session.command(
            self,
            lambda book: save_query(book, name, request),
            lambda _: self.ask(),
            otherwise=self._refuse,
        )

    def _refuse(self, error: HrdocError) -> None:
        if self._panel is not None:
            self._panel.notice.tell(self._look.tell(error), "fails")
            self._panel.adjustSize()

    @Slot(str)
    def _forget(self, name: str) -> None:
        self._session.command(self, lambda book: forget_query(book, name), lambda _: self.ask())
