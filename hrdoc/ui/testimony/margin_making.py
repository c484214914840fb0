"""The margin in the life of a page: made after the account, a block a turn; shown when asked for.

Responsible for what a margin and its page say to each other, and for naming the witness in it.
"""

from collections.abc import Callable, Iterator
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, QTimer, Signal, Slot

from hrdoc.casebook.opening import Opened
from hrdoc.ui.desk.page import Place
from hrdoc.ui.testimony.break_line import FIELD as BREAKS
from hrdoc.ui.testimony.margin import Margin
from hrdoc.ui.testimony.side import Side
from hrdoc.ui.testimony.still_empty import CONSENT, DATE, StillEmpty
from hrdoc.ui.testimony.witness_block import FIELD as WITNESS

if TYPE_CHECKING:
    from hrdoc.ui.testimony.page import TestimonyPage


class MarginMaking(QObject):
    """Makes one margin at a time, of two only the newer; `made` when it stands beside the page."""

    made = Signal()

    def __init__(self, page: "TestimonyPage", side: Side) -> None:
        super().__init__(page)
        self._page = page
        self._side = side
        self._newest: Margin | None = None
        self.says_unnamed = False
        """Whether it was sealed here while nobody is named."""
        self.names_witness = False
        """Whether somebody shall be named as soon as the margin is there."""

    def make(self, opened: Opened, seal: Callable[[], None] | None) -> None:
        """Begin; `seal` as in `Margin.build`."""
        page = self._page
        margin = self._newest = Margin(page.desk, page)
        steps = margin.build(opened, page.writing.account, seal, page.phasing.value)
        self._go_on(margin, steps)

    @Slot()
    def name_witness(self) -> None:
        """Let somebody be named in the margin, where it is seen; an account at rest is changed."""
        self.names_witness = True
        if self._page.resting.rests:
            self._page.resting.change()
        elif self._side.margin is not None:
            self.show()
            self.names_witness = False
            self._page.witness.ask()

    def show(self) -> None:
        """Let the margin be seen in the place of a panel, or where it waits behind a button."""
        if self._side.panel is not None:
            self._page.panels.leave()
        self._side.show_margin()

    def _go_on(self, margin: Margin, steps: Iterator[None]) -> None:
        if margin is not self._newest:
            margin.deleteLater()
        elif next(steps, steps) is None:
            QTimer.singleShot(0, self, lambda: self._go_on(margin, steps))
        else:
            self._hold(margin)

    def _hold(self, margin: Margin) -> None:
        """Put what is true of the record beside the account."""
        page = self._page
        phasing, witness = page.phasing, page.witness
        margin.consent.glanced.connect(page.writing.consent.show_glance)
        margin.consent.glance_again()
        margin.people.asked.connect(page.panels.show_person)
        margin.naming.connect(self.name_witness)
        witness.attach(margin.witness)
        witness.changed.connect(margin.unnamed.hide)
        margin.recording.marked.connect(page.panels.mark_time)
        margin.recording.breaks.show_breaks(phasing.value(BREAKS))
        margin.recording.breaks.answered.connect(lambda value: phasing.answer(BREAKS, value))
        phasing.attach(margin.phases)
        page.resting.attach(margin.whole)
        margin.witness.settled.connect(self._write_on)
        if margin.foot is not None:
            self._follow_empty(margin.foot.empty)
        self._side.hold(margin)
        margin.accept_drops_on(page)
        margin.unnamed.setVisible(self.says_unnamed and not witness.is_named)
        self.made.emit()
        if self.names_witness:
            self.name_witness()

    @Slot()
    def _write_on(self) -> None:
        """Go on in the account, where it is seen; else to the way back to it.

        Enter that is pressed once more must not begin to name somebody else.
        """
        page = self._page
        if page.writing.isVisible():
            page.writing.account.setFocus()
        elif self._side.margin is not None and self._side.stands_alone:
            self._side.margin.go_back.setFocus()

    def _follow_empty(self, empty: StillEmpty) -> None:
        """Let what is still empty be told as it is, and lead to each."""
        self._page.writing.touched.connect(empty.follow)
        self._page.phasing.answered.connect(empty.follow)
        empty.asked.connect(self._fill)

    @Slot(str)
    def _fill(self, name: str) -> None:
        """Go where something that is empty is filled in."""
        page = self._page
        if name == CONSENT:
            page.desk.go(Place("consent", record=page.place.record))
        elif name == WITNESS:
            self.name_witness()
        elif name == DATE:
            self._side.turn_back()
            page.phasing.back()
            page.writing.date.setFocus()
        else:
            page.phasing.show_question(name)
