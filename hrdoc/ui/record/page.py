"""Any record: what it says, and the same place to write on it.

Everything written is kept by itself. A record that may only be read says why.
"""

from collections.abc import Iterable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtWidgets import QScrollArea, QStackedWidget, QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.opening import Opened, Versions, open_record, versions_of
from hrdoc.casebook.recording import seal_records
from hrdoc.errors import HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.wording import kind_word
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.desk.standing import Standing, stand_again, standing_in
from hrdoc.ui.form.view import FormView
from hrdoc.ui.record.margin import RecordMargin
from hrdoc.ui.record.orphans import Orphans
from hrdoc.ui.record.standing import leave_to_write
from hrdoc.ui.session import Touched
from hrdoc.ui.testimony.keeping import Keeping
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column, frame, row, scrolled
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.record_lines import RecordText
from hrdoc.ui.widgets.record_view import WIDTH, RecordView

FIELD: Final = "form-"
"""What the names of the controls of a form begin with."""


class RecordPage(Page):
    """One record of the vault, read or edited."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        self._record = place.record or RecordId("")
        self._opened: Opened | None = None
        self._versions: Versions | None = None
        self._form: FormView | None = None
        self._edits = False
        self._left: Standing | None = None
        self._keeping = Keeping(self.session, self._record, self)
        self.notice = Notice(self.look, name="record-notice")
        self._kind = label("", "label")
        self._title = at_start(self.look, label("", "title", wraps=True))
        self._title.setObjectName("record-title")
        self.view = RecordView(self.look)
        self._orphans = Orphans(self.look)
        self._margin = RecordMargin(self.desk, self.seal)
        self._lay_out()
        self.view.followed.connect(self._follow)
        self._keeping.is_kept.connect(self._show_kept)
        self._keeping.refused.connect(self._refuse_keeping)
        self.session.changed.connect(self._hear)
        self._ask()

    @property
    def form(self) -> FormView | None:
        """The form, once somebody edits."""
        return self._form

    def focus_first(self) -> None:
        """What the record says, or the form."""
        (self._form or self.view).setFocus()

    def regions(self) -> Iterable[QWidget]:
        """What it says, and how it stands."""
        return (self._stack, self._margin)

    def standing(self) -> Standing | None:
        """The field and the caret, while somebody edits."""
        standing = standing_in(self) if self._edits else None
        return standing if standing and standing.control.startswith(FIELD) else None

    def stand(self, standing: Standing) -> None:
        """Edit again, at that field."""
        self._left = standing

    def flush(self) -> None:
        """Hand over what is not kept."""
        self._keeping.flush()

    def edit(self) -> None:
        """Let the record be written on, in the place where it is read."""
        if self._opened is None or not leave_to_write(self.look, self._opened).writable:
            return
        self._edits = True
        self._make_form(self._opened)
        self._show_mode()
        if self._form is not None and not self._form.go_to(self.place.part.partition(".")[0]):
            self._form.begin()

    def read(self) -> None:
        """Leave the form; what was written is kept."""
        self.flush()
        self._edits = False
        self._ask()

    def seal(self) -> None:
        """Sign what is written now."""
        self.flush()
        record, kind = self._record, self._opened.kind if self._opened else ""

        def do(book: Book) -> Versions:
            seal_records(book, [record])
            return versions_of(book, record)

        self.session.command(
            self,
            do,
            self._sealed,
            touches=Touched(records=frozenset({record}), kinds=frozenset({kind})),
            otherwise=self._refuse,
        )

    def _lay_out(self) -> None:
        px = self.look.px
        self._edit = button(
            self.look.say("record-edit"), self.edit, name="record-edit", part="primary"
        )
        self._edit.setIcon(self.look.icon("pencil", self.look.tokens.on_accent))
        self._done = button(self.look.say("record-done"), self.read, name="record-done")
        top = row(space=12)
        names = column(space=4)
        names.addWidget(self._kind)
        names.addWidget(self._title)
        top.addLayout(names, 1)
        for each in (self._edit, self._done):
            top.addWidget(each, 0, Qt.AlignmentFlag.AlignTop)
            each.hide()
        self._head = head = QWidget()
        column(space=12, parent=head).addLayout(top)
        inside = QWidget()
        self._inside = column(space=0, parent=inside)
        self._inside.addWidget(self._orphans)
        self._inside.addStretch(1)
        self._orphans.setMaximumWidth(px(FORM_WIDTH))
        self._area: QScrollArea = scrolled(inside, name="record-form-area")
        self._stack = QStackedWidget()
        self._stack.addWidget(self.view)
        self._stack.addWidget(self._area)
        words = column(space=8, edge=24)
        for part in (self.notice, head):
            words.addWidget(part)
        words.addSpacing(8)
        words.addWidget(self._stack, 1)
        whole = row(space=0, parent=self)
        whole.addLayout(words, 1)
        whole.addWidget(frame("upright"))
        whole.addWidget(self._margin)

    @Slot(object)
    def _hear(self, touched: Touched) -> None:
        if self._record not in touched.records:
            return
        if not self._edits:
            self._ask()
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
            latest="record",
        )

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
        self.view.show_record(
            RecordText(
                opened.form,
                opened.fields,
                opened.withheld,
                opened.names,
                orphans=opened.orphan_fields,
            )
        )
        self._margin.show_record(opened, writable=leave.writable)
        if leave.writable and is_first and (self._begins(opened) or self._left is not None):
            self.edit()
            self._stand_again()
        else:
            self._show_mode()

    def _stand_again(self) -> None:
        """Go back to the field somebody stood in before a lock, once it is there."""
        left, form = self._left, self._form
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

    def _begins(self, opened: Opened) -> bool:
        """Whether one came to write: a new draft, or the way to a field of one."""
        return opened.versions.state == "draft" and opened.versions.founded_here

    def _make_form(self, opened: Opened) -> None:
        if self._form is not None:
            self._inside.removeWidget(self._form)
            self._form.hide()
            self._form.deleteLater()
        writing = opened.writing or opened.form
        form = FormView(self.desk, writing)
        self._form = form
        self._inside.insertWidget(0, form)
        form.show_fields(
            opened.fields,
            writable=True,
            names=opened.names,
            withheld=opened.withheld,
            case=opened.record if opened.kind == "case" else opened.case,
        )
        for name in form.names():
            self._keeping.add(name, partial(form.value, name))
        form.touched.connect(self._touch)
        known = writing.fields
        orphans = {n: v for n, v in opened.fields.items() if n not in known and v is not None}
        self._orphans.show_orphans(orphans, opened.orphan_fields, opened.names)

    def _show_mode(self) -> None:
        opened = self._opened
        writable = opened is not None and leave_to_write(self.look, opened).writable
        self._edit.setVisible(writable and not self._edits)
        self._done.setVisible(self._edits)
        self._head.setMaximumWidth(self.look.px(FORM_WIDTH if self._edits else WIDTH))
        self._stack.setCurrentIndex(1 if self._edits else 0)

    def _name(self, title: str) -> None:
        opened = self._opened
        if opened is None:
            return
        say, look = self.look.say, self.look
        kind = kind_word(look, opened.kind)
        title = title or say("record-untitled", kind=kind)
        self._kind.setText(kind)
        self._title.setText(title)
        case = opened.case_title or (say("cases-untitled") if opened.case else "")
        self.desk.name_place(self, tuple(filter(None, (case, title))))

    @Slot(str)
    def _touch(self, name: str) -> None:
        self._keeping.touch(name)
        opened, form = self._opened, self._form
        if opened is not None and form is not None:
            fields = {**opened.fields, **{each: form.value(each) for each in form.names()}}
            self._name(opened.form.title(fields))

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
            self._versions = versions
            self._margin.show_versions(versions)

    def _sealed(self, versions: Versions) -> None:
        self._versions = versions
        self._margin.show_versions(versions)
        self.desk.tell(self.look.say("record-sealed"), "holds")
        self.read()

    @Slot(str)
    def _follow(self, record: str) -> None:
        self.desk.go(Place("record", record=RecordId(record)))

    def _refuse_keeping(self, error: HrdocError) -> None:
        self.notice.setProperty("of_keeping", True)  # noqa: FBT003 - Qt's way
        self._refuse(error)

    def _refuse(self, error: HrdocError) -> None:
        self.notice.tell(self.look.tell(error), "fails")
