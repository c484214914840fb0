"""The persons and groups of a case: whom its records name, and whom the case itself lists."""

from collections.abc import Sequence

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QPushButton

from hrdoc.casebook.casework import add_person_to_case, people_of_case
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.lines import Lines, ShownLine
from hrdoc.ui.cases.record_list import RecordList
from hrdoc.ui.cases.section import CaseSection
from hrdoc.ui.cases.wording import place_of, record_line
from hrdoc.ui.consent.badge import badged_line, badged_page
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.people.pseudonyms import pseudonyms
from hrdoc.ui.widgets.labels import label


class PeopleSection(CaseSection):
    """By name; of a very large case they come a few at a time, until all were looked at."""

    def __init__(self, desk: Desk, case: RecordId) -> None:
        super().__init__(desk, case)
        look = self.look
        self._age = 0
        self._lines = Lines(self.session, badged_page, badged_line(look, record_line(look)), self)
        self.list = RecordList(look, self._lines, name="case-list", says=look.say("case-people"))
        self._empty = label(look.say("case-empty-person"), "soft", wraps=True)
        self._empty.setObjectName("case-none")
        self._empty.setMaximumWidth(look.px(560))
        self.add_act(
            look.say("case-new-group"), self.begin_group, name="case-begin-group", part="plain"
        )
        self.add_act(look.say("case-new-person"), self.begin, name="case-begin-record")
        self.body.addWidget(self._empty)
        self.body.addWidget(self.list)
        self.body.addStretch(1)
        self._empty.hide()
        self.list.opened.connect(self._open)
        self.list.began.connect(self.begin)
        self.ask()

    def ask(self) -> None:
        """Ask whom the case names, from the first on."""
        self._age += 1
        self._ask(0, [], self._age)

    def begin(self) -> None:
        """Begin a person, under a pseudonym that tells nothing."""
        case, offered = self.case, pseudonyms(self.look)
        self.begin_record("person", lambda book: add_person_to_case(book, case, "person", offered))

    def begin_group(self) -> None:
        """Begin a group."""
        case = self.case
        self.begin_record("group", lambda book: add_person_to_case(book, case, "group", ()))

    def focus_first(self) -> None:
        """The list, or what begins it."""
        if self.list.isHidden():
            begin = self.findChild(QPushButton, "case-begin-record")
            (begin or self).setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.list.setFocus()

    def _ask(self, start: int, before: list[RecordId], age: int) -> None:
        case = self.case
        self.session.query(
            self,
            lambda book: people_of_case(book, case, start=start),
            lambda found: self._take(*found, before, age),
            otherwise=self.refuse,
        )

    def _take(
        self, ids: Sequence[RecordId], after: int | None, before: list[RecordId], age: int
    ) -> None:
        if age != self._age:
            return
        found = [*before, *ids]
        self._show(found, is_all=after is None)
        if after is not None:
            self._ask(after, found, age)

    def _show(self, ids: list[RecordId], *, is_all: bool) -> None:
        say = self.look.say
        self.list.show_ids(ids)
        self.list.setHidden(not ids)
        self._empty.setHidden(bool(ids) or not is_all)
        told = say("case-people-count", count=len(ids)) if ids else ""
        self.count.setText(told if is_all else say("case-people-coming", count=len(ids)))
        self.settle_focus()

    def _open(self, line: ShownLine) -> None:
        self.desk.go(place_of(line.kind, line.record))
