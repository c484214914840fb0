"""All that a list says of one term: words, where it stands, when it holds, numbers of others."""

from collections.abc import Callable, Iterator
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLabel, QVBoxLayout, QWidget

from hrdoc.casebook.terms import OWN
from hrdoc.records.date_naming import in_digits
from hrdoc.records.terms import Listing, above
from hrdoc.records.vocabularies import Term
from hrdoc.ui.look import Look, directed, isolated
from hrdoc.ui.vocabulary.wording import article, mandates, origin_words, term_words, years
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.dotted import joined
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import clear, column
from hrdoc.ui.widgets.marked import Marked
from hrdoc.words import LANGUAGES

_COLUMNS: Final = ("huridocs", "sdg_16_10_1", "hrd_memorial")
_PLACE_KINDS: Final = ("place_kinds", "place-kinds")
"""A column that names terms of another list of ours."""


class TermDetails(QWidget):
    """What is known of a term; one of one's own can be renamed and put out of use."""

    rename_asked = Signal()
    retire_asked = Signal(bool)
    narrower_asked = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("vocabulary-details")
        self._lines = column(space=12, edge=16, parent=self)
        self._lines.setContentsMargins(16, 4, 16, 16)  # it begins where the lists beside it do

    def show_nothing(self) -> None:
        """Show no term."""
        clear(self._lines)

    def show_term(self, listing: Listing, term: Term) -> None:
        """Show a term of a list."""
        look, say = self._look, self._look.say
        clear(self._lines)
        title = label(term_words(look, listing, term), "title", wraps=True)
        title.setObjectName("vocabulary-term")
        self._lines.addWidget(at_start(look, title))
        if term.status:
            why = say("vocabulary-unverified-why")
            self._lines.addWidget(Marked(look, "triangle-alert", why))
        if term.note:
            self._lines.addWidget(at_start(look, label(self._note(listing, term), wraps=True)))
        for name, told in self._facts(listing, term):
            self._add(name, told)
        outside = tuple(self._outside(listing, term))
        for name, told in (*self._labels(term), *self._mandates(term)):
            self._add(name, told).setObjectName("vocabulary-elsewhere")
        if outside:
            self._lines.addWidget(label(say("vocabulary-outside"), "soft", wraps=True))
        for name, told in outside:
            self._add(name, told).setObjectName("vocabulary-elsewhere")
        self._lines.addLayout(self._buttons(listing, term))
        self._lines.addStretch(1)

    def _facts(self, listing: Listing, term: Term) -> Iterator[tuple[str, str]]:
        look, say = self._look, self._look.say
        broader = above(listing.vocabulary, term.code)
        wider = [isolated(term_words(look, listing, each)) for each in broader]
        if wider:
            yield say("vocabulary-broader"), joined(wider)
        if term.article:
            yield say("vocabulary-law"), article(look, term)
        if term.agency:
            yield say("vocabulary-agency"), look.term(listing.vocabulary.agencies, term.agency)
        if told := years(look, term):
            yield say("vocabulary-holds"), told
        column_name, list_name = _PLACE_KINDS
        if kind := term.crosswalk.get(column_name):
            yield say("vocabulary-outside-place-kinds"), look.term(list_name, kind)
        if told := origin_words(look, listing, term):
            yield say("vocabulary-origin"), told
        if term.retired:
            yield say("vocabulary-use"), say("vocabulary-retired")

    def _note(self, listing: Listing, term: Term) -> str:
        """What a list says of a term; the numbers of a shipped one in the window's digits."""
        words = self._look.label(term.note)
        if listing.origins.get(term.code) is not None:
            return words
        return in_digits(words, self._look.words.language)

    def _labels(self, term: Term) -> Iterator[tuple[str, str]]:
        """The words in the other languages of the program."""
        for language in LANGUAGES:
            if language != self._look.words.language and language in term.labels:
                yield self._look.say(f"language-{language}"), isolated(term.labels[language])

    def _mandates(self, term: Term) -> Iterator[tuple[str, str]]:
        """Who this is often reported to."""
        if codes := term.crosswalk.get("mandate"):
            yield self._look.say("vocabulary-outside-mandate"), mandates(self._look, codes)

    def _outside(self, listing: Listing, term: Term) -> Iterator[tuple[str, str]]:
        """The numbers and words of the lists of others, and whether anybody held them together."""
        say = self._look.say
        for name in _COLUMNS:
            if codes := term.crosswalk.get(name):
                told = isolated(codes)
                if name in listing.vocabulary.unchecked:
                    told = directed(self._look, say("vocabulary-unchecked-codes", codes=codes))
                yield say(f"vocabulary-outside-{name.replace('_', '-')}"), told

    def _add(self, name: str, told: str) -> QLabel:
        pair = column(space=2)
        pair.addWidget(at_start(self._look, label(name, "label")))
        shown = at_start(self._look, label(told, wraps=True))
        pair.addWidget(shown)
        self._lines.addLayout(pair)
        return shown

    def _buttons(self, listing: Listing, term: Term) -> QVBoxLayout:
        say, lines = self._look.say, column(space=4)
        acts: list[tuple[str, str, Callable[[], object]]] = []
        if not listing.vocabulary.fixed:
            acts += [("narrower", say("vocabulary-add-narrower"), self.narrower_asked.emit)]
        if listing.origins.get(term.code) == OWN:
            turn = self._unretire if term.retired else self._retire
            words = say("vocabulary-offer-again") if term.retired else say("vocabulary-retire")
            acts += [("rename", say("vocabulary-rename"), self.rename_asked.emit)]
            acts += [("retire", words, turn)]
        for name, words, act in acts:
            made = button(words, act, name=f"vocabulary-{name}", part="plain")
            lines.addWidget(made, 0, Qt.AlignmentFlag.AlignLeading)
        return lines

    def _retire(self) -> None:
        self.retire_asked.emit(True)  # noqa: FBT003 - a signal takes no names

    def _unretire(self) -> None:
        self.retire_asked.emit(False)  # noqa: FBT003 - a signal takes no names
