"""Start: close the process to others, then open the window or hand over to the command line.

Without arguments, and where there is a screen, the window opens. It is imported only then, so
that a command does not wait for Qt.
"""

import os
import sys
from typing import Final

from hrdoc.cli.app import main as run
from hrdoc.cli.app import system_language, tell_fault
from hrdoc.vault.platform import harden_process

STREAMS: Final = 3
"""Standard input, output and error."""


def main() -> int:
    """Run HRDoc and return its exit status."""
    _hold_streams()
    harden_process()
    try:
        return run() if sys.argv[1:] else _window()
    except Exception as error:  # noqa: BLE001 - the last place where a record could leak in a traceback
        return tell_fault(error)


def _window() -> int:
    from hrdoc.ui.app import can_show  # noqa: PLC0415 - a command never needs Qt
    from hrdoc.ui.app import run as show  # noqa: PLC0415

    return show(system_language(os.environ)) if can_show(os.environ) else run()


def _hold_streams() -> None:
    """Keep the numbers of closed standard streams taken, so that no file of a vault gets one."""
    while (descriptor := os.open(os.devnull, os.O_RDWR)) < STREAMS:
        pass
    os.close(descriptor)


if __name__ == "__main__":
    sys.exit(main())
