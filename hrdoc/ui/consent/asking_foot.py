"""What is done and said at the end of the page for a consent, always in sight."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QFrame

from hrdoc.ui.look import Look
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.layout import row
from hrdoc.ui.widgets.missing import Missing
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.sure_button import SureButton


class AskingFoot(QFrame):
    """Leaving, all fields and throwing away at its start, sealing at its end."""

    left = Signal()
    opened = Signal()
    """All questions are wanted."""
    discarded = Signal()
    """Thrown away, after it was asked."""
    sealed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("consent-foot")
        is_part(self, "strip")
        say = look.say
        self.notice = Notice(look, name="consent-page-notice")
        self.missing = Missing(look, name="consent-missing")
        self.save = button(
            say("consent-save"), self.sealed.emit, name="consent-save", part="primary"
        )
        self.drop = button(
            say("consent-discard"), self._ask_to_drop, name="consent-discard", part="danger"
        )
        self._sure = SureButton(
            say("consent-discard-yes"), self.discarded.emit, name="consent-discard-yes"
        )
        self._sure.hide()
        line = row(space=12, parent=self)
        line.setContentsMargins(32, 12, 32, 12)
        self._cancel = button(say("consent-cancel"), self.left.emit, name="consent-cancel")
        line.addWidget(self._cancel)
        line.addWidget(
            button(
                say("consent-all-fields"),
                self.opened.emit,
                name="consent-all-fields",
                part="plain",
            )
        )
        line.addWidget(self.drop)
        line.addWidget(self._sure)
        line.addWidget(self.notice, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addStretch(0)
        line.addWidget(self.missing)
        line.addWidget(self.save)

    @Slot()
    def _ask_to_drop(self) -> None:
        self.notice.tell(self._look.say("consent-discard-asks"), "caution")
        self.drop.hide()
        self._sure.show()
        self._cancel.setFocus()  # the safe way
