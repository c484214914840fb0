"""What links the words of an account: people by `@`, places and dates by marking them.

Responsible for bringing the list, the line below the caret and the keys together; the rules of each
stand in their own files.
"""

from collections.abc import Callable, Mapping

from PySide6.QtCore import QObject, Qt
from PySide6.QtGui import QShortcut, QTextBlock
from PySide6.QtWidgets import QMenu, QWidget

from hrdoc.casebook.mentioning import Mentionable, who_they_are
from hrdoc.casebook.opening import Opened
from hrdoc.ijson import Json
from hrdoc.records.ids import RecordId
from hrdoc.ui.look import Look
from hrdoc.ui.session import Session
from hrdoc.ui.testimony import keys
from hrdoc.ui.testimony.account import Account
from hrdoc.ui.testimony.caret_hint import CaretHint
from hrdoc.ui.testimony.dates_said import DatesSaid
from hrdoc.ui.testimony.mentioning import Mentioning
from hrdoc.ui.testimony.paragraphs import DATES, PLACES, said_as


class Linking(QObject):
    """Links people, places and dates of one account; `host` is what panels stand over."""

    def __init__(self, look: Look, session: Session, account: Account, host: QWidget) -> None:
        super().__init__(host)
        self._look = look
        self._session = session
        self._account = account
        self.dates = DatesSaid(look)
        account.marks.find_dates = self.dates.places
        self.mentioning = Mentioning(look, session, account, host)
        self.hint = CaretHint(look, account, self.dates, host)
        self.hint.noted.connect(self.note_date)
        account.more_actions = self._actions
        made = QShortcut(keys.MARK, account)
        made.setContext(Qt.ShortcutContext.WidgetShortcut)
        made.activated.connect(self.offer)

    def open(self, opened: Opened) -> None:
        """Link in the account of this record."""
        self.mentioning.case = opened.case
        language = opened.fields.get("language")
        self.mentioning.language = language if isinstance(language, str) else None
        people = self._account.people
        persons = [RecordId(each.person) for each in people.handles if each.person]
        if persons:
            self._session.query(
                self, lambda book: who_they_are(book, persons), self._know, latest="who"
            )

    def offer(self) -> None:
        """Offer what may be said of the words that are selected, or where the caret is."""
        if self._account.isReadOnly() or self.mentioning.is_open:
            return
        menu = QMenu(self._account)
        menu.setObjectName("mark-menu")
        menu.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self._actions(menu)
        corner = self._account.cursorRect().bottomLeft()
        menu.popup(self._account.viewport().mapToGlobal(corner))
        menu.setActiveAction(menu.actions()[0])

    def note_place(self, words: str) -> None:
        """Keep a place of the paragraph, as it was named."""
        self._add(PLACES, words, words)

    def note_date(self, words: str) -> None:
        """Keep a date of the paragraph, as it was said."""
        self._add(DATES, words, {"as_stated": words})

    def _actions(self, menu: QMenu) -> None:
        """What can be said of a selection, or of the caret."""
        say, words = self._look.say, self._selected()
        date = self.hint.date
        possible: list[tuple[str, str, Callable[[], None], bool]] = [
            ("person", say("mention-is-person"), self.mentioning.begin, self._can_link),
            ("place", say("mention-is-place"), lambda: self.note_place(words), bool(words)),
            ("date", say("mention-is-date"), lambda: self.note_date(words), bool(words)),
        ]
        if date is not None and not words:
            said = date.date.as_stated
            possible[2] = ("date", say("mention-note-date"), lambda: self.note_date(said), True)
        for name, text, act, can in possible:
            action = menu.addAction(text, act)
            action.setObjectName(f"mark-{name}")
            action.setEnabled(can and not self._account.isReadOnly())

    @property
    def _can_link(self) -> bool:
        return self._account.people.writable

    def _selected(self) -> str:
        cursor = self._account.textCursor()
        if not cursor.hasSelection() or self._account.weave.spans(cursor):
            return ""
        return cursor.selectedText().strip()

    def _block(self) -> QTextBlock:
        cursor = self._account.textCursor()
        return self._account.document().findBlock(cursor.selectionStart())

    def _add(self, member: str, words: str, value: Json) -> None:
        block = self._block()
        kept = self._account.paragraph(block).more.get(member)
        every = list(kept) if isinstance(kept, list) else []
        if words and words not in map(said_as, every):
            self._account.tell(block, member, [*every, value])

    def _know(self, known: Mapping[RecordId, Mentionable]) -> None:
        self._account.people.know(known)
