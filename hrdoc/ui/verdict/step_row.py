"""One of the nine steps: its shape, its number and title, how it ended, and one line about it."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel, QPushButton, QWidget

from hrdoc.casebook.telling import FindingTold, StepTold
from hrdoc.ui.look import Look
from hrdoc.ui.theme import icons
from hrdoc.ui.theme.tokens import ICON
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import at_start, label
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
        first, *others = step.findings
        self.setAccessibleName(f"{title}: {step.result_word}. {first.sentence}")
        line = row(space=12, parent=self)
        line.addWidget(self._shape(step), 0, Qt.AlignmentFlag.AlignTop)
        said = column(space=4)
        head = row(space=12)
        head.addWidget(label(title, "section"))
        head.addWidget(label(step.result_word, _PARTS[step.result]))
        head.addStretch(1)
        said.addLayout(head)
        said.addWidget(_finding(look, first))
        if first.figures:
            figures = label(first.figures, "soft", wraps=True)
            figures.hide()
            said.addWidget(figures)
        if others:
            says = look.say("verdict-step-others", count=len(others))
            rest = QWidget()
            lines = column(space=8, parent=rest)
            for each in others:
                lines.addWidget(_finding(look, each))
            rest.hide()
            said.addWidget(self._opens(says, rest, "others"), 0, Qt.AlignmentFlag.AlignLeading)
            said.addWidget(rest)
        line.addLayout(said, 1)
        if first.figures:
            opens = self._opens(look.say("verdict-step-figures"), figures, "figures")
            line.addWidget(opens, 0, Qt.AlignmentFlag.AlignTop)

    def _shape(self, step: StepTold) -> QLabel:
        icon, token = _SHAPES[step.result]
        shape = QLabel()
        colour = getattr(self._look.tokens, token)
        size = self._look.px(ICON)
        shape.setPixmap(icons.pixmap(icon, colour, size=size, density=self.devicePixelRatioF()))
        return shape

    def _opens(self, says: str, rest: QWidget, name: str) -> QPushButton:
        """What shows something more, and hides it again."""
        return button(
            says,
            lambda: rest.setVisible(rest.isHidden()),
            name=f"{self.objectName()}-{name}",
            part="plain",
        )


def marks_label(look: Look, marks: str) -> QLabel:
    """The codes of a finding: small, below its words, and one can select them."""
    told = look.say("verdict-marks", marks=marks)
    made = at_start(look, label(told, "soft", wraps=True))
    made.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
    return made


def _finding(look: Look, told: FindingTold) -> QWidget:
    made = QWidget()
    lines = column(space=0, parent=made)
    lines.addWidget(label(told.sentence, wraps=True))
    if told.marks:
        lines.addWidget(marks_label(look, told.marks))
    return made
