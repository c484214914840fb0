"""The page of lists: every list, its terms below what is broader, and all that is known of one."""

from collections.abc import Callable, Iterable, Mapping
from functools import partial
from typing import Final

from PySide6.QtCore import QModelIndex, Qt, QTimer, Slot
from PySide6.QtWidgets import QFrame, QListWidget, QListWidgetItem, QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.terms import add_term, rename_term, retire_term
from hrdoc.errors import HrdocError
from hrdoc.records.terms import Listing
from hrdoc.records.vocabularies import Term
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.form.text import SECRET
from hrdoc.ui.lists import lists_of
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.vocabulary.details import TermDetails
from hrdoc.ui.vocabulary.field import TERMS
from hrdoc.ui.vocabulary.own_term import OwnTerm
from hrdoc.ui.vocabulary.reading import ListReader
from hrdoc.ui.vocabulary.rows import OneLine, TermRows
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.ending_list import EndingList
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row, scrolled
from hrdoc.ui.widgets.line import Line

_NAME: Final = Qt.ItemDataRole.UserRole
_MOST: Final = 200

_Changed = tuple[str, Mapping[str, Listing]]
"""The code that was changed, and what the vault adds to the lists since."""


class VocabulariesPage(Page):
    """Browse, search, and add terms of one's own."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        look, say = self.look, self.look.say
        self._listing: Listing | None = None
        self._asked = ""
        """What the words being written are for: a new term, a narrower one, another name."""
        self.lists = QListWidget()
        self.lists.setObjectName("vocabulary-lists")
        self.lists.setAccessibleName(say("vocabulary-title"))
        self.lists.setMaximumWidth(look.px(250))
        self.lists.setUniformItemSizes(True)
        self.lists.setFrameShape(QFrame.Shape.NoFrame)
        self.lists.setTextElideMode(Qt.TextElideMode.ElideRight)
        is_part(self.lists, "choices")
        self.line = Line()
        self.line.setObjectName("vocabulary-search")
        self.line.setAccessibleName(say("vocabulary-find"))
        self.line.setPlaceholderText(say("vocabulary-find"))
        self.line.setInputMethodHints(SECRET)
        self._rows = TermRows(look, self)
        self.terms = EndingList()
        self.terms.setObjectName("vocabulary-terms")
        self.terms.setAccessibleName(say("vocabulary-terms"))
        self.terms.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.terms.setItemDelegate(OneLine(look, self.terms))
        self.terms.setModel(self._rows)
        self._reader = ListReader(look, self)
        self.details = TermDetails(look)
        self.own = OwnTerm(look, name="vocabulary")
        self.own.hide()
        self._lay_out()
        self._connect()
        self._fill_lists()
        desk.name_place(self, (say("vocabulary-title"),))

    def regions(self) -> Iterable[QWidget]:
        """Lists, terms, and what is known of one."""
        return (self.lists, self.terms, self.details)

    def focus_first(self) -> None:
        """The lists."""
        self.lists.setFocus()

    def _lay_out(self) -> None:
        say = self.look.say
        middle = column(space=8)
        self._none = label("", "soft", wraps=True)
        self._none.setObjectName("vocabulary-none")
        words = say("vocabulary-own-ask")
        add = self._add = button(words, self._ask_new, name="vocabulary-add", part="plain")
        add.setIcon(self.look.icon("plus", self.look.tokens.accent))
        for each in (self.line, self._none):
            middle.addWidget(each)
        middle.addWidget(self.terms)
        middle.addWidget(self.own)
        middle.addWidget(add, 0, Qt.AlignmentFlag.AlignLeading)
        middle.addStretch(1)
        side = scrolled(self.details, name="vocabulary-about")
        side.setFixedWidth(self.look.px(340))
        beside = row(space=24)
        beside.addWidget(self.lists, 2)
        beside.addLayout(middle, 3)
        beside.addWidget(side)
        whole = column(space=12, edge=24, parent=self)
        whole.addWidget(label(say("vocabulary-title"), "title"))
        whole.addLayout(beside, 1)

    def _connect(self) -> None:
        self.lists.currentItemChanged.connect(self._show_list)
        self.line.textEdited.connect(self._search)
        self._reader.ready.connect(self._search)
        self.terms.selectionModel().currentChanged.connect(self._show_term)
        self.own.given.connect(self._give)
        self.own.left.connect(self._leave)
        self.details.rename_asked.connect(self._ask_rename)
        self.details.retire_asked.connect(self._retire)
        self.details.narrower_asked.connect(self._ask_narrower)
        self.session.changed.connect(self._hear)

    def _fill_lists(self) -> None:
        lists = self.look.lists
        known = [each for name in lists.ids() if (each := lists.vocabulary(name))]
        named = sorted((self.look.label(each.labels), each.id) for each in known)
        for words, name in named:
            item = QListWidgetItem(words)
            item.setData(_NAME, name)
            self.lists.addItem(item)
        names = [name for _, name in named]
        self.lists.setCurrentRow(names.index(self.place.part) if self.place.part in names else 0)

    @property
    def _name(self) -> str:
        return str(self.lists.currentIndex().data(_NAME) or "")

    @property
    def _term(self) -> Term | None:
        return self._rows.term(self.terms.currentIndex())

    @Slot()
    def _show_list(self) -> None:
        self.line.clear()
        self._leave()
        self._show_terms()
        self.desk.stand_at(self, Place("vocabularies", part=self._name))

    @Slot()
    def _search(self) -> None:
        self._show_terms()

    def _show_terms(self, code: str | None = None) -> None:
        """Show the tree, or what is found in it; stand on a term if it is there."""
        listing = self._listing = self.look.lists.listing(self._name)
        if listing is None:
            return
        self._add.setVisible(not listing.vocabulary.fixed)
        finder, typed = self.look.lists.finder(self._name), self.line.text().strip()
        if typed and finder is not None:
            self._reader.read(self._name)
            found = finder.find(typed, limit=_MOST, retired=True)
            self._rows.show_terms(listing, found, opens=False)
        else:
            self._rows.show_tree(listing)
        self._tell_none(listing)
        place = max(0, self._rows.row_of(code)) if code else 0
        self.terms.setCurrentIndex(self._rows.index(place))
        if self._rows.rowCount() == 0:
            self.details.show_nothing()

    def _tell_none(self, listing: Listing) -> None:
        """Where there is no term, say what can be done instead of showing an empty frame."""
        is_empty, say = self._rows.rowCount() == 0, self.look.say
        fixed = listing.vocabulary.fixed
        self._none.setText(say("vocabulary-nothing-fixed") if fixed else say("vocabulary-nothing"))
        self._none.setVisible(is_empty)
        self.terms.setVisible(not is_empty)

    @Slot(QModelIndex)
    def _show_term(self, index: QModelIndex) -> None:
        term = self._rows.term(index)
        if term is not None and self._listing is not None:
            self.details.show_term(self._listing, term)

    def _ask_new(self) -> None:
        self._ask("new", self.line.text().strip(), "")

    @Slot()
    def _ask_narrower(self) -> None:
        if term := self._term:
            self._ask("narrower", "", self.look.label(term.labels))

    @Slot()
    def _ask_rename(self) -> None:
        if term := self._term:
            self._ask("rename", self.look.label(term.labels), "")

    def _ask(self, what: str, words: str, below: str) -> None:
        self._asked = what
        self.own.show()
        self.own.begin(words, below, renames=what == "rename")
        QTimer.singleShot(0, self._see_term)  # the terms have less room from the next turn on

    @Slot()
    def _see_term(self) -> None:
        """Let the list stand at the term that is spoken of."""
        self.terms.scrollTo(self.terms.currentIndex())

    @Slot(str)
    def _give(self, words: str) -> None:
        term, labels = self._term, {self.look.words.language: words}
        if self._asked == "rename" and term is not None:
            every = {**term.labels, **labels}
            self._change(partial(_rename, name=self._name, code=term.code, labels=every))
        else:
            broader = term.code if self._asked == "narrower" and term is not None else None
            self._change(partial(_add, name=self._name, labels=labels, broader=broader))

    @Slot(bool)
    def _retire(self, retired: bool) -> None:  # noqa: FBT001 - a signal's argument
        if term := self._term:
            self._change(partial(_retire, name=self._name, code=term.code, retired=retired))

    def _change(self, change: Callable[[Book], _Changed]) -> None:
        self.session.command(
            self, change, self._show_changed, touches=TERMS, otherwise=self._refuse
        )

    def _show_changed(self, changed: _Changed) -> None:
        code, own = changed
        self.look.lists.hold(own)
        self._leave()
        self.line.clear()
        self._show_terms(code)
        self.terms.setFocus()

    def _refuse(self, error: HrdocError) -> None:
        self.own.notice.tell(self.look.tell(error), "fails")

    @Slot()
    def _leave(self) -> None:
        self.own.hide()

    @Slot(object)
    def _hear(self, _touched: object) -> None:
        self.session.query(self, lists_of, self._hold, latest="vocabulary")

    def _hold(self, own: Mapping[str, Listing]) -> None:
        """Show what came or was changed elsewhere, and stay where one stands."""
        self.look.lists.hold(own)
        term = self._term
        if self.look.lists.listing(self._name) != self._listing:
            self._show_terms(term.code if term else None)


def _add(book: Book, *, name: str, labels: dict[str, str], broader: str | None) -> _Changed:
    return add_term(book, name, labels, broader=broader).code, lists_of(book)


def _rename(book: Book, *, name: str, code: str, labels: dict[str, str]) -> _Changed:
    rename_term(book, name, code, labels)
    return code, lists_of(book)


def _retire(book: Book, *, name: str, code: str, retired: bool) -> _Changed:
    retire_term(book, name, code, retired=retired)
    return code, lists_of(book)
