"""Why a vault is locked; all reasons lead through one function of the window."""

from enum import Enum


class Reason(Enum):
    """What asked for the lock."""

    ASKED = "asked"
    """The key, the button, or the end of the program."""
    IDLE = "idle"
    """Nobody used the program, or the computer, for as long as the owner said."""
    SYSTEM = "system"
    """The screen of the computer was locked."""
    SUSPEND = "suspend"
    """The computer is about to sleep, or has slept."""
    ENDING = "ending"
    """Somebody logs out, or the computer is switched off."""

    @property
    def waits(self) -> bool:
        """Whether long work is finished first: nobody asked for the keys to go at once.

        Before sleep there is no time, and memory may be written to the disk.
        """
        return self in {Reason.IDLE, Reason.SYSTEM}
