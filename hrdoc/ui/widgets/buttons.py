"""Buttons: one primary a screen, plain ones for the rest, icons only with a name to read aloud."""

from collections.abc import Callable

from PySide6.QtWidgets import QPushButton, QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.theme.style import is_part


def button(
    text: str,
    act: Callable[[], object],
    *,
    name: str,
    part: str = "",
    parent: QWidget | None = None,
) -> QPushButton:
    """A button with a word; `name` is its object name, `part` primary, plain, danger or chip."""
    made = QPushButton(text, parent)
    made.setObjectName(name)
    if part:
        is_part(made, part)
    made.clicked.connect(lambda _checked=False: act())
    return made


def icon_button(
    look: Look, icon: str, says: str, act: Callable[[], object], *, name: str
) -> QPushButton:
    """A button that shows only an icon; `says` is its accessible name and its tool tip."""
    made = button("", act, name=name, part="icon")
    made.setIcon(look.icon(icon))
    made.setAccessibleName(says)
    made.setToolTip(says)
    return made
