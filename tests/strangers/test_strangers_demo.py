"""The commands `hrdoc demo` prints, run as printed, by tools we did not write."""

import io
import shutil
import subprocess
import sys
from collections.abc import Sequence
from datetime import UTC, datetime
from pathlib import Path

import pytest

from hrdoc.cli.app import main
from hrdoc.cli.console import Console
from hrdoc.crypto.kdf import Cost
from hrdoc.words import LANGUAGES, Words

pytestmark = pytest.mark.strangers

BAGIT = Path(sys.executable).with_name("bagit.py")
PROGRAMS = ("sh", "age", "unzip", "sha256sum", "ssh-keygen")


def printed(folder: Path, language: str, cost: Cost) -> list[str]:
    """The lines of standard output of `hrdoc demo`."""
    console = Console(
        words=Words(language),
        stdin=io.BytesIO(),
        stdout=io.StringIO(),
        stderr=io.StringIO(),
        clock=lambda: datetime(2026, 11, 20, 12, tzinfo=UTC),
        cost=cost,
    )
    assert main(["demo", str(folder), "--language", language], console) == 0
    assert isinstance(console.stdout, io.StringIO)
    return console.stdout.getvalue().splitlines()


def commands(lines: Sequence[str], language: str) -> tuple[list[str], list[str]]:
    """The two blocks of commands: those to set up with, and those that check."""
    words = Words(language)
    blocks = []
    for heading in (words.say("demo-check"), words.say("demo-check-then")):
        rest = lines[lines.index(heading) + 1 :]
        length = next(n for n, line in enumerate(rest) if not line.startswith("    "))
        blocks.append([line.strip() for line in rest[:length]])
    return blocks[0], blocks[1]


def run(script: Sequence[str], folder: Path) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        ["sh", "-e"],
        input="\n".join(script),
        cwd=folder,
        capture_output=True,
        text=True,
        check=False,
    )


@pytest.fixture(scope="module", params=LANGUAGES)
def script(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory, weak_cost: Cost
) -> list[str]:
    """Every printed command but those that install, with bagit where they would put it."""
    missing = [name for name in PROGRAMS if not shutil.which(name)]
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")
    if not BAGIT.is_file():
        pytest.skip("bagit is not installed")
    folder = tmp_path_factory.mktemp("a folder") / "it's a demo"
    lines = printed(folder, request.param, weak_cost)
    set_up, checks = commands(lines, request.param)
    assert [line.split()[0] for line in set_up] == ["cd", "sudo", "python3", "checker/bin/pip"]
    checker = folder / "checker" / "bin"
    checker.mkdir(parents=True)
    (checker / BAGIT.name).symlink_to(BAGIT)
    return [set_up[0], *checks]


def test_the_printed_commands_check_the_bundle(script: list[str], tmp_path: Path) -> None:
    ran = run(script, tmp_path)
    assert ran.returncode == 0, ran.stderr
    lines = ran.stdout.splitlines()
    assert len(lines) == 1, "silence is good"
    assert lines[0].startswith('Good "bundle@hrdoc" signature for ')


@pytest.mark.parametrize("program", ["sha256sum", "bagit.py"])
def test_the_printed_commands_notice_a_changed_file(
    script: list[str], program: str, tmp_path: Path
) -> None:
    place = next(number for number, line in enumerate(script) if program in line)
    unpacked = script[: next(n for n, line in enumerate(script) if line.startswith("sha256sum"))]
    ran = run([*unpacked, "printf x >> data/bundle.json", script[place]], tmp_path)
    assert ran.returncode != 0


def test_the_printed_commands_notice_another_signer(script: list[str], tmp_path: Path) -> None:
    *before, verify = script
    swap = "ssh-keygen -q -t ed25519 -N '' -C '' -f ../other"
    line = '(printf "%s " "$(cut -d" " -f1 ../allowed_signers)"; cat ../other.pub) > ../others'
    other = verify.replace("../allowed_signers", "../others")
    ran = run([*before, swap, line, f"rm ../other ../other.pub; {other}"], tmp_path)
    assert ran.returncode != 0
    assert "Good" not in ran.stdout
