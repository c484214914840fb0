"""The `scrypt` recipient type: a passphrase instead of a key.

Steps (C2SP age.md, "The scrypt recipient type"), repeated by number in the code:

1. Two arguments: base64 of a fresh 16-byte salt, and log2 of the work factor N in decimal.
2. Wrap key = scrypt(N, r = 8, p = 1, salt = `age-encryption.org/v1/scrypt` | salt).
3. Body = ChaCha20-Poly1305 of the file key, zero nonce.

The stanza stands alone in its header (`header.py` holds that). Passphrases come here as bytes,
already normalised; a work factor above the limit is refused before any work is done.
"""

import os
import re
from collections.abc import Sequence
from dataclasses import KW_ONLY, dataclass, field
from typing import ClassVar, Final, Literal

from cryptography.hazmat.primitives.kdf.scrypt import Scrypt

from hrdoc.crypto.age.errors import AgeHeaderMalformed, AgeScryptTooCostly
from hrdoc.crypto.age.header import SCRYPT
from hrdoc.crypto.age.stanza import Stanza, encode64
from hrdoc.crypto.age.wrapping import Entropy, argument, stanzas_of, unwrap, wrap

DEFAULT_LOG_N: Final = 18
"""About a second and 256 MiB."""
MAX_LOG_N: Final = 20
"""What a reader tries at most (formats.md section 5): 1 GiB."""

_SALT_BYTES: Final = 16
_LABEL: Final = b"age-encryption.org/v1/scrypt"
_DECIMAL: Final = re.compile(r"[1-9][0-9]*")
_DIGITS: Final = 3


@dataclass(frozen=True, slots=True)
class ScryptRecipient:
    """Whoever knows the passphrase; the only recipient of its file."""

    passphrase: bytes = field(repr=False)
    _: KW_ONLY
    log_n: int = DEFAULT_LOG_N
    kind: ClassVar[Literal["passphrase"]] = "passphrase"

    def wrap(self, file_key: bytes, *, entropy: Entropy = os.urandom) -> Stanza:
        """Return the stanza that carries the 16-byte `file_key` under the passphrase."""
        salt = entropy(_SALT_BYTES)
        key = _wrap_key(self.passphrase, salt, self.log_n)  # 2
        return Stanza(SCRYPT, (encode64(salt), str(self.log_n)), wrap(key, file_key))  # 3


@dataclass(frozen=True, slots=True)
class ScryptIdentity:
    """A passphrase to try, on files that ask for no more than 2 ** `max_log_n` work."""

    passphrase: bytes = field(repr=False)
    _: KW_ONLY
    max_log_n: int = MAX_LOG_N

    def unwrap(self, stanzas: Sequence[Stanza]) -> bytes | None:
        """Return the file key or None; raises `AgeHeaderMalformed`, `AgeScryptTooCostly`."""
        for stanza in stanzas_of(SCRYPT, stanzas, args=2):  # 1
            salt = argument(stanza, 0, length=_SALT_BYTES)
            log_n = self._log_n(stanza.args[1])
            try:
                key = _wrap_key(self.passphrase, salt, log_n)  # 2
            except MemoryError:
                raise AgeScryptTooCostly(most=log_n - 1) from None
            return unwrap(key, stanza.body)  # 3
        return None

    def _log_n(self, text: str) -> int:
        if not _DECIMAL.fullmatch(text):
            raise AgeHeaderMalformed(rule="scrypt-work-factor")
        if len(text) > _DIGITS or int(text) > self.max_log_n:
            raise AgeScryptTooCostly(most=self.max_log_n)
        return int(text)


def _wrap_key(passphrase: bytes, salt: bytes, log_n: int) -> bytes:
    return Scrypt(salt=_LABEL + salt, length=32, n=1 << log_n, r=8, p=1).derive(passphrase)
