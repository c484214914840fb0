"""The inbox: bundles that were taken in, from whom and when, and the way for another one."""

from collections.abc import Sequence

from PySide6.QtWidgets import QWidget

from hrdoc.casebook.receiving import ReceivedLine, received_bundles
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.look import isolated
from hrdoc.ui.session import Touched
from hrdoc.ui.testimony.standing import moment
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.item_list import ItemList
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row


class InboxPage(Page):
    """A list to look at; what came in is found among the cases."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        say = self.look.say
        self._list = ItemList(self.look, name="inbox-list", says=say("inbox-title"))
        self._none = label(say("inbox-none"), "soft", wraps=True)
        self._none.hide()
        self._new = button(
            say("inbox-new"),
            lambda: desk.go(Place("verdict")),
            name="inbox-new",
            part="primary",
        )
        self._new.setIcon(self.look.icon("download", self.look.tokens.on_accent))
        form = QWidget()
        form.setMaximumWidth(self.look.px(FORM_WIDTH + 80))
        row(space=0, edge=32, parent=self).addWidget(form, 1)
        parts = column(space=12, parent=form)
        head = row(space=12)
        head.addWidget(label(say("inbox-title"), "title"), 1)
        head.addWidget(self._new)
        parts.addLayout(head)
        parts.addWidget(label(say("inbox-about"), "soft", wraps=True))
        parts.addWidget(self._none)
        parts.addWidget(self._list)
        parts.addStretch(1)
        desk.name_place(self, (say("inbox-title"),))
        self.session.changed.connect(self._hear)
        self._ask()

    def focus_first(self) -> None:
        """The way for another one."""
        self._new.setFocus()

    def _hear(self, _: Touched) -> None:
        self._ask()

    def _ask(self) -> None:
        self.session.query(self, received_bundles, self._show, latest="inbox")

    def _show(self, lines: Sequence[ReceivedLine]) -> None:
        self._list.rows.clear()
        for line in lines:
            self._add(line)
        self._none.setHidden(bool(lines))
        self._list.setVisible(bool(lines))

    def _add(self, line: ReceivedLine) -> None:
        look, say = self.look, self.look.say
        holds = line.verdict == "holds"
        known = say("inbox-known") if holds else say("inbox-accepted")
        self._list.add(
            isolated(line.sender) if line.sender else say("inbox-unknown"),
            dotted(look, (moment(look, line.at), known)),
            icon=look.icon("shield-check" if holds else "shield-alert", look.tokens.ink_soft),
        )
