"""What Linux tells: signals of the system and of the desktop, on a bus that nobody else is on."""

import os
import shutil
import subprocess
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from lock_driving import Clocks, begin, is_locked, reopen, watch_over
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusUnixFileDescriptor,
    QDBusVirtualObject,
)
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot
from window_driving import Driver

from hrdoc.casebook.reading import show_record
from hrdoc.casebook.recording import add_record
from hrdoc.ui.platform import linux, system_here
from hrdoc.ui.platform.linux import SESSION, SYSTEM, LinuxSystem
from hrdoc.ui.platform.system import System

MANAGER = "org.freedesktop.login1.Manager"
SIGNALS = ("locked", "suspending", "woke", "ending")


def heard(system: System) -> list[str]:
    """What a system emits from now on."""
    told: list[str] = []
    for name in SIGNALS:
        getattr(system, name).connect(lambda name=name: told.append(name))
    return told


# --- D-Bus ------------------------------------------------------------------------------------


@pytest.mark.parametrize(
    ("interface", "member", "arguments", "told"),
    [
        (MANAGER, "PrepareForSleep", [True], "suspending"),
        (MANAGER, "PrepareForSleep", [False], "woke"),
        (MANAGER, "PrepareForShutdown", [True], "ending"),
        (MANAGER, "PrepareForShutdown", [False], None),
        ("org.freedesktop.login1.Session", "Lock", [], "locked"),
        ("org.freedesktop.login1.Session", "Unlock", [], None),
        ("org.freedesktop.ScreenSaver", "ActiveChanged", [True], "locked"),
        ("org.gnome.ScreenSaver", "ActiveChanged", [False], None),
        ("org.gnome.ScreenSaver", "ActiveChanged", ["yes"], None),
        ("org.gnome.ScreenSaver", "ActiveChanged", [], None),
        (MANAGER, "SessionNew", ["1"], None),
    ],
)
def test_signals_of_a_bus_mean_what_they_are_documented_to_mean(
    interface: str, member: str, arguments: list[object], told: str | None
) -> None:
    assert linux.meaning(interface, member, arguments) == told


@pytest.mark.parametrize(
    ("environment", "buses"),
    [
        ({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/x"}, {SESSION: "unix:path=/run/x"}),
        ({"DBUS_SESSION_BUS_ADDRESS": "tcp:host=198.51.100.1,port=1"}, {}),
        ({"DBUS_SESSION_BUS_ADDRESS": "unix:path=/run/x;tcp:host=198.51.100.1"}, {}),
        ({"DBUS_SESSION_BUS_ADDRESS": "autolaunch:"}, {}),
        ({"XDG_RUNTIME_DIR": "/nowhere"}, {}),
    ],
)
def test_only_a_bus_on_a_local_socket_is_spoken_to(
    environment: dict[str, str], buses: dict[str, str]
) -> None:
    found = linux.addresses(environment)
    assert {name: each for name, each in found.items() if name == SESSION} == buses
    assert all(each.startswith("unix:") for each in found.values())


class FakeLogind(QDBusVirtualObject):
    """Answers what logind and GNOME's idle monitor answer."""

    def __init__(self) -> None:
        super().__init__()
        self.asked: list[tuple[str, list[object]]] = []
        self.unused = 90_000
        self.held: int | None = None

    def introspect(self, path: str) -> str:
        del path
        return ""

    def handleMessage(self, message: QDBusMessage, connection: QDBusConnection) -> bool:  # noqa: N802
        self.asked.append((message.member(), message.arguments()))
        if message.member() == "Inhibit":
            self.held, theirs = os.pipe()
            os.set_blocking(self.held, False)
            connection.send(message.createReply(QDBusUnixFileDescriptor(theirs)))
            os.close(theirs)
            return True
        if message.member() == "GetIdletime":
            connection.send(message.createReply(self.unused))
            return True
        return False

    @property
    def holds_sleep_back(self) -> bool:
        """Whether somebody holds the other end of what was given."""
        assert self.held is not None
        try:
            return os.read(self.held, 1) != b""
        except BlockingIOError:
            return True


@pytest.fixture
def bus(tmp_path: Path) -> Iterator[str]:
    """Give the address of a bus that nobody else is on."""
    daemon = shutil.which("dbus-daemon")
    if daemon is None:
        pytest.skip("dbus-daemon is not installed")
    running = subprocess.Popen(
        [daemon, "--session", "--nofork", "--print-address=1", f"--address=unix:dir={tmp_path}"],
        stdout=subprocess.PIPE,
        stderr=subprocess.DEVNULL,
        text=True,
    )
    assert running.stdout is not None
    yield running.stdout.readline().strip()
    running.terminate()
    running.wait()
    running.stdout.close()


@pytest.fixture
def logind(bus: str) -> Iterator[tuple[FakeLogind, QDBusConnection]]:
    """Give a fake of logind on that bus."""
    theirs = QDBusConnection.connectToBus(bus, "theirs")
    fake = FakeLogind()
    theirs.registerVirtualObject("/", fake, QDBusConnection.VirtualObjectRegisterOption.SubPath)
    theirs.registerService("org.freedesktop.login1")
    theirs.registerService("org.gnome.Mutter.IdleMonitor")
    yield fake, theirs
    if fake.held is not None:
        os.close(fake.held)
    QDBusConnection.disconnectFromBus("theirs")


@pytest.fixture
def listening(bus: str, qtbot: QtBot) -> Iterator[Callable[[], LinuxSystem]]:
    """Give a function that begins to listen on that bus."""
    made: list[LinuxSystem] = []
    window = QWidget()
    qtbot.addWidget(window)

    def listen() -> LinuxSystem:
        system = LinuxSystem(buses={SYSTEM: bus, SESSION: bus})
        made.append(system)
        system.listen(window)
        return system

    yield listen
    for each in made:
        each.end()
        each.deleteLater()


def send(bus: QDBusConnection, path: str, interface: str, name: str, *arguments: object) -> None:
    signal = QDBusMessage.createSignal(path, interface, name)
    signal.setArguments(list(arguments))
    assert bus.send(signal)


def test_logind_and_the_screen_saver_are_heard(
    logind: tuple[FakeLogind, QDBusConnection],
    listening: Callable[[], LinuxSystem],
    qtbot: QtBot,
) -> None:
    fake, theirs = logind
    system = listening()
    told = heard(system)
    qtbot.waitUntil(lambda: len(fake.asked) == 2)  # it listens by then
    manager = ("/org/freedesktop/login1", MANAGER)
    send(theirs, "/org/freedesktop/login1/session/_31", "org.freedesktop.login1.Session", "Lock")
    send(theirs, *manager, "PrepareForSleep", True)
    send(theirs, *manager, "PrepareForSleep", False)
    send(theirs, *manager, "PrepareForShutdown", True)
    for name in ("freedesktop", "gnome", "cinnamon", "mate", "xfce"):
        send(theirs, "/ScreenSaver", f"org.{name}.ScreenSaver", "ActiveChanged", True)
        send(theirs, "/ScreenSaver", f"org.{name}.ScreenSaver", "ActiveChanged", False)

    qtbot.waitUntil(lambda: len(told) == 9)
    assert told == ["locked", "suspending", "woke", "ending", *["locked"] * 5]


def test_sleep_is_held_back_until_the_keys_are_gone_and_again_after_it(
    logind: tuple[FakeLogind, QDBusConnection],
    listening: Callable[[], LinuxSystem],
    qtbot: QtBot,
) -> None:
    fake, theirs = logind
    system = listening()
    qtbot.waitUntil(lambda: system._inhibitor is not None)
    assert ("Inhibit", ["sleep", "HRDoc", "HRDoc", "delay"]) in fake.asked
    assert fake.holds_sleep_back

    system.let_sleep()
    qtbot.waitUntil(lambda: not fake.holds_sleep_back)
    assert fake.held is not None
    os.close(fake.held)

    send(theirs, "/org/freedesktop/login1", MANAGER, "PrepareForSleep", False)
    qtbot.waitUntil(lambda: system._inhibitor is not None)
    assert fake.holds_sleep_back


def test_idle_time_is_what_the_desktop_says(
    logind: tuple[FakeLogind, QDBusConnection],
    listening: Callable[[], LinuxSystem],
    qtbot: QtBot,
) -> None:
    fake, _ = logind
    system = listening()
    assert system.idle() is None
    qtbot.waitUntil(lambda: system.idle() is not None)
    idle = system.idle()
    assert idle is not None
    assert idle >= fake.unused / 1000


def test_a_bus_without_logind_tells_nothing_and_breaks_nothing(
    listening: Callable[[], LinuxSystem], qtbot: QtBot
) -> None:
    system = listening()
    qtbot.waitUntil(lambda: not system._calls)
    assert system.idle() is None
    assert system._inhibitor is None


def test_no_bus_at_all_is_a_system_that_tells_nothing(qapp: QApplication) -> None:
    del qapp
    window = QWidget()
    system = LinuxSystem(buses={SYSTEM: "unix:path=/nowhere/at/all"})
    system.listen(window)
    assert system.idle() is None
    assert not system.hide_from_capture(window)
    system.end()
    window.deleteLater()


def test_this_system_is_one_of_them(qapp: QApplication) -> None:
    del qapp
    assert isinstance(system_here(), System)


# --- a story ----------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "signal",
    [
        ("/org/freedesktop/login1/session/_31", "org.freedesktop.login1.Session", "Lock"),
        ("/org/freedesktop/login1", MANAGER, "PrepareForSleep", True),
        ("/org/gnome/ScreenSaver", "org.gnome.ScreenSaver", "ActiveChanged", True),
    ],
    ids=lambda signal: signal[2],
)
def test_the_system_locks_over_the_bus_while_somebody_types_and_no_word_is_lost(
    opened: Callable[..., Driver],
    logind: tuple[FakeLogind, QDBusConnection],
    listening: Callable[[], LinuxSystem],
    vault: Path,
    clock: Callable[[], object],
    signal: tuple[str, str, str],
) -> None:
    fake, theirs = logind
    driver = opened()
    system = listening()
    watch = watch_over(driver, Clocks(clock), system)
    driver.until(lambda: system._inhibitor is not None)
    record = driver.ask(lambda book: add_record(book, "testimony", {"title": "T"}))
    driver.type("The door was blue", begin(driver, record))

    send(theirs, *signal)

    driver.until(lambda: is_locked(driver))
    driver.until(lambda: not fake.holds_sleep_back)
    reopen(driver, vault, clock)
    fields = driver.ask(lambda book: show_record(book, record)).fields
    assert fields["paragraphs"] == [{"text": "The door was blue"}]
    watch.deleteLater()
