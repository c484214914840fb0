"""The window of the tests: offscreen, a fixed clock, cheap keys, choosers that answer at once."""

import gc
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from margin_hosting import MarginPage
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot
from window_driving import PASSPHRASE, Driver, ReadyChooser, settle

from hrdoc.casebook.keeping import found_book, open_book
from hrdoc.casebook.passphrases import Cost
from hrdoc.ui.app import make_application
from hrdoc.ui.desk.pages import PAGES
from hrdoc.ui.lock_key import LockKey
from hrdoc.ui.manner import Manner
from hrdoc.ui.outside import Outside
from hrdoc.ui.theme.dress import Wardrobe
from hrdoc.ui.window import Window

Clock = Callable[[], object]


@pytest.fixture(scope="session")
def qapp() -> QCoreApplication:
    """Give the application as the program makes it.

    What the tests themselves keep until the end is never looked through again: every lock collects
    rubbish, and would take longer over theirs than over that of the window.
    """
    gc.collect()
    gc.freeze()
    standing = QApplication.instance()
    return standing or make_application()


@pytest.fixture
def make_driver(
    qapp: QApplication, qtbot: QtBot, clock: Callable[[], object], weak_cost: Cost
) -> Iterator[Callable[..., Driver]]:
    """Give a function that shows a window: `language`, `appearance`, `text_size` may be named.

    `wait` is what waits where failed attempts cost time.
    """
    made: list[tuple[Window, LockKey]] = []

    def make(
        language: str = "en",
        appearance: str = "light",
        text_size: int = 100,
        wait: Callable[[float], None] = lambda _: None,
    ) -> Driver:
        chooser = ReadyChooser()
        outside = Outside(
            clock=clock,  # type: ignore[arg-type]
            cost=weak_cost,
            wait=wait,
            choose=chooser,
        )
        window = Window(Wardrobe(qapp), outside, manner=Manner(language, appearance, text_size))
        key = LockKey(window)
        key.pressed.connect(window.lock)
        qapp.installEventFilter(key)
        made.append((window, key))
        window.resize(1366, 768)
        window.show()
        return Driver(window, qtbot, chooser)

    yield make
    for window, key in made:
        qapp.removeEventFilter(key)
        window.close()
        window.deleteLater()
    settle()


@pytest.fixture
def vault(tmp_path: Path, clock: Callable[[], object], weak_cost: Cost) -> Path:
    """Give an empty vault."""
    path = tmp_path / "case-book"
    found_book(path, PASSPHRASE, clock=clock, cost=weak_cost, recovery=False)  # type: ignore[arg-type]
    return path


@pytest.fixture
def opened(
    make_driver: Callable[..., Driver], vault: Path, clock: Callable[[], object]
) -> Callable[..., Driver]:
    """Give a function that shows a window with the vault open, past the way in."""

    def make(
        language: str = "en", appearance: str = "light", text_size: int = 100, **more: Any
    ) -> Driver:
        driver = make_driver(language, appearance, text_size, **more)
        driver.window.session.open(
            driver.window,
            lambda: open_book(vault, PASSPHRASE, clock=clock, wait=lambda _: None),  # type: ignore[arg-type]
            lambda: None,
            otherwise=lambda error: pytest.fail(error.code),
        )
        assert driver.desk
        return driver

    return make


@pytest.fixture
def margins(
    opened: Callable[..., Driver], monkeypatch: pytest.MonkeyPatch
) -> Callable[..., Driver]:
    """Give a function that shows a window with a page more: `margin`, the blocks of a record."""
    monkeypatch.setitem(PAGES, "margin", MarginPage)  # type: ignore[arg-type]
    return opened
