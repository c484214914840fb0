"""The evidence of a case: what there is by page, what is on its way in, and where to drop more."""

from pathlib import Path

from PySide6.QtCore import Slot

from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.kind_section import KindSection
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.evidence.drops import FileDrops
from hrdoc.ui.evidence.intakes import intakes_of
from hrdoc.ui.evidence.rows import IntakeRow
from hrdoc.ui.evidence.soon import Soon
from hrdoc.ui.evidence.wording import tell_taken
from hrdoc.ui.widgets.layout import column

COMING = 3
"""How many files that wait are shown; of the others their number is told."""


class EvidenceSection(KindSection):
    """Evidence that names the case, or supports something in it."""

    def __init__(self, desk: Desk, case: RecordId) -> None:
        super().__init__(desk, case, ("evidence",))
        self._intakes = intakes_of(desk.session)
        self._coming = column(space=8)
        self.body.insertLayout(2, self._coming)
        self._intakes.changed.connect(Soon(self._show_coming, self).run)
        self._intakes.taken_in.connect(self._tell_taken)
        FileDrops(self, self.add, self._show_over)
        self._show_coming()

    def add_begin(self) -> None:
        """Files are added, not begun."""
        self.add_act(self.look.say("case-new-evidence"), self.begin, name="case-begin-record")

    def begin(self) -> None:
        """Choose files to take in."""
        title = self.look.say("case-new-evidence")
        self.desk.outside.choose.files(self, title, self.add)

    def add(self, paths: list[Path]) -> None:
        """Take files in as evidence of the case, one after the other."""
        self.notice.clear()
        if paths:
            self._intakes.add(self.case, paths, self.look)
        else:
            self.notice.tell(self.look.say("evidence-no-files"), "caution")

    @Slot(str, int)
    def _tell_taken(self, record: str, count: int) -> None:
        if record == self.case:
            tell_taken(self.desk, count, failed=self._intakes.failed(self.case))

    @Slot(bool)
    def _show_over(self, over: bool) -> None:  # noqa: FBT001 - the one thing it is told
        self.count.setText(self.look.say("case-drop-here") if over else "")
        if not over:
            self.ask()

    def _show_coming(self) -> None:
        files = self._intakes.of(self.case)
        waiting = [file for file in files if file.waits]
        shown = [file for file in files if not file.waits] + waiting[:COMING]
        standing = {each.file: each for each in self.findChildren(IntakeRow) if each.isEnabled()}
        for place, file in enumerate(shown):
            made = standing.pop(file, None) or IntakeRow(self.look, file, self._intakes.drop)
            self._coming.insertWidget(place, made)
            made.refresh()
            made.show()
        for gone in standing.values():
            gone.setEnabled(False)
            gone.hide()
            gone.deleteLater()
