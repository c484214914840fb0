"""A list of answers, one below the other: added at the end, moved, taken out and brought back."""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hrdoc.ijson import Json
from hrdoc.records.fields import Field, FieldType
from hrdoc.ui.form.editor import Editor
from hrdoc.ui.form.element import Element
from hrdoc.ui.form.given import Given, can_edit
from hrdoc.ui.form.kept import KeptEditor
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import clear, column, row
from hrdoc.ui.widgets.record_lines import answer_lines

_SMALL: Final = 1
"""Members up to which an element is not folded into a card."""

_TOLD: Final = 3
"""Answers of an element that a folded card shows."""


class ListEditor(Editor):
    """An editor for each element; Alt with Up or Down moves the one the keyboard is in."""

    def __init__(self, given: Given, item: Field, *, name: str, says: str) -> None:
        super().__init__()
        self._given = given
        self._item = item
        self._name = name
        self._says = says
        self._made = 0
        self._writable = True
        self._is_given = False
        self._elements: list[Element] = []
        self._place = column(space=8)
        self._undo = column(space=0)
        say = given.look.say
        self._more = button(say("form-add"), self._add, name=f"{name}-add", part="plain")
        self._more.setIcon(given.look.icon("plus", given.look.tokens.accent))
        self._more.setAccessibleName(say("form-add-to", what=says))
        whole = column(space=8, parent=self)
        whole.addLayout(self._place)
        whole.addLayout(self._undo)
        whole.addWidget(self._more, 0, Qt.AlignmentFlag.AlignLeading)
        self.setFocusProxy(self._more)

    def value(self) -> Json:
        """The list; None where nothing was ever answered."""
        values = [each.value() for each in self._elements]
        return values if values or self._is_given else None

    def show_value(self, value: Json) -> None:
        """Show a list."""
        clear(self._place)
        clear(self._undo)
        self._elements = []
        self._is_given = value is not None
        for each in value if isinstance(value, list) else ():
            self._put(self._element(each), len(self._elements))
        self._number()

    def set_writable(self, writable: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Let it be changed, or only read."""
        self._writable = writable
        self._more.setVisible(writable)
        for each in self._elements:
            each.set_writable(writable=writable)

    def _element(self, value: Json) -> Element:
        name = f"{self._name}-{self._made}"
        self._made += 1
        tell = self._in_words if len(self._item.members) > _SMALL else None
        return Element(self._given.look, partial(self._editor, name), value, name=name, tell=tell)

    def _editor(self, name: str, value: Json) -> Editor:
        if can_edit(self._item, value):
            editor = self._given.make(self._given, self._item, name=name, says=self._says)
        else:
            editor = KeptEditor(self._given, self._item, name=name)
        editor.show_value(value)
        return editor

    def _in_words(self, value: Json) -> list[str]:
        """The first answers of an element, without their labels."""
        given = value if isinstance(value, dict) else {}
        told: list[str] = []
        for name, member in self._item.members.items():
            if member.type is not FieldType.CODE or member.vocabulary:
                lines = answer_lines(self._given.look, member, given.get(name), self._given.names)
                told += filter(None, lines[:1])
        return told[:_TOLD]

    def _put(self, element: Element, place: int) -> None:
        self._elements.insert(place, element)
        self._place.insertWidget(place, element)
        element.set_writable(writable=self._writable)
        element.show()
        element.edited.connect(self._tell)
        element.moved.connect(lambda step: self._move(element, step))
        element.taken_out.connect(lambda: self._take_out(element))

    def _add(self) -> None:
        clear(self._undo)
        element = self._element(None)
        self._put(element, len(self._elements))
        self._number()
        element.begin()

    def _move(self, element: Element, step: int) -> None:
        place = self._elements.index(element)
        other = place + step
        if not 0 <= other < len(self._elements):
            return
        self._elements.insert(other, self._elements.pop(place))
        self._place.removeWidget(element)
        self._place.insertWidget(other, element)
        self._number()
        self._tell()

    def _take_out(self, element: Element) -> None:
        place, value = self._elements.index(element), element.value()
        self._elements.remove(element)
        self._place.removeWidget(element)
        element.hide()
        element.deleteLater()
        self._number()
        self._offer_back(lambda: self._bring_back(value, place))
        self._tell()

    def _bring_back(self, value: Json, place: int) -> None:
        clear(self._undo)
        element = self._element(value)
        self._put(element, min(place, len(self._elements)))
        self._number()
        element.begin()
        self._tell()

    def _offer_back(self, bring: Callable[[], None]) -> None:
        clear(self._undo)
        look = self._given.look
        strip = QWidget()
        line = row(space=8, parent=strip)
        line.addWidget(label(look.say("form-taken-out"), "soft"))
        back = button(look.say("form-bring-back"), bring, name=f"{self._name}-undo", part="plain")
        back.setIcon(look.icon("undo-2", look.tokens.accent))
        line.addWidget(back)
        line.addStretch(1)
        self._undo.addWidget(strip)
        strip.show()
        back.setFocus()

    def _number(self) -> None:
        for number, each in enumerate(self._elements, 1):
            each.show_place(number, len(self._elements))

    def _tell(self) -> None:
        self._is_given = bool(self._elements)
        self.edited.emit()
