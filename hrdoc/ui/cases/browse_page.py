"""All records of a kind in the vault: by page, found by letters, one more begun by a key."""

from collections.abc import Iterable, Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QPushButton, QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.linking import find_to_link
from hrdoc.casebook.reading import count_records, list_ids
from hrdoc.errors import HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.lines import Lines, ShownLine
from hrdoc.ui.cases.record_list import RecordList
from hrdoc.ui.cases.wording import kind_word, place_of, record_line
from hrdoc.ui.consent.badge import badged_line, badged_page
from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.form.text import SECRET
from hrdoc.ui.look import isolated
from hrdoc.ui.session import Touched
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.widgets.line import Line
from hrdoc.ui.widgets.notice import Notice

WIDTH: Final = 880
FOUND: Final = 100
"""Records that letters find at most: whoever wants more types more letters."""

_PAUSE: Final = 150
"""Milliseconds after a key until the vault is asked."""


class BrowsePage(Page):
    """A list of one kind at a time; `kinds` are told apart by chips where there are several."""

    kinds: tuple[str, ...] = ()
    rail = ""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        look, say = self.look, self.look.say
        self._kind = place.part if place.part in self.kinds else self.kinds[0]
        self._counts: Mapping[str, int] = {}
        self._has_begun = False
        self.notice = Notice(look, name=f"{self.rail}-notice")
        self._lines = Lines(
            self.session, badged_page, badged_line(look, record_line(look, kinds=False)), self
        )
        name = say(f"desk-rail-{self.rail}")
        self.list = RecordList(look, self._lines, name=self.rail, says=name)
        self._count = label("", "soft")
        self._count.setObjectName(f"{self.rail}-count")
        self._count.setContentsMargins(0, 0, 0, 4)  # on the line that the title stands on
        self.sought = self._make_find()
        self._none = label("", "soft", wraps=True)
        self._none.setObjectName(f"{self.rail}-none")
        self._none.setMaximumWidth(look.px(560))
        self._chips: dict[str, QPushButton] = {}
        self._typed = QTimer(self)
        self._typed.setSingleShot(True)
        self._typed.setInterval(_PAUSE)
        self._typed.timeout.connect(self._find)
        self._lay_out(name)
        self._listen()
        desk.name_place(self, (name,))
        self._ask()

    def begin(self) -> None:
        """Begin a record of the kind that is shown."""
        kind = self._kind
        self.session.command(
            self,
            partial(self.add, kind=kind),
            lambda record: self.desk.go(place_of(kind, record)),
            touches=lambda record: Touched(frozenset({record}), frozenset({kind})),
            otherwise=self._refuse,
        )

    def add(self, book: Book, *, kind: str) -> RecordId:
        """Write a new record; runs on the vault's thread."""
        raise NotImplementedError

    def beside(self) -> QWidget | None:
        """What stands beside the list, if anything."""
        return None

    def focus_first(self) -> None:
        """The list, or what begins it."""
        if self.list.isHidden():
            self._new.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.list.setFocus()

    def commands(self) -> Iterable[Command]:
        """What can be begun here."""
        return (Command(self._new.text(), self.begin, "plus", "Ctrl+N"),)

    def _make_find(self) -> QLineEdit:
        made = Line()
        made.setObjectName(f"{self.rail}-find")
        made.setClearButtonEnabled(True)
        made.setPlaceholderText(self.look.say(f"browse-find-{self.rail}"))
        made.setAccessibleName(self.look.say(f"browse-find-{self.rail}"))
        made.setInputMethodHints(SECRET)
        made.setMaximumWidth(self.look.px(420))
        return made

    def _lay_out(self, name: str) -> None:
        look = self.look
        inside = QWidget()
        inside.setMaximumWidth(look.px(WIDTH))
        body = column(space=12, parent=inside)
        head = row(space=12)
        head.addWidget(label(name, "title"))
        head.addWidget(self._count, 0, Qt.AlignmentFlag.AlignBottom)
        head.addStretch(1)
        self._new = button("", self.begin, name=f"{self.rail}-new", part="primary")
        self._new.setIcon(look.icon("plus", look.tokens.on_accent))
        head.addWidget(self._new)
        body.addLayout(head)
        body.addWidget(self.notice)
        body.addLayout(self._tools())
        body.addWidget(self._none)
        body.addWidget(self.list)
        body.addStretch(1)
        whole = row(space=24, edge=24, parent=self)
        whole.addWidget(inside, 1)
        side = self.beside()
        if side is not None:
            whole.addWidget(side)
        self._none.hide()
        self._name_new()

    def _tools(self) -> QHBoxLayout:
        tools = row(space=8)
        tools.addWidget(self.sought, 1)
        for kind in self.kinds if len(self.kinds) > 1 else ():
            chip = button("", partial(self._choose, kind), name=f"{self.rail}-{kind}", part="chip")
            chip.setCheckable(True)
            chip.setAutoExclusive(True)
            chip.setChecked(kind == self._kind)
            self._chips[kind] = chip
            tools.addWidget(chip)
        tools.addStretch(0)
        return tools

    def _listen(self) -> None:
        QShortcut(QKeySequence.StandardKey.New, self).activated.connect(self.begin)
        self.list.opened.connect(self._open)
        self.list.began.connect(self.begin)
        self.sought.textEdited.connect(self._typed.start)
        self.sought.returnPressed.connect(self.list.setFocus)
        self.session.changed.connect(self._hear)

    def _name_new(self) -> None:
        words = self.look.say(f"case-new-{self._kind}")
        self._new.setText(words)
        self._new.setToolTip(self.look.say("case-tip-new", what=words))

    def _choose(self, kind: str) -> None:
        self._kind = kind
        self._lines.forget()
        self.desk.stand_at(self, Place(self.rail, part=kind))
        self._name_new()
        self._find()

    @Slot(object)
    def _hear(self, _: Touched) -> None:
        self._ask()

    @Slot()
    def _find(self) -> None:
        self._ask()

    def _ask(self) -> None:
        kinds, kind, typed = self.kinds, self._kind, self.sought.text().strip()

        def ask(book: Book) -> tuple[Mapping[str, int], Sequence[RecordId] | None]:
            counts = {each: count_records(book, kind=each) for each in kinds}
            if not typed:
                return counts, None
            found = find_to_link(book, typed, (kind,), limit=FOUND)
            return counts, [each.record for each in found]

        self.session.query(
            self, ask, lambda found: self._show(*found), otherwise=self._refuse, latest="list"
        )

    def _show(self, counts: Mapping[str, int], found: Sequence[RecordId] | None) -> None:
        say, kind = self.look.say, self._kind
        self._counts = counts
        total = counts[kind] if found is None else len(found)
        if found is None:
            self.list.show_pages(total, partial(_page, kind=kind))
        else:
            self.list.show_ids(found)
        self.list.setHidden(not total)
        self._none.setText(
            say(f"case-empty-{kind}") if found is None else say("form-nothing-found")
        )
        self._none.setHidden(bool(total))
        self.sought.setHidden(not counts[kind])
        self._count.setText(say(f"case-count-{kind}", count=total) if total else "")
        for each, chip in self._chips.items():
            number = self.look.number(counts[each])
            chip.setText(f"{kind_word(self.look, each)}  {isolated(number)}")
        if not self._has_begun:
            self._has_begun = True
            self.focus_first()

    @Slot(object)
    def _open(self, line: ShownLine) -> None:
        self.desk.go(place_of(line.kind, line.record))

    def _refuse(self, error: HrdocError) -> None:
        self.notice.tell(self.look.tell(error), "fails")


def _page(book: Book, start: int, most: int, *, kind: str) -> Sequence[RecordId]:
    order = _ORDERS.get(kind, "changed")
    return list_ids(book, kind=kind, order=order, start=start, most=most)  # type: ignore[arg-type]


_ORDERS: Final[Mapping[str, str]] = {"person": "title", "group": "title"}
"""People are looked for by name; of everything else one wants what was worked on last."""
