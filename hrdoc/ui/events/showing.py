"""The acts of an event shown in the place of those before, and a card brought to the top."""

from collections.abc import Mapping
from functools import partial
from typing import Final

import shiboken6
from PySide6.QtCore import QPoint, QTimer
from PySide6.QtWidgets import QScrollArea, QWidget

from hrdoc.ijson import Json
from hrdoc.records.forms import Form
from hrdoc.ui.events.acts_view import ActsView
from hrdoc.ui.form.given import Given

_ABOVE: Final = 12
"""What is left above a card that is scrolled to, in pixels."""


def make_acts(
    given: Given, form: Form, fields: Mapping[str, Json], *, writable: bool, before: ActsView | None
) -> ActsView | None:
    """The acts of an event, those open that were open `before`; None where no form asks for any."""
    field = form.fields.get("acts")
    if field is None or field.item is None:
        return None
    acts = ActsView(given, field, name="act")
    acts.show_value(fields.get("acts"))
    acts.show_reference(fields.get("date"))
    acts.set_writable(writable=writable)
    if before is not None:
        acts.go_on_from(before)
    return acts


def bring_to_top(area: QScrollArea, card: QWidget) -> None:
    """Scroll to where a card begins, once it has its place."""
    QTimer.singleShot(0, area, partial(_scroll, area, card))


def _scroll(area: QScrollArea, card: QWidget) -> None:
    inside = area.widget()
    if inside is not None and shiboken6.isValid(card):
        above = card.mapTo(inside, QPoint(0, 0)).y() - _ABOVE
        area.verticalScrollBar().setValue(above)
