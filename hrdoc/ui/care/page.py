"""What keeps the vault safe, at one glance: four things, how each stands, and the way to it."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtWidgets import QLabel, QPushButton, QVBoxLayout

from hrdoc.casebook.book import Book
from hrdoc.casebook.care import known_backups, last_check
from hrdoc.ui.care.sheet import sheet
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.testimony.standing import moment
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, frame, row

PARTS = (
    ("backup", "hard-drive"),
    ("health", "shield-check"),
    ("passphrase", "key-round"),
    ("recovery", "file-text"),
)


@dataclass(frozen=True, slots=True)
class _Standing:
    """When the newest backup was made, how many still hold erased records, the last check."""

    newest: str
    behind: int
    check: tuple[str, int] | None


class CarePage(Page):
    """Leads to each of the things one does for the vault itself."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        say = self.look.say
        self._states: dict[str, QLabel] = {}
        self._ways: dict[str, QPushButton] = {}
        form = sheet(self, self.look, say("care-title"), say("care-about"))
        for part, icon in PARTS:
            self._add(form, part, icon)
        form.addStretch(1)
        desk.name_place(self, (say("care-title"),))
        self.session.query(self, _standing, self._show)

    def focus_first(self) -> None:
        """The first thing."""
        self._ways["backup"].setFocus()

    def _add(self, form: QVBoxLayout, part: str, icon: str) -> None:
        say, look = self.look.say, self.look
        card = frame("card", name=f"care-{part}")
        line = row(space=12, edge=16, parent=card)
        words = column(space=4)
        words.addWidget(label(say(f"care-title-{part}"), "section"))
        state = self._states[part] = label(say(f"care-state-{part}"), "soft", wraps=True)
        state.setObjectName(f"care-state-{part}")
        words.addWidget(state)
        line.addLayout(words, 1)
        open_it = button(
            say(f"care-open-{part}"),
            partial(self.desk.go, Place(f"care-{part}")),
            name=f"care-open-{part}",
        )
        open_it.setIcon(look.icon(icon))
        open_it.setAccessibleDescription(say(f"care-title-{part}"))
        self._ways[part] = open_it
        line.addWidget(open_it)
        form.addWidget(card)
        form.addSpacing(8)

    def _show(self, standing: _Standing) -> None:
        say, look = self.look.say, self.look
        if standing.newest:
            words = say("care-backup-newest", when=moment(look, standing.newest))
            if standing.behind:
                words += " " + say("care-backup-behind", count=standing.behind)
            self._states["backup"].setText(words)
        if standing.check is not None:
            at, findings = standing.check
            self._states["health"].setText(
                say("care-health-last", when=moment(look, at), count=findings)
            )


def _standing(book: Book) -> _Standing:
    known = known_backups(book)
    return _Standing(
        newest=known[-1].at if known else "",
        behind=sum(1 for each in known if each.behind),
        check=last_check(book),
    )
