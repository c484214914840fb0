"""Folders for what a scene writes, gone when the pictures are taken."""

from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Final

_HELD: Final[list[TemporaryDirectory[str]]] = []


def scratch() -> Path:
    """A new empty folder, deleted with the process."""
    folder = TemporaryDirectory(prefix="hrdoc-screens-", ignore_cleanup_errors=True)
    _HELD.append(folder)
    return Path(folder.name)
