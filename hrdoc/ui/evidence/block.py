"""The block about evidence in a record's margin: what there is, what comes in, where to drop more.

Nothing of a file is opened, decoded or shown: a row has its name, size and kind, no more.
"""

from functools import partial
from pathlib import Path
from typing import Final, TypeVar

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtWidgets import QBoxLayout, QFrame, QWidget

from hrdoc.casebook.evidence_list import PAGE, EvidenceLine, EvidenceList, evidence_of
from hrdoc.casebook.recording import seal_testimony
from hrdoc.errors import HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.page import Desk, Place
from hrdoc.ui.evidence.drops import FileDrops
from hrdoc.ui.evidence.intakes import intakes_of
from hrdoc.ui.evidence.removing import RemovePanel
from hrdoc.ui.evidence.rows import EvidenceRow, IntakeRow
from hrdoc.ui.evidence.saving import SavePanel
from hrdoc.ui.evidence.soon import Soon
from hrdoc.ui.evidence.wording import consent_is_older, tell_taken
from hrdoc.ui.session import Touched
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import clear, column, frame, held, row
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.sight import come_into_sight

W = TypeVar("W", bound=QWidget)
COMING: Final = 4
"""How many files that wait are shown; of the others their number is told."""


class EvidenceBlock(QWidget):
    """The evidence of one record, and the way in for more where it is `writable`."""

    def __init__(self, desk: Desk, record: RecordId, *, writable: bool = True) -> None:
        super().__init__()
        self._desk = desk
        self._look = desk.look
        self._session = desk.session
        self._record = record
        self._writable = writable
        self._most = PAGE
        self._shows_new = False
        self._listed: EvidenceList | None = None
        self._intakes = intakes_of(desk.session)
        self.setObjectName("evidence-block")
        self._title = label(self._look.say("evidence-title"), "section")
        self._rows = column(space=8)
        self._asks = QWidget()
        self._place = column(space=8, parent=self._asks)
        self._asked: EvidenceLine | None = None
        self._coming = column(space=8)
        self._before = label("", "soft", wraps=True)
        self._before.setObjectName("evidence-before")
        self._before.hide()
        self._rest_count = label("", "soft")
        self._rest = self._rest_line()
        self._notice = Notice(self._look, name="evidence-notice")
        self._zone = self._drop_zone()
        self._lay_out()
        self._zone.setVisible(writable)
        self.accept_drops_on(self)
        self._intakes.changed.connect(Soon(self._show_coming, self).run)
        self._intakes.taken_in.connect(self._tell_taken)
        self._listing = Soon(self.refresh, self)
        self._session.changed.connect(self._hear)
        self._show_coming()
        self.refresh()

    def accept_drops_on(self, page: QWidget) -> None:
        """Take files that fall anywhere on `page`; called when all of it stands.

        An editor in it that is made later has to refuse drops (`setAcceptDrops(False)`), or it
        would take the name of a file for text.
        """
        if self._writable:
            drops = FileDrops(page, self.add, self._show_over)
            self.destroyed.connect(drops.deleteLater)

    def add(self, paths: list[Path]) -> None:
        """Take files in as evidence of the record, one after the other."""
        self._notice.clear()
        if paths:
            self._intakes.add(self._record, paths, self._look)
            self._come_into_sight()
        else:
            self._notice.tell(self._look.say("evidence-no-files"), "caution")

    @Slot()
    def refresh(self) -> None:
        """Ask again what evidence there is."""
        record, most = self._record, self._most
        self._session.query(
            self,
            lambda book: evidence_of(book, record, most=most),
            self._show,
            otherwise=self._tell,
            latest="evidence",
        )

    def _lay_out(self) -> None:
        whole = column(space=8, parent=self)
        whole.addWidget(self._title)
        whole.addLayout(self._rows)
        whole.addWidget(self._before)
        self._more = button(
            self._look.say("evidence-more"), self._show_more, name="evidence-more", part="plain"
        )
        self._more.hide()
        whole.addWidget(self._more)
        self._seal = button("", self._seal_drafts, name="evidence-seal")
        self._seal.hide()
        whole.addWidget(self._seal, 0, Qt.AlignmentFlag.AlignLeading)
        whole.addLayout(self._coming)
        whole.addWidget(self._rest)
        whole.addWidget(self._notice)
        whole.addWidget(self._zone)

    def _drop_zone(self) -> QFrame:
        zone = frame("drop", name="evidence-drop")
        inside = column(space=8, edge=12, parent=zone)
        inside.addWidget(label(self._look.say("evidence-drop"), "soft", wraps=True))
        line = row(space=8)
        line.addWidget(button(self._look.say("evidence-add"), self._choose, name="evidence-add"))
        line.addStretch(1)
        inside.addLayout(line)
        return zone

    def _choose(self) -> None:
        self._desk.outside.choose.files(self, self._look.say("evidence-add-title"), self.add)

    @Slot(str, int)
    def _tell_taken(self, record: str, count: int) -> None:
        """Say how many files came in; the list they are now in may be below what is seen."""
        if record == self._record:
            tell_taken(self._desk, count, failed=self._intakes.failed(self._record))
            self._shows_new = True
            self.refresh()

    def _come_into_sight(self) -> None:
        """Let the block be seen, from its title on; where it stands is known a moment later."""
        for part in (self, self._title):
            QTimer.singleShot(0, part, partial(come_into_sight, part))

    def _show(self, listed: EvidenceList) -> None:
        if self._shows_new:
            self._shows_new = False
            self._come_into_sight()
        if listed == self._listed:
            return
        self._listed = listed
        say = self._look.say
        self._title.setText(
            say("evidence-title-count", count=self._look.number(listed.total))
            if listed.total
            else say("evidence-title")
        )
        self._rows.removeWidget(self._asks)
        kept = {each.line: each for each in _those(self._rows, EvidenceRow)}
        for place, line in enumerate(listed.lines):
            standing = kept.pop(line, None) or self._row(line)
            self._rows.insertWidget(place, standing)
            standing.show()
        for gone in kept.values():
            _let_go(self._rows, gone)
        self._stand_panel()
        self._before.setVisible(listed.before is not None)
        if listed.before is not None:
            self._before.setText(consent_is_older(self._look, listed.before))
        self._more.setVisible(listed.total > len(listed.lines))
        self._seal.setVisible(listed.unsealed > 0)
        self._seal.setText(
            say(
                "evidence-seal",
                count=listed.unsealed,
                number=self._look.number(listed.unsealed),
            )
        )

    def _seal_drafts(self) -> None:
        record = self._record
        self._session.command(
            self,
            lambda book: seal_testimony(book, record),
            touches=Touched(frozenset({record}), frozenset({"evidence"})),
            otherwise=self._tell,
        )

    def _show_more(self) -> None:
        self._most += PAGE
        self.refresh()

    def _show_coming(self) -> None:
        files = self._intakes.of(self._record)
        waiting = [file for file in files if file.waits]
        shown = [file for file in files if not file.waits] + waiting[:COMING]
        rows = {each.file: each for each in _those(self._coming, IntakeRow)}
        for place, file in enumerate(shown):
            standing = rows.pop(file, None) or IntakeRow(self._look, file, self._intakes.drop)
            self._coming.insertWidget(place, standing)
            standing.refresh()
            standing.show()
        for gone in rows.values():
            _let_go(self._coming, gone)
        rest = len(waiting) - COMING
        self._rest.setVisible(rest > 0)
        self._rest_count.setText(
            self._look.say("evidence-waiting", count=max(rest, 0), number=self._look.number(rest))
        )

    def _rest_line(self) -> QWidget:
        rest = QWidget()
        line = row(space=8, parent=rest)
        line.addWidget(self._rest_count, 1)
        line.addWidget(
            button(
                self._look.say("evidence-stop-waiting"),
                lambda: self._intakes.drop_waiting(self._record),
                name="evidence-stop-waiting",
                part="danger",
            )
        )
        return rest

    def _show_over(self, over: bool) -> None:  # noqa: FBT001 - told by the drops
        self._zone.setProperty("over", "true" if over else "false")
        self._zone.style().unpolish(self._zone)
        self._zone.style().polish(self._zone)

    def _row(self, line: EvidenceLine) -> EvidenceRow:
        return EvidenceRow(
            self._look, line, go=self._go, save=self._ask_to_save, remove=self._ask_to_remove
        )

    def _go(self, line: EvidenceLine) -> None:
        self._desk.go(Place("record", record=line.record))

    def _ask_to_save(self, line: EvidenceLine) -> None:
        self._open_panel(SavePanel(self._desk, line, done=self._close_panel), line)

    def _ask_to_remove(self, line: EvidenceLine) -> None:
        panel = RemovePanel(self._desk, line, self._record, done=self._close_panel)
        self._open_panel(panel, line)

    def _open_panel(self, panel: QWidget, line: EvidenceLine) -> None:
        self._close_panel()
        self._asked = line
        self._place.addWidget(panel)
        self._stand_panel()
        panel.show()
        panel.setFocus()
        QTimer.singleShot(0, self._show_panel)

    def _stand_panel(self) -> None:
        """Ask below the file that is asked about; below all of them where it is gone."""
        rows = _those(self._rows, EvidenceRow)
        asked = self._asked.record if self._asked else None
        after = (place for place, each in enumerate(rows, 1) if each.line.record == asked)
        self._rows.removeWidget(self._asks)
        self._rows.insertWidget(next(after, len(rows)), self._asks)
        self._asks.setVisible(bool(self._place.count()))

    @Slot()
    def _show_panel(self) -> None:
        for panel in _those(self._place, QWidget):
            come_into_sight(panel)

    def _close_panel(self) -> None:
        clear(self._place)
        self._asks.hide()

    @Slot(object)
    def _hear(self, touched: Touched) -> None:
        if self._record in touched.records or touched.kinds & {"evidence", "consent"}:
            self._listing.run()

    def _tell(self, error: HrdocError) -> None:
        self._notice.tell(self._look.tell(error), "fails")


def _those(layout: QBoxLayout, kind: type[W]) -> list[W]:
    """The widgets of one kind that stand in a layout, in order."""
    return [each for each in held(layout) if isinstance(each, kind)]


def _let_go(layout: QBoxLayout, widget: QWidget) -> None:
    layout.removeWidget(widget)
    widget.hide()
    widget.deleteLater()
