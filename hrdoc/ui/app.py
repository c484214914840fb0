"""Start of the window: the process made safe for Qt, the pieces built, the loop run.

1. Qt's own settings go to a place where no file can be: its file dialog would write down which
   folders were visited.
2. Nothing of FFmpeg or Qt is written to standard error, which could name files.
3. Rubbish is collected in this thread alone; threads have ended before the process does.
4. Threads give way after a millisecond: painting hands the interpreter over many times, and each
   time the thread of the vault or of long work would keep it for Python's five.
"""

import os
import sys
from collections.abc import Mapping, Sequence
from types import TracebackType
from typing import Final

from PySide6.QtCore import QSettings, Qt
from PySide6.QtWidgets import QApplication

from hrdoc.fault import place_of
from hrdoc.ui.lock_key import LockKey
from hrdoc.ui.locks.clipboard import ClipboardMarks
from hrdoc.ui.locks.reason import Reason
from hrdoc.ui.locks.watch import Watch
from hrdoc.ui.manner import Manner
from hrdoc.ui.outside import Outside
from hrdoc.ui.platform import system_here
from hrdoc.ui.rubbish import Rubbish
from hrdoc.ui.theme.dress import Wardrobe
from hrdoc.ui.window import Window
from hrdoc.words import Words

GIVING_WAY: Final = 0.001
"""Seconds a thread may keep the interpreter from another that waits."""

NOWHERE: Final = f"{os.devnull}/hrdoc"
"""A folder that does not exist and cannot be made."""


def can_show(environment: Mapping[str, str]) -> bool:
    """Whether there is a screen to show a window on; Qt itself would end the process."""
    if sys.platform != "linux":
        return True
    names = ("DISPLAY", "WAYLAND_DISPLAY", "QT_QPA_PLATFORM")
    return any(environment.get(name) for name in names)


def run(language: str, *, outside: Outside | None = None, arguments: Sequence[str] = ()) -> int:
    """Show the window until it is closed; returns the exit status."""
    application = make_application(arguments)
    outside = outside or Outside()
    window = Window(
        Wardrobe(application), outside, manner=Manner(language=Words(language).language)
    )
    key = LockKey(application)
    key.pressed.connect(window.lock)
    application.installEventFilter(key)
    ClipboardMarks(application)
    rubbish = Rubbish(application)
    _tell_faults(window)
    window.show()
    system = system_here(application)
    watch = Watch(window.session, outside, system, application)
    watch.due.connect(window.lock)
    watch.remaining.connect(window.show_remaining)
    watch.rested.connect(rubbish.collect_old)
    application.commitDataRequest.connect(lambda _: window.lock(Reason.ENDING))
    system.listen(window)
    system.hide_from_capture(window)
    status = application.exec()
    system.end()
    return status


def make_application(arguments: Sequence[str] = ()) -> QApplication:
    """The application object, with Qt's settings nowhere (1, 2, 4)."""
    os.environ.setdefault("QT_LOGGING_RULES", "qt.multimedia.*=false")
    for scope in (QSettings.Scope.UserScope, QSettings.Scope.SystemScope):
        for kind in (QSettings.Format.NativeFormat, QSettings.Format.IniFormat):
            QSettings.setPath(kind, scope, NOWHERE)
    sys.setswitchinterval(GIVING_WAY)
    application = QApplication(["hrdoc", *arguments])
    application.setApplicationName("hrdoc")
    application.setApplicationDisplayName("HRDoc")
    application.setDesktopFileName("hrdoc")
    application.setAttribute(Qt.ApplicationAttribute.AA_DontShowIconsInMenus, on=True)
    return application


def _tell_faults(window: Window) -> None:
    """Show a fault of ours by kind and place; a traceback could show what a record says."""

    def hook(_: type[BaseException], error: BaseException, __: TracebackType | None) -> None:
        window.session.failed.emit(*place_of(error))

    sys.excepthook = hook
