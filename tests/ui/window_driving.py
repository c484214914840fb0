"""A real window over a real vault, driven as a person would, and a chooser that answers at once."""

from collections.abc import Callable
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol, TypeVar

from PySide6.QtCore import QCoreApplication, QEvent, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton, QWidget

from hrdoc.casebook.book import Book
from hrdoc.casebook.demo_folder import DemoFolder
from hrdoc.ui.desk.frame import DeskFrame
from hrdoc.ui.desk.page import Page, Place
from hrdoc.ui.lobby import Lobby
from hrdoc.ui.window import Window

W = TypeVar("W", bound=QWidget)
T = TypeVar("T")
PASSPHRASE = "a passphrase for tests"


@dataclass
class ReadyChooser:
    """Answers what a test laid ready, in order; what was asked for is in `titles`."""

    ready: list[list[Path]] = field(default_factory=list)
    titles: list[str] = field(default_factory=list)

    def files(self, parent: QWidget, title: str, then: Callable[[list[Path]], None]) -> None:
        self.titles.append(title)
        then(self.ready.pop(0))

    def folder(self, parent: QWidget, title: str, then: Callable[[Path], None]) -> None:
        self.titles.append(title)
        then(self.ready.pop(0)[0])

    def new_file(
        self, parent: QWidget, title: str, name: str, then: Callable[[Path], None]
    ) -> None:
        self.titles.append(title)
        then(self.ready.pop(0)[0])


class Waiting(Protocol):
    """What a driver needs of pytest-qt's bot; pictures are taken without pytest."""

    def waitUntil(self, callback: Callable[[], bool], *, timeout: int) -> None:  # noqa: N802
        """Let the window go on until something holds."""

    def wait(self, ms: int) -> None:
        """Let the window go on for a while."""

    def waitSignal(self, signal: Any) -> AbstractContextManager[Any]:  # noqa: N802
        """Wait at the end of a block until a signal was emitted."""


@dataclass
class Driver:
    """The window, and what a person does with it."""

    window: Window
    bot: Waiting
    chooser: ReadyChooser
    place: DemoFolder | None = None
    """What lies beside the vault of the demonstration, where a scene is set in it."""
    passphrase: str = PASSPHRASE

    @property
    def page(self) -> Page:
        """The page one sees."""
        frame = self.window.shown
        assert frame is not None
        assert frame.page is not None
        return frame.page

    @property
    def desk(self) -> DeskFrame:
        """The desk; waits until the vault is open."""
        self.until(lambda: isinstance(self.window.shown, DeskFrame))
        shown = self.window.shown
        assert isinstance(shown, DeskFrame)
        return shown

    @property
    def lobby(self) -> Lobby:
        """The lobby; waits until the vault is locked."""
        self.until(lambda: isinstance(self.window.shown, Lobby))
        shown = self.window.shown
        assert isinstance(shown, Lobby)
        return shown

    def until(self, holds: Callable[[], bool], *, seconds: float = 20) -> None:
        """Wait until something holds, while the window goes on."""
        self.bot.waitUntil(holds, timeout=round(seconds * 1000))

    def find(self, kind: type[W], name: str) -> W:
        """A control of the window by its object name."""
        found = self.window.findChild(kind, name)
        assert found is not None, name
        return found

    def press(self, name: str) -> None:
        """Press a button by its object name, with the mouse."""
        button = self.find(QPushButton, name)
        assert button.isEnabled(), name
        assert button.isVisible(), name
        QTest.mouseClick(button, Qt.MouseButton.LeftButton)

    def type(self, text: str, into: QWidget | None = None) -> None:
        """Type letters of any script into a control, or where the keyboard is."""
        target = into or QApplication.focusWidget()
        assert target is not None
        for letter in text:
            for kind in (QEvent.Type.KeyPress, QEvent.Type.KeyRelease):
                event = QKeyEvent(kind, 0, Qt.KeyboardModifier.NoModifier, letter)
                QApplication.sendEvent(target, event)

    def key(self, key: Qt.Key, on: QWidget | None = None) -> None:
        """Press a key of any keyboard, where the keyboard is or on a control."""
        target = on or QApplication.focusWidget()
        assert target is not None
        QTest.keyClick(target, key)

    def ask(self, question: Callable[[Book], T]) -> T:
        """Ask the vault on its own thread, past everything that was handed over before."""
        answers: list[T] = []
        self.window.session.query(self.window, question, answers.append)
        self.until(lambda: bool(answers))
        return answers[0]

    def go(self, screen: str, **where: object) -> Page:
        """Go to a place of the desk."""
        self.desk.go(Place(screen, **where))  # type: ignore[arg-type]
        settle()
        return self.page


def settle() -> None:
    """Let the window do what waits, and free what was let go."""
    for _ in range(3):
        QCoreApplication.processEvents()
        QCoreApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete.value)
