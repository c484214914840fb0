"""The small panel of a filter: what it can be set to, with counts, chosen by key or click."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QLineEdit, QListWidget, QListWidgetItem, QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.theme.tokens import TOUCH
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column
from hrdoc.ui.widgets.line import Line
from hrdoc.ui.widgets.tips import plain_tip

WIDTH: Final = 320
_ROWS: Final = 9
_VALUE: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing to choose: its value, and its words with the count."""

    value: str
    words: str = field(repr=False)


class ChoicePanel(QFrame):
    """Closes when something is chosen, by Escape, and by a click beside it."""

    chosen = Signal(str)
    typed = Signal(str)

    def __init__(self, look: Look, *, name: str, says: str, finds: str = "") -> None:
        """`says` names the panel; with `finds`, a field with that name narrows what is offered."""
        super().__init__(None, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName(name)
        self.setAccessibleName(says)
        self.setLayoutDirection(look.direction)
        is_part(self, "popup")
        self._look = look
        self.setFixedWidth(look.px(WIDTH))
        inside = column(space=8, edge=8, parent=self)
        self._field: QLineEdit | None = None
        if finds:
            self._field = Line()
            self._field.setObjectName(f"{name}-field")
            self._field.setAccessibleName(finds)
            self._field.setPlaceholderText(finds)
            hints = Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData
            self._field.setInputMethodHints(hints)
            self._field.textEdited.connect(self.typed)
            self._field.installEventFilter(self)
            inside.addWidget(self._field)
        self._none = label(look.say("search-filter-none"), "soft", wraps=True)
        self._none.hide()
        inside.addWidget(self._none)
        self._list = QListWidget()
        self._list.setObjectName(f"{name}-list")
        self._list.setAccessibleName(says)
        self._list.setUniformItemSizes(True)
        is_part(self._list, "choices")
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._list.itemClicked.connect(self._choose)
        self._list.installEventFilter(self)
        inside.addWidget(self._list)

    def offer(self, offers: Sequence[Offer], chosen: Collection[str]) -> None:
        """Show what can be chosen; what is chosen already carries a tick."""
        self._list.clear()
        tick = self._look.icon("check", self._look.tokens.accent)
        for each in offers:
            item = QListWidgetItem(each.words)
            item.setData(_VALUE, each.value)
            item.setToolTip(plain_tip(each.words))
            if each.value in chosen:
                item.setIcon(tick)
                said = self._look.say("search-chosen", choice=each.words)
                item.setData(Qt.ItemDataRole.AccessibleTextRole, said)
            self._list.addItem(item)
        self._none.setVisible(not offers)
        self._list.setVisible(bool(offers))
        row = max(self._list.sizeHintForRow(0), self._look.px(TOUCH))
        self._list.setFixedHeight(min(len(offers), _ROWS) * row + 4)
        self.adjustSize()

    def open_below(self, widget: QWidget) -> None:
        """Show the panel under a button, from its start on, inside the window."""
        window = widget.window()
        corner = widget.mapTo(window, QPoint(0, widget.height() + 4))
        across = corner.x()
        if self._look.mirrored:
            across = corner.x() + widget.width() - self.width()
        across = max(8, min(across, window.width() - self.width() - 8))
        self.move(window.mapToGlobal(QPoint(across, corner.y())))
        self.show()
        (self._field or self._list).setFocus(Qt.FocusReason.PopupFocusReason)
        if self._field is None and self._list.count():
            self._list.setCurrentRow(0)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Down leads from the field into the list, Enter chooses."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            key = event.key()
            if watched is self._field and key == Qt.Key.Key_Down and self._list.count():
                self._list.setCurrentRow(0)
                self._list.setFocus()
                return True
            if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._choose(self._list.item(max(self._list.currentRow(), 0)))
                return True
            if watched is self._list and key == Qt.Key.Key_Space:
                self._choose(self._list.currentItem())
                return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None:
            self.chosen.emit(str(item.data(_VALUE)))
            self.close()
