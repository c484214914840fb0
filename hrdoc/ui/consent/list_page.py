"""Consents in a list: of the vault, a case, a person or a record, and those to ask again about."""

from collections.abc import Callable, Iterable, Sequence
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.consent_list import STEP, ConsentLine, consent_lines, consents_of
from hrdoc.casebook.glance import Shape
from hrdoc.errors import HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.lines import Lines, ShownLine
from hrdoc.ui.cases.record_list import RecordList
from hrdoc.ui.consent.badge import badge_words, shape_icon
from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.desk.pressing import pressing
from hrdoc.ui.look import Look
from hrdoc.ui.session import Touched
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.widgets.notice import Notice

DUE: Final = "due"
"""The part of the place that shows those to ask again about."""

_WIDTH: Final = 880
_ASKED: Final = frozenset({"evidence", "person", "testimony"})
"""Kinds that a consent is taken down about."""


class ConsentsPage(Page):
    """A list of consents."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        look, say = self.look, self.look.say
        self._due = place.part == DUE
        self._notice = Notice(look, name="consents-notice")
        self._count = label("", "soft")
        self._count.setObjectName("consents-count")
        self._none = label("", "soft", wraps=True)
        self._none.setObjectName("consents-none")
        self._lines = Lines(self.session, consent_lines, _line(look), self)
        self.list = RecordList(look, self._lines, name="consents", says=say("consents-title"))
        self._chips = {
            part: button(
                words,
                lambda part=part: self._turn(part),  # type: ignore[misc]
                name=f"consents-{part or 'all'}",
                part="chip",
            )
            for part, words in (("", say("consents-all-chip")), (DUE, say("consents-due-chip")))
        }
        self._title = label("", "title")
        self._lay_out()
        self.list.opened.connect(self._open)
        self.session.changed.connect(self._hear)
        self._ask()

    def focus_first(self) -> None:
        """The list, or the chips above it."""
        (self.list if self.list.isVisible() else self._chips[""]).setFocus()

    def commands(self) -> Iterable[Command]:
        """Taking one down, and those to ask again."""
        icons = {"consents-record": "plus", f"consents-{DUE}": "calendar", "consents-all": "list"}
        return pressing(self, icons, about=self.look.say("consents-title"))

    def _lay_out(self) -> None:
        inside = QWidget()
        inside.setMaximumWidth(self.look.px(_WIDTH))
        body = column(space=12, parent=inside)
        head = row(space=12)
        head.addWidget(self._title)
        head.addWidget(self._count)
        head.addStretch(1)
        self._add = button(
            self.look.say("consent-record"), self._record, name="consents-record", part="primary"
        )
        self._add.hide()
        head.addWidget(self._add)
        body.addLayout(head)
        chips = row(space=8)
        for chip in self._chips.values():
            chip.setCheckable(True)
            chips.addWidget(chip)
        chips.addStretch(1)
        body.addLayout(chips)
        body.addWidget(self._notice)
        body.addWidget(self._none)
        body.addWidget(self.list)
        body.addStretch(1)
        self._none.hide()
        row(space=0, edge=24, parent=self).addWidget(inside, 1)

    def _ask(self) -> None:
        self._read((), 0)

    def _read(self, before: Sequence[RecordId], start: int) -> None:
        record, due = self.place.record, self._due

        def ask(book: Book) -> tuple[str, Sequence[RecordId], int | None]:
            kind = book.vault.index.kind(record) or "" if record else ""
            return kind, *consents_of(book, record, due=due, start=start, most=STEP)

        self.session.query(
            self,
            ask,
            lambda found: self._take(before, *found),
            otherwise=self._refuse,
            latest="consents",
        )

    def _take(
        self, before: Sequence[RecordId], kind: str, some: Sequence[RecordId], more: int | None
    ) -> None:
        """List what was found so far where nothing is listed yet, else all of it at the end."""
        ids = list(dict.fromkeys((*before, *some)))
        if more is None or (ids and not self._lines.rowCount()):
            self._show(kind, ids, is_all=more is None)
        if more is not None:
            self._read(ids, more)

    def _show(self, kind: str, ids: Sequence[RecordId], *, is_all: bool) -> None:
        say = self.look.say
        if self._due:
            title = say("consents-due-title")
        elif kind == "case":
            title = say("consents-of-case")
        else:
            title = say("consents-about") if kind else say("consents-title")
        self._title.setText(title)
        self.desk.name_place(self, (title,))
        for part, chip in self._chips.items():
            chip.setChecked((part == DUE) is self._due)
        self.list.show_ids(ids)
        self.list.setVisible(bool(ids))
        self._none.setVisible(not ids)
        self._none.setText(say("consents-none-due") if self._due else say("consents-none"))
        self._count.setText(say("consents-count", count=len(ids)))
        self._count.setVisible(bool(ids) and is_all)
        self._add.setVisible(kind in _ASKED)

    def _record(self) -> None:
        self.desk.go(Place("consent", record=self.place.record))

    def _turn(self, part: str) -> None:
        self._due = part == DUE
        self._lines.forget()
        self.desk.stand_at(self, Place("consents", record=self.place.record, part=part))
        self._ask()

    @Slot(object)
    def _hear(self, touched: Touched) -> None:
        if "consent" in touched.kinds:
            self._ask()

    @Slot(object)
    def _open(self, line: ShownLine) -> None:
        self.desk.go(Place("consent", record=line.record))

    def _refuse(self, error: HrdocError) -> None:
        self._notice.tell(self.look.tell(error), "fails")


def _line(look: Look) -> Callable[[ConsentLine], ShownLine]:
    icons = {shape: shape_icon(look, shape) for shape in Shape}

    def show(line: ConsentLine) -> ShownLine:
        listed = line.listed
        title = dotted(look, (line.about, listed.title or look.say("consent-title")))
        words = [badge_words(look, line.badge)]
        if listed.state == "draft":
            words = [look.say("state-draft")]
        shape = icons[line.badge.sign]
        return ShownLine(listed.record, "consent", title, dotted(look, words), shape)

    return show
