"""Searches that are kept in the vault: run one, keep this one, forget one by its name."""

from collections.abc import Sequence
from typing import Final

from PySide6.QtCore import QPoint, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from hrdoc.casebook.searching import SearchRequest
from hrdoc.ui.look import Look
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.buttons import button, icon_button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import clear, column, row, scrolled
from hrdoc.ui.widgets.line import Line
from hrdoc.ui.widgets.notice import Notice
from hrdoc.ui.widgets.tips import plain_tip

WIDTH: Final = 360
LONGEST: Final = 100
"""Characters of a name; the vault cuts it there, too."""

_HIGH: Final = 240

Kept = Sequence[tuple[str, SearchRequest]]


class KeptPanel(QFrame):
    """A panel with a line for each kept search, and a field to keep the present one."""

    asked = Signal(object)
    kept = Signal(str)
    forgotten = Signal(str)

    def __init__(self, look: Look, *, can_keep: bool) -> None:
        super().__init__(None, Qt.WindowType.Popup)
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setObjectName("search-kept")
        self.setLayoutDirection(look.direction)
        self.setAccessibleName(look.say("search-kept"))
        is_part(self, "popup")
        self.setFixedWidth(look.px(WIDTH))
        self._look = look
        inside = column(space=8, edge=12, parent=self)
        rows = QWidget()
        self._rows: QVBoxLayout = column(space=4, parent=rows)
        self._area = scrolled(rows, name="search-kept-rows")
        inside.addWidget(self._area)
        self._none = label(look.say("search-kept-none"), "soft", wraps=True)
        inside.addWidget(self._none)
        self.notice = Notice(look, name="search-kept-notice")
        self._name = Line()
        self._add_field(inside)
        inside.addWidget(self.notice)
        self._keep_line.setVisible(can_keep)

    def show_kept(self, kept: Kept) -> None:
        """Show what is kept."""
        clear(self._rows)
        for number, (name, request) in enumerate(kept):
            self._rows.addWidget(self._line(number, name, request))
        self._none.setVisible(not kept)
        self._area.setVisible(bool(kept))
        high = len(kept) * self._look.px(40) + 4
        self._area.setFixedHeight(min(high, self._look.px(_HIGH)))
        self.adjustSize()

    def open_below(self, widget: QWidget) -> None:
        """Show the panel under a button, with its end at the button's end."""
        window = widget.window()
        across = widget.mapTo(window, QPoint(0, 0)).x()
        if not self._look.mirrored:
            across += widget.width() - self.width()
        down = widget.mapTo(window, QPoint(0, widget.height() + 4)).y()
        across = max(8, min(across, window.width() - self.width() - 8))
        self.move(window.mapToGlobal(QPoint(across, down)))
        self.show()
        self.focusNextChild()

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape closes."""
        if event.key() == Qt.Key.Key_Escape:
            self.close()
            return
        super().keyPressEvent(event)

    def _add_field(self, inside: QVBoxLayout) -> None:
        say = self._look.say
        self._keep_line = QWidget()
        block = column(space=4, parent=self._keep_line)
        title = label(say("search-keep-name"), "label")
        title.setBuddy(self._name)
        self._name.setObjectName("search-keep-name")
        self._name.setAccessibleName(say("search-keep-name"))
        self._name.setMaxLength(LONGEST)
        self._name.setInputMethodHints(Qt.InputMethodHint.ImhSensitiveData)
        self._name.returnPressed.connect(self._keep)
        keep = button(say("search-keep"), self._keep, name="search-keep", part="primary")
        line = row(space=8)
        line.addWidget(self._name, 1)
        line.addWidget(keep)
        block.addWidget(title)
        block.addLayout(line)
        inside.addWidget(self._keep_line)

    def _line(self, number: int, name: str, request: SearchRequest) -> QWidget:
        made = QWidget()
        line = row(space=4, parent=made)
        run = button("", lambda: self._ask(request), name=f"search-run-{number}", part="plain")
        room = self._look.px(WIDTH - 112)
        shown = run.fontMetrics().elidedText(name, Qt.TextElideMode.ElideRight, room)
        run.setText(shown.replace("&", "&&"))
        run.setAccessibleName(self._look.say("search-kept-run", name=name))
        run.setToolTip(plain_tip(name))
        forget = icon_button(
            self._look,
            "trash-2",
            self._look.say("search-kept-forget", name=name),
            lambda: self._ask_to_forget(made, name),
            name=f"search-forget-{number}",
        )
        line.addWidget(run)
        line.addStretch(1)
        line.addWidget(forget)
        return made

    def _ask_to_forget(self, made: QWidget, name: str) -> None:
        """The line itself asks, naming what would be lost."""
        line = made.layout()
        if line is None:
            return
        clear(line)
        say = self._look.say
        sure = button(
            say("search-kept-forget", name=name),
            lambda: self.forgotten.emit(name),
            name="search-forget-sure",
            part="danger",
        )
        room = self._look.px(WIDTH - 60)
        words = sure.text()
        sure.setText(sure.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room))
        sure.setToolTip(plain_tip(words))
        sure.setAccessibleName(words)
        line.addWidget(sure)
        sure.setFocus()

    def _ask(self, request: SearchRequest) -> None:
        self.asked.emit(request)
        self.close()

    def _keep(self) -> None:
        self.kept.emit(self._name.text())
