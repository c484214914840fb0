"""One act as a card: the sentence it makes, and below it the few questions that make the sentence.

Everything else the form asks for stands behind one button, filled in by the form's own editors. An
act that is only read has no fields: its answers stand there as text, as those of a record do.
"""

from collections.abc import Mapping
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QFrame, QMenu, QWidget

from hrdoc.ijson import Json
from hrdoc.records.fields import Field
from hrdoc.ui.events.people_line import HandleFor, PeopleLine
from hrdoc.ui.events.telling import told_act
from hrdoc.ui.form.editor import Editor
from hrdoc.ui.form.given import Given
from hrdoc.ui.form.kept import KeptEditor
from hrdoc.ui.form.members import MembersEditor
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.buttons import button, icon_button
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.widgets.menus import open_below

_FIRST: Final = ("type", "victims", "perpetrators", "method", "date", "place", "consequence")
"""What makes the sentence, in the order it is asked."""

_BESIDE: Final = {"victims": ("end_status", "V"), "perpetrators": ("involvement", "P")}


class ActCard(QFrame):
    """An act of an event; `edited` after every change, the rest as the menu says."""

    edited = Signal()
    again = Signal()
    moved = Signal(int)
    taken_out = Signal()

    def __init__(
        self,
        given: Given,
        item: Field,
        value: Mapping[str, Json],
        *,
        name: str,
        handles: Mapping[str, HandleFor],
    ) -> None:
        super().__init__()
        self._given = given
        self._look = given.look
        self._item = item
        self._value: dict[str, Json] = dict(value)
        self._handles = handles
        self._editors: dict[str, Editor] = {}
        self._reference: Json = None
        self._writable = True
        self._has_details = False
        self._inside: QWidget | None = None
        self.setObjectName(name)
        is_part(self, "card")
        self._lay_out(name)
        self.tell()

    @property
    def is_open(self) -> bool:
        """Whether the questions are seen."""
        return self._inside is not None and not self._inside.isHidden()

    def value(self) -> dict[str, Json]:
        """The act as the form keeps it."""
        return dict(self._value)

    def open(self, *, focus: bool = True) -> None:
        """Show the questions; put the keyboard to the first that has no answer."""
        if self._inside is None:
            self._make_inside(details=self._has_details)
        if self._inside is not None:
            self._inside.show()
        self.tell()
        if focus:
            self.focus_first()

    def fold(self) -> None:
        """Show the sentence alone."""
        if self._inside is not None:
            self._inside.hide()
        self.tell()

    def focus_first(self) -> None:
        """The first question without an answer."""
        names = [name for name in _FIRST if name in self._editors and self._writable]
        first = next((name for name in names if self._value.get(name) is None), None)
        if first is not None:
            self._editors[first].setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self._head.setFocus(Qt.FocusReason.TabFocusReason)

    def set_writable(self, *, writable: bool) -> None:
        """Let it be changed, or only read."""
        turns, self._writable = writable is not self._writable, writable
        self._menu.setVisible(writable)
        if turns and self._inside is not None:
            hidden = self._inside.isHidden()
            self._make_inside(details=self._has_details)
            self._inside.setHidden(hidden)

    def show_reference(self, date: Json) -> None:
        """The date of the event, which a date such as "two days later" hangs on."""
        self._reference = date
        field = self._editors.get("date")
        show = getattr(field, "show_reference", None)
        if callable(show):
            show(date)

    def tell(self) -> None:
        """Say the act back in words."""
        words = told_act(self._look, self._value, self._given.names)
        self._sentence.setText(words)
        self._sentence.setAccessibleName(words)
        say = self._look.say
        state = say("form-is-open") if self.is_open else say("form-is-folded")
        self._head.setIcon(self._look.icon("chevron-down" if self.is_open else "chevron-right"))
        self._head.setAccessibleName(f"{words} {state}")

    def _lay_out(self, name: str) -> None:
        look, say = self._look, self._look.say
        self._whole = column(space=8, edge=12, parent=self)
        top = row(space=8)
        self._head = icon_button(look, "chevron-right", "", self._turn, name=f"{name}-fold")
        self._sentence = at_start(look, label("", "reading", wraps=True))
        self._sentence.setObjectName(f"{name}-told")
        self._menu = icon_button(
            look, "ellipsis", say("act-menu"), self._open_menu, name=f"{name}-menu"
        )
        top.addWidget(self._head, 0, Qt.AlignmentFlag.AlignTop)
        top.addWidget(self._sentence, 1)
        top.addWidget(self._menu, 0, Qt.AlignmentFlag.AlignTop)
        self._whole.addLayout(top)

    def _make_inside(self, *, details: bool) -> None:
        if self._inside is not None:
            self._whole.removeWidget(self._inside)
            self._inside.hide()
            self._inside.deleteLater()
        self._has_details = details
        self._editors = {}
        self._inside = QWidget()
        inside = column(space=8, parent=self._inside)
        inside.addWidget(self._make_all() if details else self._make_first())
        words = self._look.say("act-fewer" if details else "act-details")
        more = button(
            words,
            lambda: self._turn_details(details=not details),
            name=f"{self.objectName()}-details",
            part="plain",
        )
        inside.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)
        self._whole.addWidget(self._inside)
        self.show_reference(self._reference)

    def _make_first(self) -> QWidget:
        made = QWidget()
        made.setMaximumWidth(self._look.px(FORM_WIDTH))
        lines = column(space=12, parent=made)
        names = [name for name in _FIRST if self._writable or self._value.get(name) is not None]
        members = [self._item.members[name] for name in names if name in self._item.members]
        for field in members:
            says = self._look.label(field.labels)
            told = label(says, "label", wraps=True)
            editor = self._editor(field, says)
            told.setBuddy(editor)
            editor.show_value(self._value.get(field.name))
            editor.edited.connect(lambda name=field.name: self._take(name))
            self._editors[field.name] = editor
            asked = column(space=4)
            asked.addWidget(told)
            asked.addWidget(editor)
            lines.addLayout(asked)
        return made

    def _editor(self, field: Field, says: str) -> Editor:
        name = f"{self.objectName()}-{field.name}"
        if field.name in _BESIDE:
            beside, _ = _BESIDE[field.name]
            people = PeopleLine(
                self._given, field, name=name, beside=beside, handle_for=self._handles[field.name]
            )
            people.set_writable(self._writable)
            return people
        if not self._writable:
            return KeptEditor(self._given, field, name=name)
        return self._given.make(self._given, field, name=name, says=says)

    def _make_all(self) -> QWidget:
        name = f"{self.objectName()}-all"
        editor: Editor
        if self._writable:
            editor = MembersEditor(self._given, self._item.members, name=name)
        else:
            editor = KeptEditor(self._given, self._item, name=name)
        editor.show_value(self._value)
        editor.edited.connect(lambda: self._take_all(editor))
        self._editors[""] = editor
        return editor

    def _take(self, name: str) -> None:
        value = self._editors[name].value()
        if value is None:
            self._value.pop(name, None)
        else:
            self._value[name] = value
        self.tell()
        self.edited.emit()
        if name == _FIRST[0] and value is not None:
            QTimer.singleShot(0, self, self.focus_first)  # one word is enough: on to the next

    def _take_all(self, editor: Editor) -> None:
        value = editor.value()
        self._value = dict(value) if isinstance(value, dict) else {}
        self.tell()
        self.edited.emit()

    def _turn(self) -> None:
        if self.is_open:
            self.fold()
        else:
            self.open()

    def _turn_details(self, *, details: bool) -> None:
        self._make_inside(details=details)
        self.open()

    def _open_menu(self) -> None:
        say, menu = self._look.say, QMenu(self)
        menu.setObjectName(f"{self.objectName()}-choices")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        menu.addAction(say("act-again"), self.again.emit)
        menu.addAction(say("form-move-up"), lambda: self.moved.emit(-1))
        menu.addAction(say("form-move-down"), lambda: self.moved.emit(1))
        menu.addSeparator()
        menu.addAction(say("act-remove"), self.taken_out.emit)
        open_below(menu, self._menu)
