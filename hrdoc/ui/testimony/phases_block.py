"""The phases of a conversation in the margin, a row each, hidden until wanted."""

from collections.abc import Mapping

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.testimony.phase_row import PhaseRow
from hrdoc.ui.testimony.phases import PHASES, WRITING, Progress, with_consent
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column


class PhasesBlock(QWidget):
    """`asked` names the phase somebody goes to; `wanted` when there shall be phases, or none."""

    asked = Signal(str)
    wanted = Signal(bool)

    def __init__(self, look: Look, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._look = look
        self._told: dict[str, Progress] = {}
        self._is_consented = False
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
        self._rows: dict[str, PhaseRow] = {}
        for phase in PHASES:
            made = PhaseRow(look, phase)
            made.clicked.connect(lambda _=False, phase=phase: self.asked.emit(phase))
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
        self._told.update(told)
        for phase, done in self._told.items():
            shown = with_consent(phase, done) if self._is_consented else done
            self._rows[phase].show_progress(shown)

    @Slot(bool)
    def show_consent(self, stands: bool) -> None:  # noqa: FBT001 - a slot
        """Say whether a sealed consent stands about the testimony."""
        self._is_consented = stands
        self.show_progress({})
