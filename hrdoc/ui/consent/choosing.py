"""The three ready consents: which one, for whom, for what, and whether earlier ones still stand."""

from collections.abc import Mapping

from PySide6.QtCore import QSignalBlocker, Signal
from PySide6.QtWidgets import QButtonGroup, QCheckBox, QRadioButton, QWidget

from hrdoc.casebook.consenting import PURPOSES, READY, Asking, Ready, Recipient
from hrdoc.ui.consent.terms import LabelledBox, TermBox
from hrdoc.ui.consent.wording import recipient_name
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column


class Choices(QWidget):
    """What the person decides; `changed` whenever another consent would come of it."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._recipients: Mapping[Ready, tuple[Recipient, ...]] = {}
        self._offered: tuple[Recipient, ...] = ()
        self._stands = False
        say = look.say
        self.setObjectName("consent-choices")
        self._whole = column(space=8, parent=self)
        self._whole.addWidget(label(say("consent-question"), "section"))
        self._group = QButtonGroup(self)
        for ready in READY:
            self._add(ready)
        self._who = LabelledBox(say("consent-to"), name="consent-to")
        self._what = TermBox(look, "purposes", say("consent-purpose"), name="consent-purpose")
        self._replaces = QCheckBox(say("consent-replaces"))
        self._replaces.setObjectName("consent-replaces")
        self._replaced = label(say("consent-replaces-always"), "soft", wraps=True)
        for part in (self._who, self._what, self._replaces, self._replaced):
            self._whole.addWidget(part)
        first = self._group.buttons()[0]
        first.setChecked(True)
        self.setFocusProxy(first)
        self._group.buttonClicked.connect(lambda _: self._take())
        self._who.chosen.connect(self._take_recipient)
        self._what.chosen.connect(self.changed)
        self._take()

    @property
    def ready(self) -> Ready:
        """Which of the three."""
        return READY[max(0, self._group.checkedId())]

    @property
    def recipient(self) -> Recipient | None:
        """For whom, None when it is kept only."""
        place = self._who.box.currentIndex()
        return self._offered[place] if 0 <= place < len(self._offered) else None

    @property
    def purpose(self) -> str:
        """For what, empty when it is kept only."""
        return (self._what.code or "") if self._offered else ""

    @property
    def replaces(self) -> bool:
        """Whether what was allowed before ends with it."""
        return self._replaces.isChecked()

    def offer(self, found: Asking) -> None:
        """Show whom the vault knows, and whether something stands."""
        self._recipients = found.recipients
        self._stands = found.stands
        self._take()

    def _add(self, ready: Ready) -> None:
        choice = QRadioButton(self._look.say(f"consent-ready-{ready}"))
        choice.setObjectName(f"consent-ready-{ready}")
        means = label(self._look.say(f"consent-means-{ready}"), "soft", wraps=True)
        choice.setAccessibleDescription(means.text())
        means.setIndent(self._look.px(26))
        self._group.addButton(choice, READY.index(ready))
        one = column(space=0)
        one.addWidget(choice)
        one.addWidget(means)
        self._whole.addLayout(one)

    def _take(self) -> None:
        ready = self.ready
        self._offered = self._recipients.get(ready, ())
        with QSignalBlocker(self._who.box):
            self._who.box.clear()
            for each in self._offered:
                self._who.box.addItem(recipient_name(self._look, each))
        for part in (self._who, self._what):
            part.setVisible(bool(self._offered))
        self._replaces.setVisible(self._stands and ready != "keep")
        self._replaced.setVisible(self._stands and ready == "keep")
        self._take_recipient()

    def _take_recipient(self) -> None:
        recipient = self.recipient
        offered = PURPOSES[recipient.class_] if recipient else ()
        before = self._what.code
        self._what.offer(offered)
        if before in offered:
            self._what.box.setCurrentIndex(offered.index(before))
        self.changed.emit()
