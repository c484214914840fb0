"""How a record stands, said above it at all times, with the one act that belongs to that.

A sealed record is read until somebody says that they change it, by the same words and the same key
wherever it is opened.
"""

from typing import Final

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QWidget

from hrdoc.casebook.opening import Versions
from hrdoc.ui.look import Look
from hrdoc.ui.testimony import keys
from hrdoc.ui.testimony.standing import moment, state_word
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.widgets.throwing import Throwing

CHANGING: Final = keys.CHANGING.toString(QKeySequence.SequenceFormat.NativeText)
_SEALED: Final = "sealed"
_CHANGED: Final = "changed"


class StateRow(QWidget):
    """`changing` when it shall be written on, `leaving` when it shall be read, `asking` anew."""

    changing = Signal()
    leaving = Signal()
    asking = Signal()
    """Somebody shall be asked again, where a sealed record is what somebody agreed to."""

    def __init__(self, look: Look, *, ends: bool, kind: str = "") -> None:
        """`ends` where a draft is read too until it is to be edited; `kind` where words agree."""
        super().__init__()
        self._look = look
        self._ends = ends
        self._kind = kind
        self._state = ""
        self._agreed = False
        say = look.say
        self._told = label("", "soft", wraps=True)
        self._told.setObjectName("record-head-state")
        self._change = button("", self._begin, name="record-edit")
        self._leave = button("", self.leaving.emit, name="record-done")
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

    def attach(self, page: QWidget, *fields: QWidget) -> None:
        """Let the key that changes work in a page, also in its fields that are only read."""
        QShortcut(keys.CHANGING, page).activated.connect(self._begin_by_key)
        for field in fields:
            field.installEventFilter(self)

    def throw_after(self, last: QWidget) -> None:
        """Let Tab come to what throws something away after this control, not on the way to it."""
        for act in self.changes.findChildren(QAbstractButton):
            QWidget.setTabOrder(last, act)
            last = act

    @property
    def rests(self) -> bool:
        """Whether it may be written on and is only read."""
        return not self._change.isHidden()

    def show_versions(self, versions: Versions, *, writable: bool, edits: bool) -> None:
        """Say how the record stands: `edits` while somebody writes on it."""
        say, state = self._look.say, versions.state
        self._state = state
        sealed = state == _SEALED
        rests = sealed and not edits
        self._told.setText(self._tell(versions, rests=rests, writable=writable))
        self._change.setVisible(writable and not edits and (sealed or self._ends))
        self._leave.setVisible(edits and (sealed or self._ends))
        self._leave.setText(say("testimony-leave") if sealed else say("record-done"))
        self._leave.setToolTip(say("testimony-leave-tip") if sealed else "")
        self._name_change(sealed=sealed)
        changed = writable and state == _CHANGED
        if not changed:
            self.changes.rest()
        self.changes.setVisible(changed)

    def ask_again(self, *, agreed: bool) -> None:
        """Offer to ask somebody again where it is sealed what they agreed to."""
        self._agreed = agreed
        self._name_change(sealed=self._state == _SEALED)

    def touch(self) -> None:
        """Say at once, when something is written on a sealed record, that a new version begins."""
        if self._state == _SEALED:
            self._state = _CHANGED
            self._told.setText(self._look.say("testimony-begins-version"))
            self._leave.setText(self._look.say("record-done"))
            self._leave.setToolTip("")
            self._leave.setVisible(self._ends)
            self.changes.show()

    def enter(self) -> None:
        """Put the keyboard to the act."""
        self._change.setFocus(Qt.FocusReason.OtherFocusReason)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """A field that is only read claims no key: some systems end a line with Ctrl+E."""
        if self.rests and event.type() is QEvent.Type.ShortcutOverride:
            event.ignore()
            return True
        return super().eventFilter(watched, event)

    def _tell(self, versions: Versions, *, rests: bool, writable: bool) -> str:
        """How the record stands, in a sentence; `rests` when it is sealed and only read."""
        look, say, state = self._look, self._look.say, versions.state
        when = moment(look, versions.sealed[0].since) if versions.sealed else ""
        if state == _SEALED:
            sealed = (
                say("testimony-is-sealed", when=when) if when else say("testimony-is-sealed-once")
            )
            more = say("testimony-is-final") if rests else say("testimony-is-written-on")
            asks = rests and self._agreed  # what somebody agreed to is asked anew, not changed
            return f"{sealed} {more}" if writable and not asks else sealed
        if state == _CHANGED and when:
            return say("testimony-is-changed", when=when)
        return state_word(look, state, self._kind)

    def _name_change(self, *, sealed: bool) -> None:
        say, look = self._look.say, self._look
        asks = sealed and self._agreed
        change = say("testimony-change") if sealed else say("record-edit")
        self._change.setText(say("consent-ask-again") if asks else change)
        self._change.setIcon(look.icon("hand-heart" if asks else "pencil"))
        self._change.setToolTip(say("testimony-change-tip") if sealed and not asks else "")

    def _begin(self) -> None:
        asks = self._agreed and self._state == _SEALED
        (self.asking if asks else self.changing).emit()

    def _begin_by_key(self) -> None:
        if self.rests:
            self.changing.emit()
