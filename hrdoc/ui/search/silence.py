"""What the search page says where there is nothing to list: what can be asked, or asked instead."""

from collections.abc import Sequence
from dataclasses import replace
from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.searching import SearchRequest
from hrdoc.ui.look import Look
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.flow import Flow
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import clear, column
from hrdoc.ui.widgets.tips import plain_tip

TIPS: Final = ("everything", "spelling", "beginning", "phrase", "names")
ADVICE: Final = ("filters", "fewer", "beginning", "spelling")
_SHOWN: Final = 8
_ROOM: Final = 240
_LONGEST: Final = 60


class Start(QWidget):
    """Nothing is asked yet: what can be found, and the searches that are kept."""

    asked = Signal(object)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("search-start")
        lines = column(space=8, parent=self)
        lines.setContentsMargins(0, 24, 0, 0)
        lines.addWidget(label(look.say("search-start"), "section"))
        for tip in TIPS:
            lines.addWidget(_narrow(look, look.say(f"search-tip-{tip}")))
        self._title = label(look.say("search-kept"), "section")
        lines.addSpacing(16)
        lines.addWidget(self._title)
        chips = QWidget()
        self._chips = Flow(chips)
        lines.addWidget(chips)
        lines.addStretch(1)
        self.show_kept(())

    def show_kept(self, kept: Sequence[tuple[str, SearchRequest]]) -> None:
        """Show the kept searches, to be run by a click."""
        clear(self._chips)
        self._title.setVisible(bool(kept))
        for number, (name, request) in enumerate(kept[:_SHOWN]):
            self._chips.addWidget(self._chip(number, name, request))

    def _chip(self, number: int, name: str, request: SearchRequest) -> QWidget:
        chip = button(
            "",
            lambda: self.asked.emit(request),
            name=f"search-start-run-{number}",
            part="chip",
        )
        room = self._look.px(_ROOM)
        shown = chip.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
        chip.setText(shown.replace("&", "&&"))
        chip.setAccessibleName(self._look.say("search-kept-run", name=name))
        chip.setToolTip(plain_tip(name))
        return chip


class NothingFound(QWidget):
    """Nothing was found: what else can be tried with what was asked."""

    unfiltered = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("search-nothing")
        lines = column(space=8, parent=self)
        lines.setContentsMargins(0, 24, 0, 0)
        self._title = at_start(look, label("", "section", wraps=True))
        self._title.setObjectName("search-nothing-for")
        lines.addWidget(self._title)
        self._advice = {each: _narrow(look, look.say(f"search-nothing-{each}")) for each in ADVICE}
        for each in self._advice.values():
            lines.addWidget(each)
        self._clear = button(
            look.say("search-filter-clear"), self.unfiltered.emit, name="search-nothing-clear"
        )
        lines.addSpacing(8)
        lines.addWidget(self._clear, 0, Qt.AlignmentFlag.AlignLeading)
        lines.addStretch(1)

    def show_request(self, request: SearchRequest) -> None:
        """Say for what nothing was found, and only what can help there."""
        text = " ".join(request.text.split())
        filtered = replace(request, text="") != SearchRequest()
        say = self._look.say
        shown = text if len(text) <= _LONGEST else f"{text[:_LONGEST]} …"
        self._title.setText(
            say("search-found-nothing", words=shown) if text else say("search-nothing")
        )
        self._advice["fewer"].setVisible(" " in text)
        for each in ("beginning", "spelling"):
            self._advice[each].setVisible(bool(text))
        self._advice["filters"].setVisible(filtered)
        self._clear.setVisible(filtered)


def _narrow(look: Look, sentence: str) -> QWidget:
    made = label(sentence, "soft", wraps=True)
    made.setMaximumWidth(look.px(FORM_WIDTH + 80))
    return made
