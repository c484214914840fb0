"""A line to look something up by, and what was found below it, opened in place while one types."""

from collections.abc import Sequence
from dataclasses import dataclass, field
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QFrame, QListWidget, QListWidgetItem, QWidget

from hrdoc.ui.form.text import SECRET
from hrdoc.ui.look import Look
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.theme.tokens import TOUCH
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column
from hrdoc.ui.widgets.line import Line
from hrdoc.ui.widgets.tips import plain_tip

_ROWS: Final = 7
_VALUE: Final = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Offer:
    """One thing to choose: its value, and its words; `icon` names a picture, "" for none."""

    value: str
    words: str = field(repr=False)
    icon: str = ""


class SearchLine(QWidget):
    """`typed` asks for offers, also with no letter when the list is opened by Down."""

    typed = Signal(str)
    chosen = Signal(str)

    def __init__(self, look: Look, *, name: str, says: str, place: str) -> None:
        super().__init__()
        self._look = look
        self.line = Line()
        self.line.setObjectName(name)
        self.line.setAccessibleName(says)
        self.line.setPlaceholderText(place)
        self.line.setInputMethodHints(SECRET)
        self.line.textEdited.connect(self.typed)
        self.line.installEventFilter(self)
        self._below = QFrame()
        is_part(self._below, "card")
        self._none = label(look.say("form-nothing-found"), "soft", wraps=True)
        self._list = QListWidget()
        self._list.setObjectName(f"{name}-found")
        self._list.setAccessibleName(says)
        self._list.setUniformItemSizes(True)
        self._list.setFrameShape(QFrame.Shape.NoFrame)
        self._list.setTextElideMode(Qt.TextElideMode.ElideRight)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        is_part(self._list, "choices")
        self._list.itemClicked.connect(self._choose)
        self._list.installEventFilter(self)
        inside = column(space=0, edge=4, parent=self._below)
        inside.addWidget(self._none)
        inside.addWidget(self._list)
        whole = column(space=4, parent=self)
        whole.addWidget(self.line)
        whole.addWidget(self._below)
        self.setFocusProxy(self.line)
        self.close_list()
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    @property
    def text(self) -> str:
        """What was typed."""
        return self.line.text().strip()

    def offer(self, offers: Sequence[Offer]) -> None:
        """Show what can be chosen, as long as the keyboard is here."""
        if not self._has_focus(QApplication.focusWidget()):
            return
        self._list.clear()
        for each in offers:
            item = QListWidgetItem(each.words)
            item.setData(_VALUE, each.value)
            item.setToolTip(plain_tip(each.words))
            if each.icon:
                item.setIcon(self._look.icon(each.icon, self._look.tokens.ink_soft))
            self._list.addItem(item)
        self._none.setVisible(not offers)
        self._list.setVisible(bool(offers))
        row = max(self._list.sizeHintForRow(0), self._look.px(TOUCH))
        self._list.setFixedHeight(min(len(offers), _ROWS) * row + 2)
        self._below.show()

    def clear(self) -> None:
        """Begin again."""
        self.line.clear()
        self.close_list()

    @Slot()
    def close_list(self) -> None:
        """Put the list away."""
        self._below.hide()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Down leads into the list, Up out of it, Enter chooses, Escape puts it away."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if watched is self.line:
                return self._key_in_line(event.key())
            if watched is self._list:
                return self._key_in_list(event.key())
        return super().eventFilter(watched, event)

    def _key_in_line(self, key: int) -> bool:
        is_open = self._below.isVisible()
        if key == Qt.Key.Key_Down:
            if not is_open:
                self.typed.emit(self.line.text())
            elif self._list.count():
                self._list.setCurrentRow(0)
                self._list.setFocus()
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and is_open:
            self._choose(self._list.item(0))
            return True
        if key == Qt.Key.Key_Escape and is_open:
            self.close_list()
            return True
        return False

    def _key_in_list(self, key: int) -> bool:
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space}:
            self._choose(self._list.currentItem())
            return True
        leaves = key == Qt.Key.Key_Up and self._list.currentRow() <= 0
        if leaves or key == Qt.Key.Key_Escape:
            self.line.setFocus()
            if key == Qt.Key.Key_Escape:
                self.close_list()
            return True
        return False

    @Slot(QListWidgetItem)
    def _choose(self, item: QListWidgetItem | None) -> None:
        if item is not None and self.line.isEnabled() and not self.line.isReadOnly():
            self.close_list()
            self.chosen.emit(str(item.data(_VALUE)))

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and not self._has_focus(now):
            self.close_list()

    def _has_focus(self, now: QWidget | None) -> bool:
        return now is not None and (now is self.line or now is self._list)
