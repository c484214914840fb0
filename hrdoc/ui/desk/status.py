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
_MINUTE: Final = 60


class WorkLine(QWidget):
    """All the long work of the session in one line: what it is, how far, pause and stop."""

    def __init__(self, look: Look, workers: Workers) -> None:
        super().__init__()
        self._look = look
        self._workers = workers
        self._ended = 0
        self._text = label("", "soft")
        self._bar = QProgressBar()
        self._bar.setTextVisible(False)
        self._bar.setFixedWidth(look.px(_BAR))
        self._percent = label("", "soft")
        say = look.say
        self._icons = {False: look.icon("pause"), True: look.icon("play")}
        self._pause = icon_button(
            look, "pause", say("desk-work-pause"), self._pause_or_resume, name="work-pause"
        )
        stop = icon_button(look, "x", say("desk-work-cancel"), self._stop, name="work-cancel")
        line = row(parent=self)
        for part in (self._text, self._bar, self._percent, self._pause, stop):
            line.addWidget(part)
        workers.started.connect(self._add)
        workers.emptied.connect(self._empty)
        for work in workers.all:
            self._add(work)
        self.setVisible(bool(workers.all))

    def _pause_or_resume(self) -> None:
        paused = self._is_paused
        for work in self._workers.all:
            if paused:
                work.resume()
            else:
                work.pause()

    def _stop(self) -> None:
        self._workers.cancel_all()

    @property
    def _is_paused(self) -> bool:
        everything = self._workers.all
        return bool(everything) and all(work.is_paused for work in everything)

    @Slot(object)
    def _add(self, work: Work) -> None:
        work.progressed.connect(self._refresh)
        work.ended.connect(self._count)
        self._refresh()
        self.show()

    @Slot()
    def _count(self) -> None:
        self._ended += 1
        self._refresh()

    @Slot()
    def _empty(self) -> None:
        self._ended = 0
        self.hide()

    @Slot()
    def _refresh(self) -> None:
        everything, say = self._workers.all, self._look.say
        if not everything:
            return
        waiting = sum(work.waiting for work in everything)
        running = len(everything) - waiting
        if len(everything) == 1:
            text = everything[0].label
        elif waiting:
            text = say("desk-work-queued", running=running, waiting=waiting)
        else:
            text = say("desk-work-several", count=running)
        known = [work.percent or 0 for work in everything]
        whole = len(everything) + self._ended
        percent = (sum(known) + 100 * self._ended) // whole
        begun = self._ended or any(work.percent is not None for work in everything)
        paused = self._is_paused
        self._text.setText(text)
        self._bar.setAccessibleName(text)
        self._bar.setRange(0, 100 if begun else 0)
        self._bar.setValue(percent)
        far = say("desk-work-percent", percent=percent) if begun else ""
        self._percent.setText(say("desk-work-paused") if paused else far)
        says = say("desk-work-resume") if paused else say("desk-work-pause")
        if says != self._pause.accessibleName():
            self._pause.setIcon(self._icons[paused])
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
        line.addWidget(WorkLine(look, workers))
        self._remaining = label("", "soft")
        self._remaining.setObjectName("desk-remaining")
        self._remaining.hide()
        line.addWidget(self._remaining)
        self._timer = QTimer(self)
        self._timer.setSingleShot(True)
        self._timer.timeout.connect(self._said.clear)
        if keeps:
            self.show_kept(kept=True)

    def show_kept(self, *, kept: bool) -> None:
        """Say whether everything written is in the vault."""
        self._kept.setText(self._look.say("desk-kept") if kept else self._look.say("desk-keeping"))

    def show_remaining(self, seconds: int) -> None:
        """Say how long it is until the vault locks by itself; nothing for less than none."""
        minutes = -(-seconds // _MINUTE)
        self._remaining.setText(
            self._look.say("locks-minutes", minutes=minutes)
            if minutes > 1
            else self._look.say("locks-soon")
        )
        self._remaining.setHidden(seconds < 0)

    @property
    def said(self) -> str:
        """The sentence that is being said, "" for none."""
        return self._said.text()

    def tell(self, sentence: str, state: str = "soft") -> None:
        """Say a short sentence for a while; never content of records."""
        is_part(self._said, state)
        self._said.style().unpolish(self._said)
        self._said.style().polish(self._said)
        self._said.setText(sentence)
        self._timer.start(SAYING)
