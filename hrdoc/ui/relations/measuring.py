"""How much room a record takes in a drawing of relations: its word, its line and its name.

A word or a name that is too long for one line takes two; what has no word stands closer.
"""

from collections.abc import Iterator
from dataclasses import replace
from typing import Final

from PySide6.QtGui import QFontMetrics

from hrdoc.casebook.relating import Node, Relations, Tie
from hrdoc.ui.look import Look
from hrdoc.ui.relations.names import Names, lines_of
from hrdoc.ui.relations.wording import beyond_words, tie_words, title_of
from hrdoc.ui.theme import tokens as sizes

ICON: Final = 16
PAD: Final = 8
ICON_GAP: Final = 6
NAME: Final = 24
NAME_LINE: Final = 19
"""Pixels from one line of a name to the next."""

WORD_LINE: Final = 17
"""Pixels from one line of a word to the next."""

_BARE: Final = 12
_WORD: Final = 23
"""Pixels from the top of a cell to its line, without a word and with one of one line."""

_BELOW_LINE: Final = 3
_MIDDLE: Final = 56
_MOST_LINES: Final = 2


class Measures:
    """The lines of words and names in cells of a width, and how high that makes them."""

    def __init__(self, look: Look, shown: Relations) -> None:
        self._look = look
        self.names = Names(look)
        self._metrics = QFontMetrics(look.font(sizes.LABEL))
        self._nodes = {node.key: node for node in shown.nodes}
        self.ties = {frozenset((tie.source, tie.target)): tie for tie in reversed(shown.ties)}
        self._titles = {node.key: title_of(look, node) for node in shown.nodes}
        self._words: dict[tuple[str, int], tuple[str, ...]] = {}
        self._heights: dict[tuple[str, int], int] = {}
        self._beyond: dict[str, tuple[str, int]] = {}

    def word(self, key: str, wide: int) -> tuple[str, ...]:
        """The lines of the word between a node and what it hangs on; none where nothing is said."""
        if (key, wide) not in self._words:
            node = self._nodes.get(key)
            tie = self.ties.get(frozenset((key, str(node.parent)))) if node else None
            room = wide - 2 * self._look.px(PAD)
            self._words[key, wide] = self._worded(tie, room) if tie and tie.roles else ()
        return self._words[key, wide]

    def name(self, node: Node, wide: int) -> tuple[str, ...]:
        """The lines of a name, in the middle or around it."""
        px = self._look.px
        room = wide - px(2 * PAD) - px(ICON) - px(ICON_GAP)
        taken = self.beyond(node)[1] + px(4) if node.more else 0
        name, is_middle = self._titles[node.key], not node.ring
        return self.names.lines(name, room, first=room - taken, bold=is_middle)

    def beyond(self, node: Node) -> tuple[str, int]:
        """The words that tell how many others hang on a node, and how wide they are."""
        if node.key not in self._beyond:
            words = beyond_words(self._look, node)
            self._beyond[node.key] = words, self._metrics.horizontalAdvance(words)
        return self._beyond[node.key]

    def across(self, tie: Tie, metrics: QFontMetrics, wide: int) -> tuple[str, ...]:
        """The lines of the word of a thin line."""
        key = f"{tie.source} {tie.target}", wide
        if key not in self._words:
            self._words[key] = lines_of(metrics, tie_words(self._look, tie, most=1), wide)
        return self._words[key]

    def line(self, key: str, wide: int) -> int:
        """How far below the top of a cell its line runs."""
        lines = len(self.word(key, wide))
        if not lines:
            return self._look.px(_BARE)
        return self._look.px(_WORD + WORD_LINE * (lines - 1))

    def height(self, key: str, wide: int) -> int:
        """How high the cell of a node is, or of the place that counts what is left out."""
        if (key, wide) not in self._heights:
            self._heights[key, wide] = self._height(key, wide)
        return self._heights[key, wide]

    def _height(self, key: str, wide: int) -> int:
        px, node = self._look.px, self._nodes.get(key)
        lines = len(self.name(node, wide)) if node else 1
        longer = px(NAME_LINE) * (lines - 1)
        if node is not None and not node.ring:
            return px(_MIDDLE) + longer
        return self.line(key, wide) + px(_BELOW_LINE + NAME + 2) + longer

    def _worded(self, tie: Tie, room: int) -> tuple[str, ...]:
        """Every word where two lines hold them, else the first, with or without all its acts."""
        lines: tuple[str, ...] = ()
        for words in self._said(tie):
            lines = lines_of(self._metrics, words, room, most=_MOST_LINES)
            if " ".join(lines).split() == words.split():
                break
        return lines

    def _said(self, tie: Tie) -> Iterator[str]:
        """The words of a line, the longest first; each is made only when it is asked for."""
        look, first = self._look, replace(tie, roles=tie.roles[:1])
        yield tie_words(look, tie)
        yield tie_words(look, tie, most=1, counts=False)
        if len(tie.roles) > 1:
            rest = look.say("relations-words-more", count=len(tie.roles) - 1)
            yield f"{tie_words(look, first)} {rest}"
        yield tie_words(look, first)
