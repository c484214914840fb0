"""A break in the conversation, noted with one press when it begins and one when it ends."""

from datetime import datetime
from typing import Final

from PySide6.QtCore import QTime, Signal
from PySide6.QtWidgets import QWidget

from hrdoc.ijson import Json
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column

FIELD: Final = "breaks"
FROM: Final = "from"
UNTIL: Final = "until"


class BreakLine(QWidget):
    """`answered` gives all breaks of the conversation with the one that was noted."""

    answered = Signal(object)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._breaks: list[Json] = []
        self.setObjectName("testimony-break")
        look = desk.look
        self._told = label("", wraps=True)
        self._told.setObjectName("break-since")
        self._begin = button(look.say("phases-break"), self.begin, name="break-begin", part="chip")
        self._begin.setIcon(look.icon("pause"))
        self._begin.setToolTip(look.say("phases-break-tip"))
        self._end = button(look.say("phases-break-end"), self.end, name="break-end", part="chip")
        self._end.setIcon(look.icon("play"))
        whole = column(space=4, parent=self)
        whole.addWidget(self._told)
        self.buttons: Final = (self._begin, self._end)
        """What begins and ends a break; whoever shows this line gives them a place."""

    def show_breaks(self, value: Json) -> None:
        """Show whether there is a break now."""
        self._breaks = list(value) if isinstance(value, list) else []
        since = _open_since(self._breaks)
        self._told.setText(self._desk.look.say("phases-break-since", time=since) if since else "")
        self._told.setVisible(bool(since))
        self._end.setVisible(bool(since))
        self._begin.setVisible(not since)

    def begin(self) -> None:
        """A break begins now."""
        self._say([*self._breaks, {FROM: self._now()}])

    def end(self) -> None:
        """The break is over."""
        last = self._breaks[-1] if self._breaks else None
        if isinstance(last, dict):
            self._say([*self._breaks[:-1], {**last, UNTIL: self._now()}])

    def _say(self, breaks: list[Json]) -> None:
        self.show_breaks(breaks)
        (self._end if _open_since(breaks) else self._begin).setFocus()
        self.answered.emit(breaks)

    def _now(self) -> str:
        now: datetime = self._desk.outside.clock().astimezone()
        return self._desk.look.locale.toString(QTime(now.hour, now.minute), "HH:mm")


def _open_since(breaks: list[Json]) -> str:
    """When the break began that has not ended, "" where none is."""
    last = breaks[-1] if breaks else None
    if not isinstance(last, dict) or last.get(UNTIL):
        return ""
    since = last.get(FROM)
    return since if isinstance(since, str) else ""
