"""The other ways to close a bundle, for who has no card: a key, a passphrase, or nothing at all."""

from typing import Final

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import (
    QButtonGroup,
    QFrame,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from hrdoc.casebook.addressed import MOST
from hrdoc.casebook.passphrases import PassphrasesDiffer, Secret
from hrdoc.ui.consent.terms import TermBox
from hrdoc.ui.export.ways import ToWhom, Way
from hrdoc.ui.form.text import SECRET
from hrdoc.ui.look import Look
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.keyboard_note import KeyboardNote
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.passphrase_field import PassphraseField

_WAYS: Final = (Way.PASSPHRASE, Way.AGE, Way.PLAIN)


class OtherWays(QFrame):
    """A panel; `changed` says that another recipient was described, `filled` that more is given."""

    changed = Signal()
    filled = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("export-other-ways")
        is_part(self, "card")
        say = look.say
        self._class = TermBox(
            look,
            "recipient-classes",
            say("export-way-class"),
            name="export-way-class",
            none=say("export-class-none"),
        )
        self._named = QLineEdit()
        self._ways = QButtonGroup(self)
        self._parts = {way: QWidget() for way in _WAYS}
        self._passphrase = PassphraseField(
            look, name="export-passphrase", says=say("export-passphrase")
        )
        self._again = PassphraseField(
            look, name="export-passphrase-again", says=say("export-passphrase-again")
        )
        self._age = QLineEdit()
        inside = column(space=8, edge=16, parent=self)
        inside.addWidget(label(say("export-other-ways"), "section"))
        inside.addWidget(self._class)
        self._add_named(inside)
        self._fill()
        for number, way in enumerate(_WAYS):
            choice = QRadioButton(say(f"export-way-{way.value}"))
            choice.setObjectName(f"export-way-{way.value}")
            self._ways.addButton(choice, number)
            inside.addWidget(choice)
            inside.addWidget(self._parts[way])
            self._parts[way].hide()
        self._ways.idToggled.connect(self._choose)
        self._class.chosen.connect(self.changed)
        for field in (self._passphrase, self._again):
            field.changed.connect(self.filled)
        for line in (self._named, self._age):
            line.textChanged.connect(self.filled)

    def whom(self) -> ToWhom | None:
        """Who is described, None until a way is chosen."""
        number = self._ways.checkedId()
        if number < 0 or not self._class.code:
            return None
        return ToWhom(
            _WAYS[number],
            class_=self._class.code,
            age=self._age.text().strip(),
            named=self._named.text().strip(),
        )

    def is_ready(self) -> bool:
        """Whether everything the chosen way needs was given."""
        whom = self.whom()
        if whom is None:
            return False
        if whom.way is Way.PASSPHRASE:
            return not (self._passphrase.is_empty or self._again.is_empty)
        return whom.way is Way.PLAIN or bool(whom.age)

    def take_secret(self) -> Secret | None:
        """The passphrase, to be wiped by whoever takes it; raises PassphrasesDiffer."""
        whom = self.whom()
        if whom is None or whom.way is not Way.PASSPHRASE:
            return None
        if not self._passphrase.secret.same_as(self._again.secret):
            raise PassphrasesDiffer
        self._again.clear()
        return self._passphrase.take()

    def forget(self) -> None:
        """Choose none of the ways."""
        self._ways.setExclusive(False)
        for choice in self._ways.buttons():
            choice.setChecked(False)
        self._ways.setExclusive(True)

    def _add_named(self, inside: QVBoxLayout) -> None:
        """Who receives it: no card tells it later, and somebody may have to be asked."""
        says = self._look.say("export-way-named")
        title = label(says, "label")
        title.setBuddy(self._named)
        self._named.setInputMethodHints(SECRET)
        self._named.setMaxLength(MOST)
        self._named.setObjectName("export-way-named")
        self._named.setAccessibleName(says)
        inside.addWidget(title)
        inside.addWidget(self._named)
        inside.addWidget(label(self._look.say("export-way-named-help"), "soft", wraps=True))

    def _choose(self, number: int, chosen: bool) -> None:  # noqa: FBT001 - a signal of Qt
        self._parts[_WAYS[number]].setVisible(chosen)
        if chosen:
            self.changed.emit()

    def _fill(self) -> None:
        say, look = self._look.say, self._look
        by_passphrase = column(space=4, parent=self._parts[Way.PASSPHRASE])
        for field in (self._passphrase, self._again):
            title = label(field.accessibleName(), "label")
            title.setBuddy(field)
            by_passphrase.addWidget(title)
            by_passphrase.addWidget(field)
        note = KeyboardNote(look, self._passphrase, self._again, name="export-keyboard")
        by_passphrase.addWidget(note)
        by_passphrase.addWidget(label(say("export-passphrase-help"), "soft", wraps=True))
        by_age = column(space=4, parent=self._parts[Way.AGE])
        title = label(say("export-age"), "label")
        title.setBuddy(self._age)
        self._age.setInputMethodHints(SECRET)
        self._age.setObjectName("export-age")
        self._age.setAccessibleName(say("export-age"))
        self._age.setLayoutDirection(Qt.LayoutDirection.LeftToRight)
        by_age.addWidget(title)
        by_age.addWidget(self._age)
        by_age.addWidget(label(say("export-age-help"), "soft", wraps=True))
        plain = column(space=4, parent=self._parts[Way.PLAIN])
        caution = Notice(look, name="export-plain-caution")
        plain.addWidget(caution)
        caution.tell(say("export-plain-caution"), "caution")
