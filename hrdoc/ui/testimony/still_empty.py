"""One quiet line where somebody seals: what nobody filled in, and the way there; no hindrance."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Signal, Slot
from PySide6.QtWidgets import QPushButton, QWidget

from hrdoc.ijson import Json
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.flow import Flow
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column

CONSENT: Final = "consent"
DATE: Final = "date"
_ASKED: Final = (CONSENT, "person", DATE, "place")
"""Fields of a testimony, and its consent; what matters more comes first."""

_MOST: Final = 3


class StillEmpty(QWidget):
    """`asked` names what somebody goes to; `value` gives a field of the testimony as it is now.

    It says nothing before it was told how the consent stands.
    """

    asked = Signal(str)

    def __init__(self, look: Look, value: Callable[[str], Json]) -> None:
        super().__init__()
        self._look = look
        self._value = value
        self._is_consented = False
        self.setObjectName("testimony-empty")
        whole = column(space=0, parent=self)
        whole.addWidget(label(look.say("testimony-empty"), "soft", wraps=True))
        self._links: dict[str, QPushButton] = {}
        ways = Flow()
        for name in _ASKED:
            self._links[name] = button(
                look.say(f"testimony-empty-{name}"),
                partial(self.asked.emit, name),
                name=f"testimony-empty-{name}",
                part="plain",
            )
            ways.addWidget(self._links[name])
        whole.addLayout(ways)

    @Slot(bool)
    def show_consent(self, stands: bool) -> None:  # noqa: FBT001 - a slot
        """Say whether a sealed consent stands."""
        self._is_consented = stands
        self.follow()

    @property
    def words(self) -> list[str]:
        """What is empty now, in the words it is asked in."""
        return [self._look.say(f"testimony-empty-{name}") for name in self._empty()]

    @Slot(str)
    def follow(self, _name: str = "") -> None:
        """Say anew what is empty."""
        empty = self._empty()
        for name, link in self._links.items():
            link.setVisible(name in empty)
        self.setVisible(bool(empty))

    def _empty(self) -> list[str]:
        return [each for each in _ASKED if not self._is_filled(each)][:_MOST]

    def _is_filled(self, name: str) -> bool:
        return self._is_consented if name == CONSENT else bool(self._value(name))
