"""Short and long texts: kept letter for letter, whatever a widget would make of them."""

from typing import Final

from PySide6.QtCore import Qt, Slot
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QTextEdit

from hrdoc.ijson import Json
from hrdoc.records.answers import MAX_TEXT
from hrdoc.ui.form.editor import Editor
from hrdoc.ui.look import Look
from hrdoc.ui.widgets.layout import column
from hrdoc.ui.widgets.line import Line, wait_at_start

SECRET: Final = Qt.InputMethodHint.ImhNoPredictiveText | Qt.InputMethodHint.ImhSensitiveData
"""Hints for every field that takes text: nothing outside learns from it."""

_LOWEST: Final = 76
_HIGHEST: Final = 320
_BREAKS: Final = str.maketrans({"\u2029": "\n", "\u2028": "\n"})


class TextEditor(Editor):
    """One line."""

    def __init__(self, *, name: str, says: str) -> None:
        super().__init__()
        self._kept: Json = None
        self._line = Line()
        self._line.setObjectName(name)
        self._line.setAccessibleName(says)
        self._line.setMaxLength(MAX_TEXT)
        self._line.setInputMethodHints(SECRET)
        self._line.textEdited.connect(self._edit)
        self.setFocusProxy(self._line)
        column(space=0, parent=self).addWidget(self._line)

    def value(self) -> Json:
        """The text, None when it is empty."""
        return self._kept

    def show_value(self, value: Json) -> None:
        """Show a text; one that nobody changes stays as it came."""
        self._kept = value
        self._line.setText(value if isinstance(value, str) else "")
        self._line.setCursorPosition(0)

    def set_writable(self, writable: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Let it be changed, or only read."""
        self._line.setReadOnly(not writable)

    @Slot(str)
    def _edit(self, text: str) -> None:
        self._kept = text or None
        self.edited.emit()


class ProseEditor(Editor):
    """As many lines as it takes; it grows with them up to a page and scrolls after that."""

    def __init__(self, look: Look, *, name: str, says: str) -> None:
        super().__init__()
        self._look = look
        self._kept: Json = None
        self._is_shown = False
        self._text = QTextEdit()
        self._text.setObjectName(name)
        self._text.setAccessibleName(says)
        self._text.setAcceptRichText(False)
        self._text.setTabChangesFocus(True)
        self._text.setInputMethodHints(SECRET)
        self._text.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self._text.textChanged.connect(self._edit)
        wait_at_start(self._text)
        self._text.document().documentLayout().documentSizeChanged.connect(self._grow)
        self.setFocusProxy(self._text)
        column(space=0, parent=self).addWidget(self._text)
        self._grow()

    def value(self) -> Json:
        """The text, None when it is empty."""
        if self._is_shown:
            return self._kept
        return self._text.document().toRawText().translate(_BREAKS) or None

    def show_value(self, value: Json) -> None:
        """Show a text; one that nobody changes stays as it came."""
        self._kept = value
        self._text.blockSignals(True)  # noqa: FBT003 - Qt's way
        self._text.setPlainText(value if isinstance(value, str) else "")
        self._text.blockSignals(False)  # noqa: FBT003 - Qt's way
        self._is_shown = True
        self._grow()

    def set_writable(self, writable: bool) -> None:  # noqa: FBT001 - as Qt's setters
        """Let it be changed, or only read."""
        self._text.setReadOnly(not writable)
        taken = Qt.TextInteractionFlag.TextEditorInteraction
        read = (
            Qt.TextInteractionFlag.TextSelectableByMouse
            | Qt.TextInteractionFlag.TextSelectableByKeyboard
        )
        self._text.setTextInteractionFlags(taken if writable else read)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Another width breaks the lines elsewhere."""
        super().resizeEvent(event)
        self._grow()

    @Slot()
    def _edit(self) -> None:
        self._is_shown = False
        self.edited.emit()

    @Slot()
    def _grow(self) -> None:
        px = self._look.px
        wanted = round(self._text.document().size().height()) + px(20)
        height = max(px(_LOWEST), min(px(_HIGHEST), wanted))
        if height != self._text.height():
            self._text.setFixedHeight(height)


class NumberLine(Line):
    """A line that takes digits of any script and a minus, and nothing else that is typed."""

    def __init__(self) -> None:
        super().__init__()
        self.setInputMethodHints(SECRET | Qt.InputMethodHint.ImhPreferNumbers)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Let letters pass by, so that nothing stands here that cannot be kept."""
        text = event.text()
        if text and text.isprintable() and not text.isdecimal() and text not in "-\u2212":
            return
        super().keyPressEvent(event)
