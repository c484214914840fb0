"""The phases of a conversation in the margin: a shape and a word each, hidden until wanted."""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QPushButton, QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.testimony.phases import PHASES, WRITING, Progress
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column

_SHAPES: Final = {"open": "circle", "begun": "circle-dot", "complete": "circle-check"}


class PhasesBlock(QWidget):
    """`asked` names the phase somebody goes to; `wanted` when there shall be phases, or none."""

    asked = Signal(str)
    wanted = Signal(bool)

    def __init__(self, look: Look, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._look = look
        self._told: dict[str, Progress] = {}
        self.setObjectName("testimony-phases")
        say = look.say
        whole = column(space=0, parent=self)
        self._more = button(
            say("phases-more"),
            lambda: self.wanted.emit(True),  # noqa: FBT003 - a signal
            name="phases-more",
            part="chip",
        )
        self._more.setToolTip(say("phases-more-tip"))
        self._list = QWidget()
        lines = column(space=0, parent=self._list)
        heading = label(say("phases-title"), "section")
        heading.setContentsMargins(0, 0, 0, 4)
        lines.addWidget(heading)
        self._rows: dict[str, QPushButton] = {}
        for phase in PHASES:
            made = button(
                say(f"phases-name-{phase}"),
                lambda phase=phase: self.asked.emit(phase),  # type: ignore[misc]
                name=f"phase-{phase}",
                part="rail",
            )
            made.setCheckable(True)
            made.setToolTip(say(f"phases-tip-{phase}"))
            self._rows[phase] = made
            lines.addWidget(made)
        self._less = button(
            say("phases-less"),
            lambda: self.wanted.emit(False),  # noqa: FBT003 - a signal
            name="phases-less",
            part="plain",
        )
        lines.addWidget(self._less, 0, Qt.AlignmentFlag.AlignLeading)
        whole.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        whole.addWidget(self._list)
        self.show_wanted(wanted=False, writable=False)
        self.show_phase(WRITING)

    def show_wanted(self, *, wanted: bool, writable: bool) -> None:
        """Show the phases, or the one word that asks for them."""
        self._list.setVisible(wanted)
        self._more.setVisible(not wanted and writable)
        self._less.setVisible(writable)
        self.setFocusProxy(self._rows[PHASES[0]] if wanted else self._more)

    def show_phase(self, phase: str) -> None:
        """Mark the phase one is in."""
        for name, each in self._rows.items():
            each.setChecked(name == phase)

    def show_progress(self, told: Mapping[str, Progress]) -> None:
        """Say how far each phase is."""
        look = self._look
        for phase, done in told.items():
            if self._told.get(phase) == done:
                continue
            self._told[phase] = done
            colour = look.tokens.holds if done.state == "complete" else look.tokens.ink_soft
            self._rows[phase].setIcon(look.icon(_SHAPES[done.state], colour))
            word = look.say(f"phases-state-{done.state}")
            told_all = look.say("phases-said", phase=look.say(f"phases-name-{phase}"), state=word)
            self._rows[phase].setAccessibleName(told_all)
            self._rows[phase].setToolTip(
                "\n".join((look.say(f"phases-tip-{phase}"), self._counted(done, word)))
            )

    def _counted(self, done: Progress, word: str) -> str:
        if done.all <= 1:
            return word
        number = self._look.number
        return self._look.say(
            "phases-counted", state=word, answered=number(done.answered), all=number(done.all)
        )
