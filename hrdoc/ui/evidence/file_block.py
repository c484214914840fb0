"""The file of one piece of evidence: what it is, and a copy to be looked at elsewhere.

HRDoc opens no photograph, film or document: what is in a file could harm whoever opens it, and the
keys of the vault are here. So the way to see one is a copy, and this says so.
"""

from PySide6.QtCore import QSize, Qt
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.evidence_list import EvidenceLine, line_of
from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.evidence.saving import SavePanel
from hrdoc.ui.evidence.wording import icon_of
from hrdoc.ui.theme.tokens import ICON
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import clear, column, row
from hrdoc.ui.widgets.media_words import media_word


class FileBlock(QWidget):
    """Hidden until the record has a file; `ask` looks again."""

    def __init__(self, desk: Desk, record: RecordId) -> None:
        super().__init__()
        self._desk = desk
        self._record = record
        self._line: EvidenceLine | None = None
        self.setObjectName("evidence-file")
        look, say = desk.look, desk.look.say
        self._shape = label("")
        self._what = label("", wraps=True)
        self._what.setObjectName("evidence-file-what")
        self._about = label("", "soft", wraps=True)
        self._save = button(say("evidence-save"), self._open, name="evidence-save", part="plain")
        self._save.setIcon(look.icon("download", look.tokens.accent))
        self._panel = column(space=0)
        head = row(space=8)
        head.addWidget(self._shape, 0, Qt.AlignmentFlag.AlignTop)
        head.addWidget(self._what, 1)
        whole = column(space=4, parent=self)
        whole.addLayout(head)
        whole.addWidget(self._about)
        whole.addWidget(self._save, 0, Qt.AlignmentFlag.AlignLeading)
        whole.addLayout(self._panel)
        self.hide()

    def ask(self) -> None:
        """Ask what file the record has."""
        record = self._record
        self._desk.session.query(
            self, lambda book: line_of(book, record), self._show, latest="file"
        )

    def _show(self, line: EvidenceLine | None) -> None:
        self.setVisible(line is not None)
        if line is None or line == self._line:
            return
        self._line = line
        self._close()
        look, say = self._desk.look, self._desk.look.say
        side = look.px(ICON)
        icon = look.icon(icon_of(line.media_type), look.tokens.ink_soft)
        self._shape.setPixmap(icon.pixmap(QSize(side, side), self.devicePixelRatioF()))
        parts = [media_word(look, line.media_type)]
        if line.size is not None:
            parts.append(look.size(line.size))
        self._what.setText(dotted(look, parts))
        self._about.setText(say("evidence-look") if line.held else say("evidence-look-absent"))
        self._save.setVisible(line.held)

    def _open(self) -> None:
        if self._line is None:
            return
        self._close()
        panel = SavePanel(self._desk, self._line, done=self._close)
        self._panel.addWidget(panel)
        panel.show()
        panel.setFocus()

    def _close(self) -> None:
        clear(self._panel)
