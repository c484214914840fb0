"""What is still missing before the one act of a page, beside its button: the words lead to it."""

from collections.abc import Callable, Sequence

from PySide6.QtWidgets import QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.widgets.elided_link import ElidedLink
from hrdoc.ui.widgets.layout import row


class Missing(QWidget):
    """Hidden while nothing is missing; shortened where there is no room for all of it.

    A button that is off cannot be reached by the keyboard: the link can, and is read aloud. `keeps`
    leaves its place empty while it is hidden, so that nothing below moves under somebody who types.
    """

    def __init__(self, look: Look, *, name: str, keeps: bool = False) -> None:
        super().__init__()
        self._look = look
        self._lead: Callable[[], object] | None = None
        self._link = ElidedLink("", self._go, name=name, says="", end=True)
        self._link.setIcon(look.icon("info", look.tokens.accent))
        line = row(space=0, parent=self)
        line.addWidget(self._link)
        if keeps:
            line.addStretch(1)  # on a line of its own it stands at the start of it
        policy = self.sizePolicy()
        policy.setRetainSizeWhenHidden(keeps)
        self.setSizePolicy(policy)
        self.hide()

    def tell(self, words: str, lead: Callable[[], object] | None) -> None:
        """Say what is missing and where it is asked for; "" and None for nothing."""
        self._link.show_words(words)
        self._lead = lead
        self.setVisible(bool(words))

    def tell_all(self, lacks: Sequence[tuple[str, QWidget]]) -> None:
        """Say all that is missing, and lead to the control that asks for the first of it."""
        if not lacks:
            self.tell("", None)
            return
        what = self._look.locale.createSeparatedList([words for words, _ in lacks])
        self.tell(self._look.say("unlock-needs", what=what), lacks[0][1].setFocus)

    def _go(self) -> None:
        if self._lead is not None:
            self._lead()
