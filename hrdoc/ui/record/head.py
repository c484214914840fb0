"""The head of a record's page: its kind and title, how it stands, and the ways in and out."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.opening import Versions
from hrdoc.ui.look import Look
from hrdoc.ui.testimony.standing import state_word
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.widgets.record_view import WIDTH
from hrdoc.ui.widgets.throwing import Throwing


class RecordHead(QWidget):
    """As wide as what stands below it."""

    edits = Signal()
    reads = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._kind = label("", "label")
        self._title = at_start(look, label("", "title", wraps=True))
        self._title.setObjectName("record-title")
        self._edit = button(
            look.say("record-edit"), self.edits.emit, name="record-edit", part="primary"
        )
        self._edit.setIcon(look.icon("pencil", look.tokens.on_accent))
        self._done = button(look.say("record-done"), self.reads.emit, name="record-done")
        self._state = label("", "soft", wraps=True)
        self._state.setObjectName("record-head-state")
        self.changes = Throwing(
            look,
            words=look.say("changes-discard"),
            asks=look.say("changes-discard-asks"),
            yes=look.say("changes-discard-yes"),
            name="changes-discard",
        )
        top = row(space=12, parent=self)
        names = column(space=4)
        for part in (self._kind, self._title, self._state, self.changes):
            names.addWidget(part)
        self.changes.hide()
        top.addLayout(names, 1)
        for each in (self._edit, self._done):
            top.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
            each.hide()

    def show_name(self, kind: str, title: str) -> None:
        """Say what the record is and what it is called."""
        self._kind.setText(kind)
        self._title.setText(title)

    def show_versions(self, versions: Versions, *, writable: bool) -> None:
        """Say how the record stands; what follows a sealed version can be thrown away."""
        self._state.setText(state_word(self._look, versions.state))
        changed = writable and versions.state == "changed"
        if not changed:
            self.changes.rest()
        self.changes.setVisible(changed)

    def show_mode(self, *, writable: bool, edits: bool) -> None:
        """Offer to edit what may be edited, or to end editing."""
        self._edit.setVisible(writable and not edits)
        self._done.setVisible(edits)
        self.setMaximumWidth(self._look.px(FORM_WIDTH if edits else WIDTH))
