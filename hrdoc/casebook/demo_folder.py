"""The folder of the demonstration: what lies where, and the files it is given.

Responsible for a new folder of its own and for finding the files below another one. It overwrites
nothing and follows no symbolic link.
"""

import os
import stat
from collections.abc import Iterator
from pathlib import Path
from typing import Final, NoReturn

from hrdoc.casebook.errors import OutputExists, OutputRefused, SourceMissing, SourceUnreadable
from hrdoc.casebook.outside import make_folder

KEY: Final = "key.txt"
SIGNERS: Final = "allowed_signers"
FOR_STRANGERS: Final = "to-lawyer-x25519.age"


class DemoFolder:
    """The places inside the demonstration's folder."""

    def __init__(self, path: Path) -> None:
        self.path: Final = path
        self.documenter: Final = path / "documenter.vault"
        self.lawyer: Final = path / "lawyer.vault"
        self.documenter_card: Final = path / "documenter.hrcard"
        self.lawyer_card: Final = path / "lawyer.hrcard"
        self.media: Final = path / "media"
        self.bundle: Final = path / "to-lawyer.age"
        self.bundle_with_names: Final = path / "to-lawyer-with-names.age"
        self.bundle_for_strangers: Final = path / FOR_STRANGERS
        self.extracted: Final = path / "extracted-by-lawyer.jpg"
        self.key: Final = path / KEY
        self.signers: Final = path / SIGNERS


def open_folder(path: Path) -> DemoFolder:
    """Make the folder, or take an empty one; raises OutputExists or OutputRefused."""
    try:
        if not path.is_dir():
            make_folder(path)
        elif any(path.iterdir()):
            raise OutputExists
    except OSError as error:
        raise OutputRefused from error
    place = DemoFolder(path)
    make_folder(place.media)
    return place


def media_files(folder: Path) -> list[Path]:
    """Every regular file below `folder`, by path; raises SourceMissing or SourceUnreadable."""
    if not folder.exists():
        raise SourceMissing
    if not folder.is_dir():
        raise SourceUnreadable
    return sorted(_regular_files(folder))


def _regular_files(folder: Path) -> Iterator[Path]:
    for parent, _, names in os.walk(folder, onerror=_refuse):
        for name in names:
            path = Path(parent) / name
            if stat.S_ISREG(path.lstat().st_mode):
                yield path


def _refuse(error: OSError) -> NoReturn:
    raise SourceUnreadable from error
