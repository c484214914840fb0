"""Reading an account back to the witness: one paragraph at a time, large, confirmed or corrected.

What the witness corrects is noted beside the paragraph; the words themselves are changed where the
account is written, a step away. While a correction is typed nothing else can be answered: it is
kept letter by letter, and cancelling brings back what was said of the paragraph before.
"""

from typing import Final

from PySide6.QtCore import Qt, Signal, Slot
from PySide6.QtGui import QKeyEvent, QTextBlock, QTextCursor
from PySide6.QtWidgets import QTextEdit, QWidget

from hrdoc.ijson import Json
from hrdoc.ui.look import Look
from hrdoc.ui.testimony import blocks
from hrdoc.ui.testimony.account import Account
from hrdoc.ui.testimony.paper import HINTS
from hrdoc.ui.testimony.paragraphs import CORRECTION, HEARD
from hrdoc.ui.widgets.buttons import button, icon_button
from hrdoc.ui.widgets.labels import label
from hrdoc.ui.widgets.layout import column, row, scrolled

CONFIRMED: Final = "confirmed"
CORRECTED: Final = "corrected"
_WIDTH: Final = 760
_STEPS: Final = {Qt.Key.Key_PageDown: 1, Qt.Key.Key_PageUp: -1}


class ReadBackView(QWidget):
    """Shows one paragraph; `left` when somebody goes back to the phase, `changing` to the words."""

    left = Signal()
    changing = Signal()

    def __init__(self, look: Look, account: Account) -> None:
        super().__init__()
        self._look = look
        self._account = account
        self._number = -1
        self._before_correcting: dict[str, Json] | None = None
        self.setObjectName("read-back-view")
        say = look.say
        self._where = label("", "soft")
        self._where.setObjectName("read-back-where")
        self._text = label("", "verdict", wraps=True)
        self._text.setObjectName("read-back-text")
        self._text.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByKeyboard)
        self._state = label("", wraps=True)
        self._state.setObjectName("read-back-state")
        self._note = QTextEdit()
        self._note.setObjectName("read-back-note")
        self._note.setAccessibleName(say("phases-read-note"))
        self._note.setPlaceholderText(say("phases-read-note"))
        self._note.setAcceptRichText(False)
        self._note.setAcceptDrops(False)
        self._note.setTabChangesFocus(True)
        self._note.setInputMethodHints(HINTS)
        self._note.setFixedHeight(look.px(96))
        self._note.textChanged.connect(self._keep_note)
        self._confirm = button(
            say("phases-read-confirm"), self.confirm, name="read-back-confirm", part="primary"
        )
        self._correct = button(say("phases-read-correct"), self.correct, name="read-back-correct")
        self._change = button(
            say("phases-read-change"), self.changing.emit, name="read-back-change", part="plain"
        )
        self._keep = button(
            say("phases-read-keep"), self.keep, name="read-back-keep", part="primary"
        )
        self._cancel = button(say("phases-read-cancel"), self.cancel, name="read-back-cancel")
        self._before = icon_button(
            look,
            "chevron-left",
            say("phases-read-before"),
            lambda: self.step(-1),
            name="read-before",
        )
        self._after = icon_button(
            look, "chevron-right", say("phases-read-after"), lambda: self.step(1), name="read-after"
        )
        self._lay_out()

    def begin(self) -> None:
        """Go to the first paragraph that was neither confirmed nor corrected."""
        every = self._counted()
        if not every:
            self.left.emit()
            return
        waiting = (place for place, block in enumerate(every) if not _heard(block))
        self._show(next(waiting, 0))
        self._confirm.setFocus()

    def confirm(self) -> None:
        """The witness says that the paragraph is right; go on to the next."""
        block = self._block()
        self._account.tell(block, HEARD, CONFIRMED)
        self.step(1)

    def correct(self) -> None:
        """The witness corrects something: note what."""
        block = self._block()
        more = blocks.more_of(block)
        before = {name: more.get(name) for name in (HEARD, CORRECTION)}
        self._account.tell(block, HEARD, CORRECTED)
        self._show(self._number)
        self._before_correcting = before
        self._offer()
        self._note.setFocus()

    def keep(self) -> None:
        """The correction stands as it is noted; go on to the next."""
        self.step(1)

    def cancel(self) -> None:
        """What was said of the paragraph before holds again."""
        for name, value in (self._before_correcting or {}).items():
            self._account.tell(self._block(), name, value)
        self._show(self._number)
        self._correct.setFocus()

    def step(self, step: int) -> None:
        """Go to another paragraph; past the last, back to the phase."""
        place = self._number + step
        if place >= len(self._counted()):
            self.left.emit()
        elif place >= 0:
            self._show(place)

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Page Up and Page Down turn, Escape leads back."""
        step = _STEPS.get(Qt.Key(event.key()))
        if step is not None:
            self.step(step)
        elif event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    def _lay_out(self) -> None:
        look = self._look
        back = button(
            look.say("phases-read-leave"), self.left.emit, name="read-back-leave", part="chip"
        )
        back.setIcon(look.icon("arrow-left"))
        middle = QWidget()
        middle.setMaximumWidth(look.px(_WIDTH))
        lines = column(space=16, parent=middle)
        lines.setContentsMargins(24, 16, 24, 24)
        top = row(space=12)
        top.addWidget(back)
        top.addStretch(1)
        for each in (self._before, self._where, self._after):
            top.addWidget(each)
        lines.addLayout(top)
        words = QWidget()
        inside = column(space=0, parent=words)
        inside.addWidget(self._text)
        inside.addStretch(1)
        lines.addWidget(scrolled(words, name="read-back-area"), 1)
        lines.addWidget(self._state)
        lines.addWidget(self._note)
        answers = row(space=12)
        for each in (self._correct, self._change, self._cancel):
            answers.addWidget(each)
        answers.addStretch(1)
        for each in (self._confirm, self._keep):
            answers.addWidget(each)
        lines.addLayout(answers)
        whole = row(space=0, parent=self)
        whole.addStretch(1)
        whole.addWidget(middle, 20)
        whole.addStretch(1)

    def _counted(self) -> list[QTextBlock]:
        every = blocks.blocks(self._account.document())
        return [block for block in every if blocks.counts(block)]

    def _block(self) -> QTextBlock:
        return self._counted()[self._number]

    def _show(self, place: int) -> None:
        every = self._counted()
        self._number = place
        block = every[place]
        look, more = self._look, blocks.more_of(block)
        self._account.setTextCursor(QTextCursor(block))
        number = look.number(place + 1)
        where = look.say("phases-read-where", number=number, all=look.number(len(every)))
        self._where.setText(where)
        self._text.setText(blocks.paragraph(block).text)
        at_right = block.textDirection() is Qt.LayoutDirection.RightToLeft
        side = Qt.AlignmentFlag.AlignRight if at_right else Qt.AlignmentFlag.AlignLeft
        self._text.setAlignment(side | Qt.AlignmentFlag.AlignAbsolute | Qt.AlignmentFlag.AlignTop)
        state = _heard(block)
        self._state.setText(look.say(f"phases-heard-{state}") if state else "")
        self._state.setVisible(bool(state))
        noted = more.get(CORRECTION)
        self._note.blockSignals(True)  # noqa: FBT003 - Qt's way
        self._note.setPlainText(noted if isinstance(noted, str) else "")
        self._note.blockSignals(False)  # noqa: FBT003 - Qt's way
        self._before_correcting = None
        self._note.setVisible(state == CORRECTED or bool(noted))
        self._before.setEnabled(place > 0)
        self._offer()

    def _offer(self) -> None:
        """Offer the answers, or what can be done with the correction that is being typed."""
        writable, corrects = not self._account.isReadOnly(), self._before_correcting is not None
        had_focus = any(each.hasFocus() for each in (self._note, self._keep, self._cancel))
        for each in (self._confirm, self._correct, self._change):
            each.setVisible(writable and not corrects)
        for each in (self._keep, self._cancel):
            each.setVisible(writable and corrects)
        self._note.setReadOnly(not corrects)
        if had_focus and not corrects:
            self._confirm.setFocus()

    @Slot()
    def _keep_note(self) -> None:
        self._account.tell(self._block(), CORRECTION, self._note.toPlainText() or None)


def _heard(block: QTextBlock) -> str:
    """What was said of a paragraph when it was read back, "" when nothing was."""
    told = blocks.more_of(block).get(HEARD)
    return told if told in {CONFIRMED, CORRECTED} else ""
