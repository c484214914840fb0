"""A process that has hrdoc loaded and runs each command in a copy of itself, perhaps to its death.

`python -m campaigns.kill_stepper` reads lines of JSON `{"arguments", "out", "err", "last"}`; for
each it writes the copy's process id and, when that has ended, its status (negative: a signal). With
`last` set, the copy dies before its last-th act on the disk: a statement to the database, a sync,
or whatever makes a file or changes a name or a time. It writes how many it did into OUT.steps.
"""

import json
import os
import signal
import sys
from collections.abc import Callable
from typing import Any, Final

from hrdoc.__main__ import main
from hrdoc.records import shipped
from hrdoc.vault.database import Database

ACTS: Final = frozenset(
    {"os.rename", "os.link", "os.remove", "os.rmdir", "os.mkdir", "os.utime", "os.truncate"}
)
CREATE: Final = os.O_WRONLY | os.O_CREAT | os.O_EXCL


class Steps:
    """Counts acts and dies before one of them."""

    def __init__(self, last: int) -> None:
        self.count = 0
        self._last = last

    def step(self) -> None:
        """One act is about to be done."""
        self.count += 1
        if self.count == self._last:
            os.kill(os.getpid(), signal.SIGKILL)

    def audit(self, event: str, arguments: tuple[object, ...]) -> None:
        """Count what Python reports."""
        makes = event == "open" and isinstance(arguments[2], int) and arguments[2] & os.O_CREAT
        if event in ACTS or makes:
            self.step()

    def before(self, act: Callable[..., Any]) -> Callable[..., Any]:
        """`act`, counted."""

        def counted(*arguments: object, **named: object) -> object:
            self.step()
            return act(*arguments, **named)

        return counted


def become(order: dict[str, Any]) -> int:
    """Run the command of an order in this process and return its status."""
    for name, number in (("out", 1), ("err", 2)):
        os.dup2(os.open(order[name], CREATE, 0o600), number)
    sys.argv = ["hrdoc", *order["arguments"]]
    steps = Steps(order["last"])
    os.fsync = steps.before(os.fsync)
    Database.execute = steps.before(Database.execute)  # type: ignore[method-assign]
    sys.addaudithook(steps.audit)
    status = main()
    counted = steps.count
    with os.fdopen(os.open(order["out"] + ".steps", CREATE, 0o600), "w") as place:
        place.write(str(counted))
    return status


def serve() -> None:
    """Run commands until there are no more lines."""
    for _ in shipped.learn():
        pass
    tell = os.fdopen(os.dup(1), "w", buffering=1)
    for line in iter(sys.stdin.readline, ""):
        child = os.fork()
        if child == 0:
            tell.close()
            status = 70
            try:
                status = become(json.loads(line))
            finally:
                sys.stdout.flush()
                sys.stderr.flush()
                os._exit(status)
        tell.write(f"{child}\n")
        tell.write(f"{os.waitstatus_to_exitcode(os.waitpid(child, 0)[1])}\n")


if __name__ == "__main__":
    serve()
