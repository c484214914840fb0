"""The line above the acts of an event: one more, one more for the same people, one step back."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QWidget

from hrdoc.ui.events.acts_view import ActsView
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row


class ActsHead(QWidget):
    """Says what stands below it; the buttons are there while the event is written on."""

    begun = Signal()
    again = Signal()
    taken_back = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        say, accent = look.say, look.tokens.accent
        self._writable = False
        self._undo = button(say("form-undo"), self.taken_back.emit, name="act-undo", part="plain")
        self._undo.setIcon(look.icon("undo-2", accent))
        self._undo.setToolTip(say("act-undo"))
        self._same = button(say("act-again"), self.again.emit, name="act-again", part="plain")
        self._same.setIcon(look.icon("copy", accent))
        self._same.setToolTip(say("act-again-tip"))
        self.new = button(say("act-new"), self.begun.emit, name="act-new", part="primary")
        self.new.setIcon(look.icon("plus", look.tokens.on_accent))
        self.new.setToolTip(say("case-tip-new", what=say("act-new")))
        whole = column(space=4, parent=self)
        whole.addWidget(label(say("event-acts"), "section", wraps=True))
        acts = row(space=8)
        for each in (self.new, self._same, self._undo):
            acts.addWidget(each)
            each.hide()
        acts.addStretch(1)
        whole.addLayout(acts)

    def show_acts(self, acts: ActsView | None, *, writable: bool) -> None:
        """Offer what can be done with these acts, and that only while they may be changed."""
        self._writable = writable and acts is not None
        self.new.setVisible(self._writable)
        self.show_history(acts)

    def show_history(self, acts: ActsView | None) -> None:
        """Offer a step back where there is one, and the same people where there are any."""
        self._same.setVisible(self._writable and acts is not None and bool(acts.cards))
        self._undo.setVisible(self._writable and acts is not None and acts.can_undo)
