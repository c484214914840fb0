"""One event: when and where, and the acts it was made of, each told back in words.

Everything is kept by itself; what else the form asks of an event stands on the page of the record.
"""

from collections.abc import Iterable, Mapping
from functools import partial

import shiboken6
from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.opening import Opened, Versions, open_record, versions_of
from hrdoc.casebook.recording import seal_records
from hrdoc.errors import HrdocError
from hrdoc.ijson import Json
from hrdoc.records.forms import Form
from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.events.acts_view import ACTS_WIDTH, ActsView
from hrdoc.ui.events.event_head import EventHead
from hrdoc.ui.form.given import Given
from hrdoc.ui.form.register import make_editor
from hrdoc.ui.record.margin import RecordMargin
from hrdoc.ui.record.standing import leave_to_write
from hrdoc.ui.session import Touched
from hrdoc.ui.testimony.keeping import Keeping
from hrdoc.ui.widgets.buttons import button, icon_button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, frame, row, scrolled
from hrdoc.ui.widgets.notice import Notice


class EventPage(Page):
    """An event to be coded."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self._record = place.record or RecordId("")
        self._opened: Opened | None = None
        self._versions: Versions | None = None
        self.acts: ActsView | None = None
        self.notice = Notice(self.look, name="event-notice")
        self.head = EventHead(self.look)
        self.head.setEnabled(False)  # nothing is written before it is known what stands there
        self._keeping = Keeping(self.session, self._record, self)
        self._margin = RecordMargin(desk, self.seal)
        self._lay_out()
        self._listen()
        self._ask()

    def flush(self) -> None:
        """Hand over what is not kept."""
        self._keeping.flush()

    def focus_first(self) -> None:
        """The title of a new event, else its acts."""
        if self.acts is not None and self.head.title.text():
            self._new.setFocus()
        else:
            self.head.title.setFocus()

    def regions(self) -> Iterable[QWidget]:
        """The event, and how it stands."""
        return (self._words, self._margin)

    def commands(self) -> Iterable[Command]:
        """What can be done here."""
        say = self.look.say
        return (
            Command(say("act-new"), self._begin, "plus", "Ctrl+N"),
            Command(say("act-again"), self._begin_again, "copy", "Ctrl+D"),
            Command(say("event-details"), self._open_record, "file-text"),
        )

    def seal(self) -> None:
        """Sign what is written now."""
        self.flush()
        record = self._record

        def do(book: Book) -> Versions:
            seal_records(book, [record])
            return versions_of(book, record)

        self.session.command(
            self,
            do,
            self._sealed,
            touches=Touched(records=frozenset({record}), kinds=frozenset({"event"})),
            otherwise=self._refuse,
        )

    def _lay_out(self) -> None:
        say, look = self.look.say, self.look
        self._words, middle = QWidget(), QWidget()
        middle.setMaximumWidth(look.px(ACTS_WIDTH))  # so that all of it ends where the acts do
        across = row(space=0, parent=self._words)
        across.setContentsMargins(24, 16, 24, 16)
        across.addWidget(middle, 1)
        across.addStretch(0)
        words = column(space=8, parent=middle)
        words.addWidget(self.notice)
        words.addWidget(self.head)
        head = row(space=8)
        head.addWidget(label(say("event-acts"), "section"))
        head.addStretch(1)
        self._undo = icon_button(look, "undo-2", say("act-undo"), self._take_back, name="act-undo")
        self._undo.setEnabled(False)
        self._same = button(say("act-again"), self._begin_again, name="act-again", part="plain")
        self._same.setIcon(look.icon("copy", look.tokens.accent))
        self._same.setToolTip(say("act-again-tip"))
        self._new = button(say("act-new"), self._begin, name="act-new", part="primary")
        self._new.setIcon(look.icon("plus", look.tokens.on_accent))
        self._new.setToolTip(say("case-tip-new", what=say("act-new")))
        for each in (self._undo, self._same, self._new):
            head.addWidget(each)
        words.addLayout(head)
        inside = QWidget()
        self._acts_place = column(space=0, parent=inside)
        self._acts_place.addStretch(1)
        self._area = scrolled(inside, name="event-area")
        words.addWidget(self._area, 1)
        side = column(space=0)
        side.addWidget(self._margin, 1)
        details = button(
            say("event-details"), self._open_record, name="event-details", part="plain"
        )
        details.setIcon(look.icon("file-text", look.tokens.accent))
        below = row(space=0)
        below.setContentsMargins(16, 0, 16, 0)  # as the blocks of the margin above it
        below.addWidget(details)
        below.addStretch(1)
        side.addLayout(below)
        side.setContentsMargins(0, 0, 0, 16)
        whole = row(space=0, parent=self)
        whole.addWidget(self._words, 1)
        whole.addWidget(frame("upright"))
        whole.addLayout(side)

    def _listen(self) -> None:
        QShortcut(QKeySequence.StandardKey.New, self).activated.connect(self._begin)
        QShortcut(QKeySequence("Ctrl+D"), self).activated.connect(self._begin_again)
        self.head.touched.connect(self._touch)
        self._keeping.is_kept.connect(self._show_kept)
        self._keeping.refused.connect(self._refuse)
        self.session.changed.connect(self._hear)

    @Slot(object)
    def _hear(self, touched: Touched) -> None:
        if self._record not in touched.records:
            return
        record, known = self._record, self._versions
        self.session.query(
            self, lambda book: versions_of(book, record, known), self._compare, latest="versions"
        )

    def _ask(self) -> None:
        record = self._record
        self.session.query(
            self,
            lambda book: open_record(book, record),
            self._show,
            otherwise=self._refuse,
            latest="event",
        )

    def _show(self, opened: Opened) -> None:
        is_first, self._opened, self._versions = self._opened is None, opened, opened.versions
        leave = leave_to_write(self.look, opened)
        hidden = any(path.split(".")[1:2] == ["acts"] for path in opened.withheld)
        if leave.why:
            self.notice.tell(leave.why, "caution" if leave.caution else "soft")
        else:
            self.notice.clear()
        form = opened.writing or opened.form
        given = Given(self.desk, make_editor, dict(opened.names), opened.case)
        self.head.setEnabled(True)
        self.head.show_event(given, opened, writable=leave.writable)
        for name in self.head.names():
            self._keeping.add(name, partial(self.head.value, name))
        self._make_acts(given, form, opened.fields, writable=leave.writable and not hidden)
        self._margin.show_record(opened, writable=leave.writable)
        self._name()
        if is_first:
            self.focus_first()

    def _make_acts(
        self, given: Given, form: Form, fields: Mapping[str, Json], *, writable: bool
    ) -> None:
        if self.acts is not None:
            self._acts_place.removeWidget(self.acts)
            self.acts.hide()
            self.acts.deleteLater()
            self.acts = None
        field = form.fields.get("acts")
        for each in (self._new, self._same):
            each.setVisible(writable and field is not None)
        if field is None or field.item is None:
            return
        self.acts = ActsView(given, field, name="act")
        self.acts.show_value(fields.get("acts"))
        self.acts.show_reference(fields.get("date"))
        self.acts.set_writable(writable=writable)
        self.acts.touched.connect(partial(self._touch, "acts"))
        self.acts.changed_history.connect(self._show_history)
        self.acts.opened.connect(self._scroll_to)
        self._keeping.add("acts", self.acts.value)
        self._acts_place.insertWidget(0, self.acts)
        self._show_history()

    @Slot()
    def _show_history(self) -> None:
        acts = self.acts
        self._undo.setEnabled(acts is not None and acts.can_undo)
        self._same.setEnabled(acts is not None and bool(acts.cards))

    @Slot(QWidget)
    def _scroll_to(self, card: QWidget) -> None:
        """Bring the head of a card to the top, once it has its place."""

        def scroll() -> None:
            if shiboken6.isValid(card):
                self._area.verticalScrollBar().setValue(card.pos().y())

        QTimer.singleShot(0, self, scroll)

    def _begin(self) -> None:
        if self.acts is not None:
            self.acts.begin()

    def _begin_again(self) -> None:
        if self.acts is not None:
            self.acts.begin_again()

    def _take_back(self) -> None:
        if self.acts is not None:
            self.acts.undo()

    def _open_record(self) -> None:
        self.desk.go(Place("record", record=self._record))

    def _touch(self, name: str, *_: object) -> None:
        self._keeping.touch(name)
        if name == "title":
            self._name()
        elif name == "date" and self.acts is not None:
            self.acts.show_reference(self.head.value("date"))

    def _name(self) -> None:
        opened, say = self._opened, self.look.say
        case = (opened.case_title or say("cases-untitled")) if opened and opened.case else ""
        title = self.head.title.text().strip() or say("event-untitled")
        within = Place("case", record=opened.case) if opened and opened.case else Place("events")
        self.desk.name_place(self, (case or say("desk-rail-events"), title), (within,))

    @Slot(bool)
    def _show_kept(self, kept: bool) -> None:  # noqa: FBT001 - a slot
        self.desk.show_kept(kept=kept)

    def _compare(self, versions: Versions) -> None:
        known = self._versions
        self._versions = versions
        if known is not None and known.newest != versions.newest and not self._keeping.waits:
            self._ask()
        else:
            self._margin.show_versions(versions)

    def _sealed(self, versions: Versions) -> None:
        self._versions = versions
        self._margin.show_versions(versions)
        self.desk.tell(self.look.say("record-sealed"), "holds")

    @Slot(object)
    def _refuse(self, error: HrdocError) -> None:
        self.notice.tell(self.look.tell(error), "fails")
