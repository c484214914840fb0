"""The margin of a testimony: what is true of it, one block below the other, consent first.

Where somebody may seal, that stands at its foot, and is seen wherever one is in the rest.
"""

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.mistaken import is_begun
from hrdoc.casebook.opening import Opened, Versions
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.consent.block import ConsentBlock
from hrdoc.ui.desk.page import Desk, Place
from hrdoc.ui.evidence.block import EvidenceBlock
from hrdoc.ui.testimony.account import Account
from hrdoc.ui.testimony.people_block import PeopleBlock
from hrdoc.ui.testimony.phases import wants_more
from hrdoc.ui.testimony.phases_block import PhasesBlock
from hrdoc.ui.testimony.recording_block import RecordingBlock
from hrdoc.ui.testimony.seal_foot import SealFoot
from hrdoc.ui.testimony.standing import StandingBlock
from hrdoc.ui.testimony.throw_begun import ThrowBegun
from hrdoc.ui.testimony.unnamed_line import UnnamedLine
from hrdoc.ui.testimony.witness_block import FIELD as WITNESS
from hrdoc.ui.testimony.witness_block import WitnessBlock
from hrdoc.ui.theme.tokens import MARGIN_WIDTH
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.elided_link import ElidedLink
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, frame, scrolled


class Margin(QWidget):
    """Stands at the end side; `seal` signs what is written, None where nothing may be written.

    `value` gives a field of the testimony as it is now.

    Of a record that was withdrawn nothing is offered that would change it or let it leave.
    """

    left = Signal()
    naming = Signal()
    """The witness shall be named."""

    consent: ConsentBlock
    people: PeopleBlock
    phases: PhasesBlock
    recording: RecordingBlock
    standing: StandingBlock
    witness: WitnessBlock
    unnamed: UnnamedLine
    foot: SealFoot | None = None
    """Where it is sealed, if somebody may."""
    whole: ThrowBegun | None = None
    """What throws a testimony away that is written on."""
    _evidence: EvidenceBlock

    def __init__(self, desk: Desk, parent: QWidget) -> None:
        super().__init__(parent)
        self.hide()
        self._desk = desk
        look = desk.look
        self.setObjectName("testimony-margin")
        self.setFixedWidth(look.px(MARGIN_WIDTH))
        inside = QWidget()
        self.go_back = button(
            look.say("testimony-account-back"), self.left.emit, name="testimony-back", part="chip"
        )
        self.go_back.hide()
        self._blocks: Final = column(space=16, edge=16, parent=inside)
        self._blocks.addWidget(self.go_back, 0, Qt.AlignmentFlag.AlignLeading)
        self._whole: Final = column(space=0, parent=self)
        self._whole.addWidget(scrolled(inside, name="testimony-margin-area"), 1)

    def build(
        self,
        opened: Opened,
        account: Account,
        seal: Callable[[], None] | None,
        value: Callable[[str], Json],
    ) -> Iterator[None]:
        """Make the blocks, one a step; it is whole when there is no further step."""
        desk, record = self._desk, opened.record
        stands = opened.versions.state != "withdrawn"
        self.consent = ConsentBlock(desk, record, writable=stands)
        self._add(self.consent)
        yield
        self.phases = PhasesBlock(desk.look, parent=self)
        self.phases.show_consent(self.consent.stands)
        self.consent.told.connect(self.phases.show_consent)
        if seal is not None or wants_more(opened.fields):
            self._add(self.phases)
        yield
        language = opened.fields.get("language")
        self.witness = WitnessBlock(
            desk, language=language if isinstance(language, str) else "", writable=seal is not None
        )
        if seal is not None or opened.fields.get(WITNESS):
            self._add(self.witness)
        yield
        self.people = PeopleBlock(desk.look, account)
        self._add(self.people)
        yield
        self.recording = RecordingBlock(desk, record, parent=self)
        if seal is not None:
            self._add(self.recording)
        yield
        self._evidence = EvidenceBlock(desk, record, writable=stands)
        self._add(self._evidence)
        yield
        self.standing = StandingBlock(desk.look, None, kind=opened.kind)
        self.standing.show_versions(opened.versions)
        self._blocks.addWidget(self.standing)
        if seal is not None:
            self._add_foot(opened.versions, seal, value)
        self.unnamed = UnnamedLine(desk.look, self.naming.emit)
        self.unnamed.hide()
        self._blocks.addWidget(self.unnamed)
        if stands:
            self._add_export(record)
        self._blocks.addWidget(frame("line"))
        self._add_case(opened)
        if seal is not None:
            self._add_whole(record)
        self._blocks.addStretch(1)

    def _add_whole(self, record: RecordId) -> None:
        say = self._desk.look.say
        self.whole = ThrowBegun(
            self._desk,
            is_begun,
            words=say("testimony-discard"),
            asks=say("testimony-discard-asks"),
            yes=say("testimony-discard-yes"),
            name="testimony-discard",
        )
        self._blocks.addWidget(self.whole)
        self.whole.show_record(record)

    def _add_foot(
        self, versions: Versions, seal: Callable[[], None], value: Callable[[str], Json]
    ) -> None:
        self.foot = SealFoot(self._desk.look, seal, value)
        self._whole.addWidget(self.foot)
        self.foot.show_versions(versions)
        self.foot.show_consent(self.consent.stands)
        self.consent.told.connect(self.foot.show_consent)

    def _add(self, block: QWidget) -> None:
        self._blocks.addWidget(block)
        block.show()
        self._blocks.addWidget(frame("line"))

    def accept_drops_on(self, page: QWidget) -> None:
        """Take files that fall anywhere on the page as evidence."""
        self._evidence.accept_drops_on(page)

    def stand_alone(self, width: int | None) -> None:
        """Take the whole `width`, with a way back; None is the margin beside the account."""
        was_alone = self.go_back.isVisibleTo(self)
        self.go_back.setVisible(width is not None)
        self.setFixedWidth(width or self._desk.look.px(MARGIN_WIDTH))
        if width is not None and not was_alone:
            self.go_back.setFocus()

    def show_versions(self, versions: Versions) -> None:
        """Say anew how the record stands."""
        self.standing.show_versions(versions)
        if self.foot is not None:
            self.foot.show_versions(versions)

    def touch(self) -> None:
        """Say at once, when something is written on a sealed account, that it is a draft.

        A margin without a foot is one to be read, and is about to go.
        """
        if self.foot is not None:
            self.standing.touch()
            self.foot.show()

    def _add_export(self, record: RecordId) -> None:
        look = self._desk.look
        out = button(
            look.say("export-title"),
            lambda: self._desk.go(Place("export", record=record)),
            name="testimony-export",
            part="plain",
        )
        out.setIcon(look.icon("upload", look.tokens.accent))
        out.setToolTip(look.say("case-export-tip"))
        self._blocks.addWidget(out, 0, Qt.AlignmentFlag.AlignLeading)

    def _add_case(self, opened: Opened) -> None:
        say = self._desk.look.say
        lines = column(space=4)
        self._blocks.addLayout(lines)
        lines.addWidget(label(say("testimony-case"), "section"))
        if opened.case is None:
            lines.addWidget(label(say("testimony-no-case"), "soft", wraps=True))
            return
        words = opened.case_title or say("cases-untitled")
        case: RecordId = opened.case
        link = ElidedLink(
            words,
            lambda: self._desk.go(Place("case", record=case)),
            name="testimony-case",
            says=words,
            end=True,
        )
        link.setIcon(self._desk.look.icon("folder", self._desk.look.tokens.accent))
        lines.addWidget(link, 0, Qt.AlignmentFlag.AlignLeading)
