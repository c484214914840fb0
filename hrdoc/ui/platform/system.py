"""What a window may hear from the system it runs on, and ask of it.

This one hears nothing: it stands for a system that tells nothing, and for tests.
"""

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget


class System(QObject):
    """The system around the program."""

    locked = Signal()
    """The screen was locked."""
    suspending = Signal()
    """The computer is about to sleep."""
    woke = Signal()
    """It has slept."""
    ending = Signal()
    """Somebody logs out, or the computer is switched off."""

    def listen(self, window: QWidget) -> None:
        """Begin to hear; `window` is the one that messages of the system come to."""

    def let_sleep(self) -> None:
        """The keys are gone: what is held back for them may go on."""

    def end(self) -> None:
        """Hear nothing any more."""

    def idle(self) -> float | None:
        """Seconds nobody used the computer, None when that is not known."""
        return None

    def hide_from_capture(self, window: QWidget) -> bool:
        """Keep a window out of pictures of the screen; whether the system does that."""
        del window
        return False
