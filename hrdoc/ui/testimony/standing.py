"""How the record stands: a draft or sealed, by whom and when, and sealing it in one step."""

from collections.abc import Callable
from dataclasses import replace
from datetime import datetime

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.opening import Sealed, Versions
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import clear, column
from hrdoc.ui.widgets.notice import Notice


class StandingBlock(QWidget):
    """A part of the margin; `seal` is called to sign what is written now, None where none may."""

    def __init__(self, look: Look, seal: Callable[[], None] | None, *, kind: str = "") -> None:
        super().__init__()
        self._look = look
        self._seal = seal
        self._kind = kind
        self._versions: Versions | None = None
        self.setObjectName("record-standing")
        self._lines = column(space=4, parent=self)

    def touch(self) -> None:
        """Say at once, when something is written on what is sealed, that it is a draft again."""
        if self._versions is not None and self._versions.state == "sealed":
            self.show_versions(replace(self._versions, state="changed"))

    def show_versions(self, versions: Versions) -> None:
        """Say how the record stands."""
        if versions == self._versions:
            return
        self._versions = versions
        look, say = self._look, self._look.say
        clear(self._lines)
        self._lines.addWidget(label(say("testimony-version"), "section"))
        state = label(state_word(look, versions.state, self._kind), wraps=True)
        state.setObjectName("record-state")
        self._lines.addWidget(state)
        if versions.conflict:
            self._warn(say("testimony-conflict"), "conflict")
        if versions.waiting:
            self._warn(say("testimony-waiting", count=versions.waiting), "waiting")
        # Those side by side look alike here; what tells them apart stands where one decides.
        for each in () if versions.conflict else versions.sealed:
            self._lines.addWidget(label(sealed_words(look, each), "soft", wraps=True))
        if versions.earlier > 0:
            earlier = say("testimony-earlier", count=versions.earlier)
            self._lines.addWidget(label(earlier, "soft"))
        if self._seal is not None and versions.state in {"draft", "changed"}:
            self._lines.addSpacing(8)
            sealing = button(say("testimony-seal"), self._seal, name="testimony-seal")
            sealing.setIcon(look.icon("stamp"))
            sealing.setToolTip(say("testimony-seal-tip"))
            self._lines.addWidget(sealing, 0, Qt.AlignmentFlag.AlignLeading)
            self._lines.addWidget(label(say("testimony-seal-help"), "soft", wraps=True))

    def _warn(self, words: str, name: str) -> None:
        warning = Notice(self._look, name=f"record-standing-{name}")
        self._lines.addWidget(warning)
        warning.tell(words, "caution")


def state_word(look: Look, state: str, kind: str = "") -> str:
    """The state of a record in words, which agree with its kind where a language asks."""
    return look.say(f"state-{state}", kind=kind)


def sealed_words(look: Look, sealed: Sealed) -> str:
    """Who sealed a version and when, in one line."""
    say = look.say
    who = {
        "self": say("sealed-by-self"),
        "contact": say("sealed-by-contact", name=sealed.name),
        "unknown": say("sealed-by-unknown"),
        "withheld": say("sealed-by-withheld"),
    }[sealed.by]
    when = moment(look, sealed.since)
    return dotted(look, (who, when, say("sealed-withdrawal") if sealed.withdrawn else ""))


def moment(look: Look, text: str) -> str:
    """A moment of RFC 3339 in the language of the window, "" for one that is not known."""
    try:
        return look.moment(datetime.fromisoformat(text))
    except ValueError:
        return ""
