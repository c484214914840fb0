"""Records by their titles and kinds, a few of them one by one and of the others their number."""

from collections.abc import Iterator, Sequence
from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QVBoxLayout, QWidget

from hrdoc.casebook.reading import Listed
from hrdoc.records import shipped
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import row

SHOWN: Final = 6
_BULLET: Final = "\u2022"


def add_titles(look: Look, lines: QVBoxLayout, records: Sequence[Listed]) -> None:
    """A line with a bullet for each of the first records, and one for the rest."""
    for words in title_lines(look, records):
        lines.addWidget(bulleted(look, words))


def bulleted(look: Look, words: str) -> QWidget:
    """One line of a list."""
    one = QWidget()
    line = row(space=8, parent=one)
    mark = label(_BULLET)
    line.addWidget(mark, 0, Qt.AlignmentFlag.AlignTop)
    line.addWidget(at_start(look, label(words, wraps=True)), 1)
    return one


def title_lines(look: Look, records: Sequence[Listed]) -> Iterator[str]:
    """A line for each of the first records, and one for the rest."""
    for each in records[:SHOWN]:
        known = each.kind in shipped.KINDS
        kind = look.label(shipped.form(each.kind).labels) if known else ""
        title = each.title or look.say("consent-untitled")
        yield dotted(look, (title, kind))
    if len(records) > SHOWN:
        yield look.say("withdrawal-more", count=len(records) - SHOWN)
