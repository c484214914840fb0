"""Whether everything in the vault can still be read, in plain words."""

from collections import Counter
from collections.abc import Sequence
from functools import partial
from typing import Final

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from hrdoc.casebook.care import Finding, check_beside, remove_left_over
from hrdoc.casebook.damage import Hit, records_hit
from hrdoc.casebook.keeping import UNNAMED
from hrdoc.errors import HrdocError
from hrdoc.ui.care.sheet import give_back_focus, sheet
from hrdoc.ui.cases.wording import kind_word
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.look import Look
from hrdoc.ui.theme.tokens import ICON
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.card import add_row
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import clear, column, row
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.work import Work

_MOST: Final = 12
"""Records that are named for one kind of damage; of the rest it is said how many."""


class HealthPage(Page):
    """Reads everything once when it is asked to, and says what it found."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        say = self.look.say
        self._work: Work | None = None
        self._begin = button(
            say("care-health-begin"), self.check, name="care-health-begin", part="primary"
        )
        # Before the damage is known there is one primary, afterwards the other.
        self._again = button(say("care-health-begin"), self.check, name="care-health-again")
        self._restore = button(
            say("care-health-restore"),
            partial(desk.go, Place("care-restore")),
            name="care-health-restore",
            part="primary",
        )
        self._notice = Notice(self.look, name="care-health-notice")
        self._found = column(space=8)
        self._tidy = button(say("care-health-tidy"), self._remove, name="care-health-tidy")
        self._tidy.hide()
        title = say("care-title-health")
        self._lay_out(sheet(self, self.look, title, say("care-health-about")))
        desk.name_place(self, (say("care-title"), title), (Place("care"),))

    def focus_first(self) -> None:
        """The one thing to do here."""
        self._begin.setFocus()

    @Slot()
    def check(self) -> None:
        """Read everything through."""
        clear(self._found)
        self._tidy.hide()
        self._let_begin(begins=False)
        self._notice.tell(self.look.say("care-health-runs"))
        self._work = self.session.start(
            self,
            check_beside,
            self._show,
            label=self.look.say("care-health-work"),
            otherwise=self._refuse,
        )

    def _lay_out(self, form: QVBoxLayout) -> None:
        form.addWidget(self._notice)
        below = row(space=0)  # under the words of what is said, past its shape
        below.addSpacing(self.look.px(ICON) + 8)
        below.addLayout(self._found, 1)
        form.addLayout(below)
        add_row(form, self._tidy)
        form.addSpacing(12)
        add_row(form, self._again, self._begin, self._restore)
        form.addStretch(1)
        self._show_acts(damaged=False)

    def _show_acts(self, *, damaged: bool) -> None:
        """Offer what comes next: reading, or a backup where something is damaged."""
        self._begin.setHidden(damaged)
        self._again.setVisible(damaged)
        self._restore.setVisible(damaged)

    def _let_begin(self, *, begins: bool) -> None:
        for each in (self._begin, self._again, self._restore):
            each.setEnabled(begins)

    def _show(self, findings: Sequence[Finding]) -> None:
        say = self.look.say
        self._let_begin(begins=True)
        counts = Counter(finding.code for finding in findings)
        left_over = counts.pop(UNNAMED, 0)
        self._show_acts(damaged=bool(counts))
        give_back_focus(self._restore if counts else self._begin)
        if counts:
            self._notice.tell(say("care-health-damaged"), "fails")
            self.session.query(
                self,
                lambda book: records_hit(book, findings),
                partial(self._name, counts),
                latest="care-hit",
            )
            return
        self._notice.tell(say("care-health-holds"), "holds")
        if left_over:
            self._found.addWidget(label(say("care-left-over", count=left_over), "soft", wraps=True))
        # What is being taken in now is not named yet either.
        others = [each for each in self.session.work.all if each is not self._work]
        self._tidy.setVisible(bool(left_over) and not others)

    def _name(self, counts: Counter[str], hits: Sequence[Hit]) -> None:
        """Say what is damaged, and in which records."""
        look = self.look
        for code, count in counts.items():
            told = look.say(f"care-found-{code}", count=count)
            self._found.addWidget(label(told, wraps=True))
            named = [each for each in hits if each.code == code]
            for each in named[:_MOST]:
                shown = label(_named(look, each), "soft", wraps=True)
                self._found.addWidget(at_start(look, shown))
            if len(named) > _MOST:
                more = look.say("care-found-more", count=len(named) - _MOST)
                self._found.addWidget(label(more, "soft", wraps=True))

    def _remove(self) -> None:
        self.session.command(self, remove_left_over, self._removed, otherwise=self._refuse)

    def _removed(self, _: object) -> None:
        self._tidy.hide()
        clear(self._found)
        self._notice.tell(self.look.say("care-health-tidied"), "holds")

    def _refuse(self, error: HrdocError) -> None:
        self._let_begin(begins=True)
        give_back_focus(self._begin)
        self._notice.tell_end(error)


def _named(look: Look, hit: Hit) -> str:
    kind = kind_word(look, hit.kind)
    return dotted(look, (hit.title, kind)) if hit.title else kind
