"""One field as it is filled in: its label, its editor, help below, and what can be said instead.

A small menu answers that something is not known, was refused or was not asked; guideline and
example open in place. A field that is not asked any longer keeps its answer and says so.
"""

from functools import partial

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QMenu, QWidget

from hrdoc.ijson import Json
from hrdoc.records.asking import is_answered, is_special
from hrdoc.records.fields import SPECIAL_ANSWERS, Field
from hrdoc.ui.form.editor import Editor
from hrdoc.ui.form.given import Given, can_edit
from hrdoc.ui.form.history import History
from hrdoc.ui.form.kept import KeptEditor
from hrdoc.ui.look import isolated
from hrdoc.ui.widgets.buttons import button, icon_button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.widgets.menus import open_below


class FieldBox(QWidget):
    """A field of a form or of an object; one of a form takes steps back by Ctrl+Z."""

    edited = Signal()

    def __init__(self, given: Given, field: Field, *, name: str, undoes: bool = False) -> None:
        super().__init__()
        self._given = given
        self._look = given.look
        self._field = field
        self._name = name
        self._says = self._look.label(field.labels) if field.labels else isolated(field.name)
        self._special: Json = None
        self._before: Json = None
        self._writable = True
        self._is_withheld = False
        self._history = History() if undoes else None
        self._editor: Editor | None = None
        self.setObjectName(f"{name}-box")
        self._lay_out()
        self.show_value(None)
        if undoes:
            for keys, act in (
                (QKeySequence.StandardKey.Undo, self._undo),
                (QKeySequence.StandardKey.Redo, self._redo),
            ):
                shortcut = QShortcut(keys, self)
                shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
                shortcut.activated.connect(act)

    def value(self) -> Json:
        """The answer as it stands."""
        if self._special is not None:
            return self._special
        return self._editor.value() if self._editor is not None else None

    def show_value(self, value: Json) -> None:
        """Show an answer of any shape; one that cannot be edited here is kept as it came."""
        self._show(value)
        if self._history is not None:
            self._history.begin(value)

    def show_withheld(self) -> None:
        """Say that the answer is not in this copy, and let nobody write over it."""
        self._is_withheld = True
        why = self._look.say("record-withheld")
        self._put(KeptEditor(self._given, self._field, name=self._name, why=why))
        self.set_writable(writable=False)

    def show_asked(self, *, asked: bool, answered: bool) -> None:
        """Hide a field that is not asked; one that was answered stays and says so."""
        self.setVisible(asked or answered or self._is_withheld)
        self._unasked.setVisible(answered and not asked)
        self._expected.setVisible(self._field.expected and asked and not answered)

    def set_writable(self, *, writable: bool) -> None:
        """Let it be changed, or only read."""
        self._writable = writable and not self._is_withheld
        if self._editor is not None:
            self._editor.set_writable(self._writable)
        self._more.setVisible(self._writable and self._given.asks)
        self._instead.setVisible(self._writable)

    def _lay_out(self) -> None:
        say = self._look.say
        heading = label(self._says, "label", wraps=True)
        heading.setBuddy(self)
        self._expected = label(say("form-expected"), "soft")
        self._expected.hide()
        self._place = column(space=0)
        self._lay_out_special()
        grid = QGridLayout(self)
        grid.setContentsMargins(0, 0, 0, 0)
        grid.setHorizontalSpacing(4)
        grid.setVerticalSpacing(4)
        grid.setColumnStretch(0, 1)
        below = Qt.AlignmentFlag.AlignBottom
        # The order in which they are added is that of the Tab key: the answer before its menus.
        grid.addWidget(heading, 0, 0, below)
        grid.addWidget(self._expected, 0, 1, below)
        grid.addLayout(self._place, 1, 0, 1, 4)
        grid.addWidget(self._said, 2, 0, 1, 4)
        self._unasked = label(say("form-no-longer-asked"), "caution", wraps=True)
        self._unasked.setObjectName(f"{self._name}-unasked")
        self._unasked.hide()
        grid.addWidget(self._unasked, 3, 0, 1, 4)
        if self._field.help:
            grid.addWidget(
                label(self._look.label(self._field.help), "soft", wraps=True), 4, 0, 1, 4
            )
        if self._field.guideline or self._field.example:
            told = say("form-how", what=self._says)
            ask = icon_button(
                self._look, "circle-help", told, self._turn_details, name=f"{self._name}-how"
            )
            ask.setIcon(self._look.icon("circle-help", self._look.tokens.ink_soft))
            grid.addWidget(ask, 0, 2, below)
            grid.addWidget(self._make_details(), 5, 0, 1, 4)
        told = say("form-more", what=self._says)
        self._more = icon_button(
            self._look, "ellipsis", told, self._open_menu, name=f"{self._name}-more"
        )
        self._more.setIcon(self._look.icon("ellipsis", self._look.tokens.ink_soft))
        grid.addWidget(self._more, 0, 3, below)

    def _lay_out_special(self) -> None:
        self._said = QWidget()
        line = row(space=8, parent=self._said)
        self._said_words = label("")
        self._said_words.setObjectName(f"{self._name}-said")
        self._instead = button(
            self._look.say("form-answer-instead"),
            self._answer_instead,
            name=f"{self._name}-instead",
            part="plain",
        )
        line.addWidget(self._said_words)
        line.addWidget(self._instead)
        line.addStretch(1)
        self._said.hide()

    def _make_details(self) -> QWidget:
        self._details = QWidget()
        self._details.setObjectName(f"{self._name}-details")
        lines = column(space=4, parent=self._details)
        look, field = self._look, self._field
        if field.guideline:
            told = look.say("form-guideline", text=look.label(field.guideline))
            lines.addWidget(label(told, "soft", wraps=True))
        if field.example:
            told = look.say("form-example", text=look.label(field.example))
            lines.addWidget(label(told, "soft", wraps=True))
        self._details.hide()
        return self._details

    def _turn_details(self) -> None:
        self._details.setVisible(self._details.isHidden())

    def _show(self, value: Json) -> None:
        self._special = value if is_special(value) else None
        self._before = None
        self._is_withheld = False
        answer = None if self._special is not None else value
        is_kept = isinstance(self._editor, KeptEditor)
        if self._editor is None or is_kept or not can_edit(self._field, answer):
            self._put(self._make_editor(answer))
        elif self._editor is not None:
            self._editor.show_value(answer)
        self._show_special()

    def _make_editor(self, value: Json) -> Editor:
        if can_edit(self._field, value):
            made = self._given.make(self._given, self._field, name=self._name, says=self._says)
        else:
            made = KeptEditor(self._given, self._field, name=self._name)
        made.show_value(value)
        return made

    def _put(self, editor: Editor) -> None:
        if self._editor is not None:
            self._place.removeWidget(self._editor)
            self._editor.hide()
            self._editor.deleteLater()
        self._editor = editor
        self._place.addWidget(editor)
        editor.edited.connect(self._edit)
        editor.set_writable(self._writable)
        self.setFocusProxy(editor)

    def _show_special(self) -> None:
        special = self._special
        if isinstance(special, dict):
            self._said_words.setText(self._look.say(f"record-answer-{special['answer']}"))
        self._said.setVisible(special is not None)
        if self._editor is not None:
            self._editor.setVisible(special is None)

    def _open_menu(self) -> None:
        say, menu = self._look.say, QMenu(self)
        menu.setObjectName(f"{self._name}-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        for code in SPECIAL_ANSWERS:
            menu.addAction(say(f"record-answer-{code}"), partial(self._change, {"answer": code}))
        menu.addSeparator()
        menu.addAction(say("form-clear"), lambda: self._change(None)).setEnabled(
            is_answered(self.value())
        )
        if self._history is not None:
            menu.addAction(say("form-undo"), self._undo).setEnabled(self._history.can_undo)
            menu.addAction(say("form-redo"), self._redo).setEnabled(self._history.can_redo)
        open_below(menu, self._more)

    def _change(self, value: Json) -> None:
        before = self._before if self._special is not None else self.value()
        self._show(value)
        self._before = before if self._special is not None else None
        (self._instead if self._special is not None else self).setFocus()
        self._edit()

    def _answer_instead(self) -> None:
        self._show(self._before)
        self.setFocus()
        self._edit()

    @Slot()
    def _edit(self) -> None:
        if self._history is not None:
            self._history.note(self.value())
        self.edited.emit()

    @Slot()
    def _undo(self) -> None:
        if self._history is not None and self._history.can_undo and self._writable:
            self._show(self._history.undo())
            self.edited.emit()

    @Slot()
    def _redo(self) -> None:
        if self._history is not None and self._history.can_redo and self._writable:
            self._show(self._history.redo())
            self.edited.emit()
