"""The head of a record's page: its kind and title, how it stands, and the ways in and out."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.opening import Opened, Versions
from hrdoc.records.ids import RecordId
from hrdoc.ui.consent.wording import AGAIN
from hrdoc.ui.desk.page import Desk, Place
from hrdoc.ui.testimony.state_row import StateRow
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column
from hrdoc.ui.widgets.record_view import WIDTH


class RecordHead(QWidget):
    """As wide as what stands below it; the key that begins to change works in `page`."""

    def __init__(self, desk: Desk, page: QWidget) -> None:
        super().__init__()
        self._desk = desk
        self._look = look = desk.look
        self._about = ""
        self._kind = label("", "label")
        self._title = at_start(look, label("", "title", wraps=True))
        self._title.setObjectName("record-title")
        self.state = StateRow(look, ends=True)
        self.state.attach(page)
        self.state.asking.connect(self._ask_again)
        names = column(space=4, parent=self)
        for part in (self._kind, self._title, self.state):
            names.addWidget(part)

    def show_name(self, kind: str, title: str) -> None:
        """Say what the record is and what it is called."""
        self._kind.setText(kind)
        self._title.setText(title)

    def show_record(self, opened: Opened) -> None:
        """Offer to ask again about what somebody agreed to, where the record is a consent."""
        covers = opened.fields.get("covers") if opened.kind == "consent" else None
        about = (
            [each for each in covers if isinstance(each, str)] if isinstance(covers, list) else []
        )
        self._about = about[0] if about else ""
        self.state.ask_again(agreed=bool(self._about))

    @Slot()
    def _ask_again(self) -> None:
        self._desk.go(Place("consent", record=RecordId(self._about), part=AGAIN))

    def show_versions(self, versions: Versions, *, writable: bool, edits: bool) -> None:
        """Say how the record stands, and offer what belongs to that."""
        self.state.show_versions(versions, writable=writable, edits=edits)
        self.setMaximumWidth(self._look.px(FORM_WIDTH if edits else WIDTH))
