"""The path to where one is: its outer parts are pressed to go there, the last one is only read."""

from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QSizePolicy, QWidget

from hrdoc.ui.desk.page import Place
from hrdoc.ui.look import Look, directed, isolated
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.elided import Elided
from hrdoc.ui.widgets.elided_link import ElidedLink
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import clear, row
from hrdoc.ui.widgets.tips import plain_tip
from hrdoc.ui.widgets.trail import POINTER

WIDEST: Final = 260
"""Pixels of one outer part, at 100 %; a longer title is shortened in its middle."""


class Trail(QWidget):
    """From the outermost part inwards; `went` gives the place of one that was pressed."""

    went = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._shown: tuple[Sequence[str], Sequence[Place]] = ((), ())
        self.way: tuple[Sequence[str], Sequence[Place]] = ((), ())
        """The parts that are shown, and the places of the outer ones."""
        self.setObjectName("desk-trail")
        self._parts = row(space=4)
        self._here = Elided()  # however long the way is, what stands after it keeps its place
        self._here.setObjectName("desk-trail-here")
        is_part(self._here, "soft")
        line = row(space=4, parent=self)
        line.addLayout(self._parts)
        line.addWidget(self._here, 1)

    def text(self) -> str:
        """What is read of the whole path."""
        return f" {POINTER} ".join((*self._shown[0], self._here.text()))

    def clear(self) -> None:
        """Show no path."""
        self.show_way((), ())

    def show_way(self, parts: Sequence[str], ways: Sequence[Place]) -> None:
        """Show the parts; `ways` are the places of all but the last, as far as they have any."""
        self.way = (tuple(parts), tuple(ways))
        self._here.setText(directed(self._look, isolated(parts[-1])) if parts else "")
        self._here.setToolTip(plain_tip(parts[-1]) if parts else "")
        outer = (tuple(parts[:-1]), tuple(ways))
        if outer == self._shown:
            return
        self._shown = outer
        clear(self._parts)
        for number, words in enumerate(outer[0]):
            self._parts.addWidget(self._part(number, words, outer[1][number : number + 1]))
            self._parts.addWidget(label(directed(self._look, POINTER), "soft"))

    def _part(self, number: int, words: str, way: Sequence[Place]) -> QWidget:
        if not way:
            return label(directed(self._look, isolated(words)), "soft")
        go = partial(self.went.emit, way[0])
        made = ElidedLink(words, go, name=f"desk-trail-{number}", says=words)
        made.setMaximumWidth(self._look.px(WIDEST))
        made.setSizePolicy(QSizePolicy.Policy.Maximum, QSizePolicy.Policy.Fixed)
        return made
