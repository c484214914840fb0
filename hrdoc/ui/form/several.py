"""Several terms or records: names in a row, and one line to add another."""

from collections.abc import Callable
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from hrdoc.ijson import Json
from hrdoc.ui.form.chosen import Chosen
from hrdoc.ui.form.editor import Editor
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.layout import clear, column, held

_STEPS: Final = {Qt.Key.Key_Up: -1, Qt.Key.Key_Down: 1}


class SeveralEditor(Editor):
    """What was chosen, one line each; Delete takes one out, Alt with Up or Down moves it.

    `adder` is the editor of one element and gives it away when it has one; `words` names it.
    """

    def __init__(
        self,
        look: Look,
        adder: Editor,
        words: Callable[[str], str],
        *,
        name: str,
        leads: Callable[[str], None] | None = None,
    ) -> None:
        super().__init__()
        self._look = look
        self._adder = adder
        self._words = words
        self._leads = leads
        self._name = name
        self._values: list[Json] = []
        self._is_given = False
        self._writable = True
        self._place = column(space=0)
        whole = column(space=4, parent=self)
        whole.addLayout(self._place)
        whole.addWidget(adder)
        self.setFocusProxy(adder)
        adder.edited.connect(self._add)

    def value(self) -> Json:
        """The list; None where nothing was ever answered."""
        return list(self._values) if self._values or self._is_given else None

    def show_value(self, value: Json) -> None:
        """Show a list."""
        self._values = list(value) if isinstance(value, list) else []
        self._is_given = value is not None
        self._adder.show_value(None)
        self._show()

    def set_writable(self, writable: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Let it be changed, or only read."""
        self._writable = writable
        self._adder.setVisible(writable)
        self._show()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Delete takes out, Alt with an arrow moves."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and self._writable:
            place = watched.property("place")
            if event.key() == Qt.Key.Key_Delete:
                self._take_out(place)
                return True
            step = _STEPS.get(Qt.Key(event.key()))
            if step and event.modifiers() & Qt.KeyboardModifier.AltModifier:
                self._move(place, step)
                return True
        return super().eventFilter(watched, event)

    @Slot()
    def _add(self) -> None:
        value = self._adder.value()
        self._adder.show_value(None)
        if value is not None and value not in self._values:
            self._values.append(value)
            self._tell()
        self._adder.setFocus()

    def _show(self, focused: int | None = None) -> None:
        clear(self._place)
        for place, value in enumerate(self._values):
            shown = self._shown(place, value)
            self._place.addWidget(shown)
            shown.show()
            if place == focused:
                shown.out.setFocus()

    def _shown(self, place: int, value: Json) -> Chosen:
        text, leads = value if isinstance(value, str) else "", self._leads
        shown = Chosen(
            self._look,
            self._words(text),
            lambda: self._take_out(place),
            name=f"{self._name}-{place}",
            leads=None if leads is None else lambda: leads(text),
        )
        shown.out.setVisible(self._writable)
        for child in shown.findChildren(QWidget):
            child.setProperty("place", place)
            child.installEventFilter(self)
        return shown

    def _take_out(self, place: int) -> None:
        del self._values[place]
        self._tell()
        if self._values:
            self._focus(min(place, len(self._values) - 1))
        else:
            self._adder.setFocus()

    def _move(self, place: int, step: int) -> None:
        other = place + step
        if 0 <= other < len(self._values):
            self._values[place], self._values[other] = self._values[other], self._values[place]
            self._tell(other)

    def _tell(self, focused: int | None = None) -> None:
        self._is_given = bool(self._values)
        self._show(focused)
        self.edited.emit()

    def _focus(self, place: int) -> None:
        shown = held(self._place)[place : place + 1]
        if shown and isinstance(shown[0], Chosen):
            shown[0].out.setFocus()
