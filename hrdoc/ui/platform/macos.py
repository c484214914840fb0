"""macOS: for how long nobody used the computer. Not tried on a machine of that kind.

Its own lock is not heard here: that needs an object of AppKit that no library of ours speaks to.
Sleep is caught by the clock when the computer wakes, and idle time locks before or soon after.
"""

import ctypes
from typing import Any, Final

from PySide6.QtCore import QObject

from hrdoc.ui.platform.system import System

_FRAMEWORK: Final = "/System/Library/Frameworks/CoreGraphics.framework/CoreGraphics"
_COMBINED_SESSION: Final = 0  # kCGEventSourceStateCombinedSessionState
_ANY_INPUT: Final = 0xFFFFFFFF  # kCGAnyInputEventType


class MacSystem(System):
    """Asks Core Graphics; `graphics` is its library."""

    def __init__(self, parent: QObject | None = None, *, graphics: Any = None) -> None:
        super().__init__(parent)
        self._ask = (graphics or ctypes.CDLL(_FRAMEWORK)).CGEventSourceSecondsSinceLastEventType
        self._ask.restype = ctypes.c_double
        self._ask.argtypes = [ctypes.c_int32, ctypes.c_uint32]

    def idle(self) -> float | None:
        """Seconds since the last input of this session."""
        return float(self._ask(_COMBINED_SESSION, _ANY_INPUT))
