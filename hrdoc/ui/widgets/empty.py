"""What a place without content says: one sentence and, mostly, one thing to do."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row

_MOST: Final = 1000
"""How much sooner the sentence grows than the room beside it."""


class Empty(QWidget):
    """A sentence in the middle, and a primary button below it where there is something to do."""

    def __init__(
        self,
        look: Look,
        sentence: str,
        *,
        name: str,
        action: str = "",
        act: Callable[[], object] | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName(name)
        middle = column(space=16, edge=32, parent=self)
        text = label(sentence, "soft", wraps=True)
        text.setAlignment(Qt.AlignmentFlag.AlignCenter)
        text.setMaximumWidth(look.px(FORM_WIDTH))
        middle.addStretch(1)
        # Aligned by the layout it would be as narrow as it can, and too low for its lines.
        beside = row(space=0)
        beside.addStretch(1)
        beside.addWidget(text, _MOST)
        beside.addStretch(1)
        middle.addLayout(beside)
        if act is not None:
            made = button(action, act, name=f"{name}-act", part="primary")
            middle.addWidget(made, 0, Qt.AlignmentFlag.AlignHCenter)
        middle.addStretch(2)
