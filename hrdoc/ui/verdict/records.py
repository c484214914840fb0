"""The records of a bundle as a list: title, what may be done, then kind and what is withheld."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, QPersistentModelIndex, Qt

from hrdoc.casebook.browsing import BundleRecord
from hrdoc.casebook.glance import Shape
from hrdoc.ui.cases.wording import kind_word
from hrdoc.ui.consent.badge import badge_words, shape_icon
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.dotted import joined
from hrdoc.ui.widgets.media_words import media_word
from hrdoc.ui.widgets.tips import plain_tip
from hrdoc.ui.widgets.two_lines import BADGE, BELOW

Index = QModelIndex | QPersistentModelIndex
_PAGE: Final = 200


class Records(QAbstractListModel):
    """The lines of one kind or of all, given out a page at a time as one scrolls."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._shapes = {shape: shape_icon(look, shape) for shape in Shape}
        self._all: Sequence[BundleRecord] = ()
        self._lines: Sequence[BundleRecord] = ()
        self._out = 0

    def show(self, lines: Sequence[BundleRecord], kind: str = "") -> None:
        """Begin anew with the lines of a kind, or with all."""
        self.beginResetModel()
        self._all = lines
        self._lines = [each for each in lines if each.kind == kind] if kind else lines
        self._out = min(_PAGE, len(self._lines))
        self.endResetModel()

    def line(self, index: Index) -> BundleRecord | None:
        """The line at a place of the list."""
        return self._lines[index.row()] if index.isValid() else None

    def row_of(self, record: str) -> int:
        """Where a record stands among what is shown, -1 when it does not; gives out up to it."""
        row = next((n for n, each in enumerate(self._lines) if each.record == record), -1)
        if row >= self._out:
            self._give_out(row + 1, QModelIndex())
        return row

    def rowCount(self, parent: Index = QModelIndex()) -> int:  # noqa: N802, B008 - Qt's
        """How many lines were given out."""
        return 0 if parent.isValid() else self._out

    def canFetchMore(self, parent: Index) -> bool:  # noqa: N802 - Qt's name
        """Whether there are more."""
        return not parent.isValid() and self._out < len(self._lines)

    def fetchMore(self, parent: Index) -> None:  # noqa: N802 - Qt's name
        """Give out the next page."""
        self._give_out(min(self._out + _PAGE, len(self._lines)), parent)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> object:
        """Title and metadata."""
        line = self.line(index)
        if line is None:
            return None
        title = record_title(self._look, line)
        if role == BADGE:
            return self._shapes[line.badge.shape] if line.badge else None
        words: dict[int, str] = {Qt.ItemDataRole.DisplayRole: title}
        if role == Qt.ItemDataRole.ToolTipRole:
            words[role] = plain_tip(f"{title}\n{self._metadata(line)}")
        elif role in {BELOW, Qt.ItemDataRole.AccessibleTextRole}:
            below = self._metadata(line)
            words[role] = below if role == BELOW else f"{title}\n{below}"
        return words.get(role)

    def _give_out(self, end: int, parent: Index) -> None:
        self.beginInsertRows(parent, self._out, end - 1)
        self._out = end
        self.endInsertRows()

    def _metadata(self, line: BundleRecord) -> str:
        say = self._look.say
        allowed = badge_words(self._look, line.badge) if line.badge is not None else ""
        parts = [kind_word(self._look, line.kind)]
        if line.withdrawn:
            parts.append(say("verdict-record-withdrawn", kind=line.kind))
        if line.amended:
            parts.append(say("verdict-record-amended"))
        if line.withheld:
            parts.append(say("verdict-record-withheld", count=line.withheld))
        return "\n".join(each for each in (allowed, joined(parts)) if each)


def record_title(look: Look, line: BundleRecord) -> str:
    """What a record is called; without a title, that it is withheld or missing, and its file."""
    if line.title:
        return line.title
    words = look.say("verdict-title-withheld" if line.title_withheld else "verdict-untitled")
    about = [media_word(look, line.media_type)] if line.media_type else []
    about += [look.size(line.size)] if line.size is not None else []
    return look.say("verdict-told-by", title=words, file=joined(about)) if about else words
