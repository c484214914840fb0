"""Measure what people wait for, in one table: `make bench`.

Every module `bench_*.py` beside this one that has `rows(size)` is a subject. `--quick` (or QUICK=1)
runs all of it in seconds, to see that it runs; `--write` puts the table into the page that ships
with the program; names of subjects measure only those; `--records` lets the vaults of many records
grow to another size. From make: `make bench BENCH=--write`.
"""

import argparse
import importlib
import os
from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from pathlib import Path
from typing import Final, cast

from table import FULL, HEAD, QUICK, Row, Size, line, machine_line, markdown

HERE: Final = Path(__file__).parent
PAGE: Final = HERE.parents[1] / "resources" / "help" / "performance.md"
BEGIN: Final = "<!-- table: begin -->\n"
END: Final = "<!-- table: end -->\n"

Rows = Callable[[Size], Iterator[Row]]


def subjects() -> dict[str, Rows]:
    """What can be measured, by name."""
    found: dict[str, Rows] = {}
    for path in sorted(HERE.glob("bench_*.py")):
        rows = getattr(importlib.import_module(path.stem), "rows", None)
        if rows is not None:
            found[path.stem.removeprefix("bench_")] = cast("Rows", rows)
    return found


def measure(size: Size, names: Sequence[str] = ()) -> Iterator[Row]:
    """Measure every subject, or those named, one row at a time."""
    known = subjects()
    for name in names or known:
        yield from known[name](size)


def replaced(page: str, table: str) -> str:
    """`page` with `table` where its table was."""
    before, begin, rest = page.partition(BEGIN)
    _, end, after = rest.partition(END)
    if not begin or not end:
        raise ValueError("the page has no place for the table")
    return before + begin + table + end + after


def main() -> None:
    """Print each row as it comes."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("subject", nargs="*", choices=[[], *subjects()])
    parser.add_argument("--quick", action="store_true", default=os.environ.get("QUICK") == "1")
    parser.add_argument("--write", action="store_true", help=f"put the table into {PAGE.name}")
    parser.add_argument("--records", type=int, help="how many records are many")
    options = parser.parse_args()
    if options.write and (options.subject or options.quick):
        parser.error("the page has the table of a whole run")
    size = QUICK if options.quick else FULL
    if options.records:
        size = replace(size, many_records=options.records)
    machine = machine_line(size)
    print(machine, line(HEAD), sep="\n", flush=True)  # noqa: T201
    rows = []
    for row in measure(size, options.subject):
        rows.append(row)
        print(line(row.cells()), flush=True)  # noqa: T201
    if options.write:
        page = PAGE.read_text(encoding="utf-8")
        PAGE.write_text(replaced(page, markdown(machine, rows)), encoding="utf-8")


if __name__ == "__main__":
    main()
