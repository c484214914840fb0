"""The road of a file, beside the plain tools that do its parts; `make bench` runs it.

One file is taken in, exported and verified by `hrdoc`, and by sha256sum, age, bagit.py, zip and
unzip, each as commands in processes of their own, start included. The ratio stands first (ours by
theirs: below 1 is faster); then seconds and the peak memory of the larger process. Records are
sealed and taken in by a vault that has never seen them. It judges nothing.
"""

import os
import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Final

from hrdoc.casebook import recording
from hrdoc.casebook.book import Book
from hrdoc.casebook.contacts import own_card
from hrdoc.casebook.exporting import to_age_recipient, write_export
from hrdoc.casebook.importing import import_bundle
from hrdoc.casebook.keeping import found_book, open_book
from hrdoc.casebook.planning import plan_export
from hrdoc.casebook.request import Request
from hrdoc.casebook.verifying import keys_of_book, verified
from hrdoc.crypto.age.x25519 import X25519Identity
from hrdoc.crypto.kdf import Cost
from hrdoc.ijson import Json
from hrdoc.records.consent import Party
from hrdoc.records.ids import RecordId

MEBIBYTE: Final = 1 << 20
PASSPHRASE: Final = "a passphrase to measure with"
TOOLS: Final = ("sha256sum", "age", "zip", "unzip", "bagit.py")


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
    begun, peak = time.perf_counter(), 0
    for command in commands:
        process = subprocess.Popen(
            [str(part) for part in command],
            cwd=folder,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
        )
        while process.poll() is None:
            peak = max(peak, _peak(process.pid))
            time.sleep(0.005)
        if process.returncode not in fine:
            raise RuntimeError(str(command[0]), process.returncode)
    return Spent(time.perf_counter() - begun, peak)


def _peak(pid: int) -> int:
    # Not `wait4`: what it tells begins with the memory of the process that started this one.
    try:
        status = Path(f"/proc/{pid}/status").read_text(encoding="ascii")
    except OSError:
        return 0
    most = [each.split()[1] for each in status.splitlines() if each.startswith("VmHWM:")]
    return int(most[0]) // 1024 if most else 0


def line(title: str, ours: Spent, theirs: Spent | None) -> str:
    """One row of the table."""
    mine = f"{ours.seconds:7.2f} s {ours.peak:5} MiB"
    if theirs is None:
        return f"    -   {title:<34}{mine}"
    other = f"{theirs.seconds:7.2f} s {theirs.peak:5} MiB"
    return f"{ours.seconds / theirs.seconds:6.2f}  {title:<34}{mine}   {other}"


class Road:
    """A folder with a vault, a file of random bytes, and an age key."""

    def __init__(self, folder: Path, mebibytes: int) -> None:
        self.folder, self.vault = folder, folder / "bench.vault"
        self.file, self.key = folder / "file.bin", folder / "key"
        with self.file.open("wb") as out:
            for _ in range(mebibytes):
                out.write(os.urandom(MEBIBYTE))
        identity = X25519Identity.generate()
        self.recipient = str(identity.recipient())
        self.key.write_text(identity.to_string() + "\n", encoding="ascii")
        self.secret = folder / "passphrase"
        self.secret.write_text(PASSPHRASE, encoding="utf-8")
        found_book(self.vault, PASSPHRASE, clock=clock, cost=Cost(8, 1, 1))
        with open_book(self.vault, PASSPHRASE, clock=clock) as book:
            self.case = recording.add_record(book, "case", {"title": "A case"})
            recording.seal_records(book, [self.case])
        self.outside = all(map(_tool, TOOLS))

    def hrdoc(self, *arguments: object) -> list[object]:
        """A command on the vault."""
        return [sys.executable, "-m", "hrdoc", *arguments]

    def intake(self) -> str:
        """Attach the file; hash it and encrypt it."""
        opens = ("--passphrase-file", self.secret)
        attach = self.hrdoc("attach", self.vault, self.case, self.file, *opens)
        ours = spent([[*attach, "--basis", "own-capture"]], self.folder)
        theirs = None
        if self.outside:
            encrypt = [_tool("age"), "-r", self.recipient, "-o", "file.age", self.file]
            theirs = spent([[_tool("sha256sum"), self.file], encrypt], self.folder)
        return line("take in: sha256sum, age", ours, theirs)

    def write(self) -> str:
        """Export the case with its file; bag, zip and encrypt the file."""
        with open_book(self.vault, PASSPHRASE, clock=clock) as book:
            recording.seal_records(book, recording.unsealed_records(book))
        to = ("--purpose", "P8", "--to-age", self.recipient, "--recipient", "lawyer")
        opens = ("--passphrase-file", self.secret)
        export = self.hrdoc("export", self.vault, self.case, "-o", "ours.age", *to, *opens)
        ours = spent([export], self.folder)
        theirs = None
        if self.outside:
            bag = self.folder / "bag"
            bag.mkdir()
            shutil.copy(self.file, bag)
            theirs = spent(
                [
                    [sys.executable, _tool("bagit.py"), "--quiet", "--sha256", bag],
                    [_tool("zip"), "-q", "-0", "-r", "bag.zip", "bag"],
                    [_tool("age"), "-r", self.recipient, "-o", "theirs.age", "bag.zip"],
                ],
                self.folder,
            )
            shutil.rmtree(bag)
            (self.folder / "bag.zip").unlink()
        return line("write: bagit.py, zip -0, age", ours, theirs)

    def verify(self) -> str:
        """Verify the bundle; decrypt, unzip and validate the bag."""
        ours = spent(
            [self.hrdoc("verify", "ours.age", "--key", self.key)], self.folder, fine=(0, 1)
        )
        theirs = None
        if self.outside:
            theirs = spent(
                [
                    [_tool("age"), "-d", "-i", self.key, "-o", "bag.zip", "theirs.age"],
                    [_tool("unzip"), "-q", "bag.zip"],
                    [sys.executable, _tool("bagit.py"), "--quiet", "--validate", "bag"],
                ],
                self.folder,
            )
        return line("verify: age -d, unzip, bagit.py", ours, theirs)


def _tool(name: str) -> str | None:
    beside = Path(sys.executable).with_name(name)
    return str(beside) if beside.exists() else shutil.which(name)


def _events(book: Book, count: int) -> tuple[RecordId, list[RecordId]]:
    case = recording.add_record(book, "case", {"title": "A case"})
    act: Json = {"date": "2019-11-16"}
    fields: dict[str, Json] = {"title": "What happened", "case": case, "acts": [act] * 5}
    return case, [recording.add_record(book, "event", fields) for _ in range(count)]


def records(folder: Path, count: int) -> Iterator[str]:
    """Seal records in one vault and take them into another."""
    places = (folder / "from.vault", folder / "to.vault")
    for place in places:
        found_book(place, PASSPHRASE, clock=clock, cost=Cost(8, 1, 1))
    with (
        open_book(places[0], PASSPHRASE, clock=clock) as sender,
        open_book(places[1], PASSPHRASE, clock=clock) as receiver,
    ):
        case, written = _events(sender, count)
        begun = time.perf_counter()
        recording.seal_records(sender, [case, *written])
        yield f"seal records                  {count / (time.perf_counter() - begun):8.0f} /s"
        request = Request((case,), "P8", Party("lawyer", None), sender.today())
        begun = time.perf_counter()
        plan = plan_export(sender, request)
        yield f"plan an export                {count / (time.perf_counter() - begun):8.0f} /s"
        own_card(sender)
        recipient = str(receiver.vault.keys.age.recipient())
        begun = time.perf_counter()
        write_export(sender, plan, to_age_recipient(recipient), folder / "records.age")
        yield f"write them into a bundle      {count / (time.perf_counter() - begun):8.0f} /s"
        begun = time.perf_counter()
        with verified(folder / "records.age", keys_of_book(receiver)) as verification:
            yield f"verify it                     {count / (time.perf_counter() - begun):8.0f} /s"
            begun = time.perf_counter()
            import_bundle(receiver, verification, accept_unknown=True)
        yield f"take them in                  {count / (time.perf_counter() - begun):8.0f} /s"


def measure(mebibytes: int, count: int) -> Iterator[str]:
    """Measure everything, one line at a time."""
    with tempfile.TemporaryDirectory() as name:
        road = Road(Path(name), mebibytes)
        yield f"ratio   {mebibytes} MiB, ours and theirs"
        yield road.intake()
        yield road.write()
        yield road.verify()
    with tempfile.TemporaryDirectory() as name:
        yield from records(Path(name), count)


def main() -> None:
    """Print each measure as it comes."""
    mebibytes = int(sys.argv[1]) if len(sys.argv) > 1 else 256
    for each in measure(mebibytes, count=500):
        print(each, flush=True)  # noqa: T201


if __name__ == "__main__":
    main()
