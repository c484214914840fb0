"""What ends with a consent, or what ended with it: the records, and the files that support them."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtWidgets import QVBoxLayout

from hrdoc.casebook.reading import Listed
from hrdoc.casebook.withdrawing import Withdrawing
from hrdoc.ui.consent.title_list import add_titles, bulleted
from hrdoc.ui.look import Look, directed
from hrdoc.ui.widgets.labels import label

_COUNTED: Final = ("testimony", "evidence")


def add_what_ends(look: Look, lines: QVBoxLayout, found: Withdrawing) -> None:
    """A list of what ends; of what was deleted since then nothing is left but its number."""
    say = look.say
    if found.consents:
        lines.addWidget(label(say("withdrawal-ends"), "section"))
        ending = len(found.covers) + len(found.follows)
        lines.addWidget(label(say("withdrawal-does", count=ending), wraps=True))
    elif found.covers or found.erased:
        lines.addWidget(label(say("withdrawal-ended"), wraps=True))
    erased = frozenset(each.record for each in found.erased)
    covers = [each for each in found.covers if each.record not in erased]
    follows = [each for each in found.follows if each.record not in erased]
    if found.erased:
        lines.addWidget(bulleted(look, _gone(look, found.erased)))
    add_titles(look, lines, covers)
    if follows:
        count = len(follows)
        files = say("withdrawal-follows", count=count)
        if not found.consents:
            files = say("withdrawal-followed", count=count)
        lines.addWidget(label(files, wraps=True))
        add_titles(look, lines, follows)


def _gone(look: Look, records: Sequence[Listed]) -> str:
    """How many of each kind were deleted."""
    counts = {kind: sum(each.kind == kind for each in records) for kind in _COUNTED}
    rest = len(records) - sum(counts.values())
    told = [look.say(f"withdrawal-count-{kind}", count=n) for kind, n in counts.items() if n]
    if rest:
        told.append(look.say("withdrawal-count-others", count=rest))
    return directed(look, look.say("withdrawal-gone", what=look.locale.createSeparatedList(told)))
