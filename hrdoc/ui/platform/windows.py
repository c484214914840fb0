"""Windows: messages that the window gets, idle time, and pictures of the screen.

Written against the documented functions of user32, kernel32 and wtsapi32; the libraries are given
from outside, so that a test stands in for them.
"""

import ctypes
from typing import Any, Final

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication, QObject
from PySide6.QtWidgets import QWidget

from hrdoc.ui.platform.messages import ENDING, LOCKED, SUSPENDING, WOKE, meaning_at
from hrdoc.ui.platform.system import System

NOTIFY_FOR_THIS_SESSION: Final = 0
WDA_EXCLUDEFROMCAPTURE: Final = 0x11
_GENERIC: Final = b"windows_generic_MSG"
_TICKS: Final = 2**32
"""GetTickCount and GetLastInputInfo count milliseconds in 32 bits and begin again."""


class LastInput(ctypes.Structure):
    """LASTINPUTINFO."""

    _fields_ = (("size", ctypes.c_uint32), ("time", ctypes.c_uint32))


class _Filter(QAbstractNativeEventFilter):
    def __init__(self, system: "WindowsSystem") -> None:
        super().__init__()
        self._system = system

    def nativeEventFilter(  # noqa: N802 - Qt's name
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        if bytes(kind) == _GENERIC:  # type: ignore[arg-type]
            self._system.hear(int(message))
        return (False, 0)


class WindowsSystem(System):
    """Hears the messages of Windows; `user`, `session` and `kernel` are its libraries."""

    def __init__(
        self,
        parent: QObject | None = None,
        *,
        user: Any = None,
        session: Any = None,
        kernel: Any = None,
    ) -> None:
        super().__init__(parent)
        self._user = user or ctypes.CDLL("user32")
        self._session = session or ctypes.CDLL("wtsapi32")
        self._kernel = kernel or ctypes.CDLL("kernel32")
        self._filter = _Filter(self)

    def listen(self, window: QWidget) -> None:
        """Ask for the messages about locking; the others come unasked."""
        self._session.WTSRegisterSessionNotification(
            ctypes.c_void_p(int(window.winId())), NOTIFY_FOR_THIS_SESSION
        )
        if application := QCoreApplication.instance():
            application.installNativeEventFilter(self._filter)

    def hear(self, address: int) -> None:
        """Take the MSG at an address."""
        told = meaning_at(address)
        if told == LOCKED:
            self.locked.emit()
        elif told == SUSPENDING:
            self.suspending.emit()
        elif told == WOKE:
            self.woke.emit()
        elif told == ENDING:
            self.ending.emit()

    def idle(self) -> float | None:
        """Seconds since the last key or movement anywhere in this session."""
        last = LastInput(size=ctypes.sizeof(LastInput))
        if not self._user.GetLastInputInfo(ctypes.byref(last)):
            return None
        now = int(self._kernel.GetTickCount()) % _TICKS
        return ((now - int(last.time)) % _TICKS) / 1000

    def hide_from_capture(self, window: QWidget) -> bool:
        """Leave the window out of pictures of the screen (Windows 10 version 2004 and later)."""
        shown = ctypes.c_void_p(int(window.winId()))
        return bool(
            self._user.SetWindowDisplayAffinity(shown, ctypes.c_uint32(WDA_EXCLUDEFROMCAPTURE))
        )
