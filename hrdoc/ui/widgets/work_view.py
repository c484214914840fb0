"""While something long is done: what it is, how far, and the way to pause or stop it."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QProgressBar, QWidget

from hrdoc.ui.look import Look, isolated
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.work import Work


class WorkView(QWidget):
    """One piece of long work, large; `about` is the name of the file, `name` the object's own."""

    def __init__(self, look: Look, work: Work, *, about: str, name: str) -> None:
        super().__init__()
        self._look = look
        self._work = work
        self.setObjectName(name)
        say = look.say
        inside = QWidget()
        inside.setMaximumWidth(look.px(FORM_WIDTH))
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setAccessibleName(work.label)
        self._percent = label("", "soft")
        self._pause = button(
            say("desk-work-pause"), self._pause_or_resume, name=f"{name}-pause", part="plain"
        )
        stop = button(say("desk-work-cancel"), work.cancel, name=f"{name}-stop", part="plain")
        form = column(parent=inside)
        form.addWidget(label(work.label, "title", wraps=True))
        form.addWidget(at_start(look, label(isolated(about), "soft", wraps=True)))
        form.addWidget(self._bar)
        line = row()
        line.addWidget(self._percent, 1)
        line.addWidget(self._pause)
        line.addWidget(stop)
        form.addLayout(line)
        whole = column(edge=32, parent=self)
        whole.addWidget(inside)
        whole.addStretch(1)
        work.progressed.connect(self.refresh)
        self.refresh()

    def focus_first(self) -> None:
        """What does no harm; the keyboard would else go to the way out of the page."""
        self._pause.setFocus()

    @Slot()
    def refresh(self) -> None:
        """Show how far it is."""
        say, percent = self._look.say, self._work.percent
        self._bar.setRange(0, 0 if percent is None and not self._work.waiting else 100)
        self._bar.setValue(percent or 0)
        if self._work.is_paused:
            self._percent.setText(say("desk-work-paused"))
        elif self._work.waiting:
            self._percent.setText(say("desk-work-waiting"))
        elif percent is not None:
            self._percent.setText(say("desk-work-percent", percent=percent))
        else:
            self._percent.clear()
        paused = self._work.is_paused
        self._pause.setText(say("desk-work-resume") if paused else say("desk-work-pause"))

    def _pause_or_resume(self) -> None:
        if self._work.is_paused:
            self._work.resume()
        else:
            self._work.pause()
