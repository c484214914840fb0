"""Deleting what a consent was about: offered apart from taking it back, and asked twice."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from hrdoc.casebook.withdrawing import Erasing
from hrdoc.ui.consent.title_list import add_titles, bulleted
from hrdoc.ui.look import Look
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.sure_button import SureButton


def add_what_is_erased(look: Look, lines: QVBoxLayout, erasing: Erasing) -> None:
    """A line for each record that would be destroyed, and one for the files."""
    lines.addWidget(label(look.say("withdrawal-erase-what"), wraps=True))
    add_titles(look, lines, erasing.records)
    if erasing.files:
        size = look.size(erasing.size)
        files = look.say("withdrawal-files", count=erasing.files, size=size)
        lines.addWidget(bulleted(look, files))


class ErasingCard(QFrame):
    """What could be deleted as well, once all is taken back; `sure` after it was asked twice.

    `asked` says that the question stands: the keyboard belongs on the way out, not on the answer.
    """

    asked = Signal()
    sure = Signal()

    def __init__(self, look: Look, erasing: Erasing) -> None:
        super().__init__()
        self._look = look
        self._records = len(erasing.records)
        say = look.say
        self.setObjectName("withdrawal-erase-card")
        is_part(self, "card")
        lines = column(space=8, edge=16, parent=self)
        lines.addWidget(label(say("withdrawal-erase-also"), "section"))
        lines.addWidget(label(say("withdrawal-erase-does"), "soft", wraps=True))
        add_what_is_erased(look, lines, erasing)
        self._notice = Notice(look, name="withdrawal-erase-notice")
        self._begin = button(
            say("withdrawal-erase-only"), self._ask, name="withdrawal-erase-only", part="danger"
        )
        self._sure = SureButton(
            say("withdrawal-erase-sure"), self.sure.emit, name="withdrawal-erase-sure"
        )
        # The question takes the place of the first button: nobody taps twice without reading.
        for part in (self._begin, self._notice, self._sure):
            lines.addWidget(part, 0, Qt.AlignmentFlag.AlignLeading)
        self._sure.hide()

    def _ask(self) -> None:
        self._notice.tell(self._look.say("withdrawal-erase-asks", count=self._records), "caution")
        self._begin.hide()
        self._sure.show()
        self.asked.emit()
