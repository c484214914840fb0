"""Commands as processes: started in a folder of their own, watched, and killed.

Two ways to run one: `Fresh` starts Python anew, as a person does; `Stepper` has it loaded already
and forks, which is fast, precise in time, and can die before an act on the disk that is counted.
"""

import json
import os
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from typing import Final, Protocol

PATIENCE: Final = 120.0
"""Seconds after which a command counts as hanging."""


class Broken(AssertionError):
    """A promise was not kept; the message says which."""


def require(kept: object, promise: str) -> None:
    """Raise Broken unless the promise is kept."""
    if not kept:
        raise Broken(promise)


@dataclass(frozen=True, slots=True)
class Ran:
    """How a command ended: its status (negative: killed), what it printed, seconds it took."""

    status: int
    lines: list[str]
    errors: str
    seconds: float

    @property
    def promised(self) -> bool:
        """Whether the person was told that it is done."""
        return bool(self.lines)


@contextmanager
def private(path: Path) -> Iterator[int]:
    """A descriptor of a new file of mode 0600."""
    descriptor = os.open(path, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600)
    try:
        yield descriptor
    finally:
        os.close(descriptor)


class Running(Protocol):
    """A process that runs a command."""

    pid: int

    def wait(self, seconds: float) -> int | None:
        """Its status if it ends within so many seconds."""


class Fresh:
    """`python -m hrdoc` in a process of its own."""

    def __init__(
        self, arguments: list[str], log: Path, folder: Path, environment: Mapping[str, str]
    ) -> None:
        with private(log) as out, private(log.with_suffix(".err")) as err:
            self._process = subprocess.Popen(
                [sys.executable, "-m", "hrdoc", *arguments],
                stdin=subprocess.DEVNULL,
                stdout=out,
                stderr=err,
                cwd=folder,
                env=environment,
            )
        self.pid = self._process.pid

    def wait(self, seconds: float) -> int | None:
        with suppress(subprocess.TimeoutExpired):
            return self._process.wait(seconds)
        return None


class Stepper:
    """`campaigns.kill_stepper`, running one command at a time."""

    def __init__(self, folder: Path, environment: Mapping[str, str]) -> None:
        self._process = subprocess.Popen(
            [sys.executable, "-m", "campaigns.kill_stepper"],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            cwd=folder,
            env=environment,
        )
        self.pid = 0

    def start(self, arguments: list[str], log: Path, last: int) -> "Stepper":
        """Order one command."""
        order = {
            "arguments": arguments,
            "out": str(log),
            "err": str(log.with_suffix(".err")),
            "last": last,
        }
        assert self._process.stdin is not None
        self._process.stdin.write(json.dumps(order).encode() + b"\n")
        self._process.stdin.flush()
        self.pid = self._line()
        return self

    def wait(self, seconds: float) -> int | None:
        ready, _, _ = select.select([self._process.stdout], [], [], seconds)
        return self._line() if ready else None

    def close(self) -> None:
        self._process.communicate(timeout=10)

    def _line(self) -> int:
        # Byte by byte: what a buffer held back, `select` would not see.
        assert self._process.stdout is not None
        line = b""
        while not line.endswith(b"\n"):
            line += os.read(self._process.stdout.fileno(), 1) or b"\n"
        return int(line)


class Command:
    """A running command; its output goes to files under `watched`, as a careless script would."""

    def __init__(self, lock: Path, log: Path, running: Running) -> None:
        self._lock, self._log, self._running = lock, log, running
        self._begun = time.perf_counter()
        self._status: int | None = None

    def until_open(self) -> float:
        """Wait until it holds the vault; returns the seconds since its start."""
        mark = str(self._running.pid).encode("ascii")
        while self._lock.read_bytes() != mark and not self._has_ended(0.0005):
            pass
        return time.perf_counter() - self._begun

    def kill_after(self, seconds: float) -> Ran:
        """Let it run for so long from now, then kill it if it still does."""
        if not self._has_ended(seconds):
            os.kill(self._running.pid, signal.SIGKILL)
        return self.finish()

    def finish(self) -> Ran:
        """Wait for its end."""
        require(self._has_ended(PATIENCE), "a command does not end")
        assert self._status is not None
        taken = time.perf_counter() - self._begun
        lines = self._log.read_text(encoding="utf-8").splitlines()
        errors = self._log.with_suffix(".err").read_text(encoding="utf-8")
        require("Traceback" not in errors, f"a traceback: {errors}")
        return Ran(self._status, lines, errors, taken)

    def steps(self) -> int:
        """How many acts on the disk it did, if it was not killed."""
        return int(self._log.with_name(self._log.name + ".steps").read_text(encoding="ascii"))

    def _has_ended(self, seconds: float) -> bool:
        if self._status is None:
            self._status = self._running.wait(seconds)
        return self._status is not None
