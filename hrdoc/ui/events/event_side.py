"""Beside an event: how it stands, and below that the way to everything its form asks."""

from collections.abc import Callable

from PySide6.QtWidgets import QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.record.margin import RecordMargin
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.layout import column, row


class EventSide(QWidget):
    """The margin of a record, and one button more."""

    def __init__(self, look: Look, margin: RecordMargin, details: Callable[[], None]) -> None:
        super().__init__()
        side = column(space=0, parent=self)
        side.addWidget(margin, 1)
        made = button(look.say("event-details"), details, name="event-details", part="plain")
        made.setIcon(look.icon("file-text", look.tokens.accent))
        below = row(space=0)
        below.setContentsMargins(16, 0, 16, 0)  # as the blocks of the margin above it
        below.addWidget(made)
        below.addStretch(1)
        side.addLayout(below)
        side.setContentsMargins(0, 0, 0, 16)
