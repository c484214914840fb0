"""Failed attempts at a vault's passphrase: counted beside the header, never in it.

The count slows down somebody at the keyboard of a running machine; it is no defence against a
copied vault, which only the cost of the passphrase is. It survives a restart, because an attempt is
counted before it is made, and is forgotten when the vault opens.
"""

from contextlib import suppress
from pathlib import Path
from typing import Final

from hrdoc.vault.errors import DiskFull, DiskRefuses, explained
from hrdoc.vault.platform import open_own, write_whole

FILE: Final = "attempts"
FREE: Final = 3
"""Attempts without a delay: people mistype."""
LONGEST: Final = 30.0
"""Seconds the delay never exceeds."""
_DIGITS: Final = 6


def count(folder: Path) -> int:
    """Attempts since the vault last opened; what cannot be read counts as none."""
    try:
        with open_own(folder / FILE) as stream:
            text = stream.read(_DIGITS + 1).removesuffix(b"\n")
    except OSError:
        return 0
    return int(text) if text.isdigit() else 0


def delay(failed: int) -> float:
    """Seconds to wait before the attempt that follows `failed` others: 0, 1, 2, 4, ... 30."""
    if failed < FREE:
        return 0.0
    return min(2.0 ** (failed - FREE), LONGEST) if failed < FREE + _DIGITS else LONGEST


def record(folder: Path) -> None:
    """Count an attempt that is about to be made."""
    number = min(count(folder) + 1, 10**_DIGITS - 1)
    with suppress(DiskRefuses, DiskFull), explained():  # such a vault has to open too
        write_whole(folder / FILE, b"%d\n" % number)


def forget(folder: Path) -> None:
    """The vault has opened."""
    with suppress(DiskRefuses, DiskFull), explained():
        (folder / FILE).unlink(missing_ok=True)
