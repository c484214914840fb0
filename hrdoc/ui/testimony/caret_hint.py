"""What the words at the caret are, told below it after a pause: who a handle is, what day a date.

It offers and changes nothing by itself: a date is noted only when somebody asks for it.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QHelpEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QAbstractButton, QBoxLayout, QToolTip, QWidget

from hrdoc.records.date_finding import FoundDate
from hrdoc.ui.look import Look
from hrdoc.ui.testimony.account import Account
from hrdoc.ui.testimony.caret_panel import CaretPanel
from hrdoc.ui.testimony.dates_said import DatesSaid
from hrdoc.ui.testimony.free_place import free_place
from hrdoc.ui.testimony.mention_offers import who_words
from hrdoc.ui.testimony.seen_words import seen_words
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column
from hrdoc.ui.widgets.tips import plain_tip

_WIDTH: Final = 520
"""A date as it was said and in both calendars, with what notes it: one line, in pixels."""

PAUSE: Final = 500
"""Milliseconds the caret has to stay before anything is told."""


class CaretHint(CaretPanel):
    """The quiet line below the caret."""

    noted = Signal(str)
    """Somebody wants a date noted, in the words it was said in."""

    def __init__(self, look: Look, account: Account, dates: DatesSaid, host: QWidget) -> None:
        super().__init__(look, account, host, name="caret-hint")
        self._dates = dates
        self._text = at_start(look, label(""))
        self._note = button(look.say("mention-note-date"), self.note, name="date-note", part="chip")
        self._note.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._parts = column(space=8, parent=self)
        self._parts.setContentsMargins(10, 4, 6, 4)
        self.setMaximumWidth(look.px(_WIDTH))
        self._parts.addWidget(self._text, 0, Qt.AlignmentFlag.AlignVCenter)
        self._parts.addWidget(self._note, 0, Qt.AlignmentFlag.AlignLeading)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.setInterval(PAUSE)
        self._pause.timeout.connect(self._tell)
        account.cursorPositionChanged.connect(self._wait)
        account.installEventFilter(self)
        account.viewport().installEventFilter(self)

    @property
    def text(self) -> str:
        """What is told, "" while nothing is."""
        return self._text.text() if self.isVisible() else ""

    @property
    def date(self) -> FoundDate | None:
        """The date at the caret, whether it is told or not."""
        cursor = self._account.textCursor()
        return self._dates.at(cursor.block().text(), cursor.positionInBlock())

    def note(self) -> None:
        """Ask for the date at the caret to be noted."""
        date = self.date
        if date is not None:
            self.hide()
            self.noted.emit(date.date.as_stated)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Go with the keyboard, and tell under the pointer who a handle is, and what a date."""
        if event.type() is QEvent.Type.FocusOut:
            self._pause.stop()
            self.hide()
        if isinstance(event, QHelpEvent) and watched is self._account.viewport():
            cursor = self._account.cursorForPosition(event.pos())
            told = self._who(cursor) or self._offered(cursor)
            if told:
                QToolTip.showText(event.globalPos(), plain_tip(told), self._account)
            else:
                QToolTip.hideText()
            return True
        return super().eventFilter(watched, event)

    @Slot()
    def _wait(self) -> None:
        self.hide()
        if self._account.hasFocus() and not self._account.is_loading:
            self._pause.start()

    @Slot()
    def _tell(self) -> None:
        cursor = self._account.textCursor()
        if cursor.hasSelection() or not self._account.hasFocus():
            return
        who, date = self._who(cursor), self.date
        told = who or (self._dates.told(date.date) if date else "")
        if not told:
            return
        can_note = date is not None and not who and not self._is_noted(cursor.block(), date)
        self._text.setText(told)
        self._note.setVisible(can_note and not self._account.isReadOnly())
        self._stand_flat()
        self.stand_at(cursor.position())

    def _place(self, line: QRect) -> QPoint:
        """Beside what is written: it says something of it, and hides none of it."""
        view = self._account.viewport()
        room = QRect(view.mapTo(self._host, QPoint()), view.size())
        words = [each.translated(room.topLeft()) for each in seen_words(self._account)]
        more = [
            QRect(each.mapTo(self._host, QPoint()), each.size())
            for each in view.findChildren(QAbstractButton)
            if each.isVisible()
        ]
        return free_place(self.size(), super()._place(line), room, [*words, *more])

    def _stand_flat(self) -> None:
        """Stand in one line if there is room."""
        self._parts.setDirection(QBoxLayout.Direction.LeftToRight)
        if self.sizeHint().width() > self.maximumWidth():
            self._parts.setDirection(QBoxLayout.Direction.TopToBottom)

    def _offered(self, cursor: QTextCursor) -> str:
        """What the date at a place means, and that it is only offered; "" for one that is kept."""
        date = self._dates.at(cursor.block().text(), cursor.positionInBlock())
        if date is None or self._is_noted(cursor.block(), date):
            return ""
        return f"{self._dates.told(date.date)}\n{self._look.say('mention-date-offered')}"

    def _is_noted(self, block: QTextBlock, date: FoundDate) -> bool:
        return date.date.as_stated in self._dates.noted(self._account.paragraph(block))

    def _who(self, cursor: QTextCursor) -> str:
        """Who the handle at a place is, "" where none stands."""
        text, place = cursor.block().text(), cursor.positionInBlock()
        people = self._account.people
        for start, end in people.mentions.places(text):
            if start <= place <= end and (handle := people.named(text[start:end])) is not None:
                return who_words(self._look, handle, people.who(handle))
        return ""
