"""Getting at evidence files when the database is lost: their age identity, from the header alone.

It needs the folder's header and what opens it, and writes nothing but the count of attempts.
"""

import time
from collections.abc import Callable
from contextlib import suppress
from pathlib import Path

from hrdoc.crypto.errors import WrongKey
from hrdoc.crypto.header import MasterKey, VaultHeader, passphrase_key, unlock
from hrdoc.crypto.secret import Passphrase, Secret
from hrdoc.vault import attempts, header_file
from hrdoc.vault.errors import WrongPassphrase, WrongRecoveryKey

WrappingKey = Callable[[VaultHeader], bytes]


def unlock_folder(
    folder: Path, secret: Passphrase | WrappingKey, *, wait: Callable[[float], None] = time.sleep
) -> tuple[VaultHeader, MasterKey]:
    """The header that opens and the master key in it.

    `secret` is a passphrase, whose attempts are counted and slowed down, or derives a wrapping key
    from a header. Raises WrongPassphrase, WrongRecoveryKey, NotAVault, VaultDamaged, VaultTooNew.
    """
    copies = header_file.read_copies(folder)
    if isinstance(secret, str | Secret):
        pause = attempts.delay(attempts.count(folder))
        if pause:
            wait(pause)
        attempts.record(folder)
    for header in copies:
        key = passphrase_key(header, secret) if isinstance(secret, str | Secret) else secret(header)
        with suppress(WrongKey):
            master = unlock(header, key)
            attempts.forget(folder)
            return header, master
    raise WrongPassphrase if isinstance(secret, str | Secret) else WrongRecoveryKey


def file_identities_from_header(
    folder: Path, secret: Passphrase | WrappingKey, *, wait: Callable[[float], None] = time.sleep
) -> list[str]:
    """The secret age identities that open every evidence file; raises as `unlock_folder`."""
    _, master = unlock_folder(folder, secret, wait=wait)
    return [master.file_identity().to_string()]
