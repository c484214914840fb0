"""Whose consent it is, under the title of every page that asks for one, shows it or ends it."""

from PySide6.QtWidgets import QLabel

from hrdoc.casebook.consent_whose import Whose
from hrdoc.ui.cases.wording import kind_word
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.labels import at_start, label


def whose_words(look: Look, whose: Whose) -> str:
    """Whose it is and what it is about, as far as that is known; never a name."""
    say, title = look.say, whose.title
    if not title and whose.kind:
        title = untitled(look, whose.kind, is_erased=whose.is_erased)
    if whose.pseudonym:
        return dotted(look, (say("consent-of", who=whose.pseudonym), title))
    return say("consent-of-record", about=title) if title else ""


def untitled(look: Look, kind: str, *, is_erased: bool) -> str:
    """What is said in place of a title: that there is none, or that it was destroyed here."""
    word = kind_word(look, kind)
    if is_erased:
        return look.say("consent-erased-untitled", kind=word)
    return look.say("record-untitled", kind=word)


def whose_line(look: Look, whose: Whose) -> QLabel:
    """One line that says it, hidden where nothing is known."""
    words = whose_words(look, whose)
    made = at_start(look, label(words, "soft", wraps=True))
    made.setObjectName("consent-whose")
    if not words:
        made.hide()
    return made
