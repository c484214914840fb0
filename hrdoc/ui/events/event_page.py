"""One event: when and where, and the acts it was made of, each told back in words.

Everything is kept by itself; what else the form asks of an event stands on the page of the record.
"""

from collections.abc import Callable, Iterable, Mapping
from functools import partial

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.opening import Opened, Versions, versions_of
from hrdoc.errors import HrdocError
from hrdoc.ijson import Json
from hrdoc.records.forms import Form
from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.events.acts_head import ActsHead
from hrdoc.ui.events.acts_view import ACTS_WIDTH, ActsView
from hrdoc.ui.events.commands import event_commands
from hrdoc.ui.events.event_head import EventHead
from hrdoc.ui.events.event_side import EventSide
from hrdoc.ui.events.showing import bring_to_top, make_acts
from hrdoc.ui.form.given import Given
from hrdoc.ui.form.register import make_editor
from hrdoc.ui.look import Look
from hrdoc.ui.record.asking import Asking
from hrdoc.ui.record.discarding import Discarding, DiscardingDraft
from hrdoc.ui.record.margin import RecordMargin
from hrdoc.ui.record.sealing import seal_record
from hrdoc.ui.record.standing import leave_to_write
from hrdoc.ui.session import Touched
from hrdoc.ui.testimony.keeping import Keeping
from hrdoc.ui.testimony.state_row import StateRow
from hrdoc.ui.widgets.layout import column, frame, row, scrolled
from hrdoc.ui.widgets.notice import Notice


class EventPage(Page):
    """An event to be coded."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self._record = place.record or RecordId("")
        self._opened: Opened | None = None
        self.versions: Versions | None = None
        self.acts: ActsView | None = None
        self.notice = Notice(self.look, name="event-notice")
        self.head = EventHead(self.look)
        self.head.setEnabled(False)  # nothing is written before it is known what stands there
        self.state = StateRow(self.look, ends=False)
        self._is_changed = False  # somebody said that they change what is sealed
        self._comes_to_rest = False  # it was left or sealed, and is asked for to be read again
        self._tools = ActsHead(self.look)
        self._keeping = Keeping(self.session, self._record, self)
        self._asking = Asking(
            self, self._keeping, show=self._show, stay=self._stay, refuse=self._refuse
        )
        Discarding(self, self.state.changes, self._keeping, done=self._rest, refuse=self._refuse)
        self.margin = RecordMargin(desk, self.seal, screen=place.screen)
        DiscardingDraft(self, self.margin.draft, self._keeping, refuse=self._refuse)
        self._lay_out()
        self._listen()
        self._asking.ask()

    def flush(self) -> None:
        """Hand over what is not kept."""
        self._keeping.flush()

    def focus_first(self) -> None:
        """The title of a new event, else its acts; the way to change one that is only read."""
        if self.state.rests:
            self.state.enter()
        elif not self.writes:
            self._words.setFocus()
        elif self._tools.new.isVisible() and self.head.title.text():
            self._tools.new.setFocus()
        else:
            self.head.title.setFocus()

    def regions(self) -> Iterable[QWidget]:
        """The event, and how it stands."""
        return (self._words, self.margin)

    def commands(self) -> Iterable[Command]:
        """What can be done here."""
        return event_commands(self)

    def seal(self) -> None:
        """Sign what is written now."""
        self.flush()
        record = self._record
        self.session.command(
            self,
            lambda book: seal_record(book, record),
            self._sealed,
            touches=Touched(records=frozenset({record}), kinds=frozenset({"event"})),
            otherwise=self._refuse,
        )

    def _lay_out(self) -> None:
        self._inside, middle = QWidget(), QWidget()
        middle.setMaximumWidth(self.look.px(ACTS_WIDTH))  # so that all of it ends where the acts do
        across = row(space=0, parent=self._inside)
        across.setContentsMargins(24, 16, 24, 16)
        across.addWidget(middle, 1)
        across.addStretch(0)
        words = column(space=8, parent=middle)
        for part in (self.notice, self.head.title, self.state, self.head, self._tools):
            words.addWidget(part)
        self._acts_place = column(space=0)
        words.addLayout(self._acts_place)
        words.addStretch(1)
        self._words = scrolled(self._inside, name="event-area")
        whole = row(space=0, parent=self)
        whole.addWidget(self._words, 1)
        whole.addWidget(frame("upright"))
        whole.addWidget(EventSide(self.look, self.margin, self.open_record))

    def _listen(self) -> None:
        QShortcut(QKeySequence.StandardKey.New, self).activated.connect(self.begin)
        QShortcut(QKeySequence("Ctrl+D"), self).activated.connect(self.begin_again)
        self.head.touched.connect(self._touch)
        self.state.attach(self, self.head.title)
        self.state.changing.connect(self.change)
        self.state.leaving.connect(self._leave_it)
        self._tools.begun.connect(self.begin)
        self._tools.again.connect(self.begin_again)
        self._keeping.is_kept.connect(self._show_kept)
        self._keeping.refused.connect(self._refuse)
        self.session.changed.connect(self._hear)

    @Slot(object)
    def _hear(self, touched: Touched) -> None:
        record, known = self._record, self.versions
        if record in touched.records:
            ask = partial(versions_of, record=record, known=known)
            self.session.query(self, ask, self._compare, latest="versions")

    def _stay(self, versions: Versions) -> None:
        """Go on with what somebody wrote while it was asked for: that is what it says."""
        self._is_changed, self._comes_to_rest = True, False
        self._keeping.flush()
        self._show_versions(versions)

    def _show(self, opened: Opened) -> None:
        is_first, self._opened, self.versions = self._opened is None, opened, opened.versions
        leave = leave_to_write(self.look, opened)
        hidden = any(path.split(".")[1:2] == ["acts"] for path in opened.withheld)
        if leave.why:
            self.notice.tell(leave.why, "caution" if leave.caution else "soft")
        else:
            self.notice.clear()
        form = opened.writing or opened.form
        given = Given(self.desk, make_editor, dict(opened.names), opened.case)
        self.head.setEnabled(True)
        writes = self.writes
        self.head.show_event(given, opened, writable=writes)
        for name in self.head.names():
            self._keeping.add(name, partial(self.head.value, name))
        self._make_acts(given, form, opened.fields, writable=writes and not hidden)
        self.margin.show_record(opened, writable=leave.writable)
        self.state.show_versions(opened.versions, writable=leave.writable, edits=writes)
        self._name()
        if is_first or (self._comes_to_rest and self.state.rests):
            self.focus_first()
        self._comes_to_rest = False

    def _make_acts(
        self, given: Given, form: Form, fields: Mapping[str, Json], *, writable: bool
    ) -> None:
        before = self.acts
        self.acts = make_acts(given, form, fields, writable=writable, before=before)
        if before is not None:
            self._acts_place.removeWidget(before)
            before.hide()
            before.deleteLater()
        self._tools.show_acts(self.acts, writable=writable)
        if self.acts is None:
            return
        self.acts.touched.connect(partial(self._touch, "acts"))
        self.acts.changed_history.connect(lambda: self._tools.show_history(self.acts))
        self.acts.opened.connect(partial(bring_to_top, self._words))
        self._tools.taken_back.connect(self.acts.undo)
        self._keeping.add("acts", self.acts.value)
        self._acts_place.insertWidget(0, self.acts)

    @property
    def writes(self) -> bool:
        """Whether it is written on: a sealed one only where somebody said that they change it."""
        opened = self._opened
        if opened is None or not leave_to_write(self.look, opened).writable:
            return False
        return self._is_changed or opened.versions.state != "sealed"

    @Slot()
    def change(self) -> None:
        """Let a new version be written."""
        if self._opened is None or self._asking.puts_off(self.change):
            return
        if not self.writes:
            self._is_changed = True
            held = self.acts.place_of_focus() if self.acts is not None else None
            self._show(self._opened)
            if held is not None and self.acts is not None:
                self.acts.cards[held].focus_first()
            else:
                self.head.title.setFocus()

    def _leave_it(self) -> None:
        """Let what was begun to be changed rest again, while nothing was written."""
        if self._keeping.waits:
            self._keeping.flush()  # something was: it is said above as soon as it is kept
        else:
            self._rest()

    def _rest(self) -> None:
        """Show it as it is kept, to be read where it is sealed."""
        self._is_changed, self._comes_to_rest = False, True
        self._asking.ask()

    def begin(self) -> None:
        """One more act, empty."""
        self._add(ActsView.begin)

    def begin_again(self) -> None:
        """One more act for the same people."""
        self._add(ActsView.begin_again)

    def _add(self, begin: Callable[[ActsView], None]) -> None:
        if self.state.rests:
            self.notice.tell(self.look.say("event-rests"), "soft")
        elif self.acts is not None and self.writes:
            begin(self.acts)

    def open_record(self) -> None:
        """Everything the form asks of an event, on the page of the record."""
        self.desk.go(Place("record", record=self._record))

    def _touch(self, name: str, *_: object) -> None:
        self._keeping.touch(name)
        self.state.touch()
        self.margin.touch()
        if name == "title":
            self._name()
        elif name == "date" and self.acts is not None:
            self.acts.show_reference(self.head.value("date"))

    def _name(self) -> None:
        self.desk.name_place(self, *_trail(self.look, self._opened, self.head.title.text().strip()))

    @Slot(bool)
    def _show_kept(self, kept: bool) -> None:  # noqa: FBT001 - a slot
        self.desk.show_kept(kept=kept)

    def _compare(self, versions: Versions) -> None:
        known = self.versions
        self.versions = versions
        if known is not None and known.newest != versions.newest and not self._keeping.waits:
            self._is_changed = False
            self._asking.ask()
        else:
            self._show_versions(versions)

    def _show_versions(self, versions: Versions) -> None:
        """Say anew how it stands, and leave what is being written as it is."""
        self.versions = versions
        self.margin.show_versions(versions)
        if self._opened is not None:
            leave, writes = leave_to_write(self.look, self._opened), self.writes
            if not self._comes_to_rest:
                self._is_changed = writes  # what was a draft stays open when it is sealed no more
            self.state.show_versions(versions, writable=leave.writable, edits=writes)

    def _sealed(self, versions: Versions) -> None:
        self.desk.tell(self.look.say("record-sealed"), "holds")
        self._show_versions(versions)
        if not self._keeping.waits:
            self._rest()

    @Slot(object)
    def _refuse(self, error: HrdocError) -> None:
        self.notice.tell(self.look.tell(error), "fails")


def _trail(
    look: Look, opened: Opened | None, title: str
) -> tuple[tuple[str, ...], tuple[Place, ...]]:
    """What an event belongs to: its case, else the events of the vault."""
    say, title = look.say, title or look.say("event-untitled")
    if opened is None or opened.case is None:
        return (say("desk-rail-events"), title), (Place("events"),)
    case = opened.case_title or say("cases-untitled")
    return (case, title), (Place("case", record=opened.case),)
