"""The strip at the foot: whether everything is kept, and the long work with its controls."""

from typing import Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtWidgets import QFrame, QProgressBar, QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.buttons import icon_button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import row
from hrdoc.ui.work import Work, Workers

SAYING: Final = 8000
"""Milliseconds a short sentence stands."""

_BAR: Final = 160


class WorkLine(QWidget):
    """One piece of long work: what it is, how far, pause and cancel."""

    def __init__(self, look: Look, work: Work) -> None:
        super().__init__()
        self._look = look
        self._work = work
        self._text = label(work.label, "soft")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(look.px(_BAR))
        self._bar.setAccessibleName(work.label)
        self._percent = label("", "soft")
        self._pause = icon_button(
            look, "pause", look.say("desk-work-pause"), self._pause_or_resume, name="work-pause"
        )
        cancel = icon_button(
            look, "x", look.say("desk-work-cancel"), work.cancel, name="work-cancel"
        )
        line = row(parent=self)
        for part in (self._text, self._bar, self._percent, self._pause, cancel):
            line.addWidget(part)
        work.progressed.connect(self.refresh)
        self.refresh()

    def _pause_or_resume(self) -> None:
        if self._work.is_paused:
            self._work.resume()
        else:
            self._work.pause()

    @Slot()
    def refresh(self) -> None:
        """Show how far the work is."""
        percent = self._work.percent
        self._bar.setRange(0, 0 if percent is None and not self._work.waiting else 100)
        self._bar.setValue(percent or 0)
        if self._work.is_paused:
            self._percent.setText(self._look.say("desk-work-paused"))
        elif self._work.waiting:
            self._percent.setText(self._look.say("desk-work-waiting"))
        elif percent is not None:
            self._percent.setText(self._look.say("desk-work-percent", percent=percent))
        paused = self._work.is_paused
        say = self._look.say
        says = say("desk-work-resume") if paused else say("desk-work-pause")
        self._pause.setIcon(self._look.icon("play" if paused else "pause"))
        self._pause.setAccessibleName(says)
        self._pause.setToolTip(says)


class StatusStrip(QFrame):
    """The strip; a sentence said in it goes by itself. `keeps` says that there is a vault."""

    def __init__(self, look: Look, workers: Workers, *, keeps: bool = True) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("status-strip")
        is_part(self, "strip")
        self.setFixedHeight(look.px(40))
        line = row(space=16, parent=self)
        line.setContentsMargins(16, 0, 16, 0)
        self._kept = label("", "soft")
        self._said = label("", "soft")
        line.addWidget(self._kept)
        line.addWidget(self._said)
        line.addStretch(1)
        self._lines = row(space=16)
        line.addLayout(self._lines)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._said.clear)
        for work in workers.all:
            self._add(work)
        workers.started.connect(self._add)
        if keeps:
            self.show_kept(kept=True)

    def show_kept(self, *, kept: bool) -> None:
        """Say whether everything written is in the vault."""
        self._kept.setText(self._look.say("desk-kept") if kept else self._look.say("desk-keeping"))

    def tell(self, sentence: str, state: str = "soft") -> None:
        """Say a short sentence for a while; never content of records."""
        is_part(self._said, state)
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)
        self._said.setText(sentence)
        self._timer.start(SAYING)

    @Slot(object)
    def _add(self, work: Work) -> None:
        line = WorkLine(self._look, work)
        self._lines.addWidget(line)
        work.ended.connect(line.deleteLater)
