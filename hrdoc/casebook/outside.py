"""Files outside the vault: read what a person names, write what they asked for.

Output appears whole or not at all: it is written beside its place under a temporary name, readable
by its owner alone, synced, and only then renamed. Nothing that exists is overwritten but the
temporary file of a run that was killed (`NAME.hrdoc-part`): the next run to the same place takes
that away. Errors name the position of a file in the command, never its path.
"""

import errno
import io
import os
import shutil
import stat
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import BinaryIO, Final, Literal, cast

from hrdoc.casebook.errors import (
    OutputExists,
    OutputRefused,
    SourceMissing,
    SourceTooLarge,
    SourceUnreadable,
)
from hrdoc.vault.errors import DiskFull, SourceLost
from hrdoc.vault.platform import claim_file, sync_folder
from hrdoc.vault.settling import Settling

PART: Final = ".hrdoc-part"
"""What the name of an output ends in while it is written; no file of anybody's is called so."""

SMALL_FILE: Final = 4 * 1024 * 1024
"""Bytes a card, a key file, a passphrase file or a record in JSON may have."""

_FULL: Final = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})


What = Literal["file", "bundle", "passphrase", "fields", "card", "key", "certificates", "timestamp"]
"""What a person names a file as; messages say it, since they never say the path."""


class _Source(io.FileIO):
    """A file being read whose failures are ours to explain."""

    def readinto(self, buffer: object) -> int:
        try:
            return super().readinto(cast("bytearray", buffer))
        except OSError as error:
            raise SourceLost from error

    def seek(self, offset: int, whence: int = io.SEEK_SET, /) -> int:
        try:
            return super().seek(offset, whence)
        except OSError as error:
            raise SourceLost from error


@contextmanager
def source(path: Path, *, what: What = "file", position: int = 1) -> Iterator[BinaryIO]:
    """Open the file at `path` for reading, of whatever length.

    Raises SourceMissing, SourceUnreadable (also for what is no file: a folder, a device, a pipe
    that would be waited for), and SourceLost while it is read.
    """
    with _opened(path, what, position) as file:
        if not stat.S_ISREG(os.fstat(file.fileno()).st_mode):
            raise SourceUnreadable(what=what, position=position)
        with io.BufferedReader(file) as stream:
            yield stream


def read_small(
    path: Path, *, what: What = "file", position: int = 1, most: int = SMALL_FILE
) -> bytes:
    """The whole content of at most `most` bytes, of a file or a pipe; raises SourceTooLarge."""
    with _opened(path, what, position, wait=True) as file, io.BufferedReader(file) as stream:
        data = stream.read(most + 1)
    if len(data) > most:
        raise SourceTooLarge(what=what, most=most)
    return data


def _opened(path: Path, what: What, position: int, *, wait: bool = False) -> _Source:
    flags = os.O_RDONLY | getattr(os, "O_BINARY", 0) | getattr(os, "O_CLOEXEC", 0)
    if not wait:  # a pipe without a writer would be waited for without end
        flags |= getattr(os, "O_NONBLOCK", 0)
    try:
        return _Source(os.open(path, flags), "rb")
    except FileNotFoundError as error:
        raise SourceMissing(what=what, position=position) from error
    except OSError as error:
        raise SourceUnreadable(what=what, position=position) from error


class _Output(io.RawIOBase):
    """A file being written whose failures are ours to explain."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self._settling = Settling(file)

    def writable(self) -> bool:
        return True

    def write(self, data: object) -> int:
        view = memoryview(cast("bytes", data)).cast("B")
        done = 0
        try:
            while done < len(view):
                done += self._settling.write(view[done:])
        except OSError as error:
            raise _explained(error) from error
        return done

    def settle(self) -> None:
        """Bring every byte to the disk."""
        try:
            self._settling.settle()
        except OSError as error:
            raise _explained(error) from error

    def close(self) -> None:
        if not self.closed:
            self._settling.close()
            self._file.close()
        super().close()


@contextmanager
def output(path: Path) -> Iterator[BinaryIO]:
    """A stream that becomes the file at `path`, mode 0600, when the block ends without error.

    Raises OutputExists, OutputRefused or DiskFull; on any error nothing remains.
    """
    check_free(path)
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


@contextmanager
def output_folder(path: Path) -> Iterator[Path]:
    """A private folder that becomes the folder at `path` when the block ends without error.

    Raises OutputExists, OutputRefused or DiskFull; on any error nothing remains.
    """
    check_free(path)
    part = path.with_name(path.name + PART)
    with _explaining(), suppress(FileNotFoundError):
        shutil.rmtree(part)  # of a run that was killed
    make_folder(part)
    try:
        yield part
        check_free(path)
        with _explaining():
            part.rename(path)
            sync_folder(path.parent)
    except BaseException:
        shutil.rmtree(part, ignore_errors=True)
        raise


def check_free(path: Path) -> None:
    """Raise OutputExists when something is at `path`, OutputRefused when that cannot be told."""
    with _explaining():
        if path.exists() or path.is_symlink():
            raise OutputExists


def check_place(path: Path) -> None:
    """Raise OutputRefused when the folder that something is to be made in is not there."""
    with _explaining():
        if not path.absolute().parent.is_dir():
            raise OutputRefused


def is_there(path: Path) -> bool:
    """Whether something can be seen at `path`."""
    try:
        return path.exists()
    except OSError:
        return False


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
        with _explaining():
            part.rename(path)
    else:
        part.unlink()
    with suppress(OSError):  # a folder that may be written but not read; the file is in its place
        sync_folder(path.parent)


@contextmanager
def _explaining() -> Iterator[None]:
    try:
        yield
    except OSError as error:
        raise _explained(error) from error


def _explained(error: OSError) -> DiskFull | OutputRefused:
    return DiskFull() if error.errno in _FULL else OutputRefused()
