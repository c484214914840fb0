"""How long work lets the window go first where both want a processor.

On a machine of two cores the work of a big file asks for more than both; the window would wait its
turn between two keys. Linux keeps a priority for each thread and hands it on to those a thread
begins (setpriority(2), sched(7)); Windows raises the thread of a window by itself, and macOS is
left to its own judgement.
"""

import contextlib
import os
import sys
import threading
from typing import Final

NICER: Final = 5
"""Steps below the window: a third of its share. With less, work that holds the interpreter would
itself be kept from going on by other programs, and the window behind it."""

_LEAST: Final = 19


def give_way() -> None:
    """Let the calling thread, and what it begins from now on, run after the window."""
    if sys.platform == "linux":
        mine = threading.get_native_id()
        with contextlib.suppress(OSError):  # a sandbox may forbid it: then it is not done
            now = os.getpriority(os.PRIO_PROCESS, mine)
            os.setpriority(os.PRIO_PROCESS, mine, min(now + NICER, _LEAST))
