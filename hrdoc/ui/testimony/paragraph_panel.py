"""What more is known of the paragraph one stands in, open beside it while one writes on.

It follows the caret, and everything said in it is part of the account: kept and undone with it.
"""

from collections.abc import Callable, Mapping
from typing import Final

from PySide6.QtCore import QTimer, Slot
from PySide6.QtGui import QTextBlock
from PySide6.QtWidgets import QWidget

from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.ui.form.given import Given
from hrdoc.ui.form.members import MembersEditor
from hrdoc.ui.testimony import blocks
from hrdoc.ui.testimony.account import Account
from hrdoc.ui.testimony.mention_offers import who_words
from hrdoc.ui.testimony.paragraphs import HANDLES, SOURCE, TEXT
from hrdoc.ui.testimony.side_panel import SidePanel
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.choice_box import ChoiceBox
from hrdoc.ui.widgets.flow import Flow
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.tips import plain_tip

_TURN: Final = 20
"""Milliseconds until a detail that is not made yet is looked for again."""

_TOLD: Final = "told"
_TOLD_BY: Final = "told_by"
"""What is asked next of what the witness was told."""

_ORDER: Final = (
    SOURCE,
    _TOLD_BY,
    "places",
    "dates",
    "marks",
    "time_mark",
    "lang",
    "translation",
    "translation_lang",
    "translated_by",
    "translation_how",
)
"""What is asked first; what a form has beside it follows."""

_ELSEWHERE: Final = (TEXT, HANDLES, "heard_back", "correction")
"""Members that are not said here: the words, who is in them, and what reading back showed."""


class ParagraphPanel(SidePanel):
    """The details of one paragraph of an account."""

    def __init__(self, given: Given, account: Account) -> None:
        super().__init__(given.look, name="paragraph-panel")
        self._account = account
        self._block = -1
        self._shown: dict[str, Json] = {}
        self._told: object = None
        self._is_writable = True
        """Told to the details only where it changes: they are made anew, and lose the keyboard."""
        item = shipped.form("testimony").fields["paragraphs"].item
        members = item.members if item is not None else {}
        names = (*(each for each in _ORDER if each in members), *members)
        asked = {name: members[name] for name in names if name not in _ELSEWHERE}
        self._empty = label(self.look.say("paragraph-none"), "soft", wraps=True)
        self._people = QWidget()
        self._chips = Flow(self._people)
        self._people_label = label(self.look.say("paragraph-people"), "label")
        self._adder = ChoiceBox()
        self._adder.setObjectName("paragraph-people-add")
        self._adder.setAccessibleName(self.look.say("paragraph-people-add"))
        self._adder.activated.connect(self._add_person)
        self._members = MembersEditor(given, asked, name="paragraph")
        self._members.edited.connect(self._tell)
        for widget in (self._empty, self._people_label, self._people, self._adder, self._members):
            self.inside.addWidget(widget)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)
        self._soon.timeout.connect(self._follow)
        account.cursorPositionChanged.connect(self._soon.start)
        account.document().contentsChanged.connect(self._soon.start)
        account.people.shown.connect(self._soon.start)
        self._follow()

    @property
    def first(self) -> QWidget:
        """The first of the details."""
        return self._members

    def go_to(self, member: str) -> None:
        """Put the keyboard into one of the details, when it has been made."""
        box = self._members.findChild(QWidget, f"paragraph-{member}")
        if box is not None:
            box.setFocus()
        else:
            QTimer.singleShot(_TURN, self, lambda: self.go_to(member))

    @Slot()
    def _follow(self) -> None:
        """Show what is known of the paragraph of the caret, unless it is shown already."""
        block = self._account.textCursor().block()
        counts = blocks.counts(block)
        number = self.look.number(self._account.weave.number(block))
        self.name(self.look.say("paragraph-title", number=number))
        for widget in (self._members, self._people):
            widget.setVisible(counts)
        if not counts:
            self._people_label.hide()
            self._adder.hide()
            self._told = None
        self._empty.setVisible(not counts)
        more = dict(blocks.more_of(block))
        told = {name: value for name, value in more.items() if name not in _ELSEWHERE}
        if block.blockNumber() != self._block or told != self._shown:
            self._block, self._shown = block.blockNumber(), told
            self._members.show_value(told)
        if self._account.isReadOnly() is self._is_writable:
            self._is_writable = not self._is_writable
            self._members.set_writable(self._is_writable)
            self.show_writable(writable=self._is_writable)
        if counts:
            self._show_people(block, more)

    @Slot()
    def _tell(self) -> None:
        """Say in the account what was said here."""
        value = self._members.value()
        told: Mapping[str, Json] = value if isinstance(value, dict) else {}
        block = self._account.document().findBlockByNumber(self._block)
        for name in dict.fromkeys((*told, *self._shown)):
            if told.get(name) != self._shown.get(name):
                self._account.tell(block, name, told.get(name))
        was_told = self._shown.get(SOURCE) == _TOLD
        self._shown = dict(told)
        if told.get(SOURCE) == _TOLD and not was_told and not told.get(_TOLD_BY):
            self.go_to(_TOLD_BY)

    def _show_people(self, block: QTextBlock, more: Mapping[str, Json]) -> None:
        people = self._account.people
        every = self._account.paragraph(block).more.get(HANDLES)
        names = [str(each) for each in (every if isinstance(every, list) else []) if each]
        beside = more.get(HANDLES)
        told = (names, list(beside) if isinstance(beside, list) else [], people.handles)
        if told == self._told:
            return
        self._told = told
        self._people_label.setVisible(bool(names or people.handles))
        while (item := self._chips.takeAt(0)) is not None:
            if widget := item.widget():
                widget.hide()
                widget.deleteLater()
        for each in names:
            self._chips.addWidget(self._chip(each, can_go=each in told[1]))
        self._adder.clear()
        self._adder.addItem(self.look.say("paragraph-people-add"), "")
        for handle in people.handles:
            if handle.name and handle.name not in names:
                words = who_words(self.look, handle, people.who(handle))
                self._adder.addItem(words, handle.name)
        self._adder.setVisible(self._adder.count() > 1 and not self._account.isReadOnly())

    def _chip(self, name: str, *, can_go: bool) -> QWidget:
        """Somebody of the paragraph; whom the text does not say can be taken out."""
        people, can_go = self._account.people, can_go and not self._account.isReadOnly()
        chip = button(
            name,
            lambda: self._remove_person(name),
            name=f"paragraph-person-{name}",
            part="chip",
            parent=self._people,
        )
        handle = people.named(name)
        told = who_words(self.look, handle, people.who(handle)) if handle else name
        chip.setToolTip(plain_tip(told))
        chip.setEnabled(can_go)
        if can_go:
            chip.setIcon(self.look.icon("x"))
            chip.setAccessibleName(self.look.say("paragraph-people-remove", handle=name))
        chip.show()
        return chip

    @Slot()
    def _add_person(self) -> None:
        name = str(self._adder.currentData() or "")
        if name:
            self._tell_people(lambda beside: [*beside, name])

    def _remove_person(self, name: str) -> None:
        self._tell_people(lambda beside: [each for each in beside if each != name])

    def _tell_people(self, change: Callable[[list[Json]], list[Json]]) -> None:
        block = self._account.document().findBlockByNumber(self._block)
        beside = blocks.more_of(block).get(HANDLES)
        after = change(list(beside) if isinstance(beside, list) else [])
        self._account.tell(block, HANDLES, after or None)
