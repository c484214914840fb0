"""The README's commands exist, and those of its first vault do what it says.

Each line of its code blocks is held against the project; the first vault's are run.
"""

import json
import re
import shlex
import shutil
import subprocess
import sys
from functools import cache
from pathlib import Path

import pytest
from cli_driving import PASSPHRASE, Answer, Driver

ROOT = Path(__file__).parents[1]
README = (ROOT / "README.md").read_text(encoding="utf-8")
BLOCKS = re.findall(r"^```(\w+)\n(.*?)^```", README, re.DOTALL | re.MULTILINE)
LINES = [line for _, block in BLOCKS for line in block.splitlines() if line.strip()]
HAS_CLI = (ROOT / "hrdoc" / "__main__.py").is_file()
# The program, however a system spells it.
PROGRAM = re.compile(
    r"(?:\S*python3?(?:\.exe)?\s+-m\s+hrdoc|\.venv/bin/hrdoc|(?:^|\s)hrdoc)\s+(.*)"
)
needs_cli = pytest.mark.skipif(not HAS_CLI, reason="the command line is not written yet")


def _commands() -> list[str]:
    return [line.split("#")[0].strip() for line in LINES]


def _uses_of_hrdoc() -> list[list[str]]:
    found = [PROGRAM.search(part) for line in _commands() for part in line.split("|")]
    return [shlex.split(match.group(1)) for match in found if match]


@cache
def _help(*command: str) -> subprocess.CompletedProcess[str]:
    return subprocess.run(
        [sys.executable, "-m", "hrdoc", *command, "--help"],
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
        stdin=subprocess.DEVNULL,
    )


def test_the_readme_opens_with_the_demonstration_and_the_tests() -> None:
    language, block = BLOCKS[0]
    assert language == "sh"
    assert [line.split("#")[0].strip() for line in block.splitlines()] == ["make demo", "make test"]
    assert [language for language, _ in BLOCKS[:3]] == ["sh", "powershell", "sh"]


@pytest.mark.skipif(shutil.which("make") is None, reason="there is no make on this system")
def test_every_make_target_the_readme_names_exists() -> None:
    targets = set(re.findall(r"(?:^|`)make ([a-z]+)", README, re.MULTILINE))
    assert {"demo", "test", "check"} <= targets
    for target in targets:
        dry = subprocess.run(
            ["make", "--dry-run", target],
            cwd=ROOT,
            capture_output=True,
            text=True,
            check=False,
            env={"PATH": "/usr/bin:/bin:/usr/local/bin"},
        )
        assert dry.returncode == 0, dry.stderr


def test_windows_and_macos_install_from_the_same_lock_and_run_the_same_things() -> None:
    for _, block in BLOCKS[1:3]:
        steps = [re.sub(r"^\S*python3?\b", "python", line) for line in block.splitlines()]
        assert steps[1:] == [
            "python -m pip install --require-hashes -r requirements.lock",
            "python -m pip install --no-deps --no-build-isolation -e .",
            "python -m hrdoc demo",
            "python -m pytest",
        ]


@needs_cli
def test_every_command_of_hrdoc_that_the_readme_shows_exists_with_its_options() -> None:
    uses = _uses_of_hrdoc()
    assert uses
    for words in uses:
        command = [word for word in words[:1] if not word.startswith("-")]
        told = _help(*command)
        assert told.returncode == 0, told.stderr
        for word in words[1:]:
            if word.startswith("--") and word != "--help":
                assert word in told.stdout, f"{command} has no {word}"


def _run(line: str, run: Driver) -> Answer:
    """One line of a block, with what `echo` pipes into it, a person typing every passphrase."""
    piped, _, command = line.rpartition(" | ")
    words = shlex.split(command)
    assert words.pop(0) == ".venv/bin/hrdoc"
    stdin = b""
    if piped:
        echo, said = shlex.split(piped)
        assert echo == "echo"
        stdin = said.encode() + b"\n"
    run.typed = [PASSPHRASE] * 2
    return run.done(*words, stdin=stdin)


@needs_cli
def test_a_first_vault_is_made_filled_sealed_and_checked_as_the_readme_says(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (block,) = re.findall(
        r"^## A first vault, by commands\n\n```sh\n(.*?)^```", README, re.DOTALL | re.MULTILINE
    )
    monkeypatch.chdir(tmp_path)
    run = Driver(tmp_path)
    lines = block.splitlines()
    answers = [_run(line, run) for line in lines]
    named = [line.rpartition("hrdoc ")[2].split()[0] for line in lines]

    assert named == ["init", "add", "list", "seal", "check"]
    record = answers[1].line
    assert record in answers[2].out
    (kept,) = _run(".venv/bin/hrdoc list case.vault --json", run).json
    title = json.loads(shlex.split(lines[1])[1])["title"]
    assert kept == {"id": record, "kind": "case", "state": "sealed", "title": title}


@needs_cli
def test_the_demonstration_is_what_make_demo_starts() -> None:
    assert _help("demo").returncode == 0


def test_every_place_the_readme_points_at_exists() -> None:
    named = set(re.findall(r"`((?:hrdoc|resources|tests|packaging)(?:/[\w./-]+)?)`", README))
    named |= set(re.findall(r"\]\(([\w./-]+)\)", README))
    named -= {"hrdoc"}
    assert not [name for name in named if not (ROOT / name).exists()]
