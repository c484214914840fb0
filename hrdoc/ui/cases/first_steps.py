"""What somebody sees in a vault without a case: three steps in words, and the first one to do."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row

_STEPS = (("case", "folder"), ("testimony", "message-square"), ("consent", "hand-heart"))


class FirstSteps(QWidget):
    """Begin a case, write down what somebody says, ask what may be done with it."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        say = look.say
        self.setObjectName("cases-none")
        self.setMaximumWidth(look.px(FORM_WIDTH))
        whole = column(space=16, parent=self)
        whole.setContentsMargins(0, 0, 0, 16)
        whole.addWidget(label(say("cases-first-title"), "title"))
        for place, (step, icon) in enumerate(_STEPS, start=1):
            line = row(space=12)
            shape = QLabel()
            shape.setPixmap(look.icon(icon, look.tokens.accent).pixmap(look.px(20), look.px(20)))
            line.addWidget(shape, 0, Qt.AlignmentFlag.AlignTop)
            words = column(space=0)
            title = say("cases-step-first", number=place, what=say(f"cases-first-{step}"))
            words.addWidget(label(title, "section", wraps=True))
            words.addWidget(label(say(f"cases-first-{step}-why"), "soft", wraps=True))
            line.addLayout(words, 1)
            whole.addLayout(line)
        whole.addWidget(label(say("cases-first-kept"), "soft", wraps=True))
