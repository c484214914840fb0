"""A link to another record: found by its name, or begun with one; an id is never seen."""

from functools import partial

from PySide6.QtCore import Slot

from hrdoc.casebook.book import Book
from hrdoc.casebook.linking import Candidate, add_named, candidate, find_to_link
from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.fields import Field
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.wording import icon_of, kind_word, place_of
from hrdoc.ui.form.chosen import Chosen
from hrdoc.ui.form.editor import Editor
from hrdoc.ui.form.given import Given
from hrdoc.ui.form.search_line import Offer, SearchLine
from hrdoc.ui.session import Touched
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.layout import clear, column
from hrdoc.ui.widgets.linked_words import linked_words

_NEW = "new:"


class LinkEditor(Editor):
    """The name of what is linked, which leads there, or a line to find it by."""

    def __init__(self, given: Given, field: Field, *, name: str, says: str) -> None:
        super().__init__()
        self._given = given
        self._look = given.look
        self._kinds = field.to
        self._name = name
        self._record: Json = None
        self._kind = field.to[0] if len(field.to) == 1 else ""
        self._writable = True
        place = self._look.say("form-find-record")
        self._search = SearchLine(self._look, name=name, says=says, place=place)
        self._search.typed.connect(self._find)
        self._search.chosen.connect(self._choose)
        self._place = column(space=0)
        whole = column(space=0, parent=self)
        whole.addLayout(self._place)
        whole.addWidget(self._search)
        self.setFocusProxy(self._search)

    def value(self) -> Json:
        """The id of the record."""
        return self._record

    def show_value(self, value: Json) -> None:
        """Show the name of a record; one that is not known here is asked for."""
        self._record = value
        self._show()
        if isinstance(value, str) and value not in self._given.names:
            self._given.desk.session.query(
                self, lambda book: candidate(book, RecordId(value)), self._learn, latest="name"
            )

    def set_writable(self, writable: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Let it be changed, or only read."""
        self._writable = writable
        self._search.setEnabled(writable)
        self._show()

    def _show(self) -> None:
        clear(self._place)
        self._search.clear()
        record = self._record
        self._search.setVisible(record is None)
        if not isinstance(record, str):
            return
        names = self._given.names
        leads = partial(self._go, RecordId(record)) if record in names else None
        words = linked_words(self._look, names, record)
        shown = Chosen(self._look, words, self._take_out, name=self._name, leads=leads)
        shown.out.setVisible(self._writable)
        self._place.addWidget(shown)

    @Slot(str)
    def _find(self, typed: str) -> None:
        kinds = self._kinds
        self._given.desk.session.query(
            self, lambda book: find_to_link(book, typed, kinds), self._offer, latest="found"
        )

    def _offer(self, found: tuple[Candidate, ...]) -> None:
        look = self._look
        offers = []
        for each in found:
            self._given.names[each.record] = words = self._words(each)
            told = words if self._kind else dotted(look, (words, kind_word(look, each.kind)))
            offers.append(Offer(each.record, told, icon_of(each.kind)))
        name = self._search.text
        for kind in self._begun() if name else ():
            told = look.say("form-begin-record", kind=kind_word(look, kind), name=name)
            offers.append(Offer(_NEW + kind, told, "plus"))
        self._search.offer(offers)

    def _begun(self) -> tuple[str, ...]:
        """The kinds a record can be begun of from here: those that a name is enough for."""
        return tuple(kind for kind in self._kinds if kind in shipped.KINDS and kind != "consent")

    @Slot(str)
    def _choose(self, value: str) -> None:
        if not value.startswith(_NEW):
            self._set(value)
            return
        kind, name, case = value.removeprefix(_NEW), self._search.text, self._given.case

        def begin(book: Book) -> Candidate:
            return add_named(book, kind, name, case)

        self._given.desk.session.command(
            self,
            begin,
            self._begin,
            touches=lambda made: Touched(frozenset({made.record}), frozenset({made.kind})),
        )

    def _begin(self, made: Candidate) -> None:
        self._given.names[made.record] = self._words(made)
        self._set(made.record)

    def _set(self, record: str) -> None:
        self._record = record
        self._show()
        self.edited.emit()

    def _learn(self, found: Candidate | None) -> None:
        if found is not None and found.record == self._record:
            self._given.names[found.record] = self._words(found)
            self._kind = found.kind
            self._show()

    def _words(self, found: Candidate) -> str:
        kind = kind_word(self._look, found.kind)
        return found.title or self._look.say("record-untitled", kind=kind)

    def _take_out(self) -> None:
        self._record = None
        self._show()
        self._search.setFocus()
        self.edited.emit()

    def _go(self, record: RecordId) -> None:
        self._given.desk.go(place_of(self._kind, record))
