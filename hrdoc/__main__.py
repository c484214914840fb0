"""Start: hand the arguments to the command line."""

import sys

from hrdoc.cli.app import main as run


def main() -> int:
    """Run HRDoc and return its exit status."""
    return run()


if __name__ == "__main__":
    sys.exit(main())
