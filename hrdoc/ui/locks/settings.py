"""When the vault locks by itself, as its owner chooses it: two questions of the settings."""

from collections.abc import Sequence

from PySide6.QtWidgets import QComboBox, QWidget

from hrdoc.casebook.choices import choose
from hrdoc.ui.locks.rule import COUNTS, LOCK_AFTER, LOCK_COUNTS, MINUTES, Rule, rule_of
from hrdoc.ui.locks.watch import SETTINGS
from hrdoc.ui.look import Look
from hrdoc.ui.session import Session, Touched
from hrdoc.ui.widgets.choice_box import ChoiceBox
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column


class LockRows(QWidget):
    """After how long, and what counts as use; each answer is kept as it is given."""

    def __init__(self, session: Session, look: Look) -> None:
        super().__init__()
        say = look.say
        self._session = session
        self._rows = column(space=4, parent=self)
        self._after = self._add(
            LOCK_AFTER,
            say("locks-setting-after"),
            [(str(each), say("locks-setting-minutes", minutes=each)) for each in MINUTES],
        )
        self._counts = self._add(
            LOCK_COUNTS,
            say("locks-setting-counts"),
            [(each, say(f"locks-setting-counts-{each}")) for each in COUNTS],
        )
        self._rows.addWidget(label(say("locks-setting-help"), "soft", wraps=True))
        session.query(self, rule_of, self._show)

    def _show(self, rule: Rule) -> None:
        self._after.setCurrentIndex(self._after.findData(str(rule.minutes)))
        self._counts.setCurrentIndex(self._counts.findData(rule.counts))

    def _add(self, name: str, says: str, answers: Sequence[tuple[str, str]]) -> QComboBox:
        box = ChoiceBox()
        box.setObjectName(f"settings-{name}")
        box.setAccessibleName(says)
        for value, word in answers:
            box.addItem(word, value)
        box.activated.connect(lambda _: self._choose(name, str(box.currentData())))
        title = label(says, "label")
        title.setBuddy(box)
        self._rows.addWidget(title)
        self._rows.addWidget(box)
        self._rows.addSpacing(12)
        return box

    def _choose(self, name: str, value: str) -> None:
        self._session.command(
            self,
            lambda book: choose(book, name, value),
            touches=Touched(kinds=frozenset({SETTINGS})),
        )
