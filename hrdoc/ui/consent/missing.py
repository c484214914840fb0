"""What a consent still lacks, beside the button that would seal it: the words lead to it."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.widgets.elided_link import ElidedLink
from hrdoc.ui.widgets.layout import row


class Missing(QWidget):
    """Hidden while nothing is missing; shortened where there is no room for all of it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._lead: Callable[[], object] | None = None
        self._link = ElidedLink("", self._go, name="consent-missing", says="", end=True)
        self._link.setIcon(look.icon("info", look.tokens.accent))
        row(space=0, parent=self).addWidget(self._link)
        self.hide()

    def tell(self, words: str, lead: Callable[[], object] | None) -> None:
        """Say what is missing and where it is asked for; "" and None for nothing."""
        self._link.show_words(words)
        self._lead = lead
        self.setVisible(bool(words))

    def _go(self) -> None:
        if self._lead is not None:
            self._lead()
