"""Beginning a case: its title typed in place, and nothing else asked."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from hrdoc.ui.look import Look
from hrdoc.ui.theme.tokens import FORM_WIDTH
from hrdoc.ui.widgets.buttons import button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row
from hrdoc.ui.widgets.line import Line


class NewCase(QWidget):
    """A field and one button; `named` gives the title, `left` says that Escape was pressed."""

    named = Signal(str)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        say = look.say
        self.setObjectName("case-new")
        self.setMaximumWidth(look.px(FORM_WIDTH))
        self.title = Line()
        self.title.setObjectName("case-new-title")
        self.title.setPlaceholderText(say("cases-new-place"))
        self.title.setInputMethodHints(
            Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData
        )
        told = label(say("cases-new-title"), "label")
        told.setBuddy(self.title)
        self.title.setAccessibleName(say("cases-new-title"))
        self._begin = button(say("cases-begin"), self._name, name="case-begin", part="primary")
        whole = column(space=4, parent=self)
        line = row()
        line.addWidget(self.title, 1)
        line.addWidget(self._begin)
        self._cancel = button(
            say("cases-new-cancel"), self.left.emit, name="case-new-cancel", part="plain"
        )
        line.addWidget(self._cancel)
        self._wanted = label(say("cases-new-wanted"), "soft", wraps=True)
        self._wanted.setObjectName("case-new-wanted")
        whole.addWidget(told)
        whole.addLayout(line)
        whole.addWidget(label(say("cases-new-help"), "soft", wraps=True))
        whole.addWidget(self._wanted)
        self.title.returnPressed.connect(self._name)
        self.title.textChanged.connect(self._allow)
        self.title.installEventFilter(self)
        self._allow()

    def begin(self, *, can_leave: bool) -> None:
        """Take the keyboard, empty; what leaves it is offered where there is something else."""
        self._cancel.setVisible(can_leave)
        self.title.clear()
        self.title.setFocus()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Escape leaves without a case."""
        is_press = isinstance(event, QKeyEvent) and event.type() is QEvent.Type.KeyPress
        if is_press and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def _allow(self) -> None:
        is_named = bool(self.title.text().strip())
        self._begin.setEnabled(is_named)
        self._wanted.setHidden(is_named)

    def _name(self) -> None:
        if title := self.title.text().strip():
            self.named.emit(title)
