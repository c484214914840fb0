"""What goes on during a conversation, in the margin: the clock of a recording, and breaks."""

from datetime import datetime, timedelta
from typing import Final

from PySide6.QtCore import QTime, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.recording_clock import note_recording, recording_since, time_mark
from hrdoc.records.date_naming import in_digits
from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.testimony.break_line import BreakLine
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.flow import Flow
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column

_SAID: Final = timedelta(seconds=10)
"""How long a recording has only just begun."""

_TURN: Final = 10_000
"""Milliseconds after which the clock is told anew."""


class RecordingBlock(QWidget):
    """Starts and stops the clock; `marked` when the paragraph one stands in shall be marked."""

    marked = Signal()

    def __init__(self, desk: Desk, record: RecordId, *, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._desk = desk
        self._record = record
        self._since: datetime | None = None
        self.setObjectName("testimony-recording")
        look = desk.look
        say = look.say
        whole = column(space=4, parent=self)
        whole.addWidget(label(say("paragraph-recording"), "section"))
        self._told = label("", wraps=True)
        self._told.setObjectName("recording-since")
        self._start = button(
            say("paragraph-recording-start"), self.start, name="recording-start", part="chip"
        )
        self._start.setIcon(look.icon("mic"))
        self._start.setToolTip(say("paragraph-recording-tip"))
        self._mark = button(
            say("paragraph-recording-mark"), self.marked.emit, name="recording-mark", part="chip"
        )
        self._stop = button(
            say("paragraph-recording-stop"), self.stop, name="recording-stop", part="chip"
        )
        self.breaks: Final = BreakLine(desk)
        acts = QWidget()
        line = Flow(acts)
        for each in (self._start, self._mark, self._stop, *self.breaks.buttons):
            line.addWidget(each)
        for part in (self._told, self.breaks, acts):
            whole.addWidget(part)
        self.breaks.show_breaks(None)
        self._turns = QTimer(self)
        self._turns.setInterval(_TURN)
        self._turns.timeout.connect(self._tell)
        self._show(None)
        desk.session.query(self, lambda book: recording_since(book, record), self._show)

    @property
    def mark(self) -> str:
        """The place the recording is at now, "" while nothing is recorded."""
        return "" if self._since is None else time_mark(self._since, self._desk.outside.clock())

    def start(self) -> None:
        """The recording begins now."""
        self._keep(self._desk.outside.clock())

    def stop(self) -> None:
        """The recording has ended."""
        self._keep(None)

    def _keep(self, since: datetime | None) -> None:
        record = self._record

        def kept(_: object) -> None:
            self._show(since)
            (self._start if since is None else self._mark).setFocus()

        self._desk.session.command(self, lambda book: note_recording(book, record, since), kept)

    def _show(self, since: datetime | None) -> None:
        self._since = since
        runs = since is not None
        self._start.setVisible(not runs)
        for each in (self._told, self._mark, self._stop):
            each.setVisible(runs)
        if runs:
            self._turns.start()
        else:
            self._turns.stop()
        self._tell()

    @Slot()
    def _tell(self) -> None:
        if self._since is not None:
            look = self._desk.look
            began = self._since.astimezone()
            time = look.locale.toString(QTime(began.hour, began.minute), "HH:mm")
            passed = self._desk.outside.clock() - self._since
            if passed < _SAID:  # nothing but zeros is no time anybody can read
                self._told.setText(look.say("paragraph-recording-now", time=time))
                return
            mark = in_digits(self.mark, look.words.language)
            self._told.setText(look.say("paragraph-recording-since", time=time, passed=mark))
