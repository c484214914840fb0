"""Start: close the process to others, then hand the arguments to the command line."""

import sys

from hrdoc.cli.app import main as run
from hrdoc.vault.platform import harden_process


def main() -> int:
    """Run HRDoc and return its exit status."""
    harden_process()
    return run()


if __name__ == "__main__":
    sys.exit(main())
