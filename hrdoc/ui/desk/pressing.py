"""Commands that press the buttons of a page, under the words that stand on them."""

from collections.abc import Iterator, Mapping
from functools import partial

from PySide6.QtWidgets import QAbstractButton, QWidget

from hrdoc.ui.desk.commands import Command


def pressing(
    page: QWidget, icons: Mapping[str, str], *, about: str = "", hidden: bool = False
) -> Iterator[Command]:
    """A command for each of these buttons (by object name) that can be pressed now.

    `about` says what the words of a button are about where they do not say it themselves. With
    `hidden`, buttons count that are out of sight, such as those of a margin that waits.
    """
    for name, icon in icons.items():
        found = _pressable(page, name, hidden=hidden)
        if found is not None:
            says = found.text().removesuffix("…").rstrip()
            words = f"{about}: {says}" if about else says
            yield Command(words, partial(_press, page, name, hidden=hidden), icon)


def _press(page: QWidget, name: str, *, hidden: bool) -> None:
    """Press it if it is still there: what is shown may have changed under the palette."""
    found = _pressable(page, name, hidden=hidden)
    if found is not None:
        found.click()


def _pressable(page: QWidget, name: str, *, hidden: bool) -> QAbstractButton | None:
    every = page.findChildren(QAbstractButton, name)
    return next((each for each in every if (hidden or each.isVisible()) and each.isEnabled()), None)
