"""The people of an account in its margin: a handle each, their role, and what is still to ask."""

from functools import partial
from typing import Final

from PySide6.QtCore import Qt, QTimer, Signal, Slot
from PySide6.QtWidgets import QWidget

from hrdoc.ui.look import Look, isolated
from hrdoc.ui.testimony import blocks
from hrdoc.ui.testimony.account import Account
from hrdoc.ui.testimony.handles import Handle
from hrdoc.ui.testimony.mention_offers import role_word
from hrdoc.ui.testimony.paragraphs import HANDLES
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.elided_link import ElidedLink
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import clear, column
from hrdoc.ui.widgets.tips import plain_tip

_PAUSE: Final = 400
"""Milliseconds after which a change of the text is looked at."""


class PeopleBlock(QWidget):
    """Everybody who appears; `asked` names the handle somebody wants to see."""

    asked = Signal(str)

    def __init__(self, look: Look, account: Account) -> None:
        super().__init__()
        self._look = look
        self._account = account
        self._told: list[tuple[Handle, str, bool, bool]] | None = None
        self._asks = False
        self.setObjectName("testimony-people")
        whole = column(space=4, parent=self)
        whole.addWidget(label(look.say("paragraph-people-title"), "section"))
        self._lines = column(space=0)
        whole.addLayout(self._lines)
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(_PAUSE)
        self._soon.timeout.connect(self.refresh)
        self._at_once = QTimer(self)  # once the handle of who came stands in the text
        self._at_once.setSingleShot(True)
        self._at_once.setInterval(0)
        self._at_once.timeout.connect(self.refresh)
        account.document().contentsChanged.connect(self._soon.start)
        account.people.shown.connect(self._soon.start)
        account.people.edited.connect(self._at_once.start)
        account.loaded.connect(self.refresh)
        self.refresh()

    def stands(self, name: str) -> bool:
        """Whether a handle stands in the text, with one of its paragraphs, or for who speaks."""
        people = self._account.people
        speaks = bool(people.speaker) and people.of(people.speaker) == people.named(name)
        return speaks or name in _named(self._account)

    @Slot()
    def refresh(self) -> None:
        """Show everybody as they are now."""
        if self._account.is_loading:
            return
        named = _named(self._account)
        people = self._account.people
        told = [
            (each, self._words(each), each.name in named, each.person == people.speaker)
            for each in people.handles
        ]
        if told == self._told and people.writable == self._asks:
            return
        self._told, self._asks = told, people.writable
        clear(self._lines)
        say = self._look.say
        if not told:
            self._lines.addWidget(label(say("paragraph-people-none"), "soft", wraps=True))
        for handle, words, stands, speaks in told:
            line = ElidedLink(
                words,
                partial(self.asked.emit, handle.name),
                name=f"person-{handle.name}",
                says=words,
                end=True,
            )
            line.setAccessibleDescription(say("paragraph-person-tip"))
            means = say("paragraph-person-handle-tip", handle=handle.name)
            line.setToolTip(plain_tip(f"{words}\n{means}"))
            self._lines.addWidget(line, 0, Qt.AlignmentFlag.AlignLeading)
            line.show()
            if speaks and handle.person:
                continue  # who speaks need not stand in their own words, and said their name
            if not stands:
                self._lines.addWidget(_below(say("paragraph-person-gone")))
            elif handle.person and not handle.text("name_known"):
                self._ask_name(handle.name)

    def _ask_name(self, handle: str) -> None:
        """Ask how a name became known; where nothing is written, say that it is not said."""
        say = self._look.say
        if not self._asks:
            self._lines.addWidget(_below(say("paragraph-person-unsaid")))
            return
        words, act = say("paragraph-person-ask"), partial(self.asked.emit, handle)
        asking = button(words, act, name=f"person-{handle}-ask", part="chip")
        asking.setAccessibleName(f"{isolated(handle)}: {words}")
        self._lines.addWidget(asking, 0, Qt.AlignmentFlag.AlignLeading)
        self._lines.addSpacing(self._look.px(8))

    def _words(self, handle: Handle) -> str:
        """The handle, what somebody is called where they have a record, and their role."""
        known = self._account.people.who(handle)
        called = known.called if known else ""
        return dotted(self._look, (handle.name, called, role_word(self._look, handle.role)))


def _below(words: str) -> QWidget:
    told = label(words, "soft", wraps=True)
    told.setContentsMargins(8, 0, 8, 4)
    return told


def _named(account: Account) -> set[str]:
    """The handles that any paragraph says or keeps."""
    found: set[str] = set()
    for block in blocks.blocks(account.document()):
        kept = blocks.more_of(block).get(HANDLES)
        found.update(str(one) for one in (kept if isinstance(kept, list) else []))
        found.update(account.people.mentions.names(block.text()))
    return found
