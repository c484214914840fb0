"""One of the nine steps: its shape, its number and title, how it ended, and one line about it."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from hrdoc.casebook.telling import StepTold
from hrdoc.ui.look import Look
from hrdoc.ui.theme import icons
from hrdoc.ui.theme.tokens import ICON
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row

_SHAPES: Final = {
    "holds": ("circle-check", "holds"),
    "fails": ("circle-x", "fails"),
    "absent": ("circle", "ink_soft"),
}
_PARTS: Final = {"holds": "holds", "fails": "fails", "absent": "soft"}


class StepRow(QWidget):
    """A step; what else was found in it is shown on demand."""

    def __init__(self, look: Look, step: StepTold) -> None:
        super().__init__()
        self._look = look
        self.setObjectName(f"verdict-step-{step.n}")
        title = f"{look.number(step.n)}  {step.title}"
        self.setAccessibleName(f"{title}: {step.result_word}. {step.detail}")
        line = row(space=12, parent=self)
        line.addWidget(self._shape(step), 0, Qt.AlignmentFlag.AlignTop)
        said = column(space=4)
        head = row(space=12)
        head.addWidget(label(title, "section"))
        head.addWidget(label(step.result_word, _PARTS[step.result]))
        head.addStretch(1)
        said.addLayout(head)
        first, *others = step.findings or (step.detail,)
        said.addWidget(label(first, wraps=True))
        if others:
            self._add_others(said, others)
        line.addLayout(said, 1)

    def _shape(self, step: StepTold) -> QLabel:
        icon, token = _SHAPES[step.result]
        shape = QLabel()
        colour = getattr(self._look.tokens, token)
        size = self._look.px(ICON)
        shape.setPixmap(icons.pixmap(icon, colour, size=size, density=self.devicePixelRatioF()))
        return shape

    def _add_others(self, said: QVBoxLayout, others: list[str]) -> None:
        rest = label("\n".join(others), wraps=True)
        rest.hide()
        opens = button(
            self._look.say("verdict-step-others", count=len(others)),
            lambda: rest.setVisible(rest.isHidden()),
            name=f"{self.objectName()}-others",
            part="plain",
        )
        said.addWidget(opens, 0, Qt.AlignmentFlag.AlignLeading)
        said.addWidget(rest)
