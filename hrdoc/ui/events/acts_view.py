"""The acts of one event, one card each: begun, begun again for the same people, moved, undone."""

from collections.abc import Mapping, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QWidget

from hrdoc.ijson import Json
from hrdoc.records.fields import Field
from hrdoc.ui.events.act_card import ActCard
from hrdoc.ui.events.handles import handle_for
from hrdoc.ui.events.telling import objects
from hrdoc.ui.form.given import Given
from hrdoc.ui.form.history import History
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column

LETTERS: Final = {"victims": "V", "perpetrators": "P"}
_SAME: Final = ("date", "place")
"""What one more act for the same people takes over beside them."""

_OF_PERSON: Final = ("handle", "person", "as_named", "involvement", "kind", "agency", "position")
"""What is taken over of each of them; what an act did to somebody is not."""

ACTS_WIDTH: Final = FORM_WIDTH + 80
"""An act is a card, and what is asked of it in there is as wide as a form."""


class ActsView(QWidget):
    """`touched` after every change; `changed_history` when there is something else to undo."""

    touched = Signal()
    changed_history = Signal()
    opened = Signal(QWidget)
    """A card that was just begun, so that it is scrolled to."""

    def __init__(self, given: Given, field: Field, *, name: str) -> None:
        super().__init__()
        assert field.item is not None
        self._given = given
        self._item = field.item
        self._made = 0
        self._cards: list[ActCard] = []
        self._history = History()
        self._writable = True
        self._is_given = False
        self._reference: Json = None
        self.setObjectName(name)
        self.setMaximumWidth(given.look.px(ACTS_WIDTH))
        self._empty = label(given.look.say("act-empty"), "soft", wraps=True)
        self._empty.setObjectName(f"{name}-none")
        self._place = column(space=12)
        whole = column(space=12, parent=self)
        whole.addWidget(self._empty)
        whole.addLayout(self._place)
        QShortcut(QKeySequence.StandardKey.Undo, self).activated.connect(self.undo)
        QShortcut(QKeySequence.StandardKey.Redo, self).activated.connect(self.redo)

    @property
    def cards(self) -> tuple[ActCard, ...]:
        """The cards, from the first act on."""
        return tuple(self._cards)

    @property
    def can_undo(self) -> bool:
        """Whether a step can be taken back."""
        return self._history.can_undo

    def value(self) -> Json:
        """The acts as the form keeps them; None where there never was one."""
        return [each.value() for each in self._cards] if self._cards or self._is_given else None

    def show_value(self, value: Json) -> None:
        """Show acts, and forget what was done before."""
        self._history.begin(value)
        self._show(value)

    def go_on_from(self, before: "ActsView") -> None:
        """Open the acts that were open there, where the same event was shown before."""
        self._open_as([each.is_open for each in before.cards])

    def place_of_focus(self) -> int | None:
        """Which card has the keyboard, if any."""
        held = (at for at, each in enumerate(self._cards) if each.isAncestorOf(_focus(self)))
        return next(held, None)

    def set_writable(self, *, writable: bool) -> None:
        """Let them be changed, or only read."""
        self._writable = writable
        for each in self._cards:
            each.set_writable(writable=writable)

    def show_reference(self, date: Json) -> None:
        """The date of the event."""
        self._reference = date
        for each in self._cards:
            each.show_reference(date)

    def begin(self) -> None:
        """One more act, empty."""
        self._add({}, len(self._cards))

    def begin_again(self) -> None:
        """One more act for the people, the day and the place of the one at hand, else empty."""
        here = next((each for each in self._cards if each.isAncestorOf(_focus(self))), None)
        last = here or (self._cards[-1] if self._cards else None)
        self._again(last) if last is not None else self.begin()

    def undo(self) -> None:
        """Take the last step back."""
        if self._writable and self._history.can_undo:
            self._step(self._history.undo())

    def redo(self) -> None:
        """Do again what was taken back."""
        if self._writable and self._history.can_redo:
            self._step(self._history.redo())

    def focus_first(self) -> None:
        """The first card's head."""
        if self._cards:
            self._cards[0].focus_first() if self._cards[0].is_open else self._cards[0].setFocus()

    def _step(self, value: Json) -> None:
        is_open = [each.is_open for each in self._cards]
        self._show(value)
        self._open_as(is_open)
        if self._cards:
            self._cards[-1].focus_first()
        self.touched.emit()
        self.changed_history.emit()

    def _open_as(self, is_open: Sequence[bool]) -> None:
        for card, opens in zip(self._cards, is_open, strict=False):
            if opens:
                card.open(focus=False)

    def _show(self, value: Json) -> None:
        for card in self._cards:
            self._let_go(card)
        self._cards = []
        self._is_given = value is not None
        for act in objects(value):
            self._put(act, len(self._cards))
        self._settle()

    def _put(self, act: Mapping[str, Json], place: int) -> ActCard:
        name = f"{self.objectName()}-{self._made}"
        self._made += 1
        handles = {role: partial(self._handle, role) for role in LETTERS}
        card = ActCard(self._given, self._item, act, name=name, handles=handles)
        card.set_writable(writable=self._writable)
        card.show_reference(self._reference)
        card.edited.connect(self._note)
        card.again.connect(lambda: self._again(card))
        card.moved.connect(lambda step: self._move(card, step))
        card.taken_out.connect(lambda: self._take_out(card))
        self._cards.insert(place, card)
        self._place.insertWidget(place, card)
        card.show()
        return card

    def _add(self, act: Mapping[str, Json], place: int) -> None:
        if not self._writable:
            return
        for each in self._cards:
            each.fold()
        card = self._put(act, place)
        self._settle()
        self._note()
        card.open()
        self.opened.emit(card)

    def _again(self, card: ActCard) -> None:
        act = card.value()
        same: dict[str, Json] = {name: act[name] for name in _SAME if act.get(name) is not None}
        for role in LETTERS:
            people: list[Json] = [
                {name: entry[name] for name in _OF_PERSON if name in entry}
                for entry in objects(act.get(role))
            ]
            if people:
                same[role] = people
        self._add(same, self._cards.index(card) + 1)

    def _move(self, card: ActCard, step: int) -> None:
        place = self._cards.index(card)
        other = place + step
        if 0 <= other < len(self._cards):
            self._cards.insert(other, self._cards.pop(place))
            self._place.removeWidget(card)
            self._place.insertWidget(other, card)
            self._note()

    def _take_out(self, card: ActCard) -> None:
        self._cards.remove(card)
        self._let_go(card)
        self._settle()
        self._note()

    def _let_go(self, card: ActCard) -> None:
        self._place.removeWidget(card)
        card.hide()
        card.deleteLater()

    def _settle(self) -> None:
        self._empty.setHidden(bool(self._cards))

    def _handle(self, role: str, person: str) -> str:
        acts = [each.value() for each in self._cards]
        return handle_for(acts, person, role, LETTERS[role])

    def _note(self) -> None:
        self._is_given = self._is_given or bool(self._cards)
        self._history.note(self.value())
        self.touched.emit()
        self.changed_history.emit()


def _focus(view: QWidget) -> QWidget:
    return QApplication.focusWidget() or view
