"""One term of a vocabulary, looked up by its words."""

from typing import Final

from PySide6.QtCore import Slot

from hrdoc.ijson import Json
from hrdoc.records import shipped
from hrdoc.records.folding import fold
from hrdoc.ui.form.chosen import Chosen
from hrdoc.ui.form.editor import Editor
from hrdoc.ui.form.search_line import Offer, SearchLine
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.layout import clear, column
from hrdoc.ui.widgets.record_lines import code_word

_MOST: Final = 40


class TermEditor(Editor):
    """The chosen term, or a line to find one."""

    def __init__(self, look: Look, vocabulary: str, *, name: str, says: str) -> None:
        super().__init__()
        self._look = look
        self._vocabulary = vocabulary
        self._name = name
        self._code: Json = None
        self._writable = True
        self._search = SearchLine(look, name=name, says=says, place=look.say("form-find-term"))
        self._search.typed.connect(self._find)
        self._search.chosen.connect(self._choose)
        self._place = column(space=0)
        whole = column(space=0, parent=self)
        whole.addLayout(self._place)
        whole.addWidget(self._search)
        self.setFocusProxy(self._search)

    def value(self) -> Json:
        """The code of the term."""
        return self._code

    def show_value(self, value: Json) -> None:
        """Show the words of a code."""
        self._code = value
        clear(self._place)
        self._search.clear()
        self._search.setVisible(value is None)
        if value is not None:
            words = code_word(self._look, self._vocabulary, str(value))
            shown = Chosen(self._look, words, self._take_out, name=self._name)
            shown.out.setVisible(self._writable)
            self._place.addWidget(shown)

    def set_writable(self, writable: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Let it be changed, or only read."""
        self._writable = writable
        self._search.setEnabled(writable)
        self.show_value(self._code)

    @Slot(str)
    def _find(self, typed: str) -> None:
        vocabulary = shipped.vocabularies().get(self._vocabulary)
        wanted, offers = fold(typed)[0].strip(), list[Offer]()
        for term in vocabulary.terms.values() if vocabulary else ():
            if not wanted or any(wanted in fold(each)[0] for each in term.labels.values()):
                offers.append(Offer(term.code, self._look.label(term.labels)))
            if len(offers) == _MOST:
                break
        self._search.offer(offers)

    @Slot(str)
    def _choose(self, code: str) -> None:
        self.show_value(code)
        self.edited.emit()

    def _take_out(self) -> None:
        self.show_value(None)
        self._search.setFocus()
        self.edited.emit()
