"""The margin of a record: how it stands, what may be done with it, and what it belongs to."""

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.badges import Badge, badges
from hrdoc.casebook.casework import PEOPLE
from hrdoc.casebook.mistaken import is_loose
from hrdoc.casebook.opening import Opened, Versions
from hrdoc.casebook.relating import KINDS as RELATED
from hrdoc.ui.cases.wording import place_of
from hrdoc.ui.consent.badge import BadgeLine
from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.page import Desk, Place
from hrdoc.ui.desk.pressing import pressing
from hrdoc.ui.evidence.file_block import FileBlock
from hrdoc.ui.people.side import PersonSide
from hrdoc.ui.testimony.standing import StandingBlock
from hrdoc.ui.testimony.throw_begun import ThrowBegun
from hrdoc.ui.theme.tokens import MARGIN_WIDTH
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import clear, column, scrolled
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.tips import plain_tip

_OWN_PAGES: Final = frozenset({"case", "testimony"})
TAKEN_BACK: Final = frozenset({"consent", "testimony", "evidence", "person"})
"""Kinds that somebody allowed, and may take back."""


class RecordMargin(QWidget):
    """Stands at the end side; `seal` signs what is written.

    `named` when the name behind a pseudonym is shown or hidden again.
    """

    named = Signal()

    def __init__(self, desk: Desk, seal: Callable[[], None], *, screen: str) -> None:
        """`screen` it stands on: a draft is thrown away where records of its kind are opened."""
        super().__init__()
        self._screen = screen
        self._desk = desk
        self._seal = seal
        self._opened: Opened | None = None
        self.setObjectName("record-margin")
        self.setFixedWidth(desk.look.px(MARGIN_WIDTH))
        inside = QWidget()
        self._blocks = column(space=16, edge=16, parent=inside)
        self._standing: StandingBlock | None = None
        self._person: PersonSide | None = None
        self._file: FileBlock | None = None
        self._case = button("", self._open_case, name="record-case", part="plain")
        self._case.setMaximumWidth(desk.look.px(MARGIN_WIDTH - 32))
        self._badge = column(space=4)
        self._blocks.addLayout(self._badge)
        self._blocks.addWidget(self._case, 0, Qt.AlignmentFlag.AlignLeading)
        look, say = desk.look, desk.look.say
        self._export = button(say("record-export"), self._send, name="record-export", part="plain")
        self._export.setIcon(look.icon("upload", look.tokens.accent))
        self._withdraw = button(
            say("record-withdraw"), self._take_back, name="record-withdraw", part="danger"
        )
        self._consents = button(
            say("consents-title"), self._list_consents, name="record-consents", part="plain"
        )
        self._consents.setIcon(look.icon("hand-heart", look.tokens.accent))
        self._relations = button(
            say("relations-title"), self._relate, name="record-relations", part="plain"
        )
        self._relations.setIcon(look.icon("waypoints", look.tokens.accent))
        for each in (self._relations, self._consents, self._export, self._withdraw):
            self._blocks.addWidget(each, 0, Qt.AlignmentFlag.AlignLeading)
            if each is self._export:
                self._sends_both = Notice(look, name="record-export-both")
                self._blocks.addWidget(self._sends_both)
        self._blocks.addStretch(1)
        self.draft = ThrowBegun(
            desk,
            is_loose,
            words=say("draft-discard"),
            asks=say("draft-discard-asks"),
            yes=say("draft-discard-yes"),
            name="draft-discard",
        )
        self._blocks.addWidget(self.draft)
        for each in (self._case, self._relations, self._consents, self._export, self._withdraw):
            each.hide()
        column(space=0, parent=self).addWidget(scrolled(inside, name="record-margin-area"))

    def show_record(self, opened: Opened, *, writable: bool) -> None:
        """Say how the record stands, and where it belongs."""
        look, say = self._desk.look, self._desk.look.say
        self._opened = opened
        if self._standing is not None:
            self._blocks.removeWidget(self._standing)
            self._standing.hide()
            self._standing.deleteLater()
        self._standing = StandingBlock(look, self._seal if writable else None, kind=opened.kind)
        self._blocks.insertWidget(1, self._standing)
        self._standing.show_versions(opened.versions)
        if opened.kind in PEOPLE and self._person is None:
            self._person = PersonSide(self._desk, opened.record)
            self._person.named.connect(self.named)
            self._blocks.insertWidget(self._blocks.count() - 2, self._person)
        if opened.kind == "evidence":
            self._show_file(opened)
        if opened.kind in _OWN_PAGES:
            words = say("record-open-itself")
        else:
            words = opened.case_title or (say("cases-untitled") if opened.case else "")
        self._case.setText(words.replace("&", "&&"))
        self._case.setToolTip(plain_tip(words))
        self._case.setIcon(look.icon("folder", look.tokens.accent))
        self._case.setVisible(bool(words))
        sealed = opened.versions.state in {"sealed", "changed"}
        self._export.setVisible(sealed)
        self._sends_both.clear()
        if sealed and opened.versions.conflict:
            self._sends_both.tell(say("record-export-both"), "caution")
        self._relations.setVisible(opened.kind in RELATED and opened.kind not in PEOPLE)
        self._consents.setVisible(opened.kind in TAKEN_BACK)
        self._withdraw.setVisible(sealed and opened.kind in TAKEN_BACK)
        record = opened.record
        if place_of(opened.kind, record).screen == self._screen:
            self.draft.show_record(record)
        self._desk.session.query(
            self, lambda book: badges(book, [record]).get(record), self._show_badge, latest="badge"
        )

    @property
    def is_named(self) -> bool:
        """Whether somebody asked to see the name behind a pseudonym."""
        return self._person is not None and self._person.is_named

    def commands(self) -> Iterator[Command]:
        """Yield what is offered here alone."""
        yield from pressing(self, {"person-name-show": "eye"})
        if not self.draft.isHidden():
            yield Command(self.draft.words, self.draft.ask, "trash-2")

    def show_mode(self, *, edits: bool) -> None:
        """Leave out what the form tells by itself while somebody edits."""
        if self._person is not None:
            self._person.tell_alike(tells=not edits)

    def _show_file(self, opened: Opened) -> None:
        if self._file is None:
            self._file = FileBlock(self._desk, opened.record)
            self._blocks.insertWidget(2, self._file)
        self._file.ask()

    def show_versions(self, versions: Versions) -> None:
        """Say anew how the record stands."""
        if self._standing is not None:
            self._standing.show_versions(versions)

    def touch(self) -> None:
        """Say at once, when something is written, that it is a draft."""
        if self._standing is not None:
            self._standing.touch()

    def _show_badge(self, badge: Badge | None) -> None:
        clear(self._badge)
        if badge is not None:
            made = BadgeLine(self._desk.look, badge)
            for part in (label(self._desk.look.say("consent-title"), "section"), made):
                self._badge.addWidget(part)
                part.show()

    def _send(self) -> None:
        if self._opened is not None:
            self._desk.go(Place("export", record=self._opened.record))

    def _relate(self) -> None:
        if self._opened is not None:
            self._desk.go(Place("relations", record=self._opened.record))

    def _list_consents(self) -> None:
        """The consent itself, or those about the record."""
        if self._opened is not None:
            screen = "consent" if self._opened.kind == "consent" else "consents"
            self._desk.go(Place(screen, record=self._opened.record))

    def _take_back(self) -> None:
        if self._opened is not None:
            self._desk.go(Place("withdrawal", record=self._opened.record))

    def _open_case(self) -> None:
        opened = self._opened
        if opened is None:
            return
        if opened.kind in _OWN_PAGES:
            self._desk.go(place_of(opened.kind, opened.record))
        elif opened.case:
            self._desk.go(Place("case", record=opened.case))
