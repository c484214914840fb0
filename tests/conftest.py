"""What every test stands on: a fixed clock, cheap keys, a home of its own, and three guards.

The guards fail a test that connects to anything but a local socket, that logs a warning nobody
expects, or that leaves a thread running.
"""

import logging
import os
import sys
import tempfile
import threading
from collections.abc import Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from hypothesis import HealthCheck, settings

from hrdoc.crypto.kdf import Cost

ROOT = Path(__file__).parents[1]
AF_UNIX = 1

# The gate repeats itself exactly; a campaign (`make fuzz`) looks further with fresh examples.
settings.register_profile(
    "gate",
    max_examples=60,
    deadline=None,
    derandomize=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.register_profile(
    "campaign",
    max_examples=5_000,
    deadline=None,
    print_blob=True,
    suppress_health_check=[HealthCheck.too_slow],
)
settings.load_profile("gate")

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")


def _refuse_network(event: str, args: tuple[object, ...]) -> None:
    if event in {"socket.connect", "socket.sendto"} and getattr(args[0], "family", 0) != AF_UNIX:
        raise AssertionError("a test tried to use the network")
    if event == "socket.getaddrinfo":
        raise AssertionError("a test tried to resolve a name")


sys.addaudithook(_refuse_network)


class FixedClock:
    """A clock that says the same moment until a test moves it."""

    def __init__(self) -> None:
        self.moment = datetime(2026, 11, 20, 12, 0, 0, tzinfo=UTC)

    def __call__(self) -> datetime:
        return self.moment

    def advance(self, seconds: float) -> None:
        """Let time pass."""
        self.moment += timedelta(seconds=seconds)


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """Leave campaigns to those who ask for them: by `-m campaign`, or by the campaign profile."""
    asked = (config.getoption("markexpr"), config.getoption("--hypothesis-profile"))
    if "campaign" in " ".join(str(each) for each in asked):
        return
    for item in items:
        if item.get_closest_marker("campaign"):
            item.add_marker(
                pytest.mark.skip(reason="a campaign: see `make fuzz`, `make tamper`, `make walk`")
            )


@pytest.fixture
def clock() -> FixedClock:
    """Give a clock that stands at noon UTC on 2026-11-20."""
    return FixedClock()


@pytest.fixture(scope="session")
def weak_cost() -> Cost:
    """Give the cheapest Argon2id settings the header takes, so that a vault opens at once."""
    return Cost(memory_kib=8, passes=1, lanes=1)


@pytest.fixture(scope="session")
def shared() -> Path:
    """Give the folder of material shared beside the checkout: corpus and outside vectors."""
    folder = ROOT.parent / "shared"
    if not folder.is_dir():
        pytest.skip("the shared material is not beside this checkout")
    return folder


@pytest.fixture(scope="session", autouse=True)
def own_home(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Path]:
    """Keep every test out of the real home, configuration and temporary folders."""
    home = tmp_path_factory.mktemp("home")
    places = {
        "HOME": home,
        "USERPROFILE": home,
        "APPDATA": home / "AppData",
        "LOCALAPPDATA": home / "AppData",
        "XDG_CACHE_HOME": home / ".cache",
        "XDG_CONFIG_HOME": home / ".config",
        "XDG_DATA_HOME": home / ".local",
        "XDG_STATE_HOME": home / ".state",
        "TMPDIR": home / "tmp",
        "TEMP": home / "tmp",
        "TMP": home / "tmp",
    }
    with pytest.MonkeyPatch.context() as patch:
        for name, place in places.items():
            place.mkdir(parents=True, exist_ok=True)
            patch.setenv(name, str(place))
        patch.setattr(tempfile, "tempdir", None)
        yield home


@pytest.fixture
def expects_warnings() -> None:
    """Ask for this fixture where a warning in the log is what the test is about."""


@pytest.fixture(autouse=True)
def _quiet_log(request: pytest.FixtureRequest, caplog: pytest.LogCaptureFixture) -> Iterator[None]:
    yield
    if "expects_warnings" in request.fixturenames:
        return
    loud = [record for record in caplog.get_records("call") if record.levelno >= logging.WARNING]
    if loud:
        pytest.fail(f"unexpected in the log: {[record.getMessage() for record in loud]}")


@pytest.fixture(autouse=True)
def _no_thread_left_running() -> Iterator[None]:
    before = set(threading.enumerate())
    yield
    left = [thread for thread in threading.enumerate() if thread not in before]
    for thread in left:
        thread.join(timeout=2)
    dangling = [thread.name for thread in left if thread.is_alive()]
    if dangling:
        pytest.fail(f"threads left running: {dangling}")
