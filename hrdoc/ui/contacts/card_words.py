"""A fingerprint to be read aloud: its words, numbered, then its groups of digits and letters."""

from typing import Final

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QLabel, QWidget

from hrdoc.casebook.contacts import CardView
from hrdoc.ui.look import Look, isolated
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column

COLUMNS: Final = 4
"""Words in a line: as many as one reads to somebody in one breath."""

_LEFT: Final = Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignAbsolute


class FingerprintWords(QWidget):
    """Words and groups in one block that runs from left to right, as Latin letters do.

    It stands where a line of the page begins, whichever way the page runs.
    """

    def __init__(self, look: Look, words: str, groups: str = "", *, name: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        block = QWidget()
        block.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        block.setAccessibleName(words)
        lines = column(space=8, parent=block)
        lines.addLayout(_grid(look, words.split()))
        if groups:
            shown = label(isolated(groups), "soft", wraps=True)
            shown.setAlignment(_LEFT)
            shown.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
            lines.addWidget(shown)
        place = QHBoxLayout(self)
        place.setContentsMargins(0, 0, 0, 0)
        place.addWidget(block)
        place.addStretch(1)


class CardWords(FingerprintWords):
    """The fingerprint of one card, in two spellings."""

    def __init__(self, look: Look, card: CardView, *, name: str) -> None:
        super().__init__(look, card.words, card.groups, name=name)


def _grid(look: Look, words: list[str]) -> QGridLayout:
    grid = QGridLayout()
    grid.setHorizontalSpacing(look.px(8))
    grid.setVerticalSpacing(look.px(4))
    for place, word in enumerate(words):
        line, at = divmod(place, COLUMNS)
        number = label(look.number(place + 1), "soft")
        number.setAlignment(Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignAbsolute)
        number.setMinimumWidth(look.px(20))
        grid.addWidget(number, line, 2 * at)
        grid.addWidget(_word(look, word), line, 2 * at + 1)
    return grid


def _word(look: Look, word: str) -> QLabel:
    shown = label(isolated(word))
    shown.setAlignment(_LEFT)
    shown.setMinimumWidth(look.px(84))
    return shown
