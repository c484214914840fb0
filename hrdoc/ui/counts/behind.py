"""The events behind a number, as a list that opens them."""

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QFrame

from hrdoc.casebook.counting import CountRow
from hrdoc.casebook.reading import list_page
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.lines import Lines, ShownLine
from hrdoc.ui.cases.record_list import RecordList
from hrdoc.ui.cases.wording import place_of, record_line
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column


class Behind(QFrame):
    """What a row was counted from."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        look = desk.look
        self.setObjectName("counts-behind")
        is_part(self, "margin")
        self._title = at_start(look, label("", "section", wraps=True))
        self._count = at_start(look, label("", "soft"))
        lines = Lines(desk.session, list_page, record_line(look, kinds=False), self)
        self.list = RecordList(
            look, lines, name="counts-behind-list", says=look.say("counts-behind")
        )
        self.list.opened.connect(self._open)
        whole = column(space=8, parent=self)
        whole.addWidget(self._title)
        whole.addWidget(self._count)
        whole.addWidget(self.list)
        whole.addStretch(1)

    def show_row(self, name: str, row: CountRow) -> None:
        """List the events of a row."""
        self._title.setText(name)
        self._count.setText(self._desk.look.say("counts-number-events", count=len(row.events)))
        self.list.show_ids([])  # anew, which takes a list much less than to grow by thousands
        self.list.show_ids([RecordId(each) for each in row.events])

    @Slot(object)
    def _open(self, line: ShownLine) -> None:
        self._desk.go(place_of(line.kind, line.record))
