"""Names that sound like what was typed and are written in another way, to be looked for instead."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.flow import Flow
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import clear


class Names(QWidget):
    """A chip for each name; hidden while there is none."""

    chosen = Signal(str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("search-names")
        self._line = Flow(self)
        self._are_shown = False
        self.hide()

    def show_names(self, names: Sequence[str]) -> None:
        """Suggest these."""
        clear(self._line)
        if names:
            self._line.addWidget(label(self._look.say("search-also-written"), "soft"))
        for number, name in enumerate(names):
            chip = button(
                name.replace("&", "&&"),
                partial(self.chosen.emit, name),
                name=f"search-name-{number}",
                part="chip",
            )
            chip.setAccessibleName(self._look.say("search-name", name=name))
            self._line.addWidget(chip)
        self.setVisible(bool(names) and not self._are_shown)

    def rest(self, *, are_shown: bool) -> None:
        """Suggest nothing while these names are shown as what was found."""
        self._are_shown = are_shown
        if are_shown:
            self.hide()
