"""A slim panel beside the account, in the place of the margin: one at a time, left by Escape."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.theme.tokens import MARGIN_WIDTH
from hrdoc.ui.widgets.buttons import icon_button
from hrdoc.ui.widgets.labels import at_start, label
from hrdoc.ui.widgets.layout import column, row, scrolled


class SidePanel(QWidget):
    """A title, a way out, and what a panel puts `inside`; `left` when somebody goes back."""

    left = Signal()

    def __init__(self, look: Look, *, name: str) -> None:
        super().__init__()
        self.look = look
        self._is_only_read = False
        self.setObjectName(name)
        self.setFixedWidth(look.px(MARGIN_WIDTH))
        self._title = at_start(look, label("", "section"))
        self._out = icon_button(
            look, "x", look.say("paragraph-close"), self.left.emit, name=f"{name}-out"
        )
        head = row(space=8)
        head.addWidget(self._title, 1)
        head.addWidget(self._out)
        contents = QWidget()
        whole = column(space=12, edge=16, parent=contents)
        whole.addLayout(head)
        self._only_read = label(look.say("paragraph-only-read"), "soft", wraps=True)
        self._only_read.setObjectName(f"{name}-only-read")
        self._only_read.hide()
        whole.addWidget(self._only_read)
        self.inside = column(space=12)
        whole.addLayout(self.inside)
        whole.addStretch(1)
        column(space=0, parent=self).addWidget(scrolled(contents, name=f"{name}-area"))

    def name(self, title: str) -> None:
        """Say what the panel is about."""
        self._title.setText(title)
        self.setAccessibleName(title)

    def enter(self) -> None:
        """Put the keyboard where the panel begins: where nothing is written, on the way out."""
        (self._out if self._is_only_read else self.first).setFocus()

    @property
    def first(self) -> QWidget:
        """What one writes in first."""
        raise NotImplementedError

    def show_writable(self, *, writable: bool) -> None:
        """Say whether it can be written in."""
        self._is_only_read = not writable
        self._only_read.setVisible(not writable)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Escape leads back."""
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return
        super().keyPressEvent(event)
