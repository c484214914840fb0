"""Whether Caps Lock is on, as the platform tells it; the only file that asks one.

Windows: GetKeyState. macOS: CGEventSourceFlagsState. X11: XkbGetIndicatorState, over a connection
of its own. Wayland tells only the window with the keyboard, and Qt does not pass it on.
"""

import ctypes
from ctypes.util import find_library
from functools import cache
from typing import Any, Final

from PySide6.QtGui import QGuiApplication

_VK_CAPITAL: Final = 0x14
_QUARTZ_CAPS: Final = 0x10000
_QUARTZ_COMBINED: Final = 0
_XKB_CORE_KEYBOARD: Final = 0x100
_XKB_CAPS: Final = 0x1


def caps_lock() -> bool | None:
    """True or False where the platform says so, None where it does not."""
    platform = QGuiApplication.platformName()
    if platform == "windows":
        return _of_windows()
    if platform == "cocoa":
        return _of_quartz()
    if platform == "xcb":
        return _of_x11()
    return None


def _of_windows() -> bool | None:
    libraries: Any = getattr(ctypes, "windll", None)  # on Windows alone
    return bool(libraries.user32.GetKeyState(_VK_CAPITAL) & 1) if libraries else None


def _of_quartz() -> bool | None:
    name = find_library("ApplicationServices")
    if name is None:
        return None
    ask = ctypes.CDLL(name).CGEventSourceFlagsState
    ask.restype = ctypes.c_uint64
    return bool(ask(_QUARTZ_COMBINED) & _QUARTZ_CAPS)


def _of_x11() -> bool | None:
    library, display = _x11()
    if not display:
        return None
    state = ctypes.c_uint()
    told = library.XkbGetIndicatorState(
        ctypes.c_void_p(display), _XKB_CORE_KEYBOARD, ctypes.byref(state)
    )
    return bool(state.value & _XKB_CAPS) if told == 0 else None


@cache
def _x11() -> tuple[Any, int | None]:
    """The library of X11 and a connection to the display, kept until the process ends."""
    try:
        library = ctypes.CDLL("libX11.so.6")
    except OSError:
        return None, None
    library.XOpenDisplay.restype = ctypes.c_void_p
    return library, library.XOpenDisplay(None)
