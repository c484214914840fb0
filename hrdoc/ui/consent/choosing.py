"""What the person allows: one of three ready consents, or line by line."""

from collections.abc import Callable, Mapping, Sequence
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
from hrdoc.ijson import Json
from hrdoc.records.consent import ALL, Grant
from hrdoc.ui.consent.lines import GrantLines
from hrdoc.ui.consent.purpose_chips import PurposeChips
from hrdoc.ui.consent.telling import Before
from hrdoc.ui.consent.terms import LabelledBox
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
        self._ready: Mapping[Choice | None, tuple[Recipient, ...]] = {}
        self._offered: tuple[Recipient, ...] = ()
        self._stands = False
        self._confirms = False  # the only one who is known is offered, and not yet confirmed
        say = look.say
        self.setObjectName("consent-choices")
        self._whole = column(space=8, parent=self)
        self._whole.addWidget(label(say("consent-question"), "section"))
        self._group = QButtonGroup(self)
        for choice in CHOICES:
            self._add(choice)
        self._who = LabelledBox(say("consent-to"), name="consent-to")
        self._who.box.setPlaceholderText(say("consent-choose"))
        self._confirm = label(say("consent-to-confirm"), "soft", wraps=True)
        self._confirm.setObjectName("consent-to-confirm")
        self._what = PurposeChips(look)
        self.lines = GrantLines(look)
        self._replaces = QCheckBox(say("consent-replaces"))
        self._replaces.setObjectName("consent-replaces")
        self._replaced = label(say("consent-replaces-always"), wraps=True)
        parts = (self._who, self._confirm, self._what, self.lines, self._replaces, self._replaced)
        for part in parts:
            self._whole.addWidget(part)
        self.setFocusProxy(self._group.buttons()[0])
        self._group.buttonClicked.connect(lambda _: self._choose())
        self._who.chosen.connect(self._take_recipient)
        self._what.chosen.connect(self._take_purpose)
        self.lines.changed.connect(self._change_lines)
        self._replaces.toggled.connect(self.replacing)
        self._show()

    @property
    def choice(self) -> Choice | None:
        """Which of the four, None while nobody chose."""
        place = self._group.checkedId()
        return CHOICES[place] if place >= 0 else None

    @property
    def replaces(self) -> bool:
        """Whether what was allowed before ends with it."""
        return self._replaces.isChecked()

    @property
    def before(self) -> Before:
        """What becomes of what stands: it ends where that was decided or nothing is allowed."""
        if not self._stands:
            return ""
        return "ends" if self._keeps() or self.replaces else "stays"

    def grants(self) -> list[Grant]:
        """What is allowed; nothing before it was chosen, or where only keeping was."""
        if self.choice == "lines":
            return self.lines.grants()
        return self._ready_grants("court" if self.choice == "court" else "pseudonym")

    def unsaid(self) -> tuple[str, Callable[[], None]] | None:
        """What nobody said yet and has to be asked, and where; None when a consent can be read."""
        if self.choice is None:
            return self._look.say("consent-ask-choice"), self.setFocus
        if self.choice == "keep":
            return None
        if self.choice == "lines":
            return self.lines.unsaid()
        if self._party() is None:
            return self._look.say("consent-ask-who"), self._who.box.setFocus
        if self._what.code is None:
            return self._look.say("consent-ask-purpose"), self._what.focus_first
        return None

    def chosen(self) -> Json:
        """What was chosen so far, as `offer` shows it again; None while nothing was."""
        choice, party, purpose = self.choice, self._party(), self._what.code
        if choice is None:
            return None
        if choice == "lines":
            return {"choice": choice, "lines": self.lines.written()}
        if party is None or (self._confirms and purpose is None):  # offered, not chosen
            return {"choice": choice}
        return {"choice": choice, "to": party.code, "for": purpose}

    def offer(self, found: Asking, grants: Sequence[Grant], *, replaces: bool) -> None:
        """Show whom the vault knows, whether something stands, and what is kept of the answers.

        What was chosen so far holds only as long as it means the same grants.
        """
        self._ready = {each: found.ready.get(each, ()) for each in READY}
        self._stands = bool(found.standing)
        self.lines.offer(found.recipients)
        with QSignalBlocker(self), QSignalBlocker(self._replaces):
            self._replaces.setChecked(replaces)
            self._show_chosen(found.choice if isinstance(found.choice, dict) else {})
            if set(self.grants()) != set(grants):
                self._show_grants(grants)

    def _show_chosen(self, kept: Mapping[str, Json]) -> None:
        """Show what was chosen so far, nothing where that is not known."""
        choice, lines = kept.get("choice"), kept.get("lines")
        self._check(choice)
        if isinstance(lines, list):
            self.lines.show_written(lines)
        self._show()
        for place, each in enumerate(self._offered):
            if each.code == kept.get("to"):
                self._show_ready(place, kept.get("for"))

    def _show_grants(self, grants: Sequence[Grant]) -> None:
        """Show grants that were written in another place; none of them is nothing chosen."""
        choice = (ready_of(grants) or "lines") if grants else None
        self._check(choice)
        self.lines.show_grants(grants if choice == "lines" else ())
        self._show()
        for grant in grants[:1]:
            for place, each in enumerate(self._offered):
                if (each.class_, each.fingerprint) == (grant.recipient_class, grant.party):
                    self._show_ready(place, grant.purpose)

    def _check(self, choice: Json) -> None:
        self._group.setExclusive(False)  # else the last one could not be taken back
        for each, radio in zip(CHOICES, self._group.buttons(), strict=True):
            radio.setChecked(each == choice)
        self._group.setExclusive(True)

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
        party = self._party()
        if self.choice != "lines" or party is None:
            return []
        return self._ready_grants("court" if party.class_ == "court" else "pseudonym")

    def _party(self) -> Recipient | None:
        """Whom a ready consent is for, None while nobody said."""
        place = self._who.box.currentIndex()
        return self._offered[place] if 0 <= place < len(self._offered) else None

    def _ready_grants(self, ready: Ready) -> list[Grant]:
        """The one grant of a ready consent; none before its recipient and purpose are said."""
        party, purpose = self._party(), self._what.code
        if party is None or purpose is None:
            return []
        return [Grant(purpose, party.class_, party.fingerprint, IDENTITY[ready], ALL, None)]

    def _show(self) -> None:
        choice = self.choice
        self._offered = self._ready.get(choice, ()) if choice in READY else ()
        with QSignalBlocker(self._who.box):
            self._who.box.clear()
            for each in self._offered:
                self._who.box.addItem(recipient_name(self._look, each))
            self._who.box.setCurrentIndex(_first_offered(self._offered))
        self._confirms = len(self._offered) > 1 and self._party() is not None
        self._who.setVisible(bool(self._offered))
        self.lines.setVisible(choice == "lines")
        self._show_purposes()
        self._show_replacing()

    def _show_replacing(self) -> None:
        stands, keeps = self._stands and self.choice is not None, self._keeps()
        self._replaces.setVisible(stands and not keeps)
        self._replaced.setVisible(stands and keeps)

    def _keeps(self) -> bool:
        """Whether nothing is allowed, as far as that was said."""
        return not self.grants() and self.choice in {"keep", "lines"}

    def _show_ready(self, place: int, purpose: Json) -> None:
        with QSignalBlocker(self._who.box):
            self._who.box.setCurrentIndex(place)
        self._confirms = False
        self._show_purposes()
        self._what.choose(purpose if isinstance(purpose, str) else None)

    def _show_purposes(self) -> None:
        party = self._party()
        self._what.offer(PURPOSES[party.class_] if party else ())
        self._what.setVisible(party is not None)
        policy = self._confirm.sizePolicy()
        policy.setRetainSizeWhenHidden(self._confirms)  # else the answers move under the finger
        self._confirm.setSizePolicy(policy)
        self._confirm.setVisible(self._confirms and self._what.code is None)

    def _take_recipient(self) -> None:
        self._confirms = False
        self._show_purposes()
        self.changed.emit()

    def _take_purpose(self) -> None:
        self._show_purposes()
        self.changed.emit()

    def _change_lines(self) -> None:
        self._show_replacing()
        self.changed.emit()


def _first_offered(offered: Sequence[Recipient]) -> int:
    """The place of the only one there is, or the only one known by name; else -1."""
    if len(offered) == 1:
        return 0
    known = [place for place, each in enumerate(offered) if each.fingerprint and each.compared]
    return known[0] if len(known) == 1 else -1
