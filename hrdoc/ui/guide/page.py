"""The page of the guide: its topics at the side, one of them to be read, words found in all."""

from collections.abc import Iterable
from typing import Final

from PySide6.QtCore import QModelIndex, QSize, Qt, Slot
from PySide6.QtGui import QKeyEvent, QStandardItem, QStandardItemModel
from PySide6.QtWidgets import QListView, QWidget

from hrdoc.ui.desk.page import Desk, Page, Place
from hrdoc.ui.form.text import SECRET
from hrdoc.ui.guide.finding import places_of
from hrdoc.ui.guide.search_line import SearchLine
from hrdoc.ui.guide.text_view import GuideText
from hrdoc.ui.guide.topics import BASICS, STORIES, TOPICS, Topic, read_topic, where_in
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.ending_list import EndingList
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row

SIDE: Final = 300
_NAME: Final = Qt.ItemDataRole.UserRole


class TopicList(EndingList):
    """Topics and headings, each as high as its words."""

    def __init__(self) -> None:
        super().__init__()
        self.setUniformItemSizes(False)

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """All rows."""
        height = sum(self._heights())
        return QSize(super().sizeHint().width(), height + 2 * self.frameWidth())

    def cut_of(self, room: int) -> int:
        """What the rows from the first on leave of `room`, which the next would need more than."""
        whole = 0
        for height in self._heights():
            if whole + height > room:
                return room - whole
            whole += height
        return 0

    def _heights(self) -> list[int]:
        return [max(self.sizeHintForRow(row), 0) for row in range(self.model().rowCount())]


class GuidePage(Page):
    """Reads like a book: a list of what there is, and the page one chose."""

    def __init__(self, desk: Desk, place: Place) -> None:
        super().__init__(desk, place)
        say = self.look.say
        language = self.look.words.language
        self._topics = {name: read_topic(name, language) for name in TOPICS}
        self._shown = ""
        self._met: list[str] = []
        self._search = SearchLine()
        self._search.setObjectName("guide-search")
        self._search.setPlaceholderText(say("guide-search"))
        self._search.setAccessibleName(say("guide-search"))
        self._search.setClearButtonEnabled(True)
        self._search.setInputMethodHints(SECRET)
        self._rows = QStandardItemModel(self)
        self._list = TopicList()
        self._list.setObjectName("guide-topics")
        self._list.setAccessibleName(say("guide-topics"))
        self._list.setModel(self._rows)
        self._list.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._list.setWordWrap(True)
        is_part(self._list, "choices")
        self._none = label(say("guide-nothing"), "soft", wraps=True)
        self._text = GuideText(self.look)
        keeps = self._text.sizePolicy()
        keeps.setRetainSizeWhenHidden(True)
        self._text.setSizePolicy(keeps)
        self._lay_out()
        self._search.textChanged.connect(self._find)
        self._search.returnPressed.connect(self._go_on)
        self._search.went_down.connect(self._enter_list)
        self._list.selectionModel().currentChanged.connect(self._choose)
        self._list.activated.connect(lambda _: self._text.setFocus())
        self._text.went.connect(self._show)
        self._find("")
        topic, section = where_in(place.part)
        self._show(topic if topic in TOPICS else TOPICS[0])
        if section:
            self._text.go_to_section(section)

    def regions(self) -> Iterable[QWidget]:
        """The topics, then the text."""
        return (self._list, self._text)

    def focus_first(self) -> None:
        """The text: one came to read it."""
        self._text.setFocus()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Close the guide by Escape, wherever in it the keyboard is."""
        if event.key() == Qt.Key.Key_Escape:
            self.desk.back()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        say = self.look.say
        side = QWidget()
        side.setFixedWidth(self.look.px(SIDE))
        parts = column(space=12, edge=16, parent=side)
        parts.addWidget(label(say("guide-title"), "title"))
        parts.addWidget(self._search)
        parts.addWidget(self._none)
        parts.addWidget(self._list)
        parts.addStretch(1)
        back = button(say("guide-back"), self.desk.back, name="guide-back", part="plain")
        parts.addWidget(back, 0, Qt.AlignmentFlag.AlignLeading)
        whole = row(space=0, parent=self)
        whole.addWidget(side)
        read = row(space=0, edge=24)
        read.addWidget(self._text, 1)
        whole.addLayout(read, 1)

    @Slot(str)
    def _find(self, wanted: str) -> None:
        """List the topics in which every word that was typed begins a word.

        One whose title has them is shown before the others.
        """
        wanted = wanted.strip()
        met = [name for name in TOPICS if not wanted or self._meets(self._topics[name], wanted)]
        self._none.setHidden(bool(met))
        self._list.setVisible(bool(met))
        self._text.setVisible(bool(met))  # none of the pages is what was looked for
        self._name_place(self._shown if met else "")
        blocked = self._list.selectionModel().blockSignals(True)  # noqa: FBT003 - Qt's own
        self._rows.clear()
        for names, heading in ((BASICS, ""), (STORIES, self.look.say("guide-stories"))):
            listed = [name for name in names if name in met]
            if listed and heading:
                self._rows.appendRow(self._heading(heading))
            for name in listed:
                self._rows.appendRow(self._row(self._topics[name]))
        self._list.selectionModel().blockSignals(blocked)
        self._met = met if wanted else []
        titled = [name for name in self._met if places_of(wanted, self._topics[name].title)]
        if titled:
            self._show(self._shown if self._shown in titled else titled[0])
        elif met:
            self._show(self._shown if self._shown in met else met[0])
        self._text.mark(wanted)

    def _name_place(self, topic: str) -> None:
        title = [self._title(self._topics[topic])] if topic else []
        self.desk.name_place(self, (self.look.say("guide-title"), *title))

    @Slot()
    def _go_on(self) -> None:
        """Go to the next of the words found, on this page or the next; without any, to read."""
        if self._text.isHidden():
            return
        if not self._met:
            self._text.setFocus()
        elif not self._text.go_on():
            after = self._met.index(self._shown) + 1 if self._shown in self._met else 0
            self._show(self._met[after % len(self._met)])
            self._text.go_to_first()

    @Slot()
    def _enter_list(self) -> None:
        """Walk through the pages that were found."""
        if not self._list.isHidden():
            self._list.setFocus(Qt.FocusReason.OtherFocusReason)

    def _meets(self, topic: Topic, wanted: str) -> bool:
        return bool(places_of(wanted, topic.text))

    def _row(self, topic: Topic) -> QStandardItem:
        made = QStandardItem(self._title(topic))
        made.setData(topic.name, _NAME)
        return made

    def _title(self, topic: Topic) -> str:
        return self.look.label({self.look.words.language: topic.title})

    def _heading(self, says: str) -> QStandardItem:
        made = QStandardItem(says)
        made.setFlags(Qt.ItemFlag.NoItemFlags)
        return made

    @Slot(QModelIndex)
    def _choose(self, index: QModelIndex) -> None:
        if name := index.data(_NAME):
            self._show(str(name))

    @Slot(str)
    def _show(self, name: str) -> None:
        """Show a topic, mark it in the list, and let the way back lead to it."""
        if name != self._shown:
            self._shown = name
            self._text.show_topic(self._topics[name])
            self._text.mark(self._search.text().strip())
            self._name_place(name)
            self.desk.stand_at(self, Place("guide", part=name))
        for number in range(self._rows.rowCount()):
            index = self._rows.index(number, 0)
            if index.data(_NAME) == name and index != self._list.currentIndex():
                self._list.setCurrentIndex(index)
