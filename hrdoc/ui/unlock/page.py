"""Opening a vault."""

from pathlib import Path

from PySide6.QtWidgets import QLineEdit

from hrdoc.casebook.keeping import open_book
from hrdoc.errors import HrdocError
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.layout import column
from hrdoc.ui.widgets.notice import Notice


class UnlockPage(Page):
    """Where the vault is, and its passphrase."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        say = self.look.say
        self._path = QLineEdit()
        self._passphrase = QLineEdit()
        self._passphrase.setEchoMode(QLineEdit.EchoMode.Password)
        self._notice = Notice(self.look, name="unlock-notice")
        form = column(edge=32, parent=self)
        for part in (
            self._path,
            self._passphrase,
            self._notice,
            button(say("unlock-open"), self._open, name="unlock-open", part="primary"),
        ):
            form.addWidget(part)
        form.addStretch(1)

    def _open(self) -> None:
        path = Path(self._path.text())
        passphrase = self._passphrase.text()
        outside = self.outside
        self.session.open(
            self,
            lambda: open_book(path, passphrase, clock=outside.clock, wait=outside.wait),
            lambda: None,
            otherwise=self._refused,
        )

    def _refused(self, error: HrdocError) -> None:
        self._notice.tell(self.look.tell(error), "fails")
