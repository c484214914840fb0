"""Where the recovery words are typed from paper: how many of them stand there is said above."""

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtWidgets import QTextEdit, QWidget

from hrdoc.casebook.keeping import RECOVERY_WORDS
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row

_HEIGHT = 112


class WordsField(QWidget):
    """A field of several lines without undo, whose text `clear` forgets."""

    changed = Signal()

    def __init__(self, look: Look, *, name: str) -> None:
        super().__init__()
        self._look = look
        says = look.say("unlock-recover-words")
        self._field = _field(f"{name}-words", says, look.px(_HEIGHT))
        self._count = label("", "soft")
        self._count.setObjectName(f"{name}-count")
        above = label(says, "label")
        above.setBuddy(self._field)
        parts = column(space=4, parent=self)
        head = row(space=12)  # one line of both: on a small screen every line counts
        head.addWidget(above, 1)
        head.addWidget(self._count)
        parts.addLayout(head)
        parts.addWidget(self._field)
        self.setFocusProxy(self._field)
        self._field.textChanged.connect(self._tell_count)
        self._field.textChanged.connect(self.changed)
        self._tell_count()

    @property
    def is_whole(self) -> bool:
        """Whether as many words stand there as a recovery key has."""
        return len(self.text().split()) == RECOVERY_WORDS

    def text(self) -> str:
        """What was typed."""
        return self._field.toPlainText()

    def clear(self) -> None:
        """Forget it."""
        self._field.clear()

    @Slot()
    def _tell_count(self) -> None:
        number, typed = self._look.number, len(self.text().split())
        self._count.setVisible(typed > 0)  # nothing is counted before there is something
        self._count.setText(
            self._look.say(
                "unlock-recover-count",
                count=number(typed),
                words=number(RECOVERY_WORDS),
            )
        )


def _field(name: str, says: str, height: int) -> QTextEdit:
    made = QTextEdit()
    made.setObjectName(name)
    made.setAccessibleName(says)
    made.setAcceptRichText(False)
    made.setUndoRedoEnabled(False)
    made.setTabChangesFocus(True)
    made.setLayoutDirection(Qt.LayoutDirection.LeftToRight)  # the words are Latin everywhere
    made.setInputMethodHints(
        Qt.InputMethodHint.ImhNoPredictiveText
        | Qt.InputMethodHint.ImhSensitiveData
        | Qt.InputMethodHint.ImhLowercaseOnly
    )
    made.setFixedHeight(height)
    return made
