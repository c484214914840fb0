"""What would leave, record by record: refused first, then what leaves, then what stays behind."""

from collections.abc import Sequence
from itertools import groupby
from typing import Final

from PySide6.QtCore import QSignalBlocker, Qt, Signal, Slot
from PySide6.QtWidgets import QCheckBox, QVBoxLayout, QWidget

from hrdoc.casebook.sending import ItemShown, Offer
from hrdoc.ui.export.item_row import ItemRow, consent_word, reason_word
from hrdoc.ui.look import Look, isolated
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import clear, column, frame
from hrdoc.ui.widgets.notice import Notice

FIRST: Final = 8
MORE: Final = 30
"""Rows shown at first and at each asking for more, so that a large plan is shown at once."""


_LEAST: Final = 32
"""How many pixels high what has the keyboard is at least."""


class PlanView(QWidget):
    """Shows one plan at a time; `changed` says that what is not covered is or is not left out."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setObjectName("export-plan")
        self._parts = column(space=12, parent=self)
        self._only_covered = QCheckBox(look.say("export-only-covered"))
        self._only_covered.setObjectName("export-only-covered")
        self._offer: Offer | None = None
        self._read = QCheckBox(look.say("export-conditions-read"))
        self._read.setObjectName("export-conditions-read")
        self._read.toggled.connect(self.changed)
        self._conditions = frame("card", name="export-conditions")
        self._said: QVBoxLayout = column(space=8, edge=16, parent=self._conditions)
        self._only_covered.toggled.connect(self._tell)
        self._only_covered.toggled.connect(self.changed)
        self._notice = Notice(look, name="export-plan-notice")
        self._notice.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # from here on keys scroll the plan
        self._notice.setAttribute(Qt.WidgetAttribute.WA_StyledBackground)
        self._notice.setMinimumHeight(look.px(_LEAST))
        is_part(self._notice, "told")
        self._lists: QVBoxLayout = column(space=12)
        self._parts.addWidget(self._notice)
        self._parts.addWidget(self._only_covered)
        self._parts.addWidget(self._conditions)
        self._parts.addWidget(self._read)
        self._parts.addLayout(self._lists)
        for each in (self._only_covered, self._conditions, self._read):
            each.hide()

    @property
    def conditions_read(self) -> bool:
        """Whether somebody said that they have read what people refused, or nobody refused."""
        conditions = self._offer.plan.conditions if self._offer else ()
        return not conditions or self._read.isChecked()

    @property
    def only_covered(self) -> bool:
        """Whether what may not leave is left out."""
        return self._only_covered.isChecked() and not self._only_covered.isHidden()

    def wait(self, words: str) -> None:
        """Say what has to come first, or that it is being worked out."""
        clear(self._lists)
        self._offer = None
        for each in (self._only_covered, self._conditions, self._read):
            each.hide()
        self._notice.tell(words)

    def refuse(self, words: str) -> None:
        """Say why there is no plan."""
        self.wait(words)
        self._notice.tell(words, "fails")

    def show_offer(self, offer: Offer) -> None:
        """Show a plan in the place of the one before."""
        clear(self._lists)
        self._offer = offer
        self._show_conditions(offer)
        say = self._look.say
        refused = len(offer.refused)
        self._only_covered.setVisible(bool(refused and offer.leaving))
        self._tell()
        self._add_names(offer)
        self._add(say("export-list-refused", count=refused), offer.refused, "refused")
        leaving = offer.leaving
        self._add(say("export-list-leaving", count=len(leaving)), leaving, "leaving")
        staying = offer.staying
        self._add(say("export-list-staying", count=len(staying)), staying, "staying")

    @Slot()
    def _tell(self) -> None:
        """The plan in one sentence, as it stands with what is left out."""
        offer, say = self._offer, self._look.say
        if offer is None:
            return
        refused = len(offer.refused)
        if not offer.leaving:
            self._notice.tell(nothing_leaves(self._look, offer), "caution")
        elif refused and not self.only_covered:
            self._notice.tell(say("export-refused", count=refused), "fails")
        elif refused:
            left_out = say("export-left-out", count=refused)
            self._notice.tell(f"{left_out} {self._summary(offer)}", "caution")
        else:
            self._notice.tell(self._summary(offer), "holds")

    def _summary(self, offer: Offer) -> str:
        return self._look.say(
            "export-summary",
            records=self._look.number(len(offer.leaving)),
            files=self._look.number(offer.files),
            size=self._look.size(offer.size),
            places=self._look.number(offer.places),
            empty=self._look.number(offer.empty),
        )

    def _show_conditions(self, offer: Offer) -> None:
        """Show what people refused, in their words; another plan has to be read anew."""
        look, conditions = self._look, offer.plan.conditions
        clear(self._said)
        with QSignalBlocker(self._read):
            self._read.setChecked(False)
        for each in (self._conditions, self._read):
            each.setVisible(bool(conditions))
        if not conditions:
            return
        self._said.addWidget(label(look.say("export-conditions"), "section", wraps=True))
        for consent, said in groupby(conditions, key=lambda each: each.consent):
            whose = consent_word(look, offer.whose.get(consent, ""))
            self._said.addWidget(at_start(look, label(whose, "label", wraps=True)))
            for words in dict.fromkeys(each.words for each in said):
                told = isolated(words) if words else look.say("export-condition-withheld")
                self._said.addWidget(at_start(look, label(told, wraps=True)))

    def _add_names(self, offer: Offer) -> None:
        if not offer.names:
            return
        caution = Notice(self._look, name="export-names")
        self._lists.addWidget(caution)
        untitled = self._look.say("export-untitled")
        told = dict.fromkeys(isolated(each.title or untitled) for each in offer.names[:FIRST])
        together = self._look.locale.createSeparatedList(list(told))
        caution.tell(self._look.say("export-names", records=together), "caution")

    def _add(self, title: str, items: Sequence[ItemShown], name: str) -> None:
        if not items:
            return
        self._lists.addWidget(label(title, "section"))
        card = frame("card", name=f"export-{name}")
        rows = column(space=12, edge=16, parent=card)
        self._lists.addWidget(card)
        self._add_rows(rows, items, FIRST)

    def _whose(self, shown: ItemShown) -> str:
        return self._offer.whose.get(shown.item.record, "") if self._offer else ""

    def _add_rows(self, rows: QVBoxLayout, items: Sequence[ItemShown], count: int) -> None:
        for shown in items[:count]:
            if rows.count():
                rows.addWidget(frame("line"))
            rows.addWidget(ItemRow(self._look, shown, self._whose(shown)))
        rest = items[count:]
        if not rest:
            return

        def show_more() -> None:
            more.hide()
            more.deleteLater()
            self._add_rows(rows, rest, MORE)

        says = self._look.say("export-more", count=len(rest))
        more = button(says, show_more, name="export-more", part="plain")
        rows.addWidget(more, 0, Qt.AlignmentFlag.AlignLeading)


def nothing_leaves(look: Look, offer: Offer) -> str:
    """That nothing may leave, and why."""
    refused = offer.refused or offer.staying
    reasons = dict.fromkeys(reason_word(look, each.item.reason) for each in refused)
    if not reasons:
        return look.say("export-nothing")
    together = look.locale.createSeparatedList(list(reasons))
    return look.say("export-nothing-why", reason=together)
