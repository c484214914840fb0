"""A consent line by line: rows one adds, each told back as one sentence."""

from collections.abc import Callable, Mapping, Sequence

from PySide6.QtCore import QSignalBlocker, Signal, Slot
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.consenting import Recipient
from hrdoc.ijson import Json
from hrdoc.records.consent import Grant
from hrdoc.ui.consent.grant_row import GrantRow
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row


class GrantLines(QWidget):
    """The lines; `changed` whenever another consent would come of them."""

    changed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._recipients: Sequence[Recipient] = ()
        self._rows: list[GrantRow] = []
        self._made = 0
        self.setObjectName("consent-lines")
        whole = column(space=12, parent=self)
        self._list = column(space=12)
        whole.addLayout(self._list)
        self._none = label(look.say("consent-lines-none"), "soft", wraps=True)
        whole.addWidget(self._none)
        foot = row(space=8)
        self._more = button(look.say("consent-line-add"), self._begin, name="consent-line-add")
        self._more.setIcon(look.icon("plus"))
        foot.addWidget(self._more)
        foot.addStretch(1)
        whole.addLayout(foot)

    def offer(self, recipients: Sequence[Recipient]) -> None:
        """Let these be chosen in lines that are added from now on."""
        self._recipients = recipients

    def grants(self) -> list[Grant]:
        """The lines that can be understood, each grant once."""
        return list(dict.fromkeys(each for row in self._rows if (each := row.grant())))

    def unsaid(self) -> tuple[str, Callable[[], None]] | None:
        """What nobody said yet, and where: there is no line, or one of them is no grant yet."""
        if not self._rows:
            return self._look.say("consent-ask-line"), self._more.setFocus
        for each in self._rows:
            if each.grant() is None:
                return self._look.say("consent-line-unclear"), each.start.setFocus
        return None

    def written(self) -> list[Json]:
        """The lines as they stand, understood or not."""
        return [row.written() for row in self._rows]

    def show_grants(self, grants: Sequence[Grant]) -> None:
        """Begin anew with these lines."""
        self._empty()
        for grant in grants:
            made = self._add()
            with QSignalBlocker(made):
                made.show_grant(grant)
        self._none.setVisible(not self._rows)

    def show_written(self, lines: Sequence[Json]) -> None:
        """Begin anew with lines as they stood."""
        self._empty()
        for each in lines:
            made = self._add()
            with QSignalBlocker(made):
                made.show_written(each if isinstance(each, dict) else {})
        self._none.setVisible(not self._rows)

    @property
    def names(self) -> Mapping[str, str]:
        """Our names for parties, by fingerprint."""
        return {str(each.fingerprint): each.name for each in self._recipients if each.fingerprint}

    def _begin(self) -> None:
        made = self._add()
        self._none.hide()
        made.start.setFocus()
        self.changed.emit()

    def _add(self) -> GrantRow:
        self._made += 1
        made = GrantRow(self._look, self._recipients, self._made)
        made.changed.connect(self.changed)
        made.removed.connect(self._remove)
        self._rows.append(made)
        self._list.addWidget(made)
        return made

    @Slot(object)
    def _remove(self, gone: GrantRow) -> None:
        self._let_go(gone)
        self._none.setVisible(not self._rows)
        self.changed.emit()

    def _empty(self) -> None:
        for each in list(self._rows):
            self._let_go(each)

    def _let_go(self, gone: GrantRow) -> None:
        self._rows.remove(gone)
        self._list.removeWidget(gone)
        gone.hide()
        gone.deleteLater()
