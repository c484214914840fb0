"""The panel under the header: a line, and below it what it finds as one types.

Nothing that was typed here is kept anywhere: it may be a name.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, Qt, QTimer, Signal, Slot
from PySide6.QtGui import QFocusEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

from hrdoc.casebook.searching import SearchRequest
from hrdoc.errors import HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.wording import icon_of, kind_word, place_of
from hrdoc.ui.desk.commands import Command
from hrdoc.ui.desk.page import Place
from hrdoc.ui.look import Look, isolated
from hrdoc.ui.palette.asking import Offered, records_like
from hrdoc.ui.palette.matching import matching
from hrdoc.ui.palette.rows import KEYS, OfferedList
from hrdoc.ui.search.standing import Standing
from hrdoc.ui.session import Session
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.item_list import GIVEN
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column
from hrdoc.ui.widgets.line import Line
from hrdoc.ui.widgets.two_lines import BELOW

WIDTH: Final = 560
_AROUND: Final = 60 + 48
"""Pixels above it, and below it the status strip, which stays in sight."""

_PAUSE: Final = 130
"""Milliseconds after a key until the vault is asked."""

_CATCHING_UP: Final = 700
"""Milliseconds until it is asked again while records wait to be indexed."""

_WALK: Final = {
    Qt.Key.Key_Down: 1,
    Qt.Key.Key_Up: -1,
    Qt.Key.Key_PageDown: 5,
    Qt.Key.Key_PageUp: -5,
}
_OPEN: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})
_WENT: Final = frozenset(
    {
        Qt.FocusReason.MouseFocusReason,
        Qt.FocusReason.TabFocusReason,
        Qt.FocusReason.BacktabFocusReason,
        Qt.FocusReason.ShortcutFocusReason,
    }
)
"""Why the keyboard goes elsewhere because the person wants it to."""

_HINTS: Final = Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData


class _Line(Line):
    """Where one types; the list below is walked without leaving it."""

    walked = Signal(int)
    left = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        if step := _WALK.get(Qt.Key(event.key())):
            self.walked.emit(step)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        super().focusOutEvent(event)
        if event.reason() in _WENT:
            self.left.emit()
        elif event.reason() == Qt.FocusReason.OtherFocusReason:
            # The page beneath has just read what it shows, and began where it always begins.
            QTimer.singleShot(0, self, self._take_back)

    def _take_back(self) -> None:
        if self.isVisible():
            self.setFocus()


class Palette(QFrame):
    """Lies over the page until something is chosen or the keyboard goes elsewhere."""

    went = Signal(object)
    """A record or the search page was chosen: its `Place`."""
    closed = Signal()

    def __init__(
        self, look: Look, session: Session, commands: Sequence[Command], parent: QWidget
    ) -> None:
        super().__init__(parent)
        self._over = parent
        self._look = look
        self._session = session
        self._commands = list(commands)
        self.setObjectName("palette")
        is_part(self, "popup")
        self._line = _Line()
        self._line.setObjectName("palette-line")
        self._line.setAccessibleName(look.say("palette-line"))
        self._line.setPlaceholderText(look.say("palette-place"))
        self._line.setInputMethodHints(_HINTS)
        self._list = OfferedList(look, name="palette-list", says=look.say("palette-list"))
        self._list.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self._nothing = label(look.say("palette-nothing"), "soft", wraps=True)
        parts = column(space=8, edge=12, parent=self)
        for part in (self._line, self._nothing, self._list):
            parts.addWidget(part)
        self._pause = QTimer(self)
        self._pause.setSingleShot(True)
        self._pause.timeout.connect(self._ask)
        self._line.textChanged.connect(self._typed)
        self._line.walked.connect(self._walk)
        self._line.left.connect(self.close_up)
        self._line.returnPressed.connect(self._choose_current)
        self._list.clicked.connect(self._choose)
        self._show()
        self.place()
        self.show()
        self.raise_()
        self._line.setFocus()

    def place(self) -> None:
        """Stand under the header, in the middle, as high as what is found."""
        over = self._over
        width = min(self._look.px(WIDTH), over.width() - 32)
        self.setFixedWidth(width)
        besides = self._line.sizeHint().height() + 8 + 2 * 12
        self._list.take_room(over.height() - self._look.px(_AROUND) - besides)
        self.adjustSize()
        self.move((over.width() - width) // 2, self._look.px(60))

    def offer(self, commands: Iterable[Command]) -> None:
        """Let these be found too, from the next letter on."""
        self._commands += commands

    @Slot()
    def close_up(self) -> None:
        """Go, and take every letter along."""
        if not self.isHidden():
            self._pause.stop()
            self.hide()
            self._line.clear()
            self._list.rows.clear()
            self.closed.emit()

    @Slot()
    def _typed(self) -> None:
        self._show()
        if self._line.text().strip():
            self._pause.start(_PAUSE)
        else:
            self._pause.stop()

    def _ask(self) -> None:
        typed = self._line.text()
        self._session.query(
            self,
            records_like(typed),
            lambda offered: self._take(typed, offered),
            otherwise=self._refuse,
            latest="palette",
        )

    def _take(self, typed: str, offered: Offered) -> None:
        if typed == self._line.text() and not self.isHidden():
            self._show(offered)
            if offered.found.pending:
                self._pause.start(_CATCHING_UP)

    def _refuse(self, _: HrdocError) -> None:
        """Words that cannot be searched find commands alone; the search page says why."""
        self._show()

    def _show(self, offered: Offered | None = None) -> None:
        hits = offered.found.hits if offered else ()
        named, names = (offered.named, offered.names) if offered else ((), {})
        typed = self._line.text().strip()
        walked_to = self._words_of(self._list.currentIndex()) if hits or named else None
        self._list.rows.clear()
        meant = matching(self._commands, typed, self._also)
        for command in meant.before:
            self._add_command(command)
        for hit in hits:
            self._add_record(hit.kind, hit.record, names.get(hit.record) or hit.title, offered)
        for each in named:
            self._add_record(each.kind, each.record, each.name, offered)
        for command in meant.after:
            self._add_command(command)
        if typed:
            everything = self._look.say("palette-search-all", words=typed)
            part = Standing(SearchRequest(text=typed)).to_part()
            act = partial(self.went.emit, Place("search", part=part))
            self._add_command(Command(everything, act, "search"))
        self._nothing.setVisible(not self._list.rows.rowCount())
        self._list.setVisible(bool(self._list.rows.rowCount()))
        self._list.setCurrentIndex(self._list.rows.index(self._row_of(walked_to), 0))
        self.place()

    def _words_of(self, index: QModelIndex) -> tuple[object, object] | None:
        """What a row says that somebody walked to; None for the first, where nobody walked."""
        return (index.data(), index.data(BELOW)) if index.row() > 0 else None

    def _row_of(self, words: tuple[object, object] | None) -> int:
        """The row that says this, wherever it stands now; else the first."""
        rows = self._list.rows
        said = [self._words_of(rows.index(row, 0)) for row in range(rows.rowCount())]
        return said.index(words) if words in said else 0

    def _also(self, command: Command) -> str:
        return self._look.say(f"palette-also-{command.means}") if command.means else ""

    def _add_command(self, command: Command) -> None:
        self._add(command.place or command.words, command.keys, command.icon, command.act)
        row = self._list.rows.item(self._list.rows.rowCount() - 1)
        row.setData(command.keys, KEYS)
        row.setData("", BELOW)
        spoken = f"{command.words}. {command.keys}" if command.keys else command.words
        row.setData(spoken, Qt.ItemDataRole.AccessibleTextRole)

    def _add_record(self, kind: str, record: RecordId, shown: str, offered: Offered | None) -> None:
        word = kind_word(self._look, kind)
        shown = shown or self._look.say("record-untitled", kind=word)
        place = place_of(kind, record)
        told = (
            [each for each in offered.besides.get(record, ()) if each != shown] if offered else []
        )
        if offered and record in offered.covered:
            told.append(self._look.say("palette-name-met"))
        below = dotted(self._look, (*told, word)) if told else word
        self._add(isolated(shown), below, icon_of(kind), lambda: self.went.emit(place))

    def _add(self, words: str, below: str, icon: str, act: Callable[[], object]) -> None:
        shown = self._look.icon(icon, self._look.tokens.ink_soft)
        self._list.add(words, below, icon=shown, given=act)

    @Slot(int)
    def _walk(self, step: int) -> None:
        last = self._list.rows.rowCount() - 1
        row = min(max(self._list.currentIndex().row() + step, 0), last)
        self._list.setCurrentIndex(self._list.rows.index(row, 0))

    @Slot()
    def _choose_current(self) -> None:
        self._choose(self._list.currentIndex())

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex | QPersistentModelIndex) -> None:
        act = index.data(GIVEN)
        if callable(act):
            self.close_up()
            act()
