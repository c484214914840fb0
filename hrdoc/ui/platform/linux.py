"""Linux: what logind and the desktop's screen saver tell over D-Bus.

Responsible for listening to the two buses of this machine and for asking how long nobody used it.
Only buses on a local socket are spoken to; a machine without them is one that tells nothing.

Sources: org.freedesktop.login1 (systemd-logind: Manager.PrepareForSleep, PrepareForShutdown,
Session.Lock; an inhibitor of kind "delay" holds sleep back until the keys are gone), the
ActiveChanged signal of every desktop's screen saver, and GNOME's idle monitor. KDE's idle time is
not asked for: its unit is not the same everywhere.
"""

import os
import time
from collections.abc import Mapping, Sequence
from pathlib import Path
from typing import Final

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import (
    QDBusConnection,
    QDBusMessage,
    QDBusPendingCallWatcher,
    QDBusUnixFileDescriptor,
)
from PySide6.QtWidgets import QWidget

from hrdoc.ui.platform.system import System

SYSTEM: Final = "system"
SESSION: Final = "session"

_LOGIND: Final = "org.freedesktop.login1"
_MANAGER: Final = "org.freedesktop.login1.Manager"
_SIGNALS: Final = (
    (SYSTEM, _MANAGER, "PrepareForSleep"),
    (SYSTEM, _MANAGER, "PrepareForShutdown"),
    (SYSTEM, "org.freedesktop.login1.Session", "Lock"),
    (SESSION, "org.freedesktop.ScreenSaver", "ActiveChanged"),
    (SESSION, "org.gnome.ScreenSaver", "ActiveChanged"),
    (SESSION, "org.cinnamon.ScreenSaver", "ActiveChanged"),
    (SESSION, "org.mate.ScreenSaver", "ActiveChanged"),
    (SESSION, "org.xfce.ScreenSaver", "ActiveChanged"),
)
_IDLE: Final = (
    "org.gnome.Mutter.IdleMonitor",
    "/org/gnome/Mutter/IdleMonitor/Core",
    "org.gnome.Mutter.IdleMonitor",
    "GetIdletime",
)
_ASK_AGAIN: Final = 5.0
"""Seconds an answer about idle time is good for."""

_PATIENCE: Final = 2000
"""Milliseconds an answer may take."""

_HEAR: Final = SLOT("hear(QDBusMessage)")

_LOCAL: Final = "unix:"


def meaning(interface: str, member: str, arguments: Sequence[object]) -> str | None:
    """Return which signal of `System` a message asks for, None for one that asks for none."""
    on = arguments[0] is True if arguments else False
    if interface == _MANAGER and member == "PrepareForSleep":
        return "suspending" if on else "woke"
    if interface == _MANAGER and member == "PrepareForShutdown":
        return "ending" if on else None
    if member == "Lock":
        return "locked"
    if member == "ActiveChanged":
        return "locked" if on else None
    return None


def addresses(environment: Mapping[str, str]) -> dict[str, str]:
    """Return where the buses of this machine are; none that is not a local socket."""
    system = "/run/dbus/system_bus_socket"
    runtime = environment.get("XDG_RUNTIME_DIR", "")
    known = {
        SYSTEM: environment.get("DBUS_SYSTEM_BUS_ADDRESS") or _socket(system),
        SESSION: environment.get("DBUS_SESSION_BUS_ADDRESS")
        or (_socket(f"{runtime}/bus") if runtime else ""),
    }
    return {
        name: address
        for name, address in known.items()
        if address and all(each.startswith(_LOCAL) for each in address.split(";") if each)
    }


def _socket(path: str) -> str:
    return f"{_LOCAL}path={path}" if Path(path).is_socket() else ""


class LinuxSystem(System):
    """Hears logind and the screen saver."""

    def __init__(
        self, parent: QObject | None = None, *, buses: Mapping[str, str] | None = None
    ) -> None:
        super().__init__(parent)
        self._addresses = addresses(os.environ) if buses is None else dict(buses)
        self._buses: dict[str, QDBusConnection] = {}
        self._calls: set[QDBusPendingCallWatcher] = set()
        self._idle: tuple[float, float] | None = None
        self._asked = 0.0
        self._inhibitor: QDBusUnixFileDescriptor | None = None

    def listen(self, window: QWidget) -> None:
        """Hear both buses, and hold sleep back for the moment a lock takes."""
        del window
        for name, address in self._addresses.items():
            bus = QDBusConnection.connectToBus(address, f"hrdoc-{name}-{id(self)}")
            if bus.isConnected():
                self._buses[name] = bus
        for name, interface, member in _SIGNALS:
            if name in self._buses:
                # The stub asks for bytes, the binding for what SLOT gives.
                self._buses[name].connect("", "", interface, member, self, _HEAR)  # type: ignore[call-overload]
        self._inhibit()
        self._ask_idle()

    def end(self) -> None:
        """Hear nothing any more."""
        self._inhibitor = None
        for name in list(self._buses):
            del self._buses[name]
            QDBusConnection.disconnectFromBus(f"hrdoc-{name}-{id(self)}")

    def idle(self) -> float | None:
        """Seconds nobody used the computer, as the desktop last said, and what passed since."""
        now = time.monotonic()
        if now - self._asked > _ASK_AGAIN:
            self._ask_idle()
        if self._idle is None:
            return None
        seconds, at = self._idle
        return seconds + now - at

    def let_sleep(self) -> None:
        """The keys are gone: the computer may sleep."""
        self._inhibitor = None

    @Slot(QDBusMessage)
    def hear(self, message: QDBusMessage) -> None:
        """Take a signal of a bus."""
        told = meaning(message.interface(), message.member(), message.arguments())
        if told == "locked":
            self.locked.emit()
        elif told == "suspending":
            self.suspending.emit()
        elif told == "woke":
            self.woke.emit()
            self._inhibit()
        elif told == "ending":
            self.ending.emit()

    def _inhibit(self) -> None:
        if bus := self._buses.get(SYSTEM):
            call = QDBusMessage.createMethodCall(
                _LOGIND, "/org/freedesktop/login1", _MANAGER, "Inhibit"
            )
            call.setArguments(["sleep", "HRDoc", "HRDoc", "delay"])
            self._call(bus, call, "hold")

    def _ask_idle(self) -> None:
        self._asked = time.monotonic()
        if bus := self._buses.get(SESSION):
            self._call(bus, QDBusMessage.createMethodCall(*_IDLE), "idle")

    def _call(self, bus: QDBusConnection, call: QDBusMessage, what: str) -> None:
        watcher = QDBusPendingCallWatcher(bus.asyncCall(call, _PATIENCE), self)
        watcher.setObjectName(what)
        self._calls.add(watcher)
        watcher.finished.connect(self._answered)

    @Slot(QDBusPendingCallWatcher)
    def _answered(self, watcher: QDBusPendingCallWatcher) -> None:
        self._calls.discard(watcher)
        reply = watcher.reply()
        answer = reply.arguments()[0] if reply.arguments() else None
        told = reply.type() is QDBusMessage.MessageType.ReplyMessage
        if told and isinstance(answer, QDBusUnixFileDescriptor):
            self._inhibitor = answer
        elif told and isinstance(answer, int):
            self._idle = (answer / 1000, time.monotonic())
        elif watcher.objectName() == "idle":
            self._idle = None
        watcher.deleteLater()
