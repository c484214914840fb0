"""A new passphrase, typed twice: its length in words, and whether both are the same."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.passphrases import (
    PassphrasesDiffer,
    Secret,
    Sufficiency,
    check_passphrase,
    length_of,
)
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.card import add_field
from hrdoc.ui.widgets.keyboard_note import KeyboardNote
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.passphrase_field import PassphraseField

_STATES = {
    Sufficiency.SHORT: "caution",
    Sufficiency.ENOUGH: "soft",
    Sufficiency.GOOD: "holds",
}


class NewPassphrase(QWidget):
    """Two fields; Enter in the second means that both are done.

    `replaces` tells that there is one already, and calls the first field the new passphrase.
    """

    submitted = Signal()
    changed = Signal()
    pasted = Signal()

    def __init__(self, look: Look, *, name: str, replaces: bool = False) -> None:
        super().__init__()
        say = look.say
        self._look = look
        self.setObjectName(name)
        says = say("unlock-new-other") if replaces else say("unlock-new-first")
        self._first = PassphraseField(look, name=f"{name}-first", says=says)
        self._again = PassphraseField(look, name=f"{name}-again", says=say("unlock-new-again"))
        self._length = Notice(look, name=f"{name}-length")
        self._same = Notice(look, name=f"{name}-same")
        form = column(space=4, parent=self)
        above = label(says, "label")
        above.setBuddy(self._first)
        form.addWidget(above)
        form.addWidget(self._first)
        form.addWidget(self._length)
        form.addSpacing(12)
        add_field(form, say("unlock-new-again"), self._again)
        form.addWidget(self._same)
        form.addWidget(KeyboardNote(look, self._first, self._again, name=f"{name}-keyboard"))
        self.setFocusProxy(self._first)
        for field in (self._first, self._again):
            field.changed.connect(self._measure)
            field.changed.connect(self.changed)
            field.pasted.connect(self.pasted)
        self._first.submitted.connect(lambda: self._again.setFocus(Qt.FocusReason.TabFocusReason))
        self._again.submitted.connect(self.submitted)
        self._measure()

    def take(self) -> Secret:
        """The passphrase, to be wiped by whoever takes it.

        Raises PassphrasesDiffer, PassphraseEmpty, PassphraseTooShort; the fields stay then.
        """
        if not self._first.secret.same_as(self._again.secret):
            raise PassphrasesDiffer
        check_passphrase(self._first.secret)
        self._again.clear()
        return self._first.take()

    def lacks(self) -> list[tuple[str, QWidget]]:
        """What it still needs to be taken, and the field that asks for it."""
        say = self._look.say
        if length_of(self._first.secret).sufficiency is Sufficiency.SHORT:
            return [(say("unlock-needs-long"), self._first)]
        if not self._first.secret.same_as(self._again.secret):
            return [(say("unlock-needs-again"), self._again)]
        return []

    def clear(self) -> None:
        """Wipe both."""
        self._first.clear()
        self._again.clear()

    @Slot()
    def _measure(self) -> None:
        say = self._look.say
        first, again = self._first.secret, self._again.secret
        if self._first.is_empty:
            self._length.tell(say("unlock-length-hint"))
        else:
            length = length_of(first)
            self._length.tell(
                say(
                    f"unlock-length-{length.sufficiency}",
                    characters=length.characters,
                    number=self._look.number(length.characters),
                ),
                _STATES[length.sufficiency],
            )
        if len(again) < len(first) or self._first.is_empty:
            self._same.clear()
        elif first.same_as(again):
            self._same.tell(say("unlock-again-same"), "holds")
        else:
            self._same.tell(say("unlock-again-differs"), "caution")
