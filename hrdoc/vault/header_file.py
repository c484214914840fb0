"""The vault header on the disk: two copies, written in one step each, and only when keys change.

It knows the files, not the keys: which slot opens, and with what, is `hrdoc.crypto.header`.

Reading:
1. A folder with neither copy is no vault. A copy that cannot be read as a header is passed over as
   long as the other one can.
2. A format newer than ours is said so, whatever the other copy holds.
3. Both copies are given when they differ (a change of keys was interrupted): the first that opens
   is the one that counts, and is then written over the other.
Writing: `vault.json` first, then `vault.json.copy`; each beside it, synced, renamed.
"""

from contextlib import suppress
from pathlib import Path
from typing import Final

from hrdoc.crypto.errors import CryptoError, HeaderTooNew
from hrdoc.crypto.header import VaultHeader
from hrdoc.vault.errors import (
    DiskFull,
    DiskRefuses,
    NotAVault,
    VaultDamaged,
    VaultTooNew,
    explained,
)
from hrdoc.vault.platform import open_own, write_whole

HEADER: Final = "vault.json"
COPY: Final = "vault.json.copy"
_LIMIT: Final = 64 * 1024


def read_copies(folder: Path) -> tuple[VaultHeader, ...]:
    """The one or two different headers of a vault, the first one first.

    Raises NotAVault, VaultTooNew, or VaultDamaged when no copy is sound.
    """
    found: list[VaultHeader] = []
    seen = 0
    for name in (HEADER, COPY):
        data = _read(folder / name)
        if data is None:
            continue
        seen += 1
        try:
            header = VaultHeader.parse(data)
        except HeaderTooNew as error:  # 2
            fields = {name: str(value) for name, value in error.fields.items()}
            raise VaultTooNew(found=fields["found"], known=fields["known"]) from error
        except CryptoError:
            continue
        if header not in found:
            found.append(header)
    if not seen:  # 1
        raise NotAVault
    if not found:
        raise VaultDamaged(part="header")
    return tuple(found)


def write_copies(folder: Path, header: VaultHeader) -> None:
    """Write both copies; raises DiskFull and its like."""
    data = header.to_bytes()
    with explained():
        for name in (HEADER, COPY):
            write_whole(folder / name, data)


def heal(folder: Path, header: VaultHeader) -> bool:
    """Write `header` over a copy that differs from it, if the disk lets us; whether one did."""
    data = header.to_bytes()
    wrong = [name for name in (HEADER, COPY) if _read(folder / name) != data]
    with suppress(DiskFull, DiskRefuses), explained():
        for name in wrong:
            write_whole(folder / name, data)
    return bool(wrong)


def _read(path: Path) -> bytes | None:
    try:
        with open_own(path) as stream:
            return stream.read(_LIMIT + 1)
    except (FileNotFoundError, NotADirectoryError):
        return None
    except OSError:
        return b""  # there, and unreadable: the other copy may serve
