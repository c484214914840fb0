"""Start: close the process to others, then hand the arguments to the command line."""

import os
import sys
from typing import Final

from hrdoc.cli.app import main as run
from hrdoc.cli.app import tell_fault
from hrdoc.vault.platform import harden_process

STREAMS: Final = 3
"""Standard input, output and error."""


def main() -> int:
    """Run HRDoc and return its exit status."""
    _hold_streams()
    harden_process()
    try:
        return run()
    except Exception as error:  # noqa: BLE001 - the last place where a record could leak in a traceback
        return tell_fault(error)


def _hold_streams() -> None:
    """Keep the numbers of closed standard streams taken, so that no file of a vault gets one."""
    while (descriptor := os.open(os.devnull, os.O_RDWR)) < STREAMS:
        pass
    os.close(descriptor)


if __name__ == "__main__":
    sys.exit(main())
