"""What the windows need from outside and tests replace: the clock, the cost of a key, the choosers.

Choosing a file never blocks: the answer comes to a function, and a lock can close the dialog.
"""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import UTC, datetime
from pathlib import Path
from typing import Protocol

from PySide6.QtWidgets import QFileDialog, QWidget

from hrdoc.casebook.book import Clock
from hrdoc.casebook.keeping import Wait
from hrdoc.casebook.passphrases import Cost
from hrdoc.ui.file_dialog import file_dialog


class Chooser(Protocol):
    """How a person names files and folders; `then` is not called when they change their mind."""

    def files(self, parent: QWidget, title: str, then: Callable[[list[Path]], None]) -> None:
        """One or more files that exist."""

    def folder(self, parent: QWidget, title: str, then: Callable[[Path], None]) -> None:
        """A folder that exists."""

    def new_file(
        self, parent: QWidget, title: str, name: str, then: Callable[[Path], None]
    ) -> None:
        """A file to write, with a name to begin from."""


class DialogChooser:
    """The choosers a person sees."""

    def files(self, parent: QWidget, title: str, then: Callable[[list[Path]], None]) -> None:
        """One or more files that exist."""
        dialog = file_dialog(parent, title)
        dialog.setFileMode(QFileDialog.FileMode.ExistingFiles)
        dialog.filesSelected.connect(lambda names: then([Path(name) for name in names]))
        dialog.open()

    def folder(self, parent: QWidget, title: str, then: Callable[[Path], None]) -> None:
        """A folder that exists."""
        dialog = file_dialog(parent, title)
        dialog.setFileMode(QFileDialog.FileMode.Directory)
        dialog.setOption(QFileDialog.Option.ShowDirsOnly)
        dialog.fileSelected.connect(lambda name: then(Path(name)))
        dialog.open()

    def new_file(
        self, parent: QWidget, title: str, name: str, then: Callable[[Path], None]
    ) -> None:
        """A file to write, with a name to begin from."""
        dialog = file_dialog(parent, title)
        dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
        dialog.setFileMode(QFileDialog.FileMode.AnyFile)
        dialog.selectFile(name)
        dialog.fileSelected.connect(lambda chosen: then(Path(chosen)))
        dialog.open()


def _clock() -> datetime:
    return datetime.now(UTC)  # noqa: TID251 - the one place where the clock of the windows comes in


@dataclass(frozen=True, slots=True)
class Outside:
    """The world around the windows."""

    clock: Clock = _clock
    running: Callable[[], float] = time.monotonic
    """Seconds on a clock that nobody sets."""
    cost: Cost | None = None
    """What guessing a passphrase is made to cost; None lets this machine decide."""
    wait: Wait = time.sleep
    choose: Chooser = field(default_factory=DialogChooser)
