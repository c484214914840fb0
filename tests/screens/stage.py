"""Sets the scenes of the window: the demonstration's vault open, a fixed clock, nothing blinking.

A scene is a name and a function that brings a driver to a state worth looking at. It begins on the
desk of the demonstration's documenter, at the cases; `driver.place` says where its bundles, cards
and keys lie. A scene of the lobby locks first: `driver.window.lock()`, then `driver.lobby`. Each
has a vault and a window of its own, so a scene may change what it likes.
"""

import importlib.util
import shutil
import time
from collections.abc import Callable, Iterator
from contextlib import AbstractContextManager, contextmanager
from dataclasses import dataclass
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, Final

from PySide6.QtCore import QPoint
from PySide6.QtGui import QPainter, QPixmap
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from window_driving import Driver, ReadyChooser, settle

from hrdoc.casebook.book import Book
from hrdoc.casebook.demo import DemoVault, demonstrate
from hrdoc.casebook.demo_folder import DemoFolder
from hrdoc.casebook.keeping import open_book
from hrdoc.casebook.passphrases import Cost
from hrdoc.records.ids import RecordId
from hrdoc.ui.desk.frame import DeskFrame
from hrdoc.ui.lock_key import LockKey
from hrdoc.ui.manner import Manner
from hrdoc.ui.outside import Outside
from hrdoc.ui.theme.dress import Wardrobe
from hrdoc.ui.window import Window
from hrdoc.words import Words

WIDTH: Final = 1366
HEIGHT: Final = 768
_PATIENCE: Final = 0.5
"""Seconds that a picture waits for one more record's consent: only some pages ask for them."""


WEAK: Final = Cost(memory_kib=8, passes=1, lanes=1)

Set = Callable[[Driver], None]


@dataclass(frozen=True)
class Scene:
    """A state of the window worth looking at; `screen` is the file it is from."""

    screen: str
    name: str
    set_up: Set

    def __str__(self) -> str:
        own = self.name.startswith(self.screen)
        return self.name if own else f"{self.screen}-{self.name}"


def scenes() -> list[Scene]:
    """Every scene of every `scenes_<screen>.py` beside this file."""
    found = []
    for path in sorted(Path(__file__).parent.glob("scenes_*.py")):
        spec = importlib.util.spec_from_file_location(path.stem, path)
        assert spec is not None
        assert spec.loader is not None
        module = importlib.util.module_from_spec(spec)
        spec.loader.exec_module(module)
        screen = path.stem.removeprefix("scenes_")
        found += [Scene(screen, name, set_up) for name, set_up in module.SCENES]
    return found


def clock() -> datetime:
    """Noon UTC on a day that every picture is taken on."""
    return datetime(2026, 11, 20, 12, tzinfo=UTC)


class Patience:
    """Waits as pytest-qt's bot does, where there is no pytest."""

    def waitUntil(self, callback: Callable[[], bool], *, timeout: int) -> None:  # noqa: N802
        """Let the window go on until something holds; raises TimeoutError."""
        until = time.monotonic() + timeout / 1000
        while not callback():
            if time.monotonic() > until:
                raise TimeoutError
            QTest.qWait(5)

    def wait(self, ms: int) -> None:
        """Let the window go on for a while."""
        QTest.qWait(ms)

    def waitSignal(self, signal: Any) -> AbstractContextManager[Any]:  # noqa: N802
        """Wait at the end of a block until a signal was emitted."""

        @contextmanager
        def waiting() -> Iterator[None]:
            heard: list[object] = []
            signal.connect(lambda *_: heard.append(1))
            yield
            self.waitUntil(lambda: bool(heard), timeout=20_000)

        return waiting()


class Stage:
    """A demonstration in one language, written once, and windows over copies of it."""

    def __init__(self, application: QApplication, folder: Path, language: str) -> None:
        self._application = application
        self._folder = folder
        self._count = 0
        self._vault: DemoVault | None = None
        self.language: Final = language
        application.setCursorFlashTime(0)

    @contextmanager
    def set_scene(self, scene: Scene, manner: Manner) -> Iterator[Driver]:
        """The window with a scene in it; closed at the end."""
        with self.open(manner) as driver:
            scene.set_up(driver)
            quiet(driver)
            yield driver

    @contextmanager
    def open(self, manner: Manner) -> Iterator[Driver]:
        """A window with the documenter's vault open, at the cases."""
        vault = self._demonstrated()
        self._count += 1
        copy = self._folder / f"{self.language}-{self._count}"
        shutil.copytree(vault.path.parent, copy)
        chooser = ReadyChooser()
        outside = Outside(clock=clock, cost=WEAK, wait=lambda _: None, choose=chooser)
        window = Window(Wardrobe(self._application), outside, manner=manner)
        key = LockKey(window)
        key.pressed.connect(window.lock)
        self._application.installEventFilter(key)
        window.resize(WIDTH, HEIGHT)
        window.show()
        driver = Driver(window, Patience(), chooser, DemoFolder(copy), vault.passphrase)
        try:
            self._enter(driver, copy / vault.path.name)
            yield driver
        finally:
            self._application.removeEventFilter(key)
            close_panels()
            window.close()
            window.deleteLater()
            settle()
            shutil.rmtree(copy)

    def _enter(self, driver: Driver, path: Path) -> None:
        refused: list[str] = []
        driver.window.session.open(
            driver.window,
            lambda: open_book(path, driver.passphrase, clock=clock, wait=lambda _: None),
            lambda: None,
            otherwise=lambda error: refused.append(error.code),
        )
        driver.until(lambda: bool(refused) or isinstance(driver.window.shown, DeskFrame))
        assert not refused, refused
        quiet(driver)

    def _demonstrated(self) -> DemoVault:
        if self._vault is None:
            self._vault = demonstrate(
                self._folder / self.language,
                None,
                Words(self.language),
                clock=clock,
                cost=WEAK,
                stage=lambda _: None,
            ).documenter
        return self._vault


def quiet(driver: Driver) -> None:
    """Let what was asked of the vault arrive, and what it leads to, until nothing moves."""
    session = driver.window.session
    _settle(driver)
    last: set[RecordId] = set()
    until = time.monotonic() + _PATIENCE
    while session.is_open and time.monotonic() < until and (waiting := driver.ask(_waiting)):
        if waiting != last:
            last, until = waiting, time.monotonic() + _PATIENCE
        QTest.qWait(5)
    _settle(driver)


def _waiting(book: Book) -> set[RecordId]:
    """The records of which nobody knows yet what may be done with them."""
    return set(book.vault.glances.waiting(1000))


def _settle(driver: Driver) -> None:
    for _ in range(3):
        settle()
        if driver.window.session.is_open:
            driver.ask(lambda _: None)
    settle()


def close_panels() -> None:
    """Close menus, panels and dialogs that stand over a window."""
    while popup := QApplication.activePopupWidget():
        popup.close()


def picture(window: Window) -> QPixmap:
    """The window with the panels and dialogs that stand over it."""
    shot = window.grab()
    corner = window.mapToGlobal(QPoint(0, 0))
    above = [each for each in QApplication.topLevelWidgets() if each.isVisible()]
    with QPainter(shot) as painter:
        for each in above:
            if each is not window and each.windowType().name not in {"Desktop", "ToolTip"}:
                painter.drawPixmap(each.pos() - corner, each.grab())
    return shot
