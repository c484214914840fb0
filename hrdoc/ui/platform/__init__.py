"""What differs between Linux, Windows and macOS: the system's own lock, sleep, idle time, capture.

The only place of the windows that asks which system it runs on.
"""

import sys

from PySide6.QtCore import QObject

from hrdoc.ui.platform.system import System

if sys.platform == "linux":
    from hrdoc.ui.platform.linux import LinuxSystem as _Here
elif sys.platform == "win32":
    from hrdoc.ui.platform.windows import WindowsSystem as _Here
elif sys.platform == "darwin":
    from hrdoc.ui.platform.macos import MacSystem as _Here
else:
    _Here = System


def system_here(parent: QObject | None = None) -> System:
    """The system this program runs on; it hears nothing before `listen`."""
    return _Here(parent)
