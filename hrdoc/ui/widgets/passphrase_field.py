"""The field for a passphrase: it keeps one wiped buffer, paints bullets, and leaves no other copy.

Qt's own field keeps what was typed in strings that nobody wipes. This one takes a letter from each
key and gives the whole to nobody but whoever asks for the `Secret`. It has no selection, no undo,
no menu, nothing to drag, and no input method, which would see and learn what is typed; letters come
from the keyboard layout, its AltGr level included.

Pasting is allowed, because long passphrases live in password stores and refusing would shorten
them. The clipboard had the passphrase in memory already, beyond our reach; so it is emptied at
once, and `pasted` lets the screen say that another program may have kept it.

An eye in the field lets its owner look at the letters, because a long passphrase in a script whose
keyboard is uncertain is mistyped; it is closed at first, and again as soon as the keyboard leaves,
the passphrase is taken or the page goes. Screen readers get bullets all the same.
"""

import unicodedata
from functools import cache
from typing import Final

from PySide6.QtCore import QEvent, QObject, QPoint, QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import (
    QAccessible,
    QAccessibleInterface,
    QAccessibleValueChangeEvent,
    QColor,
    QFocusEvent,
    QGuiApplication,
    QHideEvent,
    QIcon,
    QKeyEvent,
    QKeySequence,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QPen,
    QResizeEvent,
)
from PySide6.QtWidgets import QAccessibleWidget, QApplication, QSizePolicy, QWidget

from hrdoc.casebook.passphrases import Secret
from hrdoc.ui.look import Look
from hrdoc.ui.theme.tokens import FIELD_HEIGHT, RADIUS
from hrdoc.ui.widgets.buttons import icon_button
from hrdoc.ui.widgets.passphrase_letters import paint_letters
from hrdoc.ui.widgets.tips import plain_tip

MOST: Final = 1024
"""Characters; what is typed beyond is not taken."""

BULLET: Final = "\N{BULLET}"
_DOT: Final = 7
_STEP: Final = 12
_EDGE: Final = 12
_EYE: Final = 32
_WIDTH: Final = 240
_CONTROLS: Final = frozenset({"Cc", "Cs", "Cn"})
_ENTER: Final = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class PassphraseField(QWidget):
    """Bullets and a caret at their end. `look` colours it; `says` is its accessible name."""

    changed = Signal()
    submitted = Signal()
    pasted = Signal()
    typed = Signal(str, bool)
    """A letter as it came, and whether Shift was held: what a note about the keyboard needs."""
    caps_pressed = Signal()
    focused = Signal()

    def __init__(self, look: Look, *, name: str, says: str) -> None:
        super().__init__()
        _announce_kind()
        self._look = look
        self._secret = Secret()
        self.setObjectName(name)
        self.setAccessibleName(says)
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.setCursor(Qt.CursorShape.IBeamCursor)
        self.setAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled, on=False)
        self.setInputMethodHints(
            Qt.InputMethodHint.ImhHiddenText
            | Qt.InputMethodHint.ImhSensitiveData
            | Qt.InputMethodHint.ImhNoPredictiveText
            | Qt.InputMethodHint.ImhNoAutoUppercase
        )
        self.setContextMenuPolicy(Qt.ContextMenuPolicy.NoContextMenu)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._is_shown = False
        self._eye = icon_button(look, "eye", "", self._turn_eye, name=f"{name}-eye")
        self._eye.setParent(self)
        self._eye.setCheckable(True)
        self._eye.setFocusPolicy(Qt.FocusPolicy.TabFocus)  # a press leaves the keyboard here
        self._eye.setCursor(Qt.CursorShape.ArrowCursor)
        self._eye.installEventFilter(self)
        self._show_letters(shown=False)

    @property
    def is_shown(self) -> bool:
        """Whether the letters are seen instead of bullets."""
        return self._is_shown

    @property
    def secret(self) -> Secret:
        """What has been typed, as it stands; it goes on changing and is wiped by the field."""
        return self._secret

    @property
    def is_empty(self) -> bool:
        """Whether nothing is typed."""
        return not self._secret.size

    @property
    def bullets(self) -> str:
        """What a screen reader is given."""
        return BULLET * len(self._secret)

    def take(self) -> Secret:
        """Hand the secret over, to be wiped by whoever takes it; the field is empty then."""
        taken, self._secret = self._secret, Secret()
        self._show_letters(shown=False)
        self._has_changed()
        return taken

    def clear(self) -> None:
        """Wipe what was typed."""
        self._secret.wipe()
        self._has_changed()

    def sizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The height of every field."""
        return QSize(self._look.px(_WIDTH), self._look.px(FIELD_HEIGHT))

    def minimumSizeHint(self) -> QSize:  # noqa: N802 - Qt's name
        """The same height, and room for a few bullets."""
        return QSize(self._look.px(_WIDTH) // 2, self._look.px(FIELD_HEIGHT))

    def keyPressEvent(self, event: QKeyEvent) -> None:  # noqa: N802 - Qt's name
        """Take a letter, take one back, or say that the passphrase is whole."""
        if event.key() in _ENTER:
            self.submitted.emit()
        elif event.key() == Qt.Key.Key_Backspace:
            self._take_back(event)
        elif event.key() == Qt.Key.Key_CapsLock:
            self.caps_pressed.emit()
            event.ignore()
        elif event.matches(QKeySequence.StandardKey.Paste):
            self._paste()
        elif not self._type(event):
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:  # noqa: N802 - Qt's name
        """Nothing can be selected; a click only brings the keyboard here."""
        event.accept()

    def focusInEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """Show where the keyboard is."""
        super().focusInEvent(event)
        self.focused.emit()
        self.update()

    def focusOutEvent(self, event: QFocusEvent) -> None:  # noqa: N802 - Qt's name
        """And where it is no more; whoever comes by then sees bullets."""
        super().focusOutEvent(event)
        self._close_eye()
        self.update()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        """Show bullets again when the keyboard leaves the eye for anything but the field."""
        if watched is self._eye and event.type() is QEvent.Type.FocusOut:
            self._close_eye()
        return super().eventFilter(watched, event)

    def resizeEvent(self, event: QResizeEvent) -> None:  # noqa: N802 - Qt's name
        """Keep the eye at the end of the field."""
        super().resizeEvent(event)
        side = self._look.px(_EYE)
        edge = (self.height() - side) // 2
        left = edge if self.isRightToLeft() else self.width() - side - edge
        self._eye.setGeometry(left, edge, side, side)

    def hideEvent(self, event: QHideEvent) -> None:  # noqa: N802 - Qt's name
        """Forget what was typed when the page goes, but not when the window is put aside."""
        super().hideEvent(event)
        if not event.spontaneous():
            self._show_letters(shown=False)
            self.clear()

    def paintEvent(self, _: QPaintEvent) -> None:  # noqa: N802 - Qt's name
        """A frame like every field's, bullets from the start, the caret after the last."""
        look = self._look
        with QPainter(self) as painter:
            painter.setRenderHint(QPainter.RenderHint.Antialiasing)
            self._paint_frame(painter)
            inner = self._inner()
            painter.setClipRect(inner)
            ink = QColor(look.tokens.ink if self.isEnabled() else look.tokens.ink_soft)
            if self._is_shown:
                painter.setPen(ink)
                end = paint_letters(painter, self._secret, inner, at_right=self.isRightToLeft())
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink)
            if not self._is_shown:
                end = self._paint_bullets(painter, inner)
            if self.hasFocus():
                caret = QRect(0, 0, max(1, look.px(1)), look.px(FIELD_HEIGHT) // 2)
                caret.moveCenter(QPoint(end, inner.center().y() + 1))
                painter.drawRect(caret)

    def _inner(self) -> QRect:
        """The room between the edge and the eye."""
        start, end = self._look.px(_EDGE), self._look.px(_EDGE + _EYE)
        left, right = (end, start) if self.isRightToLeft() else (start, end)
        return self.rect().adjusted(left, 0, -right, 0)

    def _paint_bullets(self, painter: QPainter, inner: QRect) -> int:
        """Paint a bullet a letter, as many as fit; gives where the caret stands."""
        step, dot = self._look.px(_STEP), self._look.px(_DOT)
        shown = min(len(self._secret), max(1, inner.width() // step - 1))
        for place in range(shown):
            middle = QPoint(inner.left() + place * step + step // 2, inner.center().y() + 1)
            circle = QRect(0, 0, dot, dot)
            circle.moveCenter(self._mirrored(middle, inner))
            painter.drawEllipse(circle)
        return self._mirrored(QPoint(inner.left() + shown * step + 1, 0), inner).x()

    def _paint_frame(self, painter: QPainter) -> None:
        tokens = self._look.tokens
        width = 2 if self.hasFocus() else 1
        colour = tokens.accent if self.hasFocus() else tokens.edge
        painter.setPen(QPen(QColor(colour if self.isEnabled() else tokens.line), width))
        painter.setBrush(QColor(tokens.surface if self.isEnabled() else tokens.paper))
        half = width / 2
        edge = QRectF(self.rect()).adjusted(half, half, -half, -half)
        painter.drawRoundedRect(edge, RADIUS, RADIUS)

    def _mirrored(self, point: QPoint, inner: QRect) -> QPoint:
        if self.layoutDirection() == Qt.LayoutDirection.LeftToRight:
            return point
        return QPoint(inner.left() + inner.right() - point.x(), point.y())

    def _turn_eye(self) -> None:
        self._show_letters(shown=not self._is_shown)

    def _close_eye(self) -> None:
        if QApplication.focusWidget() not in {self, self._eye}:
            self._show_letters(shown=False)

    def _show_letters(self, *, shown: bool) -> None:
        self._is_shown = shown
        say = self._look.say
        says = say("passphrase-hide") if shown else say("passphrase-show")
        self._eye.setChecked(shown)
        self._eye.setIcon(QIcon(self._look.icon("eye-off" if shown else "eye")))
        self._eye.setAccessibleName(says)
        self._eye.setToolTip(plain_tip(says))
        self.update()

    def _take_back(self, event: QKeyEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.clear()
        else:
            self._secret.drop()
            self._has_changed()

    def _type(self, event: QKeyEvent) -> bool:
        """Take the letter of a key; False when it is a command or nothing that is written."""
        command = Qt.KeyboardModifier.ControlModifier | Qt.KeyboardModifier.AltModifier
        held = event.modifiers() & command
        if held and held != command:  # both together are the AltGr of some keyboards
            return False
        letters = event.text()
        if not letters or any(unicodedata.category(each) in _CONTROLS for each in letters):
            return False
        self._add(letters)
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        self.typed.emit(letters[-1], shift)
        return True

    def _paste(self) -> None:
        clipboard = QGuiApplication.clipboard()
        line = clipboard.text().strip("\r\n")
        clipboard.clear()
        self._add("".join(each for each in line if unicodedata.category(each) not in _CONTROLS))
        self.pasted.emit()

    def _add(self, letters: str) -> None:
        for letter in letters:
            if len(self._secret) < MOST:
                self._secret.add(letter)
        self._has_changed()

    def _has_changed(self) -> None:
        self.update()
        if QAccessible.isActive():
            QAccessible.updateAccessibility(QAccessibleValueChangeEvent(self, self.bullets))
        self.changed.emit()


class _Reading(QAccessibleWidget):
    """What a screen reader meets: a field for a password whose value is so many bullets.

    It offers no text interface: PySide6 leaves out two functions of it that Qt calls.
    """

    def __init__(self, field: PassphraseField) -> None:
        super().__init__(field, QAccessible.Role.EditableText)
        self._field = field

    def state(self) -> QAccessible.State:
        """A password, which readers never speak aloud."""
        state = super().state()
        state.passwordEdit = True
        state.editable = True
        state.focusable = True
        return state

    def text(self, kind: QAccessible.Text) -> str:
        """Bullets for its value."""
        if kind == QAccessible.Text.Value:
            return self._field.bullets
        return super().text(kind)


@cache
def _announce_kind() -> None:
    """Let Qt ask here what a field is to a screen reader; once, when the first one is made."""
    QAccessible.installFactory(_reading_of)


def _reading_of(_: str, thing: object) -> QAccessibleInterface | None:
    return _Reading(thing) if isinstance(thing, PassphraseField) else None
