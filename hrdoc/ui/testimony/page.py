"""The testimony page: the account in the middle, what is true of it in the margin.

Everything written is kept by itself. A record that may only be read says why.
"""

from collections.abc import Iterable
from dataclasses import replace

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QStackedWidget, QWidget

from hrdoc.casebook.errors import NoSuchRecord
from hrdoc.casebook.opening import Opened, Versions, open_record, versions_of
from hrdoc.casebook.recording import drop_unchanged
from hrdoc.casebook.untouched import discard_untouched
from hrdoc.errors import HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.part_commands import commands_of_case
from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.desk.standing import Standing, standing_in
from hrdoc.ui.session import NOTHING, Touched
from hrdoc.ui.testimony.commands import testimony_commands
from hrdoc.ui.testimony.keeping import Keeping
from hrdoc.ui.testimony.linking import Linking
from hrdoc.ui.testimony.margin import Margin
from hrdoc.ui.testimony.margin_making import MarginMaking
from hrdoc.ui.testimony.may_write import may_write
from hrdoc.ui.testimony.panels import Panels
from hrdoc.ui.testimony.phasing import Phasing
from hrdoc.ui.testimony.resting import Resting
from hrdoc.ui.testimony.sealing import Sealing
from hrdoc.ui.testimony.side import Side
from hrdoc.ui.testimony.witness import Witness
from hrdoc.ui.testimony.witness_block import FIELD as WITNESS
from hrdoc.ui.testimony.writing import Writing
from hrdoc.ui.widgets.layout import row
from hrdoc.ui.widgets.notice import Notice


class TestimonyPage(Page):
    """One testimony, written or read."""

    __test__ = False

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self._record = place.record or RecordId("")
        self._opened: Opened | None = None
        self._versions: Versions | None = None
        self.writing = Writing(self.look)
        self.writing.setEnabled(False)
        self.linking = Linking(self.look, self.session, self.writing.account, self.writing)
        self._keeping = Keeping(self.session, self._record, self)
        self._side = Side(self.look)
        self._side.toggle_place = self.writing.facts.add_chip(self._side.toggle)
        self._side.toggle_place.hide()
        self.centre = QStackedWidget()
        self.centre.addWidget(self.writing)
        self.phasing = Phasing(desk, self.writing, self._keeping, self.centre, self)
        self.witness = Witness(self.phasing, self.writing.account.people, self)
        self.resting = Resting(desk, self.writing, self._keeping, self._refuse, self)
        self._sealing = Sealing(desk, self._refuse, self, empty=self._side.still_empty)
        self.making = MarginMaking(self, self._side)
        self.panels = Panels(desk, self.writing, self._side, self.linking, self)
        whole = row(space=0, parent=self)
        whole.addWidget(self.centre, 1)
        whole.addWidget(self._side)
        self.writing.order_tabs()
        self._listen()
        record = self._record
        self.session.query(
            self, lambda book: open_record(book, record), self._open, otherwise=self._stay_out
        )

    @property
    def notice(self) -> Notice:
        """Where the page says what has to be known or what went wrong."""
        return self.writing.notice

    @property
    def margin(self) -> Margin | None:
        """The margin, once the record is open."""
        return self._side.margin

    def flush(self) -> None:
        """Hand over what is not kept, the word being composed included."""
        self.writing.commit()
        self._keeping.flush()

    def leave(self) -> None:
        """Let a draft go in which nobody said anything: it would stand in lists for nothing."""
        record, versions = self._record, self._versions
        if versions is None or not self.resting.writes:
            return
        gone = Touched(frozenset({record}), frozenset({"testimony"}))
        drop = discard_untouched if versions.state == "draft" else drop_unchanged
        self.session.command(
            self,
            lambda book: drop(book, record),
            touches=lambda went: gone if went else NOTHING,
        )

    def focus_first(self) -> None:
        """The title of a new account, else the account."""
        self.writing.begin()

    def standing(self) -> Standing | None:
        """The paragraph and the caret, or the field above it."""
        return standing_in(self)

    def regions(self) -> Iterable[QWidget]:
        """The page, and what stands beside it."""
        beside = self._side.panel or self._side.margin
        middle = self.centre.currentWidget() or self.writing
        return (middle, beside) if beside else (middle,)

    def commands(self) -> Iterable[Command]:
        """What can be done here beside writing."""
        yield from self.panels.commands()
        if self._opened is not None and self._versions is not None:
            yield from self.resting.commands()
            yield from testimony_commands(self, self._versions)
            yield from commands_of_case(self.desk, self._opened.case)

    def seal(self) -> None:
        """Sign what is written now."""
        self.flush()
        self._sealing.seal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape leaves what stands beside the account."""
        if event.key() == Qt.Key.Key_Escape and self._side.panel is not None:
            self.panels.leave()
        else:
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Let the margin wait behind a button where there is no room for it."""
        super().resizeEvent(event)
        self._arrange()

    def _listen(self) -> None:
        self.writing.touched.connect(self._touch)
        self._sealing.sealed.connect(self._sealed)
        self.making.made.connect(self._show_margin)
        self.resting.turned.connect(self._turn)
        self._keeping.is_kept.connect(self._show_kept)
        self._keeping.refused.connect(self._refuse)
        self.session.changed.connect(self._hear)
        self._side.turned.connect(self._arrange)
        self.panels.turned.connect(self._arrange)
        self.phasing.turned.connect(self._side.turn_back)
        self.writing.beside.turned.connect(self._arrange)

    def _open(self, opened: Opened) -> None:
        self._opened = opened
        self._versions = opened.versions
        why, writable = may_write(self.look, opened)
        named = self.making.names_witness = self.place.part == WITNESS
        self.resting.begin(opened.versions, writable=writable, changes=named)
        self.writing.setEnabled(True)
        self.writing.show_text(opened, writable=self.resting.writes)
        self.linking.open(opened)
        self.panels.open(opened)
        self.phasing.open(opened, writable=self.resting.writes)
        self.witness.follow()
        if why:
            self.notice.tell(why, "soft" if writable else "caution")
        self._name()
        self._stand()
        self.writing.begin()
        QTimer.singleShot(0, self, self._begin_margin)
        if self.writing.account.is_loading:
            self.writing.account.loaded.connect(self._stand_again)
        else:
            QTimer.singleShot(0, self, self._stand_again)

    @Slot()
    def _stand_again(self) -> None:
        """Go back to where somebody stood before a lock, once everything is there."""
        if self._left is not None:
            self.phasing.return_to(self._left.control)
        self.come_back()

    @Slot()
    def _turn(self) -> None:
        """What rested is written on, or the other way round."""
        self.phasing.set_writable(writable=self.resting.writes)
        self._begin_margin()

    @Slot()
    def _begin_margin(self) -> None:
        if self._opened is not None:
            opened = replace(self._opened, fields=self.phasing.fields)
            self.making.make(opened, self.seal if self.resting.writes else None)

    @Slot()
    def _show_margin(self) -> None:
        margin = self._side.margin
        if margin is not None and self._versions is not None:
            margin.left.connect(self._turn_back)
            margin.show_versions(self._versions)
        self._arrange()

    def _stand(self) -> None:
        """Go to the paragraph the place names, such as `paragraphs.3.text`."""
        names = self.place.part.removeprefix("fields.").split(".")
        if names[0] != "paragraphs" or not names[1:2] or not names[1].isdecimal():
            return
        number = int(names[1])
        if self.writing.account.is_loading:
            self.writing.account.loaded.connect(lambda: self.writing.go_to(number))
        else:
            self.writing.go_to(number)

    def _name(self) -> None:
        opened = self._opened
        if opened is None:
            return
        say = self.look.say
        case = opened.case_title or say("cases-untitled") if opened.case else say("cases-without")
        title = self.writing.title.text().strip() or say("testimony-untitled")
        self.desk.name_place(self, (case, title), (Place("case", record=opened.case),))

    @Slot()
    def _arrange(self) -> None:
        self._side.fit(self.width(), crowded=self.writing.beside.is_shown)
        self.centre.setHidden(self._side.stands_alone)
        self.writing.consent.need(needed=not self._side.shows_margin)

    @Slot()
    def _turn_back(self) -> None:
        self._side.turn_back()
        self.writing.begin()

    @Slot(str)
    def _touch(self, name: str) -> None:
        self._keeping.touch(name)
        self.writing.state.touch()
        self._side.touch()
        if name == "title":
            self._name()

    @Slot(bool)
    def _show_kept(self, kept: bool) -> None:  # noqa: FBT001 - a slot
        self.desk.show_kept(kept=kept)
        if kept and self.notice.property("of_keeping"):
            self.notice.setProperty("of_keeping", False)  # noqa: FBT003 - Qt's way
            self.notice.clear()

    @Slot(object)
    def _hear(self, touched: Touched) -> None:
        if self._record in touched.records and not self.resting.is_gone:
            record, known = self._record, self._versions
            self.session.query(
                self,
                lambda book: versions_of(book, record, known),
                self._compare,
                latest="versions",
            )

    def _compare(self, versions: Versions) -> None:
        """Show how the record stands; a version from elsewhere is shown before one writes on."""
        known = self._versions
        if known is not None and known.newest != versions.newest and not self._keeping.waits:
            self.desk.go(self.place)
        else:
            self._show_versions(versions)

    def _show_versions(self, versions: Versions) -> None:
        self._versions = versions
        self.resting.show(versions)
        self._side.show_versions(versions)

    @Slot(object)
    def _sealed(self, versions: Versions) -> None:
        self.making.says_unnamed = True
        self._show_versions(versions)
        self.resting.rest(versions)

    def _stay_out(self, error: HrdocError) -> None:
        """Say why the record cannot be opened; one that went meanwhile is no place to come to."""
        self._refuse(error)
        if isinstance(error, NoSuchRecord):
            self.desk.back()

    def _refuse(self, error: HrdocError) -> None:
        self.notice.setProperty("of_keeping", True)  # noqa: FBT003 - Qt's way
        self.notice.tell(self.look.tell(error), "fails")
