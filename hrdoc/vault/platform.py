"""What the operating systems do differently: locks, modes, syncing folders, file times.

The one file with POSIX and Windows branches; POSIX-only modules are imported nowhere else.
It knows nothing of what the files mean. Everything raises OSError, which `errors.explained` names.
"""

import ctypes
import errno
import os
import stat
import sys
from collections.abc import Callable
from pathlib import Path
from types import ModuleType
from typing import BinaryIO, Final

fcntl: ModuleType | None
msvcrt: ModuleType | None
resource: ModuleType | None
try:
    import fcntl
except ImportError:
    fcntl = None
try:
    import msvcrt
except ImportError:
    msvcrt = None
try:
    import resource
except ImportError:
    resource = None

FILE_MODE: Final = 0o600
FOLDER_MODE: Final = 0o700

CONSTANT_TIME: Final = 946_684_800  # 2000-01-01T00:00:00Z, which FAT can hold in any time zone
"""The time every evidence file shows, in seconds since 1970."""

FAT_LIMIT: Final = 0xFFFFFFFF
"""The largest file of FAT32, in bytes."""

SYNC_DATA: Final[Callable[[int], None] | None] = getattr(os, "fdatasync", None)
"""Brings the content of a file to the disk by its descriptor while another thread writes to it.

None on Windows, which begins by itself and lets nobody write meanwhile, and on macOS.
"""

_LOCK_PLACE: Final = (
    1 << 30
)  # Windows locks are mandatory: far behind the pid, which stays readable
_PR_SET_DUMPABLE: Final = 4
_JUNCTION: Final = 0xA000_0003  # IO_REPARSE_TAG_MOUNT_POINT
_NO_FILE: Final = frozenset({errno.ELOOP, errno.ENXIO, errno.EISDIR, errno.ENODEV})
_HELD: Final = frozenset({errno.EACCES, errno.EAGAIN, errno.EWOULDBLOCK, errno.EDEADLK})


def harden_process() -> None:
    """Keep what is in memory out of core dumps, and what is written out of others' reach.

    POSIX: no core file, files for their owner alone. Linux: also closed to core handlers and to
    other programs of the same user that would read its memory. Elsewhere it does nothing.
    """
    if resource is None:
        return
    resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
    os.umask(0o077)
    if sys.platform == "linux":
        ctypes.CDLL(None).prctl(_PR_SET_DUMPABLE, 0, 0, 0, 0)


class FolderLock:
    """An operating-system lock on a file; it dies with the process, so none is ever left over."""

    def __init__(self, path: Path) -> None:
        """Take the lock; raises BlockingIOError when another holder has it.

        PermissionError for a link or anything else whose content would be lost elsewhere too.
        """
        flags = os.O_RDWR | os.O_CREAT
        for name in ("O_CLOEXEC", "O_BINARY", "O_NOFOLLOW"):
            flags |= getattr(os, name, 0)
        if is_link(path):
            raise PermissionError(errno.EPERM, "a link")
        self._descriptor = os.open(path, flags, FILE_MODE)
        try:
            _require_only_here(self._descriptor)
            _lock(self._descriptor)
            os.ftruncate(self._descriptor, 0)
            os.write(self._descriptor, str(os.getpid()).encode("ascii"))
        except BaseException:
            os.close(self._descriptor)
            raise

    def release(self) -> None:
        """Give the lock back; doing it twice is harmless."""
        if self._descriptor >= 0:
            os.close(self._descriptor)
            self._descriptor = -1


def _lock(descriptor: int) -> None:
    try:
        if fcntl is not None:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        elif msvcrt is not None:
            os.lseek(descriptor, _LOCK_PLACE, os.SEEK_SET)
            msvcrt.locking(descriptor, msvcrt.LK_NBLCK, 1)
            os.lseek(descriptor, 0, os.SEEK_SET)
    except OSError as error:
        if error.errno in _HELD:
            raise BlockingIOError(errno.EAGAIN, "locked") from error
        raise


def is_link(path: Path) -> bool:
    """Whether `path` only leads elsewhere: a symbolic link, on Windows also a junction."""
    try:
        found = path.lstat()
    except FileNotFoundError:
        return False
    return stat.S_ISLNK(found.st_mode) or getattr(found, "st_reparse_tag", 0) == _JUNCTION


def _require_only_here(descriptor: int) -> None:
    """Return if what is open is a plain file with no second name; raises PermissionError."""
    found = os.fstat(descriptor)
    if not stat.S_ISREG(found.st_mode) or found.st_nlink > 1:
        raise PermissionError(errno.EPERM, "not a file of its own")


def overwrite_start(path: Path, data: bytes) -> None:
    """Write over the first bytes of a file and sync it; a link is never followed.

    PermissionError for a link and for a file with a second name: its bytes are somebody else's too.
    """
    flags = os.O_RDWR
    for name in ("O_CLOEXEC", "O_BINARY", "O_NOFOLLOW", "O_NONBLOCK"):
        flags |= getattr(os, name, 0)
    if is_link(path):
        raise PermissionError(errno.EPERM, "a link")
    descriptor = os.open(path, flags)
    try:
        _require_only_here(descriptor)
        os.write(descriptor, data)
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def make_folder(path: Path) -> None:
    """Make a folder only its owner may enter, where the file system has modes."""
    path.mkdir(mode=FOLDER_MODE)


def create_file(path: Path) -> BinaryIO:
    """Create a file only its owner may read, unbuffered; raises FileExistsError."""
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL
    for name in ("O_CLOEXEC", "O_BINARY", "O_NOFOLLOW"):
        flags |= getattr(os, name, 0)
    return os.fdopen(os.open(path, flags, FILE_MODE), "w+b", buffering=0)


def open_own(path: Path) -> BinaryIO:
    """Open a file to read it; what only leads elsewhere, or is no file, counts as not there.

    Raises FileNotFoundError for a link, a folder, a pipe or a device, without waiting for any.
    """
    flags = os.O_RDONLY
    for name in ("O_CLOEXEC", "O_BINARY", "O_NOFOLLOW", "O_NONBLOCK"):
        flags |= getattr(os, name, 0)
    if is_link(path):
        raise FileNotFoundError(errno.ENOENT, "a link")
    try:
        descriptor = os.open(path, flags)
    except OSError as error:
        if error.errno in _NO_FILE:
            raise FileNotFoundError(errno.ENOENT, "no file") from error
        raise
    if not stat.S_ISREG(os.fstat(descriptor).st_mode):
        os.close(descriptor)
        raise FileNotFoundError(errno.ENOENT, "no file")
    return os.fdopen(descriptor, "rb")


def is_own(path: Path) -> bool:
    """Whether a plain file lies at `path` itself, and does not only lead elsewhere."""
    try:
        return stat.S_ISREG(path.lstat().st_mode)
    except (FileNotFoundError, NotADirectoryError):
        return False


def claim_file(path: Path) -> BinaryIO:
    """A new file at `path`, locked by us, in place of one that a killed run left there.

    Raises FileExistsError while another process writes it, and for what is no file.
    """
    if path.exists() or path.is_symlink():
        _clear(path)
    stream = create_file(path)
    try:
        _lock(stream.fileno())
    except OSError as error:
        stream.close()
        raise FileExistsError(errno.EEXIST, "in use") from error
    return stream


def _clear(path: Path) -> None:
    # Unlinked, never emptied: killed between its two names, a finished file still has this one.
    flags = os.O_RDWR | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    try:
        descriptor = os.open(path, flags)
        try:
            _lock(descriptor)
            if fcntl is not None:
                path.unlink()
        finally:
            os.close(descriptor)
        if fcntl is None:
            path.unlink(missing_ok=True)  # Windows: only once it is closed
    except OSError as error:
        raise FileExistsError(errno.EEXIST, "in use") from error


def sync_folder(path: Path) -> None:
    """Bring a folder's entries to the disk; Windows does so by itself."""
    if fcntl is None:
        return
    descriptor = os.open(path, os.O_RDONLY | os.O_DIRECTORY | os.O_CLOEXEC)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)


def settle_into(temporary: Path, final: Path) -> None:
    """Rename a synced file over `final` in one step and sync the folder."""
    temporary.replace(final)
    sync_folder(final.parent)


def write_whole(path: Path, data: bytes) -> None:
    """Replace a small file in one step: written beside it, synced, renamed."""
    temporary = path.with_name(f"{path.name}.part")
    temporary.unlink(missing_ok=True)
    with create_file(temporary) as stream:
        stream.write(data)
        os.fsync(stream.fileno())
    settle_into(temporary, path)


def set_constant_time(path: Path) -> None:
    """Give a file or folder the one time that tells nothing."""
    os.utime(path, (CONSTANT_TIME, CONSTANT_TIME))


def is_too_large(stream: BinaryIO, size: int) -> bool:
    """Whether the file system under this new, empty file refuses a file of `size` bytes.

    POSIX: asks it to reserve the length (sparse where that exists) and takes it back at once.
    Windows: asks for the name of the file system.
    """
    if size <= FAT_LIMIT:
        return False
    if sys.platform == "win32":
        return _windows_file_system(stream.fileno()).startswith("FAT")
    try:
        os.ftruncate(stream.fileno(), size)
    except OSError as error:
        if error.errno in {errno.EFBIG, errno.EINVAL}:
            return True
        raise
    os.ftruncate(stream.fileno(), 0)
    return False


def _windows_file_system(descriptor: int) -> str:
    if sys.platform == "win32":
        name = ctypes.create_unicode_buffer(32)
        handle = ctypes.c_void_p(msvcrt.get_osfhandle(descriptor))
        asked = ctypes.windll.kernel32.GetVolumeInformationByHandleW(
            handle, None, 0, None, None, None, name, len(name)
        )
        return name.value.upper() if asked else ""
    return ""
