"""The journal: what was done in this vault, the newest first, read on as one scrolls."""

from PySide6.QtCore import QModelIndex, Slot
from PySide6.QtWidgets import QWidget

from hrdoc.casebook.chronicle import ChronicleLine, ChroniclePage, Cursor, read_chronicle
from hrdoc.ui.cases.wording import icon_of, kind_word, place_of
from hrdoc.ui.consent.telling import handed_to
from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.look import isolated
from hrdoc.ui.testimony.standing import moment
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.dotted import dotted
from hrdoc.ui.widgets.item_list import GIVEN, ItemList
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row


class JournalPage(Page):
    """A list; a line about a record opens it."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        say = self.look.say
        self._older: Cursor | None = None
        self._reading = False
        self._list = ItemList(self.look, name="journal-list", says=say("journal-title"))
        form = QWidget()
        form.setMaximumWidth(self.look.px(FORM_WIDTH + 80))
        row(space=0, edge=32, parent=self).addWidget(form, 1)
        parts = column(space=12, parent=form)
        parts.addWidget(label(say("journal-title"), "title"))
        parts.addWidget(label(say("journal-about"), "soft", wraps=True))
        parts.addWidget(self._list)
        parts.addStretch(1)
        self._list.clicked.connect(self._open)
        self._list.activated.connect(self._open)
        self._list.verticalScrollBar().valueChanged.connect(self._scrolled)
        desk.name_place(self, (say("journal-title"),))
        self._read()

    def focus_first(self) -> None:
        """The newest entry."""
        self._list.setFocus()

    def _read(self) -> None:
        before, self._reading = self._older, True
        self.session.query(self, lambda book: read_chronicle(book, before), self._show)

    def _show(self, page: ChroniclePage) -> None:
        for line in page.lines:
            self._add(line)
        if not self._list.currentIndex().isValid():
            self._list.setCurrentIndex(self._list.rows.index(0, 0))
        self._older, self._reading = page.older, False

    def _add(self, line: ChronicleLine) -> None:
        look, say = self.look, self.look.say
        about = ""
        if line.record is not None:
            kind = kind_word(look, line.kind)
            about = isolated(line.title) if line.title else say("record-untitled", kind=kind)
        title = say(f"journal-{line.event}") if line.event else say("journal-closed")
        to = ""
        if (left := line.departure) is not None:  # one of many, all alike but for what and to whom
            title, about = say("left-in-bundle", what=about) if about else title, ""
            to = handed_to(look.words, left) if left.recipient_class else ""
        self._list.add(
            title,
            dotted(look, (moment(look, line.at), about, to)),
            icon=look.icon(icon_of(line.kind) if line.kind else "hard-drive", look.tokens.ink_soft),
            given=place_of(line.kind, line.record) if line.record else None,
        )

    @Slot(QModelIndex)
    def _open(self, index: QModelIndex) -> None:
        place = index.data(GIVEN)
        if isinstance(place, Place):
            self.desk.go(place)

    @Slot(int)
    def _scrolled(self, value: int) -> None:
        near = value >= self._list.verticalScrollBar().maximum() - self.height()
        if near and self._older is not None and not self._reading:
            self._read()
