"""A term of one's own, written down in place: its words, and a caution about what they may tell."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame

from hrdoc.ui.form.text import SECRET
from hrdoc.ui.look import Look
from hrdoc.ui.theme.style import is_part
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.widgets.line import Line
from hrdoc.ui.widgets.notice import Notice


class OwnTerm(QFrame):
    """`given` tells the words; `left` that nobody wants the term after all."""

    given = Signal(str)
    left = Signal()

    def __init__(self, look: Look, *, name: str) -> None:
        super().__init__()
        is_part(self, "card")
        say = look.say
        self._look = look
        self.line = Line()
        self.line.setObjectName(f"{name}-own")
        self.line.setInputMethodHints(SECRET)
        self.line.installEventFilter(self)
        self._below = label("", "soft", wraps=True)
        self.notice = Notice(look, name=f"{name}-own-notice")
        self._heading = label("", "label")
        self._heading.setBuddy(self.line)
        self._add = button("", self._give, name=f"{name}-own-add")
        leave = button(say("vocabulary-own-leave"), self.left.emit, name=f"{name}-own-leave",
                       part="plain")  # fmt: skip
        buttons = row(space=8)
        buttons.addWidget(self._add)
        buttons.addWidget(leave)
        buttons.addStretch(1)
        whole = column(space=6, edge=8, parent=self)
        whole.addWidget(self._heading)
        whole.addWidget(self.line)
        whole.addWidget(self._below)
        whole.addWidget(label(say("vocabulary-own-caution"), "soft", wraps=True))
        whole.addWidget(self.notice)
        whole.addLayout(buttons)

    def begin(self, words: str, broader: str, *, renames: bool = False) -> None:
        """Ask for a term, with what was typed; `broader` names what it stands below, or is ""."""
        say = self._look.say
        self.notice.clear()
        heading = say("vocabulary-other-words") if renames else say("vocabulary-own-words")
        self._heading.setText(heading)
        self.line.setAccessibleName(heading)
        self._add.setText(say("vocabulary-rename") if renames else say("vocabulary-own-add"))
        self.line.setText(words)
        self._below.setText(say("vocabulary-own-below", term=broader) if broader else "")
        self._below.setVisible(bool(broader))
        self.line.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Enter adds the term, Escape leaves it."""
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent):
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                self._give()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.left.emit()
                return True
        return super().eventFilter(watched, event)

    def _give(self) -> None:
        self.given.emit(self.line.text())
