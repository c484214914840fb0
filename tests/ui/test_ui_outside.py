"""The window driven from outside, as a person with a keyboard and a screen reader would.

A real screen (Xvfb), a window manager, the accessibility bus, and the vault of the demonstration.
"""

import io
import json
import os
import shutil
import subprocess
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest

from hrdoc.cli.app import main
from hrdoc.cli.console import Console
from hrdoc.crypto.kdf import Cost
from hrdoc.words import Words

pytestmark = pytest.mark.strangers

HERE = Path(__file__).parent / "outside"
PYTHON = "/usr/bin/python3"
PROGRAMS = ("xvfb-run", "xauth", "openbox", "xdotool", "dbus-run-session")

Demo = tuple[Path, str]
"""The folder of a vault and its passphrase."""


@pytest.fixture(scope="module", autouse=True)
def _needs() -> None:
    missing = [name for name in PROGRAMS if shutil.which(name) is None]
    hears = subprocess.run([PYTHON, "-c", "import pyatspi"], capture_output=True, check=False)
    if hears.returncode:
        missing.append("python3-pyatspi")
    if missing:
        pytest.skip(f"not installed: {', '.join(missing)}")


@pytest.fixture(scope="module")
def demo(tmp_path_factory: pytest.TempPathFactory, weak_cost: Cost) -> Demo:
    """Give the documenter's vault of `hrdoc demo`."""
    folder = tmp_path_factory.mktemp("outside") / "demo"
    console = Console(
        words=Words("en"),
        stdin=io.BytesIO(),
        stdout=io.StringIO(),
        stderr=io.StringIO(),
        clock=lambda: datetime(2026, 11, 20, 12, tzinfo=UTC),
        cost=weak_cost,
    )
    assert main(["demo", str(folder), "--json"], console) == 0
    assert isinstance(console.stdout, io.StringIO)
    first = json.loads(console.stdout.getvalue())["vaults"][0]
    return Path(first["path"]), first["passphrase"]


@dataclass
class Person:
    """Types on the keyboard and hears what a screen reader says; everything on one screen."""

    environment: dict[str, str]

    def hears(self, *words: str) -> Any:
        """What `screen_reader.py` answers."""
        run = subprocess.run(
            [PYTHON, str(HERE / "screen_reader.py"), *words],
            env=self.environment,
            capture_output=True,
            text=True,
            timeout=120,
            check=False,
        )
        assert run.returncode == 0, run.stderr[-2000:]
        return json.loads(run.stdout)

    def sees(self) -> str:
        """Every name and text that shows, in one piece."""
        return "\n".join(f"{each['name']} {each['text']}" for each in self.hears("see"))

    def types(self, text: str) -> None:
        """Type a text, letter by letter."""
        self._keyboard("type", "--delay", "20", text)

    def presses(self, *keys: str) -> None:
        """Press keys by their X names."""
        self._keyboard("key", *keys)

    def _keyboard(self, *arguments: str) -> None:
        subprocess.run(["xdotool", *arguments], env=self.environment, check=True, timeout=60)


@pytest.fixture
def person(tmp_path: Path) -> Iterator[Person]:
    """Give somebody in front of a screen on which HRDoc was started, and nothing else."""
    marker = tmp_path / "environment"
    script = (
        f'env -0 > "{marker}.part" && mv "{marker}.part" "{marker}"; '
        f'openbox & exec "{sys.executable}" -m hrdoc'
    )
    environment = os.environ | {
        "QT_QPA_PLATFORM": "xcb",
        "QT_LINUX_ACCESSIBILITY_ALWAYS_ON": "1",
        "LANG": "C.UTF-8",
        "XDG_RUNTIME_DIR": str(tmp_path),
    }
    command = ["xvfb-run", "-a", "-s", "-screen 0 1366x768x24", "dbus-run-session", "--"]
    with (tmp_path / "said").open("wb") as said:
        started = subprocess.Popen(
            [*command, "sh", "-c", script],
            env=environment,
            stdout=said,
            stderr=said,
            start_new_session=True,
        )
        try:
            _until(marker.exists, started)
            pairs = marker.read_bytes().rstrip(b"\0").split(b"\0")
            inner = dict(os.fsdecode(pair).split("=", 1) for pair in pairs)
            yield Person(inner)
        finally:
            os.killpg(started.pid, 15)
            started.wait(timeout=30)


def _until(holds: Callable[[], bool], started: subprocess.Popen[bytes]) -> None:
    while not holds():
        try:
            started.wait(timeout=0.1)
        except subprocess.TimeoutExpired:
            continue
        pytest.fail("the screen ended before the window came")


def test_a_person_opens_the_demonstration_finds_a_testimony_and_locks(
    person: Person, demo: Demo
) -> None:
    path, passphrase = demo
    person.hears("press", "button", "Choose the folder of the vault")
    person.hears("focus", "text", "Directory:")
    person.presses("ctrl+a")
    person.types(str(path))
    person.hears("press", "button", "Choose")
    person.hears("focus", "text", "Passphrase")
    person.types(passphrase)
    person.presses("Return")

    person.hears("wait", "button", "Cases", "60")
    assert "The broken benches" in person.sees()

    person.presses("ctrl+f")
    person.types("benches")
    person.hears("wait", "list item", "Account of the detained teacher", "30")

    person.presses("F12")
    person.hears("wait", "label", "Open your vault", "30")
    seen = person.sees()
    assert "benches" not in seen
    assert "teacher" not in seen


def test_the_lock_takes_back_what_was_copied_on_a_real_screen() -> None:
    test = "tests/ui/test_ui_lock.py::test_what_was_copied_or_selected_here_is_taken_back"
    ran = subprocess.run(
        ["xvfb-run", "-a", sys.executable, "-m", "pytest", "-q", "-p", "no:cacheprovider", test],
        env={**os.environ, "QT_QPA_PLATFORM": "xcb"},
        cwd=HERE.parents[2],
        capture_output=True,
        text=True,
        check=False,
        timeout=120,
    )
    assert "1 passed" in ran.stdout
