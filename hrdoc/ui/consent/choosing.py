"""What the person allows: one of three ready consents, or line by line."""

from collections.abc import Mapping, Sequence
from typing import Final, Literal, TypeAlias

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QWidget

from hrdoc.casebook.consenting import (
    IDENTITY,
    PURPOSES,
    READY,
    Asking,
    Ready,
    Recipient,
    ready_of,
)
from hrdoc.records.consent import ALL, Grant
from hrdoc.ui.consent.lines import GrantLines
from hrdoc.ui.consent.terms import LabelledBox, TermBox
from hrdoc.ui.consent.wording import recipient_name
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row

Choice: TypeAlias = Ready | Literal["lines"]
CHOICES: Final[tuple[Choice, ...]] = (*READY, "lines")


class Choices(QWidget):
    """What the person decides; `changed` whenever another consent would come of it."""

    changed = Signal()
    replacing = Signal()
    """Whether what was allowed before ends was decided anew."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._ready: Mapping[Ready, tuple[Recipient, ...]] = {}
        self._offered: tuple[Recipient, ...] = ()
        self._stands = False
        say = look.say
        self.setObjectName("consent-choices")
        self._whole = column(space=8, parent=self)
        self._whole.addWidget(label(say("consent-question"), "section"))
        self._group = QButtonGroup(self)
        for choice in CHOICES:
            self._add(choice)
        self._who = LabelledBox(say("consent-to"), name="consent-to")
        self._what = TermBox(look, "purposes", say("consent-purpose"), name="consent-purpose")
        self.lines = GrantLines(look)
        self._replaces = QCheckBox(say("consent-replaces"))
        self._replaces.setObjectName("consent-replaces")
        self._replaced = label(say("consent-replaces-always"), "soft", wraps=True)
        for part in (self._who, self._what, self.lines, self._replaces, self._replaced):
            self._whole.addWidget(part)
        first = self._group.buttons()[0]
        first.setChecked(True)
        self.setFocusProxy(first)
        self._group.buttonClicked.connect(lambda _: self._choose())
        self._who.chosen.connect(self._take_recipient)
        self._what.chosen.connect(self.changed)
        self.lines.changed.connect(self._change_lines)
        self._replaces.toggled.connect(self.replacing)
        self._show()

    @property
    def choice(self) -> Choice:
        """Which of the four."""
        return CHOICES[max(0, self._group.checkedId())]

    @property
    def replaces(self) -> bool:
        """Whether what was allowed before ends with it."""
        return self._replaces.isChecked()

    def grants(self) -> list[Grant]:
        """What is allowed."""
        if self.choice == "lines":
            return self.lines.grants()
        place = self._who.box.currentIndex()
        if not 0 <= place < len(self._offered):
            return []
        party = self._offered[place]
        return [
            Grant(
                purpose=self._what.code or PURPOSES[party.class_][0],
                recipient_class=party.class_,
                party=party.fingerprint,
                identity=IDENTITY["court" if self.choice == "court" else "pseudonym"],
                scope=ALL,
                until=None,
            )
        ]

    def offer(self, found: Asking, grants: Sequence[Grant], *, replaces: bool) -> None:
        """Show whom the vault knows, whether something stands, and what is kept of the answers."""
        self._ready = found.ready
        self._stands = bool(found.standing)
        self.lines.offer(found.recipients)
        with QSignalBlocker(self), QSignalBlocker(self._replaces):
            self._replaces.setChecked(replaces)
            choice: Choice = ready_of(grants) or "lines"
            self._group.buttons()[CHOICES.index(choice)].setChecked(True)
            if choice == "lines":
                self.lines.show_grants(grants)
            self._show()
            if grants and choice != "lines":
                self._show_ready(grants[0])

    def _add(self, choice: Choice) -> None:
        radio = QRadioButton(self._look.say(f"consent-ready-{choice}"))
        radio.setObjectName(f"consent-ready-{choice}")
        means = label(self._look.say(f"consent-means-{choice}"), "soft", wraps=True)
        radio.setAccessibleDescription(means.text())
        self._group.addButton(radio, CHOICES.index(choice))
        one = column(space=0)
        one.addWidget(radio)
        below = row(space=0)
        below.addSpacing(self._look.px(26))
        below.addWidget(means, 1)
        one.addLayout(below)
        self._whole.addLayout(one)

    def _choose(self) -> None:
        before = self.grants_before_lines()
        self._show()
        if self.choice == "lines" and before and not self.lines.grants():
            self.lines.show_grants(before)
        self.changed.emit()

    def grants_before_lines(self) -> list[Grant]:
        """What was allowed by a ready consent, to go on from line by line."""
        place = self._who.box.currentIndex()
        if self.choice != "lines" or not 0 <= place < len(self._offered):
            return []
        party = self._offered[place]
        identity = IDENTITY["court" if party.class_ == "court" else "pseudonym"]
        purpose = self._what.code or PURPOSES[party.class_][0]
        return [Grant(purpose, party.class_, party.fingerprint, identity, ALL, None)]

    def _show(self) -> None:
        choice = self.choice
        self._offered = self._ready.get(choice, ()) if choice != "lines" else ()
        with QSignalBlocker(self._who.box):
            self._who.box.clear()
            for each in self._offered:
                self._who.box.addItem(recipient_name(self._look, each))
        for part in (self._who, self._what):
            part.setVisible(bool(self._offered))
        self.lines.setVisible(choice == "lines")
        self._show_purposes()
        self._show_replacing()

    def _show_replacing(self) -> None:
        keeps = not self.grants() and self.choice in {"keep", "lines"}
        self._replaces.setVisible(self._stands and not keeps)
        self._replaced.setVisible(self._stands and keeps)

    def _show_ready(self, grant: Grant) -> None:
        for place, each in enumerate(self._offered):
            if (each.class_, each.fingerprint) == (grant.recipient_class, grant.party):
                self._who.box.setCurrentIndex(place)
        self._show_purposes()
        offered = PURPOSES.get(grant.recipient_class, ())
        if grant.purpose in offered:
            self._what.box.setCurrentIndex(offered.index(grant.purpose))

    def _show_purposes(self) -> None:
        place = self._who.box.currentIndex()
        known = 0 <= place < len(self._offered)
        offered = PURPOSES[self._offered[place].class_] if known else ()
        before = self._what.code
        with QSignalBlocker(self._what):
            self._what.offer(offered)
            if before in offered:
                self._what.box.setCurrentIndex(offered.index(before))

    def _take_recipient(self) -> None:
        self._show_purposes()
        self.changed.emit()

    def _change_lines(self) -> None:
        self._show_replacing()
        self.changed.emit()
