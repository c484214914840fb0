"""A phase in the margin: a shape, its name, and in words below it how far it is."""

from typing import Final

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QLabel

from hrdoc.ui.look import Look
from hrdoc.ui.testimony.phases import Progress
from hrdoc.ui.theme import icons
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.theme.tokens import ICON
from hrdoc.ui.widgets.buttons import KeyButton
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row

_SHAPES: Final = {"open": "circle", "begun": "circle-dot", "complete": "circle-check"}
_BETWEEN: Final = 10


class PhaseRow(KeyButton):
    """Stays pressed while one is in its phase."""

    def __init__(self, look: Look, phase: str) -> None:
        super().__init__()
        self._look = look
        self._phase = phase
        self._told: Progress | None = None
        self.setObjectName(f"phase-{phase}")
        self.setCheckable(True)
        is_part(self, "phase")
        self._shape = QLabel()
        self._name = label(look.say(f"phases-name-{phase}"))
        self._state = label("", "soft")
        self._state.setObjectName(f"phase-{phase}-state")
        line = row(space=_BETWEEN, parent=self)
        line.setContentsMargins(look.px(10), look.px(4), look.px(10), look.px(4))
        line.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        words = column(space=0)
        words.addWidget(self._name)
        words.addWidget(self._state)
        line.addLayout(words, 1)
        for each in (self._shape, self._name, self._state):
            each.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        self.setToolTip(look.say(f"phases-tip-{phase}"))

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """As high as its words need it."""
        inside = self.layout()
        return inside.sizeHint() if inside is not None else super().sizeHint()

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """No lower than its words."""
        return QSize(0, self.sizeHint().height())

    def show_progress(self, done: Progress) -> None:
        """Say how far the phase is."""
        if done == self._told:
            return
        self._told = done
        look, colour = self._look, self._look.tokens.ink_soft
        counts = done.answered and not done.all
        words = look.say("phases-written", count=done.answered) if counts else ""
        words = words or look.say(f"phases-state-{done.state}")
        self.setAccessibleName(look.say("phases-said", phase=self._name.text(), state=words))
        if done.state == "complete":
            colour = look.tokens.holds
        elif done.state == "begun" and done.all > 1:
            answered, whole = look.number(done.answered), look.number(done.all)
            words = look.say("phases-counted", state=words, answered=answered, all=whole)
        self._state.setText(words)
        size, density = look.px(ICON), self.devicePixelRatioF()
        drawn = icons.pixmap(
            _SHAPES[done.state], colour, size=size, density=density, mirrored=look.mirrored
        )
        self._shape.setPixmap(drawn)
