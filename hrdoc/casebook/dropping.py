"""Files that a person drops on a record: looked at before they are taken in.

Whoever drops sees a name and not what is behind it. A folder, a link to something elsewhere and an
empty file are refused here with words of their own; everything else is the intake's to judge.
"""

import stat
from pathlib import Path
from typing import ClassVar

from hrdoc.casebook import jobs
from hrdoc.casebook.errors import CasebookError, SourceMissing, SourceUnreadable
from hrdoc.casebook.jobs import Control, Door
from hrdoc.errors import Nature
from hrdoc.records.ids import RecordId


class DroppedFolder(CasebookError):
    """A folder was dropped where files are taken in."""

    code = "dropped-folder"
    nature: ClassVar[Nature] = Nature.USAGE


class DroppedLink(CasebookError):
    """A link was dropped: what it leads to may be somewhere else, or change."""

    code = "dropped-link"
    nature: ClassVar[Nature] = Nature.USAGE


class DroppedEmpty(CasebookError):
    """The file holds no byte: most likely it was not copied whole."""

    code = "dropped-empty"
    nature: ClassVar[Nature] = Nature.UNREADABLE


class DroppedGone(CasebookError):
    """The file is not there any more: its card or stick was pulled out, or it was moved."""

    code = "dropped-gone"
    nature: ClassVar[Nature] = Nature.ENVIRONMENT


class DroppedUnreadable(CasebookError):
    """The file is there and cannot be read: a permission, a failing disk, no plain file."""

    code = "dropped-unreadable"
    nature: ClassVar[Nature] = Nature.ENVIRONMENT


def take_in_dropped(door: Door, control: Control, record: RecordId, path: Path) -> RecordId:
    """Take a file in as evidence of `record`, as `jobs.take_in` does.

    Raises DroppedFolder, DroppedLink, DroppedEmpty, DroppedGone, DroppedUnreadable, and what
    `jobs.take_in` raises of the vault, the disk and the person.
    """
    control.check()
    check_dropped(path)
    try:
        return jobs.take_in(door, control, record, path)
    except SourceMissing as error:
        raise DroppedGone from error
    except SourceUnreadable as error:
        raise DroppedUnreadable from error


def check_dropped(path: Path) -> None:
    """Refuse what is no file of its own with something in it."""
    try:
        found = path.lstat()
    except FileNotFoundError as error:
        raise DroppedGone from error
    except OSError as error:
        raise DroppedUnreadable from error
    if stat.S_ISLNK(found.st_mode):
        raise DroppedLink
    if stat.S_ISDIR(found.st_mode):
        raise DroppedFolder
    if stat.S_ISREG(found.st_mode) and not found.st_size:
        raise DroppedEmpty
