"""Commands that press the buttons of a page, under the words that stand on them."""

from collections.abc import Iterator, Mapping
from functools import partial

from PySide6.QtWidgets import QAbstractButton, QWidget

from hrdoc.ui.desk.commands import Command


def pressing(page: QWidget, icons: Mapping[str, str], *, about: str = "") -> Iterator[Command]:
    """A command for each of these buttons (by object name) that can be pressed now.

    `about` says what the words of a button are about where they do not say it themselves.
    """
    for name, icon in icons.items():
        found = _pressable(page, name)
        if found is not None:
            says = found.text().removesuffix("…").rstrip()
            words = f"{about}: {says}" if about else says
            yield Command(words, partial(_press, page, name), icon)


def _press(page: QWidget, name: str) -> None:
    """Press it if it is still there: what is shown may have changed under the palette."""
    found = _pressable(page, name)
    if found is not None:
        found.click()


def _pressable(page: QWidget, name: str) -> QAbstractButton | None:
    every = page.findChildren(QAbstractButton, name)
    return next((each for each in every if each.isVisible() and each.isEnabled()), None)
