"""Killed at any moment, a vault loses nothing it said it had, and leaves nothing in the clear."""

import os
import secrets
import subprocess
import sys
import time
from dataclasses import dataclass, field
from pathlib import Path

import pytest
from vault_worker import PASSPHRASE, PLANTED

from hrdoc.crypto.kdf import Cost
from hrdoc.records.ids import RecordId, RevisionName
from hrdoc.vault.backup import restore
from hrdoc.vault.check import check
from hrdoc.vault.errors import NotABackup
from hrdoc.vault.vault import Clock, Vault, create, open_vault

WORKER = Path(__file__).with_name("vault_worker.py")


@dataclass
class Said:
    """What the killed program was sure of."""

    files: dict[str, int] = field(default_factory=dict)
    drafts: set[str] = field(default_factory=set)
    sealed: set[str] = field(default_factory=set)
    erased: set[str] = field(default_factory=set)

    def hear(self, line: str) -> None:
        word, *rest = line.split()
        if word == "file":
            self.files[rest[0]] = int(rest[1])
        elif word != "open":
            {"draft": self.drafts, "sealed": self.sealed, "erased": self.erased}[word].add(rest[0])


def killed(place: Path, said: Said, *, after: float) -> None:
    """Let the program work until it is open and `after` seconds more, then kill it."""
    with subprocess.Popen(
        [sys.executable, str(WORKER), str(place), str(len(said.files))],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
    ) as program:
        assert program.stdout is not None
        assert program.stderr is not None
        first = program.stdout.readline()
        assert first == "open\n", program.stderr.read()
        time.sleep(after)
        program.kill()
        for line in program.stdout.read().splitlines(keepends=True):
            if line.endswith("\n"):
                said.hear(line)
        assert program.stderr.read() == ""


def verify(vault: Vault, said: Said) -> None:
    findings = check(vault, remove_unnamed=True)
    assert {finding.code for finding in findings} <= {"file-unnamed"}
    for digest, size in said.files.items():
        with vault.files.open(digest) as reader:
            assert len(reader.read()) == size
    known = vault.revisions.kinds()
    assert {RecordId(record) for record in said.drafts} <= set(known)
    names = set(vault.revisions.names())
    assert {RevisionName(name) for name in said.sealed} <= names
    assert {RevisionName(name) for name in said.erased} <= vault.revisions.erased()
    sealed = [
        each for each in vault.journal.entries() if each.event and each.event.type == "sealed"
    ]
    assert len(sealed) == len(names)  # a seal and its entry are one thing
    assert vault.journal.verify() == []


def campaign(tmp_path: Path, cost: Cost, clock: Clock, kills: int) -> None:
    place = tmp_path / "test.vault"
    create(place, PASSPHRASE, cost=cost, clock=clock)[0].close()
    said = Said()
    for _ in range(kills):
        killed(place, said, after=secrets.randbelow(400) / 1000)
        for path in tmp_path.rglob("*"):
            if path.is_file():
                assert PLANTED.encode() not in path.read_bytes(), path
        with open_vault(place, PASSPHRASE, clock=clock) as vault:
            verify(vault, said)
    assert said.files
    for leftover in (Path(os.environ["TMPDIR"]), Path(os.environ["HOME"])):
        for path in leftover.rglob("*"):
            assert not path.is_file() or PLANTED.encode() not in path.read_bytes()
    try:
        restored = restore(tmp_path / "backup", tmp_path / "back.vault", PASSPHRASE, clock=clock)
    except NotABackup:
        return  # killed before the first one was whole
    with restored:
        assert check(restored) == []


def test_killed_at_random_moments_nothing_is_lost_and_nothing_is_in_the_clear(
    tmp_path: Path, weak_cost: Cost, clock: Clock
) -> None:
    campaign(tmp_path, weak_cost, clock, 5)


@pytest.mark.campaign
def test_killed_two_hundred_times(tmp_path: Path, weak_cost: Cost, clock: Clock) -> None:
    campaign(tmp_path, weak_cost, clock, 200)
