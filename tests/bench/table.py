"""What every subject of the bench shares: how much to measure, a row, and the table of them.

A subject is a module `bench_*.py` with a function `rows(size)` that gives rows as it measures them.
A row judges itself by its target; nothing here asserts anything.
"""

import os
import platform
import statistics
import sys
import tempfile
import time
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import Final

MEBIBYTE: Final = 1 << 20
HEAD: Final = ("ratio", "held", "target", "what is measured", "HRDoc", "compared with")
WIDTHS: Final = (6, 4, 11, 56, 25, 0)


@dataclass(frozen=True, slots=True)
class Size:
    """How much to measure: a file's length, how many records, a bundle's entries, how often."""

    mebibytes: int
    records: int
    many_records: int
    entries: int
    entry_bytes: int
    times: int


FULL: Final = Size(
    mebibytes=1024,
    records=2_000,
    many_records=100_000,
    entries=100_000,
    entry_bytes=102_400,
    times=3,
)
QUICK: Final = Size(mebibytes=1, records=5, many_records=60, entries=100, entry_bytes=512, times=1)


@dataclass(frozen=True, slots=True)
class Row:
    """One line of the table; `ratio` is ours by theirs, and below 1 is better."""

    what: str
    ours: str
    theirs: str = "-"
    ratio: float | None = None
    target: str = "-"
    held: bool | None = None

    def cells(self) -> tuple[str, ...]:
        """The row as it is shown."""
        held = {True: "yes", False: "NO", None: "-"}[self.held]
        ratio = "-" if self.ratio is None else f"{self.ratio:.2f}"
        return ratio, held, self.target, self.what, self.ours, self.theirs


def beside(
    what: str, ours: str, theirs: str, *, ratio: float | None, most: float | None = None
) -> Row:
    """A measure with another program beside it; `most` is the ratio to stay under."""
    return Row(
        what,
        ours,
        theirs,
        ratio,
        "-" if most is None else f"<= {most:.2f}x",
        None if most is None or ratio is None else ratio <= most,
    )


def alone(
    what: str,
    value: float,
    unit: str,
    *,
    most: float | None = None,
    least: float | None = None,
    note: str = "-",
) -> Row:
    """A number to itself, in `unit`, to stay under `most` or over `least`."""
    target, held = "-", None
    if most is not None:
        target, held = f"<= {told(most)} {unit}", value <= most
    elif least is not None:
        target, held = f">= {told(least)} {unit}", value >= least
    return Row(what, f"{told(value)} {unit}", note, None, target, held)


def told(value: float) -> str:
    """A number with three digits that count."""
    if value >= 100:
        return f"{value:,.0f}"
    return f"{value:.3g}"


def seconds(work: Callable[[], object]) -> float:
    """How long one run of `work` takes."""
    begun = time.perf_counter()
    work()
    return time.perf_counter() - begun


def middle(values: Sequence[float]) -> float:
    """The median."""
    return statistics.median(values)


def line(cells: Sequence[str]) -> str:
    """A row of the table for a terminal."""
    placed = [f"{cells[0]:>{WIDTHS[0]}}"]
    placed += [f"{cell:<{width}}" for cell, width in zip(cells[1:], WIDTHS[1:], strict=True)]
    return "  ".join(placed).rstrip()


def markdown(machine: str, rows: Iterable[Row]) -> str:
    """The table as it stands in a page."""
    lines = [machine, "", f"| {' | '.join(HEAD)} |", f"|{' --- |' * len(HEAD)}"]
    lines += [f"| {' | '.join(row.cells())} |" for row in rows]
    return "\n".join(lines) + "\n"


def machine_line(size: Size) -> str:
    """What this was measured on, and how busy it was with other things."""
    load = os.getloadavg()[0] if hasattr(os, "getloadavg") else 0.0
    parts = [
        _processor(),
        f"{os.cpu_count()} cores",
        _memory(),
        f"a disk that writes {_disk(min(size.mebibytes, 512)):.0f} MiB/s",
        f"Python {platform.python_version()}",
        platform.platform(terse=True),
        f"load before {load:.1f}",
        time.strftime("%Y-%m-%d"),
    ]
    return " · ".join(part for part in parts if part)


def _processor() -> str:
    try:
        for each in Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines():
            if each.startswith("model name"):
                return each.partition(":")[2].strip()
    except OSError:
        pass
    return platform.processor() or platform.machine()


def _memory() -> str:
    if sys.platform == "win32" or "SC_PHYS_PAGES" not in os.sysconf_names:
        return ""
    size = os.sysconf("SC_PHYS_PAGES") * os.sysconf("SC_PAGE_SIZE")
    return f"{size / (1 << 30):.0f} GiB"


def _disk(mebibytes: int) -> float:
    block = os.urandom(MEBIBYTE)
    with tempfile.TemporaryFile() as out:

        def write() -> None:
            for _ in range(mebibytes):
                out.write(block)
            out.flush()
            os.fsync(out.fileno())

        return mebibytes / seconds(write)
