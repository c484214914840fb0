"""The line above every page: the way back, where one is, the palette, the lock."""

from typing import TYPE_CHECKING, Final

from PySide6.QtWidgets import QFrame

from hrdoc.ui.desk.trail import Trail
from hrdoc.ui.look import Look, directed
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.theme.tokens import RAIL_WIDTH
from hrdoc.ui.widgets.buttons import button, icon_button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import row

if TYPE_CHECKING:
    from hrdoc.ui.desk.frame import DeskFrame

PALETTE_WIDTH: Final = 260
WIDEST: Final = 340
"""Pixels of the way to the palette, however large the letters: the rest has to fit, too."""


class Header(QFrame):
    """What stands in it is always in the same corner."""

    def __init__(self, look: Look, desk: "DeskFrame") -> None:
        super().__init__()
        say = look.say
        self.setObjectName("desk-header")
        is_part(self, "header")
        self.setFixedHeight(look.px(56))
        self.name = label(directed(look, say("window-title")), "section")
        self.name.setFixedWidth(look.px(RAIL_WIDTH) - 16)
        self.back = icon_button(look, "arrow-left", say("desk-back"), desk.back, name="desk-back")
        self.trail = Trail(look)
        self.trail.went.connect(desk.go)
        find = button(say("desk-find"), desk.open_palette, name="desk-find", part="search")
        find.setIcon(look.icon("search", look.tokens.ink_soft))
        find.setToolTip(say("desk-find-tip"))
        find.setFixedWidth(min(look.px(PALETTE_WIDTH), WIDEST))
        lock = button(say("desk-lock"), desk.lock_asked.emit, name="desk-lock", part="plain")
        lock.setIcon(look.icon("lock", look.tokens.accent))
        lock.setToolTip(say("desk-lock-tip"))
        line = row(space=12, parent=self)
        line.setContentsMargins(16, 0, 16, 0)
        line.addWidget(self.name)
        line.addWidget(self.back)
        line.addWidget(self.trail, 1)
        line.addWidget(find)
        line.addWidget(lock)
