"""What a consent still lacks, beside the button that would seal it: the words lead to it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.layout import row


class Missing(QWidget):
    """Hidden while nothing is missing."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._lead: Callable[[], object] | None = None
        self._link = button("", self._go, name="consent-missing", part="plain")
        self._link.setIcon(look.icon("info", look.tokens.accent))
        row(space=0, parent=self).addWidget(self._link, 0, Qt.AlignmentFlag.AlignVCenter)
        self.hide()

    def tell(self, words: str, lead: Callable[[], object] | None) -> None:
        """Say what is missing and where it is asked for; "" and None for nothing."""
        self._link.setText(words)
        self._lead = lead
        self.setVisible(bool(words))

    def _go(self) -> None:
        if self._lead is not None:
            self._lead()
