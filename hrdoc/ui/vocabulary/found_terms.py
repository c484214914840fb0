"""What stands below a line while a term is looked for: what was found, or what is narrower."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QEvent, QModelIndex, QObject, Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView, QWidget

from hrdoc.records.terms import Listing
from hrdoc.records.vocabularies import Term
from hrdoc.ui.look import Look
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.theme.tokens import TOUCH
from hrdoc.ui.vocabulary.rows import CODE, OPENS, OneLine, TermRows
from hrdoc.ui.widgets.buttons import button, icon_button
from hrdoc.ui.widgets.elided import Elided
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row

_HIGH: Final = 7 * TOUCH
"""Pixels of the list at most."""


class FoundTerms(QFrame):
    """A quiet list: Enter chooses, an arrow opens what is narrower, Escape puts it away."""

    chosen = Signal(str)
    opened = Signal(str)
    """Somebody wants to see what is narrower than this code."""
    closed = Signal()
    """Back from what is narrower to where one came from."""
    left = Signal()
    """The keyboard goes back to the line; True puts the list away."""
    put_away = Signal()
    own_asked = Signal()
    typed = Signal(QEvent)
    """A letter typed on the list belongs to the line."""

    def __init__(self, look: Look, *, name: str, says: str) -> None:
        super().__init__()
        self._look = look
        is_part(self, "card")
        self._rows = TermRows(look, self)
        self.view = QListView()
        self.view.setObjectName(f"{name}-found")
        self.view.setAccessibleName(says)
        self.view.setUniformItemSizes(True)
        self.view.setFrameShape(QFrame.Shape.NoFrame)
        self.view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.view.setItemDelegate(OneLine(look, self.view))
        self.view.setModel(self._rows)
        self.view.clicked.connect(self._click)
        self.view.installEventFilter(self)
        is_part(self.view, "choices")
        self._none = label("", "soft", wraps=True)
        self._none.setContentsMargins(8, 6, 8, 6)
        self._own = button("", self.own_asked.emit, name=f"{name}-own-ask", part="plain")
        self._own.setIcon(look.icon("plus", look.tokens.accent))
        whole = column(space=0, edge=4, parent=self)
        whole.addWidget(self._make_header(name))
        whole.addWidget(self._none)
        whole.addWidget(self.view)
        whole.addWidget(self._own, 0, Qt.AlignmentFlag.AlignLeading)

    def show_found(
        self, listing: Listing, terms: Sequence[Term], *, within: Term | None, own: str | None
    ) -> None:
        """Show terms, of those below `within` if given; `own` offers to add a term, None not."""
        look = self._look
        self._rows.show_terms(listing, terms, within=within is None)
        self._header.setVisible(within is not None)
        if within is not None:
            self._title.setText(look.label(within.labels))
        closed = own is None
        self._none.setText(
            look.say("vocabulary-nothing-fixed") if closed else look.say("vocabulary-nothing")
        )
        self._none.setVisible(not terms)
        self.view.setVisible(bool(terms))
        high = max(self.view.sizeHintForRow(0), 1)
        self.view.setFixedHeight(min(len(terms), look.px(_HIGH) // high) * high + 2)
        self._own.setVisible(own is not None)
        if own:
            self._own.setText(look.say("vocabulary-own-ask-typed", words=own))
        else:
            self._own.setText(look.say("vocabulary-own-ask"))

    @property
    def count(self) -> int:
        """How many terms are shown."""
        return self._rows.rowCount()

    @property
    def offers_own(self) -> bool:
        """Whether a term of one's own can be added."""
        return self._own.isVisible()

    def choose_first(self) -> None:
        """Choose the nearest of what was found."""
        self._choose(self._rows.index(0))

    def enter(self) -> None:
        """Put the keyboard into the list, or on what else can be done."""
        if self.count:
            if not self.view.currentIndex().isValid():
                self.view.setCurrentIndex(self._rows.index(0))
            self.view.setFocus()
        elif self.offers_own:
            self._own.setFocus()

    def stand_on(self, code: str) -> None:
        """Put the mark on a term."""
        self.view.setCurrentIndex(self._rows.index(max(0, self._rows.row_of(code))))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """The keys of the list."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            return self._key(event) or super().eventFilter(watched, event)
        return super().eventFilter(watched, event)

    def _make_header(self, name: str) -> QWidget:
        self._header = QWidget()
        line = row(space=4, parent=self._header)
        says = self._look.say("vocabulary-back")
        back = icon_button(self._look, "arrow-left", says, self.closed.emit, name=f"{name}-back")
        back.setFocusPolicy(Qt.FocusPolicy.NoFocus)  # the arrow key does the same
        self._title = Elided("")
        self._title.setObjectName(f"{name}-within")
        line.addWidget(back)
        line.addWidget(self._title, 1)
        return self._header

    def _key(self, event: QKeyEvent) -> bool:
        index, key = self.view.currentIndex(), event.key()
        deeper, back = Qt.Key.Key_Right, Qt.Key.Key_Left
        if self._look.mirrored:
            deeper, back = back, deeper
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._choose(index)
        elif key == deeper:
            if index.data(OPENS):
                self.opened.emit(str(index.data(CODE)))
        elif key == back:
            self.closed.emit()
        elif key == Qt.Key.Key_Up and index.row() <= 0:
            self.left.emit()
        elif key == Qt.Key.Key_Escape:
            self.put_away.emit()
        elif event.text().strip() or key == Qt.Key.Key_Backspace:
            self.typed.emit(event)
        else:
            return False
        return True

    @Slot(QModelIndex)
    def _click(self, index: QModelIndex) -> None:
        pointer = self.view.mapFromGlobal(self.view.cursor().pos())
        rect = self.view.visualRect(index)
        edge = self._look.px(TOUCH)
        at_end = pointer.x() < rect.left() + edge if self._look.mirrored else (
            pointer.x() > rect.right() - edge
        )  # fmt: skip
        if index.data(OPENS) and at_end and rect.contains(pointer):
            self.opened.emit(str(index.data(CODE)))
        else:
            self._choose(index)

    def _choose(self, index: QModelIndex) -> None:
        if index.isValid():
            self.chosen.emit(str(index.data(CODE)))
