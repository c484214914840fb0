"""Whether everything in the vault can still be read, in plain words."""

from collections import Counter
from collections.abc import Sequence

from PySide6.QtCore import Slot
from PySide6.QtWidgets import QVBoxLayout

from hrdoc.casebook.care import Finding, check_beside, remove_left_over
from hrdoc.casebook.keeping import UNNAMED
from hrdoc.errors import HrdocError
from hrdoc.ui.care.sheet import give_back_focus, sheet
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.card import add_row
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import clear, column
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.work import Work


class HealthPage(Page):
    """Reads everything once when it is asked to, and says what it found."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        say = self.look.say
        self._work: Work | None = None
        self._begin = button(
            say("care-health-begin"), self.check, name="care-health-begin", part="primary"
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
        self._begin.setEnabled(False)
        self._notice.tell(self.look.say("care-health-runs"))
        self._work = self.session.start(
            self,
            check_beside,
            self._show,
            label=self.look.say("care-health-work"),
            otherwise=self._refuse,
        )

    def _lay_out(self, form: QVBoxLayout) -> None:
        add_row(form, self._begin)
        form.addSpacing(8)
        form.addWidget(self._notice)
        form.addLayout(self._found)
        add_row(form, self._tidy)
        form.addStretch(1)

    def _show(self, findings: Sequence[Finding]) -> None:
        say = self.look.say
        self._begin.setEnabled(True)
        give_back_focus(self._begin)
        counts = Counter(finding.code for finding in findings)
        left_over = counts.pop(UNNAMED, 0)
        if counts:
            self._notice.tell(say("care-health-damaged"), "fails")
        else:
            self._notice.tell(say("care-health-holds"), "holds")
        for code, count in counts.items():
            self._found.addWidget(label(say(f"care-found-{code}", count=count), wraps=True))
        if left_over:
            self._found.addWidget(label(say("care-left-over", count=left_over), "soft", wraps=True))
        # What is being taken in now is not named yet either.
        others = [each for each in self.session.work.all if each is not self._work]
        self._tidy.setVisible(bool(left_over) and not others)

    def _remove(self) -> None:
        self.session.command(self, remove_left_over, self._removed, otherwise=self._refuse)

    def _removed(self, _: object) -> None:
        self._tidy.hide()
        clear(self._found)
        self._notice.tell(self.look.say("care-health-tidied"), "holds")

    def _refuse(self, error: HrdocError) -> None:
        self._begin.setEnabled(True)
        give_back_focus(self._begin)
        self._notice.tell_end(error)
