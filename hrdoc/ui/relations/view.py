"""Relations around a case or any other record, drawn or listed, walked a step at a time.

Enter walks to what is chosen, which then stands in the middle; Backspace goes back the same way; F
opens the record. What is shown is asked again whenever the vault changes.
"""

from functools import partial

from PySide6.QtCore import QPoint, QRect, Qt, Signal, Slot
from PySide6.QtGui import QAccessible, QAccessibleEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QScrollArea, QStackedWidget, QWidget

from hrdoc.casebook.relating import UNNAMED, Relations, relations
from hrdoc.errors import HrdocError
from hrdoc.records.ids import RecordId
from hrdoc.ui.cases.wording import place_of
from hrdoc.ui.desk.page import Desk
from hrdoc.ui.look import Look, isolated
from hrdoc.ui.relations.canvas import RelationsCanvas
from hrdoc.ui.relations.placing import MORE
from hrdoc.ui.relations.tie_list import TieList
from hrdoc.ui.relations.turns import Turns
from hrdoc.ui.relations.wording import in_full, in_short, spoken, title_of
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.empty import Empty
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.widgets.notice import Notice

_MARGIN = 60
Step = tuple[RecordId, int]
"""What stands in the middle, and how many of its relations are turned over."""


class _Area(QScrollArea):
    """Gives the drawing all the room there is, and scrolls both ways where that is not enough."""

    def __init__(self, canvas: RelationsCanvas) -> None:
        super().__init__()
        self._canvas = canvas
        self.setObjectName("relations-area")
        self.setWidgetResizable(True)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setFocusPolicy(Qt.FocusPolicy.NoFocus)
        self.setWidget(canvas)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Fit the drawing anew."""
        super().resizeEvent(event)
        self._canvas.fit(self.viewport().size())

    def reveal(self, place: QRect, *, centred: bool) -> None:
        """Scroll to a place of the drawing, into the middle if asked."""
        at: QPoint = place.center()
        room = self.viewport().size()
        wide = room.width() // 2 if centred else place.width() // 2 + _MARGIN
        self.ensureVisible(at.x(), at.y(), wide, room.height() // 2 if centred else place.height())


class RelationsView(QWidget):
    """Shows the relations around `record`; `walked` tells what stands in the middle now."""

    walked = Signal(object)

    def __init__(self, desk: Desk, record: RecordId) -> None:
        super().__init__()
        self._desk = desk
        self._look: Look = desk.look
        self._way: list[Step] = [(record, 0)]
        self._shown: Relations | None = None
        self._chosen_after = ""
        self.setObjectName("relations-view")
        self.canvas = RelationsCanvas(self._look)
        self.list = TieList(self._look)
        self._area = _Area(self.canvas)
        self._listed: Relations | None = None
        self._stack = QStackedWidget()
        self._notice = Notice(self._look, name="relations-notice")
        self._empty = Empty(self._look, self._look.say("relations-none"), name="relations-none")
        self._detail = at_start(self._look, label("", "", wraps=True))
        self._detail.setObjectName("relations-detail")
        self._joined = at_start(self._look, label("", "soft", wraps=True))
        self._joined.setObjectName("relations-joined")
        self._key_words = at_start(self._look, label("", "soft", wraps=True))
        self._key_words.setObjectName("relations-key")
        self._turns = Turns(self)
        self._lay_out()
        self._connect()
        self.ask()

    @property
    def shown(self) -> Relations | None:
        """What is drawn, None before it has come."""
        return self._shown

    @property
    def middle(self) -> RecordId:
        """The record in the middle."""
        return self._way[-1][0]

    def focus_first(self) -> None:
        """The drawing, or the list where that is shown."""
        (self.list if self._stack.currentIndex() else self.canvas).setFocus()

    def ask(self) -> None:
        """Ask for what stands around the middle now."""
        record, skip = self._way[-1]
        self._desk.session.query(
            self,
            lambda book: relations(book, record, skip=skip),
            self._show,
            otherwise=self._refuse,
            latest="relations",
        )

    def _lay_out(self) -> None:
        whole = column(space=8, parent=self)
        whole.addLayout(self._top())
        whole.addWidget(self._notice)
        whole.addWidget(self._empty, 1)
        listed = QWidget()
        below = column(space=0, parent=listed)
        below.addWidget(self.list)
        below.addStretch(1)
        self._stack.addWidget(self._area)
        self._stack.addWidget(listed)
        whole.addWidget(self._stack, 1)
        whole.addLayout(self._foot())
        self._empty.hide()

    def _top(self) -> QHBoxLayout:
        say = self._look.say
        line = row(space=8)
        self._title = at_start(self._look, label("", "section"))
        self._title.setObjectName("relations-title")
        self._as_list = button(
            say("relations-as-list"), self._turn, name="relations-as-list", part="chip"
        )
        self._as_list.setCheckable(True)
        line.addWidget(self._title, 0, Qt.AlignmentFlag.AlignVCenter)
        line.addSpacing(self._look.px(8))
        line.addWidget(self._key_words, 1, Qt.AlignmentFlag.AlignVCenter)
        line.addWidget(self._as_list)
        return line

    def _foot(self) -> QHBoxLayout:
        say = self._look.say
        line = row(space=8)
        self._back = button(
            say("relations-back"), self._return, name="relations-back", part="plain"
        )
        self._back.setToolTip(say("relations-back-tip"))
        self._walk = button(
            say("relations-walk"), self._walk_on, name="relations-walk", part="plain"
        )
        self._open = button(
            say("relations-open"), self._open_chosen, name="relations-open", part="plain"
        )
        self._walk.setToolTip(say("relations-walk-tip"))
        self._open.setToolTip(say("relations-open-tip"))
        said = column(space=0)
        said.addWidget(self._detail)
        said.addWidget(self._joined)
        line.addLayout(said, 1)
        line.addStretch(0)
        line.addWidget(self._back, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._walk, 0, Qt.AlignmentFlag.AlignTop)
        line.addWidget(self._open, 0, Qt.AlignmentFlag.AlignTop)
        return line

    def _connect(self) -> None:
        for each in (self.canvas, self.list):
            each.walked.connect(self._go_to)
            each.opened.connect(self._open_key)
            each.returned.connect(self._return)
        self.canvas.chosen.connect(self._tell)
        self.list.chosen.connect(self._offer)
        self._desk.session.changed.connect(self._hear)

    @Slot(object)
    def _hear(self, _: object) -> None:
        self.ask()

    def _show(self, shown: Relations) -> None:
        """Measure, lay out and paint, each in a turn of its own: keys are heard in between."""
        self._shown = shown
        self.canvas.setUpdatesEnabled(False)
        self._notice.clear()
        self.canvas.show_relations(shown)
        if self._chosen_after:
            self.canvas.choose(self._chosen_after)
            self._chosen_after = ""
        self._turns.take(partial(self._show_around, shown), self._draw)

    def _show_around(self, shown: Relations) -> None:
        self._fill_list()
        alone = len(shown.nodes) == 1
        self._empty.setVisible(alone)
        self._stack.setHidden(alone)
        self._walk.setHidden(alone)
        self._back.setVisible(len(self._way) > 1)
        title = isolated(title_of(self._look, shown.nodes[0]))
        self._title.setText(self._look.say("relations-around", title=title))
        self._tell_key()
        self.walked.emit(self.middle)

    def _draw(self) -> None:
        self.canvas.setUpdatesEnabled(True)

    def _tell_key(self) -> None:
        """Say what the lines are, where there are two sorts of them to be seen."""
        two = self.canvas.has_thin and not self._stack.currentIndex()
        self._key_words.setText(self._look.say("relations-key") if two else "")

    def _refuse(self, error: HrdocError) -> None:
        self._notice.tell(self._look.tell(error), "fails")

    @Slot(str)
    def _tell(self, key: str) -> None:
        """Say below the drawing, and to a screen reader, what is chosen."""
        node, shown = self.canvas.node, self._shown
        self._offer(key)
        if node is None or shown is None:
            words = self._look.say("relations-hidden-help") if key == MORE else ""
            self._detail.setText(words)
            self._joined.clear()
        else:
            words = spoken(self._look, shown, node)
            self._detail.setText(in_full(self._look, node))
            self._joined.setText(in_short(self._look, shown, node))
        self._joined.setHidden(not self._joined.text())
        self.canvas.setAccessibleDescription(words)
        if QAccessible.isActive():
            QAccessible.updateAccessibility(
                QAccessibleEvent(self.canvas, QAccessible.Event.DescriptionChanged)
            )
        self._area.reveal(self.canvas.rect_of(key), centred=key == self.middle)

    @Slot(str)
    def _offer(self, key: str) -> None:
        """Offer what can be done with what is chosen."""
        nodes = self._shown.nodes if self._shown else ()
        kind = next((node.kind for node in nodes if node.key == key), UNNAMED)
        self._walk.setEnabled((kind != UNNAMED and key != self.middle) or key == MORE)
        self._open.setEnabled(kind != UNNAMED)

    @property
    def _key(self) -> str:
        return self.list.key if self._stack.currentIndex() else self.canvas.key

    @Slot(str)
    def _go_to(self, key: str) -> None:
        """Let what is chosen stand in the middle, or turn the page of what is left out."""
        shown = self._shown
        if shown is None or key == self.middle:
            return
        if key == MORE:
            first = sum(1 for node in shown.nodes if node.ring == 1 and node.kind != UNNAMED)
            self._way.append((self.middle, shown.skip + first))
        else:
            node = next((node for node in shown.nodes if node.key == key), None)
            if node is None or node.record is None:
                return
            self._way.append((node.record, 0))
        self.ask()

    @Slot()
    def _return(self) -> None:
        if len(self._way) > 1:
            record, _ = self._way.pop()
            self._chosen_after = record if record != self.middle else ""
            self.ask()

    def _walk_on(self) -> None:
        self._go_to(self._key)
        self.focus_first()

    def _open_chosen(self) -> None:
        self._open_key(self._key)

    @Slot(str)
    def _open_key(self, key: str) -> None:
        nodes = self._shown.nodes if self._shown else ()
        node = next((node for node in nodes if node.key == key), None)
        if node is not None and node.record is not None:
            self._desk.go(place_of(node.kind, node.record))

    def _fill_list(self) -> None:
        """Word the list where it is seen: each relation takes as long as a line of the drawing."""
        if self._stack.currentIndex() and self._shown is not None and self._listed != self._shown:
            self._listed = self._shown
            self.list.show_relations(self._shown)

    def _turn(self) -> None:
        listed = self._as_list.isChecked()
        self._stack.setCurrentIndex(int(listed))
        self._fill_list()
        for each in (self._detail, self._joined):
            each.setHidden(listed)
        self._tell_key()
        self._offer(self._key)
        self.focus_first()
