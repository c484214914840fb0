"""One line of a consent: to whom, for what, under which name, of what, and until when."""

import re
from collections.abc import Mapping, Sequence
from typing import Final

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QCheckBox, QFrame, QRadioButton, QWidget

from hrdoc.casebook.consenting import Recipient
from hrdoc.ijson import Json
from hrdoc.records.calendars import GREGORIAN, Jdn, from_jdn
from hrdoc.records.consent import ALL, IDENTITIES, PARTS, PURPOSES, Grant, Scope
from hrdoc.ui.consent.day_field import DayField
from hrdoc.ui.consent.telling import grant_told
from hrdoc.ui.consent.terms import LabelledBox, TermBox
from hrdoc.ui.consent.wording import recipient_name
from hrdoc.ui.form.text import SECRET
from hrdoc.ui.look import Look
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.flow import Flow
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.widgets.line import Line
from hrdoc.ui.widgets.sure_button import SureButton

_RANGE: Final = re.compile(r"\s*([1-9]\d{0,3})\s*(?:[-\u2013\u2014]\s*([1-9]\d{0,3})\s*)?")
_BETWEEN: Final = re.compile("[,;\u060c\u061b]|\\s+\u0648\\s+|\\s+and\\s+")


class GrantRow(QFrame):
    """A card that is one grant once everything in it can be understood.

    `changed` says that another grant would come of it, `removed` that it is to go.
    """

    changed = Signal()
    removed = Signal(object)

    def __init__(self, look: Look, recipients: Sequence[Recipient], place: int) -> None:
        super().__init__()
        self._look = look
        self._recipients = recipients
        self._names = {str(each.fingerprint): each.name for each in recipients if each.fingerprint}
        say, name = look.say, f"consent-line-{place}"
        self.setObjectName(name)
        is_part(self, "card")
        self._who = LabelledBox(say("consent-line-to"), name=f"{name}-to")
        self._who.box.setPlaceholderText(say("consent-choose"))
        for each in recipients:
            self._who.box.addItem(recipient_name(look, each))
        self._who.box.setCurrentIndex(-1)
        self._what = TermBox(look, "purposes", say("consent-line-for"), name=f"{name}-for")
        self._what.box.setPlaceholderText(say("consent-choose"))
        self._what.offer(PURPOSES)
        self._what.box.setCurrentIndex(-1)
        self._as = TermBox(look, "identity-levels", say("consent-line-as"), name=f"{name}-as")
        self._as.offer(IDENTITIES)
        self._as.box.setCurrentIndex(IDENTITIES.index("I1"))
        self._until = DayField(
            look,
            say("consent-line-ends"),
            name=f"{name}-until",
            refused=say("consent-no-such-day"),
        )
        self._whole = QRadioButton(say("consent-line-whole"))
        self._some = QRadioButton(say("consent-line-some"))
        self._numbers = Line()
        self._numbers.setInputMethodHints(SECRET)
        self._parts = {part: QCheckBox(say(f"record-scope-{part}")) for part in PARTS}
        self._chosen = QWidget()
        self._told = label("", "soft", wraps=True)
        self._remove = SureButton(  # the next line comes in its place
            say("consent-line-remove"), lambda: self.removed.emit(self), name=f"{name}-remove"
        )
        self._lay_out(name)
        self._listen()
        self._show()

    def grant(self) -> Grant | None:
        """The grant, None while nobody said to whom or for what, or something is unclear."""
        scope, until = self._scope(), self._end()
        place, purpose = self._who.box.currentIndex(), self._what.code
        if place < 0 or purpose is None or scope is None or until is None:
            return None
        recipient = self._recipients[place]
        return Grant(
            purpose=purpose,
            recipient_class=recipient.class_,
            party=recipient.fingerprint,
            identity=self._as.code or "I1",
            scope=scope,
            until=until or None,
        )

    def show_grant(self, grant: Grant) -> None:
        """Show a grant that is kept."""
        wanted = (grant.recipient_class, grant.party)
        for place, each in enumerate(self._recipients):
            if (each.class_, each.fingerprint) == wanted:
                self._who.box.setCurrentIndex(place)
        self._what.box.setCurrentIndex(PURPOSES.index(grant.purpose))
        self._as.box.setCurrentIndex(IDENTITIES.index(grant.identity))
        if grant.until is not None:
            self._until.show_day(grant.until)
        entries = () if isinstance(grant.scope, str) else grant.scope
        if entries:
            self._some.setChecked(True)
            numbers = [each.partition(":")[2] for each in entries if ":" in each]
            self._numbers.setText(", ".join(numbers))
            for part, box in self._parts.items():
                box.setChecked(part in entries)
        self._show()

    def written(self) -> dict[str, Json]:
        """Everything that stands in the line, understood or not."""
        place = self._who.box.currentIndex()
        return {
            "to": self._recipients[place].code if place >= 0 else None,
            "for": self._what.code,
            "as": self._as.code,
            "until": self._until.answer(),
            "parts": [part for part, box in self._parts.items() if box.isChecked()],
            "paragraphs": self._numbers.text(),
            "some": self._some.isChecked(),
        }

    def show_written(self, kept: Mapping[str, Json]) -> None:
        """Show a line as it stood."""
        codes = [each.code for each in self._recipients]
        self._who.box.setCurrentIndex(codes.index(to) if (to := kept.get("to")) in codes else -1)
        for terms, name in ((self._what, "for"), (self._as, "as")):
            terms.box.setCurrentIndex(terms.box.findData(kept.get(name)))
        self._until.show_answer(kept.get("until"))
        self._some.setChecked(kept.get("some") is True)
        numbers, parts = kept.get("paragraphs"), kept.get("parts")
        self._numbers.setText(numbers if isinstance(numbers, str) else "")
        for part, box in self._parts.items():
            box.setChecked(isinstance(parts, list) and part in parts)
        self._show()

    @property
    def start(self) -> QWidget:
        """Where the keyboard begins."""
        return self._who.box

    def _lay_out(self, name: str) -> None:
        say = self._look.say
        inside = column(space=12, edge=12, parent=self)
        for part in (self._who, self._what, self._as, self._until):
            inside.addWidget(part)
        self._whole.setObjectName(f"{name}-whole")
        self._some.setObjectName(f"{name}-some")
        self._whole.setChecked(True)
        choice = row(space=16)
        choice.addWidget(self._whole)
        choice.addWidget(self._some)
        choice.addStretch(1)
        inside.addLayout(choice)
        some = column(space=8, parent=self._chosen)
        title = label(say("consent-line-paragraphs"), "label")
        title.setBuddy(self._numbers)
        self._numbers.setObjectName(f"{name}-paragraphs")
        self._numbers.setAccessibleName(title.text())
        self._numbers.setPlaceholderText(say("consent-line-paragraphs-example"))
        some.addWidget(title)
        some.addWidget(self._numbers)
        boxes = Flow()
        for code, box in self._parts.items():
            box.setObjectName(f"{name}-{code}")
            boxes.addWidget(box)
        some.addLayout(boxes)
        inside.addWidget(self._chosen)
        self._told.setObjectName(f"{name}-told")
        inside.addWidget(self._told)
        foot = row(space=8)
        foot.addStretch(1)
        foot.addWidget(self._remove)
        inside.addLayout(foot)

    def _listen(self) -> None:
        for box in (self._who, self._what, self._as):
            box.chosen.connect(self._change)
        self._until.edited.connect(self._change)
        self._whole.toggled.connect(self._change)
        self._numbers.textChanged.connect(self._change)
        for part in self._parts.values():
            part.toggled.connect(self._change)

    def _change(self) -> None:
        self._show()
        self.changed.emit()

    def _show(self) -> None:
        self._chosen.setVisible(self._some.isChecked())
        grant = self.grant()
        if grant is not None:
            self._told.setText(grant_told(self._look.words, grant, self._names))
        else:
            self._told.setText(self._look.say(f"consent-line-no-{self._lacking()}"))
        is_part(self._told, "soft" if grant is not None else "caution")
        self._told.style().unpolish(self._told)  # the sheet dresses it anew only when asked
        self._told.style().polish(self._told)

    def _lacking(self) -> str:
        """What is to be said first, as its message is called."""
        if self._who.box.currentIndex() < 0:
            return "recipient"
        if self._what.code is None:
            return "purpose"
        return "part" if self._scope() is None else "day"

    def _scope(self) -> Scope | None:
        """What the line is about, None when that cannot be understood or is nothing."""
        if self._whole.isChecked():
            return ALL
        numbers = ranges(self._numbers.text())
        parts = tuple(part for part, box in self._parts.items() if box.isChecked())
        if numbers is None or not (numbers or parts):
            return None
        return (*numbers, *parts)

    def _end(self) -> str | None:
        """The last day (ISO), "" without one; None when it cannot be understood."""
        answer = self._until.answer()
        if answer is None:
            return ""
        last = answer.get("jdn_max") if isinstance(answer, dict) else None
        if not isinstance(last, int) or self._until.is_impossible:
            return None
        year, month, day = from_jdn(GREGORIAN, Jdn(last))
        return f"{year:04}-{month:02}-{day:02}"


def ranges(text: str) -> tuple[str, ...] | None:
    """`2, 5-7` as entries of a scope; None for what cannot be understood as numbers."""
    found: dict[str, None] = {}
    for piece in filter(str.strip, _BETWEEN.split(_plain(text))):
        match = _RANGE.fullmatch(piece)
        if match is None:
            return None
        first, last = int(match[1]), int(match[2] or match[1])
        if last < first:
            return None
        found[f"paragraphs:{first}" if first == last else f"paragraphs:{first}-{last}"] = None
    return tuple(found)


def _plain(text: str) -> str:
    """Digits of any script as those of ASCII."""
    return "".join(str(int(char)) if char.isdecimal() else char for char in text)
