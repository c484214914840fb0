"""A bundle that could not be read at all: why, as a heading, then what to do about it."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QWidget

from hrdoc.errors import HrdocError
from hrdoc.ui.look import Look, isolated
from hrdoc.ui.theme import icons
from hrdoc.ui.verdict.failures import cause_of
from hrdoc.ui.verdict.result_view import WIDTH
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column, row

_SHAPE: Final = 36


class UnreadableView(QWidget):
    """Says what is wrong with a file that has no verdict."""

    again = Signal()

    def __init__(self, look: Look, error: HrdocError, *, name: str) -> None:
        super().__init__()
        self.setObjectName("verdict-unreadable")
        shape = QLabel()
        size = look.px(_SHAPE)
        shape.setPixmap(
            icons.pixmap("shield-x", look.tokens.fails, size=size, density=self.devicePixelRatioF())
        )
        sentence = label(look.say(f"verdict-cause-{cause_of(error).value}"), "verdict", wraps=True)
        sentence.setObjectName("verdict-sentence")
        line = row(space=16)
        line.addWidget(shape, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(sentence, 1)
        told = label(look.tell(error), wraps=True)
        told.setObjectName("verdict-told")
        inside = QWidget()
        inside.setMaximumWidth(look.px(WIDTH))
        form = column(space=16, parent=inside)
        form.addLayout(line)
        form.addWidget(at_start(look, label(isolated(name), "soft", wraps=True)))
        form.addWidget(told)
        form.addWidget(label(look.say("verdict-nothing-shown"), "soft", wraps=True))
        again = button(
            look.say("verdict-again"), self.again.emit, name="verdict-again", part="primary"
        )
        form.addWidget(again, 0, Qt.AlignmentFlag.AlignLeading)
        whole = column(edge=32, parent=self)
        whole.addWidget(inside)
        whole.addStretch(1)
