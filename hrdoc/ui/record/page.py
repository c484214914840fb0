"""Any record: what it says, and the same place to write on it.

Everything written is kept by itself. A record that may only be read says why.
"""

from collections.abc import Iterable
from functools import partial
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QStackedWidget, QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.opening import Opened, Versions, versions_of
from hrdoc.casebook.recording import write_on
from hrdoc.errors import HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.wording import kind_word, rail_of
from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.desk.standing import Standing, stand_again, standing_in
from hrdoc.ui.form.view import FormView
from hrdoc.ui.look import Look
from hrdoc.ui.record.asking import Asking
from hrdoc.ui.record.commands import record_commands
from hrdoc.ui.record.deciding import Deciding
from hrdoc.ui.record.discarding import Discarding, DiscardingDraft
from hrdoc.ui.record.editing import Editing
from hrdoc.ui.record.head import RecordHead
from hrdoc.ui.record.margin import RecordMargin
from hrdoc.ui.record.reading import ReadRecord
from hrdoc.ui.record.sealing import seal_record
from hrdoc.ui.record.standing import Leave, leave_to_write
from hrdoc.ui.session import Touched
from hrdoc.ui.testimony.keeping import Keeping
from hrdoc.ui.widgets.layout import column, frame, row
from hrdoc.ui.widgets.notice import Notice

FIELD: Final = "form-"
"""What the names of the controls of a form begin with."""


class RecordPage(Page):
    """One record of the vault, read or edited."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self._record = place.record or RecordId("")
        self._opened: Opened | None = None
        self._versions: Versions | None = None
        self._edits = False
        self._keeping = Keeping(self.session, self._record, self)
        self._asking = Asking(
            self, self._keeping, show=self._show, stay=self._stay, refuse=self._refuse
        )
        self.notice = Notice(self.look, name="record-notice")
        self.head = RecordHead(desk, self)
        self.view = ReadRecord(self.look)
        self._editing = Editing(desk)
        self._deciding = Deciding(desk, self._record)
        self.margin = RecordMargin(self.desk, self.seal, screen=place.screen)
        Discarding(
            self,
            self.head.state.changes,
            self._keeping,
            done=self.read,
            refuse=self._refuse_keeping,
        )
        DiscardingDraft(self, self.margin.draft, self._keeping, refuse=self._refuse_keeping)
        self._lay_out()
        self.head.state.changing.connect(self.edit)
        self.head.state.leaving.connect(self.read)
        self.margin.named.connect(lambda: self.view.show_names(named=self.margin.is_named))
        self._editing.touched.connect(self._touch)
        self._editing.written_on.connect(self._write_on)
        self.view.followed.connect(self._follow)
        self._keeping.is_kept.connect(self._show_kept)
        self._keeping.refused.connect(self._refuse_keeping)
        self.session.changed.connect(self._hear)
        self._asking.ask()

    @property
    def form(self) -> FormView | None:
        """The form, once somebody edits."""
        return self._editing.form

    def focus_first(self) -> None:
        """What the record says, or the form."""
        (self.form or self.view).setFocus()

    def regions(self) -> Iterable[QWidget]:
        """What it says, and how it stands."""
        return (self._stack, self.margin)

    def commands(self) -> Iterable[Command]:
        """Writing, sealing, sending and taking back, as far as the record lets it."""
        return record_commands(self, self._opened, self._versions, edits=self._edits)

    def standing(self) -> Standing | None:
        """The field and the caret, while somebody edits."""
        standing = standing_in(self) if self._edits else None
        return standing if standing and standing.control.startswith(FIELD) else None

    def flush(self) -> None:
        """Hand over what is not kept."""
        self._keeping.flush()

    def edit(self) -> None:
        """Let the record be written on, in the place where it is read."""
        if self._opened is None or self._asking.puts_off(self.edit):
            return
        if not leave_to_write(self.look, self._opened).writable:
            return
        self._edits = True
        self._editing.setEnabled(True)
        form = self._editing.show_record(self._opened)
        for name in form.names():
            self._keeping.add(name, partial(form.value, name))
        self._show_mode()
        if not form.go_to(self.place.part.partition(".")[0]):
            self._editing.begin()

    def read(self) -> None:
        """Leave the form; what was written is kept."""
        self.flush()
        self._edits = False
        self._editing.setEnabled(False)  # what is typed from here on would be shown to nobody
        self._asking.ask()

    def seal(self) -> None:
        """Sign what is written now."""
        self.flush()
        record, kind = self._record, self._opened.kind if self._opened else ""
        self.session.command(
            self,
            lambda book: seal_record(book, record),
            self._sealed,
            touches=Touched(records=frozenset({record}), kinds=frozenset({kind})),
            otherwise=self._refuse,
        )

    def _lay_out(self) -> None:
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._editing)
        self._stack.addWidget(self._deciding)
        _stand_beside(self, (self.notice, self.head), self._stack, self.margin)

    @Slot(object)
    def _hear(self, touched: Touched) -> None:
        if self._record not in touched.records:
            return
        if not self._edits:
            self._asking.ask()
            return
        record, known = self._record, self._versions
        self.session.query(
            self, lambda book: versions_of(book, record, known), self._compare, latest="versions"
        )

    def _stay(self, versions: Versions) -> None:
        """Go on in the form: what was not kept yet is written nowhere else."""
        self._edits, self._versions = True, versions
        self._editing.setEnabled(True)
        self._show_mode()

    def _show(self, opened: Opened) -> None:
        is_first = self._opened is None
        self._opened = opened
        self._versions = opened.versions
        leave = leave_to_write(self.look, opened)
        if leave.why:
            self.notice.tell(leave.why, "caution" if leave.caution else "soft")
        else:
            self.notice.clear()
        self._name(opened.title)
        self.head.show_record(opened)
        self.view.show_opened(opened, named=self.margin.is_named)
        self.margin.show_record(opened, writable=leave.writable)
        if leave.writable and is_first and (_begins(opened) or self._left is not None):
            self.edit()
            self._stand_again()
        else:
            self._show_mode()

    def _stand_again(self) -> None:
        """Go back to the field somebody stood in before a lock, once it is there."""
        left, form = self._left, self.form
        if left is None or form is None:
            return
        name = left.control.removeprefix(FIELD)
        fields = [each for each in form.names() if name == each or name.startswith(f"{each}-")]
        if not fields:
            return
        form.built.connect(self._stand_at_field)
        form.go_to(max(fields, key=len))
        self._stand_at_field()

    @Slot()
    def _stand_at_field(self) -> None:
        if self._left is not None and stand_again(self, self._left):
            self._left = None

    @Slot(str)
    def _write_on(self, form_id: str) -> None:
        """Go on with another form; what was answered stays."""
        self.flush()
        record = self._record

        def do(book: Book) -> None:
            write_on(book, record, form_id or None)

        touches = Touched(records=frozenset({record}))
        self.session.command(self, do, self._go_on, touches=touches, otherwise=self._refuse)

    def _go_on(self, _: object) -> None:
        """Show the other form once everything is kept that was written on this one."""
        self.read()
        self.edit()

    def _show_mode(self) -> None:
        if self._versions is not None:
            self._show_versions(self._versions)
        leave = leave_to_write(self.look, self._opened) if self._opened else Leave(writable=False)
        shown = self._editing if self._edits else self._deciding if leave.decides else self.view
        self._stack.setCurrentWidget(shown)
        self.margin.show_mode(edits=self._edits)
        if shown is self._deciding:
            self._deciding.ask()

    def _name(self, title: str) -> None:
        opened = self._opened
        if opened is None:
            return
        say, look = self.look.say, self.look
        kind = kind_word(look, opened.kind)
        leave = leave_to_write(look, opened)
        if leave.decides:  # each version has a title, and none of them is the record's yet
            title = say("record-decide-title", kind=kind)
        title = title or say("record-untitled", kind=kind)
        self.head.show_name(kind, title)
        self.desk.name_place(self, *_trail(look, opened, title))

    @Slot(str)
    def _touch(self, name: str) -> None:
        self._keeping.touch(name)
        self.head.state.touch()
        self.margin.touch()
        if self._opened is not None:
            self._name(self._opened.form.title(self._editing.answers()))

    @Slot(bool)
    def _show_kept(self, kept: bool) -> None:  # noqa: FBT001 - a slot
        self.desk.show_kept(kept=kept)
        if kept and self.notice.property("of_keeping"):
            self.notice.setProperty("of_keeping", False)  # noqa: FBT003 - Qt's way
            self.notice.clear()

    def _compare(self, versions: Versions) -> None:
        """Show how the record stands; a version from elsewhere is shown before one writes on."""
        known = self._versions
        if known is not None and known.newest != versions.newest and not self._keeping.waits:
            self.read()
        else:
            self._show_versions(versions)

    def _show_versions(self, versions: Versions) -> None:
        self._versions = versions
        self.margin.show_versions(versions)
        leave = leave_to_write(self.look, self._opened) if self._opened else Leave(writable=False)
        self.head.show_versions(versions, writable=leave.writable, edits=self._edits)

    def _sealed(self, versions: Versions) -> None:
        self._show_versions(versions)
        self.desk.tell(self.look.say("record-sealed"), "holds")
        if not self._keeping.waits:  # else somebody wrote on meanwhile
            self.read()

    @Slot(str)
    def _follow(self, record: str) -> None:
        self.desk.go(Place("record", record=RecordId(record)))

    def _refuse_keeping(self, error: HrdocError) -> None:
        self.notice.setProperty("of_keeping", True)  # noqa: FBT003 - Qt's way
        self._refuse(error)

    def _refuse(self, error: HrdocError) -> None:
        self.notice.tell(self.look.tell(error), "fails")


def _stand_beside(
    page: QWidget, above: Iterable[QWidget], scrolled: QWidget, margin: QWidget
) -> None:
    """Put what scrolls below a line, its bar at the edge of the page, and the margin beside it."""
    words, head, below = column(space=8), column(space=8), row(space=0)
    head.setContentsMargins(24, 24, 24, 0)
    below.addSpacing(24)  # at the start, whichever side that is
    for part in above:
        head.addWidget(part)
    below.addWidget(scrolled)
    words.addLayout(head)
    words.addWidget(frame("line"))
    words.addLayout(below, 1)
    whole = row(space=0, parent=page)
    whole.addLayout(words, 1)
    whole.addWidget(frame("upright"))
    whole.addWidget(margin)


def _begins(opened: Opened) -> bool:
    """Whether one came to write: a new draft, or the way to a field of one."""
    return opened.versions.state == "draft" and opened.versions.founded_here


def _trail(look: Look, opened: Opened, title: str) -> tuple[tuple[str, ...], tuple[Place, ...]]:
    """What a record belongs to: its testimony, its case, or the part where its kind is kept."""
    rail = rail_of(opened.kind)
    if opened.testimony:
        told = opened.names.get(opened.testimony) or look.say("testimony-untitled")
        return (told, title), (Place("testimony", record=opened.testimony),)
    if opened.case and rail == "cases":
        case = opened.case_title or look.say("cases-untitled")
        return (case, title), (Place("case", record=opened.case),)
    return (look.say(f"desk-rail-{rail}"), title), (Place(rail),)
