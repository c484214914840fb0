"""What one sees when the vault locked by itself while long work goes on: that, and nothing else.

It tells nothing of what the work is about. The vault closes when the work has ended; who comes back
earlier can wait, or end it now.
"""

from typing import Final

from PySide6.QtCore import Qt, QTimer

from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.card import card
from hrdoc.ui.widgets.labels import label

FINISHING: Final = Place("finishing")


class FinishingPage(Page):
    """Says that the picture is gone, what is waited for, and how to end it."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        say = self.look.say
        form = card(self, self.look, name="finishing-card")
        form.addWidget(label(say("locks-finishing-title"), "title", wraps=True))
        form.addSpacing(8)
        form.addWidget(label(say("locks-finishing-about"), wraps=True))
        form.addSpacing(16)
        self._stop = button(
            say("locks-finishing-stop"), self.session.work.cancel_all, name="finishing-stop"
        )
        form.addWidget(self._stop, 0, Qt.AlignmentFlag.AlignLeading)
        form.addWidget(label(say("locks-finishing-stop-help"), "soft", wraps=True))
        desk.name_place(self, (say("locks-finishing-title"),))
        QTimer.singleShot(0, self, self._hold)

    def focus_first(self) -> None:
        """The way to end it."""
        self._stop.setFocus()

    def _hold(self) -> None:
        """Let nothing lead away from here."""
        self.held.emit(True)  # noqa: FBT003 - a signal of Qt
