"""One case: its title, what it is made of, a new testimony, the way out; or no case."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QLineEdit, QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.opening import Opened, open_record, records_in_case
from hrdoc.casebook.reading import list_page
from hrdoc.casebook.recording import add_record
from hrdoc.errors import HrdocError
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.lines import Lines, ShownLine
from hrdoc.ui.cases.page import LIST_WIDTH
from hrdoc.ui.cases.record_list import RecordList
from hrdoc.ui.cases.wording import place_of, record_line
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.session import Touched
from hrdoc.ui.testimony.keeping import Keeping
from hrdoc.ui.testimony.standing import state_word
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.widgets.notice import Notice


@dataclass(frozen=True, slots=True)
class _Found:
    opened: Opened | None
    ids: Sequence[RecordId]


class CasePage(Page):
    """The records of one case, or the testimonies that have none."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        say = self.look.say
        self._case = place.record
        self._is_shown = False
        self._writable = False
        self.title = QLineEdit()
        self.title.setObjectName("case-title")
        self.title.setAccessibleName(say("case-title"))
        self.title.setPlaceholderText(say("cases-untitled"))
        self.title.setToolTip(say("case-title-tip"))
        is_part(self.title, "title")
        self._state = label("", "soft")
        self._state.setObjectName("case-state")
        self._notice = Notice(self.look, name="case-notice")
        self._none = label(say("case-none"), "soft", wraps=True)
        self._none.setObjectName("case-none")
        self._lines = Lines(self.session, list_page, record_line(self.look), self)
        self.list = RecordList(self.look, self._lines, name="case-list", says=say("case-list"))
        self._keeping = Keeping(self.session, self._case or RecordId(""), self)
        self._keeping.add("title", self._title)
        self._lay_out()
        self._listen()
        self._ask()

    def flush(self) -> None:
        """Hand over the title."""
        self._keeping.flush()

    def focus_first(self) -> None:
        """The list of what the case is made of."""
        self.list.setFocus()

    def _lay_out(self) -> None:
        say, look = self.look.say, self.look
        inside = QWidget()
        inside.setMaximumWidth(look.px(LIST_WIDTH))
        body = column(space=8, parent=inside)
        body.addWidget(self._notice)
        if self._case is None:
            body.addWidget(label(say("cases-without"), "title"))
        else:
            body.addWidget(self.title)
        acts = row(space=8)
        acts.addWidget(self._state)
        acts.addStretch(1)
        if self._case is not None:
            out = button(say("case-export"), self._export, name="case-export", part="plain")
            out.setIcon(look.icon("upload", look.tokens.accent))
            out.setToolTip(say("case-export-tip"))
            acts.addWidget(out)
        self._new = button(
            say("case-new-testimony"), self._begin, name="testimony-new", part="primary"
        )
        self._new.setIcon(look.icon("plus", look.tokens.on_accent))
        self._new.setToolTip(say("case-new-testimony-tip"))
        acts.addWidget(self._new)
        body.addLayout(acts)
        body.addWidget(self._none)
        body.addWidget(self.list)
        body.addStretch(1)
        self._none.hide()
        row(space=0, edge=24, parent=self).addWidget(inside, 1)

    def _listen(self) -> None:
        keys = QShortcut(QKeySequence.StandardKey.New, self)
        keys.activated.connect(self._begin)
        self.list.began.connect(self._begin)
        self.list.opened.connect(self._open)
        self.title.textEdited.connect(self._touch)
        self.title.returnPressed.connect(self.list.setFocus)
        self._keeping.is_kept.connect(self._show_kept)
        self._keeping.refused.connect(self._refuse)
        self.session.changed.connect(self._hear)

    def _title(self) -> Json:
        return self.title.text().strip() or None

    @Slot(object)
    def _hear(self, _: Touched) -> None:
        self._ask()

    def _ask(self) -> None:
        case = self._case

        def ask(book: Book) -> _Found:
            opened = open_record(book, case) if case else None
            return _Found(opened, records_in_case(book, case))

        self.session.query(self, ask, self._show, otherwise=self._refuse, latest="case")

    def _show(self, found: _Found) -> None:
        opened, say = found.opened, self.look.say
        self.list.show_ids(list(found.ids))
        self.list.setHidden(not found.ids)
        self._none.setHidden(bool(found.ids))
        words = [say("case-count", count=len(found.ids))]
        if opened is not None:
            words.insert(0, state_word(self.look, opened.versions.state))
            self._show_title(opened)
        self._state.setText(dotted(self.look, words))
        if not self._is_shown:
            self._name()
            (self.list if found.ids else self._new).setFocus()
        self._is_shown = True

    def _show_title(self, opened: Opened) -> None:
        versions = opened.versions
        self._writable = versions.state != "withdrawn" and not versions.conflict
        self.title.setReadOnly(not self._writable)
        kept = opened.fields.get("title")
        if not self._keeping.waits and isinstance(kept, str) and kept != self.title.text().strip():
            self.title.setText(kept)
        if versions.state == "withdrawn":
            self._notice.tell(self.look.say("case-is-withdrawn"), "caution")
        elif not versions.founded_here:
            self._notice.tell(self.look.say("case-is-foreign"))

    def _name(self) -> None:
        say = self.look.say
        title = self.title.text().strip() or say("cases-untitled")
        here = title if self._case else say("cases-without")
        self.desk.name_place(self, (say("desk-rail-cases"), here))

    @Slot()
    def _touch(self) -> None:
        self._keeping.touch("title")
        self._name()

    @Slot(bool)
    def _show_kept(self, kept: bool) -> None:  # noqa: FBT001 - a slot
        self.desk.show_kept(kept=kept)

    def _refuse(self, error: HrdocError) -> None:
        self._notice.tell(self.look.tell(error), "fails")

    @Slot()
    def _begin(self) -> None:
        case = self._case
        fields: dict[str, Json] = {"case": case} if case else {}
        self.session.command(
            self,
            lambda book: add_record(book, "testimony", fields),
            lambda record: self.desk.go(Place("testimony", record=record)),
            touches=lambda record: Touched(frozenset({record}), frozenset({"testimony"})),
            otherwise=self._refuse,
        )

    @Slot(object)
    def _open(self, line: ShownLine) -> None:
        self.desk.go(place_of(line.kind, line.record))

    def _export(self) -> None:
        self.desk.go(Place("export", record=self._case))
