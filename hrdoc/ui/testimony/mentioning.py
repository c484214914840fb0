"""Linking a person with `@`: a quiet list below the caret, chosen from by keys while one writes.

Responsible for the list and for what becomes of a choice. What is inserted is the handle, as plain
text; a name never comes into the account from here.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleAnnouncementEvent, QKeyEvent
from PySide6.QtWidgets import QListWidget, QListWidgetItem, QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.mentioning import (
    Mentionable,
    begin_person,
    people_around,
    people_named,
    who_they_are,
)
from hrdoc.records.ids import RecordId
from hrdoc.ui.look import Look, directed
from hrdoc.ui.session import Session, Touched
from hrdoc.ui.testimony.account import Account
from hrdoc.ui.testimony.caret_panel import WIDTH, CaretPanel
from hrdoc.ui.testimony.mention_offers import Around, Offer, offers
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.theme.tokens import TOUCH
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column

SIGN: Final = "@"
_LONGEST: Final = 60
"""Characters after the sign that may still be a name."""

_ROWS: Final = 8
_OFFER: Final = Qt.ItemDataRole.UserRole
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class Mentioning(CaretPanel):
    """The list of who may be meant; open from an `@` until somebody is chosen or it is left."""

    inserted = Signal(str)

    def __init__(self, look: Look, session: Session, account: Account, host: QWidget) -> None:
        super().__init__(look, account, host, name="mention-panel")
        self.setFixedWidth(look.px(WIDTH))
        self._session = session
        self._people = account.people
        self._begins = -1
        self._length: int | None = None
        self._around = Around()
        self._offers: list[Offer] = []
        self.case: RecordId | None = None
        self.language: str | None = None
        self.setAccessibleName(look.say("mention-list"))
        self._list = QListWidget()
        self._list.setObjectName("mention-list")
        self._list.setAccessibleName(look.say("mention-list"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._list.setTextElideMode(Qt.TextElideMode.ElideMiddle)
        self._list.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        is_part(self._list, "choices")
        self._list.itemClicked.connect(lambda _: self.choose())
        inside = column(space=4, edge=4, parent=self)
        inside.addWidget(self._list)
        hint = label(directed(look, look.say("mention-keys")), "soft", wraps=True)
        hint.setContentsMargins(8, 0, 8, 4)
        inside.addWidget(hint)
        account.take_key = self._take
        account.typed.connect(self._hear)
        account.cursorPositionChanged.connect(self._follow)
        account.edited.connect(self._follow)
        account.installEventFilter(self)

    @property
    def is_open(self) -> bool:
        """Whether somebody is being chosen."""
        return self._begins >= 0

    def begin(self) -> None:
        """Choose who is meant by what is selected, or by what is typed from here on."""
        cursor = self._account.textCursor()
        if self._account.isReadOnly() or not self._people.writable:
            return
        if cursor.hasSelection() and not self._account.weave.spans(cursor):
            self._open(cursor.selectionStart(), cursor.selectionEnd() - cursor.selectionStart())
        elif not cursor.hasSelection():
            cursor.insertText(SIGN)
            self._open(self._account.textCursor().position() - 1)

    def close_up(self) -> None:
        """Offer nobody any longer; what was typed stays."""
        self._begins = -1
        self._length = None
        self._around = Around()
        self._list.clear()
        self.hide()

    def choose(self, *, with_record: bool = False) -> None:
        """Take the line that is marked; `with_record` begins a record for somebody new."""
        row = self._list.currentRow()
        if not 0 <= row < len(self._offers) or self._offers[row].is_heading:
            return
        offer, (start, end) = self._offers[row], self._span()
        name = self._query().strip()
        if offer.handle:
            chosen = offer.handle
        elif offer.record:
            chosen = self._people.add(offer.role, offer.record).name
            known = {each.record: each for each in (*self._around.case, *self._around.named)}
            self._people.know({RecordId(offer.record): known[RecordId(offer.record)]})
        else:
            chosen = self._people.add(offer.role).name
            if with_record:
                self.begin_record(chosen, name)
        self.close_up()
        cursor = self._account.textCursor()
        cursor.setPosition(start)
        cursor.setPosition(end, cursor.MoveMode.KeepAnchor)
        cursor.insertText(chosen)
        self._account.setTextCursor(cursor)
        self._account.setFocus()
        self.inserted.emit(chosen)

    def begin_record(self, handle: str, name: str = "") -> None:
        """Begin the record of somebody of the account; only there does a name stand."""
        told = self._people.named(handle)
        role, language = (told.role or None) if told else None, self.language
        people = self._people

        def do(book: Book) -> Mentionable:
            record = begin_person(book, role=role, name=name, lang=language if name else None)
            return who_they_are(book, [record])[record]

        def done(made: Mentionable) -> None:
            people.tell(handle, "person", made.record)
            people.know({made.record: made})

        self._session.command(self, do, done, touches=Touched(kinds=frozenset({"person"})))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Offer nobody where the keyboard has gone elsewhere."""
        if event.type() is QEvent.Type.FocusOut and self.is_open:
            self.close_up()
        return super().eventFilter(watched, event)

    @Slot(str)
    def _hear(self, text: str) -> None:
        """Open after an `@` that does not stand within a word, as in an address."""
        if not text.endswith(SIGN) or not self._people.writable:
            return
        cursor = self._account.textCursor()
        before = cursor.block().text()[: cursor.positionInBlock() - 1]
        if not (before and before[-1].isalnum()):
            self._open(cursor.position() - 1)

    @Slot()
    def _follow(self) -> None:
        """Offer what fits what was typed, as long as the caret is there."""
        if not self.is_open:
            return
        cursor = self._account.textCursor()
        start, end = self._span()
        if self._length is not None:
            if (cursor.selectionStart(), cursor.selectionEnd()) != (start, end):
                self.close_up()
            return
        query, block = self._query(), self._account.document().findBlock(start)
        sign = block.text()[start - block.position() :][:1]
        is_there = sign == SIGN and cursor.block() == block and cursor.position() > start
        if not is_there or len(query) > _LONGEST or query[:1].isspace() or "\u2028" in query:
            self.close_up()
        else:
            self._ask()

    def _open(self, begins: int, length: int | None = None) -> None:
        self._begins, self._length = begins, length
        self._ask()

    def _span(self) -> tuple[int, int]:
        """Where what is replaced begins and ends in the account."""
        if self._length is not None:
            return self._begins, self._begins + self._length
        return self._begins, self._account.textCursor().position()

    def _query(self) -> str:
        start, end = self._span()
        block = self._account.document().findBlock(max(start, 0))
        text = block.text()[start - block.position() : max(end - block.position(), 0)]
        return text if self._length is not None else text[1:]

    def _ask(self) -> None:
        query, case = self._query(), self.case
        self._show()

        def ask(book: Book) -> Around:
            return Around(people_around(book, case), people_named(book, query))

        self._session.query(self, ask, self._take_around, latest="mention")

    def _take_around(self, around: Around) -> None:
        if self.is_open:
            self._around = around
            self._show()

    def _show(self) -> None:
        self._offers = offers(self._look, self._people, self._around, self._query())
        with QSignalBlocker(self._list):
            self._list.clear()
            for each in self._offers:
                self._list.addItem(self._item(each))
        first = next((n for n, each in enumerate(self._offers) if not each.is_heading), 0)
        self._mark(first)
        row = max(self._list.sizeHintForRow(0), self._look.px(TOUCH))
        seen = self._offers[:_ROWS]
        beyond = bool(seen and seen[-1].is_heading)  # a heading alone would promise nobody
        self._list.setFixedHeight((len(seen) + beyond) * row + 4)
        self.stand_at(self._begins)

    def _item(self, offer: Offer) -> QListWidgetItem:
        item = QListWidgetItem(offer.words)
        item.setData(_OFFER, offer.handle or offer.record or offer.role)
        if offer.is_heading:
            item.setFlags(Qt.ItemFlag.NoItemFlags)
            item.setFont(self._look.font(13))
        return item

    def _take(self, event: QKeyEvent) -> bool:
        """Take the keys that move in the list; all others go on into the text."""
        if not self.is_open:
            return False
        key = Qt.Key(event.key())
        if key == Qt.Key.Key_Escape:
            self.close_up()
        elif key in {Qt.Key.Key_Down, Qt.Key.Key_Up}:
            self._step(1 if key == Qt.Key.Key_Down else -1)
        elif key in _ENTER:
            control = event.modifiers() & Qt.KeyboardModifier.ControlModifier
            self.choose(with_record=bool(control))
        else:
            return False
        return True

    def _step(self, step: int) -> None:
        row = self._list.currentRow() + step
        while 0 <= row < len(self._offers) and self._offers[row].is_heading:
            row += step
        if 0 <= row < len(self._offers):
            self._mark(row)

    def _mark(self, row: int) -> None:
        """Mark a line, and say it to those who hear the window: the keyboard is elsewhere."""
        self._list.setCurrentRow(row)
        if QAccessible.isActive() and 0 <= row < len(self._offers):
            told = QAccessibleAnnouncementEvent(self._account, self._offers[row].words)
            QAccessible.updateAccessibility(told)
