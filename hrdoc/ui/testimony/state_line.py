"""How an account stands, said above it at all times, with the one act that belongs to that."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QAbstractButton, QWidget

from hrdoc.casebook.opening import Versions
from hrdoc.ui.look import Look
from hrdoc.ui.testimony.standing import moment, state_word
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.widgets.throwing import Throwing

_SEALED: Final = "sealed"
_CHANGED: Final = "changed"


class StateLine(QWidget):
    """`changing` when a sealed account shall be written on again, `leaving` when it shall not."""

    changing = Signal()
    leaving = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._state = ""
        say = look.say
        self.setObjectName("testimony-state")
        self._told = label("", "soft", wraps=True)
        self._told.setObjectName("testimony-state-told")
        self._change = button(say("testimony-change"), self.changing.emit, name="testimony-change")
        self._change.setIcon(look.icon("pencil"))
        self._change.setToolTip(say("testimony-change-tip"))
        self._leave = button(say("testimony-leave"), self.leaving.emit, name="testimony-leave")
        self._leave.setToolTip(say("testimony-leave-tip"))
        self.changes = Throwing(
            look,
            words=say("changes-discard"),
            asks=say("changes-discard-asks"),
            yes=say("changes-discard-yes"),
            name="changes-discard",
        )
        lines = column(space=4, parent=self)
        first = row(space=12)
        first.addWidget(self._told, 1)
        for act in (self._change, self._leave):
            first.addWidget(act, 0, Qt.AlignmentFlag.AlignTop)
            act.hide()
        lines.addLayout(first)
        lines.addWidget(self.changes)
        self.changes.hide()

    @property
    def text(self) -> str:
        """What is being said."""
        return self._told.text()

    def throw_after(self, last: QWidget) -> None:
        """Let Tab come to what throws something away after this control, not on the way to it."""
        for act in self.changes.findChildren(QAbstractButton):
            QWidget.setTabOrder(last, act)
            last = act

    def show_versions(self, versions: Versions, *, rests: bool, writable: bool) -> None:
        """Say how the account stands: `rests` when it is sealed and only read."""
        look, state = self._look, versions.state
        self._state = state
        self._told.setText(
            told_state(look, versions, rests=rests, writable=writable, kind="testimony")
        )
        self._change.setVisible(rests)
        self._leave.setVisible(writable and not rests and state == _SEALED)
        shown = writable and state == _CHANGED
        if not shown:
            self.changes.rest()
        self.changes.setVisible(shown)

    def touch(self) -> None:
        """Say at once, when something is written on a sealed account, that a new version begins."""
        if self._state == _SEALED:
            self._state = _CHANGED
            self._told.setText(self._look.say("testimony-begins-version"))
            self._leave.hide()
            self.changes.show()


def told_state(
    look: Look, versions: Versions, *, rests: bool, writable: bool, kind: str = ""
) -> str:
    """How a record stands, in a sentence; `rests` when it is sealed and only read."""
    say, state = look.say, versions.state
    when = moment(look, versions.sealed[0].since) if versions.sealed else ""
    if state == _SEALED:
        sealed = say("testimony-is-sealed", when=when) if when else say("testimony-is-sealed-once")
        more = say("testimony-is-final") if rests else say("testimony-is-written-on")
        return f"{sealed} {more}" if writable else sealed
    if state == _CHANGED and when:
        return say("testimony-is-changed", when=when)
    return state_word(look, state, kind)
