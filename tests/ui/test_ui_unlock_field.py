"""The field for a passphrase: what it takes, what it shows, and what it keeps from everybody."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QAccessible, QGuiApplication, QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from hrdoc.casebook.passphrases import Secret
from hrdoc.ui.look import Look, look_for
from hrdoc.ui.widgets.keyboard_note import KeyboardNote
from hrdoc.ui.widgets.layout import column
from hrdoc.ui.widgets.passphrase_field import MOST, PassphraseField

CONTROL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NONE = Qt.KeyboardModifier.NoModifier


class Shown:
    """A field and a note about its keyboard, in a window."""

    def __init__(self, look: Look) -> None:
        self.window = QWidget()
        self.field = PassphraseField(look, name="field", says=look.say("unlock-passphrase"))
        self.note = KeyboardNote(look, self.field, name="note")
        self.look = look
        form = column(parent=self.window)
        form.addWidget(self.field)
        form.addWidget(self.note)
        self.window.resize(400, 120)
        self.window.show()
        self.field.setFocus()

    @property
    def text(self) -> str:
        """What the field holds: for a test alone."""
        return "".join(self.field.secret)

    def type(self, text: str, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Type letters as a keyboard layout gives them."""
        for letter in text:
            event = QKeyEvent(QEvent.Type.KeyPress, 0, modifiers, letter)
            QApplication.sendEvent(self.field, event)

    def press(self, key: Qt.Key, modifiers: Qt.KeyboardModifier = NONE) -> None:
        """Press a key."""
        QTest.keyClick(self.field, key, modifiers)


@pytest.fixture
def show(qtbot: QtBot) -> Iterator[Callable[..., Shown]]:
    """Give a function that shows a field in a language."""
    made: list[Shown] = []

    def shown(language: str = "en") -> Shown:
        made.append(Shown(look_for(language)))
        return made[-1]

    yield shown
    for each in made:
        each.window.close()
        each.window.deleteLater()
    qtbot.wait(0)


Show = Callable[..., Shown]


@pytest.mark.parametrize(
    "text",
    ["open sesame", "می‌خواهم", "كلمة سرّ", "пароль", "e\u0301", "🌹🌹", "a\u00a0b"],
)
def test_letters_of_every_script_are_taken(show: Show, text: str) -> None:
    shown = show()
    shown.type(text)
    assert shown.text == text
    assert len(shown.field.bullets) == len(text)


def test_keys_take_back_one_letter_or_all(show: Show) -> None:
    shown = show()
    shown.type("گل 🌹")
    shown.press(Qt.Key.Key_Backspace)
    assert shown.text == "گل "
    shown.press(Qt.Key.Key_Backspace, CONTROL)
    assert shown.field.is_empty
    shown.press(Qt.Key.Key_Backspace)
    assert shown.field.is_empty


def test_commands_are_not_letters_and_alt_gr_is(show: Show) -> None:
    shown = show()
    shown.type("a", CONTROL)
    shown.type("b", ALT)
    shown.type("\x08\t\x1b")
    assert shown.field.is_empty
    shown.type("@", CONTROL | ALT)
    assert shown.text == "@"


def test_enter_says_that_it_is_whole_and_adds_nothing(show: Show, qtbot: QtBot) -> None:
    shown = show()
    shown.type("open")
    for key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
        with qtbot.waitSignal(shown.field.submitted):
            shown.press(key)
    assert shown.text == "open"


def test_no_more_than_the_most_is_taken(show: Show) -> None:
    shown = show()
    shown.type("x" * (MOST + 3))
    assert len(shown.field.secret) == MOST


def test_what_is_taken_away_leaves_the_field_empty(show: Show) -> None:
    shown = show()
    shown.type("open sesame")
    taken = shown.field.take()
    assert taken.same_as(Secret("open sesame"))
    assert shown.field.is_empty
    shown.type("x")
    assert shown.text == "x"


def test_pasting_takes_one_line_and_empties_the_clipboard(show: Show, qtbot: QtBot) -> None:
    shown = show()
    QGuiApplication.clipboard().setText("from a\tstore\n")
    with qtbot.waitSignal(shown.field.pasted):
        shown.press(Qt.Key.Key_V, CONTROL)
    assert shown.text == "from astore"
    assert QGuiApplication.clipboard().text() == ""


def test_it_forgets_when_it_is_hidden(show: Show) -> None:
    shown = show()
    shown.type("open sesame")
    shown.field.hide()
    assert shown.field.is_empty


def test_what_is_painted_tells_nothing_but_the_number_of_letters(show: Show) -> None:
    shown = show()
    pictures = []
    for text in ("open sesame", "گاوصندوق من", "WWWWWWWWWWW", "iiiiiiiiii"):
        shown.field.clear()
        shown.type(text)
        pictures.append(shown.field.grab().toImage())
    assert pictures[0] == pictures[1] == pictures[2]
    assert pictures[2] != pictures[3]


def test_a_long_passphrase_keeps_its_end_in_sight(show: Show) -> None:
    shown = show()
    shown.type("x" * 200)
    full = shown.field.grab().toImage()
    shown.type("x" * 100)
    assert shown.field.grab().toImage() == full


def test_no_input_method_no_menu_and_no_drop(show: Show) -> None:
    field = show().field
    assert not field.testAttribute(Qt.WidgetAttribute.WA_InputMethodEnabled)
    assert field.inputMethodHints() & Qt.InputMethodHint.ImhHiddenText
    assert field.contextMenuPolicy() == Qt.ContextMenuPolicy.NoContextMenu
    assert not field.acceptDrops()


def test_a_screen_reader_meets_a_password_of_bullets(show: Show) -> None:
    shown = show("fa")
    shown.type("راز من")
    reading = QAccessible.queryAccessibleInterface(shown.field)
    assert reading.role() == QAccessible.Role.EditableText
    assert reading.state().passwordEdit
    assert reading.text(QAccessible.Text.Name) == "گذرواژه"
    assert reading.text(QAccessible.Text.Value) == "••••••"


def test_nothing_shows_the_secret_as_text(show: Show) -> None:
    shown = show()
    shown.type("open sesame")
    assert "sesame" not in repr(shown.field) + repr(shown.field.secret)
    assert not [
        name
        for name in shown.field.dynamicPropertyNames()
        if b"sesame" in bytes(str(shown.field.property(bytes(name.data()).decode())), "utf-8")
    ]


@pytest.mark.parametrize("language", ["en", "fa", "ar"])
def test_the_note_names_the_letters_that_are_typed(show: Show, language: str) -> None:
    shown = show(language)
    say = shown.look.say
    shown.type("a")
    latin = shown.note.text
    shown.type("ش")
    assert shown.note.text == say("passphrase-letters-arabic")
    shown.type("1 .")
    assert shown.note.text == say("passphrase-letters-arabic")
    shown.type("ж")
    assert shown.note.text == say("passphrase-letters-cyrillic")
    shown.type("a")
    assert shown.note.text == latin


def test_caps_lock_is_told_from_a_letter_and_its_shift(show: Show) -> None:
    shown = show()
    on = shown.look.say("passphrase-caps-on")
    assert on not in shown.note.text
    shown.type("a")
    assert on not in shown.note.text
    shown.type("A")
    assert on in shown.note.text
    shown.type("A", SHIFT)
    assert on not in shown.note.text
    shown.type("a", SHIFT)
    assert on in shown.note.text
    shown.press(Qt.Key.Key_CapsLock)
    assert on not in shown.note.text
    shown.press(Qt.Key.Key_CapsLock)
    shown.type("ش1")
    assert on in shown.note.text


# --- the eye ----------------------------------------------------------------------------------


def eye_of(shown: Shown) -> QPushButton:
    eye = shown.field.findChild(QPushButton, "field-eye")
    assert eye is not None
    return eye


def picture_of(shown: Shown) -> bytes:
    image = shown.field.grab().toImage()
    return bytes(image.constBits())


@pytest.mark.parametrize("language", ["en", "fa", "ar"])
def test_what_was_typed_is_seen_only_while_the_eye_is_open(show: Show, language: str) -> None:
    shown = show(language)
    shown.type("kite")
    bullets = picture_of(shown)
    eye = eye_of(shown)
    closed = eye.accessibleName()
    assert not shown.field.is_shown
    QTest.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert shown.field.is_shown
    assert eye.accessibleName() != closed
    kite = picture_of(shown)
    assert kite != bullets
    shown.press(Qt.Key.Key_Backspace, CONTROL)
    shown.type("boat")
    assert picture_of(shown) != kite
    assert shown.text == "boat"
    assert shown.field.bullets == "••••"
    QTest.mouseClick(eye, Qt.MouseButton.LeftButton)
    assert not shown.field.is_shown
    assert picture_of(shown) == bullets


@pytest.mark.parametrize(("language", "at_left"), [("en", True), ("fa", False)])
@pytest.mark.parametrize("text", ["boat", "قایق"])
def test_letters_begin_where_fields_begin_in_either_script(
    show: Show, language: str, text: str, at_left: bool
) -> None:
    shown = show(language)
    shown.window.setLayoutDirection(shown.look.direction)
    shown.type(text)
    QTest.mouseClick(eye_of(shown), Qt.MouseButton.LeftButton)
    shown.note.setFocus()
    image, middle = shown.field.grab().toImage(), shown.field.width() // 2
    paper = image.pixelColor(middle, 10)
    inked = [
        x
        for x in range(8, image.width() - 8)
        if not eye_of(shown).geometry().contains(x, image.height() // 2)
        and any(image.pixelColor(x, y) != paper for y in range(8, image.height() - 8))
    ]
    assert inked
    assert all(x < middle for x in inked) if at_left else all(x > middle for x in inked)


def test_the_eye_closes_when_the_keyboard_leaves_and_not_on_its_way_to_the_eye(
    show: Show,
) -> None:
    shown = show()
    other = QPushButton("other", shown.window)
    other.show()
    shown.window.activateWindow()
    assert QTest.qWaitForWindowActive(shown.window)
    shown.field.setFocus()
    shown.type("kite")
    eye_of(shown).setFocus()
    QTest.keyClick(eye_of(shown), Qt.Key.Key_Space)
    assert shown.field.is_shown
    shown.field.setFocus()
    assert shown.field.is_shown
    other.setFocus()
    assert not shown.field.is_shown
    eye_of(shown).setFocus()
    QTest.keyClick(eye_of(shown), Qt.Key.Key_Space)
    other.setFocus()
    assert not shown.field.is_shown


@pytest.mark.parametrize("leave", ["take", "hide"])
def test_the_eye_is_closed_again_for_whoever_comes_next(show: Show, leave: str) -> None:
    shown = show()
    shown.type("kite")
    QTest.mouseClick(eye_of(shown), Qt.MouseButton.LeftButton)
    assert shown.field.is_shown
    if leave == "take":
        shown.field.take().wipe()
    else:
        shown.field.hide()
    assert not shown.field.is_shown
    assert shown.field.is_empty
