"""What was typed as a passphrase is nowhere in the memory of the program afterwards.

The program runs as a process of its own, which never has the passphrase whole but where the field
puts it; its memory is read from here, where the passphrase may be.
"""

import os
import subprocess
import sys
from collections import Counter
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hrdoc.casebook.keeping import found_book, open_book
from hrdoc.casebook.passphrases import Cost
from hrdoc.crypto.passphrase import normalise

HERE = Path(__file__).parent
MASK = 0x5A5A
PASSPHRASE = "ليلةٌ طويلة zygomorphic ۱۳۵۷ quagga"
"""Typed on an Arabic keyboard: its common form is spelled otherwise."""
ENCODINGS = ("utf-8", "utf-16-le", "utf-32-le")
WINDOW = 8
"""Characters of a piece looked for: any fifteen that stand together hold one of them."""

pytestmark = pytest.mark.skipif(
    not Path("/proc/self/mem").exists(), reason="this system does not show the memory of a process"
)


def _pieces() -> Iterator[tuple[str, bytes]]:
    for text in (PASSPHRASE, normalise(PASSPHRASE).decode()):
        for start in range(0, len(text) - WINDOW + 1, WINDOW):
            for encoding in ENCODINGS:
                yield encoding, text[start : start + WINDOW].encode(encoding)


PIECES = list(dict.fromkeys(_pieces()))


def _copies(pid: int) -> Counter[str]:
    """How often a piece of the passphrase stands in the writable memory of a process."""
    found: Counter[str] = Counter()
    regions = Path(f"/proc/{pid}/maps").read_text().splitlines()
    with Path(f"/proc/{pid}/mem").open("rb", buffering=0) as memory:
        for region in regions:
            span, rights = region.split()[:2]
            if not rights.startswith("rw"):
                continue
            start, end = (int(each, 16) for each in span.split("-"))
            memory.seek(start)
            try:
                data = memory.read(end - start)
            except OSError:
                continue
            for encoding, piece in PIECES:
                found[encoding] += data.count(piece)
    return +found


class Worker:
    """The other program, at one of its stages."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def at(self, stage: str) -> Counter[str]:
        """Wait until it has come to a stage, read its memory, and let it go on."""
        assert self._process.stdout is not None
        assert self._process.stdin is not None
        assert self._process.stdout.readline().strip() == stage
        found = _copies(self._process.pid)
        self._process.stdin.write("\n")
        self._process.stdin.flush()
        return found


@contextmanager
def _worker(kind: str, vault: Path) -> Iterator[Worker]:
    environment = {**os.environ, "PYTHONPATH": os.pathsep.join([str(HERE), str(HERE.parents[1])])}
    with subprocess.Popen(
        [sys.executable, str(HERE / "memory_worker.py"), kind],
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
        env=environment,
        text=True,
    ) as process:
        try:
            assert process.stdin is not None
            codes = " ".join(str(ord(each) ^ MASK) for each in PASSPHRASE)
            process.stdin.write(f"{vault}\n{codes}\n")
            process.stdin.flush()
            yield Worker(process)
            assert process.wait(60) == 0
        finally:
            process.kill()


def _clock() -> datetime:
    return datetime(2026, 11, 20, 12, tzinfo=UTC)


def test_a_passphrase_typed_refused_and_accepted_leaves_no_copy(
    tmp_path: Path, weak_cost: Cost
) -> None:
    vault = tmp_path / "kept"
    found_book(vault, PASSPHRASE, clock=_clock, cost=weak_cost, recovery=False)
    with _worker("field", vault) as worker:
        typed = worker.at("typed")
        assert set(typed) == {"utf-8"}  # the one buffer that is wiped
        assert typed["utf-8"] == len(PASSPHRASE) // WINDOW
        assert worker.at("refused") == Counter()
        assert worker.at("opened") == Counter()
        assert worker.at("locked") == Counter()


def test_a_passphrase_for_a_new_vault_leaves_no_copy(tmp_path: Path) -> None:
    with _worker("new", tmp_path / "made") as worker:
        assert worker.at("made") == Counter()
    with open_book(tmp_path / "made", PASSPHRASE, clock=_clock):
        pass


def test_the_same_search_finds_what_an_ordinary_field_holds(tmp_path: Path) -> None:
    with _worker("line-edit", tmp_path) as worker:
        assert worker.at("typed")["utf-16-le"] > 0
