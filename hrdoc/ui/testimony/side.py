"""The end side of the page: the margin, or a panel in its place; and what a small window hides.

Where there is no room the margin waits behind a button and then stands alone; a panel always stands
beside the account, because one looks at both.
"""

from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.opening import Versions
from hrdoc.ui.look import Look
from hrdoc.ui.testimony.margin import Margin
from hrdoc.ui.testimony.side_panel import SidePanel
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.layout import frame, row

NARROW: Final = 1040
"""Below this width of the page, at 100 %, the margin waits behind a button."""


class Side(QWidget):
    """Stands at the end of the page; `turned` when the account has to go or may come back."""

    turned = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._width = 0
        self._crowded = False
        self.margin: Margin | None = None
        self.panel: SidePanel | None = None
        self.toggle = button(
            look.say("testimony-details"), self.turned.emit, name="testimony-details", part="chip"
        )
        self.toggle.setCheckable(True)
        self.toggle.setToolTip(look.say("testimony-details-tip"))
        self.toggle_place: QWidget = self.toggle
        self._line = frame("upright")
        self._whole = row(space=0, parent=self)
        self._whole.addWidget(self._line)
        self._line.hide()

    @property
    def stands_alone(self) -> bool:
        """Whether the margin takes the whole page."""
        return self._is_narrow and self.panel is None and self.toggle.isChecked()

    @property
    def shows_margin(self) -> bool:
        """Whether the margin is seen now."""
        return self.margin is not None and not self.margin.isHidden()

    def still_empty(self) -> list[str]:
        """What nobody filled in yet, in words, as the foot of the margin tells it."""
        foot = self.margin.foot if self.margin is not None else None
        return foot.empty.words if foot is not None else []

    def hold(self, margin: Margin) -> None:
        """Take the margin of the record that is open, in the place of another."""
        if self.margin is not None:
            self.margin.hide()
            self.margin.deleteLater()
        self.margin = margin
        self._whole.addWidget(margin)
        self.fit(self._width, crowded=self._crowded)

    def touch(self) -> None:
        """Say in the margin at once, when something is written, that it is a draft."""
        if self.margin is not None:
            self.margin.touch()

    def show_versions(self, versions: Versions) -> None:
        """Say in the margin anew how the record stands."""
        if self.margin is not None:
            self.margin.show_versions(versions)

    def open(self, panel: SidePanel) -> None:
        """Show a panel in the place of the margin."""
        self._let_go()
        self.panel = panel
        self._whole.addWidget(panel)
        self.fit(self._width, crowded=self._crowded)

    def close_panel(self) -> None:
        """Show the margin again."""
        self._let_go()
        self.fit(self._width, crowded=self._crowded)

    def show_margin(self) -> None:
        """Let the margin be seen: where there is no room for it, alone."""
        if self._is_narrow and self.margin is not None:
            self.toggle.setChecked(True)
            self.turned.emit()

    def turn_back(self) -> None:
        """Let the account come back where the margin stood alone."""
        self.toggle.setChecked(False)
        self.turned.emit()

    def fit(self, width: int, *, crowded: bool = False) -> None:
        """Follow the width of the page; where it is `crowded`, the margin always waits."""
        self._width, self._crowded = width, crowded
        alone, narrow = self.stands_alone, self._is_narrow
        self.toggle_place.setVisible(narrow and self.margin is not None)
        self._line.setVisible((self.margin is not None and not narrow) or self.panel is not None)
        if self.margin is not None:
            self.margin.setVisible(self.panel is None and (alone or not narrow))
            self.margin.stand_alone(width if alone else None)

    @property
    def _is_narrow(self) -> bool:
        return self._crowded or self._width < self._look.px(NARROW)

    def _let_go(self) -> None:
        panel, self.panel = self.panel, None
        if panel is not None:
            panel.hide()
            panel.deleteLater()
