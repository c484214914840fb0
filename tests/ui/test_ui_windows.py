"""What Windows and macOS tell: messages read from their bytes, and libraries we stand in for."""

import ctypes
from collections.abc import Callable

import pytest
from PySide6.QtCore import QByteArray
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from hrdoc.ui.platform import messages
from hrdoc.ui.platform.macos import MacSystem
from hrdoc.ui.platform.messages import Message, meaning_at
from hrdoc.ui.platform.system import System
from hrdoc.ui.platform.windows import LastInput, WindowsSystem

SIGNALS = ("locked", "suspending", "woke", "ending")


def heard(system: System) -> list[str]:
    """What a system emits from now on."""
    told: list[str] = []
    for name in SIGNALS:
        getattr(system, name).connect(lambda name=name: told.append(name))
    return told


def test_the_shape_of_a_message_is_that_of_windows_with_64_bits() -> None:
    assert ctypes.sizeof(Message) == 48
    assert (Message.number.offset, Message.first.offset, Message.time.offset) == (8, 16, 32)
    assert ctypes.sizeof(LastInput) == 8


def raw(number: int, first: int) -> ctypes.Array[ctypes.c_char]:
    """A MSG as Windows lays it out, byte by byte."""
    data = (
        (0xABCD).to_bytes(8, "little")
        + number.to_bytes(4, "little")
        + bytes(4)
        + first.to_bytes(8, "little")
        + (0xFFFF_FFFF_FFFF_FFFF).to_bytes(8, "little")
        + bytes(16)
    )
    return ctypes.create_string_buffer(data, 48)


MEANINGS = [
    (0x02B1, 0x7, "locked"),
    (0x02B1, 0x8, None),  # unlocked
    (0x02B1, 0x2, "locked"),  # another user's desktop
    (0x02B1, 0x4, "locked"),  # a remote desktop taken away
    (0x02B1, 0x6, "ending"),
    (0x0218, 0x4, "suspending"),
    (0x0218, 0x7, "woke"),
    (0x0218, 0x12, "woke"),
    (0x0218, 0xA, None),  # the battery
    (0x0011, 0, "ending"),
    (0x0016, 1, "ending"),
    (0x0016, 0, None),  # somebody else refused to end
    (0x0200, 0x7, None),  # a movement of the mouse
]


@pytest.mark.parametrize(("number", "first", "told"), MEANINGS)
def test_messages_of_windows_are_read_from_their_bytes(
    number: int, first: int, told: str | None
) -> None:
    assert meaning_at(ctypes.addressof(raw(number, first))) == told
    assert messages.meaning(number, first) == told


def test_no_message_at_all_means_nothing() -> None:
    assert meaning_at(0) is None


class FakeLibrary:
    """Notes what is called, and answers what a test laid ready."""

    def __init__(self, **answers: object) -> None:
        self.answers = answers
        self.called: list[tuple[str, tuple[object, ...]]] = []

    def __getattr__(self, name: str) -> Callable[..., object]:
        def call(*arguments: object) -> object:
            self.called.append((name, arguments))
            answer = self.answers[name]
            return answer(*arguments) if callable(answer) else answer

        return call


@pytest.fixture
def windows(qtbot: QtBot) -> tuple[WindowsSystem, FakeLibrary, QWidget]:
    """Give a Windows of our own."""

    def last_input(asked: object) -> int:
        asked._obj.time = 2**32 - 1000  # type: ignore[attr-defined]
        return 1

    library = FakeLibrary(
        WTSRegisterSessionNotification=1,
        SetWindowDisplayAffinity=1,
        GetLastInputInfo=last_input,
        GetTickCount=4000,
    )
    window = QWidget()
    qtbot.addWidget(window)
    system = WindowsSystem(window, user=library, session=library, kernel=library)
    return system, library, window


def test_windows_is_asked_for_its_messages_and_they_are_heard(
    windows: tuple[WindowsSystem, FakeLibrary, QWidget],
) -> None:
    system, library, window = windows
    told = heard(system)
    system.listen(window)
    (name, arguments) = library.called[0]
    assert name == "WTSRegisterSessionNotification"
    assert arguments[0].value == int(window.winId())  # type: ignore[attr-defined]

    for number, first, _ in MEANINGS:
        kept = raw(number, first)
        system._filter.nativeEventFilter(QByteArray(b"windows_generic_MSG"), ctypes.addressof(kept))
        system._filter.nativeEventFilter(QByteArray(b"xcb_generic_event_t"), 1)

    assert told == [each for _, _, each in MEANINGS if each is not None]


def test_windows_counts_idle_time_across_the_turn_of_its_counter(
    windows: tuple[WindowsSystem, FakeLibrary, QWidget],
) -> None:
    system, library, _ = windows
    assert system.idle() == 5.0
    library.answers["GetLastInputInfo"] = 0
    assert system.idle() is None


def test_windows_leaves_the_window_out_of_pictures_of_the_screen(
    windows: tuple[WindowsSystem, FakeLibrary, QWidget],
) -> None:
    system, library, window = windows
    assert system.hide_from_capture(window)
    name, arguments = library.called[-1]
    assert name == "SetWindowDisplayAffinity"
    assert [each.value for each in arguments] == [int(window.winId()), 0x11]  # type: ignore[attr-defined]


def test_macos_is_asked_for_any_input_of_the_session() -> None:
    class Graphics:
        def __init__(self) -> None:
            self.asked: list[tuple[int, int]] = []
            self.CGEventSourceSecondsSinceLastEventType = self

        def __call__(self, source: int, kind: int) -> float:
            self.asked.append((source, kind))
            return 12.5

    graphics = Graphics()
    system = MacSystem(graphics=graphics)
    assert system.idle() == 12.5
    assert graphics.asked == [(0, 0xFFFFFFFF)]
