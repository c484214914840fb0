"""One element of a list: its editor, and a menu to move it or take it out.

A large one is a card that is folded to a line of its own words until somebody opens it; its editor
is made then.
"""

from collections.abc import Callable
from functools import partial
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QMenu, QPushButton, QWidget

from hrdoc.ijson import Json
from hrdoc.ui.form.editor import Editor
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.buttons import button, icon_button
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.layout import column, frame, row
from hrdoc.ui.widgets.menus import open_below
from hrdoc.ui.widgets.tips import plain_tip

_MOVES: Final = ((Qt.Key.Key_Up, -1), (Qt.Key.Key_Down, 1))
_TOLD: Final = 60
"""Letters of an answer that a folded card shows."""


class Element(QWidget):
    """`make` makes its editor, with the value shown in it; `tell` says a value in a few words."""

    edited = Signal()
    moved = Signal(int)
    taken_out = Signal()

    def __init__(
        self,
        look: Look,
        make: Callable[[Json], Editor],
        value: Json,
        *,
        name: str,
        tell: Callable[[Json], list[str]] | None = None,
    ) -> None:
        super().__init__()
        self.setObjectName(f"{name}-element")
        self._look = look
        self._make = make
        self._value = value
        self._tell = tell
        self._editor: Editor | None = None
        self._writable = True
        self._place, self._of = 1, 1
        self._head: QPushButton | None = None
        says = look.say("form-element-menu")
        self._menu = icon_button(look, "ellipsis", says, self._open_menu, name=f"{name}-menu")
        self._menu.setIcon(look.icon("ellipsis", look.tokens.ink_soft))
        if tell is not None:
            self._lay_out_card(name)
        else:
            line = row(space=4, parent=self)
            self._inside = column(space=0)
            line.addLayout(self._inside, 1)
            line.addWidget(self._menu, 0, Qt.AlignmentFlag.AlignBottom)
            self.open()
        for key, step in _MOVES:
            shortcut = QShortcut(QKeySequence(Qt.Modifier.ALT | key), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(partial(self.moved.emit, step))

    def value(self) -> Json:
        """The element as it stands."""
        return self._editor.value() if self._editor is not None else self._value

    def open(self) -> None:
        """Show the editor, making it first."""
        if self._editor is None:
            self._editor = self._make(self._value)
            self._editor.set_writable(self._writable)
            self._editor.edited.connect(self._edit)
            self._inside.addWidget(self._editor)
        self._editor.show()
        self._name_head()

    def begin(self) -> None:
        """Open it and put the keyboard where writing begins."""
        self.open()
        if self._editor is not None:
            self._editor.setFocus()

    def show_place(self, number: int, count: int) -> None:
        """Say which element of how many it is."""
        self._place, self._of = number, count
        said = self._look.say("record-item", number=self._look.number(number))
        self._menu.setAccessibleName(f"{self._look.say('form-element-menu')}: {said}")
        self._name_head()

    def set_writable(self, *, writable: bool) -> None:
        """Let it be changed, or only read."""
        self._writable = writable
        self._menu.setVisible(writable)
        if self._editor is not None:
            self._editor.set_writable(writable)

    def _lay_out_card(self, name: str) -> None:
        card = frame("element")
        whole = column(space=8, edge=12, parent=card)
        line = row(space=8)
        self._head = button("", self._turn, name=f"{name}-fold", part="plain")
        line.addWidget(self._head)
        line.addStretch(1)
        line.addWidget(self._menu)
        whole.addLayout(line)
        self._inside = column(space=0)
        whole.addLayout(self._inside)
        column(space=0, parent=self).addWidget(card)
        self._name_head()

    def _turn(self) -> None:
        if self._editor is None or self._editor.isHidden():
            self.open()
        else:
            self._editor.hide()
            self._name_head()

    def _name_head(self) -> None:
        if self._head is None or self._tell is None:
            return
        look, is_open = self._look, self._editor is not None and not self._editor.isHidden()
        number = look.say("record-item", number=look.number(self._place))
        told = [] if is_open else [_short(each) for each in self._tell(self.value())]
        words = dotted(look, (number, *told))
        self._head.setText(
            self._head.fontMetrics().elidedText(
                words.replace("&", "&&"), Qt.TextElideMode.ElideRight, look.px(400)
            )
        )
        self._head.setToolTip(plain_tip(words))
        point = "chevron-down" if is_open else "chevron-right"
        self._head.setIcon(look.icon(point, look.tokens.accent))
        state = look.say("form-is-open") if is_open else look.say("form-is-folded")
        self._head.setAccessibleName(f"{words}. {state}")

    def _edit(self) -> None:
        self.edited.emit()

    def _open_menu(self) -> None:
        say, menu = self._look.say, QMenu(self)
        menu.setObjectName(f"{self.objectName()}-choices")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        up = menu.addAction(say("form-move-up"), partial(self.moved.emit, -1))
        up.setEnabled(self._place > 1)
        down = menu.addAction(say("form-move-down"), partial(self.moved.emit, 1))
        down.setEnabled(self._place < self._of)
        menu.addSeparator()
        menu.addAction(say("form-remove"), self.taken_out.emit)
        open_below(menu, self._menu)


def _short(text: str) -> str:
    return text if len(text) <= _TOLD else text[:_TOLD].rstrip() + "…"
