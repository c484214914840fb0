"""The records of a bundle that verified: a list, and one of them to read."""

from collections import Counter
from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from hrdoc.casebook.browsing import BundleRecord, OpenBundle, ShownRecord
from hrdoc.casebook.telling import tell_reason
from hrdoc.errors import HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.wording import kind_word
from hrdoc.ui.look import Look
from hrdoc.ui.theme.tokens import ICON
from hrdoc.ui.verdict.file_card import FileCard
from hrdoc.ui.verdict.reader import BundleReader
from hrdoc.ui.verdict.records import Records, record_title
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.choice_box import ChoiceBox
from hrdoc.ui.widgets.dotted import joined
from hrdoc.ui.widgets.ending_list import EndingList
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.record_lines import RecordText
from hrdoc.ui.widgets.record_view import RecordView
from hrdoc.ui.widgets.two_lines import TwoLines

_LIST: Final = 340


class BrowseView(QWidget):
    """Reads records as they are chosen; `save` asks for a copy of a file."""

    back = Signal()
    save = Signal(object)

    def __init__(
        self,
        look: Look,
        bundle: OpenBundle,
        lines: Sequence[BundleRecord],
        *,
        reader: BundleReader,
    ) -> None:
        super().__init__()
        self._look = look
        self._bundle = bundle
        self._lines = lines
        self._reader = reader
        self.setObjectName("verdict-browser")
        say = look.say
        self._kinds = ChoiceBox()
        self._records = Records(look, self)
        self._list = EndingList()
        self._title = label("", "title", wraps=True)
        self._about = label("", "soft", wraps=True)
        self._withheld = QWidget()
        self._reasons = label("", "caution", wraps=True)
        self.notice = Notice(look, name="verdict-browse-notice")
        self._files = FileCard(look)
        self._files.save.connect(self.save)
        self._view = RecordView(look, name="verdict-record", says=say("verdict-record"))
        self._view.followed.connect(self._follow)
        whole = row(space=0, parent=self)
        whole.addLayout(self._start(), 0)
        whole.addLayout(self._end(), 1)
        self._fill()

    def focus_first(self) -> None:
        """The list, at its first record."""
        self._list.setFocus()

    def _start(self) -> QVBoxLayout:
        say, look = self._look.say, self._look
        start = column(space=8)
        start.setContentsMargins(16, 16, 16, 16)
        back = button(say("verdict-back"), self.back.emit, name="verdict-back", part="plain")
        back.setIcon(look.icon("arrow-left", look.tokens.accent))
        line = row(space=0)
        line.addWidget(back)
        line.addStretch(1)
        start.addLayout(line)
        self._kinds.setObjectName("verdict-kinds")
        self._kinds.setAccessibleName(say("verdict-kinds"))
        self._kinds.activated.connect(self._show_kind)
        start.addWidget(self._kinds)
        self._list.setObjectName("verdict-records")
        self._list.setAccessibleName(say("verdict-records"))
        self._list.setItemDelegate(TwoLines(look, self._list, wraps=True))
        self._list.setModel(self._records)
        self._list.selectionModel().currentChanged.connect(self._choose)
        start.addWidget(self._list)
        for part in (self._kinds, self._list):
            part.setFixedWidth(look.px(_LIST))
        start.addStretch(1)
        return start

    def _end(self) -> QVBoxLayout:
        end = column(space=4)
        end.setContentsMargins(16, 24, 16, 0)
        end.addWidget(at_start(self._look, self._title))
        end.addWidget(self._about)
        mark = QLabel()
        side = self._look.px(ICON)
        mark.setPixmap(self._look.icon("eye-off", self._look.tokens.caution).pixmap(side, side))
        line = row(space=8, parent=self._withheld)
        line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(at_start(self._look, self._reasons), 1)
        end.addWidget(self._withheld)
        end.addWidget(self.notice)
        end.addWidget(self._files)
        end.addSpacing(12)
        end.addWidget(self._view, 1)
        return end

    def _fill(self) -> None:
        say, look = self._look.say, self._look
        counts = Counter(each.kind for each in self._lines)
        self._kinds.addItem(say("verdict-all-kinds", count=len(self._lines)), "")
        for kind, count in counts.items():
            word = say("verdict-of-kind", kind=kind_word(look, kind), count=count)
            self._kinds.addItem(word, kind)
        self._show_kind()

    def _show_kind(self) -> None:
        self._records.show(self._lines, str(self._kinds.currentData()))
        if self._records.rowCount():
            self._list.setCurrentIndex(self._records.index(0))

    def _choose(self, index: QModelIndex, _before: QModelIndex) -> None:
        line = self._records.line(index)
        if line is not None:
            bundle = self._bundle
            self._reader.ask(
                self,
                lambda: bundle.read(line),
                lambda shown: self._show(line, shown),
                otherwise=self._refused,
            )

    def _show(self, line: BundleRecord, shown: ShownRecord) -> None:
        look, say = self._look, self._look.say
        self.notice.clear()
        self._title.setText(record_title(look, line))
        about = [kind_word(look, line.kind)]
        if line.withdrawn:
            about.append(say("verdict-record-withdrawn", kind=line.kind))
        if line.amended:
            about.append(say("verdict-record-amended"))
        self._about.setText(joined(about))
        self._tell_withheld(shown)
        self._files.show_file(shown.file)
        names = {
            link.target: title
            for link in shown.form.links(shown.values)
            if (title := self._bundle.title(RecordId(link.target))) is not None
        }
        named = {record: title or say("verdict-untitled") for record, title in names.items()}
        told = RecordText(shown.form, shown.values, shown.withheld, named, shown.vocabularies)
        self._view.show_record(told)

    def _tell_withheld(self, shown: ShownRecord) -> None:
        reasons = Counter(tell_reason(self._look.words, each) for each in shown.withheld.values())
        told = [f"{each} ({self._look.number(count)})" for each, count in reasons.items()]
        together = self._look.locale.createSeparatedList(told)
        self._reasons.setText(self._look.say("verdict-withheld-because", reasons=together))
        self._withheld.setVisible(bool(told))

    def _follow(self, record: str) -> None:
        row_of = self._records.row_of(record)
        if row_of < 0:
            self._kinds.setCurrentIndex(0)
            self._records.show(self._lines)
            row_of = self._records.row_of(record)
        if row_of >= 0:
            self._list.setCurrentIndex(self._records.index(row_of))
            self._list.setFocus()

    def _refused(self, error: HrdocError) -> None:
        self.notice.tell(self._look.tell(error), "fails")
