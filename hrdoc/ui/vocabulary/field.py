"""One term of a list, looked up by its words: type, go down with the arrows, Enter.

The list opens below the line, never in a window of its own. What it lacks can be added there. Lists
of any length are read a little at a time, between the turns of the window's loop.
"""

from collections.abc import Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Slot
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.terms import add_term
from hrdoc.errors import HrdocError
from hrdoc.ijson import Json
from hrdoc.records.terms import Listing
from hrdoc.records.vocabularies import Term
from hrdoc.ui.form.chosen import Chosen
from hrdoc.ui.form.editor import Editor
from hrdoc.ui.form.text import SECRET
from hrdoc.ui.lists import Lists, lists_of
from hrdoc.ui.look import Look
from hrdoc.ui.session import Session, Touched
from hrdoc.ui.vocabulary.found_terms import FoundTerms
from hrdoc.ui.vocabulary.own_term import OwnTerm
from hrdoc.ui.vocabulary.reading import ListReader
from hrdoc.ui.vocabulary.wording import about_term
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import clear, column, row
from hrdoc.ui.widgets.line import Line

TERMS: Final = Touched(kinds=frozenset({"vocabulary"}))
"""What a change of terms touches: no record."""

_MOST: Final = 60


_Added = tuple[str, Mapping[str, Listing]]


class TermField(Editor):
    """The chosen term, or a line to find one; its value is a code."""

    def __init__(
        self, look: Look, session: Session, vocabulary_id: str, *, name: str, says: str
    ) -> None:
        super().__init__()
        self._look = look
        self._session = session
        self._vocabulary = vocabulary_id
        self._name = name
        self._code: Json = None
        self._writable = True
        self._within: list[str] = []
        self._place = row(space=8)
        self.line = Line()
        self.line.setObjectName(name)
        self.line.setAccessibleName(says)
        self.line.setPlaceholderText(look.say("vocabulary-find"))
        self.line.setInputMethodHints(SECRET)
        self.line.setMaxLength(200)
        self.line.textEdited.connect(self._type)
        self.line.installEventFilter(self)
        self.found = FoundTerms(look, name=name, says=says)
        self.own = OwnTerm(look, name=name)
        self._reader = ListReader(look, self)
        self._reader.ready.connect(self._find_again)
        whole = column(space=4, parent=self)
        whole.addLayout(self._place)
        for each in (self.line, self.found, self.own):
            whole.addWidget(each)
        self.setFocusProxy(self.line)
        self._connect()
        self._put_away()

    def value(self) -> Json:
        """The code of the term."""
        return self._code

    def show_value(self, value: Json) -> None:
        """Show the words of a code, never the code."""
        self._code = value
        clear(self._place)
        self.line.clear()
        self._put_away()
        self.line.setVisible(value is None)
        if value is not None:
            self._show_chosen(str(value))

    def set_writable(self, writable: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Let it be changed, or only read."""
        self._writable = writable
        self.line.setEnabled(writable)
        self.show_value(self._code)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Down opens the list, Enter takes the nearest, Escape puts the list away."""
        if watched is self.line:
            if event.type() == QEvent.Type.FocusIn:
                self._reader.read(self._vocabulary)
            elif event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
                return self._key(event.key())
        return super().eventFilter(watched, event)

    def _connect(self) -> None:
        found = self.found
        found.chosen.connect(self._choose)
        found.opened.connect(self._open)
        found.closed.connect(self._close)
        found.left.connect(self.line.setFocus)
        found.put_away.connect(self._leave)
        found.own_asked.connect(self._ask_own)
        found.typed.connect(self._type_on)
        self.own.given.connect(self._add)
        self.own.left.connect(self._leave)
        application = QApplication.instance()
        if isinstance(application, QApplication):
            application.focusChanged.connect(self._follow_focus)

    @property
    def _lists(self) -> Lists:
        return self._look.lists

    def _show_chosen(self, code: str) -> None:
        words = self._look.term(self._vocabulary, code)
        shown = Chosen(self._look, words, self._take_out, name=self._name)
        shown.out.setVisible(self._writable)
        self._chosen: QWidget = shown
        self._place.addWidget(shown)
        listing = self._lists.listing(self._vocabulary)
        term = listing.vocabulary.terms.get(code) if listing else None
        if listing is not None and term is not None:
            about = label(about_term(self._look, listing, term), "soft", wraps=True)
            about.setObjectName(f"{self._name}-about")
            self._place.addWidget(about, 1)

    def _key(self, key: int) -> bool:
        is_open = self.found.isVisible()
        if key == Qt.Key.Key_Down:
            if is_open:
                self.found.enter()
            else:
                self._show_found()
            return True
        if key in {Qt.Key.Key_Return, Qt.Key.Key_Enter} and is_open:
            if self.found.count:
                self.found.choose_first()
            elif self.found.offers_own:
                self._ask_own()
            return True
        if key == Qt.Key.Key_Escape and is_open:
            self._put_away()
            return True
        return False

    @Slot(str)
    def _type(self, _typed: str) -> None:
        self._within.clear()
        self._show_found()

    @Slot(QEvent)
    def _type_on(self, event: QEvent) -> None:
        self.line.setFocus()
        QApplication.sendEvent(self.line, event)

    def _show_found(self) -> None:
        """Show what is found, or what is narrower, as long as the keyboard is here."""
        listing = self._lists.listing(self._vocabulary)
        if listing is None or not self._has_focus(QApplication.focusWidget()):
            return
        typed = self.line.text().strip()
        within = listing.vocabulary.terms.get(self._within[-1]) if self._within else None
        terms = self._terms(listing, typed, within)
        exact = listing.vocabulary.fixed or any(typed in term.labels.values() for term in terms)
        self.own.hide()
        self.found.show_found(listing, terms, within=within, own=None if exact else typed)
        self.found.show()

    def _terms(self, listing: Listing, typed: str, within: Term | None) -> list[Term]:
        finder = self._lists.finder(self._vocabulary)
        if typed and within is None and finder is not None:
            self._reader.read(self._vocabulary)
            return finder.find(typed, limit=_MOST)
        broader = within.code if within is not None else None
        below = listing.vocabulary.narrower(broader) if broader is not None else [
            term for term in listing.vocabulary.terms.values() if term.broader is None
        ]  # fmt: skip
        return [term for term in below if not term.retired]

    @Slot()
    def _find_again(self) -> None:
        if self.found.isVisible() and self.line.hasFocus():
            self._show_found()

    @Slot(str)
    def _open(self, code: str) -> None:
        self._within.append(code)
        self._show_found()
        self.found.stand_on("")
        self.found.enter()

    @Slot()
    def _close(self) -> None:
        if self._within:
            code = self._within.pop()
            self._show_found()
            self.found.stand_on(code)
            self.found.enter()

    @Slot(str)
    def _choose(self, code: str) -> None:
        if self._writable:
            self.show_value(code)
            self._chosen.setFocus()
            self.edited.emit()

    def _take_out(self) -> None:
        self.show_value(None)
        self.line.setFocus()
        self.edited.emit()

    @Slot()
    def _ask_own(self) -> None:
        broader = self._look.term(self._vocabulary, self._within[-1]) if self._within else ""
        self.own.show()
        self.own.begin("" if self._within else self.line.text().strip(), broader)
        self.found.hide()  # after it has lost the keyboard, which would go elsewhere

    @Slot(str)
    def _add(self, words: str) -> None:
        labels = {self._look.words.language: words}
        broader = self._within[-1] if self._within else None
        self._session.command(
            self,
            partial(_added, vocabulary_id=self._vocabulary, labels=labels, broader=broader),
            self._show_added,
            touches=TERMS,
            otherwise=self._refuse,
        )

    def _show_added(self, added: _Added) -> None:
        code, own = added
        self._lists.hold(own)
        self._choose(code)

    def _refuse(self, error: HrdocError) -> None:
        self.own.notice.tell(self._look.tell(error), "fails")

    @Slot()
    def _leave(self) -> None:
        self.line.setFocus()
        self._put_away()

    def _put_away(self) -> None:
        self._within.clear()
        self.found.hide()
        self.own.hide()

    @Slot(QWidget, QWidget)
    def _follow_focus(self, _before: QWidget | None, now: QWidget | None) -> None:
        if now is not None and not self._has_focus(now):
            self._put_away()

    def _has_focus(self, now: QWidget | None) -> bool:
        return now is not None and (now is self or self.isAncestorOf(now))


def _added(
    book: Book, *, vocabulary_id: str, labels: dict[str, str], broader: str | None
) -> _Added:
    return add_term(book, vocabulary_id, labels, broader=broader).code, lists_of(book)
