"""What a ready consent is for: one tap among a few purposes, and none of them chosen beforehand."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QAbstractButton, QButtonGroup, QWidget

from hrdoc.casebook.consenting import PURPOSES
from hrdoc.records import shipped
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.flow import Flow
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column

_OFFERED: Final = frozenset(code for codes in PURPOSES.values() for code in codes)


class PurposeChips(QWidget):
    """The purposes of a recipient side by side; `chosen` when a person chose one."""

    chosen = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setObjectName("consent-purpose")
        says = look.say("consent-purpose")
        self.setAccessibleName(says)
        self._group = QButtonGroup(self)
        self._codes: list[str] = []
        self._offered: tuple[str, ...] | None = None
        holder = QWidget()
        self._chips = Flow(holder)
        for code, known in shipped.vocabulary("purposes").terms.items():
            if code not in _OFFERED:
                continue
            chip = button(
                look.label(known.labels),
                self.chosen.emit,
                name=f"consent-purpose-{code}",
                part="chip",
            )
            chip.setCheckable(True)
            self._group.addButton(chip, len(self._codes))
            self._codes.append(code)
            self._chips.addWidget(chip)
        parts = column(space=4, parent=self)
        parts.addWidget(label(says, "label"))
        parts.addWidget(holder)

    @property
    def code(self) -> str | None:
        """The purpose that was said, None while none was."""
        place = self._group.checkedId()
        return self._codes[place] if place >= 0 else None

    def offer(self, codes: Sequence[str]) -> None:
        """Offer these alone, in their order; one that is chosen and not among them is no more."""
        if tuple(codes) == self._offered:  # hiding them would take the focus from the one pressed
            return
        if self.code not in codes:
            self.choose(None)
        self._offered = tuple(codes)
        for each in self._group.buttons():
            each.hide()
        for before, code in zip((None, *codes), codes, strict=False):
            chip = self._chip(code)
            self._chips.removeWidget(chip)
            self._chips.addWidget(chip)
            chip.show()
            if before is not None:
                self.setTabOrder(self._chip(before), chip)

    def choose(self, code: str | None) -> None:
        """Show a purpose that is kept, or none."""
        self._group.setExclusive(False)
        for place, each in enumerate(self._codes):
            self._group.button(place).setChecked(each == code)
        self._group.setExclusive(True)

    def focus_first(self) -> None:
        """The first that is offered."""
        if self._offered:
            self._chip(self._offered[0]).setFocus()

    def _chip(self, code: str) -> QAbstractButton:
        return self._group.button(self._codes.index(code))
