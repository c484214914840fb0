"""A page that waits behind the guide: one comes back to it as it was, with all that is open."""

from collections.abc import Sequence
from dataclasses import dataclass, field

import shiboken6
from PySide6.QtWidgets import QWidget

from hrdoc.ui.desk.page import Page, Place

GUIDE = "guide"


@dataclass(slots=True)
class Aside:
    """The page, where it stands, its path in the header, and what in it had the keyboard."""

    page: Page
    place: Place
    trail: Sequence[str] = field(repr=False)
    ways: Sequence[Place] = field(repr=False)
    focused: QWidget | None = None

    def give_keyboard(self) -> None:
        """Give the keyboard back to what had it, if that is still there."""
        if self.focused is not None and shiboken6.isValid(self.focused):
            self.focused.setFocus()
        else:
            self.page.focus_first()
