"""What was chosen, as a name with a way to take it out again."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.widgets.buttons import button, icon_button
from hrdoc.ui.widgets.elided import Elided
from hrdoc.ui.widgets.layout import row
from hrdoc.ui.widgets.tips import plain_tip


class Chosen(QWidget):
    """One name; with `leads`, pressing it goes there."""

    def __init__(
        self,
        look: Look,
        words: str,
        take_out: Callable[[], None],
        *,
        name: str,
        leads: Callable[[], None] | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName(f"{name}-chosen")
        line = row(space=4, parent=self)
        if leads is None:
            shown: QWidget = Elided(words)
            shown.setObjectName(f"{name}-words")
        else:
            shown = button(words.replace("&", "&&"), leads, name=f"{name}-words", part="plain")
            shown.setToolTip(plain_tip(words))
            shown.setAccessibleName(look.say("form-open-record", name=words))
            shown.setMaximumWidth(look.px(420))
        self.out = icon_button(
            look, "x", look.say("form-take-out", name=words), take_out, name=f"{name}-out"
        )
        self.out.setIcon(look.icon("x", look.tokens.ink_soft))
        line.addWidget(shown)
        line.addWidget(self.out)
        line.addStretch(1)
        self.setFocusProxy(self.out)
        self.words = words
