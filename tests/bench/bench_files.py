"""The road of a file, beside the plain tools that do its parts.

One file is taken in, exported and verified by `hrdoc`, and by sha256sum, age, bagit.py, zip and
unzip, each as commands in processes of their own, start included. What was written before is on
the disk before the next is timed, and the two take turns at going first. Ours syncs what it writes;
theirs does not.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from table import MEBIBYTE, Row, Size, alone, beside, middle, told

from hrdoc.casebook import recording
from hrdoc.casebook.keeping import found_book, open_book
from hrdoc.crypto.age.keys import HybridIdentity
from hrdoc.crypto.age.x25519 import X25519Identity
from hrdoc.crypto.kdf import Cost

PASSPHRASE: Final = "a passphrase to measure with"
TOOLS: Final = ("sha256sum", "age", "zip", "unzip", "bagit.py")
WEAK: Final = Cost(8, 1, 1)
"""Deriving the key is measured apart: here it would be most of the time and the memory."""


def clock() -> datetime:
    """The present moment."""
    return datetime.now(UTC)  # noqa: TID251


@dataclass(frozen=True, slots=True)
class Spent:
    """What a sequence of commands cost: seconds and the most memory one of them had, in MiB."""

    seconds: float
    peak: int


def spent(
    commands: Sequence[Sequence[object]], folder: Path, *, fine: Sequence[int] = (0,)
) -> Spent:
    """Run commands one after the other."""
    if hasattr(os, "sync"):
        os.sync()
    begun, peak = time.perf_counter(), 0
    for command in commands:
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=folder,
            env=_environment(folder),
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        while process.poll() is None:
            peak = max(peak, _peak(process.pid))
            time.sleep(0.005)
        if process.returncode not in fine:
            raise RuntimeError(str(command[0]), process.returncode)
    return Spent(time.perf_counter() - begun, peak)


def _environment(folder: Path) -> dict[str, str]:
    """As in an installation: Python keeps what it compiled, also where this one was told not to."""
    kept = {name: value for name, value in os.environ.items() if not name.startswith("PYTHON")}
    root = str(Path(__file__).parents[2])
    return kept | {"PYTHONPATH": root, "PYTHONPYCACHEPREFIX": str(folder.parent / "compiled")}


def _peak(pid: int) -> int:
    # Not `wait4`: what it tells begins with the memory of the process that started this one.
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:
        return 0
    most = [each.split()[1] for each in status.splitlines() if each.startswith("VmHWM:")]
    return int(most[0]) // 1024 if most else 0


@dataclass(slots=True)
class Pair:
    """The same work by us and by others, several times."""

    ours: list[Spent] = field(default_factory=list)
    theirs: list[Spent] = field(default_factory=list)

    def row(self, what: str, tools: str, *, most: float) -> Row:
        """The middle of what was measured."""
        mine = middle([each.seconds for each in self.ours])
        if not self.theirs:
            return beside(what, f"{told(mine)} s", "no tools to compare with", ratio=None)
        other = middle([each.seconds for each in self.theirs])
        ratios = [
            one.seconds / two.seconds for one, two in zip(self.ours, self.theirs, strict=True)
        ]
        between = f" ({min(ratios):.2f} to {max(ratios):.2f})" if len(ratios) > 1 else ""
        return beside(
            what,
            f"{told(mine)} s{between}",
            f"{told(other)} s: {tools}",
            ratio=middle(ratios),
            most=most,
        )

    def peak(self) -> int:
        """The most memory ours ever had, in MiB."""
        return max(each.peak for each in self.ours)


class Road:
    """A folder with a vault, a file of random bytes, and age keys for us and for plain age."""

    def __init__(self, folder: Path, mebibytes: int, *, ours_first: bool) -> None:
        folder.mkdir()
        self.folder, self.vault = folder, folder / "bench.vault"
        self.ours_first = ours_first
        self.file = folder / "file.bin"
        with self.file.open("wb") as out:
            for _ in range(mebibytes):
                out.write(os.urandom(MEBIBYTE))
        self.key, self.recipient = self._key("key", X25519Identity.generate())
        self.our_key, self.our_recipient = self._key("our-key", HybridIdentity.generate())
        self.secret = folder / "passphrase"
        self.secret.write_text(PASSPHRASE, encoding="utf-8")
        found_book(self.vault, PASSPHRASE, clock=clock, cost=WEAK)
        with open_book(self.vault, PASSPHRASE, clock=clock) as book:
            self.case = recording.add_record(book, "case", {"title": "A case"})
            recording.seal_records(book, [self.case])
        self.outside = all(map(_tool, TOOLS))

    def _key(self, name: str, identity: X25519Identity | HybridIdentity) -> tuple[Path, str]:
        path = self.folder / name
        path.write_text(identity.to_string() + "\n", encoding="ascii")
        return path, str(identity.recipient())

    def hrdoc(self, *arguments: object, opens: bool = True) -> list[object]:
        """A command, on the vault if it opens one."""
        secret = ("--passphrase-file", self.secret) if opens else ()
        return [sys.executable, "-m", "hrdoc", *arguments, *secret]

    def both(
        self,
        pair: Pair,
        ours: Sequence[Sequence[object]],
        theirs: Sequence[Sequence[object]],
    ) -> None:
        """Do the work twice, in turn first."""
        turns = [(pair.ours, ours, (0, 1)), (pair.theirs, theirs, (0,))]
        for spendings, commands, fine in turns if self.ours_first else reversed(turns):
            if commands is ours or self.outside:
                spendings.append(spent(commands, self.folder, fine=fine))

    def idle(self) -> Spent:
        """A command that opens the vault and shows what is there."""
        return spent([self.hrdoc("list", self.vault)], self.folder)

    def intake(self, pair: Pair) -> None:
        """Attach the file; hash it and encrypt it."""
        attach = self.hrdoc("attach", self.vault, self.case, self.file, "--basis", "own-capture")
        encrypt = [_tool("age"), "-r", self.recipient, "-o", "file.age", self.file]
        self.both(pair, [attach], [[_tool("sha256sum"), self.file], encrypt])

    def write(self, pair: Pair) -> None:
        """Export the case with its file; bag, zip and encrypt the file."""
        with open_book(self.vault, PASSPHRASE, clock=clock) as book:
            recording.seal_records(book, recording.unsealed_records(book))
        to = ("--purpose", "P8", "--to-age", self.our_recipient, "--recipient", "lawyer")
        export = self.hrdoc("export", self.vault, self.case, "-o", "ours.age", *to)
        bag = self.folder / "bag"
        bag.mkdir()
        shutil.copy(self.file, bag)
        self.both(
            pair,
            [export],
            [
                [sys.executable, _tool("bagit.py"), "--quiet", "--sha256", bag],
                [_tool("zip"), "-q", "-0", "-r", "bag.zip", "bag"],
                [_tool("age"), "-r", self.recipient, "-o", "theirs.age", "bag.zip"],
            ],
        )
        shutil.rmtree(bag)
        (self.folder / "bag.zip").unlink(missing_ok=True)

    def verify(self, pair: Pair) -> None:
        """Verify the bundle; decrypt, unzip and validate the bag."""
        ours = self.hrdoc("verify", "ours.age", "--key", self.our_key, opens=False)
        self.both(
            pair,
            [ours],
            [
                [_tool("age"), "-d", "-i", self.key, "-o", "bag.zip", "theirs.age"],
                [_tool("unzip"), "-q", "bag.zip"],
                [sys.executable, _tool("bagit.py"), "--quiet", "--validate", "bag"],
            ],
        )


def _tool(name: str) -> str | None:
    beside_python = Path(sys.executable).with_name(name)
    return str(beside_python) if beside_python.exists() else shutil.which(name)


def rows(size: Size) -> Iterator[Row]:
    """Take in, write, verify; the memory it takes beyond a vault that is merely open."""
    taking, writing, verifying = Pair(), Pair(), Pair()
    idle = 0
    with tempfile.TemporaryDirectory() as name:
        for turn in range(size.times):
            folder = Path(name) / str(turn)
            road = Road(folder, size.mebibytes, ours_first=turn % 2 == 0)
            idle = road.idle().peak
            road.intake(taking)
            road.write(writing)
            road.verify(verifying)
            shutil.rmtree(folder)
    length = f"{size.mebibytes} MiB"
    yield taking.row(f"taking in {length}: hash, encrypt, sync", "sha256sum, age", most=0.6)
    yield writing.row(f"writing a bundle of {length}", "bagit.py, zip -0, age", most=0.8)
    yield verifying.row("verifying it", "age -d, unzip, bagit.py", most=0.7)
    peaks = [pair.peak() - idle for pair in (taking, writing, verifying)]
    yield alone(
        f"memory above an open vault at rest ({idle} MiB), {length}",
        max(peaks),
        "MiB",
        most=150,
        note="take in {}, write {}, verify {}".format(*peaks),
    )
