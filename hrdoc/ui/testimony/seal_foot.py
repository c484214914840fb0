"""The foot of a testimony's margin: sealing it, and the quiet line of what is still empty."""

from collections.abc import Callable

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.opening import Versions
from hrdoc.ijson import Json
from hrdoc.ui.look import Look
from hrdoc.ui.testimony.still_empty import StillEmpty
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.layout import column, frame


class SealFoot(QWidget):
    """Seen while something waits to be sealed; `seal` signs what is written now.

    `value` gives a field of the testimony as it is now.
    """

    def __init__(self, look: Look, seal: Callable[[], None], value: Callable[[str], Json]) -> None:
        super().__init__()
        self.setObjectName("testimony-foot")
        is_part(self, "margin")  # whose end it is, beside the page
        whole = column(space=0, parent=self)
        whole.addWidget(frame("line"))
        lines = column(space=4)
        lines.setContentsMargins(16, 12, 16, 8)
        whole.addLayout(lines)
        sealing = button(look.say("testimony-seal"), seal, name="testimony-seal")
        sealing.setIcon(look.icon("stamp"))
        sealing.setToolTip(look.say("testimony-seal-help"))
        lines.addWidget(sealing, 0, Qt.AlignmentFlag.AlignLeading)
        self.empty = StillEmpty(look, value)
        lines.addWidget(self.empty)

    def show_versions(self, versions: Versions) -> None:
        """Stand there while something waits to be sealed."""
        self.setVisible(versions.state in {"draft", "changed"})
        self.empty.follow()

    @Slot(bool)
    def show_consent(self, stands: bool) -> None:  # noqa: FBT001 - a slot
        """Say whether a sealed consent stands."""
        self.empty.show_consent(stands)
