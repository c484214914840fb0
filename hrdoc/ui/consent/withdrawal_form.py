"""How it came to a withdrawal, and whether words and files are deleted, too."""

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from hrdoc.casebook.half_withdrawn import keep_half_withdrawn
from hrdoc.casebook.withdrawing import Withdrawing
from hrdoc.ijson import Json
from hrdoc.ui.consent.erasing_card import add_what_is_erased
from hrdoc.ui.consent.how_withdrawn import NAMES, HowWithdrawn
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.look import Look
from hrdoc.ui.testimony.keeping import Keeping
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column

_KINDS: Final = frozenset({"consent", "testimony", "evidence", "person"})


class WithdrawalForm(QWidget):
    """Keeps what is said beside the consents that would end, as soon as it is said.

    `changed` says that something was said, `turned` that deleting was chosen or let be, and
    `refused` what the vault did not keep.
    """

    changed = Signal()
    turned = Signal()
    refused = Signal(object)

    def __init__(self, desk: Desk, found: Withdrawing, kept: Mapping[str, Json]) -> None:
        super().__init__()
        self._look = look = desk.look
        self.found = found
        self.named = QWidget()
        """What would be deleted; seen only while that is chosen."""
        as_cell(look, self)
        lines = column(space=12, parent=self)
        lines.addWidget(label(look.say("withdrawal-how"), "section"))
        self.said = HowWithdrawn(look, today=found.today, kept=kept)
        self.said.touched.connect(self._touch)
        lines.addWidget(self.said)
        self._erase = QCheckBox(look.say("withdrawal-erase"))
        self._erase.setObjectName("withdrawal-erase")
        self._add_erasing(lines)
        self._erase.setChecked(kept.get("erase") is True)
        self._keeping = self._keep(desk)
        self._erase.toggled.connect(self._turn)
        lines.addStretch(1)

    @property
    def erases(self) -> bool:
        """Whether words and files are to go."""
        return self._erase.isChecked() and self.found.erasing is not None

    def flush(self) -> None:
        """Hand over what is not kept yet."""
        self._keeping.flush()

    def _add_erasing(self, lines: QVBoxLayout) -> None:
        look, say, erasing = self._look, self._look.say, self.found.erasing
        self.named.setObjectName("withdrawal-erase-named")
        self.named.setParent(self)
        self._erase.setParent(self)
        self.named.hide()  # nothing is listed as going while nobody said that it shall
        if erasing is None or self.found.kind not in _KINDS:
            self._erase.hide()
            return
        lines.addWidget(label(say("withdrawal-erase-title"), "section"))
        lines.addWidget(label(say("withdrawal-erase-does"), "soft", wraps=True))
        lines.addWidget(self._erase)
        add_what_is_erased(look, column(space=8, parent=self.named), erasing)
        self._erase.toggled.connect(self.named.setVisible)
        lines.addWidget(self.named)

    def _keep(self, desk: Desk) -> Keeping:
        consents = self.found.consents
        keeping = Keeping(
            desk.session,
            self.found.record,
            self,
            save=lambda book, _, changes: keep_half_withdrawn(book, consents, changes),
        )
        for name in NAMES:
            keeping.add(name, partial(self.said.value, name))
        keeping.add("erase", lambda: self._erase.isChecked() or None)
        keeping.is_kept.connect(lambda kept: desk.show_kept(kept=kept))
        keeping.refused.connect(self.refused)
        return keeping

    @Slot(str)
    def _touch(self, name: str) -> None:
        self._keeping.touch(name)
        self.changed.emit()

    @Slot()
    def _turn(self) -> None:
        self._keeping.touch("erase")
        self.turned.emit()


def as_cell(look: Look, cell: QWidget) -> None:
    """Make a widget one of the two columns of the page."""
    cell.setMaximumWidth(look.px(FORM_WIDTH))
    is_part(cell, "page")
