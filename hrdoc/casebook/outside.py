"""Files outside the vault: read what a person names, write what they asked for.

Output appears whole or not at all: it is written beside its place under a temporary name, readable
by its owner alone, synced, and only then renamed. Nothing that exists is overwritten but the
temporary file of a run that was killed (`NAME.hrdoc-part`): the next run to the same place takes
that away. Errors name the position of a file in the command, never its path.
"""

import errno
import io
import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final, cast

from hrdoc.casebook.errors import (
    OutputExists,
    OutputRefused,
    SourceMissing,
    SourceTooLarge,
    SourceUnreadable,
)
from hrdoc.vault.errors import DiskFull
from hrdoc.vault.platform import claim_file, sync_folder

PART: Final = ".hrdoc-part"
"""What the name of an output ends in while it is written; no file of anybody's is called so."""

SMALL_FILE: Final = 4 * 1024 * 1024
"""Bytes a card, a key file, a passphrase file or a record in JSON may have."""

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


@contextmanager
def source(path: Path, *, position: int = 1) -> Iterator[BinaryIO]:
    """Open the file at `path` for reading; raises SourceMissing or SourceUnreadable."""
    try:
        stream = path.open("rb")
    except FileNotFoundError as error:
        raise SourceMissing(position=position) from error
    except OSError as error:
        raise SourceUnreadable(position=position) from error
    with stream:
        yield stream


def read_small(path: Path, *, position: int = 1, most: int = SMALL_FILE) -> bytes:
    """The whole content of a file of at most `most` bytes; raises SourceTooLarge."""
    with source(path, position=position) as stream:
        try:
            data = stream.read(most + 1)
        except OSError as error:
            raise SourceUnreadable(position=position) from error
    if len(data) > most:
        raise SourceTooLarge(most=most)
    return data


class _Output(io.RawIOBase):
    """A file being written whose failures are ours to explain."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        view = memoryview(cast("bytes", data)).cast("B")
        done = 0
        try:
            while done < len(view):
                done += self._file.write(view[done:]) or 0
        except OSError as error:
            raise _explained(error) from error
        return done

    def settle(self) -> None:
        """Bring every byte to the disk."""
        try:
            os.fsync(self._file.fileno())
        except OSError as error:
            raise _explained(error) from error

    def close(self) -> None:
        if not self.closed:
            self._file.close()
        super().close()


@contextmanager
def output(path: Path) -> Iterator[BinaryIO]:
    """A stream that becomes the file at `path`, mode 0600, when the block ends without error.

    Raises OutputExists, OutputRefused or DiskFull; on any error nothing remains.
    """
    if path.exists() or path.is_symlink():
        raise OutputExists
    part = path.with_name(path.name + PART)
    try:
        file = claim_file(part)
    except FileExistsError as error:
        raise OutputExists from error
    except OSError as error:
        raise _explained(error) from error
    stream = _Output(file)
    try:
        yield cast("BinaryIO", stream)
        stream.settle()
        stream.close()
        _publish(part, path)
    except BaseException:
        stream.close()
        part.unlink(missing_ok=True)
        raise


def write_output(path: Path, data: bytes) -> None:
    """Write `data` as a new file at `path`, mode 0600."""
    with output(path) as stream:
        stream.write(data)


def make_folder(path: Path) -> None:
    """Make a new folder that its owner alone can enter; raises OutputExists or OutputRefused."""
    try:
        path.mkdir(mode=0o700)
    except FileExistsError as error:
        raise OutputExists from error
    except OSError as error:
        raise _explained(error) from error


def _publish(part: Path, path: Path) -> None:
    # A hard link refuses an existing name, where a rename would replace it; file systems without
    # links (FAT) fall back to a rename.
    try:
        os.link(part, path)
    except FileExistsError as error:
        raise OutputExists from error
    except OSError:
        part.rename(path)
    else:
        part.unlink()
    with suppress(OSError):  # a folder that may be written but not read; the file is in its place
        sync_folder(path.parent)


def _explained(error: OSError) -> DiskFull | OutputRefused:
    return DiskFull() if error.errno in _FULL else OutputRefused()
